/// Finds where sentences end among the words of a block, by a linear classifier at every word.
package struct SentenceSplitter: Sendable {
    /// No sentence has more words: the parser's cost is bounded by it.
    package static let longest = 192

    let boundary: LinearWeights

    /// What the score must be above.
    package let threshold: Int32
    /// By how much more between two capitals in the middle of a line: more often a name (`Han | Min-koo`) than a heading and
    /// what it heads.
    package let caution: Int32

    package init(boundary: LinearWeights, threshold: Int32, caution: Int32) {
        self.boundary = boundary
        self.threshold = threshold
        self.caution = caution
    }

    /// The same without an end between two capitals in the middle of a line.
    var neverInsideNames: SentenceSplitter {
        SentenceSplitter(boundary: boundary, threshold: threshold, caution: .max / 2)
    }

    init(_ file: ModelFile) throws {
        boundary = try LinearWeights("splitter", in: file)
        let bars = try file.tensor("splitter.threshold", of: Int32.self, count: 2)
        (threshold, caution) = (bars[0], bars[1])
    }

    /// Appends the index after the last word of each sentence.
    package func append(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Tokenizer.Piece>, to ends: inout [Int]
    ) {
        let cues = pieces.map { SentenceCue(text, $0.start, $0.end, spaceAfter: $0.spaceAfter) }
        cues.withUnsafeBufferPointer { cues in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SentenceBoundary.featureCount) { features in
                var state = SentenceBoundary.State()
                var soft = 0
                for index in 0..<cues.count {
                    let piece = pieces[pieces.startIndex + index]
                    state.take(cues[index], first: text[piece.start])
                    if cues[index].shape & 0xFFFF == 16 + 0x2C || cues[index].shape & 0xFFFF == 16 + 0x3B {
                        soft = index + 1
                    }
                    let end: Int
                    if index == cues.count - 1 {
                        end = index + 1
                    } else if state.length >= Self.longest {
                        // A sentence without end is cut after its last comma, or anywhere.
                        end = soft > index + 1 - Self.longest / 2 ? soft : index + 1
                    } else {
                        SentenceBoundary.features(cues, index, state, into: features)
                        let score = boundary.score(UnsafeBufferPointer(features))
                        guard score > threshold, !forbids(text, pieces, at: pieces.startIndex + index, score)
                        else { continue }
                        end = index + 1
                    }
                    ends.append(pieces.startIndex + end)
                    state = SentenceBoundary.State()
                    state.length = index + 1 - end
                }
            }
        }
    }

    /// What never ends a sentence, however it scores: a comma before closing quotation marks ("…," he said) and a month's
    /// abbreviation before its day; and, where the score is not far above the bar, the middle of a name.
    private func forbids(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Tokenizer.Piece>, at index: Int, _ score: Int32
    ) -> Bool {
        let piece = pieces[index]
        if index > pieces.startIndex, text[pieces[index - 1].start] == UInt8(ascii: ","),
            !isLetterOrDigit(text[piece.start])
        {
            return true
        }
        let next = pieces[index + 1]
        if score <= threshold + caution, isLetterOrDigit(text[piece.end - 1]), isCapital(text[piece.start]),
            isCapital(text[next.start]),
            !(piece.end..<next.start).contains(where: { text[$0] == UInt8(ascii: "\n") })
        {
            return true
        }
        guard (0x30...0x39).contains(text[next.start]), text[piece.end - 1] == UInt8(ascii: "."),
            (4...5).contains(piece.end - piece.start)
        else { return false }
        return Self.months.contains { $0.elementsEqual(text[piece.start..<piece.end]) }
    }

    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let months: [[UInt8]] = [
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
    ].map { Array($0.utf8) }
}
