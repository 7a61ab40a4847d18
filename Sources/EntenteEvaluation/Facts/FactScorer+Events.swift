internal import EntenteGraph

/// Events, their dates, and what was done in answer to what.
extension FactScorer {
    /// An event of the graph.
    private struct Found {
        var thing: Int
        var types: Set<String>
        var actors: Set<Int>
        /// Targets and objects.
        var patients: Set<Int>
    }

    mutating func scoreEvents() {
        let events = graph.things(.event).map { thing in
            Found(
                thing: thing, types: Set(graph.terms(thing, .eventType).map { $0.rawValue.uppercased() }),
                actors: Set(graph.things(thing, .actor)),
                patients: Set(graph.things(thing, .target) + graph.things(thing, .object)))
        }
        let fits = gold.events.map { row in events.filter { isFit($0, for: row) }.map(\.thing) }
        let thingOfRow = eventsOfRows(fits)
        scoreRecall(thingOfRow)
        let right = Set(fits.joined())
        if gold.complete ?? false { scorePrecision(events, right) }
        for (index, row) in gold.events.enumerated() { scoreDate(of: row, thingOfRow[index]) }
        scoreResponses(fits)
    }

    private func isFit(_ event: Found, for row: GoldArticle.Event) -> Bool {
        guard !event.types.isDisjoint(with: row.types), event.actors.contains(where: { isSame(row.actor, $0) }) else {
            return false
        }
        if row.target.isEmpty || !event.patients.isDisjoint(with: things(of: row.target)) { return true }
        // Those who agree with each other may all be actors, and none a target.
        return !event.types.isDisjoint(with: ["AGREE", "COOPERATE", "CONSULT"]) && event.actors.count > 1
            && things(of: row.actor).intersection(event.actors).count > 1
    }

    /// The event that each row was found as, one to one: what is asked for first, then what is dated and has a target.
    private func eventsOfRows(_ fits: [[Int]]) -> [Int?] {
        var pairs: [(optional: Int, rank: Int, row: Int, thing: Int)] = []
        for (index, row) in gold.events.enumerated() {
            for thing in fits[index] {
                let isDated = !graph.dates(thing).isDisjoint(with: row.date)
                pairs.append((row.isOptional ? 1 : 0, (isDated ? -2 : 0) - (row.target.isEmpty ? 0 : 1), index, thing))
            }
        }
        var result = [Int?](repeating: nil, count: gold.events.count)
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: <) where result[pair.row] == nil && !taken.contains(pair.thing) {
            result[pair.row] = pair.thing
            taken.insert(pair.thing)
        }
        return result
    }

    private mutating func scoreRecall(_ thingOfRow: [Int?]) {
        let asked = gold.events.indices.filter { !gold.events[$0].isOptional }
        let missed = asked.filter { thingOfRow[$0] == nil }
        add(.eventRecall, right: asked.count - missed.count, missed: missed.map { gold.events[$0].label })
        for index in missed {
            let row = gold.events[index]
            miss(.eventRecall, row.label, at: row.at, [row.actor] + (row.target.isEmpty ? [] : [row.target]))
        }
    }

    private mutating func scorePrecision(_ events: [Found], _ right: Set<Int>) {
        let agreements = things(of: gold.agreements.map(\.key))
        // An agreement's signing and a meeting's holding are told as events too.
        let doubles = events.filter { event in
            event.types.contains("CONSULT")
                || event.types.contains("AGREE") && !event.patients.isDisjoint(with: agreements)
        }
        let accepted = right.union(doubles.map(\.thing))
        add(
            .eventPrecision, right: right.count,
            wrong: events.map(\.thing).filter { !accepted.contains($0) }.map { graph.id($0) })
        for event in events {
            judge(graph.facts(event.thing, .eventType), .eventPrecision, isRight: accepted.contains(event.thing))
        }
    }

    private mutating func scoreDate(of row: GoldArticle.Event, _ thing: Int?) {
        if !row.isOptional { checkEvidence(thing, row, at: row.at) }
        if let thing, !row.date.isEmpty || !(row.anyDate ?? false) {
            for fact in graph.facts(thing, .occursOn) {
                judge([fact], .eventDates, isRight: graph.date(fact).map(row.date.contains) ?? false)
            }
        }
        guard !row.isOptional, let date = row.date.first else { return }
        let have = graph.dates(thing)
        let isRight = !have.isDisjoint(with: row.date)
        add(
            .eventDates, right: isRight ? 1 : 0, wrong: isRight ? [] : have.sorted(),
            missed: isRight ? [] : ["\(row.id) on \(date)"])
    }

    private struct Answer: Hashable {
        var event: Int
        var cause: Int
    }

    private mutating func scoreResponses(_ fits: [[Int]]) {
        var thingsOfRow: [String: Set<Int>] = [:]
        for (row, things) in zip(gold.events, fits) { thingsOfRow[row.id, default: []].formUnion(things) }
        let answers = graph.things(.event).flatMap { event in
            graph.things(event, .inResponseTo).map { Answer(event: event, cause: $0) }
        }
        var right: Set<Answer> = []
        for row in gold.responses + gold.optionalResponses {
            let found = answers.filter { answer in
                thingsOfRow[row.event]?.contains(answer.event) ?? false
                    && thingsOfRow[row.to]?.contains(answer.cause) ?? false
            }
            right.formUnion(found)
            guard !row.isOptional, !gold.optionalResponses.contains(row) else { continue }
            add(
                .responseRecall, right: found.isEmpty ? 0 : 1,
                missed: found.isEmpty ? ["\(row.event) in response to \(row.to)"] : [])
        }
        guard gold.complete ?? false else { return }
        add(
            .responsePrecision, right: right.count,
            wrong: answers.filter { !right.contains($0) }.map { "\(graph.id($0.event)) to \(graph.id($0.cause))" })
        for event in graph.things(.event) {
            for fact in graph.facts(event, .inResponseTo) {
                guard let cause = fact.value.thing else { continue }
                judge([fact], .responsePrecision, isRight: right.contains(Answer(event: event, cause: cause)))
            }
        }
    }
}
