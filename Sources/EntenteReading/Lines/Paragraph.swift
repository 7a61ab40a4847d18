/// A paragraph of plain text: one line, or several that were wrapped.
struct Paragraph {
    /// Without white space at its ends.
    var range: Range<Int>
    /// Its tokens, of a long paragraph only the first: enough to tell what it is.
    var tokens: [LineToken]
    var words: Int
    var endsSentence: Bool
    /// Blank lines stand before it.
    var startsGroup: Bool
    var lineCount: Int

    static let tokenLimit = 200

    init(_ text: [UInt8], _ range: Range<Int>, startsGroup: Bool, lineCount: Int) {
        self.range = range
        self.startsGroup = startsGroup
        self.lineCount = lineCount
        tokens = LineToken.tokens(
            of: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 4096)], limit: Self.tokenLimit)
        words = tokens.reduce(0) { $0 + ($1.kind == .mark ? 0 : 1) }
        endsSentence =
            Self.endsSentence(text[range]) || Self.endsSentence(text[PictureText.withoutCredit(text[...], range)])
    }

    /// Running text rather than a title, name or button.
    var isProse: Bool { (words >= 8 && endsSentence) || words >= 28 || (words >= 5 && endsSentence && isQuoted) }

    var isQuoted: Bool { tokens.first.map { ["\"", "“", "«", "‘", "「"].contains($0.text) } ?? false }

    var isUpper: Bool {
        let words = tokens.filter { $0.kind == .word && $0.text.utf8.count > 1 }
        return !words.isEmpty && words.allSatisfy(\.isAllCapitals)
    }

    /// Whether the last character, closing quotes and brackets and a web address aside, ends a sentence.
    static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        let tail = String(decoding: withoutAddress(text).suffix(24), as: UTF8.self)
        for scalar in tail.unicodeScalars.reversed() {
            switch scalar {
            case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "*", " ", "\u{A0}", "›": continue
            case ".", "!", "?", "…", "。", "！", "？", ":", "।", "؟", "።": return true
            default: return false
            }
        }
        return false
    }

    /// "The text is here: https://example.org/text" without the address.
    private static func withoutAddress(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let space = text.lastIndex(of: UInt8(ascii: " ")) else { return text }
        let last = text[(space + 1)...]
        let isAddress = ["http://", "https://", "www."].contains { last.starts(with: $0.utf8) }
        return isAddress ? text[..<space] : text
    }
}
