package import EntenteGraph
internal import EntenteText

/// The least confidence of a fact that is told; what is less sure is left out, and noted.
///
/// A happening goes as a whole where what makes it one falls below: the type of an event, all but one of those who meet,
/// the speaker of a statement, the stance of a position. So does an office that nobody is left to hold.
package struct ConfidenceFloor: Sendable {
    package var minimum: Double

    package init(_ minimum: Double) { self.minimum = minimum }

    package func apply(to graph: inout ArticleGraph) {
        guard minimum > 0 else { return }
        let isLow = graph.facts.map { fact in
            !fact.evidence.isEmpty && fact.evidence.allSatisfy { $0.confidence < minimum }
        }
        guard isLow.contains(true) else { return }
        let gone = fallen(in: graph, isLow)
        let isDropped = graph.facts.indices.map { index in
            isLow[index] || gone[graph.facts[index].subject] || graph.facts[index].value.thing.map { gone[$0] } ?? false
        }
        note(isDropped, in: &graph)
        drop(isDropped, gone, from: &graph)
    }

    /// For each thing, whether too little of it is left.
    private func fallen(in graph: ArticleGraph, _ isLow: [Bool]) -> [Bool] {
        var before = [Int](repeating: 0, count: graph.things.count)
        var after = before
        for (index, fact) in graph.facts.enumerated() where fact.polarity {
            guard let thing = thingThatNeeds(fact, in: graph) else { continue }
            before[thing] += 1
            if !isLow[index] { after[thing] += 1 }
        }
        return graph.things.indices.map { thing in
            let isNamelessMeeting = graph.things[thing].kind == .meeting && graph.things[thing].name == nil
            return after[thing] < min(before[thing], isNamelessMeeting ? 2 : 1)
        }
    }

    /// The thing that is nothing without such a fact.
    private func thingThatNeeds(_ fact: Fact, in graph: ArticleGraph) -> Int? {
        switch (graph.things[fact.subject].kind, fact.property) {
        case (.event, .eventType), (.meeting, .participant), (.statement, .speaker), (.position, .stance): fact.subject
        case (_, .holdsOffice), (_, .formerOffice): fact.value.thing
        default: nil
        }
    }

    /// One omission for all that a sentence says of a thing.
    private func note(_ isDropped: [Bool], in graph: inout ArticleGraph) {
        func name(_ thing: Int) -> String? { graph.things[thing].name ?? graph.things[thing].key }
        func words(_ value: Value) -> String? {
            switch value {
            case .thing(let thing): name(thing)
            case .text(let text): text
            case .date(let date): date.description
            case .term(let term): term.rawValue
            case .flag: nil
            }
        }
        struct Place: Hashable {
            var thing: Int
            var passage: Int
        }
        var meant: [Place: [String]] = [:]
        for (index, fact) in graph.facts.enumerated() where isDropped[index] {
            guard let passage = fact.evidence.first?.passage else { continue }
            let words = [name(fact.subject), fact.property.rawValue, words(fact.value)].compactMap { $0 }
            meant[Place(thing: fact.subject, passage: passage), default: []].append(words.joined(separator: " "))
        }
        graph.omissions += meant.map { place, candidates in
            let passage = graph.passages[place.passage]
            return Omission(
                code: OmissionCode.lowConfidence.rawValue, message: OmissionCode.lowConfidence.message,
                start: passage.start, end: passage.end, text: passage.text, candidates: candidates)
        }
        graph.omissions.sort()
    }

    private func drop(_ isDropped: [Bool], _ gone: [Bool], from graph: inout ArticleGraph) {
        var place = [Int](repeating: 0, count: gone.count)
        var count = 0
        for thing in gone.indices where !gone[thing] {
            place[thing] = count
            count += 1
        }
        graph.things = graph.things.indices.filter { !gone[$0] }.map { graph.things[$0] }
        graph.facts = graph.facts.indices.filter { !isDropped[$0] }.map { index in
            var fact = graph.facts[index]
            fact.subject = place[fact.subject]
            if let thing = fact.value.thing { fact.value = .thing(place[thing]) }
            for index in fact.evidence.indices {
                fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.flatMap {
                    gone[$0] ? nil : place[$0]
                }
            }
            return fact
        }
    }
}
