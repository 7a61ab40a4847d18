/// A text that was copied with the quotation marks and escapes of YAML around it.
///
///     "Talks in\\_Port\\ \\ Louis \\u2013 Day 2"      Talks in Port Louis – Day 2
enum QuotedText {
    /// The text as it is meant; as it is, where it is not one.
    static func unquoted(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 2, scalars.first == "\"", scalars.last == "\"", scalars.contains("\\") else {
            return text
        }
        var result = String.UnicodeScalarView()
        var index = 1
        while index < scalars.count - 1 {
            let scalar = scalars[index]
            index += 1
            guard scalar == "\\" else {
                // A quotation mark inside that is not escaped: two quotations, not one text.
                if scalar == "\"" { return text }
                result.append(scalar)
                continue
            }
            guard index < scalars.count - 1 else { return text }
            let letter = scalars[index]
            index += 1
            if let digits = digits[letter] {
                let end = index + digits
                guard end < scalars.count,
                    let value = UInt32(String(String.UnicodeScalarView(scalars[index..<end])), radix: 16),
                    let meant = Unicode.Scalar(value)
                else { return text }
                result.append(meant)
                index = end
            } else if let meant = escapes[letter] {
                result.append(meant)
            } else {
                return text
            }
        }
        return String(result)
    }

    private static let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    /// Blanks of all kinds, the end of the line among them, are a blank.
    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "_": " ", " ": " ", "\n": " ", "n": " ", "t": " ", "r": " ", "\"": "\"", "/": "/", "\\": "\\",
    ]
}
