/// Writes Turtle (RDF 1.1), made for reading: a paragraph for each subject, prefixed names where every reader takes them.
///
/// https://www.w3.org/TR/turtle/
public struct TurtleWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "turtle", title: "Turtle (RDF 1.1)", fileExtension: "ttl", mediaType: "text/turtle",
        abilities: RDFGraph.abilities, makeWriter: { TurtleWriter(options: $0) })

    private var rdf: RDFGraphWriter<TurtleSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
