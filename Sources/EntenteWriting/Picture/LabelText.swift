/// Text that must fit into a picture.
enum LabelText {
    /// The text in one line; where it is longer than some number of characters it ends with `…`, if possible after a word.
    static func shortened(_ text: String, to limit: Int) -> String {
        if let short = shortened(plain: text, to: limit) { return short }
        let line = text.prefix(4 * limit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > limit || text.dropFirst(4 * limit).first != nil else { return line }
        let cut = line.prefix(limit - 1)
        let word = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return (word.count * 2 > limit ? word : cut) + "…"
    }

    /// The same of a text in which, as far as it is shown, every code point is a character, as in most; nil of others.
    private static func shortened(plain text: String, to limit: Int) -> String? {
        text.withUTF8Bytes { shortened(plain: $0, to: limit) }
    }

    private static func shortened(plain text: UnsafeBufferPointer<UInt8>, to limit: Int) -> String? {
        // Two characters of at most three bytes may stand behind the last that fits.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * limit + 8) { line in
            var size = 0
            var count = 0
            var taken = 0
            var isAfterBlank = false
            /// Where the text is cut when it is too long, and before its last blank.
            var cut = 0
            var word = (size: 0, count: 0)
            var place = 0
            while place < text.count {
                guard let length = plainLength(text, place) else { return nil }
                taken += 1
                if count > limit || taken > 4 * limit { break }
                if isBlank(text, place) {
                    isAfterBlank = count > 0
                } else {
                    if isAfterBlank {
                        if count < limit - 1 { word = (size, count) }
                        line[size] = UInt8(ascii: " ")
                        size += 1
                        count += 1
                        if count == limit - 1 { cut = size }
                        isAfterBlank = false
                    }
                    for offset in 0..<length { line[size + offset] = text[place + offset] }
                    size += length
                    count += 1
                    if count == limit - 1 { cut = size }
                }
                place += length
            }
            guard count > limit || taken > 4 * limit else { return string(line, size) }
            if count < limit - 1 { cut = size }
            if word.count == 0 { word = (cut, min(count, limit - 1)) }
            return string(line, word.count * 2 > limit ? word.size : cut) + "…"
        }
    }

    /// How many bytes a code point has, of Latin letters and the punctuation of European languages; nil of others. CR is none of
    /// them: with LF it is one character.
    private static func plainLength(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
        switch text[place] {
        case 0x0D: nil
        case 0..<0x80: 1
        case 0xC2...0xCB: 2  // to U+02FF
        case 0xE2 where text[place + 1] == 0x80 && (0x90...0xA7).contains(text[place + 2]): 3  // U+2010 to U+2027
        default: nil
        }
    }

    private static func isBlank(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        switch text[place] {
        case 0x20, 0x09...0x0C: true
        case 0xC2: text[place + 1] == 0x85 || text[place + 1] == 0xA0
        default: false
        }
    }

    private static func string(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }

    /// One line or two of about the same length.
    static func wrapped(_ text: String, to limit: Int) -> [String] {
        let short = shortened(text, to: 2 * limit)
        guard short.count > limit else { return [short] }
        let middle = short.count / 2
        var best: (distance: Int, index: String.Index)?
        for (place, index) in short.indices.enumerated() where short[index] == " " {
            let distance = abs(place - middle)
            if distance < best?.distance ?? .max { best = (distance, index) }
        }
        guard let best else { return [short] }
        return [String(short[..<best.index]), String(short[short.index(after: best.index)...])]
    }

    /// About how wide a text is, in parts of the font's size; rather too much than too little.
    ///
    /// The widths are those of DejaVu Sans, one of the widest fonts in use, in classes.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case " ", "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "/": 0.34
        case "f", "t", "r", "(", ")", "[", "]", "-", "J": 0.42
        case "m", "w", "M", "W", "@", "%", "—", "…": 0.98
        case "A"..."Z": 0.70
        case "0"..."9", "a"..."z": 0.62
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
        case "\u{1100}"..., "–": 1.0
        default: 0.68
        }
    }
}
