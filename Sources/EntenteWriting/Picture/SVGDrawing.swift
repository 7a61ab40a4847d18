import EntenteGraph
import EntenteText

/// One picture of a graph.
struct SVGDrawing {
    let graph: PropertyGraph
    let sink: ByteSink
    let scene: PictureScene
    let labels: LabelPlacement
    /// The part of the plane that is drawn.
    let frame: Frame

    struct Frame {
        var left = 0.0
        var top = 0.0
        var right = 0.0
        var bottom = 0.0

        mutating func take(_ box: LabelBox) {
            left = min(left, box.left)
            top = min(top, box.top)
            right = max(right, box.right)
            bottom = max(bottom, box.bottom)
        }
    }

    static let legendWidth = 230.0
    static let margin = 24.0

    init(_ graph: PropertyGraph, sink: ByteSink) {
        self.graph = graph
        self.sink = sink
        scene = PictureScene(graph)
        labels = LabelPlacement(
            scene, labels: scene.nodes.map { Self.labels(of: $0.index, in: graph) },
            words: scene.edges.map(\.edge.type.label))
        var frame = Frame()
        for node in scene.nodes {
            frame.take(LabelBox(center: node.place, width: 2 * node.radius, height: 2 * node.radius))
        }
        for label in labels.ofNodes { if let label { frame.take(label.box) } }
        for edge in scene.edges { for piece in EdgePath(edge, scene.nodes).pieces { frame.take(piece) } }
        frame.left -= Self.legendWidth + Self.margin
        frame.top -= Self.margin + 34
        frame.right = max(frame.right, frame.left + 560) + Self.margin
        frame.bottom =
            max(frame.bottom, frame.top + 60 + Double(SVGLegend.lineCount(of: graph, scene)) * 21) + Self.margin
        self.frame = frame
    }

    /// The label, and the shortest of the other names where that is much shorter: an acronym.
    private static func labels(of index: Int, in graph: PropertyGraph) -> [String] {
        guard case .thing(let number) = graph.nodes[index] else { return [graph.label(of: index)] }
        let thing = graph.graph.things[number]
        let short = thing.aliases.filter { $0.utf8.count > 1 }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        guard let short, short.utf8.count * 2 <= thing.label.utf8.count else { return [thing.label] }
        return [thing.label, short]
    }

    var width: Double { frame.right - frame.left }
    var height: Double { frame.bottom - frame.top }

    func write() throws {
        try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        try sink.write(tenths: width)
        try sink.write("\" height=\"")
        try sink.write(tenths: height)
        try sink.write("\" viewBox=\"")
        for (place, number) in [frame.left, frame.top, width, height].enumerated() {
            if place > 0 { try sink.write(" ") }
            try sink.write(tenths: number)
        }
        try sink.write(
            """
            " font-family="DejaVu Sans, Verdana, sans-serif">
            <title>A knowledge graph of diplomatic news</title>
            <defs>

            """)
        for style in EdgeStyle.allCases {
            try sink.write(
                """
                <marker id="arrow\(style.rawValue)" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" \
                markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1L10 5L0 9z" fill="\(style.color)"/></marker>

                """)
        }
        try sink.write("</defs>\n<rect x=\"")
        try sink.write(tenths: frame.left)
        try sink.write("\" y=\"")
        try sink.write(tenths: frame.top)
        try sink.write("\" width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n<g fill=\"none\">\n")
        for edge in scene.edges { try write(edge) }
        try sink.write("</g>\n<g stroke=\"#333333\" stroke-width=\"1\">\n")
        for node in scene.nodes { try write(node) }
        try sink.write(
            """
            </g>
            <g font-size="9" text-anchor="middle" stroke="#FFFFFF" stroke-width="3" stroke-linejoin="round" \
            paint-order="stroke" pointer-events="none">

            """)
        for (edge, label) in zip(scene.edges, labels.ofEdges) { if let label { try write(label, of: edge) } }
        try sink.write("<g fill=\"#111111\">\n")
        for label in labels.ofNodes { if let label { try write(label) } }
        try sink.write("</g>\n</g>\n")
        try SVGLegend(graph: graph, scene: scene, sink: sink).write(at: Point(x: frame.left + 20, y: frame.top + 30))
        try sink.write("</svg>\n")
    }
}

extension SVGDrawing {
    private func write(_ edge: PictureScene.Edge) throws {
        let path = EdgePath(edge, scene.nodes)
        let style = EdgeStyle(edge.edge.type)
        try sink.write("<path d=\"M")
        try write(path.start)
        if let control = path.control {
            try sink.write("Q")
            try write(control)
            try sink.write(" ")
        } else {
            try sink.write("L")
        }
        try write(path.end)
        try sink.write("\" stroke=\"\(style.color)\" stroke-width=\"")
        try sink.write(tenths: NodeStyle.lineWidth(weight: edge.weight) + 0.2)
        if let dashes = style.dashes { try sink.write("\" stroke-dasharray=\"\(dashes)") }
        try sink.write("\"\(graph.arrow(style))><title>")
        let ends = [edge.source, edge.target].map {
            LabelText.shortened(graph.label(of: scene.nodes[$0].index), to: 80)
        }
        try writeText("\(ends[0]) — \(edge.edge.type.label) \(graph.isDirected ? "→" : "—") \(ends[1])")
        let support = graph.support(of: edge.edge)
        for thing in support.through.prefix(4) {
            try writeText("\n\(LabelText.shortened(graph.graph.things[thing].label, to: 200))")
        }
        try writeSentences(support.passages)
        try sink.write("</title></path>\n")
    }

    private func write(_ node: PictureScene.Node) throws {
        let type = graph.type(of: node.index)
        try sink.write("<g id=\"")
        try graph.writeToken(of: node.index, to: sink)
        try sink.write("\" fill=\"\(type.color.hex)\"><title>")
        try writeText("\(type.name): \(LabelText.shortened(graph.label(of: node.index), to: 200))")
        if case .thing(let index) = graph.nodes[node.index] {
            let aliases = graph.graph.things[index].aliases
            if !aliases.isEmpty {
                try writeText("\nalso: \(LabelText.shortened(aliases.joined(separator: "; "), to: 200))")
            }
            try writeSentences(graph.graph.passages(of: index))
        }
        try sink.write("</title>")
        try SVGShape.write(type.shape, at: node.place, radius: node.radius, to: sink)
        try sink.write("</g>\n")
    }

    /// Writes the first sentences, a line each, and how many more there are.
    private func writeSentences(_ passages: [Int]) throws {
        for passage in passages.prefix(4) {
            try writeText("\n“\(LabelText.shortened(graph.graph.passages[passage].passage.text, to: 300))”")
        }
        if passages.count > 4 { try writeText("\n… and \(passages.count - 4) more") }
    }

    private func write(_ label: LabelPlacement.NodeLabel) throws {
        let step = label.size * LabelPlacement.lineHeight
        let first = label.box.center.y - step * Double(label.lines.count) / 2 + label.size * 0.92
        for (number, line) in label.lines.enumerated() {
            try sink.write("<text x=\"")
            try sink.write(tenths: label.box.center.x)
            try sink.write("\" y=\"")
            try sink.write(tenths: first + Double(number) * step)
            try sink.write("\" font-size=\"")
            try sink.write(tenths: label.size)
            try sink.write("\">")
            try writeText(line)
            try sink.write("</text>\n")
        }
    }

    private func write(_ label: LabelPlacement.EdgeLabel, of edge: PictureScene.Edge) throws {
        let direction = label.box.direction
        try sink.write("<text fill=\"\(EdgeStyle(edge.edge.type).color)\" transform=\"matrix(")
        for number in [direction.x, direction.y, -direction.y, direction.x] {
            // Four decimals.
            let parts = Int((number * 10_000).rounded())
            if parts < 0 { try sink.write("-") }
            try sink.write(fraction: Double(parts.magnitude) / 10_000)
            try sink.write(" ")
        }
        try write(label.box.center)
        try sink.write(")\" y=\"3\">")
        try writeText(label.text)
        try sink.write("</text>\n")
    }

    private func write(_ point: Point) throws {
        try sink.write(tenths: point.x)
        try sink.write(" ")
        try sink.write(tenths: point.y)
    }

    private func writeText(_ text: String) throws {
        try text.withUTF8Bytes { try XMLBytes.write($0, to: sink) }
    }
}
