internal import EntenteGraph
internal import EntenteText

/// Applies the event rules to every verb, noun and adjective of an article.
struct EventFinder {
    let analysis: Analysis
    let parties: EventParties
    let quotations: Quotations
    let rules = EventRules.standard
    var syntax: Syntax { analysis.syntax }
    /// What was found so far, in the order of the text.
    private(set) var mentions: [EventMention] = []

    init(_ analysis: Analysis) {
        self.analysis = analysis
        quotations = analysis.quotations
        parties = EventParties(analysis, quotations)
    }

    mutating func find() {
        for token in analysis.document.tokens.indices where !isPartOfName(token) {
            if let refusal = refusal(at: token) {
                mentions.append(refusal)
            } else if let event = event(at: token) {
                mentions.append(event)
            }
            if let judged = judgement(at: token) { mentions.append(judged) }
        }
    }

    func isPartOfName(_ token: Int) -> Bool {
        guard let mention = analysis.mention(at: token) else { return false }
        return mention.form != .description
    }

    // MARK: - One trigger

    func event(at token: Int) -> EventMention? {
        let candidates = rules[syntax.lemma(token)]
        guard !candidates.isEmpty else { return nil }
        if let leaving = leaving(at: token) { return leaving }
        let trigger: EventRule.Trigger
        switch syntax.partOfSpeech(token) {
        case .verb: trigger = .verb
        case .noun: trigger = .noun
        case .adj: trigger = .adj
        default: return nil
        }
        let predicate =
            trigger == .noun ? syntax.nounPredicate(token) : EventPredicates(analysis: analysis).predicate(of: token)
        for rule in candidates where rule.trigger == trigger {
            if let event = apply(rule, predicate) { return event }
        }
        return nil
    }

    func apply(_ rule: EventRule, _ predicate: Predicate) -> EventMention? {
        let isNoun = rule.trigger == .noun
        if let companion = rule.companion, !has(companion, predicate) { return nil }
        if rule.type == .assault, ([predicate.token] + predicate.objects).contains(where: { isStoppageOfWork($0) }) {
            return nil
        }
        let beside = rule.objects.isEmpty ? [] : neighbours(of: predicate, rule).filter { self.fits($0, rule.objects) }
        let fits = rule.objects.isEmpty || !beside.isEmpty
        // "the launch", "the North's launch": which one, another sentence tells.
        if !fits, !(isNoun && isDefinite(predicate.token)) { return nil }
        let actors = actors(of: predicate, rule)
        // In quotation marks only what the speaker says of himself and of those he names is sure to be meant so;
        // "said it "regrets" it" is his too.
        let isQuoted = quotations.contains(predicate.token)
        if isQuoted,
            isNoun
                ? !fits || actors.isEmpty
                : !predicate.subjects.contains(where: {
                    isFirstPerson($0) || !quotations.contains($0)
                        || syntax.partOfSpeech($0) != .pron && !parties.actors(of: $0).isEmpty
                })
        {
            return nil
        }
        if !isNoun, isOnlyThought(predicate.token) || isHarm(predicate.token) { return nil }
        // "headed by", "returned the ball"
        if rule.type == .consult, !isNoun, Self.moving.contains(rule.lemma),
            syntax.isPassive(predicate.token) || !predicate.objects.isEmpty
        {
            return nil
        }
        guard !actors.isEmpty || isNoun && isDefinite(predicate.token) else { return nil }
        if isNoun, isOtherSense(predicate.token, rule) || isOfAnother(predicate.token) && actors.isEmpty { return nil }
        // "provided no evidence"
        if !isNoun, predicate.objects.contains(where: { isNone($0) }) { return nil }
        // "criticized over killing in the east": who did it is not said.
        if !isNoun, [.advcl, .acl].contains(syntax.relation(predicate.token)),
            ["over", "amid", "against", "about"].contains(syntax.marker(of: predicate.token) ?? "")
        {
            return nil
        }
        var found = targets(of: predicate, rule, actors: actors)
        // "Beijing refused", "denied the charge": whoever asked or accused.
        let answered = found?.isEmpty ?? true ? answered(by: predicate, rule, actors) : nil
        if let answered { found = answered.actors }
        guard let found else { return nil }
        guard let status = status(of: predicate.token, rule) else { return nil }
        var result = mention(
            predicate.token, rule.name, rule.type, actors, found, status, isNoun: isNoun,
            speaker: isQuoted
                ? parties.speaker(around: predicate.token)?.entities.first : parties.reporter(of: predicate.token))
        result.isEcho = !fits || actors.isEmpty
        result.words = beside.map { syntax.lemma($0) }
        result.hasContent = hasContent(predicate, rule)
        result.answered = answered?.token
        result.about = predicate.objects.lazy.compactMap { told(by: $0)?.token }.first
        if isNoun, found.isEmpty, EventNouns.taken[rule.lemma] != nil {
            result.repeated = told(by: predicate.token)?.token
        }
        result.isPerformative =
            !isNoun && predicate.subjects.contains { parties.isAuthor($0) }
            && analysis.document.tokens[predicate.token].morphology.contains(.present)
            && syntax.child(of: predicate.token, .aux) == nil
        return result
    }

    /// "a hunger strike", "a general strike"
    func isStoppageOfWork(_ noun: Int) -> Bool {
        syntax.lemma(noun) == "strike"
            && syntax.children(of: noun, .compound, .amod).contains {
                ["hunger", "general", "labor", "labour", "rail", "work", "nationwide"].contains(syntax.lemma($0))
            }
    }

    func isNone(_ noun: Int) -> Bool {
        syntax.children(of: noun, .det).contains { ["no", "neither"].contains(syntax.norm($0)) }
    }

    func mention(
        _ token: Int, _ rule: String, _ type: Term, _ actors: [Int], _ found: [Int], _ status: Term, isNoun: Bool,
        speaker: Int?
    ) -> EventMention {
        let objects = found.filter { analysis.kind($0) == .agreement }
        let targets = found.filter { analysis.kind($0) != .agreement }
        return EventMention(
            token: token, rule: rule, type: type,
            stem: String(analysis.document.lemma(token).lowercased().prefix(6)), actors: actors, targets: targets,
            objects: objects, status: status, confidence: found.isEmpty ? 0.65 : 0.8, isNoun: isNoun,
            speaker: speaker.flatMap { actors.contains($0) ? nil : $0 })
    }

    func isFirstPerson(_ token: Int) -> Bool {
        ["i", "we"].contains(syntax.norm(token))
            || syntax.children(of: token, .nmodPoss).contains { ["my", "our"].contains(syntax.norm($0)) }
    }

    private static let moving: Set<Symbol> = ["travel", "fly", "arrive", "head", "return", "go"]

    /// "bombed the port, killing two": what an attack does is no other attack.
    private func isHarm(_ verb: Int) -> Bool {
        ["kill", "wound", "injure", "maim"].contains(syntax.lemma(verb)) && syntax.relation(verb) == .advcl
            && syntax.child(of: verb, .mark, .nsubj) == nil
            && syntax.head(of: verb).map { above in mentions.contains { $0.token == above && $0.type == .assault } }
                ?? false
    }

    /// A gerund that is a subject or stands behind a noun ("relaxing sanctions would help", "a deal on sharing data")
    /// tells nothing.
    func isOnlyThought(_ verb: Int) -> Bool {
        let morphology = analysis.document.tokens[verb].morphology
        guard morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present),
            syntax.child(of: verb, .aux) == nil
        else { return false }
        switch syntax.relation(verb) {
        case .csubj, .nsubj: return true
        case .ccomp:
            // "said relaxing sanctions would help"
            return syntax.child(of: verb, .nsubj, .mark) == nil
                && syntax.head(of: verb).map { SpeechWords.reporting.contains(syntax.lemma($0)) } ?? false
        case .acl, .advcl, .nmod:
            guard let above = syntax.head(of: verb), let marker = syntax.marker(of: verb) else { return false }
            return syntax.isNominal(above) && ["on", "of", "for", "about"].contains(marker)
                && analysis.mention(at: above)?.form != .name
        default: return false
        }
    }

    func isDefinite(_ token: Int) -> Bool {
        syntax.children(of: token, .det).contains {
            ["the", "this", "that", "these", "those"].contains(syntax.norm($0))
        }
            || syntax.child(of: token, .nmodPoss) != nil
    }

    /// The preposition or particle is there, wherever the parse has put it.
    func has(_ companion: Symbol, _ predicate: Predicate) -> Bool {
        if companion == "object" {
            return !predicate.objects.isEmpty && !predicate.complements.contains { syntax.marker(of: $0) == "to" }
        }
        return predicate.particle == companion || predicate.obliques.contains { $0.preposition == companion }
            || syntax.children(of: predicate.token, .advmod, .compoundPrt, .obl).contains {
                syntax.norm($0) == companion
            }
            || predicate.complements.contains { syntax.marker(of: $0) == companion }
            || predicate.token + 1 < syntax.tokens.count && syntax.norm(predicate.token + 1) == companion
                && syntax.tokens[predicate.token + 1].sentence == syntax.tokens[predicate.token].sentence
    }

    /// What the rule's lemmas may be: objects, complements, or what stands before and behind a noun.
    func neighbours(of predicate: Predicate, _ rule: EventRule) -> [Int] {
        let token = predicate.token
        if rule.trigger == .noun {
            return syntax.children(of: token, .compound, .amod, .nmod, .nmodDesc, .nmodPoss)
        }
        if !rule.actors.isEmpty { return predicate.subjects + predicate.objects }
        var result = predicate.objects + predicate.complements
        result += syntax.children(of: token, .advcl, .advmod, .xcomp, .ccomp, .compoundPrt, .iobj)
        if predicate.objects.isEmpty || result.allSatisfy({ !fits($0, rule.objects) }) {
            // "ended talks after a bombing": what it came after is not what it is done to.
            result += predicate.obliques.filter { !Self.circumstances.contains($0.preposition) }.map(\.token)
            result += predicate.indirectObjects
        }
        return result
    }

    private static let circumstances: Set<Symbol> = [
        "after", "over", "before", "amid", "during", "despite", "since", "following", "until", "because", "under",
    ]

    func fits(_ head: Int, _ lemmas: Set<Symbol>) -> Bool {
        if lemmas.contains(syntax.lemma(head)) || lemmas.contains(syntax.norm(head)) { return true }
        if lemmas.contains("agreement"),
            analysis.referents(of: head).contains(where: { analysis.kind($0.entity) == .agreement })
        {
            return true
        }
        // "a series of missile tests", "a letter of protest", "the Security Council", "a brutal act"
        if syntax.children(of: head, .nmod, .compound, .amod, .conj).contains(where: {
            lemmas.contains(syntax.lemma($0))
                && (syntax.relation($0) != .nmod
                    || syntax.marker(of: $0).map { ["of", "to", "for"].contains($0) } ?? true)
        }) {
            return true
        }
        // "allow the pact to lapse", read as a pact to lapse
        if syntax.children(of: head, .acl).contains(where: {
            syntax.marker(of: $0) == "to" && lemmas.contains(syntax.lemma($0))
        }) {
            return true
        }
        return syntax.partOfSpeech(head) == .propn && lemmas.contains(Symbol(analysis.document.text(head).lowercased()))
    }
}
