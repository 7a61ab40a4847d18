/// The near misses of a graph for an analyst to decide, each pair of things once, the most consequential first: those
/// that the most articles tell of, then those of the most facts.
///
///     let review = MergeReview(Resolver().resolution(of: articles))
///     for pair in review.pairs { print(review.graph.things[pair.first.thing].label, pair.obstacles) }
public struct MergeReview: Sendable {
    public let graph: Graph
    public let pairs: [Pair]

    public struct Pair: Sendable, Hashable {
        /// The one that more articles tell of.
        public var first: Side
        public var second: Side
        /// The rules that would have joined them, and what was in the way of each.
        public var rules: [MergeRule]
        public var obstacles: [MergeObstacle]
    }

    public struct Side: Sendable, Hashable {
        /// Index in ``Graph/things``.
        public var thing: Int
        /// Index in ``Graph/passages`` of one that mentions it; nil where none does.
        public var passage: Int?
        /// How many articles tell of it.
        public var articles: Int
        /// How many facts it stands in.
        public var facts: Int
    }

    /// - Parameter resolution: With the log of its merge.
    public init(_ resolution: Resolution) {
        graph = resolution.graph
        var counter = SideCounter(resolution.graph)
        var pairs: [[Int]: Pair] = [:]
        for miss in resolution.merges.nearMisses where miss.isTelling && Self.kinds.contains(miss.first.kind) {
            guard let one = counter.side(miss.first), let other = counter.side(miss.second) else { continue }
            let sides = [one, other].sorted { ($1.articles, $0.thing) < ($0.articles, $1.thing) }
            var pair =
                pairs[sides.map(\.thing)] ?? Pair(first: sides[0], second: sides[1], rules: [], obstacles: [])
            if !pair.rules.contains(miss.rule) { pair.rules.append(miss.rule) }
            if !pair.obstacles.contains(miss.obstacle) { pair.obstacles.append(miss.obstacle) }
            pairs[sides.map(\.thing)] = pair
        }
        self.pairs = pairs.values.sorted { one, other in
            if one.articles != other.articles { return one.articles > other.articles }
            if one.facts != other.facts { return one.facts > other.facts }
            return (one.first.thing, one.second.thing) < (other.first.thing, other.second.thing)
        }
    }

    private static let kinds: Set<Kind> = [.person, .organization, .place, .country, .agreement, .meeting]
}

extension MergeReview.Pair {
    fileprivate var articles: Int { first.articles + second.articles }
    fileprivate var facts: Int { first.facts + second.facts }
}

/// Counts what is told of things.
private struct SideCounter {
    private let reading: GraphReading
    private var indices: [String: Int] = [:]
    private var passages: [String: Int] = [:]
    private var counted: [Int: (articles: Int, facts: Int)] = [:]
    private var graph: Graph { reading.graph }

    init(_ graph: Graph) {
        reading = GraphReading(graph)
        for (index, thing) in graph.things.enumerated() { indices[thing.id] = index }
        for (index, excerpt) in graph.passages.enumerated() { passages[excerpt.id] = index }
    }

    /// Nil for what is not in the graph.
    mutating func side(_ mention: MergeLog.Mention) -> MergeReview.Side? {
        guard let thing = indices[mention.thing] else { return nil }
        let counts = counted[thing] ?? count(thing)
        counted[thing] = counts
        return MergeReview.Side(
            thing: thing,
            passage: sentence(thing, mention),
            articles: counts.articles, facts: counts.facts)
    }

    /// A passage of the mention's article that is not its headline, where there is one.
    private func sentence(_ thing: Int, _ mention: MergeLog.Mention) -> Int? {
        let first = mention.passage.flatMap { passages[$0] } ?? graph.things[thing].passages.first
        guard let first else { return nil }
        let source = graph.passages[first].source
        let headline = graph.sources[source].source.headline
        return graph.things[thing].passages.first {
            graph.passages[$0].source == source && graph.passages[$0].passage.text != headline
        } ?? first
    }

    private func count(_ thing: Int) -> (articles: Int, facts: Int) {
        let facts = reading.facts(of: thing) + reading.factsAbout(thing)
        var articles = Set(graph.things[thing].passages.map { graph.passages[$0].source })
        for fact in facts { articles.formUnion(fact.evidence.map { graph.passages[$0.passage].source }) }
        return (articles.count, facts.count)
    }
}
