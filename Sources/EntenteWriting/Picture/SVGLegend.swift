import EntenteGraph
import EntenteText

/// What the colours, shapes, sizes and lines of a picture mean, and how much of the graph it shows.
struct SVGLegend {
    let graph: PropertyGraph
    let scene: PictureScene
    let sink: ByteSink

    private static func types(of graph: PropertyGraph, _ scene: PictureScene) -> [NodeType] {
        NodeType.all.filter { type in scene.nodes.contains { graph.type(of: $0.index) == type } }
    }

    private static func styles(of scene: PictureScene) -> [EdgeStyle] {
        EdgeStyle.allCases.filter { style in scene.edges.contains { EdgeStyle($0.edge.type) == style } }
    }

    static func lineCount(of graph: PropertyGraph, _ scene: PictureScene) -> Int {
        types(of: graph, scene).count + styles(of: scene).count + 3
    }

    func write(at corner: Point) throws {
        try sink.write("<g font-size=\"12\" fill=\"#333333\">\n")
        try text(title, at: corner, size: 14)
        var place = corner + Point(x: 0, y: 32)
        for type in Self.types(of: graph, scene) {
            try sink.write("<g stroke=\"#333333\" fill=\"\(type.color.hex)\">")
            try SVGShape.write(type.shape, at: place + Point(x: 12, y: -4), radius: 7, to: sink)
            try sink.write("</g>")
            try text(type.name.lowercased(), at: place + Point(x: 32, y: 0))
            place.y += 21
        }
        for style in Self.styles(of: scene) {
            try sink.write(
                "<path stroke=\"\(style.color)\" stroke-width=\"1.6\"\(graph.arrow(style)) d=\"M")
            try sink.write(tenths: place.x)
            try sink.write(" ")
            try sink.write(tenths: place.y - 4)
            try sink.write("h26\"")
            if let dashes = style.dashes { try sink.write(" stroke-dasharray=\"\(dashes)\"") }
            try sink.write("/>")
            // A projection has edges of one type, which says more.
            let words = graph.projection?.label ?? style.title
            try text(words, at: place + Point(x: 32, y: 0))
            place.y += 21
        }
        guard !scene.nodes.isEmpty else { return try sink.write("</g>\n") }
        try text("Larger: in more sentences.", at: place + Point(x: 0, y: 6), size: 11)
        try sink.write("</g>\n")
    }

    /// `110 of 314 things and 190 of 373 relations, from 11 articles of 2015-07-14 to 2021-02-03`.
    private var title: String {
        func count(_ shown: Int, of all: Int, _ one: String) -> String {
            let noun = all == 1 ? one : one + "s"
            return shown == all ? "\(all) \(noun)" : "\(shown) of \(all) \(noun)"
        }
        var title =
            count(scene.nodes.count, of: scene.thingCount, "thing") + " and "
            + count(scene.edges.count, of: scene.relationCount, "relation")
        if !graph.graph.sources.isEmpty {
            title += ", from \(count(graph.graph.sources.count, of: graph.graph.sources.count, "article"))"
        }
        let days = graph.graph.sources.compactMap(\.source.published)
        if let first = days.min(), let last = days.max() {
            title += first == last ? " of \(first)" : " of \(first) to \(last)"
        }
        return title
    }

    private func text(_ text: String, at place: Point, size: Double = 12) throws {
        try sink.write("<text x=\"")
        try sink.write(tenths: place.x)
        try sink.write("\" y=\"")
        try sink.write(tenths: place.y)
        try sink.write("\" font-size=\"")
        try sink.write(tenths: size)
        try sink.write("\">")
        try sink.write(text)
        try sink.write("</text>\n")
    }
}

extension PropertyGraph {
    /// The head of a line, where it leads from one end to the other.
    func arrow(_ style: EdgeStyle) -> String { isDirected ? " marker-end=\"url(#arrow\(style.rawValue))\"" : "" }
}
