import ArgumentParser
import EntenteEvaluation
import EntenteWriting

struct EvaluateIdentityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity", abstract: "Prints how many people of a large graph may be split or nameless.",
        discussion: "The graph is one that entente build has written: graph.jsonl or graph.nq.")

    @Argument(help: "The graph.") var graph: String

    func run() throws { print(IdentityEvaluation(try GraphReader().read(path: graph).graph).table) }
}
