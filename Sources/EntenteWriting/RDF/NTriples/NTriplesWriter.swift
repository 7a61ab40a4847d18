/// Writes canonical N-Triples (RDF 1.1): a triple a line, for programs and for comparing.
///
/// https://www.w3.org/TR/n-triples/#canonical-ntriples
public struct NTriplesWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "ntriples", title: "N-Triples (RDF 1.1)", fileExtension: "nt", mediaType: "application/n-triples",
        abilities: RDFGraph.abilities, makeWriter: { NTriplesWriter(options: $0) })

    private var rdf: RDFGraphWriter<NTriplesSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
