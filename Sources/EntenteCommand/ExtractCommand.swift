import ArgumentParser
import Entente
import EntenteWriting

/// `entente extract`: articles in, their own graphs out, for `entente merge`.
struct ExtractCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Writes each article's own graph as a line of JSON, for merge.",
        discussion: """
            Each article is read by itself, so that many machines can share the work; `entente merge` makes one graph \
            of what they wrote. The lines stand in the order of the input.
            """)

    @Argument(help: "Files, folders with all that is in them, or - for standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file for the lines (default: standard output).", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var reading: ReadingChoices

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func run(on console: Console) async -> Outcome {
        if paths.isEmpty, console.inputIsTerminal { return console.tellNoInput(Self.self) }
        let bar = console.isWatched && !quiet ? ProgressBar(console) : nil
        do {
            let file = try output.map { try AtomicFile(path: $0) }
            let extraction = GraphExtraction(
                paths: paths.isEmpty ? ["-"] : paths, stages: try reading.stages(), jobs: reading.tasks)
            let report = try await extraction.run(into: file?.sink ?? ByteSink(console.destination())) { bar?.show($0) }
            bar?.clear()
            if report.articles > 0 {
                try file?.close()
                try file?.commit()
            }
            return tell(report, console)
        } catch {
            bar?.clear()
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func tell(_ report: BuildReport, _ console: Console) -> Outcome {
        console.tell(report.diagnostics, quiet: quiet)
        if report.articles == 0 {
            console.errorLine("error: nothing was written, since no article could be read [no-articles]")
            return .failure
        }
        if !quiet { console.errorLine("wrote the graphs of \(report.articles) articles") }
        return report.errors.isEmpty ? .success : .partial
    }
}
