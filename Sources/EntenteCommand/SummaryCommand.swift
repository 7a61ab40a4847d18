import ArgumentParser
import EntenteGraph

/// `entente summary`: a graph at a glance.
struct SummaryCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract:
            "Says what there is in a graph: how many articles, of when, whom they tell of most, and how sure it is.")

    @Argument(help: GraphInput.pathsHelp, completion: .file())
    var paths: [String] = []

    @OptionGroup var input: GraphInput

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, on: console)
            let report = SummaryReport(loaded.graph)
            try console.write(json ? report.json.text + "\n" : report.text)
            return loaded.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
