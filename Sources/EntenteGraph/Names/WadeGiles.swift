/// Reads Chinese names that are written in Wade–Giles as pinyin: "Teng Hsiao-p'ing" is "Deng Xiaoping".
///
/// Newspapers left the apostrophe out, which tells *p* from *b*: a syllable without one has two readings. The system:
/// Giles, A Chinese–English Dictionary (2nd ed., 1912).
enum WadeGiles {
    /// The readings of a name as words of pinyin, family name and given name; none where it is not all Wade–Giles, or
    /// nothing marks it as such: a hyphen, an apostrophe, *hs*, *ts*.
    static func readings(_ text: String) -> [[String]] {
        let words = syllables(text)
        let isMarked =
            words.contains { $0.count > 1 }
            || words.joined().contains { $0.contains("'") || $0.hasPrefix("hs") || $0.hasPrefix("ts") }
        guard words.count == 2, words[0].count == 1, (1...2).contains(words[1].count), isMarked else { return [] }
        var given = [""]
        for syllable in words[1] {
            let options = pinyin(syllable)
            given = given.flatMap { start in options.map { start + $0 } }
        }
        let families = words[0][0] == "lee" ? ["li"] : pinyin(words[0][0])
        return families.flatMap { family in given.map { [family, $0] } }
    }

    /// Words of syllables: letters and apostrophes, in lower case.
    private static func syllables(_ text: String) -> [[String]] {
        var words: [[String]] = []
        var syllable = ""
        func close(_ word: Bool, _ words: inout [[String]], _ syllable: inout String, _ opens: inout Bool) {
            if !syllable.isEmpty {
                if opens { words.append([syllable]) } else { words[words.count - 1].append(syllable) }
                syllable = ""
                opens = false
            }
            if word { opens = true }
        }
        var opens = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z": syllable.unicodeScalars.append(scalar)
            case "A"..."Z": syllable.append(String(scalar).lowercased())
            case "ü": syllable.append("ü")
            case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{2BB}": if !syllable.isEmpty { syllable.append("'") }
            case "-", "\u{2010}", "\u{2011}": close(false, &words, &syllable, &opens)
            case " ": close(true, &words, &syllable, &opens)
            default: return []
            }
        }
        close(true, &words, &syllable, &opens)
        return words
    }

    /// The syllables of pinyin that a syllable may be; none where it is not Wade–Giles.
    private static func pinyin(_ syllable: String) -> [String] {
        let isAspirated = syllable.contains("'")
        let letters = String(syllable.filter { $0 != "'" })
        for (initial, plain, aspirated) in initials where letters.hasPrefix(initial) {
            let final = String(letters.dropFirst(initial.utf8.count))
            let front = final.hasPrefix("i") && final != "ih" || final.hasPrefix("ü")
            let options: [String]
            if initial == "ch" {
                options = isAspirated ? [front ? "q" : "ch"] : front ? ["j", "q"] : ["zh", "ch"]
            } else {
                options = plain == aspirated ? [plain] : isAspirated ? [aspirated] : [plain, aspirated]
            }
            return options.compactMap { option in self.final(final, after: option, of: letters).map { option + $0 } }
        }
        return final(letters, after: "", of: letters).map { [$0] } ?? []
    }

    private static func final(_ final: String, after initial: String, of letters: String) -> String? {
        if initial.isEmpty {
            return ["an": "an", "en": "en", "ai": "ai", "ao": "ao", "ou": "ou", "o": "e", "erh": "er"][final]
        }
        if ["d", "t", "n", "l", "z", "c", "s", "zh", "ch", "r"].contains(initial), final == "o" { return "uo" }
        if ["g", "k", "h"].contains(initial), final == "o" { return "e" }
        // tzu, tz'u, ssu: the vowel of zi, ci, si.
        if ["z", "c", "s"].contains(initial), final == "u", !letters.hasPrefix("ts"), letters != "su" { return "i" }
        return finals[final]
    }

    /// Wade–Giles, pinyin without and with aspiration; the longer first.
    private static let initials: [(String, String, String)] = [
        ("hs", "x", "x"), ("sh", "sh", "sh"), ("ss", "s", "s"), ("sz", "s", "s"), ("tz", "z", "c"), ("ts", "z", "c"),
        ("ch", "", ""),
        ("p", "b", "p"), ("t", "d", "t"), ("k", "g", "k"), ("j", "r", "r"), ("m", "m", "m"), ("f", "f", "f"),
        ("n", "n", "n"), ("l", "l", "l"), ("h", "h", "h"), ("s", "s", "s"), ("y", "y", "y"), ("w", "w", "w"),
    ]

    private static let finals: [String: String] = [
        "a": "a", "ai": "ai", "an": "an", "ang": "ang", "ao": "ao", "e": "e", "eh": "e", "ei": "ei", "en": "en",
        "eng": "eng", "i": "i", "ia": "ia", "iang": "iang", "iao": "iao", "ieh": "ie", "ien": "ian", "ih": "i",
        "in": "in",
        "ing": "ing", "iu": "iu", "iung": "iong", "o": "o", "ou": "ou", "u": "u", "ua": "ua", "uai": "uai",
        "uan": "uan",
        "uang": "uang", "uei": "ui", "ui": "ui", "un": "un", "ung": "ong", "uo": "uo", "ü": "u", "üan": "uan",
        "üeh": "ue", "ueh": "ue", "ün": "un",
    ]
}
