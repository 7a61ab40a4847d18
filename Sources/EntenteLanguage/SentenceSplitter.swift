/// Finds where sentences end among the words of a block, by a linear classifier at every word.
package struct SentenceSplitter: Sendable {
    /// No sentence has more words: the parser's cost is bounded by it.
    package static let longest = 192

    let boundary: LinearWeights
    /// The commonest part of speech of each word of the treebanks.
    let kinds: HashIndex

    /// What the score must be above.
    package let threshold: Int32
    /// By how much more between two capitals in the middle of a line: more often a name (`Han | Min-koo`) than a heading and
    /// what it heads.
    package let caution: Int32
    /// The treebank whose own features count too: GUM ends a sentence at a semicolon, EWT at the end of a mail's line.
    package let convention: Int?

    package init(
        boundary: LinearWeights, kinds: HashIndex, threshold: Int32, caution: Int32, convention: Int? = nil
    ) {
        self.kinds = kinds
        self.boundary = boundary
        self.threshold = threshold
        self.caution = caution
        self.convention = convention
    }

    init(_ file: ModelFile, _ convention: Analyzer.Convention) throws {
        boundary = try LinearWeights("splitter", in: file)
        kinds = try HashIndex("splitter.kinds", in: file)
        let bars = try file.tensor("splitter.bars", of: Int32.self, count: 6)
        switch convention {
        case .news:
            // No end between two capitals in the middle of a line.
            (threshold, caution, self.convention) = (bars[0], .max / 2, nil)
        case .web: (threshold, caution, self.convention) = (bars[2], bars[3], Network.Convention.web.rawValue)
        case .gum: (threshold, caution, self.convention) = (bars[4], bars[5], Network.Convention.gum.rawValue)
        }
    }

    /// Appends the index after the last word of each sentence.
    package func append(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Tokenizer.Piece>, to ends: inout [Int]
    ) {
        let cues = pieces.map { SentenceCue(text, $0.start, $0.end, spaceAfter: $0.spaceAfter, kinds: kinds) }
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
                    } else if convention == nil, isInside(text, piece, pieces[pieces.startIndex + index + 1]) {
                        continue
                    } else {
                        let score = boundary.score(
                            SentenceBoundary.features(cues, index, state, convention: convention, into: features))
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

    /// Whether a word in small letters follows one without a mark: no sentence of edited text ends there.
    @inline(__always)
    private func isInside(_ text: UnsafeBufferPointer<UInt8>, _ piece: Tokenizer.Piece, _ next: Tokenizer.Piece) -> Bool
    {
        (0x61...0x7A).contains(text[next.start]) && isLetterOrDigit(text[piece.end - 1])
    }

    /// What never ends a sentence, however it scores: what stands before a hyphen, a comma before closing quotation marks
    /// ("…," he said), in the news a closing mark behind no full stop (to "annul" Peru's claim), a month's abbreviation before its day, a title's before a name; and, where the score is not far
    /// above the bar, the middle of a name.
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
        if !piece.spaceAfter, text[next.start] == UInt8(ascii: "-") { return true }
        if convention == nil, isQuotationMark(text, piece), index > pieces.startIndex,
            isLetterOrDigit(text[pieces[index - 1].end - 1]),
            !(piece.end..<next.start).contains(where: { text[$0] == UInt8(ascii: "\n") })
        {
            return true
        }
        if score <= threshold + caution, isLetterOrDigit(text[piece.end - 1]), isCapital(text[piece.start]),
            isCapital(text[next.start]),
            !(piece.end..<next.start).contains(where: { text[$0] == UInt8(ascii: "\n") })
        {
            return true
        }
        // "spoke to (Russian) President Putin": a bracket that holds no full stop.
        if text[piece.end - 1] == UInt8(ascii: ")"), index > pieces.startIndex,
            isLetterOrDigit(text[pieces[index - 1].end - 1]),
            !(piece.end..<next.start).contains(where: { text[$0] == UInt8(ascii: "\n") })
        {
            return true
        }
        guard text[piece.end - 1] == UInt8(ascii: ".") else { return false }
        // The full stop may be a piece of its own.
        let isParted = piece.end - piece.start == 1 && index > pieces.startIndex && !pieces[index - 1].spaceAfter
        let first = isParted ? index - 1 : index
        let word = text[pieces[first].start..<piece.end]
        if word.count == 2 { return isInitial(text, pieces, at: first) && isCapital(text[next.start]) }
        guard (3...5).contains(word.count) else { return false }
        let open =
            (0x30...0x39).contains(text[next.start])
            ? Self.beforeNumbers : isCapital(text[next.start]) ? Self.beforeNames : []
        return open.contains { $0.elementsEqual(word) }
    }

    /// "Albert [I.] Jones": a capital with a full stop behind a name, not "so did I."
    private func isInitial(
        _ text: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Tokenizer.Piece>, at index: Int
    ) -> Bool {
        guard index > pieces.startIndex, isCapital(text[pieces[index].start]) else { return false }
        let before = pieces[index - 1]
        return before.end - before.start > 1 && isCapital(text[before.start])
            && (0x61...0x7A).contains(text[before.end - 1])
    }

    /// `"`, `'`, `”` or `’`.
    private func isQuotationMark(_ text: UnsafeBufferPointer<UInt8>, _ piece: Tokenizer.Piece) -> Bool {
        switch piece.end - piece.start {
        case 1: text[piece.start] == UInt8(ascii: "\"") || text[piece.start] == UInt8(ascii: "'")
        case 3:
            text[piece.start] == 0xE2 && text[piece.start + 1] == 0x80 && [0x9D, 0x99].contains(text[piece.start + 2])
        default: false
        }
    }

    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let beforeNames: [[UInt8]] = [
        "Adm.", "Amb.", "Asst.", "Atty.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Dr.", "Fr.", "Gen.", "Gov.",
        "Hon.",
        "Insp.", "Lt.", "Maj.", "Mr.", "Mrs.", "Ms.", "Msgr.", "Mt.", "Prof.", "Pvt.", "Rep.", "Rev.", "Rt.", "Sec.",
        "Sen.",
        "Sgt.", "Supt.",
    ].map { Array($0.utf8) }
    private static let beforeNumbers: [[UInt8]] = [
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Art.",
        "Arts.",
        "Ch.", "Fig.", "No.", "Nos.", "Par.", "Para.", "Res.", "Sec.", "Vol.",
    ].map { Array($0.utf8) }
}
