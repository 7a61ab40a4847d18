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
        var line: [Unicode.Scalar] = []
        var taken = 0
        var isAfterBlank = false
        for scalar in text.unicodeScalars {
            guard isPlain(scalar) else { return nil }
            taken += 1
            if line.count > limit || taken > 4 * limit { break }
            if scalar.value == 0x20 || (0x09...0x0C).contains(scalar.value) || scalar.value == 0x85
                || scalar.value == 0xA0
            {
                isAfterBlank = !line.isEmpty
            } else {
                if isAfterBlank { line.append(" ") }
                line.append(scalar)
                isAfterBlank = false
            }
        }
        guard line.count > limit || taken > 4 * limit else { return string(line[...]) }
        let cut = line.prefix(limit - 1)
        let word = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return string(word.count * 2 > limit ? word : cut) + "…"
    }

    /// Latin letters and the punctuation of European languages. CR is none of them: with LF it is one character.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 && scalar.value != 0x0D || (0x2010...0x2027).contains(scalar.value)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
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
