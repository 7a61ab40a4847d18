import ArgumentParser
import EntenteGraph
import EntenteText
import EntenteWriting

/// `entente diff`: what changed between two graphs.
struct DiffCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says which things and facts were added, removed and changed between two graphs.",
        discussion: """
            OLD and NEW are articles, a file or a folder with all that is in it, a graph that was built (its folder, \
            graph.jsonl, graph.nq), or a store. The overrides are for NEW alone, so that \
            OLD and NEW may be the same folder: what the overrides change is what is shown. With --to it writes what a \
            database that OLD was loaded into must be told so that it holds NEW.
            """)

    @Argument(help: "The older graph.", completion: .file())
    var old: String

    @Argument(help: "The newer graph; with --store, the store's.", completion: .file())
    var new: String?

    @OptionGroup var input: GraphInput

    @Flag(help: "JSON instead of text.")
    var json = false

    /// What the patch is written in.
    enum Patch: String, ExpressibleByArgument, CaseIterable {
        case sparqlUpdate = "sparql-update"
        case cypher
    }

    @Option(
        help: ArgumentHelp(
            "Writes a patch: \(Patch.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "language"))
    var to: Patch?

    @Flag(
        help:
            "With --to sparql-update: OLD was loaded from N-Quads or TriG, each article's facts in a graph of its own.")
    var namedGraphs = false

    @Flag(help: "With --to cypher: OLD was written with --connected.")
    var connected = false

    @Option(
        help: ArgumentHelp("With --to cypher: OLD was written with articles, or articles,passages.", valueName: "parts")
    )
    var with: SourceParts?

    @Option(help: ArgumentHelp("What the IRIs begin with (default: as in the graphs).", valueName: "iri"))
    var base: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file for the patch, in place of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func validate() throws {
        if json, to != nil { throw ValidationError("--json: a patch is not written as JSON") }
        if namedGraphs, to != .sparqlUpdate { throw ValidationError("--named-graphs: say --to sparql-update too") }
        if connected || with != nil, to != .cypher {
            throw ValidationError("--connected and --with: say --to cypher too")
        }
        if output != nil || base != nil, to == nil { throw ValidationError("--output and --base: say --to too") }
        do { _ = try base.map { try BaseIRI($0) } } catch let error as WritingError { throw error.asValidationError }
    }

    func run(on console: Console) async -> Outcome {
        do {
            var plain = input
            plain.overrides = nil
            plain.store = nil
            let before = try await plain.load([old], on: console)
            let after = try await input.load(new.map { [$0] } ?? [], on: console)
            if let to {
                try write(to, from: before, to: after, on: console)
            } else {
                let report = DifferenceReport(GraphDifference(from: before.graph, to: after.graph))
                try console.write(json ? report.json.text + "\n" : report.text)
            }
            return before.outcome == .success ? after.outcome : before.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func write(
        _ patch: Patch, from old: GraphInput.Loaded, to new: GraphInput.Loaded, on console: Console
    ) throws {
        let patch = GraphPatch(
            from: try side(old), to: try side(new),
            language: patch == .cypher ? .cypher : .sparqlUpdate(namedGraphs: namedGraphs))
        if let output {
            let file = try AtomicFile(path: output)
            try patch.write(to: file.sink)
            try file.close()
            try file.commit()
        } else {
            let sink = ByteSink(console.destination())
            try patch.write(to: sink)
            try sink.close()
        }
    }

    private func side(_ loaded: GraphInput.Loaded) throws -> GraphPatch.Side {
        var options = WriterOptions(base: try base.map { try BaseIRI($0) } ?? loaded.base)
        options.isConnected = connected
        options.sources = with?.sources ?? []
        return GraphPatch.Side(loaded.graph, options: options)
    }
}
