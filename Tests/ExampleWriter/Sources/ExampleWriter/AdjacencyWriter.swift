import EntenteGraph
import EntenteText
public import EntenteWriting

/// Writes each thing with a relation and what it is related to, a line each:
///
///     Mark Milley: HOLDS_OFFICE Chairman of the Joint Chiefs of Staff
///
/// A format of one's own is this: a ``GraphFormat`` that says what it is, and a writer that is given the graph piece by
/// piece. It keeps nothing but the graph, where it is and what it writes to.
public struct AdjacencyWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "adjacency", title: "Adjacency list", fileExtension: "txt", mediaType: "text/plain",
        abilities: [.relations, .parallelEdges], makeWriter: { _ in AdjacencyWriter() })

    private var graph = IndexedGraph(Graph())
    private var sink: ByteSink?

    public init() {}

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        self.graph = graph
        sink = try output.open()
    }

    public mutating func write(_ element: GraphElement) throws {
        guard case .relation(let relation) = element, let target = graph.target(of: relation) else { return }
        try write(line: graph.things[graph.subject(of: relation)].label)
        try sink?.write(": ")
        try sink?.write(graph.property(of: relation).edgeType ?? "")
        try sink?.write(" ")
        try write(line: graph.things[target].label)
        try sink?.write("\n")
    }

    public mutating func finish() throws {}

    /// Writes a text without its line breaks.
    private func write(line text: String) throws {
        try sink?.write(String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self))
    }
}
