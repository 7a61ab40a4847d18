import ArgumentParser
import EntenteWriting
import Foundation

/// How a graph is written, whatever it comes from.
struct ExportArguments: ParsableArguments {
    @Flag(help: "Compresses the files (gzip): graph.ttl.gz; --to turtle.gz does it for one.")
    var compress = false

    @Flag(
        help: ArgumentHelp(
            "RDF 1.2: claims with triple terms instead of reification, in Turtle, TriG, N-Triples and N-Quads.",
            discussion: "Most stores in use reject them."))
    var rdf12 = false

    @Flag(
        help: ArgumentHelp(
            "CSV for spreadsheets: a cell that begins with = + - @ or white space gets an apostrophe before it.",
            discussion: "Databases take the apostrophe for a part of the text."))
    var spreadsheet = false

    @Flag(
        help:
            "Leaves the things that have no relation out of property graphs (GraphML, GEXF, Cypher, CSV, DOT, pictures)."
    )
    var connected = false

    @Option(
        help: ArgumentHelp(
            "Adds articles, or articles,passages, to property graphs as nodes, with edges from what stands in them.",
            valueName: "parts"))
    var with: SourceParts?

    @Option(
        help: ArgumentHelp(
            "Writes another graph, made of the graph: who met whom, which states are parties to the same agreements, who spoke about what; in the formats of property graphs alone.",
            valueName: "projection"))
    var project: Projection?

    /// The programs on the search path that write formats.
    static var programs: WriterPrograms {
        WriterPrograms(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
    }

    /// The formats of a list as it is typed.
    func formats(named list: String) throws -> [GraphFormat] {
        try FormatRegistry.standard.formats(named: list, programs: Self.programs)
            .map { compress ? $0.compressed : $0 }
    }

    func options(base: BaseIRI) -> WriterOptions {
        var options = WriterOptions(base: base, usesTripleTerms: rdf12)
        options.guardsFormulas = spreadsheet
        options.isConnected = connected
        options.sources = with?.sources ?? []
        options.projection = project
        return options
    }

    /// Refuses formats that cannot hold what is asked for.
    func check(_ formats: [GraphFormat], base: BaseIRI = .standard) throws {
        try GraphExporter(options: options(base: base)).check(formats)
    }
}

/// Articles and passages as they are typed: `articles`, `articles,passages`.
struct SourceParts: ExpressibleByArgument {
    let sources: WriterOptions.Sources

    private static let names: [(name: String, part: WriterOptions.Sources)] = [
        ("articles", .articles), ("passages", .passages),
    ]

    static var allValueStrings: [String] { names.map(\.name) }

    init?(argument: String) {
        var sources: WriterOptions.Sources = []
        for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let part = Self.names.first(where: { $0.name == word }) else { return nil }
            sources.formUnion(part.part)
        }
        self.sources = sources
    }
}

extension WritingError {
    /// The error as the answer to arguments that cannot be.
    var asValidationError: ValidationError {
        ValidationError("\(place) \(message): \(cause ?? "") [\(code.rawValue)]")
    }
}
