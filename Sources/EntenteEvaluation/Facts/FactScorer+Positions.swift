internal import EntenteGraph

/// Who is for and who against which agreement.
extension FactScorer {
    private struct Stance: Hashable {
        var holder: Int
        var agreement: Int
        var stance: String
    }

    mutating func scorePositions() {
        let agreements = things(of: gold.agreements.map(\.key))
        var thingOfStance: [Stance: Int] = [:]
        for thing in graph.things(.position) {
            for holder in graph.things(thing, .holder) {
                for agreement in graph.things(thing, .toward) where agreements.contains(agreement) {
                    for term in graph.terms(thing, .stance) {
                        let stance = Stance(
                            holder: holder, agreement: agreement, stance: term.rawValue.lowercased())
                        thingOfStance[stance] = thing
                    }
                }
            }
        }
        let stances = thingOfStance.keys.sorted {
            (graph.id($0.holder), graph.id($0.agreement), $0.stance)
                < (graph.id($1.holder), graph.id($1.agreement), $1.stance)
        }
        var used: Set<Stance> = []
        var right = 0
        var missed: [String] = []
        for row in gold.positions {
            let found = stances.filter {
                isSame(row.holder, $0.holder) && isSame([row.toward], $0.agreement) && $0.stance == row.stance
            }
            used.formUnion(found)
            guard !row.isOptional else { continue }
            if let first = found.first {
                right += 1
                checkEvidence(thingOfStance[first], row, at: row.at)
            } else {
                missed.append(row.label)
                miss(.positions, row.label, at: row.at, [row.holder, [row.toward]])
            }
        }
        let wrong = stances.filter { !used.contains($0) }
        add(
            .positions, right: right,
            wrong: wrong.map { "\(name($0.holder)) \($0.stance) \(name($0.agreement))" }, missed: missed)
        for stance in stances {
            guard let thing = thingOfStance[stance] else { continue }
            judge(graph.facts(thing, .stance), .positions, isRight: used.contains(stance))
        }
    }
}
