import EntenteGraph
import EntenteText

/// The nodes and edges of a graph as parts of Cypher statements.
struct CypherElements {
    let graph: PropertyGraph
    private let base: BaseIRI
    private var identity = FactIdentity()

    init(_ graph: PropertyGraph, base: BaseIRI) {
        self.graph = graph
        self.base = base
    }

    /// `MERGE (n:Meeting:Event:Entity {id: 'meeting.2019-11-17'}) SET n.label = 'Meeting', n.mentions = 2;`
    func writeMerge(ofNode index: Int, to sink: ByteSink) throws {
        try sink.write("MERGE (n")
        for label in graph.type(of: index).labels { try sink.write(":\(label)") }
        try writeIdentifier(of: index, to: sink)
        try sink.write(") SET ")
        var isFirst = true
        try forEachAssignment(ofNode: index) { try Self.write("n.", $0, isFirst: &isFirst, to: sink, value: $1) }
        try sink.write(";\n")
    }

    mutating func writeMerge(of edge: PropertyGraph.Edge, to sink: ByteSink) throws {
        try sink.write("MATCH (a:")
        try writePattern(ofNode: edge.source, to: sink)
        try sink.write(") MATCH (b:")
        try writePattern(ofNode: edge.target, to: sink)
        try sink.write(") MERGE (a)-[r:")
        try writePattern(of: edge, to: sink)
        try sink.write("]->(b) SET ")
        var isFirst = true
        try forEachAssignment(of: edge) { try Self.write("r.", $0, isFirst: &isFirst, to: sink, value: $1) }
        try sink.write(";\n")
    }

    /// Writes `Person {id: 'person.mark-milley'}`.
    func writePattern(ofNode index: Int, to sink: ByteSink) throws {
        try sink.write(graph.type(of: index).name)
        try writeIdentifier(of: index, to: sink)
    }

    /// Writes `HOLDS_OFFICE {id: 'e-4c158ae8c2cc757f'}`.
    mutating func writePattern(of edge: PropertyGraph.Edge, to sink: ByteSink) throws {
        try sink.write(edge.type.name)
        try sink.write(" {id: '")
        try graph.writeToken(of: edge, &identity, to: sink)
        try sink.write("'}")
    }

    private func writeIdentifier(of index: Int, to sink: ByteSink) throws {
        try sink.write(" {id: '")
        try graph.writeToken(of: index, to: sink)
        try sink.write("'}")
    }

    /// The properties of a node with what each is set to; its id is none of them.
    func forEachAssignment(ofNode index: Int, _ body: (String, (ByteSink) throws -> Void) throws -> Void) throws {
        try graph.forEachAttribute(ofNode: index, base: base) { place, value in
            guard place != PropertyGraphSchema.NodePlace.type else { return }
            try Self.assign(PropertyGraphSchema.nodeAttributes[place].name, value, body)
        }
    }

    func forEachAssignment(
        of edge: PropertyGraph.Edge, _ body: (String, (ByteSink) throws -> Void) throws -> Void
    ) throws {
        try graph.forEachAttribute(of: edge, graph.support(of: edge)) { place, value in
            guard place != .type, place != .label else { return }
            try Self.assign(PropertyGraphSchema.edgeAttributes[place.rawValue].name, value, body)
        }
    }

    /// Writes `n.label = 'Meeting'`, after a comma where it is not the first.
    static func write(
        _ variable: StaticString, _ name: String, isFirst: inout Bool, to sink: ByteSink,
        value: (ByteSink) throws -> Void
    ) throws {
        if !isFirst { try sink.write(", ") }
        isFirst = false
        try sink.write(variable)
        try sink.write(name)
        try sink.write(" = ")
        try value(sink)
    }

    /// The properties that an attribute is: one, but two of a date.
    private static func assign(
        _ name: String, _ value: AttributeValue, _ body: (String, (ByteSink) throws -> Void) throws -> Void
    ) throws {
        switch value {
        case .text(let text): try body(name) { try CypherText.write(text, to: $0) }
        case .texts(let texts): try body(name) { try CypherText.write(texts, to: $0) }
        case .dates:
            if let day = value.firstDay { try body(name) { try $0.write("date('\(day)')") } }
            try body(name + "Text") { try CypherText.write(value.parts, to: $0) }
        case .day(let day): try body(name) { try $0.write("date('\(day)')") }
        case .count(let number): try body(name) { try $0.write(number) }
        case .weight(let number): try body(name) { try $0.write("\(number).0") }
        case .fraction(let fraction): try body(name) { try $0.write(fraction: fraction) }
        case .flag(let flag): try body(name) { try $0.write(flag ? "true" : "false") }
        }
    }
}
