import EntenteGraph

/// Writes one property graph in one format; used once: ``begin(_:to:)``, every node, every edge, ``finish()``.
protocol PropertyGraphWriter {
    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws
    mutating func writeNode(_ index: Int) throws
    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws
    mutating func finish() throws
}

/// Hands a graph to a writer of property graphs, as nodes and edges with what the options ask for.
struct PropertyGraphExport: GraphWriter {
    private let contents: PropertyGraph.Contents
    private var writer: any PropertyGraphWriter
    private var graph: PropertyGraph?

    init(_ writer: any PropertyGraphWriter, options: WriterOptions) {
        self.writer = writer
        contents = PropertyGraph.Contents(sources: options.sources, projection: options.projection)
    }

    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        let graph = PropertyGraph(graph, contents)
        self.graph = graph
        try writer.begin(graph, to: output)
    }

    func write(_ element: GraphElement) {}  // nodes and edges come at the end, when all that there is has come

    mutating func finish() throws {
        guard let graph else { return }
        for index in graph.nodes.indices { try writer.writeNode(index) }
        try graph.forEachEdge { try writer.writeEdge($0) }
        try writer.finish()
    }
}

extension GraphFormat {
    /// A format of nodes and edges, in which articles, passages and projections can be written too.
    init(
        propertyGraph name: String, title: String, fileExtension: String, mediaType: String, abilities: Abilities,
        makeWriter: @escaping @Sendable (WriterOptions) -> any PropertyGraphWriter
    ) {
        self.init(
            name: name, title: title, fileExtension: fileExtension, mediaType: mediaType, abilities: abilities,
            makeWriter: { PropertyGraphExport(makeWriter($0), options: $0) })
        hasProjections = true
    }
}
