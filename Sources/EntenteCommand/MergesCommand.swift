import ArgumentParser
import EntenteGraph

/// `entente merges`: which mentions became one thing and why, and which nearly did.
struct MergesCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "merges",
        abstract: "Says which mentions became one thing and why, and which nearly did.",
        discussion: """
            What has the same name in several articles is only counted; --all shows it too. With --overrides it says what \
            became of each.
            """)

    @Argument(help: "Articles: files, or folders with all that is in them; or a store.", completion: .file())
    var paths: [String] = []

    @OptionGroup var input: GraphInput

    @Option(help: ArgumentHelp("Only what a thing is made of: a name, an id or an IRI.", valueName: "thing"))
    var of: String?

    @Flag(help: "Also mentions of the same name, and things without a name.")
    var all = false

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, logging: true, on: console)
            var only: Set<String>?
            if let of {
                let found = ThingFinder(loaded.graph).find(of)
                guard !found.isEmpty else {
                    console.errorLine("error: nothing in the graph is called “\(of)” [nothing-found]")
                    return .failure
                }
                only = Set(found.map { loaded.graph.things[$0].id })
            }
            let report = MergeReport(loaded.resolution, only: only, all: all)
            try console.write(json ? report.json.text + "\n" : report.text)
            return loaded.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
