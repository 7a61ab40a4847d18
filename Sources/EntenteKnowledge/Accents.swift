/// Latin letters with and without their accents, in UTF-8.
enum Accents {
    /// The text in plain ASCII letters, or nil where it has no accented Latin letter.
    static func removed(from text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(where: { $0 >= 0x80 }) else { return nil }
        var plain: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                plain.append(UInt8(scalar.value))
            } else if let letters = plainLetters[scalar] {
                plain += letters.utf8
            } else {
                plain += String(scalar).utf8
            }
        }
        return plain
    }

    private static let plainLetters: [Unicode.Scalar: String] = {
        let groups: [(plain: String, accented: String)] = [
            ("A", "ÀÁÂÃÄÅĀĂĄ"), ("a", "àáâãäåāăąạảấầậ"), ("AE", "Æ"), ("ae", "æ"), ("C", "ÇĆČĊ"), ("c", "çćčċ"),
            ("D", "ĎĐÐ"), ("d", "ďđð"),
            ("E", "ÈÉÊËĒĖĘĚƏ"), ("e", "èéêëēėęěəếềểệ"), ("G", "ĞĢĠ"), ("g", "ğģġ"), ("H", "Ħ"), ("h", "ħ"),
            ("I", "ÌÍÎÏĪĮİ"),
            ("i", "ìíîïīįı"), ("K", "Ķ"), ("k", "ķ"), ("L", "ŁĻĽ"), ("l", "łļľ"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"),
            ("O", "ÒÓÔÕÖØŌŐ"), ("o", "òóôõöøōőồơố"), ("OE", "Œ"), ("oe", "œ"), ("R", "ŘŔ"), ("r", "řŕ"), ("S", "ŚŞŠȘ"),
            ("s", "śşšș"),
            ("ss", "ß"), ("T", "ŢŤȚ"), ("t", "ţťț"), ("Th", "Þ"), ("th", "þ"), ("U", "ÙÚÛÜŪŮŰŲ"), ("u", "ùúûüūůűųưứừ"),
            ("Y", "ÝŸ"),
            ("y", "ýÿ"), ("Z", "ŹŻŽ"), ("z", "źżž"), ("'", "‘’ʼʻ"),
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for group in groups {
            for scalar in group.accented.unicodeScalars { letters[scalar] = group.plain }
        }
        return letters
    }()
}
