public import EntenteGraph
import EntenteText

/// One fact of a graph: subject, property and value, with all that supports it.
///
/// It is a run of ``Graph/facts`` that say the same, mostly a run of one.
public struct Statement: Hashable, Sendable {
    public let facts: Range<Int>
}

/// A graph with the few indices that all writers need.
public struct IndexedGraph: Sendable {
    public let graph: Graph
    /// For each thing its first fact, and after the last thing the number of facts.
    private let firstFact: [Int]
    let keptLayout = Once<GraphLayout>()
    let keptLayouts = KeyedOnce<PropertyGraph.Contents, GraphLayout>()
    let keptSourceNames = Once<[String]>()
    let keptCitations = Once<[String]>()
    private let keptConnected = Once<IndexedGraph>()

    /// The facts must be sorted by subject, and every index must point into the graph's arrays.
    public init(_ graph: Graph) {
        self.graph = graph
        var firstFact: [Int] = []
        firstFact.reserveCapacity(graph.things.count + 1)
        var fact = 0
        for thing in graph.things.indices {
            firstFact.append(fact)
            while fact < graph.facts.count, graph.facts[fact].subject == thing { fact += 1 }
        }
        precondition(fact == graph.facts.count, "the facts of a graph must be sorted by subject")
        firstFact.append(fact)
        self.firstFact = firstFact
    }

    /// The graph without the things that have no relation.
    var connected: IndexedGraph { keptConnected.value { IndexedGraph(graph.connected) } }

    public var things: [Graph.Entity] { graph.things }
    public var facts: [Fact] { graph.facts }
    public var passages: [Graph.Excerpt] { graph.passages }
    public var sources: [Graph.Source] { graph.sources }

    /// The facts about a thing, those that say the same in one.
    public func forEachStatement(of thing: Int, _ body: (Statement) throws -> Void) rethrows {
        var start = firstFact[thing]
        let end = firstFact[thing + 1]
        while start < end {
            var next = start + 1
            while next < end, saySame(start, next) { next += 1 }
            try body(Statement(facts: start..<next))
            start = next
        }
    }

    /// The facts about a thing.
    func facts(of thing: Int) -> Range<Int> { firstFact[thing]..<firstFact[thing + 1] }

    /// The statement whose first fact is at an index.
    func statement(startingAt start: Int) -> Statement {
        let end = firstFact[facts[start].subject + 1]
        var next = start + 1
        while next < end, saySame(start, next) { next += 1 }
        return Statement(facts: start..<next)
    }

    private func saySame(_ a: Int, _ b: Int) -> Bool {
        graph.facts[a].property == graph.facts[b].property && graph.facts[a].polarity == graph.facts[b].polarity
            && graph.facts[a].value == graph.facts[b].value
    }

    public func subject(of statement: Statement) -> Int { facts[statement.facts.lowerBound].subject }
    public func property(of statement: Statement) -> Property { facts[statement.facts.lowerBound].property }
    public func value(of statement: Statement) -> Value { facts[statement.facts.lowerBound].value }
    public func polarity(of statement: Statement) -> Bool { facts[statement.facts.lowerBound].polarity }
    /// The thing that a relation leads to.
    public func target(of statement: Statement) -> Int? { value(of: statement).thing }

    /// By passage.
    public func evidence(of statement: Statement) -> [Evidence] {
        if statement.facts.count == 1 { return facts[statement.facts.lowerBound].evidence }
        return statement.facts.flatMap { facts[$0].evidence }.sorted(by: Evidence.precedes)
    }

    /// True of an edge of the property graph: a relation between two things that the text does not deny.
    public func isEdge(_ statement: Statement) -> Bool {
        polarity(of: statement) && target(of: statement) != nil
    }

    /// Hands the whole graph to a writer, in the order that ``GraphWriter`` promises.
    public func write(with writer: inout any GraphWriter, to output: any WriterOutput) throws {
        try writer.begin(self, to: output)
        for thing in things.indices { try writer.write(.thing(thing)) }
        for thing in things.indices {
            try forEachStatement(of: thing) { statement in
                if isEdge(statement) { try writer.write(.relation(statement)) }
            }
        }
        for source in sources.indices { try writer.write(.source(source)) }
        for passage in passages.indices { try writer.write(.passage(passage)) }
        try writer.finish()
    }
}

extension IndexedGraph {
    /// What a property graph says of an edge's support.
    struct Support {
        /// Indices of the passages, ascending, each once.
        var passages: [Int]
        /// Indices of the articles, ascending, each once.
        var sources: [Int]
        /// How many of the articles are independent of each other.
        var independent: Int
        /// The highest of the evidence's; nil without evidence.
        var confidence: Double?
        /// The first and the last day of publication of the articles.
        var first: CalendarDate?
        var last: CalendarDate?
        /// The names of the rules, sorted, each once.
        var rules: [String]
        /// Indices of the things that say so, ascending, each once.
        var attributedTo: [Int]
        /// How much an edge weighs: by its passages, at least 1, since Gephi drops an edge of weight 0; of a
        /// ``Projection`` by the things behind it.
        var weight: Int
        /// Indices of the things behind an edge of a ``Projection``, ascending, each once.
        var through: [Int] = []
    }

    func support(of statement: Statement) -> Support {
        let evidence = evidence(of: statement)
        var support = support(ofPassages: ascending(evidence.map(\.passage)))
        support.confidence = evidence.lazy.map(\.confidence).max()
        support.rules = ascending(evidence.map(\.rule))
        support.attributedTo = ascending(evidence.compactMap(\.attributedTo))
        return support
    }

    /// What passages say of an edge that rests on them; they are ascending, each once.
    func support(ofPassages passages: [Int]) -> Support {
        let sources = ascending(passages.map { self.passages[$0].source })
        let days = sources.compactMap { self.sources[$0].source.published }
        return Support(
            passages: passages, sources: sources, independent: independentCount(of: sources), first: days.min(),
            last: days.max(), rules: [], attributedTo: [], weight: max(1, passages.count))
    }

    /// How many stories some articles tell: copies and rewrites of one another count once.
    func independentCount(of sources: [Int]) -> Int {
        ascending(sources.map { self.sources[$0].story ?? $0 }).count
    }

    /// The passages that a thing stands in; of an occurrence also those that its facts rest on.
    func passages(of thing: Int) -> [Int] {
        var passages = things[thing].passages
        if things[thing].kind.isOccurrence {
            forEachStatement(of: thing) { statement in
                if polarity(of: statement) { passages += evidence(of: statement).map(\.passage) }
            }
        }
        return ascending(passages)
    }

    /// The date that a statement gives for a property, where it is a statement of that.
    private func date(_ statement: Statement, _ wanted: Property) -> PartialDate? {
        polarity(of: statement) && property(of: statement) == wanted ? value(of: statement).date : nil
    }

    /// The date of an occurrence, where the statement gives one.
    func occurrenceDate(of statement: Statement) -> PartialDate? { date(statement, .occursOn) }

    /// The first and the last day that the dates of a thing can mean: of an occurrence, when it happens.
    func span(of thing: Int, _ property: Property = .occursOn) -> (earliest: CalendarDate?, latest: CalendarDate?) {
        var earliest: CalendarDate?
        var latest: CalendarDate?
        forEachStatement(of: thing) { statement in
            guard let date = date(statement, property) else { return }
            if let day = date.earliest { earliest = min(earliest ?? day, day) }
            if let day = date.latest { latest = max(latest ?? day, day) }
        }
        return (earliest, latest)
    }
}

/// The elements sorted, each once.
func ascending<Element: Comparable>(_ elements: [Element]) -> [Element] {
    guard elements.count > 1 else { return elements }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for element in elements.sorted() where result.last != element { result.append(element) }
    return result
}
