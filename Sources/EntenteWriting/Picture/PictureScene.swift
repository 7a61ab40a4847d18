import EntenteGraph

/// What a picture shows of a graph, and where: the things that are supported most, all of a small graph.
struct PictureScene {
    struct Node {
        /// Index of the node in the graph.
        let index: Int
        /// Passages that support the thing and its relations: the more, the more important.
        let support: Int
        let radius: Double
        let place: Point
    }

    struct Edge {
        let edge: PropertyGraph.Edge
        let weight: Int
        /// Indices of nodes.
        let source: Int
        let target: Int
        /// How far the line bows out, in pixels; lines between the same two nodes bow differently.
        let bow: Double
    }

    /// More than these cannot be read.
    static let mostNodes = 110

    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    let thingCount: Int
    private(set) var relationCount = 0

    init(_ graph: PropertyGraph) {
        // A tenure says again, with its time, what the line between a person and an office says.
        let isTimed = graph.nodes.indices.map { index in
            if case .thing(let kind) = graph.type(of: index) { kind.isTimedRelation } else { false }
        }
        let candidates = graph.nodes.indices.filter { !isTimed[$0] }
        thingCount = candidates.count
        var links: [(edge: PropertyGraph.Edge, source: Int, target: Int, weight: Int)] = []
        var support = graph.nodes.indices.map { graph.mentions(of: $0) }
        let mentions = support
        graph.forEachEdge { edge in
            guard !isTimed[edge.source], !isTimed[edge.target] else { return }
            let weight = graph.support(of: edge).weight
            links.append((edge, edge.source, edge.target, weight))
            support[edge.source] += weight
            if edge.target != edge.source { support[edge.target] += weight }
        }
        relationCount = links.count
        let shown = Self.selection(candidates, support, links.map { ($0.source, $0.target) })
        var number = [Int](repeating: -1, count: graph.nodes.count)
        for (index, thing) in shown.enumerated() { number[thing] = index }
        let drawn = links.filter { number[$0.source] >= 0 && number[$0.target] >= 0 }
        let radii = shown.map { NodeStyle.radius(mentions: mentions[$0]) }
        let layout =
            shown.count == graph.nodes.count
            ? graph.layout
            : GraphLayout(edges: drawn.map { (Int32(number[$0.source]), Int32(number[$0.target])) }, radii: radii)
        nodes = shown.enumerated().map { index, thing in
            Node(index: thing, support: support[thing], radius: radii[index], place: layout.positions[index])
        }
        let bows = Self.bows(drawn.map { (number[$0.source], number[$0.target]) })
        edges = zip(drawn, bows).map { link, bow in
            Edge(
                edge: link.edge, weight: link.weight, source: number[link.source],
                target: number[link.target], bow: bow)
        }
    }

    /// The things to show, ascending: those of the most support, then those with the most links to them, none without a
    /// link. All where there is room for all.
    private static func selection(_ candidates: [Int], _ support: [Int], _ links: [(Int, Int)]) -> [Int] {
        guard candidates.count > mostNodes else { return candidates }
        let neighbors = Neighbors(nodeCount: support.count, edges: links.map { (Int32($0.0), Int32($0.1)) })
        var isShown = [Bool](repeating: false, count: support.count)
        let order = candidates.sorted { (support[$1], $0) < (support[$0], $1) }
        for thing in order.prefix(mostNodes / 2) { isShown[thing] = true }
        let linkCounts = support.indices.map { thing in neighbors[thing].count { isShown[Int($0)] } }
        let next = order.filter { !isShown[$0] && linkCounts[$0] > 0 }
            .sorted { (linkCounts[$1], support[$1], $0) < (linkCounts[$0], support[$0], $1) }
        for thing in next.prefix(mostNodes - mostNodes / 2) { isShown[thing] = true }
        return candidates.filter { thing in
            isShown[thing] && neighbors[thing].contains { isShown[Int($0)] }
        }
    }

    /// For each line between two nodes how far it bows out to one side.
    private static func bows(_ pairs: [(Int, Int)]) -> [Double] {
        struct Pair: Hashable {
            let a, b: Int
        }
        let unordered = pairs.map { Pair(a: min($0.0, $0.1), b: max($0.0, $0.1)) }
        var counts: [Pair: Int] = [:]
        for pair in unordered { counts[pair, default: 0] += 1 }
        var drawn: [Pair: Int] = [:]
        return zip(pairs, unordered).map { line, pair in
            let count = counts[pair] ?? 1
            let index = drawn[pair, default: 0]
            drawn[pair] = index + 1
            let bow = (Double(index) - Double(count - 1) / 2) * min(26, 160 / Double(count))
            // The side is that of the pair, whatever the line's direction.
            return line.0 <= line.1 ? bow : -bow
        }
    }
}
