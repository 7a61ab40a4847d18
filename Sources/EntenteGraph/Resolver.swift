/// Makes one graph of any number of articles' graphs: what several articles say of one thing stands at one node.
///
/// The result is a function of the set of articles: their order, their number of copies and the way in which they were
/// put together change nothing. Identity is decided by rules over names, offices, countries, participants and dates
/// (``Clustering``), never by a measure of likeness, so that every join can be explained.
///
/// Where the articles differ: the fullest name is the name and the others are aliases; a vague date joins the sharper
/// one it agrees with, contradicting dates are all kept; the status of a happening is the one the latest article gives.
///
///     let graph = Resolver().resolve(ArticleGraphSet(articleGraphs))
public struct Resolver: Sendable {
    public init() {}

    /// - Parameter articles: Consistent graphs (``ArticleGraph/isConsistent``).
    ///
    /// The articles' graphs are taken apart while the one graph grows, so that little is in memory twice where the caller
    /// keeps none: `resolve(consume articles)`.
    public func resolve(_ articles: consuming ArticleGraphSet) -> Graph {
        var clustering = Clustering(articles.takeAll())
        precondition(
            clustering.graphs.allSatisfy(\.isConsistent), "an index of an article graph must point into its own arrays")
        clustering.run()
        var assembly = GraphAssembly(consume clustering)
        return assembly.graph()
    }

    public func resolve(_ graphs: some Sequence<ArticleGraph>) -> Graph { resolve(ArticleGraphSet(graphs)) }
}
