import EntenteGraph

/// Writes the JSON of Cytoscape and Cytoscape.js: `graph.cyjs`.
///
/// A node's `name`, which Cytoscape draws, is its label, and the fullest name met is `fullName`. `value` and `key`, which
/// networkx knows nodes and parallel edges by, are their ids. An edge's type is its `interaction` too, as Cytoscape calls
/// it. Several values are an array. Nodes come with their places.
///
/// https://js.cytoscape.org/#notation/elements-json
/// https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html
public struct CytoscapeWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "cyjs", title: "JSON of Cytoscape and Cytoscape.js", fileExtension: "cyjs",
        mediaType: "application/json",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .positions, .allCharacters],
        makeWriter: { CytoscapeWriter(options: $0) })

    private let base: BaseIRI
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        document = Document(graph: graph, base: base, sink: try output.open())
        try document?.begin()
    }

    func writeNode(_ index: Int) throws { try document?.writeNode(index) }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws { try document?.writeEdge(edge) }

    mutating func finish() throws { try document?.end() }
}

extension CytoscapeWriter {
    struct Document {
        let graph: PropertyGraph
        let base: BaseIRI
        let json: JSONObjectWriter
        let layout: GraphLayout
        var identity = FactIdentity()
        var inEdges = false

        init(graph: PropertyGraph, base: BaseIRI, sink: ByteSink) {
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
        try json.member("directed", graph.isDirected)
        try json.member("multigraph", true)
        try json.beginObject("data")
        try json.member("name", "A knowledge graph of diplomatic news" as StaticString)
        try json.endObject()
        try json.beginObject("elements")
        try json.beginArray("nodes" as StaticString)
    }

    func writeNode(_ index: Int) throws {
        let place = layout.positions[index]
        try json.object(onNewLine: true) {
            try json.beginObject("data")
            for key in ["id", "value"] as [StaticString] {
                try json.member(key) { try graph.writeToken(of: index, to: $0) }
            }
            try json.member("name", graph.label(of: index))
            try graph.forEachAttribute(ofNode: index, base: base) { place, value in
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

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        if !inEdges { try beginEdges() }
        var identity = identity
        try json.object(onNewLine: true) {
            try json.beginObject("data")
            for key in ["id", "key"] as [StaticString] {
                try json.member(key) { try graph.writeToken(of: edge, &identity, to: $0) }
            }
            try json.member("source") { try graph.writeToken(of: edge.source, to: $0) }
            try json.member("target") { try graph.writeToken(of: edge.target, to: $0) }
            try json.member("interaction", .text(edge.type.name))
            try graph.forEachAttribute(of: edge, graph.support(of: edge)) { place, value in
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
