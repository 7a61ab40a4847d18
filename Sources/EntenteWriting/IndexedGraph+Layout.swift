extension IndexedGraph {
    /// Where the things stand in a picture; made when it is first asked for.
    ///
    /// A hundred thousand things and a million relations take some seconds.
    public var layout: GraphLayout {
        keptLayout.value {
            var edges: [(Int32, Int32)] = []
            for thing in things.indices {
                forEachStatement(of: thing) { statement in
                    guard isEdge(statement), let target = target(of: statement), target != thing else { return }
                    edges.append((Int32(thing), Int32(target)))
                }
            }
            return GraphLayout(
                edges: edges, radii: things.indices.map { NodeStyle.radius(mentions: passages(of: $0).count) })
        }
    }
}
