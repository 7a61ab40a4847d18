import EntenteGraph

/// Draws a graph as PNG: the picture of ``SVGWriter``, rendered by librsvg, which is looked for only when it is needed.
///
/// The same fonts and the same librsvg give the same bytes.
public struct PNGWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "png", title: "PNG picture (by librsvg)", fileExtension: "png", mediaType: "image/png",
        abilities: [.parallelEdges, .positions], makeWriter: { PNGWriter(options: $0) })

    /// True where librsvg is installed.
    package static var isAvailable: Bool { (try? Rsvg()) != nil }

    private let library: String
    private var drawing: SVGDrawing?
    private let markup = MemoryDestination()
    private var sink: ByteSink?

    public init(options: WriterOptions = WriterOptions()) { self.init(options: options, library: Rsvg.standardLibrary) }

    /// - Parameter library: The file name of librsvg.
    package init(options: WriterOptions = WriterOptions(), library: String) { self.library = library }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        sink = try output.open()
        drawing = SVGDrawing(graph, sink: ByteSink(markup))
    }

    public func write(_ element: GraphElement) {}  // a picture is made of all at once

    public func finish() throws {
        guard let drawing, let sink else { return }
        try drawing.write()
        try drawing.sink.close()
        // Twice as fine as the screen, for pictures that a screen can show.
        let zoom = min(2, 8000 / max(drawing.width, drawing.height))
        try Rsvg(library: library).render(
            markup.bytes, width: drawing.width * zoom, height: drawing.height * zoom, to: sink)
    }
}
