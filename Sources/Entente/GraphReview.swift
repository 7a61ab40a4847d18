public import EntenteGraph
import EntenteStore

/// What an analyst should decide about a graph: its near misses.
///
///     let review = GraphReview(paths: ["articles"], stages: stages, jobs: 8)
///     let pairs = try await review.run().review.pairs
public struct GraphReview: Sendable {
    public var paths: [String]
    public var pipeline: Pipeline
    /// The file that keeps the articles' graphs; the graph is then of all that it holds. Nil keeps nothing.
    public var store: String?

    public init(paths: [String], stages: Stages, jobs: Int, store: String? = nil) {
        self.paths = paths
        self.store = store
        pipeline = Pipeline(stages: stages, jobs: jobs)
    }

    /// - Throws: A `StoreError`.
    public func run(
        observe: @escaping @Sendable (Pipeline.Progress) -> Void = { _ in }
    ) async throws -> (review: MergeReview, report: BuildReport) {
        let collection = ArticleCollection(paths: paths, pipeline: pipeline, store: store)
        var (articles, report, store) = try await collection.read(observe: observe)
        try store?.close()
        let review = MergeReview(Resolver().resolution(of: consume articles))
        report.count(review.graph)
        return (review, report)
    }
}
