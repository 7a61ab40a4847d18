import ArgumentParser
import Entente
import EntenteStore
import EntenteText
import EntenteWriting

/// `entente build`: articles in, one graph out.
struct BuildCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes one graph of news articles.",
        discussion: """
            Reads plain text, HTML, NITF, NewsML-G2 and JSON Lines, and writes DIR/graph.ttl, DIR/graph.graphml … \
            The same articles give the same bytes, in whatever order and on however many cores they are read. With a \
            store the graph is of all articles that it holds, and only new and changed ones are analysed.
            """)

    @Argument(help: "Files, folders with all that is in them, or - for standard input.", completion: .file())
    var paths: [String] = []

    @OptionGroup var graph: GraphOptions
    @OptionGroup var reading: ReadingChoices

    @Option(
        help: ArgumentHelp("Keeps what was read in this file, and adds to what it holds.", valueName: "file"),
        completion: .file())
    var store: String?

    @Flag(help: "Removes from the store what is certainly not among the paths any more.")
    var prune = false

    @Flag(help: "With --prune: lists what would be removed, and changes and writes nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("A file for what was left out and why, as JSON Lines.", valueName: "file"),
        completion: .file())
    var log: String?

    func validate() throws {
        if prune, store == nil || paths.isEmpty {
            throw ValidationError("--prune: name the --store, and the paths that it is to keep")
        }
        if dryRun, !prune { throw ValidationError("--dry-run: say --prune too; it lists what that would remove") }
    }

    func run(on console: Console) async -> Outcome {
        // A store alone is enough to make a graph of.
        if paths.isEmpty, store == nil, console.inputIsTerminal { return console.tellNoInput(Self.self) }
        let bar = console.isWatched && !graph.quiet ? ProgressBar(console) : nil
        do {
            var build = GraphBuild(
                paths: paths.isEmpty && store == nil ? ["-"] : paths, output: graph.output,
                formats: try graph.formats, options: try graph.writing,
                stages: try reading.stages(), jobs: reading.tasks, store: store, prunes: prune,
                overrides: try graph.overridesFile, log: log)
            build.destination = console.destination
            if dryRun, let store {
                let rehearsal = try await build.rehearsePruning(store) { bar?.show($0) }
                bar?.clear()
                return try tell(rehearsal, console)
            }
            let report = try await build.run { bar?.show($0) }
            bar?.clear()
            let outcome = console.tell(report, quiet: graph.quiet)
            if console.isWatched, !graph.quiet, !report.files.isEmpty, graph.output != "-" {
                console.errorLine(
                    "try: entente summary \(graph.output); entente show 'A NAME' \(graph.output); entente ask")
            }
            return outcome
        } catch {
            bar?.clear()
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func tell(_ rehearsal: GraphBuild.Rehearsal, _ console: Console) throws -> Outcome {
        console.tell(rehearsal.diagnostics, quiet: graph.quiet)
        for place in rehearsal.places { try console.write("\(place)\n") }
        if !graph.quiet { console.errorLine("\(rehearsal.places.count) places would be removed; nothing was changed") }
        return rehearsal.diagnostics.contains { $0.severity == .error } ? .partial : .success
    }
}
