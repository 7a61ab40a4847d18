package import EntenteText

/// What the letters of a token say.
extension Document {
    /// Starts with a capital letter (of any script that has them).
    package func isCapitalized(_ token: Int) -> Bool {
        let bytes = source[tokens[token].range]
        guard let first = bytes.first else { return false }
        if first < 0x80 { return (0x41...0x5A).contains(first) }
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.isUppercase
    }

    /// Two letters or more, all of them capitals, perhaps with digits, hyphens or full stops: "GSOMIA", "U.N.".
    package func isAcronym(_ token: Int) -> Bool {
        var letters = 0
        for byte in source[tokens[token].range] {
            switch byte {
            case 0x41...0x5A: letters += 1
            case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"): break
            default: return false
            }
        }
        return letters >= 2
    }

    package func isHyphen(_ token: Int) -> Bool {
        let bytes = source[tokens[token].range]
        return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("–".utf8) || bytes.elementsEqual("‐".utf8)
    }

    /// True of all but the small words of grammar.
    func mayBeInName(_ token: Int) -> Bool {
        switch tokens[token].partOfSpeech {
        case .adp, .det, .cconj, .sconj, .pron, .aux, .punct, .part, .intj: false
        default: true
        }
    }

    /// No space between this token and the next one.
    package func isGlued(_ token: Int) -> Bool {
        token + 1 < tokens.count && tokens[token].range.end == tokens[token + 1].range.start
    }

    package func role(of token: Int) -> Block.Role { article.blocks[sentence(of: token).block].role }

    /// A headline or heading, where capitals say little.
    package func isHeading(_ token: Int) -> Bool {
        let role = role(of: token)
        return role == .headline || role == .heading
    }
}
