import EntenteGraph
import EntenteText

/// What nodes and edges say, whatever they stand for.
extension PropertyGraph {
    func type(of index: Int) -> NodeType {
        switch nodes[index] {
        case .thing(let thing): .thing(graph.things[thing].kind)
        case .article: .article
        case .passage: .passage
        }
    }

    /// `person/mark-milley`, from which ``NodeToken`` makes the node's id.
    func identifier(of index: Int) -> String {
        switch nodes[index] {
        case .thing(let thing): graph.things[thing].id
        case .article(let article): graph.sources[article].id
        case .passage(let passage): graph.passages[passage].id
        }
    }

    /// The name of a thing, the headline of an article, the beginning of a passage.
    func label(of index: Int) -> String {
        switch nodes[index] {
        case .thing(let thing): graph.things[thing].label
        case .article(let article): graph.label(ofSource: article)
        case .passage(let passage): graph.label(ofPassage: passage)
        }
    }

    /// How many passages it stands in, by which it is drawn.
    func mentions(of index: Int) -> Int {
        if case .thing(let thing) = nodes[index] { graph.passages(of: thing).count } else { 0 }
    }

    /// The attributes that a node has, in the order of ``PropertyGraphSchema/nodeAttributes``, with their places there.
    func forEachAttribute(
        ofNode index: Int, base: BaseIRI, _ body: (Int, AttributeValue) throws -> Void
    ) throws {
        typealias Place = PropertyGraphSchema.NodePlace
        if case .thing(let thing) = nodes[index] {
            return try graph.forEachNodeAttribute(of: thing, base: base, body)
        }
        try body(Place.type, .text(type(of: index).name))
        try body(Place.label, .text(label(of: index)))
        try body(Place.iri, .text(graph.iri(ofIdentifier: identifier(of: index), base: base)))
        switch nodes[index] {
        case .thing: break
        case .article(let article):
            let source = graph.sources[article].source
            if let headline = source.headline, !headline.isEmpty { try body(Place.headline, .text(headline)) }
            if let day = source.published { try body(Place.published, .day(day)) }
            if let publisher = source.publisher, !publisher.isEmpty { try body(Place.publisher, .text(publisher)) }
            if let url = source.url, !url.isEmpty { try body(Place.url, .text(url)) }
            try body(Place.sha256, .text(source.sha256))
        case .passage(let passage):
            let passage = graph.passages[passage].passage
            if !passage.text.isEmpty { try body(PropertyGraphSchema.placeOfLiteral[.text], .text(passage.text)) }
            try body(Place.startOffset, .count(passage.start))
            try body(Place.endOffset, .count(passage.end))
        }
    }

    func support(of edge: Edge) -> IndexedGraph.Support {
        switch edge.origin {
        case .relation(let statement): graph.support(of: statement)
        case .support(let support): support
        }
    }

    /// The attributes that an edge has, in the order of ``PropertyGraphSchema/edgeAttributes``.
    func forEachAttribute(
        of edge: Edge, _ support: IndexedGraph.Support,
        _ body: (PropertyGraphSchema.EdgePlace, AttributeValue) throws -> Void
    ) throws {
        try graph.forEachEdgeAttribute(of: edge.type, support, body)
    }

    /// Writes a node's id.
    func writeToken(of index: Int, to sink: ByteSink) throws { try NodeToken.write(identifier(of: index), to: sink) }

    /// Writes an edge's id: `e-4c158ae8c2cc757f`.
    func writeToken(of edge: Edge, _ identity: inout FactIdentity, to sink: ByteSink) throws {
        switch edge.origin {
        case .relation(let statement): identity.nameEdge(statement, in: graph)
        case .support:
            identity.nameEdge(from: identifier(of: edge.source), edge.type, to: identifier(of: edge.target))
        }
        try sink.write("e-")
        try sink.write(identity.digits)
    }
}
