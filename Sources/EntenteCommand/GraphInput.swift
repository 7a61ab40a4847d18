import ArgumentParser
import Entente
import EntenteGraph
import EntenteText
import EntenteWriting

/// The options of the commands that look at a graph: which graph, and how its articles are read.
struct GraphInput: ParsableArguments {
    @OptionGroup var reading: ReadingChoices

    @Option(
        help: ArgumentHelp(
            "What you know better, as YAML (same, different, means, wrong, alias) or as CSV (same, different, alias).",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "csv"]))
    var overrides: String?

    /// What was read, and how well that went.
    struct Loaded {
        var resolution: Resolution
        var outcome: Outcome

        var graph: Graph { resolution.graph }
    }

    /// The graph of articles, or one that was written as N-Quads, N-Triples or JSON Lines.
    ///
    /// What went wrong with some of the articles is said on standard error.
    ///
    /// - Throws: An error that describes itself where there is no graph.
    func load(_ paths: [String], logging: Bool = false, on console: Console) async throws -> Loaded {
        if paths.count == 1, try Self.isGraph(paths[0]) { return try written(paths[0], logging) }
        for path in paths { try Self.refuseExport(path) }
        let file = try overrides.map { try OverridesFile(path: $0) }
        let pipeline = Pipeline(stages: try reading.stages(), jobs: reading.tasks)
        let bar = console.isWatched ? ProgressBar(console) : nil
        let harvest = await pipeline.run(paths) { bar?.show($0) }
        bar?.clear()
        for diagnostic in harvest.diagnostics where diagnostic.severity == .error {
            console.errorLine(diagnostic.description)
        }
        let failed = harvest.diagnostics.contains { $0.severity == .error }
        let resolver = Resolver(overrides: file?.overrides ?? Overrides())
        let resolution = resolver.resolution(of: harvest.articles, logging: logging)
        guard !resolution.graph.sources.isEmpty else {
            throw Diagnostic(
                .error, code: "no-articles", message: "no article could be read", path: paths.joined(separator: ", "),
                remedy: "name files or folders of articles")
        }
        for diagnostic in file?.diagnostics(resolution.merges.overrides) ?? [] {
            console.errorLine(diagnostic.description)
        }
        return Loaded(resolution: resolution, outcome: failed ? .partial : .success)
    }

    /// A graph read back. How it was merged it does not hold, and what an analyst knows better comes too late for it.
    private func written(_ path: String, _ logging: Bool) throws -> Loaded {
        if logging || overrides != nil {
            throw Diagnostic(
                .error, code: "written-graph", message: "a graph that was written does not hold how it was merged",
                path: path, remedy: "name the articles that it was made of")
        }
        return Loaded(resolution: Resolution(graph: try GraphReader().read(path: path).graph), outcome: .success)
    }

    /// Other files that graphs are written as are no articles.
    private static func refuseExport(_ path: String) throws {
        let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        let format = FormatRegistry.standard.formats.first {
            $0.fileExtension != JSONLinesWriter.format.fileExtension && name.hasSuffix(".\($0.fileExtension)")
        }
        guard let format else { return }
        throw Diagnostic(
            .error, code: "export-not-read", message: "a graph is not read back from \(format.title)", path: path,
            remedy: "give graph.nq, graph.nt or graph.jsonl of it, or the articles that it was made of")
    }

    /// True of a file that holds a graph, as its name and its first bytes tell.
    private static func isGraph(_ path: String) throws -> Bool {
        let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        if name.hasSuffix(".nq") || name.hasSuffix(".nt") { return true }
        guard name.hasSuffix(".jsonl") else { return false }
        if name != path { return true }
        let start = try ByteSource(path: path).peek(4096)
        return String(decoding: start, as: UTF8.self).contains("\"entente-graph\"")
    }
}
