import EntenteGraph
import EntenteStore
import EntenteText
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
    /// The file that keeps the articles' graphs; the graph is then of all that it holds. Nil keeps nothing.
    public var store: String?
    /// Removes from the store what is not among the paths any more.
    public var prunes: Bool
    /// What an analyst knows better.
    public var overrides: OverridesFile?
    /// The file for what was left out and why, as JSON Lines; nil for none.
    public var log: String?
    /// Where the graph goes where ``output`` is `-`.
    public var destination: @Sendable () -> any ByteDestination = {
        FileDestination(descriptor: 1, place: "standard output")
    }

    public init(
        paths: [String], output: String, formats: [GraphFormat], options: WriterOptions = WriterOptions(),
        stages: Stages, jobs: Int,
        store: String? = nil, prunes: Bool = false, overrides: OverridesFile? = nil, log: String? = nil
    ) {
        self.paths = paths
        self.output = output
        self.formats = formats
        self.options = options
        self.store = store
        self.prunes = prunes
        self.log = log
        self.overrides = overrides
        pipeline = Pipeline(stages: stages, jobs: jobs)
    }

    /// Writes nothing where no article could be read; otherwise all the files or none.
    ///
    /// - Throws: A ``Diagnostic`` about the output folder, a ``WritingError``, or a `StoreError`.
    public func run(
        observe: @escaping @Sendable (Pipeline.Progress) -> Void = { _ in }
    ) async throws -> BuildReport {
        try GraphOutput.check(output, formats)
        let collection = ArticleCollection(paths: paths, pipeline: pipeline, store: store, prunes: prunes, log: log)
        let (articles, report, store) = try await collection.read(observe: observe)
        return try finish(consume articles, report, store)
    }

    private func finish(
        _ articles: consuming ArticleGraphSet, _ report: BuildReport, _ store: ArticleStore?
    ) throws -> BuildReport {
        try GraphOutput(
            folder: output, formats: formats, options: options, overrides: overrides, destination: destination
        ).write(articles, report, keptIn: store)
    }
}

/// Makes the one graph and writes it.
struct GraphOutput {
    var folder: String
    var formats: [GraphFormat]
    var options: WriterOptions
    var overrides: OverridesFile?
    /// Standard output, where the folder is `-`.
    var destination: @Sendable () -> any ByteDestination

    /// Finds out before any work is done whether the graph can go there.
    static func check(_ folder: String, _ formats: [GraphFormat]) throws {
        guard folder == "-" else { return try OutputFolder(folder).check() }
        guard formats.count == 1 else {
            throw Diagnostic(
                .error, code: "one-format", message: "standard output takes one format, not \(formats.count)",
                path: "-",
                remedy: "say which with --to")
        }
    }

    /// - Parameter store: What keeps the ids of the graph for the next; it is closed.
    func write(
        _ articles: consuming ArticleGraphSet, _ report: BuildReport, keptIn store: ArticleStore? = nil
    ) throws -> BuildReport {
        let resolver = Resolver(overrides: overrides?.overrides ?? Overrides())
        let resolution = resolver.resolution(of: articles, since: try store?.history(), logging: false)
        let graph = resolution.graph
        // Before the files have their names: no id that was given out may be unknown to the next build.
        if let history = resolution.history { try store?.remember(history) }
        try store?.close()
        var report = report
        report.count(graph)
        report.add(resolution.merges, of: overrides)
        if !graph.sources.isEmpty {
            report.files = try write(graph)
        }
        return report
    }

    /// - Returns: The paths of the files.
    func write(_ graph: Graph) throws -> [String] {
        let exporter = GraphExporter(options: options)
        if folder == "-" {
            for format in formats { try exporter.write(IndexedGraph(graph), as: format, to: destination()) }
            return ["standard output"]
        }
        let folder = OutputFolder(folder)
        try folder.create()
        return try exporter.write(graph, as: formats, in: folder.path)
    }
}
