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
        return options
    }
}

extension WritingError {
    /// The error as the answer to arguments that cannot be.
    var asValidationError: ValidationError {
        ValidationError("\(place) \(message): \(cause ?? "") [\(code.rawValue)]")
    }
}
