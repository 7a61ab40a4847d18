/// Makes one graph of any number of articles' graphs: what several articles say of one thing stands at one node.
///
/// The result is a function of the set of articles: their order, their number of copies and the way in which they were
/// put together change nothing. Identity is decided by rules over names, offices, countries, participants and dates
/// (``Clustering``), never by a measure of likeness (but for the versions of a quotation), so that every join can be
/// explained.
///
/// Where the articles differ: the fullest name is the name and the others are aliases; a vague date joins the sharper
/// one it agrees with, contradicting dates are all kept; the status of a happening is the one the latest article gives.
///
///     let graph = Resolver().resolve(ArticleGraphSet(articleGraphs))
public struct Resolver: Sendable {
    /// What an analyst knows better.
    public var overrides: Overrides

    public init(overrides: Overrides = Overrides()) { self.overrides = overrides }

    /// - Parameter articles: Consistent graphs (``ArticleGraph/isConsistent``).
    ///
    /// The articles' graphs are taken apart while the one graph grows, so that little is in memory twice where the caller
    /// keeps none: `resolve(consume articles)`.
    public func resolve(_ articles: consuming ArticleGraphSet) -> Graph {
        resolution(of: articles, logging: false).graph
    }

    public func resolve(_ graphs: some Sequence<ArticleGraph>) -> Graph { resolve(ArticleGraphSet(graphs)) }

    /// The graph, and why it is what it is.
    ///
    /// - Parameters:
    ///   - history: The identifiers of earlier graphs of some of the articles: those that are gone lead to what has another now.
    ///     Nil where nobody wants to know.
    ///   - logging: Whether the joins are kept; what became of the overrides always is.
    public func resolution(
        of articles: consuming ArticleGraphSet, since history: IdentifierHistory? = nil, logging: Bool = true
    ) -> Resolution {
        var graphs = articles.takeAll()
        precondition(graphs.allSatisfy(\.isConsistent), "an index of an article graph must point into its own arrays")
        var constraints = Constraints()
        var applied: [MergeLog.Applied] = []
        if !overrides.isEmpty {
            // An override names things as they are without it.
            var plain = Clustering(graphs)
            plain.run()
            var assembly = GraphAssembly(consume plain)
            assembly.settle()
            var application = OverrideApplication(graphs, articles: assembly.articleIDs, things: assembly.things())
            applied = application.apply(overrides.list)
            constraints = application.constraints
        }
        let marks = history == nil ? [] : MentionMark.all(of: graphs)
        var clustering = Clustering(graphs, constraints: constraints, keepsRecords: logging)
        graphs = []
        clustering.run()
        let records = clustering.records
        var assembly = GraphAssembly(consume clustering, constraints: constraints)
        let mentions = assembly.mentions(records)
        assembly.settle()
        var merges = assembly.mergeLog(records, mentions)
        merges.overrides = applied
        let now = history.map { assembly.follow($0, marks, log: &merges) }
        return Resolution(graph: assembly.sorted(), merges: merges, history: now)
    }
}

/// A graph and the log of the merge that made it.
public struct Resolution: Sendable {
    public var graph: Graph
    public var merges: MergeLog
    /// The identifiers of this graph and of earlier ones; nil where nobody asked.
    public var history: IdentifierHistory?

    public init(graph: Graph, merges: MergeLog = MergeLog(), history: IdentifierHistory? = nil) {
        self.graph = graph
        self.merges = merges
        self.history = history
    }
}
