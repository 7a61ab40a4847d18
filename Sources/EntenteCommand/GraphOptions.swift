public import ArgumentParser
import Entente
import EntenteText
public import EntenteWriting

/// Where a graph goes and in what form: the options of all commands that write one.
struct GraphOptions: ParsableArguments {
    static let standardOutput = "output"
    static let standardFormats = "turtle,graphml"

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder for the graph's files.", valueName: "dir"),
        completion: .directory)
    var output = standardOutput

    @Option(
        help: ArgumentHelp(
            "The formats, with commas between or --to for each: \(FormatRegistry.standard.names.joined(separator: ", ")) "
                + "(default: \(standardFormats)).", valueName: "formats"))
    var to: [String] = []

    @Option(help: ArgumentHelp("What the IRIs of things begin with.", valueName: "iri"))
    var base = BaseIRI.standard.description

    @Option(
        help: ArgumentHelp(
            "Which readers GraphML is for: \(GraphMLProfile.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "profile"))
    var profile = GraphMLProfile.standard

    @Option(
        help: ArgumentHelp(
            "What you know better, as YAML (same, different, means, wrong, alias) or as CSV (same, different, alias).",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "csv"]))
    var overrides: String?

    @OptionGroup var export: ExportArguments

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        do {
            try export.check(formats)
            _ = try writing
        } catch let error as WritingError {
            throw error.asValidationError
        }
    }

    var overridesFile: OverridesFile? {
        get throws { try overrides.map { try OverridesFile(path: $0) } }
    }

    var writing: WriterOptions {
        get throws {
            var options = export.options(base: try BaseIRI(base))
            options.profile = profile
            return options
        }
    }

    var formats: [GraphFormat] {
        get throws { try export.formats(named: to.isEmpty ? Self.standardFormats : to.joined(separator: ",")) }
    }
}

extension GraphMLProfile: ExpressibleByArgument {}
extension Projection: ExpressibleByArgument {}

/// How articles are read: the options of all commands that read some.
struct ReadingChoices: ParsableArguments {
    @Option(help: ArgumentHelp("The day of publication of articles that give none, as 2019-11-12.", valueName: "date"))
    var published: String?

    @Option(
        help: ArgumentHelp(
            "How many articles are read at the same time (default: the number of cores).", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Leaves out facts that are less sure than this, from 0 to 1.", valueName: "confidence"))
    var minConfidence: Double = 0

    func validate() throws {
        if let published, CalendarDate(published) == nil {
            throw ValidationError("--published \(published): a day is written as 2019-11-12")
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs): give a number from 1 to 1024")
        }
        if !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence \(minConfidence): give a number from 0 to 1")
        }
    }

    var tasks: Int { jobs ?? Console.cores }

    func stages() throws -> Stages {
        try Stages.standard(published: published.flatMap { CalendarDate($0) }, minimumConfidence: minConfidence)
    }
}
