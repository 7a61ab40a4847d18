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
            case .flag(let flag): "\(flag)"
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

    /// What is left, and the passages that it rests on.
    private func drop(_ isDropped: [Bool], _ gone: [Bool], from graph: inout ArticleGraph) {
        let things = Renumbering(gone.map { !$0 })
        graph.things = things.kept(of: graph.things)
        graph.facts = Renumbering(isDropped.map { !$0 }).kept(of: graph.facts)
        var isUsed = [Bool](repeating: false, count: graph.passages.count)
        for passage in graph.things.flatMap(\.passages) { isUsed[passage] = true }
        for evidence in graph.facts.flatMap(\.evidence) { isUsed[evidence.passage] = true }
        let passages = Renumbering(isUsed)
        graph.passages = passages.kept(of: graph.passages)
        for thing in graph.things.indices {
            graph.things[thing].passages = graph.things[thing].passages.compactMap { passages[$0] }
        }
        for fact in graph.facts.indices {
            graph.facts[fact].subject = things[graph.facts[fact].subject] ?? 0
            if let thing = graph.facts[fact].value.thing { graph.facts[fact].value = .thing(things[thing] ?? 0) }
            for index in graph.facts[fact].evidence.indices {
                let evidence = graph.facts[fact].evidence[index]
                graph.facts[fact].evidence[index].passage = passages[evidence.passage] ?? 0
                graph.facts[fact].evidence[index].attributedTo = evidence.attributedTo.flatMap { things[$0] }
            }
        }
    }

    /// New places for the kept of some elements.
    private struct Renumbering {
        private let isKept: [Bool]
        private var place: [Int] = []

        init(_ isKept: [Bool]) {
            self.isKept = isKept
            var count = 0
            for kept in isKept {
                place.append(count)
                count += kept ? 1 : 0
            }
        }

        subscript(old: Int) -> Int? { isKept[old] ? place[old] : nil }

        func kept<Element>(of elements: [Element]) -> [Element] { zip(elements, isKept).filter(\.1).map(\.0) }
    }
}
