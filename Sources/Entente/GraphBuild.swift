import EntenteGraph
public import EntenteWriting

/// The main job: articles in, one graph in files out.
///
///     let build = GraphBuild(paths: ["articles"], output: "output", formats: formats, stages: stages, jobs: 8)
///     let report = try await build.run()
public struct GraphBuild: Sendable {
    public var paths: [String]
    public var output: String
    public var formats: [GraphFormat]
    public var options: WriterOptions
    public var pipeline: Pipeline

    public init(
        paths: [String], output: String, formats: [GraphFormat], options: WriterOptions = WriterOptions(), stages: Stages,
        jobs: Int
    ) {
        self.paths = paths
        self.output = output
        self.formats = formats
        self.options = options
        pipeline = Pipeline(stages: stages, jobs: jobs)
    }

    /// Writes nothing where no article could be read; otherwise all the files or none.
    ///
    /// - Throws: A ``Diagnostic`` about the output folder, or a ``WritingError``.
    public func run(
        observe: @escaping @Sendable (Pipeline.Progress) -> Void = { _ in }
    ) async throws -> BuildReport {
        let folder = OutputFolder(output)
        try folder.check()
        let harvest = await pipeline.run(paths, observe: observe)
        let graph = Resolver().resolve(harvest.articles)
        var report = BuildReport(graph, harvest)
        if !graph.sources.isEmpty {
            try folder.create()
            let exporter = GraphExporter(options: options)
            report.files = try exporter.write(graph, as: formats, in: folder.path)
        }
        return report
    }
}
