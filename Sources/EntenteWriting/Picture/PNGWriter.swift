import EntenteGraph

/// Draws a graph as PNG: the picture of ``SVGWriter``, rendered by librsvg, which is looked for only when it is needed.
///
/// The same fonts and the same librsvg give the same bytes.
public struct PNGWriter: PropertyGraphWriter {
    public static let format = format(library: Rsvg.standardLibrary)

    /// The format, drawn by a librsvg of some file name.
    package static func format(library: String) -> GraphFormat {
        GraphFormat(
            propertyGraph: "png", title: "PNG picture (by librsvg)", fileExtension: "png", mediaType: "image/png",
            abilities: [.parallelEdges, .positions], makeWriter: { _ in PNGWriter(library: library) })
    }

    /// True where librsvg is installed.
    package static var isAvailable: Bool { (try? Rsvg()) != nil }

    private let library: String
    private var drawing: SVGDrawing?
    private let markup = MemoryDestination()
    private var sink: ByteSink?

    private init(library: String) { self.library = library }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        sink = try output.open()
        drawing = SVGDrawing(graph, sink: ByteSink(markup))
    }

    // A picture is made of all at once.
    func writeNode(_ index: Int) {}
    func writeEdge(_ edge: PropertyGraph.Edge) {}

    func finish() throws {
        guard let drawing, let sink else { return }
        try drawing.write()
        try drawing.sink.close()
        // Twice as fine as the screen, for pictures that a screen can show.
        let zoom = min(2, 8000 / max(drawing.width, drawing.height))
        try Rsvg(library: library).render(
            markup.bytes, width: drawing.width * zoom, height: drawing.height * zoom, to: sink)
    }
}
