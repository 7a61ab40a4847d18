import EntenteGraph
import EntenteWriting
import Testing

/// The example in the documentation of ``GraphWriter``, letter for letter.
struct EdgeListWriter: GraphWriter {
    private var graph = IndexedGraph(Graph())
    private var sink: ByteSink?

    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        self.graph = graph
        sink = try output.open()
    }

    func write(_ element: GraphElement) throws {
        guard case .relation(let relation) = element, let target = graph.target(of: relation) else { return }
        try sink?.write(graph.things[graph.subject(of: relation)].id)
        try sink?.write("\t")
        try sink?.write(graph.things[target].id)
        try sink?.write("\n")
    }

    func finish() {}
}

extension EdgeListWriter {
    static let format = GraphFormat(
        name: "edge-list", title: "Edge list", fileExtension: "tsv", mediaType: "text/tab-separated-values",
        abilities: [.relations], makeWriter: { _ in EdgeListWriter() })
}

struct EdgeListWriterTests {
    @Test func writesWithARegistryOfItsOwn() throws {
        let registry = try FormatRegistry.standard.adding(EdgeListWriter.format)
        let text = try text(of: SampleGraphs.pact, as: registry.format(named: "edge-list"))
        #expect(text.contains("person/jeong-kyeong-doo\tcountry/KR\n"))
        #expect(text.utf8.count { $0 == 0x0A } == 24)
    }
}
