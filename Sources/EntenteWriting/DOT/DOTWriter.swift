import EntenteGraph

/// Writes a graph for Graphviz. The nodes have their places, so that `neato -n` draws at once:
///
///     neato -n -Tsvg graph.dot -o graph.svg
///
/// What Graphviz has no attribute for stands beside its own (`type`, `confidence`, `sentences` …), as it allows; a label is
/// shortened, and whole in `fullLabel`; `name`, which is the node itself to Graphviz, is `fullName`. Several values are one text with `; ` between them.
///
/// https://graphviz.org/doc/info/lang.html
public struct DOTWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "dot", title: "DOT (Graphviz)", fileExtension: "dot", mediaType: "text/vnd.graphviz",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .positions],
        makeWriter: { DOTWriter(options: $0) })

    private let base: BaseIRI
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        let document = Document(graph: graph, base: base, sink: try output.open())
        try document.sink.write(graph.isDirected ? "digraph entente {\n" : "graph entente {\n")
        try document.sink.write(
            """
              graph [charset="UTF-8", outputorder="edgesfirst", splines="line"];
              node [style="filled", fontname="DejaVu Sans", fontsize="10", fixedsize="true", label=""];
              edge [color="#808080", fontname="DejaVu Sans", fontsize="8", arrowsize="0.6"];

            """)
        self.document = document
    }

    func writeNode(_ index: Int) throws { try document?.writeNode(index) }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws { try document?.writeEdge(edge) }

    func finish() throws { try document?.sink.write("}\n") }
}

extension DOTWriter {
    struct Document {
        let graph: PropertyGraph
        let base: BaseIRI
        let sink: ByteSink
        let layout: GraphLayout
        var identity = FactIdentity()

        init(graph: PropertyGraph, base: BaseIRI, sink: ByteSink) {
            self.graph = graph
            self.base = base
            self.sink = sink
            layout = graph.layout
        }
    }
}

extension DOTWriter.Document {
    func writeNode(_ index: Int) throws {
        let type = graph.type(of: index)
        let place = layout.positions[index]
        try sink.write("  \"")
        try graph.writeToken(of: index, to: sink)
        try sink.write("\" [xlabel=")
        try writeLabel(LabelText.shortened(graph.label(of: index), to: 40))
        try sink.write(", shape=\"")
        try sink.write(Self.shapeName(type.shape))
        try sink.write("\", fillcolor=\"")
        try sink.write(type.color.hex)
        try sink.write("\", pos=\"")
        try sink.write(tenths: place.x)
        try sink.write(",")
        try sink.write(tenths: layout.height - place.y)  // Graphviz's y grows upwards
        for side in ["\", width=\"", "\", height=\""] {
            try sink.write(side)
            // In inches of 72 points.
            try sink.write(fraction: NodeStyle.radius(mentions: graph.mentions(of: index)) / 36)
        }
        try sink.write("\"")
        try graph.forEachAttribute(ofNode: index, base: base) { place, value in
            switch place {
            case PropertyGraphSchema.NodePlace.label: try write("fullLabel", value)
            case PropertyGraphSchema.NodePlace.name: try write("fullName", value)
            case PropertyGraphSchema.NodePlace.iri: try write("URL", value)
            default: try write(PropertyGraphSchema.nodeAttributes[place].name, value)
            }
        }
        try sink.write("];\n")
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        let support = graph.support(of: edge)
        try sink.write("  \"")
        try graph.writeToken(of: edge.source, to: sink)
        try sink.write(graph.isDirected ? "\" -> \"" : "\" -- \"")
        try graph.writeToken(of: edge.target, to: sink)
        try sink.write("\" [id=\"")
        try graph.writeToken(of: edge, &identity, to: sink)
        try sink.write("\", label=\"")
        try sink.write(edge.type.label)
        try sink.write("\", penwidth=\"")
        try sink.write(tenths: NodeStyle.lineWidth(weight: support.weight))
        try sink.write("\"")
        try graph.forEachAttribute(of: edge, support) { place, value in
            switch place {
            case .label: return
            // Graphviz's own `weight` is a whole number.
            case .weight: try sink.write(", weight=\"\(support.weight)\"")
            default: try write(PropertyGraphSchema.edgeAttributes[place.rawValue].name, value)
            }
        }
        try sink.write("];\n")
    }

    private static func shapeName(_ shape: NodeStyle.Shape) -> StaticString {
        switch shape {
        case .disc: "circle"
        case .square: "square"
        case .diamond: "diamond"
        case .triangle: "triangle"
        }
    }

    private func write(_ name: String, _ value: AttributeValue) throws {
        try sink.write(", ")
        try sink.write(name)
        try sink.write("=\"")
        var string = DOTString(sink: sink)
        switch value {
        case .text, .texts, .dates, .day, .count, .weight:
            for (place, part) in value.parts.enumerated() {
                if place > 0 { try string.write("; ") }
                try string.write(part)
            }
        case .fraction(let fraction): try sink.write(fraction: fraction)
        case .flag(let flag): try sink.write(flag ? "true" : "false")
        }
        try sink.write("\"")
    }

    private func writeLabel(_ text: String) throws {
        try sink.write("\"")
        var string = DOTString(sink: sink)
        try string.write(text)
        try sink.write("\"")
    }
}

/// What stands between two quotation marks. Backslashes are doubled, as labels need it; `&` begins an entity there.
private struct DOTString {
    let sink: ByteSink
    /// Bytes since the last quotation mark.
    private var length = 0
    /// Graphviz cannot read a string of more than 16 KB at a time, but several with `+` between them.
    private static let longest = 8000

    init(sink: ByteSink) { self.sink = sink }

    mutating func write(_ text: String) throws {
        for scalar in text.unicodeScalars {
            if length > Self.longest {
                try sink.write("\" + \"")
                length = 0
            }
            switch scalar {
            case "\"": try sink.write("\\\"")
            case "\\": try sink.write("\\\\")
            case "&": try sink.write("&amp;")
            case "\n": try sink.write("\\n")
            case "\r": try sink.write("\\r")
            case "\t": try sink.write("\t")
            case "\0"..<" ": try sink.write("\u{FFFD}")
            default: for byte in scalar.utf8 { try sink.write(byte) }
            }
            length += 5
        }
    }
}
