/// One spelling for what transliterations, accents left out and house styles spell in several ways.
///
/// Rules over letters, applied alike to both names, so that every join can be explained: *ei*, *ey*, *iy* at the end are
/// *i* (Sergei, Sergey), *kh* is *h* (Rahmon, Rakhmon), *zh* is *j*, *oe* is *o* (Schröder, Schroeder); names that many
/// alphabets share have a class (``NameVariants``): Mohammed, Muhammad, Mohamed.
enum NameSpelling {
    /// The words of a name in their one spelling, without the articles of Arabic names.
    ///
    /// - Parameter words: As ``Folding`` makes them.
    static func words(_ words: [String]) -> [String] {
        var result: [String] = []
        let isEastAsian = words.count > 1 && words.contains(where: NameVariants.eastAsianSurnames.contains)
        let isKorean = words.count > 1 && NameVariants.isKorean(words[0])
        var index = 0
        while index < words.count {
            var word = words[index]
            index += 1
            if words.count > 2, word == "al" || word == "el" { continue }
            if ["abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "abdur"].contains(word), index < words.count {
                if words[index] == "al" || words[index] == "el", index + 1 < words.count { index += 1 }
                word = "abd" + words[index]
                index += 1
            } else if let rest = ["abdel", "abdul", "abdal", "abdol", "abdoul"].first(where: word.hasPrefix).map({
                word.dropFirst($0.utf8.count)
            }), rest.utf8.count >= 3 {
                word = "abd" + rest
            }
            let isSurname = isEastAsian && result.isEmpty
            if isSurname {
                result.append(NameVariants.koreanSurnames[word] ?? spell(word, true))
            } else {
                result.append(isKorean ? voiceless(spell(word, true)) : spell(word, isEastAsian))
            }
        }
        return result
    }

    /// The consonants of words in their one spelling; a vowel at the beginning counts as one.
    static func consonants(_ word: String) -> String {
        if numerals.contains(word) { return word }
        var bytes: [UInt8] = []
        for (place, byte) in word.utf8.enumerated() {
            if isVowel(byte) {
                if place == 0 { bytes.append(UInt8(ascii: "a")) }
            } else if bytes.last != byte {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Of kings and popes; they are never respelt.
    static let numerals: Set<String> = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xxiii",
    ]

    /// - Parameter isEastAsian: Whether "ae" and "oe" are vowels of their own (Tae-woo, Choe).
    static func spell(_ word: String, _ isEastAsian: Bool = false) -> String {
        if numerals.contains(word) { return word }
        if let known = NameVariants.classes[word] { return known }
        var source = Array(word.utf8)
        for ending in endings
        where source.count > ending.from.count && source.suffix(ending.from.count).elementsEqual(ending.from) {
            source.removeLast(ending.from.count)
            source += ending.to
            break
        }
        var bytes: [UInt8] = []
        var place = 0
        func at(_ offset: Int) -> UInt8? { place + offset < source.count ? source[place + offset] : nil }
        while let byte = at(0) {
            var letters: [UInt8] = [byte]
            var length = 1
            let groups = isEastAsian ? eastAsianGroups : groups
            if let group = groups.first(where: { source[place...].starts(with: $0.from) }) {
                letters = group.to
                length = group.from.count
            } else if byte == UInt8(ascii: "y") {
                // Between vowels it is a glide that some leave out: Nazarbayev, Nazarbaev.
                let isGlide = bytes.last.map(isVowel) == true && at(1).map(isVowel) == true
                let leads = place == 0 && at(1) == UInt8(ascii: "e") && !isEastAsian
                letters = isGlide || leads ? [] : [UInt8(ascii: "i")]
            } else if byte == UInt8(ascii: "c"),
                ![UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"), UInt8(ascii: "h")].contains(at(1) ?? 0)
            {
                letters = [UInt8(ascii: "k")]
            } else if byte == UInt8(ascii: "q") {
                letters = [UInt8(ascii: "k")]
            } else if byte == UInt8(ascii: "w"), place > 0 || !isEastAsian {
                letters = [UInt8(ascii: "v")]
            } else if byte == UInt8(ascii: "i"), place == 0, at(1) == UInt8(ascii: "o"), !isEastAsian {
                letters = [UInt8(ascii: "j")]
            }
            place += length
            for letter in letters where bytes.last != letter { bytes.append(letter) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Korean has no voiced consonants of its own; romanizations write k or g, t or d, p or b, ch or j for one letter.
    private static func voiceless(_ word: String) -> String {
        var bytes: [UInt8] = []
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "g"): bytes.append(bytes.last == UInt8(ascii: "n") ? byte : UInt8(ascii: "k"))
            case UInt8(ascii: "d"): bytes.append(UInt8(ascii: "t"))
            case UInt8(ascii: "b"): bytes.append(UInt8(ascii: "p"))
            case UInt8(ascii: "j"): bytes += "ch".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private struct Change: Sendable {
        var from: [UInt8]
        var to: [UInt8]
        init(_ from: String, _ to: String) { (self.from, self.to) = (Array(from.utf8), Array(to.utf8)) }
    }

    /// The first that fits is the one.
    private static let endings = [
        Change("skyy", "ski"), Change("skiy", "ski"), Change("skyi", "ski"), Change("skij", "ski"),
        Change("skii", "ski"), Change("chov", "chev"), Change("shov", "shev"), Change("tchoff", "chev"),
        Change("ei", "i"), Change("ey", "i"), Change("ej", "i"), Change("iy", "i"), Change("ij", "i"),
        Change("yi", "i"), Change("yy", "i"), Change("ii", "i"), Change("eh", "a"), Change("ah", "a"),
        Change("off", "ov"),
    ]

    private static let groups = [
        Change("shtch", "sh"), Change("shch", "sh"), Change("tch", "ch"), Change("sch", "sh"), Change("zh", "j"),
        Change("kh", "h"), Change("ph", "f"), Change("th", "t"), Change("dh", "d"), Change("gh", "g"),
        Change("ck", "k"), Change("tz", "ts"), Change("dj", "j"), Change("oo", "u"), Change("ou", "u"),
        Change("ee", "i"), Change("oe", "o"), Change("ae", "a"), Change("ue", "u"), Change("x", "ks"),
    ]

    private static let eastAsianGroups = [
        Change("yeo", "yu"), Change("you", "yu"), Change("eo", "u"), Change("eu", "u"), Change("woo", "u"),
        Change("oo", "u"), Change("wu", "u"), Change("ee", "i"), Change("ph", "f"), Change("th", "t"),
    ]
}
