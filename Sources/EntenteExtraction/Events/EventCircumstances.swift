internal import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

/// The date of an event, and what stands before the noun that names one, where the tree alone does not say.
struct EventCircumstances {
    let analysis: Analysis

    /// Prepositions after which a noun tells of something that came before.
    static let consecutive: Set<Symbol> = [
        "following", "after", "over", "despite", "since", "amid", "because", "of", "for",
    ]

    /// The types of what is done in words.
    static let words: Set<Term> = [.request, .accuse, .support, .threaten, .protest, .reject]

    struct Found {
        var value: PartialDate
        var confidence: Double
        var rule: String
    }

    /// What is attached to the predicate; of something announced, when it was announced; else the one date inside its phrase.
    func date(of event: EventMention) -> Found? {
        if let date = analysis.date(of: event.token), date.confidence >= 0.6 {
            return Found(value: date.value, confidence: date.confidence, rule: "date-attached")
        }
        let syntax = analysis.syntax
        if event.isPerformative, let published = analysis.document.article.published {
            return Found(value: .day(published), confidence: 0.8, rule: "date-of-statement")
        }
        // "said on Friday, urging Kenya to wait": words have the day of the saying.
        if !event.isNoun, Self.words.contains(event.type), let above = syntax.head(of: event.token),
            SpeechWords.reporting.contains(syntax.lemma(above)),
            syntax.relation(event.token) == .conj || syntax.relation(event.token) == .advcl,
            syntax.child(of: event.token, .nsubj) == nil, let date = analysis.date(of: above)
        {
            return Found(value: date.value, confidence: date.confidence * 0.8, rule: "date-of-saying")
        }
        if let date = dateOfSaying(event) { return date }
        if !event.isNoun, let date = openingDate(of: event.token) { return date }
        if event.status == .announced {
            for ancestor in syntax.ancestors(of: event.token).prefix(3)
            where ["announce", "decide"].contains(syntax.lemma(ancestor)) {
                if let date = analysis.date(of: ancestor) {
                    return Found(value: date.value, confidence: date.confidence * 0.9, rule: "date-announced")
                }
            }
        }
        guard !event.isNoun else { return nil }
        // "fired two missiles from a launcher on Oct. 31": the date hangs on the wrong noun.
        let subtree = syntax.subtree(of: event.token)
        let inside = analysis.times.filter { time in
            time.kind == .date && time.value != nil && subtree.contains(time.tokens.lowerBound)
                && isPhrase(time.tokens.lowerBound)
                && hangsNominally(time.tokens.lowerBound, below: event.token)
        }
        guard inside.count == 1, let value = inside[0].value else { return nil }
        return Found(value: value, confidence: inside[0].confidence * 0.8, rule: "date-inside")
    }

    /// "said on Friday that Chad broke the truce", "shocked its neighbours in May by saying that it would quit": what is done by saying
    /// it has the day of the saying.
    private func dateOfSaying(_ event: EventMention) -> Found? {
        let syntax = analysis.syntax
        let isBySaying =
            Self.words.contains(event.type)
            && event.isDoneBySaying
            || [.announced, .planned].contains(event.status) && [.reject, .concede, .retreat].contains(event.type)
            // "said on Friday that it is imposing a ban": told as it is done.
            || event.status == .ongoing
        guard !event.isNoun, isBySaying, syntax.relation(event.token) == .ccomp,
            let saying = syntax.head(of: event.token),
            SpeechWords.reporting.contains(syntax.lemma(saying))
        else { return nil }
        if let date = analysis.date(of: saying), date.confidence >= 0.6 {
            return Found(value: date.value, confidence: date.confidence * 0.85, rule: "date-of-saying")
        }
        guard syntax.relation(saying) == .advcl, let above = syntax.head(of: saying),
            syntax.children(of: saying, .mark, .advmod).contains(where: { syntax.norm($0) == "when" }),
            let date = analysis.date(of: above), date.confidence >= 0.6
        else { return nil }
        return Found(value: date.value, confidence: date.confidence * 0.8, rule: "date-of-saying")
    }

    /// "On Sunday, an official called …": a date that opens the sentence and that the parse takes for its root.
    private func openingDate(of verb: Int) -> Found? {
        let sentence = analysis.document.sentence(of: verb).tokens
        guard let time = analysis.times(in: sentence).first.map({ analysis.times[$0] }), time.kind == .date,
            let value = time.value, time.tokens.lowerBound - sentence.lowerBound <= 1,
            time.tokens.contains(where: { analysis.syntax.head(of: $0) == nil }),
            !(sentence.lowerBound..<verb).contains(where: { analysis.syntax.partOfSpeech($0) == .verb })
        else { return nil }
        return Found(value: value, confidence: time.confidence * 0.8, rule: "date-opening")
    }

    /// "on Oct. 31", "in March": a phrase of its own, not a part of a name ("the 2015 accord").
    private func isPhrase(_ token: Int) -> Bool {
        token > 0 && ["on", "in"].contains(analysis.document.tokens[token - 1].norm)
    }

    /// No other predicate stands between a token and the one above it.
    private func hangsNominally(_ token: Int, below predicate: Int) -> Bool {
        for ancestor in analysis.syntax.ancestors(of: token) {
            if ancestor == predicate { return true }
            if analysis.syntax.partOfSpeech(ancestor) == .verb { return false }
        }
        return false
    }

    /// The preposition right before the noun phrase of a token: "following" of "following Uganda's ban on milk".
    func prepositionBefore(_ noun: Int) -> Symbol? {
        let tokens = analysis.document.tokens
        let sentence = analysis.document.sentence(of: noun).tokens
        var token = noun - 1
        while token >= sentence.lowerBound, noun - token <= 9 {
            switch tokens[token].partOfSpeech {
            case .adj, .noun, .propn, .det, .num, .part: token -= 1
            case .punct where analysis.document.isHyphen(token): token -= 1
            case .pron where analysis.syntax.relation(token) == .nmodPoss: token -= 1
            default: return tokens[token].norm
            }
        }
        return nil
    }
}
