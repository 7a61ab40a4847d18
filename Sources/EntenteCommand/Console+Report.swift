import ArgumentParser
import Entente
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

    /// Says what went wrong: all errors, and the first of the warnings.
    func tell(_ diagnostics: [Diagnostic], quiet: Bool) {
        for error in diagnostics where error.severity == .error { errorLine(error.description) }
        if quiet { return }
        let warnings = diagnostics.filter { $0.severity == .warning }
        for warning in warnings.prefix(20) { errorLine(warning.description) }
        if warnings.count > 20 { errorLine("… and \(warnings.count - 20) more warnings") }
    }

    /// Says that a command was given nothing to read.
    func tellNoInput(_ command: any ConsoleCommand.Type) -> Outcome {
        errorLine("error: there is nothing to read; name files or folders, or - for standard input [no-input]")
        errorLine("\n" + RootCommand.helpMessage(for: command))
        return .usage
    }
}
