/// Finds where sentences end among the words of a block, by a linear classifier at every word.
package struct SentenceSplitter: Sendable {
    /// No sentence has more words: the parser's cost is bounded by it.
    package static let longest = 192

    let boundary: LinearWeights

    /// What the score must be above.
    package let threshold: Int32

    package init(boundary: LinearWeights, threshold: Int32) {
        self.boundary = boundary
        self.threshold = threshold
    }

    init(_ file: ModelFile) throws {
        boundary = try LinearWeights("splitter", in: file)
        threshold = try file.tensor("splitter.threshold", of: Int32.self, count: 1)[0]
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
                    if cues[index].shape & 0xFFFF == 16 + 0x2C || cues[index].shape & 0xFFFF == 16 + 0x3B { soft = index + 1 }
                    let end: Int
                    if index == cues.count - 1 {
                        end = index + 1
                    } else if state.length >= Self.longest {
                        // A sentence without end is cut after its last comma, or anywhere.
                        end = soft > index + 1 - Self.longest / 2 ? soft : index + 1
                    } else {
                        SentenceBoundary.features(cues, index, state, into: features)
                        guard boundary.score(UnsafeBufferPointer(features)) > threshold else { continue }
                        end = index + 1
                    }
                    ends.append(pieces.startIndex + end)
                    state = SentenceBoundary.State()
                    state.length = index + 1 - end
                }
            }
        }
    }
}
