import EntenteGraph
import EntenteText

/// Writes GraphML that Gephi, networkx, igraph, Neo4j, Neptune and TinkerPop read; ``GraphMLProfile`` tells what for which.
///
/// A value that has several parts is one text: names and dates with `; ` between them, sentences a line each. The graph
/// has every thing as a node and every relation as a directed edge, with the words that it rests on.
///
/// http://graphml.graphdrawing.org/specification.html
public struct GraphMLWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "graphml", title: "GraphML", fileExtension: "graphml", mediaType: "application/graphml+xml",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .positions],
        makeWriter: { GraphMLWriter(options: $0) })

    private let options: WriterOptions
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { self.options = options }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        let document = Document(graph: graph, options: options, sink: try output.open())
        try document.begin()
        self.document = document
    }

    mutating func writeNode(_ index: Int) throws { try document?.writeNode(index) }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws { try document?.writeEdge(edge) }

    mutating func finish() throws { try document?.end() }
}

extension GraphMLWriter {
    struct Document {
        let view: PropertyGraph
        let graph: IndexedGraph
        let baseIRI: BaseIRI
        let base: String
        let citations: [String]
        let sink: ByteSink
        let profile: GraphMLProfile
        let layout: GraphLayout
        let colors = Dictionary(uniqueKeysWithValues: NodeType.all.map { ($0, Array($0.color.hex.utf8)) })
        var identity = FactIdentity()
        /// Joins the parts of a value before they are escaped as one.
        var value: [UInt8] = []
        /// `:Meeting:Event:Entity`.
        let labels = Dictionary(
            uniqueKeysWithValues: NodeType.all.map { ($0, Array($0.labels.map { ":\($0)" }.joined().utf8)) })

        init(graph: PropertyGraph, options: WriterOptions, sink: ByteSink) {
            view = graph
            self.graph = graph.graph
            baseIRI = options.base
            citations = graph.graph.citations
            base = options.base.description + "/"
            profile = options.profile
            layout = graph.layout
            self.sink = sink
        }
    }
}

extension GraphMLWriter.Document {
    func begin() throws {
        try sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            """)
        switch profile {
        case .standard: try sink.write(">\n")
        case .strict:
            try sink.write(
                """
                 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

                """)
        case .yed: try sink.write(" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n")
        }
        for key in GraphMLKey.all {
            try sink.write(
                "  <key id=\"\(key.id)\" for=\"\(key.domain)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n")
        }
        if profile == .yed { try declareGraphics() }
        try sink.write("  <graph id=\"entente\" edgedefault=\"\(view.isDirected ? "directed" : "undirected")\">\n")
    }

    func end() throws { try sink.write("  </graph>\n</graphml>\n") }

    mutating func writeNode(_ index: Int) throws {
        let labels = labels[view.type(of: index)] ?? []
        try sink.write("    <node id=\"")
        try view.writeToken(of: index, to: sink)
        if profile == .standard {
            try sink.write("\" labels=\"")
            try sink.write(labels)
        }
        try sink.write("\"><data key=\"labels\">")
        try sink.write(labels)
        try sink.write("</data>")
        var mentions = 0
        if case .thing(let thing) = view.nodes[index] {
            mentions = try writeThing(thing)
        } else {
            try view.forEachAttribute(ofNode: index, base: baseIRI) { place, item in
                for part in item.parts { value.append(contentsOf: part.utf8) }
                try writeValue(GraphMLKey.nodes[place].id)
            }
        }
        try writeAppearance(of: index, mentions: mentions)
        try sink.write("</node>\n")
    }

    /// Writes what a thing says.
    ///
    /// - Returns: In how many passages it stands.
    private mutating func writeThing(_ index: Int) throws -> Int {
        let thing = graph.things[index]
        try sink.write("<data key=\"labelV\">")
        try sink.write(thing.kind.rawValue)
        try sink.write("</data>")
        try write("nodelabel", thing.label)
        try sink.write("<data key=\"iri\">")
        try writeIRI(thing.id)
        try sink.write("</data>")
        if let name = thing.name { try write("name", name) }
        if !thing.aliases.isEmpty { try write("aliases", thing.aliases) }
        try writeProperties(of: index)
        if thing.kind.isOccurrence {
            let span = graph.span(of: index)
            try write("earliest", span.earliest)
            try write("latest", span.latest)
        }
        let passages = graph.passages(of: index)
        try sink.write("<data key=\"mentions\">")
        try sink.write(passages.count)
        try sink.write("</data>")
        let sources = ascending(passages.map { graph.passages[$0].source })
        if !sources.isEmpty {
            try write("articleCount", sources.count)
            try write("independentCount", graph.independentCount(of: sources))
        }
        try writeSources("sources", sources)
        try writeCitations("sourceCitations", sources)
        if thing.kind.isOccurrence { try writeSentences("evidence", passages) }
        if !thing.formerIDs.isEmpty { try write("formerIds", try thing.formerIDs.map(NodeToken.text)) }
        return passages.count
    }

    /// The values of each literal property in one datum; those that the text denies are left out.
    private mutating func writeProperties(of thing: Int) throws {
        var last: Property?
        value.removeAll(keepingCapacity: true)
        try graph.forEachStatement(of: thing) { statement in
            guard graph.polarity(of: statement) else { return }
            let property = graph.property(of: statement)
            guard !property.isRelation, property != last || property.range != .flag else { return }
            if property != last, let last { try writeValue(last.rawValue) }
            last = property
            append(graph.value(of: statement), of: property)
        }
        if let last { try writeValue(last.rawValue) }
    }

    private mutating func append(_ item: Value, of property: Property) {
        if !value.isEmpty { value.append(contentsOf: "; ".utf8) }
        switch item {
        case .thing: break
        case .text(let text):
            if property == .sameAs { value.append(contentsOf: Namespace.wd.iri.utf8) }
            text.withUTF8Bytes { value.append(contentsOf: $0) }
        case .date(let date): value.append(contentsOf: date.description.utf8)
        case .term(let term): value.append(contentsOf: term.rawValue.utf8)
        case .flag(let flag): value.append(contentsOf: (flag ? "true" : "false").utf8)
        }
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        let type = edge.type.name
        let support = view.support(of: edge)
        try sink.write("    <edge id=\"")
        try view.writeToken(of: edge, &identity, to: sink)
        try sink.write("\" source=\"")
        try view.writeToken(of: edge.source, to: sink)
        try sink.write("\" target=\"")
        try view.writeToken(of: edge.target, to: sink)
        if profile == .standard {
            try sink.write("\" label=\"")
            try sink.write(type)
        }
        try sink.write("\"><data key=\"label\">")
        try sink.write(type)
        try sink.write("</data><data key=\"labelE\">")
        try sink.write(type)
        try sink.write("</data><data key=\"weight\">")
        try sink.write(support.weight)
        try sink.write(".0</data>")
        if let confidence = support.confidence {
            try sink.write("<data key=\"confidence\">")
            try sink.write(fraction: confidence)
            try sink.write("</data>")
        }
        try write("first", support.first)
        try write("last", support.last)
        if !support.sources.isEmpty {
            try write("reports", support.sources.count)
            try write("independentReports", support.independent)
        }
        try writeSources("articles", support.sources)
        try writeCitations("citations", support.sources)
        if !support.attributedTo.isEmpty {
            try write("attributedTo", support.attributedTo.map { graph.things[$0].label })
        }
        if !support.rules.isEmpty { try write("rules", support.rules) }
        try writeSentences("sentences", support.passages)
        if !support.through.isEmpty { try write("through", support.through.map { graph.things[$0].label }) }
        if profile == .yed { try writeLine(type, weight: support.weight) }
        try sink.write("</edge>\n")
    }
}
