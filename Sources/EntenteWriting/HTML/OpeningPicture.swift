import EntenteGraph

/// What the page's picture opens with: people, states, bodies, agreements and meetings that something ties together.
///
/// An event is not drawn there but ties who acts to whom or what it is directed at: "Japan sanctions South Korea" is a line between the two.
/// A graph of thousands opens with the things that are supported most.
struct OpeningPicture {
    /// Ascending.
    let things: [Int]
    let positions: [Point]
    /// How many things it was cut down to; nil where it shows all of them.
    let limit: Int?

    static let kinds: [Kind] = [.person, .country, .organization, .agreement, .meeting]
    /// As many can be drawn without a choice.
    static let mostThings = 3000
    /// The choice of more.
    static let choice = 2000

    init(_ graph: IndexedGraph) {
        let ties = Self.ties(graph)
        let mentions = graph.things.indices.map { graph.passages(of: $0).count }
        var shown = Self.tied(graph.things.indices.map { _ in true }, ties)
        let isLimited = shown.count { $0 } > Self.mostThings
        if isLimited {
            let order = graph.things.indices.filter { shown[$0] }.sorted { (mentions[$1], $0) < (mentions[$0], $1) }
            var chosen = [Bool](repeating: false, count: shown.count)
            for thing in order.prefix(Self.choice) { chosen[thing] = true }
            shown = Self.tied(chosen, ties)
        }
        things = graph.things.indices.filter { shown[$0] }
        limit = isLimited ? things.count : nil
        var number = [Int32](repeating: -1, count: shown.count)
        for (place, thing) in things.enumerated() { number[thing] = Int32(place) }
        positions =
            GraphLayout(
                edges: ties.map { (number[$0.0], number[$0.1]) }.filter { $0.0 >= 0 && $0.1 >= 0 },
                radii: things.map { NodeStyle.radius(mentions: mentions[$0]) }
            ).positions
    }

    /// Those of some things that a tie joins with another of them.
    private static func tied(_ isChosen: [Bool], _ ties: [(Int, Int)]) -> [Bool] {
        var isTied = [Bool](repeating: false, count: isChosen.count)
        for (a, b) in ties where isChosen[a] && isChosen[b] {
            isTied[a] = true
            isTied[b] = true
        }
        return isTied
    }

    /// Pairs of different things of the kinds drawn.
    private static func ties(_ graph: IndexedGraph) -> [(Int, Int)] {
        var ties: [(Int, Int)] = []
        for thing in graph.things.indices {
            var actors: [Int] = []
            var others: [Int] = []
            let isEvent = graph.things[thing].kind == .event
            guard isEvent || kinds.contains(graph.things[thing].kind) else { continue }
            graph.forEachStatement(of: thing) { statement in
                guard graph.isEdge(statement), let target = graph.target(of: statement),
                    kinds.contains(graph.things[target].kind)
                else { return }
                switch graph.property(of: statement) {
                case _ where !isEvent: ties.append((thing, target))
                case .actor: actors.append(target)
                case .target, .object: others.append(target)
                default: break
                }
            }
            for (place, actor) in actors.enumerated() {
                ties += (actors[(place + 1)...] + others).map { (actor, $0) }
            }
        }
        return ties.filter { $0.0 != $0.1 }
    }
}
