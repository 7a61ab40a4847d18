import EntenteGraph
import EntenteText

extension IndexedGraph {
    /// An edge of a projection, between two things.
    struct ProjectedEdge {
        let source: Int
        let target: Int
        let support: Support
    }

    /// The edges of a projection, by their things; of an undirected one from the lesser to the greater.
    func edges(of projection: Projection) -> [ProjectedEdge] {
        var links: [(pair: Pair, link: Link)] = []
        for thing in things.indices {
            let (sources, targets) = ends(of: thing, projection)
            for source in sources {
                for target in targets where projection.isDirected || source.thing < target.thing {
                    links.append(
                        (
                            Pair(source: source.thing, target: target.thing),
                            Link(through: thing, ends: [source.statement, target.statement])
                        ))
                }
            }
        }
        links.sort {
            ($0.pair.source, $0.pair.target, $0.link.through) < ($1.pair.source, $1.pair.target, $1.link.through)
        }
        var edges: [ProjectedEdge] = []
        var start = 0
        while start < links.count {
            let end = links[start...].firstIndex { $0.pair != links[start].pair } ?? links.count
            let pair = links[start].pair
            edges.append(
                ProjectedEdge(
                    source: pair.source, target: pair.target, support: support(of: links[start..<end].map(\.link))))
            start = end
        }
        return edges
    }

    private struct Pair: Equatable {
        let source: Int
        let target: Int
    }

    /// A thing that two others have a part in, and the statements that say so.
    private struct Link {
        let through: Int
        let ends: [Statement]
    }

    private typealias End = (thing: Int, statement: Statement)

    /// Whom a thing joins by a projection; nobody where it is not of the right sort.
    private func ends(of thing: Int, _ projection: Projection) -> (sources: [End], targets: [End]) {
        switch (projection, things[thing].kind) {
        case (.metWith, .meeting) where isHeld(thing):
            let people = ends(of: thing, .participant).filter { things[$0.thing].kind == .person }
            return (people, people)
        case (.coParty, .agreement):
            let states = ends(of: thing, .party).filter { things[$0.thing].kind == .country }
            return (states, states)
        case (.saidAbout, .statement): return (ends(of: thing, .speaker), ends(of: thing, .about))
        default: return ([], [])
        }
    }

    private func ends(of thing: Int, _ property: Property) -> [End] {
        var ends: [End] = []
        forEachStatement(of: thing) { statement in
            guard self.property(of: statement) == property, isEdge(statement), let end = target(of: statement) else {
                return
            }
            ends.append((end, statement))
        }
        return ends
    }

    private func isHeld(_ meeting: Int) -> Bool {
        var isHeld = false
        forEachStatement(of: meeting) { statement in
            if property(of: statement) == .status, polarity(of: statement), value(of: statement).term == .held {
                isHeld = true
            }
        }
        return isHeld
    }

    /// The support of an edge: all that its links rest on, as sure as the surest of them.
    private func support(of links: [Link]) -> Support {
        let ends = links.flatMap { link in link.ends.map { support(of: $0) } }
        let passages = ascending(ends.flatMap(\.passages))
        let sources = ascending(ends.flatMap(\.sources))
        // A link is as sure as the less sure of its two ends.
        let confidences = stride(from: 0, to: ends.count, by: 2).compactMap { place in
            ends[place..<place + 2].compactMap(\.confidence).min()
        }
        let times = ascending(links.map(\.through)).map { time(of: $0) }
        return Support(
            passages: passages, sources: sources, independent: independentCount(of: sources),
            confidence: confidences.max(), first: times.compactMap(\.earliest).min(),
            last: times.compactMap(\.latest).max(), rules: ascending(ends.flatMap(\.rules)),
            attributedTo: ascending(ends.flatMap(\.attributedTo)), weight: times.count,
            through: ascending(links.map(\.through)))
    }

    /// The first and the last day that something can have happened on: an agreement, that it can have been signed on; a
    /// statement that no text dates, that it was reported on.
    private func time(of thing: Int) -> (earliest: CalendarDate?, latest: CalendarDate?) {
        switch things[thing].kind {
        case .agreement: return span(of: thing, .signedOn)
        case .statement:
            let said = span(of: thing)
            return said.latest == nil ? span(of: thing, .reportedOn) : said
        default: return span(of: thing)
        }
    }
}
