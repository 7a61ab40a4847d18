/// Where each node of a graph stands in a picture: the same for the same graph, on every machine.
///
///     let layout = graph.layout          // computed once, then kept
///     let place = layout.positions[7]    // of the thing with the index 7
///
/// Each part that hangs together is laid out by itself (``PivotScaling``, then ``ForceLayout``, then
/// ``OverlapRemoval``) and the parts are put side by side (``BoxPacking``). There is no chance in it, the number of rounds is
/// fixed, and all arithmetic is + - * / and square root, which IEEE 754 defines to the last bit.
public struct GraphLayout: Sendable {
    /// In pixels, from the upper left corner.
    public let positions: [Point]
    public let width: Double
    public let height: Double

    /// The mean length of a link.
    static let linkLength = 100.0
    /// What stays free between two nodes.
    static let gap = 44.0
    /// What stays free around a part.
    static let margin = 30.0

    /// - Parameters:
    ///   - edges: Pairs of node numbers; their direction and number do not matter.
    ///   - radii: The radius of each node, in pixels.
    init(edges: [(Int32, Int32)], radii: [Double]) {
        let neighbors = Neighbors(nodeCount: radii.count, edges: edges)
        var numbers = [Int32](repeating: -1, count: radii.count)
        var parts: [(nodes: [Int32], places: [Point])] = []
        var alone: [Int32] = []
        for nodes in neighbors.components {
            if nodes.count == 1 {
                alone += nodes
            } else {
                let links = nodes.count == radii.count ? neighbors : neighbors.among(nodes, numbers: &numbers)
                parts.append((nodes, Self.places(of: links, radii: nodes.map { radii[Int($0)] })))
            }
        }
        if !alone.isEmpty { parts.append((alone, Self.grid(alone.count, radius: radii.max() ?? 0))) }

        var boxes: [BoxPacking.Box] = []
        for part in parts.indices {
            let discs = zip(parts[part].places, parts[part].nodes.map { radii[Int($0)] })
            let left = discs.map { $0.x - $1 }.min() ?? 0
            let top = discs.map { $0.y - $1 }.min() ?? 0
            let right = discs.map { $0.x + $1 }.max() ?? 0
            let bottom = discs.map { $0.y + $1 }.max() ?? 0
            let corner = Point(x: left - Self.margin, y: top - Self.margin)
            for place in parts[part].places.indices { parts[part].places[place] = parts[part].places[place] - corner }
            boxes.append(BoxPacking.Box(width: right - corner.x + Self.margin, height: bottom - corner.y + Self.margin))
        }
        var positions = [Point](repeating: Point(x: 0, y: 0), count: radii.count)
        var (width, height) = (0.0, 0.0)
        for ((part, corner), box) in zip(zip(parts, BoxPacking.pack(boxes)), boxes) {
            for (node, place) in zip(part.nodes, part.places) { positions[Int(node)] = place + corner }
            width = max(width, corner.x + box.width)
            height = max(height, corner.y + box.height)
        }
        self.positions = positions
        self.width = width
        self.height = height
    }

    private static func places(of links: Neighbors, radii: [Double]) -> [Point] {
        var places = ForceLayout(links).refine(PivotScaling(links).positions())
        var sum = 0.0
        for node in 0..<links.nodeCount {
            for target in links[node] { sum += (places[node] - places[Int(target)]).length }
        }
        let mean = sum / Double(max(1, links.targets.count))
        if mean > 0 { places = places.map { $0 * (linkLength / mean) } }
        OverlapRemoval(radii: radii, gap: gap).apply(to: &places)
        return places
    }

    /// Rows for nodes that have no link.
    private static func grid(_ count: Int, radius: Double) -> [Point] {
        let columns = max(1, Int((Double(count) * BoxPacking.shape).squareRoot().rounded(.up)))
        let step = 2 * radius + gap
        return (0..<count).map { Point(x: Double($0 % columns) * step, y: Double($0 / columns) * step) }
    }
}
