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
    private var graph = PropertyGraph(IndexedGraph(Graph()))
    private var sink: ByteSink?
    private var identity = FactIdentity()

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        sink = try output.open()
        self.graph = graph
        let constraints = try output.open(suffix: "constraints")
        for type in NodeType.all.map(\.name) {
            try constraints.write(
                "CREATE CONSTRAINT entente_\(type.lowercased()) IF NOT EXISTS FOR (n:\(type)) REQUIRE n.id IS UNIQUE;\n"
            )
        }
    }

    func writeNode(_ index: Int) throws {
        guard let sink else { return }
        try sink.write("MERGE (n")
        for label in graph.type(of: index).labels { try sink.write(":\(label)") }
        try writeIdentifier(of: index, to: sink)
        try sink.write(") SET ")
        var isFirst = true
        try graph.forEachAttribute(ofNode: index, base: base) { place, value in
            guard place != PropertyGraphSchema.NodePlace.type else { return }
            let name = PropertyGraphSchema.nodeAttributes[place].name
            try Self.write("n.", name, value, isFirst: &isFirst, to: sink)
        }
        try sink.write(";\n")
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        guard let sink else { return }
        try sink.write("MATCH (a:")
        try writePattern(of: edge.source, to: sink)
        try sink.write(") MATCH (b:")
        try writePattern(of: edge.target, to: sink)
        try sink.write(") MERGE (a)-[r:")
        try sink.write(edge.type.name)
        try sink.write(" {id: '")
        try graph.writeToken(of: edge, &identity, to: sink)
        try sink.write("'}]->(b) SET ")
        var isFirst = true
        try graph.forEachAttribute(of: edge, graph.support(of: edge)) { place, value in
            guard place != .type, place != .label else { return }
            let name = PropertyGraphSchema.edgeAttributes[place.rawValue].name
            try Self.write("r.", name, value, isFirst: &isFirst, to: sink)
        }
        try sink.write(";\n")
    }

    func finish() {}

    /// `Person {id: 'person.mark-milley'}`.
    private func writePattern(of index: Int, to sink: ByteSink) throws {
        try sink.write(graph.type(of: index).name)
        try writeIdentifier(of: index, to: sink)
    }

    private func writeIdentifier(of index: Int, to sink: ByteSink) throws {
        try sink.write(" {id: '")
        try graph.writeToken(of: index, to: sink)
        try sink.write("'}")
    }

    private static func write(
        _ variable: StaticString, _ name: String, _ value: AttributeValue, isFirst: inout Bool, to sink: ByteSink
    ) throws {
        func assign(_ suffix: String = "", _ body: () throws -> Void) throws {
            if !isFirst { try sink.write(", ") }
            isFirst = false
            try sink.write(variable)
            try sink.write(name)
            try sink.write(suffix)
            try sink.write(" = ")
            try body()
        }
        switch value {
        case .text(let text): try assign { try CypherText.write(text, to: sink) }
        case .texts(let texts): try assign { try CypherText.write(texts, to: sink) }
        case .dates:
            if let day = value.firstDay { try assign { try sink.write("date('\(day)')") } }
            try assign("Text") { try CypherText.write(value.parts, to: sink) }
        case .day(let day): try assign { try sink.write("date('\(day)')") }
        case .count(let number): try assign { try sink.write(number) }
        case .weight(let number): try assign { try sink.write("\(number).0") }
        case .fraction(let fraction): try assign { try sink.write(fraction: fraction) }
        case .flag(let flag): try assign { try sink.write(flag ? "true" : "false") }
        }
    }
}

/// Text as a string literal of Cypher, in one line.
enum CypherText {
    static func write(_ texts: [String], to sink: ByteSink) throws {
        try sink.write("[")
        for (place, text) in texts.enumerated() {
            if place > 0 { try sink.write(", ") }
            try write(text, to: sink)
        }
        try sink.write("]")
    }

    static func write(_ text: String, to sink: ByteSink) throws {
        try sink.write("'")
        try text.withUTF8Bytes { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x27 || byte == 0x5C {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                start = place + 1
                switch byte {
                case 0x27: try sink.write("\\'")
                case 0x5C: try sink.write("\\\\")
                case 0x0A: try sink.write("\\n")
                case 0x0D: try sink.write("\\r")
                case 0x09: try sink.write("\\t")
                default: try sink.write("\u{FFFD}")
                }
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        try sink.write("'")
    }
}
