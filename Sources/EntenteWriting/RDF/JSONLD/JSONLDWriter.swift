/// Writes JSON-LD 1.0 with its context on top: an object for each resource, with the short names of `Schema/context.jsonld`.
///
/// https://www.w3.org/TR/json-ld/
public struct JSONLDWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "jsonld", title: "JSON-LD 1.0", fileExtension: "jsonld", mediaType: "application/ld+json",
        abilities: RDFGraph.abilities, makeWriter: { JSONLDWriter(options: $0) })

    private var rdf: RDFGraphWriter<JSONLDSyntax>

    public init(options: WriterOptions = WriterOptions()) { rdf = RDFGraphWriter(options: options) }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        try rdf.begin(graph, to: output)
    }
    public mutating func write(_ element: GraphElement) throws { try rdf.write(element) }
    public mutating func finish() throws { try rdf.finish() }
}
