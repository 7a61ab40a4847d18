import EntenteGraph
import EntenteText

/// Writes Cypher statements that make the graph, one a line: `graph.cypher`. Run again, they change nothing.
///
///     cypher-shell --file constraints.cypher
///     cypher-shell --file graph.cypher
///
/// A `MERGE` for each node by its id, then one for each relation by its own. A meeting is a `:Meeting:Event`, and every
/// node an `:Entity`. A date is a `date` where it is a whole day; beside it, `signedOnText` and the like hold every date as
/// precise as the text. The constraints that make Neo4j look ids up by an index are a file of their own,
/// `constraints.cypher`: other engines have no such statement, and need none of them.
///
/// https://neo4j.com/docs/cypher-manual/current/clauses/merge/
public struct CypherWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "cypher", title: "Cypher (Neo4j 5)", fileExtension: "cypher",
        mediaType: "application/x-cypher-query",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris],
        makeWriter: { CypherWriter(options: $0) })

    private let base: BaseIRI
    private var elements = CypherElements(PropertyGraph(IndexedGraph(Graph())), base: .standard)
    private var sink: ByteSink?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        sink = try output.open()
        elements = CypherElements(graph, base: base)
        let constraints = try output.open(suffix: "constraints")
        for type in NodeType.all.map(\.name) {
            try constraints.write(
                "CREATE CONSTRAINT entente_\(type.lowercased()) IF NOT EXISTS FOR (n:\(type)) REQUIRE n.id IS UNIQUE;\n"
            )
        }
    }

    func writeNode(_ index: Int) throws {
        if let sink { try elements.writeMerge(ofNode: index, to: sink) }
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        if let sink { try elements.writeMerge(of: edge, to: sink) }
    }

    func finish() {}
}
