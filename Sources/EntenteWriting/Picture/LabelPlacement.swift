/// Finds room for labels: nodes' first, the most supported before all others, then edges'. One that has no room is left out.
///
/// The greedy method of Christensen, Marks and Shieber, "An empirical study of algorithms for point-feature label
/// placement" (1995): of the places around a node the free one that covers the fewest lines.
struct LabelPlacement {
    struct NodeLabel {
        let lines: [String]
        let size: Double
        let box: LabelBox
    }

    struct EdgeLabel {
        let text: String
        let box: LabelBox
    }

    static let edgeSize = 9.0
    static let lineHeight = 1.16

    private(set) var ofNodes: [NodeLabel?]
    private(set) var ofEdges: [EdgeLabel?]

    /// - Parameters:
    ///   - labels: The text of each node, and shorter ones for where it has no room.
    ///   - words: The text of each edge.
    init(_ scene: PictureScene, labels: [[String]], words: [String]) {
        ofNodes = [NodeLabel?](repeating: nil, count: scene.nodes.count)
        ofEdges = [EdgeLabel?](repeating: nil, count: scene.edges.count)
        let paths = scene.edges.map { EdgePath($0, scene.nodes) }
        let lines = paths.flatMap(\.pieces)
        var taken = scene.nodes.map { node in
            LabelBox(center: node.place, width: 2 * node.radius + 3, height: 2 * node.radius + 3)
        }
        let order = scene.nodes.indices.sorted {
            (scene.nodes[$1].support, $0) < (scene.nodes[$0].support, $1)
        }
        for index in order {
            guard let label = Self.label(labels[index], of: scene.nodes[index], taken: taken, lines: lines) else {
                continue
            }
            taken.append(label.box)
            ofNodes[index] = label
        }
        let byWeight = scene.edges.indices.sorted {
            (scene.edges[$1].weight, $0) < (scene.edges[$0].weight, $1)
        }
        for index in byWeight {
            guard let label = Self.label(words[index], on: paths[index], taken: taken) else { continue }
            taken.append(label.box)
            ofEdges[index] = label
        }
    }

    private static func label(
        _ texts: [String], of node: PictureScene.Node, taken: [LabelBox], lines: [LabelBox]
    ) -> NodeLabel? {
        let size = min(17, 10 + node.radius / 4)
        var best: (cost: Int, label: NodeLabel)?
        // A shorter text is tried where the longer has no room.
        for (text, limit) in (texts.prefix(1) + texts).enumerated().map({ ($1, $0 == 0 ? 26 : 16) }) {
            let parts = LabelText.wrapped(text, to: limit)
            guard parts != [""] else { continue }
            let width = (parts.map(LabelText.width).max() ?? 0) * size
            let height = Double(parts.count) * size * lineHeight
            for (rank, center) in centers(around: node, width, height).enumerated() {
                let box = LabelBox(center: center, width: width + 4, height: height + 1)
                if taken.contains(where: box.overlaps) { continue }
                let cost = 3 * lines.count(where: box.overlaps) + rank / 2
                if cost < best?.cost ?? .max { best = (cost, NodeLabel(lines: parts, size: size, box: box)) }
            }
            if let best { return best.label }
        }
        return nil
    }

    /// Right, left, below, above, the corners, and between these.
    private static func centers(around node: PictureScene.Node, _ width: Double, _ height: Double) -> [Point] {
        let x = node.radius + 5 + width / 2
        let y = node.radius + 3 + height / 2
        let corner = node.radius * 0.7 + 3
        let (cornerX, cornerY) = (corner + width / 2, corner + height / 2)
        return [
            (x, 0), (-x, 0), (0, y), (0, -y),
            (cornerX, cornerY), (cornerX, -cornerY), (-cornerX, cornerY), (-cornerX, -cornerY),
            (x, height / 2), (x, -height / 2), (-x, height / 2), (-x, -height / 2),
            (width / 4, y), (-width / 4, y), (width / 4, -y), (-width / 4, -y),
        ].map { node.place + Point(x: $0.0, y: $0.1) }
    }

    private static func label(_ text: String, on path: EdgePath, taken: [LabelBox]) -> EdgeLabel? {
        let width = LabelText.width(text) * edgeSize
        let along = path.end - path.start
        let length = along.length
        guard length > width + 12 else { return nil }
        // Text is read from left to right.
        let direction = along * ((along.x < 0 ? -1 : 1) / length)
        for part in [0.5, 0.42, 0.58, 0.34, 0.66] {
            let box = LabelBox(
                center: path.point(part), width: width + 4, height: edgeSize * 1.1, direction: direction)
            if !taken.contains(where: box.overlaps) { return EdgeLabel(text: text, box: box) }
        }
        return nil
    }
}
