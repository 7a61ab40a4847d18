internal import EntenteGraph
internal import EntenteText

/// Finds what was said: quotations, put together across "he said", and reported speech, each with its speaker and day.
struct StatementExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let attribution = Attribution(analysis: analysis, quotations: analysis.quotations)
        var reader = UtteranceReader(analysis, attribution)
        reader.read()
        for utterance in reader.utterances { add(utterance, analysis, &graph) }
        for range in reader.unattributed { graph.omit(.unknownSpeaker, range) }
        for utterance in Transcript(analysis: analysis).utterances() { add(utterance, analysis, &graph) }
        for report in ReportedSpeech(analysis: analysis, attribution: attribution).reports() {
            add(report, analysis, &graph)
        }
    }

    private func add(_ utterance: Utterance, _ analysis: Analysis, _ graph: inout GraphBuilder) {
        let document = analysis.document
        let statement = graph.add(Thing(kind: .statement))
        let sentences = Set(
            utterance.pieces.flatMap { $0.map { Int(document.tokens[$0].sentence) } } + [
                Int(document.tokens[utterance.speaker.verb].sentence)
            ])
        for sentence in sentences.sorted() { graph.mention(statement, sentence: sentence) }
        let sentence = Int(document.tokens[utterance.pieces[0].lowerBound].sentence)
        let text = utterance.pieces.map { document.text($0) }.joined(separator: " ")
        let rule = utterance.isVerbatim ? "quotation" : "reported-speech"
        func add(_ property: Property, _ value: Value, _ rule: String, _ confidence: Double) {
            graph.add(statement, property, value, sentence: sentence, rule: rule, confidence: confidence)
        }
        add(.text, .text(text), rule, utterance.isVerbatim ? 0.99 : 0.85)
        add(.verbatim, .flag(utterance.isVerbatim), rule, utterance.isVerbatim ? 0.99 : 0.95)
        let speaker = utterance.speaker
        for entity in speaker.entities {
            add(.speaker, .thing(graph.thing(of: entity)), speaker.rule, speaker.confidence)
        }
        if let reporter = speaker.reporter, !speaker.entities.contains(reporter) {
            add(.reportedBy, .thing(graph.thing(of: reporter)), speaker.rule, speaker.confidence)
        }
        if let date = StatementDates(analysis: analysis).date(of: utterance) {
            add(.occursOn, .date(date.value), "date-of-saying", date.confidence)
        }
        for piece in utterance.pieces {
            for agreement in topics(of: piece, analysis) {
                add(.about, .thing(graph.thing(of: agreement)), "named-in-statement", 0.9)
            }
        }
    }

    private func topics(of range: Range<Int>, _ analysis: Analysis) -> [Int] {
        range.flatMap { token -> [Int] in
            guard let mention = analysis.mention(at: token), mention.head == token else { return [] }
            return mention.entities.filter { analysis.kind($0) == .agreement }
        }
    }
}

/// What one speaker says at a stretch, in pieces where the text breaks in.
struct Utterance {
    var pieces: [Range<Int>]
    var speaker: Attribution.Speaker
    var isVerbatim = true
}
