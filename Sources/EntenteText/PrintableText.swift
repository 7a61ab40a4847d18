extension Unicode.Scalar {
    /// True of what a terminal takes for a command (the controls of ISO 6429, tab and line feed apart), and of what turns
    /// the direction of the text after it.
    public var steersTerminals: Bool {
        switch self {
        case "\t", "\n": false
        case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: false
        }
    }
}

extension String {
    /// The text as a terminal can be given it, whoever wrote it: what would steer it is visible instead.
    ///
    ///     "a\u{1B}[2Jb".printable    // a\u{1B}[2Jb, as these nine characters
    public var printable: String { visible { $0.steersTerminals } }

    /// The same on one line: a line feed is visible too, as `\u{A}`.
    public var printableLine: String { visible { $0.steersTerminals || $0 == "\n" } }

    private func visible(_ isHidden: (Unicode.Scalar) -> Bool) -> String {
        guard unicodeScalars.contains(where: isHidden) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if isHidden(scalar) {
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
