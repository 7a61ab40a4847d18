import EntenteGraph
import EntenteText
public import EntenteWriting

/// The first half of the main job: the articles' own graphs, a line each, as ``GraphMerge`` reads them.
///
/// The lines stand in the order of the input, so that the same input gives the same bytes.
public struct GraphExtraction: Sendable {
    public var paths: [String]
    public var pipeline: Pipeline

    public init(paths: [String], stages: Stages, jobs: Int) {
        self.paths = paths
        pipeline = Pipeline(stages: stages, jobs: jobs)
    }

    /// - Throws: What the sink throws.
    public func run(
        into sink: ByteSink, observe: @escaping @Sendable (Pipeline.Progress) -> Void = { _ in }
    ) async throws -> BuildReport {
        let lines = LineSink(sink, extractor: pipeline.stages.version)
        let harvest = try await pipeline.run(paths, into: lines, observe: observe)
        try sink.flush()
        var report = BuildReport(harvest)
        report.articles = report.articlesRead - report.diagnostics.count { $0.code == "repeated-article" }
        return report
    }
}
