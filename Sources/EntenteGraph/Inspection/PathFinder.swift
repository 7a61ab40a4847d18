/// Finds how two things of a graph are linked: the shortest chain of relations, whichever way each leads.
///
///     PathFinder(graph).path(from: abe, to: moon)    // facts: Abe → meeting, meeting → Moon
package struct PathFinder: Sendable {
    private let reading: GraphReading

    package init(_ graph: Graph) { reading = GraphReading(graph) }

    /// The facts from one thing to the other, in their order; empty for one and the same, nil where nothing links them.
    ///
    /// Of several chains of one length it is the one whose things come first in the order of their ids, seen from the end.
    package func path(from start: Int, to end: Int) -> [Fact]? {
        var reached: Set<Int> = [start]
        /// The fact by which a thing was reached first.
        var links: [Int: Fact] = [:]
        var front = [start]
        while !reached.contains(end), !front.isEmpty {
            var next: [Int] = []
            for thing in front {
                for (fact, other) in steps(from: thing) where reached.insert(other).inserted {
                    links[other] = fact
                    next.append(other)
                }
            }
            front = next.sorted()
        }
        guard reached.contains(end) else { return nil }
        var path: [Fact] = []
        var thing = end
        while let fact = links[thing] {
            path.append(fact)
            thing = fact.subject == thing ? fact.value.thing ?? start : fact.subject
        }
        return path.reversed()
    }

    private func steps(from thing: Int) -> [(Fact, Int)] {
        let own = reading.facts(of: thing).compactMap { fact in fact.value.thing.map { (fact, $0) } }
        return (own + reading.factsAbout(thing).map { ($0, $0.subject) }).filter { $0.0.polarity }
    }
}
