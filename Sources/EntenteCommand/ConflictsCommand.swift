import ArgumentParser
import EntenteGraph

/// `entente conflicts`: facts that contradict each other, with what each rests on.
struct ConflictsCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "Lists facts that contradict each other, with their sentences.")

    @Argument(help: GraphInput.pathsHelp, completion: .file())
    var paths: [String] = []

    @OptionGroup var input: GraphInput

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, on: console)
            let report = ConflictReport(loaded.graph)
            try console.write(json ? report.json.text + "\n" : report.text)
            return loaded.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
