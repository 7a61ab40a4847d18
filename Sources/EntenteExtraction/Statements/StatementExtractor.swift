internal import EntenteGraph
internal import EntenteText

/// Finds what was said: quotations, put together across "he said", and reported speech, each with its speaker.
struct StatementExtractor: FactExtractor {
    /// A quotation in pieces.
    private struct Utterance {
        var pieces: [Range<Int>]
        var speaker: Attribution.Speaker
    }

    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let quotations = analysis.quotations
        let attribution = Attribution(analysis: analysis, quotations: quotations)
        let utterances = utterances(quotations, attribution, analysis)
        for utterance in utterances { add(utterance, analysis, &graph) }
        for range in quotations.ranges
        where wordCount(range, analysis.document) >= 3 && !analysis.document.isHeading(range.lowerBound)
            && !utterances.contains(where: { $0.pieces.contains(range) })
        {
            graph.omit(.unknownSpeaker, range)
        }
        addReportedSpeech(attribution, quotations, analysis, &graph)
    }

    // MARK: - Quotations

    private func utterances(_ quotations: Quotations, _ attribution: Attribution, _ analysis: Analysis) -> [Utterance] {
        let document = analysis.document
        var result: [Utterance] = []
        var last: Attribution.Speaker?
        for (index, range) in quotations.ranges.enumerated() where !document.isHeading(range.lowerBound) {
            let sentence = document.sentence(of: range.lowerBound)
            let blockIsNew =
                index == 0 || document.sentence(of: quotations.ranges[index - 1].lowerBound).block != sentence.block
            var speaker = attribution.speaker(of: range)
            if speaker == nil
                || attribution.continuesDocument(in: sentence.tokens) && speaker?.rule == "subject-over-scrap"
            {
                speaker = inherited(range, blockIsNew: blockIsNew, last: last, attribution, analysis) ?? speaker
            }
            guard let speaker else { continue }
            last = speaker
            guard wordCount(range, document) >= 3 else { continue }
            // "A," he said. "B.": one utterance, if nothing but the attribution stands between.
            if !blockIsNew, let previous = result.last, previous.speaker.entities == speaker.entities,
                previous.pieces.last == quotations.ranges[index - 1], isWholeSentence(range, document),
                joins(previous.pieces[previous.pieces.count - 1], range, document)
            {
                result[result.count - 1].pieces.append(range)
            } else {
                result.append(Utterance(pieces: [range], speaker: speaker))
            }
        }
        return result
    }

    /// The speaker of a quotation without a verb of its own: whoever spoke before in the paragraph, or in the one before
    /// where this one is nothing but a quotation.
    private func inherited(
        _ range: Range<Int>, blockIsNew: Bool, last: Attribution.Speaker?, _ attribution: Attribution,
        _ analysis: Analysis
    ) -> Attribution.Speaker? {
        let document = analysis.document
        let sentence = Int(document.tokens[range.lowerBound].sentence)
        if attribution.continuesDocument(in: document.sentences[sentence].tokens),
            var speaker = attribution.sourceBefore(sentence) ?? last
        {
            speaker.rule = "document-goes-on"
            speaker.confidence = min(speaker.confidence, 0.75)
            return speaker
        }
        guard isWholeSentence(range, document) else { return nil }
        if !blockIsNew, var speaker = last {
            speaker.rule = "speaks-on"
            speaker.confidence = min(speaker.confidence, 0.85)
            return speaker
        }
        // The sentence before it in the paragraph: "He was blunt. "We cannot …""
        if sentence > 0, document.sentences[sentence - 1].block == document.sentences[sentence].block {
            for verb in document.sentences[sentence - 1].tokens
            where document.tokens[verb].partOfSpeech == .verb && SpeechWords.verbs.contains(analysis.syntax.lemma(verb))
            {
                if var speaker = attribution.speaker(by: verb) {
                    speaker.rule = "sentence-before"
                    speaker.confidence = min(speaker.confidence, 0.75)
                    return speaker
                }
            }
        }
        if var speaker = last, sentence > 0,
            document.sentences[sentence].block - document.sentences[sentence - 1].block == 1
        {
            speaker.rule = "paragraph-goes-on"
            speaker.confidence = min(speaker.confidence, 0.75)
            return speaker
        }
        return nil
    }

    /// Nothing but punctuation stands outside the marks in the first sentence of a quotation.
    private func isWholeSentence(_ range: Range<Int>, _ document: Document) -> Bool {
        let sentence = document.sentence(of: range.lowerBound).tokens
        return (sentence.lowerBound..<max(sentence.lowerBound, range.lowerBound)).allSatisfy {
            document.tokens[$0].partOfSpeech == .punct
        }
    }

    private func joins(_ first: Range<Int>, _ second: Range<Int>, _ document: Document) -> Bool {
        second.lowerBound - first.upperBound <= 24
            && document.sentence(of: first.upperBound - 1).tokens.upperBound
                >= document.sentence(of: second.lowerBound).tokens.lowerBound
    }

    private func wordCount(_ range: Range<Int>, _ document: Document) -> Int {
        range.lazy.filter { document.tokens[$0].partOfSpeech != .punct }.count
    }

    private func add(_ utterance: Utterance, _ analysis: Analysis, _ graph: inout GraphBuilder) {
        let document = analysis.document
        let speaker = utterance.speaker
        let statement = graph.add(Thing(kind: .statement))
        let sentences = Set(
            utterance.pieces.flatMap { $0.map { Int(document.tokens[$0].sentence) } } + [
                Int(document.tokens[speaker.verb].sentence)
            ])
        for sentence in sentences.sorted() { graph.mention(statement, sentence: sentence) }
        let sentence = Int(document.tokens[utterance.pieces[0].lowerBound].sentence)
        let text = utterance.pieces.map { document.text($0) }.joined(separator: " ")
        graph.add(statement, .text, .text(text), sentence: sentence, rule: "quotation", confidence: 0.99)
        graph.add(statement, .verbatim, .flag(true), sentence: sentence, rule: "quotation", confidence: 0.99)
        addSpeaker(speaker, to: statement, sentence, analysis, &graph)
        for piece in utterance.pieces { addTopics(piece, to: statement, sentence, analysis, &graph) }
    }

    private func addSpeaker(
        _ speaker: Attribution.Speaker, to statement: Int, _ sentence: Int, _ analysis: Analysis,
        _ graph: inout GraphBuilder
    ) {
        for entity in speaker.entities {
            graph.add(
                statement, .speaker, .thing(graph.thing(of: entity)), sentence: sentence, rule: speaker.rule,
                confidence: speaker.confidence)
        }
        if let reporter = speaker.reporter, !speaker.entities.contains(reporter) {
            graph.add(
                statement, .reportedBy, .thing(graph.thing(of: reporter)), sentence: sentence, rule: speaker.rule,
                confidence: speaker.confidence)
        }
    }

    private func addTopics(
        _ range: Range<Int>, to statement: Int, _ sentence: Int, _ analysis: Analysis, _ graph: inout GraphBuilder
    ) {
        for token in range {
            guard let mention = analysis.mention(at: token), mention.head == token else { continue }
            for entity in mention.entities where analysis.kind(entity) == .agreement {
                graph.add(
                    statement, .about, .thing(graph.thing(of: entity)), sentence: sentence, rule: "named-in-statement",
                    confidence: 0.9)
            }
        }
    }

    // MARK: - Reported speech

    /// "Abe said the pact must be kept": the clause is the statement, not verbatim.
    private func addReportedSpeech(
        _ attribution: Attribution, _ quotations: Quotations, _ analysis: Analysis, _ graph: inout GraphBuilder
    ) {
        let document = analysis.document
        let syntax = analysis.syntax
        for verb in document.tokens.indices
        where document.tokens[verb].partOfSpeech == .verb && SpeechWords.reporting.contains(syntax.lemma(verb))
            && !quotations.contains(verb)
            && !document.isHeading(verb)
        {
            guard let clause = syntax.child(of: verb, .ccomp), !quotations.contains(clause) else { continue }
            let modality = syntax.modality(of: verb)
            guard !modality.isNegated, modality.reality == .actual, let speaker = attribution.speaker(by: verb),
                speaker.confidence >= 0.75
            else { continue }
            var range = syntax.subtree(of: clause)
            // A clause is one stretch beside the verb; a complementiser and outer punctuation are no part of it.
            if range.contains(verb) { continue }
            while let first = range.first,
                document.tokens[first].partOfSpeech == .punct || document.tokens[first].norm == "that" && first < clause
            {
                range = range.dropFirst().startIndex..<range.upperBound
            }
            while let last = range.last, document.tokens[last].partOfSpeech == .punct { range = range.dropLastRange() }
            guard range.count >= 3, !range.contains(where: { quotations.contains($0) }) else { continue }
            let sentence = Int(document.tokens[verb].sentence)
            let statement = graph.add(Thing(kind: .statement))
            graph.mention(statement, sentence: sentence)
            graph.add(
                statement, .text, .text(document.text(range)), sentence: sentence, rule: "reported-speech",
                confidence: 0.85)
            graph.add(statement, .verbatim, .flag(false), sentence: sentence, rule: "reported-speech", confidence: 0.95)
            addSpeaker(speaker, to: statement, sentence, analysis, &graph)
            addTopics(range, to: statement, sentence, analysis, &graph)
        }
    }
}
