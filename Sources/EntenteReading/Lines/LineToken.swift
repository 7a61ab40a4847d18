/// A word, number or mark of a line: what the recognisers of date lines, bylines and datelines read.
struct LineToken {
    enum Kind { case word, number, mark }

    var kind: Kind
    /// The characters, words in lower case.
    var text: String
    /// Where it stands in the bytes of the line.
    var range: Range<Int>
    /// A number's value; 0 for the others, and for numbers of more than nine digits.
    var value = 0
    /// A word's first letter is a capital, or of a script without capitals.
    var isCapitalised = false
    /// A word of two letters or more has no small letter.
    var isAllCapitals = false
    /// White space stands before it.
    var followsSpace = false

    func `is`(_ text: String) -> Bool { self.text == text }
    var isDash: Bool { kind == .mark && ["-", "–", "—", "―", "‒", "−", "─"].contains(text) }

    /// The tokens of a line. Long paragraphs need no more than their beginning: `limit` is in tokens.
    static func tokens(of line: ArraySlice<UInt8>, limit: Int = .max) -> [LineToken] {
        var tokens: [LineToken] = []
        var index = line.startIndex
        var afterSpace = false
        while index < line.endIndex, tokens.count < limit {
            let space = Spaces.length(line, at: index)
            if space > 0 {
                index += space
                afterSpace = true
                continue
            }
            let start = index
            let byte = line[index]
            if ASCII.isDigit(byte) {
                while index < line.endIndex, ASCII.isDigit(line[index]) { index += 1 }
                var token = LineToken(
                    kind: .number, text: String(decoding: line[start..<index], as: UTF8.self), range: start..<index)
                token.value = index - start <= 9 ? Int(token.text) ?? 0 : 0
                token.followsSpace = afterSpace
                tokens.append(token)
            } else if isLetter(line, index) {
                while index < line.endIndex {
                    if isLetter(line, index) {
                        index += length(line, index)
                    } else if let joint = joint(line, index) {
                        index += joint
                    } else {
                        break
                    }
                }
                tokens.append(word(line[start..<index], afterSpace))
            } else {
                index += length(line, index)
                var token = LineToken(
                    kind: .mark, text: String(decoding: line[start..<index], as: UTF8.self), range: start..<index)
                token.followsSpace = afterSpace
                tokens.append(token)
            }
            afterSpace = false
        }
        return tokens
    }

    private static func word(_ bytes: ArraySlice<UInt8>, _ afterSpace: Bool) -> LineToken {
        if let token = asciiWord(bytes, afterSpace) { return token }
        let text = String(decoding: bytes, as: UTF8.self)
        var token = LineToken(kind: .word, text: text.lowercased(), range: bytes.startIndex..<bytes.endIndex)
        token.followsSpace = afterSpace
        var letters = 0
        var small = 0
        for scalar in text.unicodeScalars {
            let isSmall = scalar.properties.isLowercase
            if letters == 0 { token.isCapitalised = !isSmall }
            if scalar.properties.isAlphabetic { letters += 1 }
            if isSmall { small += 1 }
        }
        token.isAllCapitals = letters >= 2 && small == 0 && bytes.contains(where: ASCII.isUpper)
        return token
    }

    /// Most words are ASCII: no table of Unicode is needed for them.
    private static func asciiWord(_ bytes: ArraySlice<UInt8>, _ afterSpace: Bool) -> LineToken? {
        var capitals = 0
        var letters = 0
        for byte in bytes {
            if byte >= 0x80 { return nil }
            if ASCII.isLetter(byte) { letters += 1 }
            if ASCII.isUpper(byte) { capitals += 1 }
        }
        let text = String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes {
                buffer[count] = ASCII.lower(byte)
                count += 1
            }
            return count
        }
        var token = LineToken(kind: .word, text: text, range: bytes.startIndex..<bytes.endIndex)
        token.followsSpace = afterSpace
        token.isCapitalised = bytes.first.map(ASCII.isUpper) ?? false
        token.isAllCapitals = letters >= 2 && capitals == letters
        return token
    }

    /// An apostrophe between letters belongs to the word.
    private static func joint(_ line: ArraySlice<UInt8>, _ index: Int) -> Int? {
        let length: Int
        if line[index] == UInt8(ascii: "'") {
            length = 1
        } else if line[index] == 0xE2, index + 2 < line.endIndex, line[index + 1] == 0x80, line[index + 2] == 0x99 {
            length = 3
        } else {
            return nil
        }
        return index + length < line.endIndex && isLetter(line, index + length) ? length : nil
    }

    private static func length(_ line: ArraySlice<UInt8>, _ index: Int) -> Int {
        let byte = line[index]
        let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        return min(length, line.endIndex - index)
    }

    private static func isLetter(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        let byte = line[index]
        if byte < 0x80 { return ASCII.isLetter(byte) }
        if Spaces.length(line, at: index) > 0 { return false }
        let next = index + 1 < line.endIndex ? line[index + 1] : 0
        switch byte {
        case 0xC2: return next == 0xAA || next == 0xB5 || next == 0xBA
        case 0xC3: return next != 0x97 && next != 0xB7
        case 0xE2: return next >= 0xB0  // general punctuation, arrows and symbols stand before
        case 0xE3: return next != 0x80
        case 0xEF: return !(next == 0xBC || next == 0xBD || next == 0xB8 || next == 0xBF)
        case 0xF0: return next != 0x9F  // emoji
        default: return true
        }
    }
}
