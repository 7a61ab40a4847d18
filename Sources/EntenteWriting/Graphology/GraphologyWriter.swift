import EntenteGraph

/// Writes the JSON that graphology exports and imports, for Gephi Lite and for pages with Sigma: `graph.graphology.json`.
///
/// A node's kind and an edge's type are the attribute `kind`, since Sigma takes `type` for the program that draws the
/// element and stops at one that it does not know. A value that has several parts is one text, as Gephi Lite splits it:
/// names with `; ` between them, sentences a line each. Nodes come with places, sizes and colours.
///
/// https://graphology.github.io/serialization
public struct GraphologyWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "graphology", title: "JSON of graphology (Gephi Lite, Sigma)", fileExtension: "graphology.json",
        mediaType: "application/json",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .positions, .allCharacters],
        makeWriter: { GraphologyWriter(options: $0) })

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

extension GraphologyWriter {
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

extension GraphologyWriter.Document {
    func begin() throws {
        try json.sink.write("{")
        try json.beginObject("attributes")
        try json.member("title", "Entente" as StaticString)
        try json.member("description", "A knowledge graph of diplomatic news" as StaticString)
        try json.endObject()
        try json.beginObject("options")
        try json.member("type", (graph.isDirected ? "directed" : "undirected") as StaticString)
        try json.member("multi", true)
        try json.member("allowSelfLoops", true)
        try json.endObject()
        try json.beginArray("nodes" as StaticString)
    }

    func writeNode(_ index: Int) throws {
        let place = layout.positions[index]
        try json.object(onNewLine: true) {
            try json.member("key") { try graph.writeToken(of: index, to: $0) }
            try json.beginObject("attributes")
            try graph.forEachAttribute(ofNode: index, base: base) { place, value in
                let attribute = PropertyGraphSchema.nodeAttributes[place]
                let name = place == PropertyGraphSchema.NodePlace.type ? "kind" : attribute.name
                try json.member(name, attribute.joined(value))
            }
            try json.member("x", tenths: place.x)
            try json.member("y", tenths: -place.y)  // Sigma's y grows upwards
            try json.member("size", tenths: NodeStyle.radius(mentions: graph.mentions(of: index)))
            try json.member("color") { try $0.write(graph.type(of: index).color.hex) }
            try json.endObject()
        }
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        if !inEdges { try beginEdges() }
        let support = graph.support(of: edge)
        var identity = identity
        try json.object(onNewLine: true) {
            try json.member("key") { try graph.writeToken(of: edge, &identity, to: $0) }
            try json.member("source") { try graph.writeToken(of: edge.source, to: $0) }
            try json.member("target") { try graph.writeToken(of: edge.target, to: $0) }
            try json.beginObject("attributes")
            try graph.forEachAttribute(of: edge, support) { place, value in
                let attribute = PropertyGraphSchema.edgeAttributes[place.rawValue]
                try json.member(place == .type ? "kind" : attribute.name, attribute.joined(value))
            }
            try json.member("size", tenths: NodeStyle.lineWidth(weight: support.weight))
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
        try json.sink.write("}\n")
    }
}
