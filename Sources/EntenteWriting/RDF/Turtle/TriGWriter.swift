/// Writes TriG (RDF 1.1): as Turtle, each article's facts in a graph named by the article's IRI.
///
/// https://www.w3.org/TR/trig/
public struct TriGWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "trig", title: "TriG (RDF 1.1)", fileExtension: "trig", mediaType: "application/trig",
        abilities: RDFGraph.datasetAbilities, makeWriter: { TriGWriter(options: $0) })

    private var rdf: RDFGraphWriter<TurtleSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options, namedGraphs: true) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
