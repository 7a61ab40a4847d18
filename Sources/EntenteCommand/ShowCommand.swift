import ArgumentParser
import EntenteGraph

/// `entente show`: a page about a thing, or about two together.
struct ShowCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a page about a country, a person, an agreement … or about two of them, by date.",
        discussion: """
            Its agreements, meetings, positions, statements and deeds, each with its source; of a country or a body also \
            those of the people who act for it. THING is a name, another name, an id such as person/mark-milley, or an IRI. \
            `entente why` has the sentences.
            """)

    @Argument(help: "What to show: a name, an id or an IRI.")
    var thing: String

    @Argument(help: GraphInput.pathsHelp, completion: .file())
    var paths: [String] = []

    @Option(
        name: .customLong("with"), help: ArgumentHelp("Only what this thing has a part in too.", valueName: "thing"))
    var partner: String?

    @OptionGroup var input: GraphInput

    @Flag(help: "All entries of a section; without it the latest fifteen.")
    var all = false

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, on: console)
            let shown = try console.one(thing, of: loaded.graph)
            let other = try partner.map { try console.one($0, of: loaded.graph) }
            let report = ProfileReport(loaded.graph, of: shown, with: other)
            try console.write(json ? report.json.text + "\n" : report.text(limit: all ? nil : 15))
            return loaded.outcome
        } catch let outcome as Outcome {
            return outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
