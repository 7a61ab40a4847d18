import EntenteGraph

/// Writes a graph as a page to look at: a picture, a timeline, who met whom, positions, statements, lists, each fact with
/// its sentences.
///
/// The page is one file that loads nothing. Text of articles cannot become script: it stands in the page as data alone
/// (``PageText``), its script puts it on the screen as text nodes, and a content security policy lets run what has the hash of
/// the page's own script, and nothing else.
///
/// https://html.spec.whatwg.org/
public struct HTMLWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "html", title: "Page to look at", fileExtension: "html", mediaType: "text/html",
        abilities: [
            .relations, .attributes, .edgeAttributes, .passages, .negation, .partialDates, .parallelEdges, .timeline,
            .positions, .allCharacters,
        ], makeWriter: { HTMLWriter(options: $0) })

    private var graph: IndexedGraph?
    private var sink: ByteSink?

    public init(options: WriterOptions = WriterOptions()) {}

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        self.graph = graph
        sink = try output.open()
    }

    public func write(_ element: GraphElement) {}  // the page's data has an order of its own

    public func finish() throws {
        guard let graph, let sink else { return }
        for part in PageSource.parts {
            switch part {
            case .bytes(let bytes): try sink.write(bytes)
            case .graph: try PageData(graph: graph, sink: sink).write()
            }
        }
    }
}
