/// Article graphs, one for each article: the state of a merge.
///
/// A set keyed by the article's SHA-256. Its union is associative, commutative and idempotent, so that parts may be
/// merged in any order and on different machines; ``Resolver/resolve(_:)`` is a function of the set alone.
public struct ArticleGraphSet: Sendable {
    private var graphs: [String: ArticleGraph] = [:]

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
        guard let present = graphs[graph.source.sha256] else {
            graphs[graph.source.sha256] = graph
            return true
        }
        if present.precedes(graph) { graphs[graph.source.sha256] = graph }
        return false
    }

    public mutating func formUnion(_ other: ArticleGraphSet) {
        for graph in other.graphs.values { insert(graph) }
    }

    /// The graphs by SHA-256.
    public var sorted: [ArticleGraph] { graphs.sorted { $0.key < $1.key }.map(\.value) }
}

extension ArticleGraph {
    /// A total order of the graphs of one article: the one that says less first.
    fileprivate func precedes(_ other: ArticleGraph) -> Bool {
        let mine = (facts.count, things.count, passages.count)
        let theirs = (other.facts.count, other.things.count, other.passages.count)
        if mine != theirs { return mine < theirs }
        if source == other.source, passages == other.passages, things == other.things, facts == other.facts {
            return false
        }
        // What the values print as is made from their content alone; only unequal extractions of one article come here.
        return String(reflecting: self) < String(reflecting: other)
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
