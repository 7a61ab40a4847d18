internal import EntenteGraph
internal import EntenteText

/// Applies the event rules to every verb, noun and adjective of an article.
struct EventFinder {
    let analysis: Analysis
    let parties: EventParties
    private let quotations: Quotations
    private let rules = EventRules.standard
    private var syntax: Syntax { analysis.syntax }
    /// What was found so far, in the order of the text.
    private(set) var mentions: [EventMention] = []

    init(_ analysis: Analysis) {
        self.analysis = analysis
        quotations = Quotations(analysis.document)
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

    private func isPartOfName(_ token: Int) -> Bool {
        guard let mention = analysis.mention(at: token) else { return false }
        return mention.form != .description
    }

    // MARK: - One trigger

    private func event(at token: Int) -> EventMention? {
        let candidates = rules[syntax.lemma(token)]
        guard !candidates.isEmpty else { return nil }
        let trigger: EventRule.Trigger
        switch syntax.partOfSpeech(token) {
        case .verb: trigger = .verb
        case .noun: trigger = .noun
        case .adj: trigger = .adj
        default: return nil
        }
        let predicate = trigger == .noun ? syntax.nounPredicate(token) : repaired(syntax.verbPredicate(token))
        for rule in candidates where rule.trigger == trigger {
            if let event = apply(rule, predicate) { return event }
        }
        return nil
    }

    /// A verb's arguments, where the parse has put a name that can only be the subject or object under another relation.
    private func repaired(_ predicate: Predicate) -> Predicate {
        var result = predicate
        let verb = predicate.token
        // "Egypt, which had waited, demanded": the verb hangs on the name as if it described it.
        if syntax.relation(verb) == .acl, let head = syntax.head(of: verb), syntax.partOfSpeech(head) == .propn,
            syntax.norm(verb - 1) == ",", syntax.child(of: verb, .mark, .oblAgent) == nil
        {
            if result.objects.contains(head) { result.objects.removeAll { $0 == head } }
            result.subjects = syntax.coordinated(head)
        }
        // "Iran test-fired two missiles": a participle is no attribute before a number or an article.
        if syntax.relation(verb) == .amod, let noun = syntax.head(of: verb), noun > verb + 1,
            (verb + 1..<noun).contains(where: { [.num, .det].contains(syntax.partOfSpeech($0)) })
        {
            result.objects = syntax.coordinated(noun)
            result.subjects =
                (syntax.children(of: noun, .compound, .amod, .nmodPoss) + syntax.children(of: verb, .compound))
                .filter { $0 < verb && analysis.mention(at: $0)?.form == .name }
            if result.subjects.isEmpty, verb > 2, syntax.norm(verb - 1) == "-",
                analysis.mention(at: verb - 3)?.form == .name
            {
                result.subjects = [verb - 3]
            }
        }
        if result.subjects.isEmpty, !syntax.isPassive(verb), syntax.child(of: verb, .mark) == nil {
            let before = syntax.children(
                of: verb, .compound, .oblUnmarked, .dislocated, .vocative, .nmodUnmarked, .dep, .amod
            )
            .last { child in
                child < verb && syntax.child(of: child, .case) == nil
                    && analysis.mention(at: child).map { $0.form == .name || $0.form == .government } ?? false
            }
            if let before { result.subjects = syntax.coordinated(before) }
        }
        // "to quit the pact after Uganda imposed quotas": the parse may take "the pact … Uganda" for the subject of "imposed".
        if let mark = syntax.child(of: verb, .mark), mark > 0, result.subjects.allSatisfy({ $0 < mark }),
            let subject = (mark + 1..<max(verb, mark + 1)).last(where: {
                syntax.isNominal($0) || analysis.mention(at: $0) != nil
            })
        {
            result.subjects = syntax.coordinated(subject)
        }
        // "concerns about Iran, which tested a missile": the clause is about the name it follows.
        var clause = verb
        while syntax.relation(clause) == .conj, let above = syntax.head(of: clause) { clause = above }
        if syntax.relation(clause) == .aclRelcl, clause == verb || syntax.child(of: verb, .nsubj, .nsubjPass) == nil,
            let pronoun = syntax.children(of: clause, .nsubj).first(where: { syntax.isRelativePronoun($0) }),
            pronoun > 1,
            let name = analysis.mention(at: syntax.norm(pronoun - 1) == "," ? pronoun - 2 : pronoun - 1),
            name.form == .name || name.form == .government, !syntax.isPassive(verb)
        {
            result.subjects = [name.head]
        }
        // "accused Uganda of illegal acts by seizing boats"
        if syntax.marker(of: verb) == "by",
            let accusing = syntax.ancestors(of: verb).prefix(3).first(where: {
                ["accuse", "blame", "condemn", "denounce", "criticize", "criticise"].contains(syntax.lemma($0))
            })
        {
            let accused = syntax.children(of: accusing, .obj, .iobj)
            if !accused.isEmpty { result.subjects = accused.flatMap { syntax.coordinated($0) } }
        }
        // "congratulated Finland on joining": the one addressed joins, whatever the parse.
        if ["on", "for"].contains(syntax.marker(of: verb) ?? ""), syntax.child(of: verb, .nsubj) == nil,
            let above = syntax.head(of: verb), syntax.partOfSpeech(above) == .verb
        {
            let addressed = syntax.children(of: above, .obj, .iobj).filter { $0 < verb }
            if !addressed.isEmpty { result.subjects = addressed.flatMap { syntax.coordinated($0) } }
        }
        if result.objects.isEmpty {
            for clause in syntax.children(of: verb, .advcl, .ccomp, .acl, .xcomp) {
                guard let mark = syntax.child(of: clause, .mark) else {
                    // "called the move a provocation"
                    if syntax.partOfSpeech(clause) != .verb, syntax.child(of: clause, .cop) == nil {
                        result.objects += syntax.children(of: clause, .nsubj).filter { $0 > verb }
                    }
                    continue
                }
                result.objects += syntax.children(of: clause, .nsubj, .nsubjPass).filter { $0 > verb && $0 < mark }
            }
        }
        if result.objects.isEmpty {
            result.objects = predicate.complements.filter {
                analysis.mention(at: $0) != nil && syntax.partOfSpeech($0) != .verb
            }
        }
        return result
    }

    private func apply(_ rule: EventRule, _ predicate: Predicate) -> EventMention? {
        let isNoun = rule.trigger == .noun
        if let companion = rule.companion, !has(companion, predicate) { return nil }
        let fits = rule.objects.isEmpty || neighbours(of: predicate, rule).contains { self.fits($0, rule.objects) }
        // "the launch", "the North's launch": which one, another sentence tells.
        if !fits, !(isNoun && isDefinite(predicate.token)) { return nil }
        let actors = actors(of: predicate, rule)
        // In quotation marks only what the speaker says of himself is sure to be meant so; "said it "regrets" it" is his too.
        let isQuoted = quotations.contains(predicate.token)
        if isQuoted,
            isNoun
                ? !fits || actors.isEmpty
                : !predicate.subjects.contains(where: { isFirstPerson($0) || !quotations.contains($0) })
        {
            return nil
        }
        if !isNoun, isOnlyThought(predicate.token) { return nil }
        guard !actors.isEmpty || isNoun && isDefinite(predicate.token) else { return nil }
        // "provided no evidence"
        if !isNoun, predicate.objects.contains(where: { isNone($0) }) { return nil }
        // "criticized over killing in the east": who did it is not said.
        if !isNoun, [.advcl, .acl].contains(syntax.relation(predicate.token)),
            ["over", "amid", "against", "about"].contains(syntax.marker(of: predicate.token) ?? "")
        {
            return nil
        }
        let found = targets(of: predicate, rule, actors: actors)
        guard let found else { return nil }
        guard let status = status(of: predicate.token, isNoun: isNoun) else { return nil }
        var result = mention(
            predicate.token, rule.name, rule.type, actors, found, status, isNoun: isNoun,
            speaker: isQuoted
                ? parties.speaker(around: predicate.token)?.entities.first : parties.reporter(of: predicate.token))
        result.isEcho = !fits || actors.isEmpty
        result.isPerformative =
            !isNoun && predicate.subjects.contains { parties.isAuthor($0) }
            && analysis.document.tokens[predicate.token].morphology.contains(.present)
            && syntax.child(of: predicate.token, .aux) == nil
        return result
    }

    private func isNone(_ noun: Int) -> Bool {
        syntax.children(of: noun, .det).contains { ["no", "neither"].contains(syntax.norm($0)) }
    }

    private func mention(
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

    private func isFirstPerson(_ token: Int) -> Bool {
        ["i", "we"].contains(syntax.norm(token))
            || syntax.children(of: token, .nmodPoss).contains { ["my", "our"].contains(syntax.norm($0)) }
    }

    /// A gerund that is a subject or stands behind a noun ("relaxing sanctions would help", "a deal on sharing data")
    /// tells nothing.
    private func isOnlyThought(_ verb: Int) -> Bool {
        let morphology = analysis.document.tokens[verb].morphology
        guard morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present),
            syntax.child(of: verb, .aux) == nil
        else { return false }
        switch syntax.relation(verb) {
        case .csubj, .nsubj: return true
        case .acl, .advcl, .nmod:
            guard let above = syntax.head(of: verb), let marker = syntax.marker(of: verb) else { return false }
            return syntax.isNominal(above) && ["on", "of", "for", "about"].contains(marker)
                && analysis.mention(at: above)?.form != .name
        default: return false
        }
    }

    private func isDefinite(_ token: Int) -> Bool {
        syntax.children(of: token, .det).contains {
            ["the", "this", "that", "these", "those"].contains(syntax.norm($0))
        }
            || syntax.child(of: token, .nmodPoss) != nil
    }

    /// The preposition or particle is there, wherever the parse has put it.
    private func has(_ companion: Symbol, _ predicate: Predicate) -> Bool {
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
    private func neighbours(of predicate: Predicate, _ rule: EventRule) -> [Int] {
        let token = predicate.token
        if rule.trigger == .noun {
            return syntax.children(of: token, .compound, .amod, .nmod, .nmodDesc, .nmodPoss)
        }
        if !rule.actors.isEmpty { return predicate.subjects + predicate.objects }
        var result = predicate.objects + predicate.complements
        result += syntax.children(of: token, .advcl, .advmod, .xcomp, .ccomp, .compoundPrt, .iobj)
        if predicate.objects.isEmpty || result.allSatisfy({ !fits($0, rule.objects) }) {
            result += predicate.obliques.map(\.token) + predicate.indirectObjects
        }
        return result
    }

    private func fits(_ head: Int, _ lemmas: Set<Symbol>) -> Bool {
        if lemmas.contains(syntax.lemma(head)) || lemmas.contains(syntax.norm(head)) { return true }
        if lemmas.contains("agreement"),
            analysis.referents(of: head).contains(where: { analysis.kind($0.entity) == .agreement })
        {
            return true
        }
        // "a series of missile tests", "a letter of protest", "the Security Council"
        if syntax.children(of: head, .nmod, .compound, .conj).contains(where: { lemmas.contains(syntax.lemma($0)) }) {
            return true
        }
        return syntax.partOfSpeech(head) == .propn && lemmas.contains(Symbol(analysis.document.text(head).lowercased()))
    }

    // MARK: - Arguments

    private func actors(of predicate: Predicate, _ rule: EventRule) -> [Int] {
        var result: [Int] = []
        func take(_ entities: [Int]) {
            for entity in entities where !result.contains(entity) { result.append(entity) }
        }
        for head in predicate.subjects {
            // "Iran sanctions": those that a measure falls on stand before it like those who take it.
            if rule.trigger == .noun, [.sanction, .coerce, .assault].contains(rule.type), isCountryName(head) {
                continue
            }
            take(parties.actors(of: head))
        }
        guard result.isEmpty else { return result }
        if !rule.actors.isEmpty {
            if rule.trigger == .noun {
                for oblique in predicate.obliques where rule.actors.contains(oblique.preposition) {
                    take(parties.actors(of: oblique.token))
                }
            } else {
                for head in predicate.subjects + predicate.objects where fits(head, rule.objects) {
                    take(parties.owners(of: head, rule.actors))
                }
            }
        }
        if result.isEmpty, rule.trigger == .noun { take(inherited(by: predicate.token)) }
        return result
    }

    /// Who does what a noun names, by the verb or noun that carries it: "Iran announced a test", "its decision on a test".
    private func inherited(by noun: Int) -> [Int] {
        var current = noun
        for _ in 0..<4 {
            guard let above = syntax.head(of: current) else { return [] }
            switch syntax.relation(current) {
            case .obl where Self.journeys.contains(syntax.lemma(current)) && syntax.partOfSpeech(above) == .verb:
                // "On a visit to Oslo, the minister called for …"
                guard ["on", "during"].contains(syntax.marker(of: current) ?? "") else { return [] }
                return syntax.verbPredicate(above).subjects.flatMap { parties.actors(of: $0) }
            case .obj, .obl, .nsubjPass:
                guard syntax.partOfSpeech(above) == .verb, EventNouns.carrying.contains(syntax.lemma(above)) else {
                    return []
                }
                return syntax.verbPredicate(above).subjects.flatMap { parties.actors(of: $0) }
            case .nmod:
                guard EventNouns.carriers.contains(syntax.lemma(above)) else { return [] }
                let own = syntax.nounPredicate(above).subjects.flatMap { parties.actors(of: $0) }
                if !own.isEmpty { return own }
            case .conj: break
            default: return []
            }
            current = above
        }
        return []
    }

    private static let journeys: Set<Symbol> = ["visit", "trip", "tour", "stopover"]

    /// Nil where the rule asks for a target and none is known.
    private func targets(of predicate: Predicate, _ rule: EventRule, actors: [Int]) -> [Int]? {
        var result: [Int] = []
        func take(_ entities: [Int]) {
            for entity in entities where !actors.contains(entity) && !result.contains(entity) {
                let meant = rule.type == .consult ? stateOfCapital(entity) : entity
                if !actors.contains(meant), !result.contains(meant) { result.append(meant) }
            }
        }
        let isNoun = rule.trigger == .noun
        var required = false
        for target in rule.targets {
            required = required || target.isRequired
            for head in heads(of: target.slot, predicate, isNoun: isNoun) where !isDeedOfOthers(head, rule) {
                take(told(by: head)?.actors ?? parties.targets(of: head))
            }
            if !result.isEmpty { break }
        }
        if isNoun, result.isEmpty {
            for head in predicate.subjects where isCountryName(head) { take(parties.targets(of: head)) }
            // "sanctions aimed at Iran"
            if result.isEmpty, rule.type == .sanction {
                for clause in syntax.children(of: predicate.token, .acl) { take(parties.topics(of: clause)) }
            }
        }
        if result.isEmpty, !isNoun, !required || rule.targets.contains(where: { $0.slot == "object" }) {
            // "condemned the move": whoever made it.
            for head in predicate.objects {
                if let told = told(by: head) { take(told.actors) }
            }
            for head in predicate.objects where result.isEmpty && !isDeedOfOthers(head, rule) {
                take(parties.targets(of: head))
            }
        }
        if required && result.isEmpty { return nil }
        // Agreements among the objects, whatever the target is.
        for head in predicate.objects + predicate.obliques.map(\.token)
            + predicate.complements.flatMap({ syntax.verbPredicate($0).objects })
        {
            take(
                analysis.referents(of: head).map(\.entity).filter { analysis.kind($0) == .agreement })
        }
        return result
    }

    /// "condemned the shelling of Odesa": the one that was shelled is not the one condemned.
    private func isDeedOfOthers(_ head: Int, _ rule: EventRule) -> Bool {
        guard [.accuse, .protest].contains(rule.type), syntax.partOfSpeech(head) == .noun, told(by: head) == nil else {
            return false
        }
        let deeds = rules[syntax.lemma(head)].filter { $0.trigger == .noun }
        guard deeds.contains(where: { [.assault, .coerce, .sanction, .mobilize, .threaten].contains($0.type) }) else {
            return false
        }
        return syntax.nounPredicate(head).subjects.allSatisfy { parties.actors(of: $0).isEmpty }
    }

    /// "Iran sanctions": the name of a state as the first part of a compound.
    private func isCountryName(_ head: Int) -> Bool {
        syntax.relation(head) == .compound
            && analysis.mention(at: head).map { mention in
                mention.form == .name && mention.entities.allSatisfy { analysis.kind($0) == .country }
            } ?? false
    }

    private func heads(of slot: Symbol, _ predicate: Predicate, isNoun: Bool) -> [Int] {
        switch slot {
        case "object": return isNoun ? [] : predicate.objects
        case "indirect": return predicate.indirectObjects
        case "subject": return predicate.subjects
        case "clause":
            return predicate.complements.flatMap { clause in
                let inner = syntax.verbPredicate(clause)
                return syntax.children(of: clause, .nsubj, .nsubjPass) + inner.objects + inner.indirectObjects
                    + inner.obliques.filter { $0.preposition != "in" && $0.preposition != "on" }.map(\.token)
            }
        default:
            var result = predicate.obliques.filter { $0.preposition == slot }.map(\.token)
            // "imposed sanctions on Iran": the phrase hangs on the verb or on the noun.
            for object in predicate.objects + predicate.complements where !isNoun {
                for child in syntax.children(of: object, .nmod, .acl, .obl) where syntax.marker(of: child) == slot {
                    result += syntax.coordinated(child)
                }
            }
            // "during a visit there"
            if isNoun, slot == "to",
                syntax.children(of: predicate.token, .advmod).contains(where: { syntax.norm($0) == "there" })
            {
                let start = analysis.document.sentence(of: predicate.token).tokens.lowerBound
                result +=
                    (start..<predicate.token).last { token in
                        analysis.mention(at: token)?.entities.contains {
                            [.country, .place].contains(analysis.kind($0))
                        } ?? false
                    }.map { [$0] } ?? []
            }
            // "against Iran following the test": the parse may take the name for the subject of "following".
            for child in syntax.children(of: predicate.token, .advcl)
                + predicate.objects.flatMap({
                    syntax.children(of: $0, .acl, .advcl)
                }) where syntax.marker(of: child) == slot
            {
                result += syntax.children(of: child, .nsubj)
            }
            return result
        }
    }

    /// Who goes to Seoul goes to South Korea, where the text speaks of it.
    private func stateOfCapital(_ entity: Int) -> Int {
        guard analysis.kind(entity) == .place, let code = analysis.entities[entity].country else { return entity }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code } ?? entity
    }

    /// The event that "the move", "this decision" takes up: the last one of the sentence before, or of this one.
    func told(by head: Int) -> EventMention? {
        guard isDefinite(head), syntax.children(of: head, .nmodPoss, .acl, .nmod, .compound).isEmpty else { return nil }
        let sentence = analysis.document.tokens[head].sentence
        let before = mentions.filter {
            $0.token < head && !$0.actors.isEmpty && sentence - analysis.document.tokens[$0.token].sentence <= 2
        }
        guard EventNouns.anaphors.contains(syntax.lemma(head)) else {
            // "the attack" after "attacked"
            let types = rules[syntax.lemma(head)].filter { $0.trigger == .noun }.map(\.type)
            return before.last { types.contains($0.type) }
        }
        guard let nearest = before.last.map({ analysis.document.tokens[$0.token].sentence }) else { return nil }
        let told = before.filter { analysis.document.tokens[$0.token].sentence == nearest }
        return told.last { !$0.isNoun } ?? told.last
    }

    // MARK: - What is said of others

    /// "Kyiv said Russia broke the truce" accuses, "said Moscow must pay" demands: the speaker does something to the subject.
    private func judgement(at token: Int) -> EventMention? {
        guard [.verb, .adj, .noun].contains(syntax.partOfSpeech(token)), !quotations.contains(token),
            let saying = saying(over: token),
            SpeechWords.reporting.contains(syntax.lemma(saying)) || syntax.lemma(saying) == "demand",
            !syntax.modality(of: saying).isNegated
        else { return nil }
        let speakers = syntax.verbPredicate(saying).subjects.flatMap { parties.actors(of: $0) }
        guard !speakers.isEmpty else { return nil }
        let predicate = syntax.verbPredicate(token)
        let subjects =
            syntax.children(of: token, .nsubj, .nsubjPass)
            + (syntax.relation(token) == .amod ? syntax.children(of: token, .compound) : [])
        let blamed = subjects.flatMap { head in
            told(by: head)?.actors ?? parties.targets(of: syntax.resolveRelative(head))
        }.filter { !speakers.contains($0) }
        func make(_ rule: String, _ type: Term, _ found: [Int]) -> EventMention {
            mention(token, rule, type, speakers, found, .held, isNoun: false, speaker: nil)
        }
        let modality = syntax.modality(of: token)
        for rule in rules[syntax.lemma(token)] where rule.trigger == .said && !modality.isNegated {
            guard modality.reality == .actual, !blamed.isEmpty else { continue }
            return make(rule.name, rule.type, blamed)
        }
        let modals = syntax.children(of: token, .aux).map { syntax.lemma($0) }
        if modals.contains("must") || modals.contains("should") || syntax.lemma(token) == "need", !modality.isNegated {
            let asked = blamed + predicate.objects.flatMap { parties.targets(of: $0) }
            let ownDuty = subjects.contains { !Set(parties.actors(of: $0)).isDisjoint(with: speakers) }
            return ownDuty ? nil : make("request-said-must", .request, asked.filter { !speakers.contains($0) })
        }
        return nil
    }

    /// The verb of saying whose clause a token heads.
    private func saying(over token: Int) -> Int? {
        guard let above = syntax.head(of: token) else { return nil }
        if syntax.relation(token) == .ccomp { return above }
        // "said the test violated U.N. resolutions", read as "the test-violated resolutions"
        guard syntax.relation(token) == .amod, syntax.partOfSpeech(token) == .verb, syntax.relation(above) == .obj,
            syntax.child(of: token, .compound) != nil
        else { return nil }
        return syntax.head(of: above)
    }

    /// "Egypt will not sign the accord" refuses, if what is denied is what one is asked for.
    private func refusal(at token: Int) -> EventMention? {
        guard syntax.partOfSpeech(token) == .verb,
            syntax.children(of: token, .aux).contains(where: { ["will", "would", "wo"].contains(syntax.norm($0)) }),
            syntax.children(of: token, .advmod).contains(where: {
                ["not", "n't", "n’t", "never", "longer"].contains(syntax.norm($0))
            }),
            RefusalWords.verbs.contains(syntax.lemma(token)),
            !syntax.children(of: token, .advcl).contains(where: { clause in
                syntax.children(of: clause, .mark).contains { mark in
                    ["if", "unless"].contains(syntax.norm(mark)) && (mark == 0 || syntax.norm(mark - 1) != "even")
                }
            })
        else { return nil }
        let predicate = syntax.verbPredicate(token)
        guard !quotations.contains(token) || predicate.subjects.contains(where: { isFirstPerson($0) }) else {
            return nil
        }
        let actors = predicate.subjects.flatMap { parties.actors(of: $0) }
        // Under "if" or "fears that" nothing is refused.
        guard !actors.isEmpty, isAsserted(token) else { return nil }
        let heads = predicate.objects + predicate.obliques.map(\.token)
        let found = heads.flatMap { parties.targets(of: $0) }.filter { !actors.contains($0) }
        return mention(
            token, "reject-will-not", .reject, actors, Array(found.prefix(2)), .held, isNoun: false,
            speaker: parties.reporter(of: token))
    }

    private func isAsserted(_ token: Int) -> Bool {
        switch syntax.relation(token) {
        case .root, .conj, .parataxis: return true
        case .ccomp:
            guard let above = syntax.head(of: token) else { return false }
            return SpeechWords.reporting.contains(syntax.lemma(above)) || syntax.lemma(above) == "make"
        default: return false
        }
    }

    // MARK: - Status

    /// Nil for what is not told as done, planned or announced.
    private func status(of token: Int, isNoun: Bool) -> Term? {
        // "…, following Japan's export curbs": a fact that something else follows from.
        if isNoun,
            EventCircumstances(analysis: analysis).prepositionBefore(token).map(EventCircumstances.consecutive.contains)
                == true
        {
            return .held
        }
        if isNoun {
            let adjectives = syntax.children(of: token, .amod).map { syntax.norm($0) }
            if adjectives.contains(where: { ["upcoming", "planned", "scheduled", "forthcoming"].contains($0) }) {
                return .planned
            }
            if adjectives.contains(where: { ["possible", "potential", "proposed", "alleged"].contains($0) }) {
                return nil
            }
        }
        let modality = syntax.modality(of: token)
        guard !modality.isNegated else { return nil }
        switch modality.reality {
        case .proposed
        where syntax.head(of: token).map({ syntax.lemma($0) == "seek" }) ?? false
            && ["encourage", "persuade", "reassure", "pressure", "press"].contains(syntax.lemma(token)):
            // "sought to encourage": the trying is the deed.
            return .held
        case .actual: return modality.isOngoing ? .ongoing : .held
        case .planned: return isAnnounced(token) ? .announced : .planned
        case .cancelled: return .cancelled
        case .proposed, .hypothetical: return nil
        }
    }

    private func isAnnounced(_ token: Int) -> Bool {
        syntax.ancestors(of: token).prefix(3).contains {
            ["announce", "decide", "decision", "announcement"].contains(syntax.lemma($0))
        }
    }
}

/// Verbs whose refusal is news: what one is asked to do.
private enum RefusalWords {
    static let verbs: Set<Symbol> = [
        "accept", "allow", "attend", "back", "bow", "change", "compromise", "join", "lift", "negotiate", "pay",
        "permit", "recognize", "recognise", "release", "renegotiate", "return", "sign", "stop", "surrender", "take",
        "talk", "tolerate", "withdraw", "yield", "participate", "meet", "extend", "renew", "ratify", "agree", "give",
        "support", "help", "send", "cooperate", "abandon", "halt", "end", "resume", "hand", "extradite", "concede",
        "comply", "abide", "supply", "sell", "provide", "buy", "remove", "drop", "leave", "respect", "honor", "honour",
        "submit", "suspend", "relinquish",
    ]
}
