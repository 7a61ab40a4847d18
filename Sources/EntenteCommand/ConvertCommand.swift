import ArgumentParser
import Entente
import EntenteGraph
import EntenteText
import EntenteWriting

/// `entente convert`: a graph that was written, in other formats.
struct ConvertCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Writes a graph that was built before in other formats.",
        discussion: """
            Reads N-Quads (graph.nq), N-Triples (graph.nt) and property-graph JSON Lines (graph.jsonl), compressed or not, \
            and loses nothing that the formats hold.
            """)

    @Argument(help: "graph.nq or graph.jsonl, or - for standard input.", completion: .file())
    var graph: String

    @Option(
        help: ArgumentHelp(
            "The formats, with commas between or --to for each: \(FormatRegistry.standard.names.joined(separator: ", ")).",
            valueName: "formats"))
    var to: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder for the graph's files.", valueName: "dir"),
        completion: .directory)
    var output = "output"

    @Option(help: ArgumentHelp("What the IRIs of things begin with (default: as in the graph).", valueName: "iri"))
    var base: String?

    @Option(
        help: ArgumentHelp(
            "Which readers GraphML is for: \(GraphMLProfile.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "profile"))
    var profile = GraphMLProfile.standard

    @OptionGroup var export: ExportArguments

    @Flag(help: "Says nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        do {
            try export.check(export.formats(named: to.joined(separator: ",")))
            _ = try base.map { try BaseIRI($0) }
        } catch let error as WritingError {
            throw error.asValidationError
        }
    }

    func run(on console: Console) async -> Outcome {
        do {
            let formats = try export.formats(named: to.joined(separator: ","))
            let folder = OutputFolder(output)
            if output == "-", formats.count != 1 {
                return console.refuse("standard output takes one format, not \(formats.count)", "say which with --to")
            }
            if output != "-" { try folder.check() }
            let read = try GraphReader().read(path: graph)
            if output != "-" { try folder.create() }
            var options = export.options(base: try base.map { try BaseIRI($0) } ?? read.base)
            options.profile = profile
            let exporter = GraphExporter(options: options)
            var files = ["standard output"]
            if output == "-" {
                try exporter.write(IndexedGraph(read.graph), as: formats[0], to: console.destination())
            } else {
                files = try exporter.write(read.graph, as: formats, in: folder.path)
            }
            if !quiet {
                if read.ignored > 0 {
                    console.errorLine(
                        "\(graph): warning: \(read.ignored) statements are not of the vocabulary and were left out [foreign-statements]"
                    )
                }
                console.errorLine("written: \(files.joined(separator: ", "))")
            }
            return .success
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
