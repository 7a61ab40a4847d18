/// Writes RDF/XML (RDF 1.1), for programs that read nothing newer.
///
/// https://www.w3.org/TR/rdf-syntax-grammar/
public struct RDFXMLWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "rdfxml", title: "RDF/XML (RDF 1.1)", fileExtension: "rdf", mediaType: "application/rdf+xml",
        abilities: RDFGraph.abilities.subtracting(.allCharacters), makeWriter: { RDFXMLWriter(options: $0) })

    private var rdf: RDFGraphWriter<RDFXMLSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
