/// Writes canonical N-Quads (RDF 1.1): as N-Triples, each article's facts in a graph named by the article's IRI.
///
/// https://www.w3.org/TR/n-quads/
public struct NQuadsWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "nquads", title: "N-Quads (RDF 1.1)", fileExtension: "nq", mediaType: "application/n-quads",
        abilities: RDFGraph.datasetAbilities, makeWriter: { NQuadsWriter(options: $0) })

    private var rdf: RDFGraphWriter<NTriplesSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options, namedGraphs: true) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
