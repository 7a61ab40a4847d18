/// Article graphs, one for each article: the state of a merge.
///
/// A set keyed by the article's SHA-256. Its union is associative, commutative and idempotent, so that parts may be
/// merged in any order and on different machines; ``Resolver/resolve(_:)`` is a function of the set alone.
public struct ArticleGraphSet: Sendable {
    private var graphs: [String: ArticleGraph] = [:]
    private var pool = StringPool()

    public init() {}

    public init(_ graphs: some Sequence<ArticleGraph>) {
        for graph in graphs { insert(graph) }
    }

    public var count: Int { graphs.count }

    /// Adds an article's graph. Of two graphs of one article the one that says more is kept, whichever came first.
    ///
    /// - Returns: False where the article was there already.
    @discardableResult
    public mutating func insert(_ graph: ArticleGraph) -> Bool {
        var graph = graph
        graph.compact(&pool)
        return insert(compacted: graph)
    }

    /// Adds a graph that needs no more memory than it must: one that was decoded.
    @discardableResult
    package mutating func insert(compacted graph: ArticleGraph) -> Bool {
        let present = graphs[graph.source.sha256]
        if let present, !present.precedes(graph) { return false }
        graphs[graph.source.sha256] = graph
        return present == nil
    }

    public mutating func formUnion(_ other: ArticleGraphSet) {
        for graph in other.graphs.values { insert(compacted: graph) }
    }

    /// The graphs by SHA-256.
    public var sorted: [ArticleGraph] { graphs.sorted { $0.key < $1.key }.map(\.value) }

    /// The graphs by SHA-256, which are the caller's alone then: the set is empty.
    mutating func takeAll() -> [ArticleGraph] {
        defer { self = ArticleGraphSet() }
        return sorted
    }
}

extension ArticleGraph {
    /// A total order of the graphs of one article: the one that says less first.
    fileprivate func precedes(_ other: ArticleGraph) -> Bool {
        let mine = (facts.count, things.count, passages.count)
        let theirs = (other.facts.count, other.things.count, other.passages.count)
        if mine != theirs { return mine < theirs }
        if self == other { return false }
        // Only unequal extractions of one article come here.
        let encoder = ArticleGraphEncoder(extractor: "")
        return encoder.encode(self).lexicographicallyPrecedes(encoder.encode(other))
    }

    /// True where every index points into the graph's own arrays: what a graph read from a file must hold to.
    public var isConsistent: Bool {
        let things = self.things.indices
        let passages = self.passages.indices
        return self.things.allSatisfy { $0.passages.allSatisfy(passages.contains) }
            && facts.allSatisfy { fact in
                things.contains(fact.subject) && fact.value.thing.map(things.contains) ?? true
                    && fact.evidence.allSatisfy {
                        passages.contains($0.passage) && $0.attributedTo.map(things.contains) ?? true
                    }
            }
    }
}
