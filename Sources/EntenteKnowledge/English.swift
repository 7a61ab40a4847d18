/// The plurals of the words in the data files.
enum English {
    /// Japanese, British, French, Swiss stay; Frenchman becomes Frenchmen, party parties, congress congresses.
    static func plural(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func ends(_ suffix: String) -> Bool { form.reversed().starts(with: suffix.utf8.reversed()) }
        let isPeople = form.contains { 0x41...0x5a ~= $0 }
        if isPeople {
            let unchanged = ["ese", "ish", "iss", "ois", "Basotho", "I-Kiribati", "Ni-Vanuatu", "Kyrgyz", "Motswana"]
            if unchanged.contains(where: ends) { return form }
        }
        if ends("man") && !ends("German") && !ends("Oman") && !ends("Roman") && !ends("Ottoman") {
            return form.dropLast(2) + Array("en".utf8)
        }
        if ends("ch") || ends("sh") || ends("ss") || ends("x") { return form + Array("es".utf8) }
        if ends("y") && !ends("ay") && !ends("ey") && !ends("oy") && !isPeople { return form.dropLast() + Array("ies".utf8) }
        return form + Array("s".utf8)
    }

    /// Ministers of defense, attorneys general, foreign ministers.
    static func pluralOfTitle(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let links = [" of ", " for ", " in ", " at ", "-at-", "-in-", " in-", " without ", " extraordinary", " general", "-general", "-elect", "-designate", " d'"]
        let cut = links.compactMap { firstIndex(of: $0, in: title) }.min() ?? title.endIndex
        return plural(title[..<cut]) + title[cut...]
    }

    private static func firstIndex(of part: String, in text: ArraySlice<UInt8>) -> Int? {
        let part = Array(part.utf8)
        guard text.count > part.count else { return nil }
        return (text.startIndex + 1...text.endIndex - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
