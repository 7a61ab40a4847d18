import EntenteGraph
import EntenteText

/// Which articles say what: the things, the statements and the passages of each, as flat lists.
struct ArticleShares {
    private var thingList = Lists()
    /// The first fact of each statement.
    private var factList = Lists()
    private var passageRanges: [Range<Int>] = []

    /// Of an empty graph.
    init() {}

    init(_ graph: IndexedGraph) {
        var things: [(source: Int32, number: Int32)] = []
        var facts: [(source: Int32, number: Int32)] = []
        facts.reserveCapacity(graph.facts.count)
        // An occurrence's passages are those of its statements too, so that these give the sources of every thing.
        var sources: [Int32] = []
        for thing in graph.things.indices {
            sources.removeAll(keepingCapacity: true)
            for passage in graph.things[thing].passages { sources.append(Int32(graph.passages[passage].source)) }
            graph.forEachStatement(of: thing) { statement in
                let start = sources.count
                for fact in statement.facts {
                    for evidence in graph.facts[fact].evidence {
                        sources.append(Int32(graph.passages[evidence.passage].source))
                    }
                }
                Self.forEachOnce(sources[start...]) { facts.append(($0, Int32(statement.facts.lowerBound))) }
            }
            Self.forEachOnce(sources[...]) { things.append(($0, Int32(thing))) }
        }
        thingList = Lists(things, count: graph.sources.count)
        factList = Lists(facts, count: graph.sources.count)
        var start = 0
        for source in graph.sources.indices {
            var end = start
            while end < graph.passages.count, graph.passages[end].source == source { end += 1 }
            passageRanges.append(start..<end)
            start = end
        }
        precondition(start == graph.passages.count, "the passages of a graph must be sorted by article")
    }

    /// The things that an article speaks of, ascending.
    func things(of source: Int) -> ArraySlice<Int32> { thingList[source] }
    func passages(of source: Int) -> Range<Int> { passageRanges[source] }

    /// The first fact of each statement about a thing that an article supports, ascending.
    func facts(of source: Int, about thing: Int, in graph: IndexedGraph) -> ArraySlice<Int32> {
        let facts = factList[source]
        let range = graph.facts(of: thing)
        return facts[
            facts.partitioningIndex { $0 >= range.lowerBound }..<facts.partitioningIndex { $0 >= range.upperBound }]
    }

    /// Each of some numbers once, ascending.
    private static func forEachOnce(_ numbers: ArraySlice<Int32>, _ body: (Int32) -> Void) {
        guard let first = numbers.first else { return }
        if numbers.allSatisfy({ $0 == first }) { return body(first) }
        for number in ascending(Array(numbers)) { body(number) }
    }

    /// A list of numbers for each article, all in one array.
    private struct Lists {
        private var starts: [Int] = [0]
        private var elements: [Int32] = []

        init() {}

        /// - Parameter count: How many articles there are.
        init(_ pairs: [(source: Int32, number: Int32)], count: Int) {
            var places = [Int](repeating: 0, count: count + 1)
            for pair in pairs { places[Int(pair.source) + 1] += 1 }
            for source in 0..<count { places[source + 1] += places[source] }
            starts = places
            elements = [Int32](repeating: 0, count: pairs.count)
            for pair in pairs {
                elements[places[Int(pair.source)]] = pair.number
                places[Int(pair.source)] += 1
            }
        }

        subscript(source: Int) -> ArraySlice<Int32> { elements[starts[source]..<starts[source + 1]] }
    }
}
