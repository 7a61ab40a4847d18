import ArgumentParser
import Entente
import EntenteGraph
import EntenteWriting

/// `entente review`: what nearly became one thing, as a spreadsheet to be filled in.
struct ReviewCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Writes what nearly became one thing as CSV, for you to decide.",
        discussion: """
            Each line is a pair of things, those of the most articles first. Write same, different or alias (the second \
            name is another name of the first thing) into the first column of those that you know, and give the file \
            to --overrides of build. With a store the pairs are those of all articles that it holds.
            """)

    @Argument(help: "Files, folders with all that is in them, or - for standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file for the CSV (default: standard output).", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var output: String?

    @Option(
        help: ArgumentHelp("Keeps what was read in this file, and adds to what it holds.", valueName: "file"),
        completion: .file())
    var store: String?

    @OptionGroup var reading: ReadingChoices

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func run(on console: Console) async -> Outcome {
        if paths.isEmpty, store == nil, console.inputIsTerminal { return console.tellNoInput(Self.self) }
        let bar = console.isWatched && !quiet ? ProgressBar(console) : nil
        do {
            let file = try output.map { try AtomicFile(path: $0) }
            let job = GraphReview(
                paths: paths.isEmpty && store == nil ? ["-"] : paths, stages: try reading.stages(),
                jobs: reading.tasks, store: store)
            let (review, report) = try await job.run { bar?.show($0) }
            bar?.clear()
            if report.articles > 0 {
                try ReviewTable(review).write(to: file?.sink ?? ByteSink(console.destination()))
                try file?.close()
                try file?.commit()
            }
            return tell(report, pairs: review.pairs.count, console)
        } catch {
            bar?.clear()
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func tell(_ report: BuildReport, pairs: Int, _ console: Console) -> Outcome {
        console.tell(report.diagnostics, quiet: quiet)
        if report.articles == 0 {
            console.errorLine("error: nothing was written, since no article could be read [no-articles]")
            return .failure
        }
        if !quiet { console.errorLine("\(Prose.counted(pairs, "pair")) of \(report.articles) articles to decide") }
        return report.errors.isEmpty ? .success : .partial
    }
}
