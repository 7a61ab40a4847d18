import ArgumentParser
import EntenteEvaluation
import EntenteLanguage
import Foundation

struct EvaluateCoreferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coreference", abstract: "Prints how many pronouns and descriptions are linked right.",
        discussion: "On the gold chains of GUM's news and interviews, by the class of the phrase.")

    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Option(help: "A text whose links to print instead.") var text: String?
    @Flag(help: "Print what went wrong.") var verbose = false

    func run() throws {
        var evaluation = try CoreferenceEvaluation(Analyzer())
        if let text {
            for line in try evaluation.links(in: String(contentsOfFile: text, encoding: .utf8)) { print(line) }
            return
        }
        try evaluation.read(corpora: corpora)
        if verbose { for fault in evaluation.faults { print(fault) } }
        print(evaluation.summary)
    }
}
