import EntenteGraph

/// Draws a graph as SVG: nodes coloured and shaped by kind and sized by support, labels that do not collide, relations
/// in words along their lines, a legend. What a thing rests on is shown where the pointer rests on it.
///
/// A graph of more than about a hundred things is shown by those that are supported most.
///
/// https://www.w3.org/TR/SVG11/
public struct SVGWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "svg", title: "SVG picture", fileExtension: "svg", mediaType: "image/svg+xml",
        abilities: [.parallelEdges, .positions], makeWriter: { SVGWriter(options: $0) })

    private var drawing: SVGDrawing?

    public init(options: WriterOptions = WriterOptions()) {}

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        drawing = SVGDrawing(graph, sink: try output.open())
    }

    // A picture is made of all at once.
    func writeNode(_ index: Int) {}
    func writeEdge(_ edge: PropertyGraph.Edge) {}

    func finish() throws { try drawing?.write() }
}
