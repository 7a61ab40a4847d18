public import EntenteText

/// Cuts text at spaces and punctuation, with neither tags nor parse: what the time expressions are tested and measured on
/// where no language model is wanted.
public struct PlainTokenizer: Sendable {
    private static let abbreviations: Set<String> = [
        "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "mon.", "tue.",
        "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.", "sun.", "a.m.", "p.m.", "u.s.", "mr.", "mrs.", "ms.", "dr.",
        "st.",
        "gen.", "sen.", "rep.", "gov.", "b.c.", "a.d.", "no.", "ca.", "c.", "jr.", "etc.", "vs.", "u.n.", "u.k.",
    ]

    /// Whether hyphenated words are cut as the English Web Treebank does.
    public var cutsHyphens: Bool

    public init(cutsHyphens: Bool = true) { self.cutsHyphens = cutsHyphens }

    public func document(_ text: String, published: CalendarDate?) -> Document {
        let source = SourceText(text)
        var article = Article(source: source, sha256: "", origin: "-", published: published)
        article.blocks = [Block(role: .paragraph, range: source.all)]
        var document = Document(article: article)
        let utf8 = source.utf8
        var position = 0
        var first = 0
        var breaks = false
        func endSentence() {
            guard first < document.tokens.count else { return }
            let tokens = first..<document.tokens.count
            document.sentences.append(
                Sentence(
                    tokens: tokens,
                    range: TextRange(
                        start: document.tokens[first].range.start, end: document.tokens[tokens.upperBound - 1].range.end
                    ),
                    block: 0))
            first = tokens.upperBound
        }
        func add(_ range: Range<Int>, spaceAfter: Bool) {
            let lower = utf8[range].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
            document.tokens.append(
                Token(
                    range: TextRange(range), norm: Symbol(lower), sentence: UInt32(document.sentences.count),
                    spaceAfter: spaceAfter))
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }
        while position < utf8.count {
            if isSpace(utf8[position]) {
                if utf8[position] == 10, position + 1 < utf8.count, utf8[position + 1] == 10 {
                    endSentence()
                    breaks = false
                }
                position += 1
                continue
            }
            if breaks {
                if !(97...122).contains(utf8[position]) { endSentence() }
                breaks = false
            }
            var end = position
            while end < utf8.count, !isSpace(utf8[end]) { end += 1 }
            let pieces = cut(utf8, position..<end)
            for (index, piece) in pieces.enumerated() { add(piece, spaceAfter: index == pieces.count - 1) }
            if let last = pieces.last(where: { !"\"')]".utf8.contains(utf8[$0.lowerBound]) || $0.count > 1 }),
                last.count == 1,
                ".!?".utf8.contains(utf8[last.lowerBound])
            {
                breaks = true
            }
            position = end
        }
        endSentence()
        return document
    }

    private func cut(_ utf8: [UInt8], _ word: Range<Int>) -> [Range<Int>] {
        var start = word.lowerBound
        var end = word.upperBound
        var front: [Range<Int>] = []
        var back: [Range<Int>] = []
        while start < end, "\"'([{$#<>=*".utf8.contains(utf8[start]) {
            front.append(start..<start + 1)
            start += 1
        }
        while start < end {
            let text = String(decoding: utf8[start..<end], as: UTF8.self).lowercased()
            if Self.abbreviations.contains(text) { break }
            let byte = utf8[end - 1]
            if end - start > 1, "\"')]},.;:!?%*".utf8.contains(byte) {
                back.insert(end - 1..<end, at: 0)
                end -= 1
                continue
            }
            if text.count > 2, text.hasSuffix("'s") || text.hasSuffix("’s"), !text.first!.isNumber {
                let length = text.utf8.count - text.dropLast(2).utf8.count
                back.insert(end - length..<end, at: 0)
                end -= length
            }
            break
        }
        var middle: [Range<Int>] = []
        var piece = start
        for offset in start..<max(start, end) {
            let byte = utf8[offset]
            let isHyphen = cutsHyphens && byte == UInt8(ascii: "-") && offset > start && offset < end - 1
            let isComma = byte == UInt8(ascii: ",") && offset + 1 < end && !(48...57).contains(utf8[offset + 1])
            let isOpen = byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";")
            if isHyphen || isComma || isOpen {
                if piece < offset { middle.append(piece..<offset) }
                middle.append(offset..<offset + 1)
                piece = offset + 1
            }
        }
        if piece < end { middle.append(piece..<end) }
        return front + middle + back
    }
}
