import EntenteGraph

/// Which articles say what: the things, the statements and the passages of each, as flat lists.
struct ArticleShares {
    private var thingList = Lists()
    /// The first fact of each statement.
    private var factList = Lists()
    private var passageRanges: [Range<Int>] = []

    /// Of an empty graph.
    init() {}

    init(_ graph: IndexedGraph) {
        thingList = Lists(count: graph.sources.count) { add in
            for thing in graph.things.indices {
                var sources = graph.passages(of: thing).map { graph.passages[$0].source }
                graph.forEachStatement(of: thing) { sources += graph.sources(of: $0) }
                for source in ascending(sources) { add(source, thing) }
            }
        }
        factList = Lists(count: graph.sources.count) { add in
            for thing in graph.things.indices {
                graph.forEachStatement(of: thing) { statement in
                    for source in graph.sources(of: statement) { add(source, statement.facts.lowerBound) }
                }
            }
        }
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
        return facts[facts.firstIndex(notBelow: range.lowerBound)..<facts.firstIndex(notBelow: range.upperBound)]
    }

    /// A list of numbers for each article, all in one array.
    private struct Lists {
        private var starts: [Int] = [0]
        private var elements: [Int32] = []

        init() {}

        /// - Parameter list: Called twice with a closure that takes an article and a number; the same calls both times.
        init(count: Int, list: ((Int, Int) -> Void) -> Void) {
            var places = [Int](repeating: 0, count: count + 1)
            list { source, _ in places[source + 1] += 1 }
            for source in 0..<count { places[source + 1] += places[source] }
            starts = places
            var elements = [Int32](repeating: 0, count: places[count])
            list { source, number in
                elements[places[source]] = Int32(number)
                places[source] += 1
            }
            self.elements = elements
        }

        subscript(source: Int) -> ArraySlice<Int32> { elements[starts[source]..<starts[source + 1]] }
    }
}

extension IndexedGraph {
    /// The articles that support a statement, ascending, each once.
    fileprivate func sources(of statement: Statement) -> [Int] {
        let facts = facts[statement.facts]
        if facts.count == 1, let fact = facts.first, fact.evidence.count == 1 {
            return [passages[fact.evidence[0].passage].source]
        }
        return ascending(facts.flatMap { $0.evidence.map { passages[$0.passage].source } })
    }
}

extension ArraySlice<Int32> {
    /// The place of the first number of an ascending list that is not below another.
    fileprivate func firstIndex(notBelow bound: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if Int(self[middle]) < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
