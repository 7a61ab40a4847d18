import ArgumentParser
import EntenteGraph

/// `entente why`: all that the graph says of a thing, and what each fact rests on.
struct WhyCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Says all that a graph holds of a thing, each fact with its sentence, article and rule.",
        discussion: """
            THING is a name, another name, an id such as person/mark-milley, or an IRI. Where several fit they are listed.
            """)

    @Argument(help: "What to look up: a name, an id or an IRI.")
    var thing: String

    @Argument(help: GraphInput.pathsHelp, completion: .file())
    var paths: [String] = []

    @OptionGroup var input: GraphInput

    @Flag(help: "All sentences of a fact; without it three.")
    var all = false

    @Flag(help: "JSON instead of text.")
    var json = false

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, on: console)
            let account = ThingAccount(loaded.graph, try console.one(thing, of: loaded.graph))
            try console.write(json ? account.json.text + "\n" : account.text(sentences: all ? nil : 3))
            return loaded.outcome
        } catch let outcome as Outcome {
            return outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
