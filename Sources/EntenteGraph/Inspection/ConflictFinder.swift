import EntenteText

/// Finds the facts of a graph that contradict each other.
///
///     for conflict in ConflictFinder(graph).conflicts { print(graph.things[conflict.thing].label, conflict.reason) }
public struct ConflictFinder: Sendable {
    private let reading: GraphReading
    private var graph: Graph { reading.graph }

    public init(_ graph: Graph) { reading = GraphReading(graph) }

    /// By thing and reason.
    public var conflicts: [GraphConflict] {
        var conflicts: [GraphConflict] = []
        var start = 0
        while start < graph.facts.count {
            var end = start + 1
            while end < graph.facts.count, graph.facts[end].subject == graph.facts[start].subject { end += 1 }
            conflicts += ofThing(Array(start..<end))
            start = end
        }
        conflicts += stances() + holders()
        return conflicts.sorted {
            ($0.thing, $0.reason.rawValue, $0.facts[0]) < ($1.thing, $1.reason.rawValue, $1.facts[0])
        }
    }

    /// The conflicts between the facts of one subject.
    private func ofThing(_ facts: [Int]) -> [GraphConflict] {
        var conflicts: [GraphConflict] = []
        let thing = graph.facts[facts[0]].subject
        // A position may be held on many days.
        let isDated = Property.disputed.domain.contains(graph.things[thing].kind)
        for property in isDated ? [Property.signedOn, .inForceFrom, .expiresOn, .endedOn, .occursOn] : [] {
            let dated = facts.filter { graph.facts[$0].property == property && graph.facts[$0].polarity }
            let dates = dated.compactMap { graph.facts[$0].value.date }
            let clash = dates.contains { one in dates.contains { !one.isCompatible(with: $0) } }
            if clash { conflicts.append(GraphConflict(reason: .dates, thing: thing, facts: dated)) }
        }
        for fact in facts where !graph.facts[fact].polarity {
            let said = facts.filter {
                graph.facts[$0].polarity && graph.facts[$0].property == graph.facts[fact].property
                    && graph.facts[$0].value == graph.facts[fact].value
            }
            if !said.isEmpty {
                conflicts.append(GraphConflict(reason: .denied, thing: thing, facts: (said + [fact]).sorted()))
            }
        }
        let states = facts.filter { graph.facts[$0].property == .represents && graph.facts[$0].polarity }
        if states.count > 1 { conflicts.append(GraphConflict(reason: .states, thing: thing, facts: states)) }
        return conflicts
    }

    /// One holder who supports and opposes one agreement, at dates that may be the same.
    private func stances() -> [GraphConflict] {
        struct Key: Hashable {
            var holder: Int
            var agreement: Int
        }
        struct Stand {
            var fact: Int
            var term: Term
            var dates: [PartialDate]
        }
        var holders: [Int: [Int]] = [:]
        var toward: [Int: [Int]] = [:]
        var stands: [Int: Stand] = [:]
        for (index, fact) in graph.facts.enumerated()
        where graph.things[fact.subject].kind == .position && fact.polarity {
            switch fact.property {
            case .holder: if let holder = fact.value.thing { holders[fact.subject, default: []].append(holder) }
            case .toward: if let thing = fact.value.thing { toward[fact.subject, default: []].append(thing) }
            case .stance:
                if let term = fact.value.term {
                    stands[fact.subject] = Stand(fact: index, term: term, dates: stands[fact.subject]?.dates ?? [])
                }
            default: continue
            }
        }
        for fact in graph.facts where fact.property == .occursOn && fact.polarity {
            if let date = fact.value.date { stands[fact.subject]?.dates.append(date) }
        }
        var byKey: [Key: [Stand]] = [:]
        for position in stands.keys.sorted() {
            for holder in holders[position] ?? [] {
                for agreement in toward[position] ?? [] {
                    if let stand = stands[position] {
                        byKey[Key(holder: holder, agreement: agreement), default: []].append(stand)
                    }
                }
            }
        }
        let keys = byKey.keys.sorted { ($0.holder, $0.agreement) < ($1.holder, $1.agreement) }
        return keys.compactMap { key in
            let all = byKey[key] ?? []
            let clash = all.contains { one in
                all.contains { other in
                    one.term == .inFavor && other.term == .opposed && mayMeet(one.dates, other.dates)
                }
            }
            guard clash else { return nil }
            let facts = all.filter { $0.term != .conditional }.map(\.fact).sorted()
            return GraphConflict(reason: .stances, thing: key.holder, facts: facts)
        }
    }

    private func mayMeet(_ a: [PartialDate], _ b: [PartialDate]) -> Bool {
        a.isEmpty || b.isEmpty || a.contains { one in b.contains { one.isCompatible(with: $0) } }
    }

    /// Two people whom articles of the same time call the holder of one office of one state.
    private func holders() -> [GraphConflict] {
        var holdings: [Int: [Int]] = [:]
        var former: Set<[Int]> = []
        for (index, fact) in graph.facts.enumerated() where fact.polarity {
            guard let office = fact.value.thing else { continue }
            if fact.property == .holdsOffice { holdings[office, default: []].append(index) }
            if fact.property == .formerOffice { former.insert([fact.subject, office]) }
        }
        return holdings.keys.sorted().compactMap { office in
            guard isForOne(office) else { return nil }
            let spans = (holdings[office] ?? []).compactMap { fact -> (fact: Int, days: ClosedRange<Int>)? in
                if former.contains([graph.facts[fact].subject, office]) { return nil }
                let days = graph.facts[fact].evidence.compactMap {
                    graph.sources[graph.passages[$0.passage].source].source.published?.ordinal
                }
                guard let first = days.min(), let last = days.max() else { return nil }
                return (fact, first...last)
            }
            let clashing = spans.filter { one in
                spans.contains { $0.fact != one.fact && $0.days.overlaps(one.days) }
            }
            return clashing.count > 1
                ? GraphConflict(reason: .office, thing: office, facts: clashing.map(\.fact).sorted()) : nil
        }
    }

    /// Presidents and ministers are one at a time; spokespeople, senators and ambassadors are many.
    private func isForOne(_ office: Int) -> Bool {
        let facts = reading.facts(of: office)
        let words = OfficeTitle.words(
            facts.first { $0.property == .officeTitle }?.value.text ?? graph.things[office].label)
        let hasOwner = facts.contains { $0.property == .officeOf }
        return hasOwner
            && words.contains { ["president", "minister", "chancellor", "king", "queen", "emperor"].contains($0) }
            && !words.contains { ["vice", "deputy", "assistant", "junior", "former", "state"].contains($0) }
    }
}
