package import EntenteText

/// The stretches of a document that stand in quotation marks: "…", “…”, '…', ‘…’, „…“, «…».
///
/// Marks are paired within a paragraph, so that one that is missing costs no more than its own paragraph. A quotation
/// that runs over several paragraphs is opened again in each of them and closed in the last.
package struct Quotations: Sendable {
    /// Token ranges between opening and closing marks, the marks left out, in order, without overlap.
    package private(set) var ranges: [Range<Int>] = []
    /// For each range whether it goes on with the one before, which its paragraph left open.
    private var goesOn: [Bool] = []
    private var isQuoted: [Bool]

    package init(_ document: Document) {
        isQuoted = Array(repeating: false, count: document.tokens.count)
        let paragraphs = Self.paragraphs(of: document).map { tokens in
            (tokens: tokens, marks: QuotationMark.marks(in: tokens, of: document))
        }
        let marks = paragraphs.lazy.flatMap(\.marks)
        let hasSingles = marks.contains { $0.isSingle && $0.side == .open }
        let isSingleStyle = hasSingles && !marks.contains { !$0.isSingle }
        var isCarried = false
        for (index, paragraph) in paragraphs.enumerated() {
            guard !paragraph.marks.isEmpty else {
                isCarried = false
                continue
            }
            var pairs = QuotationPairs(double: paragraph.marks, in: paragraph.tokens, isCarried: isCarried, document)
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            let isLeftOpen = pairs.open != nil && (next.map { Self.goesOn($0.marks, in: $0.tokens) } ?? false)
            pairs.closeLast(at: isLeftOpen ? paragraph.tokens.upperBound : nil, document)
            if hasSingles { pairs.add(single: paragraph.marks, in: paragraph.tokens, isStyle: isSingleStyle, document) }
            for (place, range) in pairs.ranges.enumerated() { add(range, goesOn: isCarried && place == 0) }
            isCarried = isLeftOpen
        }
    }

    package func contains(_ token: Int) -> Bool { isQuoted[token] }

    /// True where a range goes on with the one before it: a new paragraph of one quotation.
    package func goesOn(_ index: Int) -> Bool { goesOn[index] }

    private mutating func add(_ range: Range<Int>, goesOn: Bool) {
        guard !range.isEmpty else { return }
        ranges.append(range)
        self.goesOn.append(goesOn)
        for token in range { isQuoted[token] = true }
    }

    /// A paragraph that opens what the one before has not closed, or closes it without having opened it.
    private static func goesOn(_ marks: [QuotationMark], in paragraph: Range<Int>) -> Bool {
        guard let first = marks.first(where: { !$0.isSingle }) else { return false }
        return first.token == paragraph.lowerBound ? first.side != .close : first.side == .close
    }

    private static func paragraphs(of document: Document) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var block = -1
        for sentence in document.sentences where !sentence.tokens.isEmpty {
            if sentence.block == block {
                result[result.count - 1] = result[result.count - 1].lowerBound..<sentence.tokens.upperBound
            } else {
                result.append(sentence.tokens)
                block = sentence.block
            }
        }
        return result
    }
}
