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
        if rule.trigger == .noun, let punished = punished(for: predicate.token) { result = punished }
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

    /// "imposed sanctions on Eritrea over its support for rebels": "its" is that of the one punished or blamed.
    private func punished(for noun: Int) -> [Int]? {
        guard let owner = syntax.child(of: noun, .nmodPoss),
            ["its", "their", "his", "her"].contains(syntax.norm(owner)),
            ["over", "for", "because"].contains(syntax.marker(of: noun) ?? ""), let above = syntax.head(of: noun)
        else { return nil }
        let told = mentions.last { $0.token == above || syntax.head(of: $0.token) == above }
        guard let told, [.sanction, .accuse, .coerce, .threaten, .assault].contains(told.type), !told.targets.isEmpty
        else { return nil }
        return told.targets
    }

    static let journeys: Set<Symbol> = ["visit", "trip", "tour", "stopover"]

    /// Nil where the rule asks for a target and none is known.
    func targets(of predicate: Predicate, _ rule: EventRule, actors: [Int]) -> [Int]? {
        var result: [Int] = []
        // Officials ask, blame and praise others than their own side (what they order or forbid they do at home too),
        // and nobody asks or blames a town.
        let own = EventNouns.domestic.contains(rule.type) ? Set(actors) : parties.sides(of: actors)
        func take(_ entities: [Int]) {
            for entity in entities where !own.contains(entity) && !result.contains(entity) {
                if analysis.kind(entity) == .place, EventNouns.addressed.contains(rule.type) { continue }
                let meant = [.consult, .aid].contains(rule.type) ? stateOfCapital(entity) : entity
                if !own.contains(meant), !result.contains(meant) { result.append(meant) }
            }
        }
        let isNoun = rule.trigger == .noun
        var required = false
        for target in rule.targets {
            required = required || target.isRequired
            // "urged him to lift the ban": whoever "he" is, and not whose ban it is.
            if rule.type == .request, target.slot == "clause", predicate.objects.contains(where: isUnknownPronoun) {
                continue
            }
            for head in heads(of: target.slot, predicate, isNoun: isNoun)
            where !isDeedOfOthers(head, rule) && !isClaim(head, rule) {
                if let told = told(by: head) {
                    take(told.actors + told.objects)
                } else if rule.type == .consult, !isNoun {
                    take(parties.namedTargets(of: head))
                } else {
                    let found = rule.type == .request ? parties.asked(of: head) : parties.targets(of: head)
                    // "agreed to cooperate on Syria", "agreed that the raids in Syria must end": what it is about.
                    let isTopic = rule.type == .agree && (target.slot == "on" || isFinite(predicate.complements))
                    take(isTopic ? found.filter { analysis.kind($0) == .agreement } : found)
                }
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
                if let told = told(by: head) { take(told.actors + told.objects) }
            }
            for head in predicate.objects
            where result.isEmpty && !isDeedOfOthers(head, rule) && rule.type != .consult && !isClaim(head, rule)
                && !EventNouns.proposing.contains(rule.lemma)
            {
                take(rule.type == .request ? parties.asked(of: head) : parties.targets(of: head))
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
        // "suspended its obligations": those of the agreement that the text speaks of.
        if result.isEmpty, rule.type == .reject, !isNoun,
            let share = predicate.objects.first(where: { EventNouns.shares.contains(syntax.lemma($0)) }),
            syntax.children(of: share, .nmod).isEmpty, let agreement = lastAgreement(before: share, sentences: 6)
        {
            result = [agreement]
        }
        // "pulled its neighbor out of the pact": who is taken along is not the one it is done to.
        if [.reject, .retreat].contains(rule.type), EventNouns.taking.contains(rule.lemma),
            result.contains(where: { analysis.kind($0) == .agreement })
        {
            let taken = Set(predicate.objects.flatMap { parties.actors(of: $0) })
            result.removeAll { taken.contains($0) }
        }
        return result
    }

    private func isUnknownPronoun(_ token: Int) -> Bool {
        syntax.partOfSpeech(token) == .pron && analysis.referents(of: token).isEmpty
    }

    /// "rejected the charge that it broke the pact": not the pact.
    private func isClaim(_ head: Int, _ rule: EventRule) -> Bool {
        rule.type == .reject && EventNouns.taken[syntax.lemma(head)] != nil
            && !syntax.children(of: head, .acl, .ccomp).isEmpty && syntax.child(of: head, .nmodPoss) == nil
    }

    /// A clause with a subject of its own, no infinitive.
    private func isFinite(_ clauses: [Int]) -> Bool {
        !clauses.isEmpty
            && clauses.allSatisfy {
                syntax.marker(of: $0) != "to" && syntax.child(of: $0, .nsubj, .nsubjPass, .expl) != nil
            }
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
            // "called on Peru to stay", read as "on Peru to stay".
            for clause in predicate.complements where !isNoun {
                result += syntax.children(of: clause, .nsubj).filter { syntax.marker(of: $0) == slot }
                    .flatMap { syntax.coordinated($0) }
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

    /// Who goes to Hanoi goes to Vietnam, where the text speaks of it.
    func stateOfCapital(_ entity: Int) -> Int {
        guard analysis.kind(entity) == .place, let code = analysis.entities[entity].country else { return entity }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code } ?? entity
    }
}
