internal import EntenteText

/// Reads the quotations of a document in their order and gives each to its speaker: the one whom its own sentences
/// name, or the one who went on speaking.
struct UtteranceReader {
    private(set) var utterances: [Utterance] = []
    /// Quotations that nobody who is known says.
    private(set) var unattributed: [Range<Int>] = []

    private let analysis: Analysis
    private let attribution: Attribution
    private var document: Document { analysis.document }
    private var quotations: Quotations { analysis.quotations }
    /// Who spoke last, and the sentence in which.
    private var last: (finding: Attribution.Finding, sentence: Int)?

    /// Words that make a quotation more than a scrap.
    private static let fewestWords = 3

    init(_ analysis: Analysis, _ attribution: Attribution) {
        self.analysis = analysis
        self.attribution = attribution
    }

    mutating func read() {
        var index = 0
        while index < quotations.ranges.count {
            // The paragraphs of one quotation.
            var end = index + 1
            while end < quotations.ranges.count, quotations.goesOn(end) { end += 1 }
            if !document.isHeading(quotations.ranges[index].lowerBound) { read(index..<end) }
            index = end
        }
    }

    private mutating func read(_ chain: Range<Int>) {
        let known = chain.map { finding(for: $0) }.first { !$0.isOfNobody } ?? .nobody
        for index in chain {
            let range = quotations.ranges[index]
            var finding = finding(for: index)
            if finding.isOfNobody { finding = known }
            if finding.speaker == nil, attribution.continuesDocument(in: document.sentence(of: range.lowerBound).tokens)
            {
                finding = ofDocument(index)
            }
            if finding.isOfNobody { finding = inherited(index) }
            let sentence = Int(document.tokens[range.upperBound - 1].sentence)
            switch finding {
            case .speaker(let speaker):
                last = (finding, sentence)
                add(range, at: index, by: speaker)
            case .unknown:
                last = (finding, sentence)
                omit(range)
            case .nobody: omit(range)
            }
        }
    }

    private func finding(for index: Int) -> Attribution.Finding { attribution.finding(for: quotations.ranges[index]) }

    /// "the "Road to Peace in Our Time" conference": the name of something, each of its words with a capital. Before a comma
    /// it is one where no verb of saying stands beside it.
    private func isTitle(_ range: Range<Int>, by speaker: Attribution.Speaker) -> Bool {
        if Self.terms.contains(Symbol(document.text(range).lowercased())) { return true }
        let words = range.filter { document.tokens[$0].partOfSpeech != .punct }
        let capitals = words.filter { document.isCapitalized($0) }.count
        return words.count <= 12 && capitals >= 2
            && words.allSatisfy { document.isCapitalized($0) || !document.mayBeInName($0) }
            && (isNamed(range) || speaker.ground == .scrap
                || ![".", ",", "!", "?"].contains(document.tokens[range.upperBound - 1].norm))
    }

    /// "a conference called "The World in Ten Years.""
    private func isNamed(_ range: Range<Int>) -> Bool {
        range.lowerBound > 1 && Self.naming.contains(document.tokens[range.lowerBound - 2].lemma)
    }

    private static let naming = Lexicon.words("entitling")
    /// "persona non grata": what anybody calls it.
    private static let terms = Lexicon.words("term-of-art")

    private mutating func add(_ range: Range<Int>, at index: Int, by speaker: Attribution.Speaker) {
        let isContinuation = quotations.goesOn(index)
        guard wordCount(range) >= Self.fewestWords || isContinuation, !isTitle(range, by: speaker) else { return }
        // "A," he said. "B.": one utterance, if nothing but the attribution stands between.
        if index > 0, let previous = utterances.last, previous.speaker.entities == speaker.entities,
            let piece = previous.pieces.last, piece == quotations.ranges[index - 1],
            isContinuation || block(of: range) == block(of: piece) && isWholeSentence(range) && joins(piece, range)
        {
            utterances[utterances.count - 1].pieces.append(range)
        } else if wordCount(range) >= Self.fewestWords {
            utterances.append(Utterance(pieces: [range], speaker: speaker))
        }
    }

    private mutating func omit(_ range: Range<Int>) {
        if wordCount(range) >= Self.fewestWords { unattributed.append(range) }
    }

    // MARK: - Who goes on

    /// The speaker of a quotation without a verb of its own: whoever the sentence before it in the paragraph, or the
    /// paragraph before, gives the word to.
    private func inherited(_ index: Int) -> Attribution.Finding {
        let range = quotations.ranges[index]
        let sentence = Int(document.tokens[range.lowerBound].sentence)
        guard isWholeSentence(range), sentence > 0 else { return .nobody }
        let before = sentence - 1
        let isNewBlock = document.sentences[before].block != document.sentences[sentence].block
        // Who has the word by a sentence without a quotation that stands between.
        let lastSentence = last?.sentence ?? -1
        for other in stride(from: before, to: max(lastSentence, before - 3), by: -1) {
            let finding = told(in: other)
            if finding.isOfNobody { continue }
            return spoken(finding, isNewBlock ? "paragraph-goes-on" : "sentence-before", 0.75, isCarried: isNewBlock)
        }
        if !isNewBlock, lastSentence < before, let subject = attribution.subject(of: before) {
            return spoken(.speaker(subject), "subject-before", 0.65)
        }
        guard let last, case .speaker = last.finding else { return .nobody }
        if document.sentences[last.sentence].block == document.sentences[sentence].block {
            return spoken(last.finding, "speaks-on", 0.85)
        }
        // A paragraph of nothing but a quotation, right behind one in which somebody spoke.
        guard isNewBlock, document.sentences[last.sentence].block == document.sentences[before].block,
            isWholeParagraph(range), isAlone(range)
        else { return .nobody }
        return spoken(last.finding, "paragraph-goes-on", 0.75, isCarried: true)
    }

    /// "The readout added "…"": whoever it was the words of before.
    private func ofDocument(_ index: Int) -> Attribution.Finding {
        let sentence = Int(document.tokens[quotations.ranges[index].lowerBound].sentence)
        if let source = attribution.sourceBefore(sentence) {
            return spoken(.speaker(source), "document-goes-on", 0.75, by: .document, isCarried: true)
        }
        guard let last, let speaker = last.finding.speaker, sentence - last.sentence <= 3,
            speaker.ground == .document || speaker.ground == .source
        else { return .unknown }
        return spoken(last.finding, "document-goes-on", 0.7, by: .document, isCarried: true)
    }

    private func spoken(
        _ finding: Attribution.Finding, _ rule: String, _ confidence: Double, by ground: Attribution.Ground? = nil,
        isCarried: Bool = false
    ) -> Attribution.Finding {
        guard case .speaker(var speaker) = finding else { return finding }
        speaker.rule = rule
        speaker.ground = ground ?? speaker.ground
        speaker.isCarried = isCarried
        speaker.confidence = min(speaker.confidence, confidence)
        return .speaker(speaker)
    }

    /// Whom a sentence gives the word to, outside its quotations.
    private func told(in sentence: Int) -> Attribution.Finding {
        var result: Attribution.Finding = .nobody
        for verb in document.sentences[sentence].tokens
        where !quotations.contains(verb) && !document.isHeading(verb) && attribution.isSaying(verb) {
            let finding = attribution.finding(by: verb)
            switch finding {
            case .speaker: return finding
            case .unknown: result = .unknown
            case .nobody: continue
            }
        }
        return result
    }

    // MARK: - Shapes

    private func block(of range: Range<Int>) -> Int { document.sentence(of: range.lowerBound).block }

    /// Nothing but punctuation stands outside the marks before a quotation in its first sentence.
    private func isWholeSentence(_ range: Range<Int>) -> Bool {
        let sentence = document.sentence(of: range.lowerBound).tokens
        return (sentence.lowerBound..<max(sentence.lowerBound, range.lowerBound)).allSatisfy {
            document.tokens[$0].partOfSpeech == .punct
        }
    }

    private func isWholeParagraph(_ range: Range<Int>) -> Bool {
        let sentence = Int(document.tokens[range.lowerBound].sentence)
        return sentence == 0 || document.sentences[sentence - 1].block != document.sentences[sentence].block
    }

    /// Nothing but punctuation stands behind a quotation in its last sentence.
    private func isAlone(_ range: Range<Int>) -> Bool {
        let sentence = document.sentence(of: range.upperBound - 1).tokens
        return (range.upperBound..<max(range.upperBound, sentence.upperBound)).allSatisfy {
            document.tokens[$0].partOfSpeech == .punct || quotations.contains($0)
        }
    }

    private func joins(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        second.lowerBound - first.upperBound <= 24
            && [first.upperBound - 1, first.upperBound + 1].contains { document.tokens[$0].partOfSpeech == .punct }
            && document.sentence(of: first.upperBound - 1).tokens.upperBound
                >= document.sentence(of: second.lowerBound).tokens.lowerBound
    }

    private func wordCount(_ range: Range<Int>) -> Int {
        range.lazy.filter { document.tokens[$0].partOfSpeech != .punct }.count
    }
}
