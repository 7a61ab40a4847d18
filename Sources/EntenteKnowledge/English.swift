/// The plurals of the words in the data files.
enum English {
    /// Japanese, British, French, Swiss stay; Frenchman becomes Frenchmen, party parties, congress congresses.
    static func plural(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func ends(_ suffix: StaticString) -> Bool {
            let suffix = UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
            return form.suffix(suffix.count).elementsEqual(suffix)
        }
        let isCapitalized = form.contains { 0x41...0x5a ~= $0 }
        if isCapitalized {
            let unchanged: [StaticString] = [
                "ese", "ish", "iss", "ois", "Basotho", "I-Kiribati", "Ni-Vanuatu", "Kyrgyz", "Motswana",
            ]
            if unchanged.contains(where: ends) { return form }
        }
        if ends("man") && !ends("German") && !ends("Roman") && !ends("Ottoman") {
            return form.dropLast(2) + Array("en".utf8)
        }
        if ends("ch") || ends("sh") || ends("ss") || ends("x") { return form + Array("es".utf8) }
        if ends("y") && !ends("ay") && !ends("ey") && !ends("oy") && !isCapitalized {
            return form.dropLast() + Array("ies".utf8)
        }
        return form + Array("s".utf8)
    }

    /// Ministers of defense, attorneys general, foreign ministers.
    static func pluralOfTitle(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for index in title.indices.dropFirst()
        where title[index] == UInt8(ascii: " ") || title[index] == UInt8(ascii: "-") {
            let rest = title[(index + 1)...]
            if afterHead.contains(where: rest.starts(with:)) { return plural(title[..<index]) + title[index...] }
        }
        return plural(title)
    }

    /// What follows the head of a title, and takes no plural.
    private static let afterHead: [[UInt8]] = [
        "of ", "for ", "in ", "in-", "at ", "at-", "without ", "extraordinary", "general", "elect", "designate", "d'",
    ].map { Array($0.utf8) }
}
