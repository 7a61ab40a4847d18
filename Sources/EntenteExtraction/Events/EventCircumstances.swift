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

    /// What is attached to the predicate; of what is done or announced by saying, the day of the saying; else the one date inside its phrase.
    func date(of event: EventMention) -> Found? {
        if let date = analysis.date(of: event.token), date.confidence >= 0.6 {
            return Found(value: date.value, confidence: date.confidence, rule: "date-attached")
        }
        if event.isPerformative, let published = analysis.document.article.published {
            return Found(value: .day(published), confidence: 0.8, rule: "date-of-statement")
        }
        for saying in sayings(of: event) {
            if let date = analysis.date(of: saying), date.confidence >= 0.6 {
                return Found(value: date.value, confidence: date.confidence * 0.85, rule: "date-of-saying")
            }
        }
        return event.isNoun ? nil : dateInside(event.token)
    }

    /// The predicates that say what is done by saying it: "said on Friday that Chad broke the truce", "said on Friday, urging Kenya to wait",
    /// "shocked its neighbours in May when it said that it would quit", "Friday's announcement that it will quit", "Chad has condemned
    /// the raid, its minister said on Friday".
    private func sayings(of event: EventMention) -> [Int] {
        let syntax = analysis.syntax
        guard let above = syntax.head(of: event.token) else { return [] }
        if event.status == .announced {
            return syntax.ancestors(of: event.token).prefix(3).filter { Self.announcing.contains(syntax.lemma($0)) }
        }
        guard !event.isNoun, SpeechWords.reporting.contains(syntax.lemma(above)) else { return [] }
        let isWords = Self.words.contains(event.type)
        switch syntax.relation(event.token) {
        case .conj, .advcl: return isWords && syntax.child(of: event.token, .nsubj) == nil ? [above] : []
        case .ccomp where isWords && event.token < above && !isPluperfect(event.token): return [above]
        // "said on Friday that it is imposing a ban": told as it is done.
        case .ccomp where event.isDoneBySaying && (isWords || event.status == .held) || event.status == .ongoing:
            let isWhen =
                syntax.relation(above) == .advcl
                && syntax.children(of: above, .mark, .advmod).contains { syntax.norm($0) == "when" }
            return [above] + (isWhen ? syntax.ancestors(of: above).prefix(1) : [])
        default: return []
        }
    }

    private func isPluperfect(_ verb: Int) -> Bool {
        analysis.syntax.children(of: verb, .aux).contains { analysis.syntax.norm($0) == "had" }
    }

    static let announcing: Set<Symbol> = ["announce", "decide", "announcement", "decision"]

    /// "fired two missiles from a launcher on Oct. 31": the one date of the phrase, though it hangs on another noun.
    private func dateInside(_ verb: Int) -> Found? {
        let subtree = analysis.syntax.subtree(of: verb)
        let inside = analysis.times[analysis.times(in: subtree)].filter { time in
            (time.kind == .date || time.kind == .time) && time.value != nil && time.bound == nil
                && isPhrase(time) && hangsNominally(time.tokens.lowerBound, below: verb)
        }
        guard inside.count == 1, let value = inside.first?.value else { return nil }
        return Found(value: value, confidence: inside[inside.startIndex].confidence * 0.8, rule: "date-inside")
    }

    /// "on Oct. 31", "in March", "the sector May 1": a phrase of its own, not a part of a name ("the 2015 accord") or of a happening ("the
    /// talks May 1").
    private func isPhrase(_ time: TimeExpression) -> Bool {
        let syntax = analysis.syntax
        let head = syntax.head(of: time.tokens)
        let isBare =
            time.tokens.contains { [.nmodUnmarked, .oblUnmarked].contains(syntax.relation($0)) }
            && time.value?.earliest == time.value?.latest
        guard let above = syntax.head(of: head), above < head,
            isBare || ["on", "in"].contains(syntax.norm(time.tokens.lowerBound - 1))
        else { return false }
        return EventFinder.rules.candidates(for: syntax.lemma(above), .noun).isEmpty
            && !syntax.isOne(above, of: MeetingWords.nouns)
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
