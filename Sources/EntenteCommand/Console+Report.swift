import ArgumentParser
import Entente
import EntenteText

extension Console {
    /// Says what a build did.
    func tell(_ report: BuildReport, quiet: Bool) -> Outcome {
        tellFaults(report, quiet: quiet)
        if !quiet { for line in report.summary { errorLine(line) } }
        if report.files.isEmpty {
            errorLine("error: nothing was written, since no article could be read [no-articles]")
            return .failure
        }
        return report.errors.isEmpty ? .success : .partial
    }

    func tellFaults(_ report: BuildReport, quiet: Bool) {
        for error in report.errors { errorLine(error.description) }
        if quiet { return }
        for warning in report.warnings.prefix(20) { errorLine(warning.description) }
        if report.warnings.count > 20 { errorLine("… and \(report.warnings.count - 20) more warnings") }
    }

    /// Says that a command was given nothing to read.
    func tellNoInput(_ command: any ConsoleCommand.Type) -> Outcome {
        errorLine("error: there is nothing to read; name files or folders, or - for standard input [no-input]")
        errorLine("\n" + RootCommand.helpMessage(for: command))
        return .usage
    }
}
