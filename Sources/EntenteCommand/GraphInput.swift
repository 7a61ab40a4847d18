import ArgumentParser
import Entente
import EntenteGraph
import EntenteText

/// The options of the commands that look at a graph: which graph, and how its articles are read.
struct GraphInput: ParsableArguments {
    @OptionGroup var reading: ReadingChoices

    @Option(
        help: ArgumentHelp("What you know better, as YAML: same, different, means, wrong, alias.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var overrides: String?

    /// What was read, and how well that went.
    struct Loaded {
        var resolution: Resolution
        var outcome: Outcome

        var graph: Graph { resolution.graph }
    }

    /// The graph of articles.
    ///
    /// What went wrong with some of them is said on standard error.
    ///
    /// - Throws: An error that describes itself where there is no graph.
    func load(_ paths: [String], logging: Bool = false, on console: Console) async throws -> Loaded {
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
}
