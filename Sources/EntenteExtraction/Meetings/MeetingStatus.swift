internal import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

/// Reads from tense, modality and the words around whether a meeting took place, will, or should.
struct MeetingStatus {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Nil for what is only imagined: "if they met".
    func status(of token: Int, date: EventDate?) -> MeetingMention.Status? {
        guard var status = said(of: token) else { return nil }
        guard let published = analysis.document.article.published, let date, date.confidence >= 0.6 else {
            return status
        }
        // "also meets Orpo later today"
        if date.value == .day(published), status.term == .held, !isPast(token), isLater(date) {
            return MeetingMention.Status(term: .planned, confidence: 0.8)
        }
        // "visits Peru later this week"
        if let last = date.value.latest, last > published, status.term == .held, isPresent(token) {
            status = MeetingMention.Status(term: .planned, confidence: 0.8)
        } else if let first = date.value.earliest, first > published, status.term == .held || status.term == .ongoing {
            status = MeetingMention.Status(term: .planned, confidence: 0.8)
        } else if let last = date.value.latest, status.term == .planned,
            last < published && status.confidence < 0.75 || last == published && status.confidence <= 0.6
        {
            status = MeetingMention.Status(term: .held, confidence: 0.7)
        } else if status.term == .ongoing, status.confidence < 0.8, let last = date.value.latest, last < published {
            status.term = .held
        }
        return status
    }

    private func isLater(_ date: EventDate) -> Bool {
        let time = analysis.times[date.time]
        return time.tokens.contains { syntax.norm($0) == "later" }
            || time.tokens.lowerBound > 0 && syntax.norm(time.tokens.lowerBound - 1) == "later"
    }

    private func isPast(_ token: Int) -> Bool {
        var verb = token
        if syntax.partOfSpeech(token) != .verb,
            let above = syntax.ancestors(of: token).first(where: { syntax.partOfSpeech($0) == .verb })
        {
            verb = above
        }
        return analysis.document.tokens[verb].morphology.contains(.past)
    }

    private func isPresent(_ token: Int) -> Bool {
        let morphology = analysis.document.tokens[token].morphology
        return syntax.partOfSpeech(token) == .verb && morphology.contains(.present) && morphology.contains(.finite)
            && syntax.child(of: token, .aux) == nil
    }

    private func said(of token: Int) -> MeetingMention.Status? {
        let isNoun = syntax.partOfSpeech(token) != .verb
        let modality = syntax.factuality(of: token)
        if modality.degree == .cancelled, isOnlyThreatened(token) { return .init(term: .planned, confidence: 0.6) }
        if modality.degree == .cancelled { return .init(term: .cancelled, confidence: 0.95) }
        if isOfCancelled(token) { return .init(term: .cancelled, confidence: 0.85) }
        if isNoun, let told = told(ofNoun: token) { return told }
        if isNoun, let occasion = occasion(token) { return occasion }
        // "looks forward to meeting him"
        if !isNoun, syntax.relation(token) == .obl, syntax.marker(of: token) == "to" {
            return .init(term: .planned, confidence: 0.8)
        }
        // "is due to speak", where the parse made no clause of it.
        let verb = isNoun && syntax.relation(token) == .obj ? syntax.head(of: token) ?? token : token
        if !isNoun || verb != token, verb > 1, syntax.norm(verb - 1) == "to",
            Self.arranged.contains(syntax.norm(verb - 2)), !modality.isNegated, !wasArranged(verb)
        {
            return .init(term: .planned, confidence: 0.85)
        }
        if isReportedFuture(token) { return .init(term: modality.isNegated ? .denied : .planned, confidence: 0.85) }
        switch modality.degree {
        case .cancelled: return .init(term: .cancelled, confidence: 0.95)
        case .planned where !modality.isNegated && wasArranged(isNoun ? syntax.head(of: token) ?? token : token):
            return .init(term: .cancelled, confidence: 0.75)
        case .planned:
            if !modality.isNegated, isWilling(token) { return .init(term: .proposed, confidence: 0.8) }
            // "the talks will focus on": of what they do, not that they are.
            if isNoun, syntax.relation(token) == .nsubj, let verb = syntax.head(of: token),
                !CircumstanceRules.light.contains(syntax.lemma(verb))
            {
                return .init(term: .planned, confidence: 0.55)
            }
            return .init(term: modality.isNegated ? .denied : .planned, confidence: 0.9)
        case .proposed:
            return modality.isNegated ? .init(term: .denied, confidence: 0.7) : .init(term: .proposed, confidence: 0.85)
        case .hypothetical:
            guard !modality.isNegated, !isConditional(token) else { return nil }
            // "embraced before holding talks"
            if isDoneThen(isNoun ? syntax.head(of: token) ?? token : token) {
                return .init(term: .held, confidence: 0.75)
            }
            // "will speak in Oslo before travelling to Lima for talks"
            if isPlannedThen(isNoun ? syntax.head(of: token) ?? token : token) {
                return .init(term: .planned, confidence: 0.75)
            }
            // "days before the leaders gather in Oslo"
            if !isNoun, isPresent(token), syntax.relation(token) == .advcl, syntax.child(of: token, .nsubj) != nil,
                syntax.marker(of: token) == "before"
            {
                return .init(term: .planned, confidence: 0.75)
            }
            // "was in Kabul to meet Ghani", "flew to Oslo to meet Støre": what he came for.
            if isPurpose(isNoun && syntax.relation(token) == .obj ? syntax.head(of: token) ?? token : token) {
                return .init(term: .planned, confidence: 0.65)
            }
            return .init(term: .proposed, confidence: 0.7)
        case .actual: break
        }
        // "is not attending the summit": there is one.
        if modality.isNegated, isNoun, syntax.relation(token) == .obj, let above = syntax.head(of: token),
            ["attend", "join"].contains(syntax.lemma(above))
        {
            return .init(term: .held, confidence: 0.5)
        }
        if modality.isNegated { return .init(term: .denied, confidence: 0.85) }
        if modality.isOngoing {
            // "was meeting them when": it is over.
            let wasOngoing = syntax.children(of: token, .aux).contains { ["was", "were"].contains(syntax.norm($0)) }
            return wasOngoing ? .init(term: .held, confidence: 0.75) : .init(term: .ongoing, confidence: 0.7)
        }
        // "will participate in the forum": as sure as that.
        if isNoun, syntax.relation(token) == .obl, let verb = syntax.head(of: token),
            syntax.isOne(verb, of: MeetingWords.takingPart) || syntax.isOne(verb, of: MeetingWords.attending),
            ["in", "at"].contains(syntax.marker(of: token) ?? ""), syntax.factuality(of: verb).degree == .planned
        {
            return .init(term: .planned, confidence: 0.8)
        }
        if isNoun, hasBegun(token) { return .init(term: .ongoing, confidence: 0.8) }
        if isNoun { return noun(token) }
        // "to meet" as a headline, or for a purpose.
        let morphology = analysis.document.tokens[token].morphology
        if syntax.children(of: token, .mark).contains(where: { syntax.norm($0) == "to" }) {
            if isConditional(token) { return nil }
            return .init(term: .planned, confidence: syntax.head(of: token) == nil ? 0.9 : 0.65)
        }
        if analysis.document.isHeading(token), hasBareInfinitive(token) {
            return .init(term: .planned, confidence: 0.85)
        }
        if morphology.contains(.past) && morphology.contains(.finite) { return .init(term: .held, confidence: 0.95) }
        return .init(term: .held, confidence: 0.8)
    }

    /// "met Orpo before flying home": what followed on what was done.
    private func isDoneThen(_ verb: Int) -> Bool {
        guard let above = deed(before: verb) else { return false }
        return analysis.document.tokens[above].morphology.contains([.past, .finite])
            && syntax.factuality(of: above) == Factuality()
    }

    /// "will meet Orpo before flying home": what is to follow on what is planned.
    private func isPlannedThen(_ verb: Int) -> Bool {
        deed(before: verb).map { syntax.factuality(of: $0) == Factuality(degree: .planned) } ?? false
    }

    /// What is done first where a participle tells what is done then: "meet" of "met Orpo before flying home".
    private func deed(before verb: Int) -> Int? {
        guard syntax.relation(verb) == .advcl, syntax.marker(of: verb) == "before",
            syntax.child(of: verb, .nsubj) == nil,
            case let morphology = analysis.document.tokens[verb].morphology,
            morphology.contains(.gerund) || morphology.contains([.participle, .present])
        else { return nil }
        return syntax.head(of: verb)
    }

    /// "had been due to meet": what is told so did not come about.
    private func wasArranged(_ verb: Int) -> Bool {
        guard [.xcomp, .advcl, .ccomp].contains(syntax.relation(verb)), let above = syntax.head(of: verb),
            Self.arranged.contains(syntax.norm(above))
        else { return false }
        return syntax.children(of: above, .aux).contains { syntax.norm($0) == "had" }
            && syntax.children(of: above, .cop, .auxPass).contains { syntax.norm($0) == "been" }
    }

    /// "threatened to cancel the talks": they are still on.
    private func isOnlyThreatened(_ noun: Int) -> Bool {
        guard [.obj, .nsubjPass].contains(syntax.relation(noun)), let verb = syntax.head(of: noun) else { return false }
        let factuality = syntax.factuality(of: verb)
        return [.hypothetical, .proposed].contains(factuality.degree) || factuality.isNegated
    }

    /// "called off a trip to Oslo, where he was to meet Orpo": it falls with the trip.
    private func isOfCancelled(_ token: Int) -> Bool {
        guard let clause = ([token] + syntax.ancestors(of: token)).first(where: { syntax.relation($0) == .aclRelcl }),
            syntax.factuality(of: token).degree == .planned, let place = syntax.head(of: clause)
        else { return false }
        return ([place] + syntax.ancestors(of: place)).prefix(3).contains { noun in
            syntax.isNominal(noun) && syntax.isOne(noun, of: MeetingWords.journey)
                && syntax.factuality(of: noun).degree == .cancelled
        }
    }

    /// "is ready to meet": he would, if the other did.
    private func isWilling(_ token: Int) -> Bool {
        let verb = syntax.partOfSpeech(token) == .verb ? token : syntax.head(of: token) ?? token
        guard let above = syntax.head(of: verb), [.xcomp, .advcl, .ccomp].contains(syntax.relation(verb)),
            syntax.partOfSpeech(above) == .adj
        else { return false }
        return Lexicon.shared.classes(of: syntax.lemma(above), .adj).overlaps(MeetingWords.willing)
    }

    private func isPurpose(_ token: Int) -> Bool {
        guard syntax.relation(token) == .advcl || syntax.relation(token) == .acl || syntax.relation(token) == .xcomp,
            syntax.children(of: token, .mark).contains(where: { syntax.norm($0) == "to" }),
            syntax.child(of: token, .aux) == nil, let above = syntax.head(of: token)
        else { return false }
        if syntax.partOfSpeech(above) == .verb, syntax.relation(token) == .advcl { return true }
        if CircumstanceRules.journey.contains(syntax.lemma(above)), syntax.partOfSpeech(above) == .verb { return true }
        return syntax.child(of: above, .cop) != nil
            && ["in", "at"].contains(syntax.marker(of: above) ?? "")
    }

    /// A headline's "to meet" whose "to" the parse took for something else.
    private func hasBareInfinitive(_ token: Int) -> Bool { token > 0 && syntax.norm(token - 1) == "to" }

    /// "said they would meet": the future of the past.
    private func isReportedFuture(_ token: Int) -> Bool {
        var verb = token
        if syntax.partOfSpeech(token) != .verb, [.obj, .nsubjPass, .nsubj].contains(syntax.relation(token)),
            let above = syntax.head(of: token)
        {
            verb = above
        }
        // "said they would set up a commission and meet again": said once for both.
        if syntax.relation(verb) == .conj, let first = syntax.head(of: verb), syntax.partOfSpeech(first) == .verb,
            syntax.child(of: verb, .nsubj, .aux) == nil, syntax.norm(verb) == syntax.lemma(verb)
        {
            verb = first
        }
        guard syntax.children(of: verb, .aux).contains(where: { syntax.norm($0) == "would" || syntax.norm($0) == "'d" })
        else { return false }
        return [.ccomp, .parataxis, .root].contains(syntax.relation(verb)) && !isConditional(verb)
    }

    private func isConditional(_ token: Int) -> Bool {
        var current = token
        for _ in 0..<4 {
            if syntax.children(of: current, .mark).contains(where: {
                ["if", "unless", "whether"].contains(syntax.norm($0))
            }) {
                return true
            }
            if syntax.children(of: current, .advcl).contains(where: { clause in
                syntax.children(of: clause, .mark).contains { ["if", "unless"].contains(syntax.norm($0)) }
            }) {
                return true
            }
            guard let above = syntax.head(of: current) else { return false }
            current = above
        }
        return false
    }

    /// What adjectives and the verbs of calling for say.
    private func told(ofNoun noun: Int) -> MeetingMention.Status? {
        for child in syntax.children(of: noun, .amod, .acl, .compound) {
            let classes = Lexicon.shared.classes(of: syntax.norm(child), .adj)
            if classes.overlaps(MeetingWords.cancelled) { return .init(term: .cancelled, confidence: 0.9) }
            if classes.overlaps(MeetingWords.upcoming) { return .init(term: .planned, confidence: 0.85) }
            if classes.overlaps(MeetingWords.running) { return .init(term: .ongoing, confidence: 0.75) }
            if classes.overlaps(MeetingWords.past) { return .init(term: .held, confidence: 0.65) }
            if classes.overlaps(MeetingWords.possible) { return .init(term: .proposed, confidence: 0.85) }
        }
        // "the next round of talks"
        if syntax.relation(noun) == .nmod, syntax.marker(of: noun) == "of", let above = syntax.head(of: noun),
            syntax.isOne(above, of: MeetingWords.rounds), let told = told(ofNoun: above)
        {
            return told
        }
        // "a summit that will focus on trade"
        for clause in syntax.children(of: noun, .aclRelcl)
        where syntax.children(of: clause, .nsubj, .nsubjPass).contains(where: { syntax.isRelativePronoun($0) })
            && syntax.factuality(of: clause) == Factuality(degree: .planned)
        {
            return .init(term: .planned, confidence: 0.8)
        }
        // "has called an emergency meeting": it is to come.
        if syntax.relation(noun) == .obj, let above = syntax.head(of: noun), syntax.lemma(above) == "call",
            syntax.child(of: above, .compoundPrt) == nil, !syntax.isOne(noun, of: MeetingWords.phone),
            syntax.factuality(of: above) == Factuality()
        {
            return .init(term: .planned, confidence: 0.8)
        }
        // "Chad is in talks with Mali", "are engaged in talks"
        if syntax.marker(of: noun) == "in", isPresentState(noun) { return .init(term: .ongoing, confidence: 0.85) }
        // "The talks are under way"
        if syntax.relation(noun) == .nsubj, let above = syntax.head(of: noun), syntax.child(of: above, .cop) != nil,
            ["underway", "way", "progress"].contains(syntax.lemma(above)), syntax.factuality(of: above) == Factuality()
        {
            return .init(term: .ongoing, confidence: 0.85)
        }
        for child in syntax.children(of: noun, .det) where syntax.norm(child) == "no" {
            return .init(term: .denied, confidence: 0.8)
        }
        if let above = syntax.head(of: noun), syntax.relation(noun) == .obl || syntax.relation(noun) == .nmod,
            syntax.marker(of: noun) == "for"
        {
            let lemma = syntax.lemma(above)
            if lemma == "hope" || lemma == "call" || lemma == "request" || lemma == "demand" || lemma == "proposal"
                || lemma == "appeal"
            {
                return .init(term: .proposed, confidence: 0.85)
            }
            if syntax.isOne(above, of: MeetingWords.pleading) { return .init(term: .proposed, confidence: 0.85) }
            if lemma == "plan" || lemma == "prepare" || lemma == "preparation" || lemma == "date" || lemma == "schedule"
            {
                let isNone = syntax.children(of: above, .det).contains { syntax.norm($0) == "no" }
                return .init(term: isNone ? .denied : .planned, confidence: 0.8)
            }
        }
        return nil
    }

    private func isPresentState(_ noun: Int) -> Bool {
        var state = noun
        if syntax.relation(noun) == .obl, let above = syntax.head(of: noun),
            syntax.isOne(above, of: MeetingWords.engaging)
        {
            state = above
        }
        return syntax.factuality(of: state) == Factuality()
            && syntax.children(of: state, .cop, .aux, .auxPass).contains { verb in
                // "said Chad was in talks with Mali"
                ["is", "are"].contains(syntax.norm(verb))
                    || syntax.relation(state) == .ccomp && ["was", "were"].contains(syntax.norm(verb))
            }
    }

    private static let arranged: Set<Symbol> = [
        "due", "set", "slated", "scheduled", "expected", "poised", "likely", "is", "are",
    ]
    /// Said or done there: as real as that. "promised help at a meeting"
    private func occasion(_ noun: Int) -> MeetingMention.Status? {
        if isAddressed(noun) { return .init(term: .held, confidence: 0.85) }
        guard [.obl, .nmod].contains(syntax.relation(noun)), let verb = syntax.head(of: noun),
            syntax.relation(noun) == .obl && syntax.partOfSpeech(verb) == .verb || syntax.child(of: verb, .cop) != nil,
            let marker = syntax.marker(of: noun), ["at", "during", "in"].contains(marker),
            !syntax.isOne(verb, of: MeetingWords.carriers) || marker == "during"
                // "resumed ties at a summit"
                || marker == "at" && syntax.child(of: verb, .obj, .nsubjPass) != nil
        else { return nil }
        // "vowed to help at a meeting": where they vowed it.
        if syntax.relation(verb) == .xcomp, let above = syntax.head(of: verb),
            // "failed to agree at talks"
            syntax.isOne(above, of: MeetingWords.agreeing) || syntax.factuality(of: verb).isNegated,
            analysis.document.tokens[above].morphology.contains(.past), syntax.factuality(of: above) == Factuality()
        {
            return .init(term: .held, confidence: 0.75)
        }
        let factuality = syntax.factuality(of: verb)
        switch factuality.degree {
        case .planned: return .init(term: .planned, confidence: 0.8)
        case .proposed, .hypothetical: return .init(term: .planned, confidence: 0.5)
        default: return factuality.isNegated ? nil : .init(term: .held, confidence: 0.75)
        }
    }

    /// "told the conference that …", "addressed the summit": they spoke there.
    private func isAddressed(_ noun: Int) -> Bool {
        guard [.obj, .iobj].contains(syntax.relation(noun)), let verb = syntax.head(of: noun),
            analysis.document.tokens[verb].morphology.contains([.past, .finite]),
            syntax.factuality(of: verb) == Factuality()
        else { return false }
        return CircumstanceRules.speaking.contains(syntax.lemma(verb))
            || SpeechWords.reporting.contains(syntax.lemma(verb)) && syntax.child(of: verb, .ccomp) != nil
    }

    /// "Talks resumed on Monday", "opened membership talks": of what goes on it is told that it began.
    private func hasBegun(_ noun: Int) -> Bool {
        guard syntax.isOne(noun, of: MeetingWords.lasting) else { return false }
        // "the talks that resumed on Monday"
        let clause = syntax.children(of: noun, .aclRelcl).first { clause in
            syntax.children(of: clause, .nsubj, .nsubjPass).contains { syntax.isRelativePronoun($0) }
        }
        guard
            let verb = clause
                ?? ([.nsubj, .obj, .nsubjPass].contains(syntax.relation(noun)) ? syntax.head(of: noun) : nil)
        else { return false }
        // "got under way"
        let isUnderWay =
            syntax.lemma(verb) == "get"
            && syntax.children(of: verb, .advmod, .obl, .xcomp).contains {
                ["way", "underway"].contains(syntax.norm($0))
            }
        return (isUnderWay || syntax.isOne(verb, of: MeetingWords.starting))
            && (analysis.document.tokens[verb].morphology.contains(.finite)
                || syntax.children(of: verb, .aux).contains { syntax.lemma($0) == "have" })
            && !analysis.document.isHeading(verb)
    }

    /// A bare noun: the clause that it is part of says when.
    private func noun(_ noun: Int) -> MeetingMention.Status {
        guard let above = syntax.head(of: noun) else { return .init(term: .held, confidence: 0.5) }
        let marker = syntax.marker(of: noun) ?? ""
        // "ahead of the talks"
        if marker == "of", let preposition = syntax.child(of: noun, .case), preposition > 0,
            syntax.norm(preposition - 1) == "ahead"
        {
            return .init(term: .planned, confidence: 0.65)
        }
        // "after 12 hours of talks"
        if marker == "of", syntax.relation(noun) == .nmod, syntax.isOne(above, of: MeetingWords.stretches) {
            return self.noun(above)
        }
        switch marker {
        case "after", "following", "since": return .init(term: .held, confidence: 0.85)
        // "Remarks before a meeting": a title of what was said there.
        case "before" where syntax.head(of: above) == nil && syntax.isNominal(above):
            return .init(term: .held, confidence: 0.6)
        case "on"
        where syntax.isOne(noun, of: MeetingWords.journey)
            && analysis.document.tokens[above].morphology.contains(.past):
            return .init(term: .held, confidence: 0.75)
        case "before", "ahead", "prior": return .init(term: .planned, confidence: 0.6)
        case "for", "to":
            if syntax.lemma(above) == "meet" || syntax.lemma(above) == "gather" {
                return said(of: above) ?? .init(term: .held, confidence: 0.5)
            }
            // "visited Tokyo for talks"
            let morphology = analysis.document.tokens[above].morphology
            if ["visit", "meet", "gather"].contains(syntax.lemma(above)), morphology.contains(.past),
                morphology.contains(.finite), syntax.factuality(of: above).degree == .actual
            {
                return .init(term: .held, confidence: 0.72)
            }
            return .init(term: .planned, confidence: 0.65)
        default: break
        }
        switch syntax.relation(noun) {
        // "The meeting will focus on trade"
        case .nsubj where syntax.factuality(of: above) == Factuality(degree: .planned):
            return .init(term: .planned, confidence: 0.55)
        case .obj, .nsubj, .nsubjPass:
            let isFinitePast = analysis.document.tokens[above].morphology.contains(.past)
            return .init(
                term: .held,
                confidence: isFinitePast && CircumstanceRules.light.contains(syntax.lemma(above)) ? 0.9 : 0.55)
        default:
            return .init(term: .held, confidence: 0.5)
        }
    }
}
