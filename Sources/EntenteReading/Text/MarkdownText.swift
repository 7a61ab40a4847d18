/// Markdown as plain text: without the marks of headings, emphasis, links and quotations.
///
///     # Talks in Seoul            Talks in Seoul
///     **Abe** met [Moon](x).      Abe met Moon.
enum MarkdownText {
    static func isOne(_ path: String) -> Bool {
        [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    }

    static func plain(_ text: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            append(line, to: &plain)
            plain.append(0x0A)
        }
        if !plain.isEmpty { plain.removeLast() }
        return plain
    }

    private static func append(_ line: ArraySlice<UInt8>, to plain: inout [UInt8]) {
        var rest = line
        let marks = rest.prefix { $0 == UInt8(ascii: "#") }
        if (1...6).contains(marks.count), rest.dropFirst(marks.count).first == UInt8(ascii: " ") {
            rest = rest.dropFirst(marks.count + 1)
        } else if rest.starts(with: "> ".utf8) {
            rest = rest.dropFirst(2)
        }
        while let byte = rest.first {
            rest = rest.dropFirst()
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "`"): continue
            case UInt8(ascii: "!"), UInt8(ascii: "["):
                // A picture is left out, of a link its words stay.
                let isPicture = byte == UInt8(ascii: "!")
                if let link = Link(isPicture ? rest : line[(rest.startIndex - 1)...]) {
                    if !isPicture { plain += link.words.filter { $0 != UInt8(ascii: "*") } }
                    rest = link.rest
                } else {
                    plain.append(byte)
                }
            default: plain.append(byte)
            }
        }
    }

    /// `[words](address)`, and what follows it.
    private struct Link {
        var words: ArraySlice<UInt8>
        var rest: ArraySlice<UInt8>

        init?(_ text: ArraySlice<UInt8>) {
            guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
                text[(end + 1)...].first == UInt8(ascii: "("),
                let close = text[end...].firstIndex(of: UInt8(ascii: ")"))
            else { return nil }
            words = text[(text.startIndex + 1)..<end]
            rest = text[(close + 1)...]
        }
    }
}
