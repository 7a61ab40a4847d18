internal import EntenteGraph
internal import EntenteText

/// Finds what states, bodies and people do to each other, by the event rules over verbs and nouns, and what was done in
/// answer to what.
struct EventExtractor: FactExtractor {
    private let rules = EventRules.standard

    /// An event that a predicate tells of.
    struct Found {
        var token: Int
        var type: Term
        var actors: [Int]
        var targets: [Int]
        var objects: [Int]
        var status: Term
        var rule: String
        var confidence: Double
        var isNoun: Bool
    }

    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let quotations = Quotations(analysis.document)
        var found: [Found] = []
        for token in analysis.document.tokens.indices where !quotations.contains(token) {
            if let event = event(at: token, analysis) { found.append(event) }
        }
        var things: [Signature: Int] = [:]
        var thingOfToken: [Int: Int] = [:]
        for event in found {
            // Two happenings that say nothing of a target are one only if told with the same word.
            let isBare = event.targets.isEmpty && event.objects.isEmpty
            let signature = Signature(
                type: event.type, actors: event.actors, targets: event.targets, objects: event.objects,
                word: isBare ? analysis.syntax.lemma(event.token) : nil)
            let thing: Int
            if let known = things[signature] {
                thing = known
            } else {
                thing = graph.add(Thing(kind: .event))
                things[signature] = thing
            }
            thingOfToken[event.token] = thing
            add(event, thing, analysis, &graph)
        }
        ResponseLinker(analysis: analysis, eventOfToken: thingOfToken).link(in: &graph)
    }

    private struct Signature: Hashable {
        var type: Term
        var actors: [Int]
        var targets: [Int]
        var objects: [Int]
        var word: Symbol?
    }

    private func add(_ event: Found, _ thing: Int, _ analysis: Analysis, _ graph: inout GraphBuilder) {
        let sentence = Int(analysis.document.tokens[event.token].sentence)
        graph.mention(thing, sentence: sentence)
        func add(_ property: Property, _ value: Value) {
            graph.add(thing, property, value, sentence: sentence, rule: event.rule, confidence: event.confidence)
        }
        add(.eventType, .term(event.type))
        if graph.values(of: thing, .status).isEmpty { add(.status, .term(event.status)) }
        for actor in event.actors { add(.actor, .thing(graph.thing(of: actor))) }
        for target in event.targets { add(.target, .thing(graph.thing(of: target))) }
        for object in event.objects { add(.object, .thing(graph.thing(of: object))) }
        // A happening that was told with a day is not told again without one.
        if graph.values(of: thing, .occursOn).isEmpty, let date = EventCircumstances(analysis: analysis).date(of: event)
        {
            graph.add(
                thing, .occursOn, .date(date.value), sentence: sentence, rule: date.rule,
                confidence: min(event.confidence, date.confidence))
        }
        if let place = analysis.place(of: event.token), !event.targets.contains(place.entity),
            !event.actors.contains(place.entity)
        {
            graph.add(
                thing, .location, .thing(graph.thing(of: place.entity)), sentence: sentence, rule: "place-attached",
                confidence: min(event.confidence, place.confidence))
        }
    }

    // MARK: - One predicate

    private func event(at token: Int, _ analysis: Analysis) -> Found? {
        let syntax = analysis.syntax
        let candidates = rules[syntax.lemma(token)]
        guard !candidates.isEmpty,
            analysis.mentionOfToken[token] < 0 || analysis.mention(at: token)?.form == .description
        else { return nil }
        let isVerb = syntax.partOfSpeech(token) == .verb
        guard isVerb || syntax.partOfSpeech(token) == .noun else { return nil }
        let predicate = isVerb ? syntax.verbPredicate(token) : syntax.nounPredicate(token)
        for rule in candidates where (rule.trigger == .verb) == isVerb {
            if let event = apply(rule, predicate, analysis) { return event }
        }
        return nil
    }

    private func apply(_ rule: EventRule, _ predicate: Predicate, _ analysis: Analysis) -> Found? {
        let syntax = analysis.syntax
        if let companion = rule.companion {
            guard
                predicate.particle == companion || predicate.obliques.contains(where: { $0.preposition == companion })
                    || syntax.children(of: predicate.token, .advmod).contains(where: { syntax.norm($0) == companion })
            else { return nil }
        }
        if !rule.objects.isEmpty {
            let heads = predicate.objects + (predicate.objects.isEmpty ? predicate.obliques.map(\.token) : [])
            guard heads.contains(where: { fits($0, rule.objects, analysis) }) else { return nil }
        }
        let actors = actors(of: predicate, analysis)
        guard !actors.isEmpty else { return nil }
        var targets: [Int] = []
        var required = false
        for target in rule.targets {
            required = required || target.isRequired
            let heads = heads(of: target.slot, predicate)
            for head in heads {
                var found = referents(of: head, analysis)
                // "welcomed the signing of the agreement": what the noun is about.
                if found.isEmpty { found = topics(of: head, analysis) }
                for referent in found where !actors.contains(referent) && !targets.contains(referent) {
                    targets.append(referent)
                }
            }
            if !targets.isEmpty { break }
        }
        // What the object belongs to: "Japan's proposal", "North Korean missile".
        if targets.isEmpty {
            for head in predicate.objects {
                for child in syntax.children(of: head, .nmodPoss, .amod, .compound) {
                    for referent in referents(of: child, analysis)
                    where !actors.contains(referent) && !targets.contains(referent) {
                        targets.append(referent)
                    }
                }
                for child in syntax.children(of: head, .nmod)
                where ["on", "against", "from", "with", "of", "to"].contains(syntax.marker(of: child) ?? "") {
                    for referent in syntax.coordinated(child).flatMap({ referents(of: $0, analysis) })
                    where !actors.contains(referent) && !targets.contains(referent) {
                        targets.append(referent)
                    }
                }
            }
        }
        if required && targets.isEmpty { return nil }
        // Agreements among the objects, whatever the target is.
        var objects: [Int] = []
        for head in predicate.objects + predicate.obliques.map(\.token)
            + predicate.complements.flatMap({ syntax.verbPredicate($0).objects })
        {
            for referent in analysis.referents(of: head)
            where analysis.kind(referent.entity) == .agreement && !objects.contains(referent.entity) {
                objects.append(referent.entity)
            }
        }
        targets.removeAll { objects.contains($0) }
        targets = targets.map { stateOfCapital($0, analysis) }.filter { !actors.contains($0) }
        guard let status = status(of: predicate.token, isNoun: rule.trigger == .noun, analysis) else { return nil }
        return Found(
            token: predicate.token, type: rule.type, actors: actors, targets: targets, objects: objects, status: status,
            rule: rule.name,
            confidence: targets.isEmpty && objects.isEmpty ? 0.65 : 0.8, isNoun: rule.trigger == .noun)
    }

    /// The agreement, or else the first country or person, inside a phrase whose head says nothing by itself.
    private func topics(of head: Int, _ analysis: Analysis) -> [Int] {
        let syntax = analysis.syntax
        var open = [head]
        var next = 0
        var first: [Int] = []
        var place: [Int] = []
        while next < open.count, next < 12 {
            for index in syntax.children(of: open[next]) {
                let child = Int(index)
                switch syntax.relation(child) {
                case .nmod, .acl, .obj, .compound, .amod, .nmodPoss, .obl:
                    if syntax.relation(child) == .nmodPoss && next > 0 { continue }
                    let found = referents(of: child, analysis)
                    if let agreement = found.first(where: { analysis.kind($0) == .agreement }) { return [agreement] }
                    if first.isEmpty, syntax.relation(child) != .obl {
                        first = found.filter { analysis.kind($0) != .place }
                    }
                    if place.isEmpty { place = found.filter { analysis.kind($0) == .place } }
                    open.append(child)
                default: break
                }
            }
            next += 1
        }
        return first.isEmpty ? place : first
    }

    /// Who goes to Seoul goes to South Korea, where the text speaks of it.
    private func stateOfCapital(_ entity: Int, _ analysis: Analysis) -> Int {
        guard analysis.kind(entity) == .place, let code = analysis.entities[entity].country else { return entity }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code } ?? entity
    }

    private func fits(_ head: Int, _ lemmas: Set<Symbol>, _ analysis: Analysis) -> Bool {
        if lemmas.contains(analysis.syntax.lemma(head)) { return true }
        if lemmas.contains("agreement"),
            analysis.referents(of: head).contains(where: { analysis.kind($0.entity) == .agreement })
        {
            return true
        }
        // "a series of missile tests", "a letter of protest"
        return analysis.syntax.children(of: head, .nmod, .compound).contains {
            lemmas.contains(analysis.syntax.lemma($0))
        }
    }

    private func heads(of slot: Symbol, _ predicate: Predicate) -> [Int] {
        switch slot {
        case "object": predicate.objects
        case "indirect": predicate.indirectObjects
        default: predicate.obliques.filter { $0.preposition == slot }.map(\.token)
        }
    }

    private func actors(of predicate: Predicate, _ analysis: Analysis) -> [Int] {
        var result: [Int] = []
        for head in predicate.subjects {
            for referent in referents(of: head, analysis)
            where !result.contains(referent) && [.person, .country, .organization].contains(analysis.kind(referent)) {
                result.append(referent)
            }
        }
        return result
    }

    /// Who can act or be acted on.
    private func referents(of head: Int, _ analysis: Analysis) -> [Int] {
        analysis.referents(of: head).filter { referent in
            switch analysis.kind(referent.entity) {
            case .person, .country, .organization: referent.confidence >= 0.7
            case .agreement, .place: true
            default: false
            }
        }.map(\.entity)
    }

    /// Nil for what is not told as done, planned or announced.
    private func status(of token: Int, isNoun: Bool, _ analysis: Analysis) -> Term? {
        // "…, following Japan's export curbs": a fact that something else follows from.
        if isNoun,
            EventCircumstances(analysis: analysis).prepositionBefore(token).map(EventCircumstances.consecutive.contains)
                == true
        {
            return .held
        }
        let modality = analysis.syntax.modality(of: token)
        guard !modality.isNegated else { return nil }
        switch modality.reality {
        case .actual: return modality.isOngoing ? .ongoing : .held
        case .planned: return isAnnounced(token, analysis) ? .announced : .planned
        case .cancelled: return .cancelled
        case .proposed, .hypothetical: return nil
        }
    }

    private func isAnnounced(_ token: Int, _ analysis: Analysis) -> Bool {
        analysis.syntax.ancestors(of: token).prefix(3).contains {
            ["announce", "decide", "decision", "announcement"].contains(analysis.syntax.lemma($0))
        }
    }
}
