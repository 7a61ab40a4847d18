import EntenteGraph
import EntenteText

/// Text for a terminal: lines that are not too long.
enum Prose {
    /// How long a line may be, in characters.
    static let width = 100

    /// Breaks text into lines that begin with an indent.
    static func wrapped(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            if length > 0, length + 1 + word.count > width - indent {
                lines.append(margin + line)
                line = ""
                length = 0
            }
            if length > 0 {
                line += " "
                length += 1
            }
            line += String(word)
            length += word.count
        }
        if length > 0 { lines.append(margin + line) }
        return lines.joined(separator: "\n") + "\n"
    }

    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// `0.95`.
    static func confidence(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// `Yonhap, 2019-11-18, “Bangkok talks end without a deal”`.
    static func article(_ source: Graph.Source) -> String {
        let parts = [
            source.source.publisher, source.source.published?.description, source.source.headline.map { "“\($0)”" },
        ]
        let known = parts.compactMap { $0 }
        return known.isEmpty ? source.id : known.joined(separator: ", ")
    }
}
