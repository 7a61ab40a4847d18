import ArgumentParser
import Entente
import EntenteGraph
import EntenteText

extension Console {
    /// Says what a build did.
    func tell(_ report: BuildReport, quiet: Bool) -> Outcome {
        tell(report.diagnostics, quiet: quiet)
        if !quiet { for line in report.summary { errorLine(line) } }
        if report.files.isEmpty {
            errorLine("error: nothing was written, since no article could be read [no-articles]")
            return .failure
        }
        return report.errors.isEmpty ? .success : .partial
    }

    /// Says what went wrong: the first of the errors, and of the warnings.
    func tell(_ diagnostics: [Diagnostic], quiet: Bool) {
        tell(diagnostics.filter { $0.severity == .error }, called: "errors")
        if !quiet { tell(diagnostics.filter { $0.severity == .warning }, called: "warnings") }
    }

    private func tell(_ diagnostics: [Diagnostic], called name: String) {
        for diagnostic in diagnostics.prefix(20) { errorLine(diagnostic.description) }
        if diagnostics.count > 20 { errorLine("… and \(diagnostics.count - 20) more \(name)") }
    }

    /// Says in a line that a command was given nothing to read.
    func tellNoInput(_ command: any ConsoleCommand.Type) -> Outcome {
        refuse(
            "there is nothing to read; name files or folders, or - for standard input [no-input]",
            "entente help \(command.configuration.commandName ?? "")")
    }

    /// Says in a line that a command was not understood, and where to look.
    func refuse(_ message: String, _ help: String?) -> Outcome {
        errorLine("error: \(message)\(help.map { " (\($0))" } ?? "")")
        return .usage
    }

    /// The one thing of a graph that is meant.
    ///
    /// - Throws: An ``Outcome`` where there is none or several, which is said.
    func one(_ text: String, of graph: Graph) throws -> Int {
        let found = ThingFinder(graph).find(text)
        guard let first = found.first else {
            errorLine("error: nothing in the graph is called “\(text)” [nothing-found]")
            throw Outcome.failure
        }
        guard found.count == 1 else {
            errorLine("several things are called “\(text)”; name one by its id:")
            for index in found { try write("\(graph.things[index].id)  \(graph.things[index].label)\n") }
            throw Outcome.partial
        }
        return first
    }
}
