import ArgumentParser
import EntenteGraph

/// `entente diff`: what changed between two graphs.
struct DiffCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says which things and facts were added, removed and changed between two graphs.",
        discussion: """
            OLD and NEW are articles, a file or a folder with all that is in it, a graph that was built (its folder, \
            graph.jsonl, graph.nq), or a store. The overrides are for NEW alone, so that \
            OLD and NEW may be the same folder: what the overrides change is what is shown.
            """)

    @Argument(help: "The older graph.", completion: .file())
    var old: String

    @Argument(help: "The newer graph; with --store, the store's.", completion: .file())
    var new: String?

    @OptionGroup var input: GraphInput

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            var plain = input
            plain.overrides = nil
            plain.store = nil
            let before = try await plain.load([old], on: console)
            let after = try await input.load(new.map { [$0] } ?? [], on: console)
            let report = DifferenceReport(GraphDifference(from: before.graph, to: after.graph))
            try console.write(json ? report.json.text + "\n" : report.text)
            return before.outcome == .success ? after.outcome : before.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
