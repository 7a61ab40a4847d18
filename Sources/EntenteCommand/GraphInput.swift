import ArgumentParser
import Entente
import EntenteGraph
import EntenteQuery
import EntenteStore
import EntenteText
import EntenteWriting
import Foundation

/// The options of the commands that look at a graph: which graph, and how its articles are read.
struct GraphInput: ParsableArguments {
    /// What the commands' paths are.
    static let pathsHelp: ArgumentHelp = """
        A graph that was built (its folder, graph.jsonl, graph.nq), a store, or articles; without it the folder output.
        """

    @Option(
        help: ArgumentHelp("The graph of the articles that this store holds, in place of paths.", valueName: "file"),
        completion: .file())
    var store: String?

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
        /// What the IRIs of its things begin with, or would.
        var base = BaseIRI.standard

        var graph: Graph { resolution.graph }
    }

    /// The graph of articles or of a store, or one that was written.
    ///
    /// What went wrong with some of the articles is said on standard error.
    ///
    /// - Throws: An error that describes itself where there is no graph.
    func load(_ paths: [String], logging: Bool = false, on console: Console) async throws -> Loaded {
        let paths = try named(paths)
        if paths.count == 1 {
            if store != nil || ArticleStore.isStore(paths[0]) {
                let kept = try ArticleStore(path: paths[0], extractor: "", creates: false)
                let articles = try kept.articleGraphs()
                let history = try kept.history()
                try kept.close()
                return try resolve(articles, since: history, logging, failed: false, paths, on: console)
            }
            if let file = try WrittenGraph(paths[0], for: .reading) { return try written(file, logging) }
        }
        for path in paths { try Self.refuseExport(path) }
        let pipeline = Pipeline(stages: try reading.stages(), jobs: reading.tasks)
        let bar = console.isWatched ? ProgressBar(console) : nil
        let harvest = await pipeline.run(paths) { bar?.show($0) }
        bar?.clear()
        console.tell(harvest.diagnostics.filter { $0.severity == .error }, quiet: true)
        let failed = harvest.diagnostics.contains { $0.severity == .error }
        return try resolve(harvest.articles, logging, failed: failed, paths, on: console)
    }

    /// The graph as a database that answers SPARQL.
    func loadTriples(_ paths: [String], on console: Console) async throws -> (store: TripleStore, outcome: Outcome) {
        let oxigraph = try Oxigraph()
        let paths = try named(paths)
        if paths.count == 1, store == nil, overrides == nil {
            if let database = TripleStore(database: paths[0], with: oxigraph) { return (database, .success) }
            if let file = try WrittenGraph(paths[0], for: .querying) {
                return (try TripleStore(of: file, with: oxigraph), .success)
            }
        }
        let loaded = try await load(paths, on: console)
        return (try TripleStore(of: loaded.graph, with: oxigraph), loaded.outcome)
    }

    /// The paths that are meant: the store, or the folder that `build` writes to where nothing is named.
    private func named(_ paths: [String]) throws(Diagnostic) -> [String] {
        if let store {
            guard paths.isEmpty || paths == [store] else {
                throw Diagnostic(
                    .error, code: "store-and-paths", message: "a graph is of a store or of paths, not of both",
                    path: store,
                    remedy: "add the articles to the store with entente build --store \(store) PATH")
            }
            return [store]
        }
        if !paths.isEmpty { return paths }
        let folder = GraphOptions.standardOutput
        guard FileManager.default.fileExists(atPath: folder) else {
            throw Diagnostic(
                .error, code: "no-input", message: "there is no such folder, and no graph was named", path: folder,
                remedy: "name the folder of a graph, a store, or articles")
        }
        return [folder]
    }

    private func resolve(
        _ articles: consuming ArticleGraphSet, since history: IdentifierHistory? = nil, _ logging: Bool, failed: Bool,
        _ paths: [String], on console: Console
    ) throws -> Loaded {
        let file = try overrides.map { try OverridesFile(path: $0) }
        let resolver = Resolver(overrides: file?.overrides ?? Overrides())
        let resolution = resolver.resolution(of: articles, since: history, logging: logging)
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
    private func written(_ file: WrittenGraph, _ logging: Bool) throws -> Loaded {
        if logging || overrides != nil {
            throw Diagnostic(
                .error, code: "written-graph", message: "a graph that was written does not hold how it was merged",
                path: file.path, remedy: "name the articles that it was made of, or their store")
        }
        let export = try file.export()
        return Loaded(resolution: Resolution(graph: export.graph), outcome: .success, base: export.base)
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
}

extension WrittenGraph {
    /// The graph that is in the file; what ``GraphReader`` does not know is made N-Triples by Oxigraph.
    func export() throws -> GraphReader.Export {
        if isReadable { return try GraphReader().read(path: path) }
        let oxigraph: Oxigraph
        do {
            oxigraph = try Oxigraph()
        } catch {
            throw Diagnostic(
                .error, code: "export-not-read",
                message: "without the program oxigraph no graph is read from such a file",
                path: path,
                remedy:
                    "build with --to \(GraphOptions.standardFormats),jsonl, or install it with `pip install oxigraph`")
        }
        let lines = try withPlainFile { try oxigraph.convert($0, to: isDataset ? "nq" : "nt") }
        return try GraphReader().read(lines, place: path)
    }
}
