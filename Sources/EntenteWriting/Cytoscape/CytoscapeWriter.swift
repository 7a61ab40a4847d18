import EntenteGraph

/// Writes the JSON of Cytoscape and Cytoscape.js: `graph.cyjs`.
///
/// A node's `name`, which Cytoscape draws, is its label, and the fullest name met is `fullName`. `value` and `key`, which
/// networkx knows nodes and parallel edges by, are their ids. An edge's type is its `interaction` too, as Cytoscape calls
/// it. Several values are an array. Nodes come with their places.
///
/// https://js.cytoscape.org/#notation/elements-json
/// https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html
public struct CytoscapeWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "cyjs", title: "JSON of Cytoscape and Cytoscape.js", fileExtension: "cyjs",
        mediaType: "application/json",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .positions, .allCharacters],
        makeWriter: { CytoscapeWriter(options: $0) })

    private let base: BaseIRI
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        document = Document(graph: graph, base: base, sink: try output.open())
        try document?.begin()
    }

    public mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index): try document?.writeNode(index)
        case .relation(let statement): try document?.writeEdge(statement)
        case .source, .passage: break  // attributes of nodes and edges
        }
    }

    public mutating func finish() throws { try document?.end() }
}

extension CytoscapeWriter {
    struct Document {
        let graph: IndexedGraph
        let base: BaseIRI
        let json: JSONObjectWriter
        let layout: GraphLayout
        var identity = FactIdentity()
        var inEdges = false

        init(graph: IndexedGraph, base: BaseIRI, sink: ByteSink) {
            self.graph = graph
            self.base = base
            json = JSONObjectWriter(sink: sink)
            layout = graph.layout
        }
    }
}

extension CytoscapeWriter.Document {
    func begin() throws {
        try json.sink.write("{")
        try json.member("format_version", "1.0" as StaticString)
        try json.member("generated_by", "entente" as StaticString)
        try json.member("directed", true)
        try json.member("multigraph", true)
        try json.beginObject("data")
        try json.member("name", "A knowledge graph of diplomatic news" as StaticString)
        try json.endObject()
        try json.beginObject("elements")
        try json.beginArray("nodes" as StaticString)
    }

    func writeNode(_ index: Int) throws {
        let thing = graph.things[index]
        let place = layout.positions[index]
        try json.object(onNewLine: true) {
            try json.beginObject("data")
            for key in ["id", "value"] as [StaticString] {
                try json.member(key) { try NodeToken.write(thing.id, to: $0) }
            }
            try json.member("name", thing.label)
            try graph.forEachNodeAttribute(of: index, base: base) { place, value in
                let isName = place == PropertyGraphSchema.NodePlace.name
                try json.member(isName ? "fullName" : PropertyGraphSchema.nodeAttributes[place].name, value)
            }
            try json.endObject()
            try json.beginObject("position")
            try json.member("x", tenths: place.x)
            try json.member("y", tenths: place.y)
            try json.endObject()
        }
    }

    mutating func writeEdge(_ statement: Statement) throws {
        guard let target = graph.target(of: statement) else { return }
        if !inEdges { try beginEdges() }
        identity.nameEdge(statement, in: graph)
        let digits = identity.digits
        try json.object(onNewLine: true) {
            try json.beginObject("data")
            for key in ["id", "key"] as [StaticString] {
                try json.member(key) {
                    try $0.write("e-")
                    try $0.write(digits)
                }
            }
            try json.member("source") { try NodeToken.write(graph.things[graph.subject(of: statement)].id, to: $0) }
            try json.member("target") { try NodeToken.write(graph.things[target].id, to: $0) }
            try json.member("interaction", .text(PropertyGraphSchema.edgeTypes[graph.property(of: statement)]))
            try graph.forEachEdgeAttribute(of: statement, graph.support(of: statement)) { place, value in
                try json.member(PropertyGraphSchema.edgeAttributes[place.rawValue].name, value)
            }
            try json.endObject()
        }
    }

    private mutating func beginEdges() throws {
        inEdges = true
        try json.endArray(onNewLine: true)
        try json.beginArray("edges" as StaticString)
    }

    mutating func end() throws {
        if !inEdges { try beginEdges() }
        try json.endArray(onNewLine: true)
        try json.endObject()
        try json.sink.write("}\n")
    }
}
