import ArgumentParser
import Entente
import EntenteText
import EntenteWriting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `entente build`: articles in, one graph out.
struct BuildCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes one graph of news articles.",
        discussion: """
            Reads plain text, HTML, NITF, NewsML-G2 and JSON Lines, and writes DIR/graph.ttl, DIR/graph.graphml … \
            The same articles give the same bytes, in whatever order and on however many cores they are read.
            """)

    @Argument(help: "Files, folders with all that is in them, or - for standard input.", completion: .file())
    var paths: [String] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder for the graph's files.", valueName: "dir"),
        completion: .directory)
    var output = "output"

    @Option(
        help: ArgumentHelp(
            "The formats: \(FormatRegistry.standard.names.joined(separator: ", ")).", valueName: "formats"))
    var to = "turtle,graphml"

    @Option(help: ArgumentHelp("The day of publication of articles that give none, as 2019-11-12.", valueName: "date"))
    var published: String?

    @Option(help: ArgumentHelp("What the IRIs of things begin with.", valueName: "iri"))
    var base = BaseIRI.standard.description

    @Option(
        help: ArgumentHelp(
            "How many articles are read at the same time (default: the number of cores).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var export: ExportArguments

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        do {
            _ = try export.formats(named: to)
            _ = try BaseIRI(base)
        } catch let error as WritingError {
            throw error.asValidationError
        }
        if let published, CalendarDate(published) == nil {
            throw ValidationError("--published \(published): a day is written as 2019-11-12")
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs): give a number from 1 to 1024")
        }
    }

    func run(on console: Console) async -> Outcome {
        if paths.isEmpty, console.inputIsTerminal {
            console.errorLine(
                "error: there is nothing to read; name files or folders, or - for standard input [no-input]")
            console.errorLine("\n" + RootCommand.helpMessage(for: Self.self))
            return .usage
        }
        let bar = console.isWatched && !quiet ? ProgressBar(console) : nil
        do {
            let build = GraphBuild(
                paths: paths.isEmpty ? ["-"] : paths, output: output,
                formats: try export.formats(named: to), options: export.options(base: try BaseIRI(base)),
                stages: try Stages.standard(published: published.flatMap { CalendarDate($0) }),
                jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
            let report = try await build.run { bar?.show($0) }
            bar?.clear()
            return tell(report, console)
        } catch {
            bar?.clear()
            console.errorLine("\(error)")
            return .failure
        }
    }

    private func tell(_ report: BuildReport, _ console: Console) -> Outcome {
        for error in report.errors { console.errorLine(error.description) }
        if !quiet {
            for warning in report.warnings.prefix(20) { console.errorLine(warning.description) }
            if report.warnings.count > 20 { console.errorLine("… and \(report.warnings.count - 20) more warnings") }
            for line in report.summary { console.errorLine(line) }
        }
        if report.files.isEmpty {
            console.errorLine("error: nothing was written, since no article could be read [no-articles]")
            return .failure
        }
        return report.errors.isEmpty ? .success : .partial
    }
}
