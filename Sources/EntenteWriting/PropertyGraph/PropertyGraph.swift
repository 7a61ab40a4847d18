import EntenteGraph

/// A graph as nodes and edges: what the formats of the property graph are written from.
///
/// Its nodes are the things of a graph, and where they are asked for its articles and passages; its edges are the relations
/// between the things and what leads from them to articles and passages. Or it is a ``Projection`` of the graph.
struct PropertyGraph: Sendable {
    enum Node: Hashable, Sendable {
        /// Indices of the graph's arrays.
        case thing(Int)
        case article(Int)
        case passage(Int)
    }

    struct Edge: Sendable {
        enum Origin: Sendable {
            case relation(Statement)
            case support(IndexedGraph.Support)
        }

        /// Indices of the nodes.
        let source: Int
        let target: Int
        let type: EdgeType
        let origin: Origin
    }

    /// What is shown of a graph.
    struct Contents: Hashable, Sendable {
        var sources: WriterOptions.Sources = []
        var projection: Projection?
    }

    let graph: IndexedGraph
    private let contents: Contents
    /// Which graph it is made into; nil of the graph itself.
    var projection: Projection? { contents.projection }
    private(set) var nodes: [Node] = []
    /// False where the edges say the same of both their ends.
    let isDirected: Bool
    private let hasRelations: Bool
    private var links: [Edge] = []

    init(_ graph: IndexedGraph, _ contents: Contents = Contents()) {
        self.graph = graph
        self.contents = contents
        isDirected = contents.projection?.isDirected ?? true
        hasRelations = contents.projection == nil
        if let projection = contents.projection {
            project(projection)
        } else {
            nodes = graph.things.indices.map { .thing($0) }
        }
        if !contents.sources.isEmpty { addSources(contents.sources) }
    }

    private mutating func project(_ projection: Projection) {
        let edges = graph.edges(of: projection)
        let things = ascending(edges.flatMap { [$0.source, $0.target] })
        var number = [Int](repeating: -1, count: graph.things.count)
        for (index, thing) in things.enumerated() { number[thing] = index }
        nodes = things.map { .thing($0) }
        links = edges.map { edge in
            Edge(
                source: number[edge.source], target: number[edge.target], type: .projection(projection),
                origin: .support(edge.support))
        }
    }

    /// Adds the articles, the passages where these are asked for, and what leads to them.
    private mutating func addSources(_ sources: WriterOptions.Sources) {
        let firstArticle = nodes.count
        nodes += graph.sources.indices.map { .article($0) }
        let firstPassage = nodes.count
        let hasPassages = sources.contains(.passages)
        if hasPassages { nodes += graph.passages.indices.map { .passage($0) } }
        for (index, node) in nodes[..<firstArticle].enumerated() {
            guard case .thing(let thing) = node else { continue }
            let passages = graph.passages(of: thing)
            var start = 0
            while start < passages.count {
                let article = graph.passages[passages[start]].source
                let end = passages[start...].firstIndex { graph.passages[$0].source != article } ?? passages.count
                link(index, to: firstArticle + article, .mentionedIn, by: Array(passages[start..<end]))
                start = end
            }
            if hasPassages { for passage in passages { link(index, to: firstPassage + passage, .evidence) } }
        }
        guard hasPassages else { return }
        for (index, passage) in graph.passages.enumerated() {
            link(firstPassage + index, to: firstArticle + passage.source, .inArticle)
        }
    }

    private mutating func link(_ source: Int, to target: Int, _ type: EdgeType, by passages: [Int] = []) {
        links.append(
            Edge(source: source, target: target, type: type, origin: .support(graph.support(ofPassages: passages))))
    }

    /// The relations, by the things that they lead from, and then the other edges.
    func forEachEdge(_ body: (Edge) throws -> Void) rethrows {
        if hasRelations {
            for thing in graph.things.indices {
                try graph.forEachStatement(of: thing) { statement in
                    guard graph.isEdge(statement), let target = graph.target(of: statement) else { return }
                    try body(
                        Edge(
                            source: thing, target: target, type: .relation(graph.property(of: statement)),
                            origin: .relation(statement)))
                }
            }
        }
        for link in links { try body(link) }
    }

    /// Where the nodes stand in a picture; made when it is first asked for.
    var layout: GraphLayout {
        if contents == Contents() { return graph.layout }
        return graph.keptLayouts.value(contents) {
            var edges: [(Int32, Int32)] = []
            forEachEdge { if $0.source != $0.target { edges.append((Int32($0.source), Int32($0.target))) } }
            return GraphLayout(edges: edges, radii: nodes.indices.map { NodeStyle.radius(mentions: mentions(of: $0)) })
        }
    }
}
