internal import EntenteGraph
internal import EntenteText

/// Applies the event rules to every verb, noun and adjective of an article.
struct EventFinder {
    let analysis: Analysis
    let parties: EventParties
    let quotations: Quotations
    let matcher: RuleMatcher
    var syntax: Syntax { analysis.syntax }
    /// What was found so far.
    private(set) var history = EventHistory()
    var mentions: [EventMention] { history.mentions }

    static let rules = RuleSet.events

    init(_ analysis: Analysis) {
        self.analysis = analysis
        quotations = analysis.quotations
        parties = EventParties(analysis, quotations)
        let parties = parties
        matcher = RuleMatcher(analysis, Self.rules) { parties.speaker(around: $0)?.verb }
    }

    mutating func find() {
        for token in analysis.document.tokens.indices where !isPartOfName(token) {
            guard let event = event(at: token) else { continue }
            history.append(
                event, sides: parties.sides(of: event.actors), sentence: Int(syntax.tokens[event.token].sentence))
        }
    }

    func isPartOfName(_ token: Int) -> Bool {
        guard let mention = analysis.mention(at: token) else { return false }
        return mention.form != .description
    }

    // MARK: - One trigger

    func event(at token: Int) -> EventMention? {
        let matches = matcher.matches(at: token)
        guard !matches.isEmpty else { return nil }
        if let leaving = leaving(at: token) { return leaving }
        // The first rule that holds; one that says whom it is done to before one that does not.
        var first: EventMention?
        for match in matches {
            guard let type = Term(rawValue: match.rule.kind), let event = event(type, match) else { continue }
            if !event.targets.isEmpty || !event.objects.isEmpty { return event }
            first = first ?? event
        }
        return first
    }

    private func event(_ type: Term, _ match: RuleMatcher.Match) -> EventMention? {
        let frame = match.frame
        let token = frame.token
        if type == .assault, ([token] + frame.arguments.objects).contains(where: { isStoppageOfWork($0) }) {
            return nil
        }
        let actors = actors(type, match)
        // In quotation marks only what the speaker says of himself and of those he names is sure to be meant so;
        // "said it "regrets" it" is his too.
        let isQuoted = quotations.contains(token)
        if isQuoted, !match.rule.is("quoted"),
            frame.isNoun ? actors.isEmpty : !frame.arguments.subjects.contains(where: isKnownInQuotation)
        {
            return nil
        }
        if type == .support, isReception(frame) { return nil }
        if !frame.isNoun, isOnlyThought(token) || isHarm(token) || isAttribute(token) { return nil }
        if match.rule.is("own"), !isSaidByOwn(actors, token) { return nil }
        guard !actors.isEmpty || frame.isNoun && isDefinite(token) else { return nil }
        if frame.isNoun, isOtherSense(token, type) || isOfAnother(token) && actors.isEmpty { return nil }
        // "provided no evidence", "vowed to impose no tariffs", "came under no fire"
        let things =
            frame.arguments.objects
            + frame.arguments.complements.filter { syntax.marker(of: $0) == "to" }.flatMap {
                syntax.verbPredicate($0).objects
            }
            + frame.arguments.obliques.filter { $0.preposition == "under" }.map(\.token)
        if !frame.isNoun, things.contains(where: { isNone($0) && !isMeantNothing($0) }) { return nil }
        // "criticized over killing in the east": who did it is not said.
        if !frame.isNoun, [.advcl, .acl].contains(syntax.relation(token)),
            ["over", "amid", "against", "about"].contains(syntax.marker(of: token) ?? "")
        {
            return nil
        }
        var found = targets(type, match, actors: actors)
        // "Beijing refused", "denied the charge": whoever asked or accused.
        let answered = found?.isEmpty ?? true ? answered(by: match, type, actors) : nil
        if let answered { found = answered.actors }
        if found?.isEmpty ?? true {
            let counterparts = counterparts(of: actors, type, match, isAsked: found == nil)
            let others = counterparts.isEmpty ? implied(type, actors, frame) : counterparts
            if !others.isEmpty { found = others }
        }
        guard let found, let status = status(of: match, type) else { return nil }
        var result = mention(
            token, match.rule.name, type, actors, found, status, isNoun: frame.isNoun,
            speaker: isQuoted ? parties.speaker(around: token)?.entities.first : parties.reporter(of: token))
        result.isEcho = actors.isEmpty
        result.words = match.witnesses.map { syntax.lemma($0) }
        result.hasContent = hasContent(match, type)
        result.answered = answered.flatMap { type == .reject && distance($0, token) <= 2 ? $0.token : nil }
        result.isDoneBySaying =
            match.rule.factuality != nil
            || match.rule.roles.contains { $0.paths.contains { $0.steps.first == .saying } }
        result.about = frame.arguments.objects.lazy.compactMap { told(by: $0) }.first.flatMap {
            // What the article is about is no answer to.
            distance($0, token) <= 2 ? $0.token : nil
        }
        if frame.isNoun, !TakenUp.nouns.types(of: token, in: syntax).isEmpty, let told = told(by: token) {
            result.repeated = told.token
            if !told.targets.isEmpty { result.targets = [] }
        }
        result.isPerformative =
            !frame.isNoun
            && (frame.arguments.subjects.contains { parties.isAuthor($0) }
                || parties.isStatement && isDeclared(token, type))
            && analysis.document.tokens[token].morphology.contains(.present)
            && syntax.child(of: token, .aux) == nil
        return result
    }

    /// "welcomed Modi in Oslo": received him.
    private func isReception(_ frame: Frame) -> Bool {
        syntax.classes(of: frame.token).overlaps(Self.receiving)
            && frame.arguments.objects.contains { head in
                let isNamed = analysis.mention(at: head)?.form == .name || analysis.bearerOfToken[head] >= 0
                return isNamed && analysis.referents(of: head).contains { analysis.kind($0.entity) == .person }
            }
    }

    private static let receiving = Lexicon.shared.set("receive")

    /// "Chad said it will wait", "the minister said Chad will wait": those who say it speak for those who do it.
    private func isSaidByOwn(_ actors: [Int], _ verb: Int) -> Bool {
        // "made it clear that it will wait"
        guard let saying = matcher.saying(over: verb), syntax.partOfSpeech(saying) == .verb else { return true }
        let subjects = syntax.verbPredicate(saying).subjects
        // "its envoy said Chad will wait"
        let speakers = (subjects + subjects.flatMap { syntax.children(of: $0, .nmodPoss) }).flatMap {
            parties.actors(of: $0)
        }
        return !parties.sides(of: speakers).isDisjoint(with: actors)
    }

    /// "The United Kingdom condemns the raid": the main clause of a statement.
    private func isDeclared(_ verb: Int, _ type: Term) -> Bool {
        EventCircumstances.words.contains(type) && SpeechWords.verbs.contains(syntax.lemma(verb))
            && !quotations.contains(verb) && !analysis.document.isHeading(verb)
            && (syntax.relation(verb) == .root || syntax.relation(verb) == .conj)
            && analysis.document.tokens[verb].morphology.contains(.finite)
    }

    private func isKnownInQuotation(_ subject: Int) -> Bool {
        isFirstPerson(subject) || !quotations.contains(subject)
            || syntax.partOfSpeech(subject) != .pron && !parties.actors(of: subject).isEmpty
    }

    /// "a hunger strike", "a general strike"
    func isStoppageOfWork(_ noun: Int) -> Bool {
        syntax.lemma(noun) == "strike"
            && syntax.children(of: noun, .compound, .amod).contains {
                ["hunger", "general", "labor", "labour", "rail", "work", "nationwide"].contains(syntax.lemma($0))
            }
    }

    /// "is doing nothing to stop it": what is said, and nothing less.
    private func isMeantNothing(_ noun: Int) -> Bool {
        syntax.norm(noun) == "nothing" && syntax.head(of: noun).map { syntax.lemma($0) == "do" } ?? false
    }

    func isNone(_ noun: Int) -> Bool {
        ["nothing", "none"].contains(syntax.norm(noun))
            || syntax.children(of: noun, .det).contains { ["no", "neither"].contains(syntax.norm($0)) }
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

    /// "bombed the port, killing two": what an attack does is no other attack.
    private func isHarm(_ verb: Int) -> Bool {
        ["kill", "wound", "injure", "maim"].contains(syntax.lemma(verb)) && syntax.relation(verb) == .advcl
            && syntax.child(of: verb, .mark, .nsubj) == nil
            && syntax.head(of: verb).map { history.mention(at: $0)?.type == .assault } ?? false
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
            return syntax.child(of: verb, .nsubj, .mark) == nil && syntax.norm(max(verb - 1, 0)) != ","
                && syntax.head(of: verb).map { SpeechWords.reporting.contains(syntax.lemma($0)) } ?? false
        case .acl, .advcl, .nmod:
            guard let above = syntax.head(of: verb), let marker = syntax.marker(of: verb) else { return false }
            return syntax.isNominal(above) && ["on", "of", "for", "about"].contains(marker)
                && analysis.mention(at: above)?.form != .name
        default: return false
        }
    }

    /// "regards the deposed king as his friend", "the return of abducted children": a participle right before its noun says
    /// which one is meant, whatever the parse makes of it.
    private func isAttribute(_ verb: Int) -> Bool {
        let tokens = analysis.document.tokens
        guard verb > 0, verb + 1 < tokens.count, tokens[verb].morphology.contains(.past),
            syntax.child(of: verb, .nsubj, .nsubjPass, .aux, .auxPass, .mark) == nil,
            tokens[verb - 1].sentence == tokens[verb].sentence, tokens[verb + 1].sentence == tokens[verb].sentence,
            [.noun, .propn, .adj].contains(syntax.partOfSpeech(verb + 1))
        else { return false }
        switch syntax.partOfSpeech(verb - 1) {
        case .adp, .det, .part: return true
        // "violence and continued attacks"
        case .cconj: return syntax.relation(verb) == .amod
        case .verb: return !["be", "have", "get"].contains(syntax.lemma(verb - 1))
        default: return syntax.relation(verb - 1) == .nmodPoss
        }
    }

    func isDefinite(_ token: Int) -> Bool {
        syntax.children(of: token, .det).contains {
            ["the", "this", "that", "these", "those"].contains(syntax.norm($0))
        }
            || syntax.child(of: token, .nmodPoss) != nil
    }
}
