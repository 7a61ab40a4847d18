internal import EntenteText

/// The quotation marks of one paragraph in pairs.
struct QuotationPairs {
    /// What stands between the marks, in order, without overlap.
    private(set) var ranges: [Range<Int>] = []
    /// The mark that nothing closes.
    private(set) var open: Int?

    /// Pairs the double marks.
    /// - Parameter isCarried: the paragraph before left its quotation open.
    init(double marks: [QuotationMark], in paragraph: Range<Int>, isCarried: Bool, _ document: Document) {
        let marks = marks.filter { !$0.isSingle }
        var nested = 0
        for (index, mark) in marks.enumerated() {
            switch (mark.side, open) {
            case (.open, nil), (.either, nil): open = mark.token
            case (.open, let start?):
                if Self.isNested(index, marks) {
                    nested += 1
                } else {
                    // Its own closing mark is missing.
                    closeAtSentence(start, before: mark.token, document)
                    open = mark.token
                }
            case (_, _?) where nested > 0: nested -= 1
            case (_, let start?):
                ranges.append(start + 1..<mark.token)
                open = nil
            case (.close, nil):
                // Opened in the paragraph before, and not again.
                if isCarried, ranges.isEmpty, index == 0 { ranges.append(paragraph.lowerBound..<mark.token) }
            }
        }
    }

    /// A second opening mark before any closing one: a quotation in a quotation, if both are closed.
    private static func isNested(_ index: Int, _ marks: [QuotationMark]) -> Bool {
        var depth = 2
        for mark in marks[(index + 1)...] {
            switch mark.side {
            case .open: return false
            case .close, .either: depth -= 1
            }
            if depth == 0 { return true }
        }
        return false
    }

    /// Ends the quotation that is left open where the paragraph ends, or where its sentence does.
    mutating func closeLast(at end: Int?, _ document: Document) {
        guard let start = open else { return }
        open = nil
        if let end { ranges.append(start + 1..<end) } else { closeAtSentence(start, before: .max, document) }
    }

    private mutating func closeAtSentence(_ start: Int, before next: Int, _ document: Document) {
        guard start + 1 < document.tokens.count else { return }
        let sentence = document.sentence(of: start + 1)
        guard sentence.block == document.sentence(of: start).block else { return }
        let end = sentence.tokens.upperBound
        if end <= next { ranges.append(start + 1..<end) }
    }

    // MARK: - Single marks

    /// The words that one pair of single marks may hold at most.
    private static let longest = 150

    /// Adds what stands between single marks: outside the double ones, or around them.
    /// - Parameter isStyle: the document has no other marks; the last of a paragraph may then be left open.
    mutating func add(single marks: [QuotationMark], in paragraph: Range<Int>, isStyle: Bool, _ document: Document) {
        var index = 0
        while index < marks.count {
            let mark = marks[index]
            index += 1
            guard mark.isSingle, mark.side == .open else { continue }
            guard let close = Self.close(of: mark, marks[index...], in: paragraph, document) else {
                let sentence = document.sentence(of: mark.token).tokens
                if isStyle, sentence.upperBound == paragraph.upperBound,
                    !ranges.isEmpty || mark.token > paragraph.lowerBound, sentence.upperBound - mark.token > 5
                {
                    insert(mark.token + 1..<sentence.upperBound)
                }
                continue
            }
            let inner = mark.token + 1..<close
            while index < marks.count, marks[index].token <= close { index += 1 }
            insert(inner)
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
    }

    private mutating func insert(_ range: Range<Int>) {
        let others = ranges.filter { $0.overlaps(range) }
        guard !range.isEmpty, others.allSatisfy({ range.contains($0.lowerBound) && $0.upperBound <= range.upperBound })
        else { return }
        ranges.removeAll { range.contains($0.lowerBound) }
        ranges.append(range)
    }

    /// The mark that closes a single one: the first that can be no apostrophe, else the last that need not be one.
    private static func close(
        of open: QuotationMark, _ marks: ArraySlice<QuotationMark>, in paragraph: Range<Int>, _ document: Document
    ) -> Int? {
        var doubtful: Int?
        for mark in marks where mark.isSingle && mark.token - open.token <= longest {
            // A quotation after it: it was closed before, or was none.
            if mark.side == .open { return doubtful }
            guard mark.side == .close else { continue }
            let before = document.tokens[mark.token - 1]
            if before.partOfSpeech == .punct || !isGenitive(mark.token, in: paragraph, document) { return mark.token }
            if document.tokens[mark.token].partOfSpeech != .part { doubtful = mark.token }
        }
        return doubtful
    }

    /// "the ministers' plan": a mark behind an s and before a word may be that of the owner.
    private static func isGenitive(_ token: Int, in paragraph: Range<Int>, _ document: Document) -> Bool {
        guard token + 1 < paragraph.upperBound, document.tokens[token + 1].partOfSpeech != .punct else {
            return document.tokens[token].partOfSpeech == .part && token + 1 < paragraph.upperBound
        }
        guard let last = document.source[document.tokens[token - 1].range].last else { return false }
        return last == UInt8(ascii: "s") || last == UInt8(ascii: "S")
    }
}
