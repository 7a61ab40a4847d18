internal import EntenteGraph
internal import EntenteText

/// Who does it and to whom.
extension EventFinder {
    func actors(of predicate: Predicate, _ rule: EventRule) -> [Int] {
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
    func inherited(by noun: Int) -> [Int] {
        var current = noun
        for _ in 0..<4 {
            guard let above = syntax.head(of: current) else { return [] }
            switch syntax.relation(current) {
            case .obl where Self.journeys.contains(syntax.lemma(current)) && syntax.partOfSpeech(above) == .verb:
                // "On a visit to Oslo, the minister called for …"
                guard ["on", "during"].contains(syntax.marker(of: current) ?? "") else { return [] }
                return syntax.verbPredicate(above).subjects.flatMap { parties.actors(of: $0) }
            case .obj where ResponseRules.causing.contains(syntax.lemma(above)):
                // "drew criticism from Pakistan"
                return syntax.verbPredicate(above).obliques(["from", "by"]).flatMap { parties.actors(of: $0) }
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

    static let journeys: Set<Symbol> = ["visit", "trip", "tour", "stopover"]

    /// Nil where the rule asks for a target and none is known.
    func targets(of predicate: Predicate, _ rule: EventRule, actors: [Int]) -> [Int]? {
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
                take(
                    told(by: head)?.actors
                        ?? (rule.type == .consult && !isNoun
                            ? parties.namedTargets(of: head) : parties.targets(of: head)))
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
            for head in predicate.objects
            where result.isEmpty && !isDeedOfOthers(head, rule) && rule.type != .consult {
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
    func isDeedOfOthers(_ head: Int, _ rule: EventRule) -> Bool {
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
    func isCountryName(_ head: Int) -> Bool {
        syntax.relation(head) == .compound
            && analysis.mention(at: head).map { mention in
                mention.form == .name && mention.entities.allSatisfy { analysis.kind($0) == .country }
            } ?? false
    }

    func heads(of slot: Symbol, _ predicate: Predicate, isNoun: Bool) -> [Int] {
        switch slot {
        case "object": return isNoun ? [] : predicate.objects
        case "indirect": return predicate.indirectObjects
        case "subject": return predicate.subjects
        case "clause":
            let ofDeeds: Set<Symbol> =
                predicate.token < syntax.tokens.count
                    && syntax.lemma(predicate.token) == "threaten" ? [] : ["in", "on"]
            return predicate.complements.flatMap { clause in
                let inner = syntax.verbPredicate(clause)
                return syntax.children(of: clause, .nsubj, .nsubjPass) + inner.objects + inner.indirectObjects
                    + inner.obliques.filter { !ofDeeds.contains($0.preposition) }.map(\.token)
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
    func stateOfCapital(_ entity: Int) -> Int {
        guard analysis.kind(entity) == .place, let code = analysis.entities[entity].country else { return entity }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code } ?? entity
    }

    /// The event that "the move", "this decision" takes up: the last one of the sentence before, or of this one.
    func told(by head: Int) -> EventMention? {
        guard isDefinite(head), syntax.children(of: head, .acl, .nmod, .compound).isEmpty else { return nil }
        let isAnaphor = EventNouns.anaphors.contains(syntax.lemma(head))
        // What the noun is itself the object of is not what it takes up.
        let above = syntax.ancestors(of: head)
        let earlier = mentions.filter { $0.token < head && !$0.actors.isEmpty && !above.contains($0.token) }
        // "Macron's decision": the last that he is said to have done.
        if let owner = syntax.child(of: head, .nmodPoss) {
            guard isAnaphor else { return nil }
            let owners = parties.actors(of: owner)
            let own = earlier.filter {
                !$0.isEcho && !$0.isNoun && $0.type != .consult && !quotations.contains($0.token)
                    && !Set($0.actors).isDisjoint(with: owners)
            }
            return own.last { [.announced, .planned].contains($0.status) } ?? own.last
        }
        let sentence = analysis.document.tokens[head].sentence
        let before = earlier.filter { sentence - analysis.document.tokens[$0.token].sentence <= 2 }
        guard isAnaphor else {
            // "the attack" after "attacked"
            let types = rules[syntax.lemma(head)].filter { $0.trigger == .noun }.map(\.type)
            return before.last { types.contains($0.type) }
        }
        guard let nearest = before.last.map({ analysis.document.tokens[$0.token].sentence }) else { return nil }
        let told = before.filter { analysis.document.tokens[$0.token].sentence == nearest }
        return told.last { !$0.isNoun } ?? told.last
    }
}
