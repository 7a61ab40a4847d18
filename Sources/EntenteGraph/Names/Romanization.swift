/// Writes the letters of other alphabets in ASCII, for the identifiers and for comparing names.
///
/// Latin letters lose their marks (the base letter is read off the character's Unicode name), Cyrillic, Greek and
/// kana are transliterated letter by letter, Hangul by the letters of Revised Romanization without sound changes.
/// What is left (Han, Arabic …) becomes its code point in hexadecimal digits, so that no name is ever empty.
enum Romanization {
    /// Appends the ASCII form of a letter that is not ASCII, in lower case; false for what is no letter, digit or mark.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        let code = scalar.value
        if (0xAC00...0xD7A3).contains(code) {
            let syllable = Int(code - 0xAC00)
            bytes += initials[syllable / 588].utf8
            bytes += vowels[syllable % 588 / 28].utf8
            bytes += finals[syllable % 28].utf8
            return true
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark: return true
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter: break
        case .decimalNumber:
            if let digit = scalar.properties.numericValue { bytes += String(Int(digit)).utf8 }
            return true
        default: return false
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let ascii = table[lower] {
            bytes += ascii.utf8
        } else if let base = baseLetter(lower) {
            bytes += base
        } else {
            bytes += "u".utf8
            bytes += String(lower.value, radix: 16).utf8
        }
        return true
    }

    /// The `e` of "LATIN SMALL LETTER E WITH ACUTE", the `ka` of "HIRAGANA LETTER KA".
    private static func baseLetter(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard let name = scalar.properties.name else { return nil }
        for prefix in ["LATIN SMALL LETTER ", "HIRAGANA LETTER ", "KATAKANA LETTER "] where name.hasPrefix(prefix) {
            var words = name.utf8.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: " "))
            if words.first?.elementsEqual("SMALL".utf8) == true { words.removeFirst() }
            guard let letter = words.first, letter.count <= 3 else { return nil }
            return letter.map { $0 | 0x20 }
        }
        return nil
    }

    private static let table: [Unicode.Scalar: String] = [
        "ß": "ss", "ð": "d", "þ": "th", "ı": "i", "ŋ": "ng", "ə": "a", "œ": "oe", "æ": "ae", "ĳ": "ij", "ʻ": "",
        "ʼ": "",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "і": "i", "ї": "i", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c",
        "ђ": "dj", "џ": "dz",
        "α": "a", "ά": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "έ": "e", "ζ": "z", "η": "i", "ή": "i", "θ": "th",
        "ι": "i", "ί": "i", "ϊ": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "ό": "o", "π": "p",
        "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "ύ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o", "ώ": "o",
    ]

    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t",
    ]
}
