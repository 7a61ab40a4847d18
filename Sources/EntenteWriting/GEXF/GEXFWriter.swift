import EntenteGraph
import EntenteText

/// Writes GEXF 1.3, the richest way into Gephi: relations of different types between the same two nodes stay apart, a
/// timeline shows when things happen, and nodes come with places, colours and sizes.
///
/// Parallel relations are told apart by `kind`. Partial dates are whole days on the timeline, the first and the last
/// that they can mean, and as precise as the text among the attributes.
///
/// https://gexf.net/1.3/
public struct GEXFWriter: PropertyGraphWriter {
    public static let format = GraphFormat(
        propertyGraph: "gexf", title: "GEXF 1.3", fileExtension: "gexf", mediaType: "application/gexf+xml",
        abilities: [.relations, .attributes, .edgeAttributes, .parallelEdges, .iris, .timeline, .positions],
        makeWriter: { GEXFWriter(options: $0) })

    private let base: BaseIRI
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    mutating func begin(_ graph: PropertyGraph, to output: any WriterOutput) throws {
        let document = Document(graph: graph, base: base, sink: try output.open())
        try document.begin()
        self.document = document
    }

    mutating func writeNode(_ index: Int) throws { try document?.writeNode(index) }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws { try document?.writeEdge(edge) }

    mutating func finish() throws { try document?.end() }
}

extension GEXFWriter {
    struct Document {
        let graph: PropertyGraph
        let base: BaseIRI
        let sink: ByteSink
        let layout: GraphLayout
        var identity = FactIdentity()
        var inEdges = false
        var book: SpellBook
        /// A part of a list on its way.
        var value: [UInt8] = []

        init(graph: PropertyGraph, base: BaseIRI, sink: ByteSink) {
            self.graph = graph
            self.base = base
            self.sink = sink
            layout = graph.layout
            book = SpellBook(graph.graph)
        }
    }

    /// True of what an edge says in XML attributes of its own.
    static func isOwn(_ place: PropertyGraphSchema.EdgePlace) -> Bool {
        place == .type || place == .label || place == .weight
    }

    static let nodeOpenings = openings(PropertyGraphSchema.nodeAttributes)
    static let edgeOpenings = openings(PropertyGraphSchema.edgeAttributes)

    private static func openings(_ attributes: [PropertyGraphAttribute]) -> [[UInt8]] {
        attributes.map { Array("<attvalue for=\"\($0.name)\" value=\"".utf8) }
    }
}

extension GEXFWriter.Document {
    func begin() throws {
        try sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
              <meta
            """)
        // The newest article's day, since no file is dated by the clock.
        if let day = graph.graph.sources.compactMap(\.source.published).max() {
            try sink.write(" lastmodifieddate=\"")
            try sink.write(day)
            try sink.write("\"")
        }
        try sink.write(
            """
            ><creator>Entente</creator><description>A knowledge graph of diplomatic news</description></meta>
              <graph defaultedgetype="\(graph.isDirected ? "directed" : "undirected")" idtype="string" mode="dynamic" timeformat="date" \
            timerepresentation="interval" timezone="UTC">

            """)
        try declare("node", PropertyGraphSchema.nodeAttributes.filter { $0.name != "label" })
        try declare(
            "edge",
            PropertyGraphSchema.edgeAttributes.filter { !["type", "label", "weight"].contains($0.name) })
        try sink.write("    <nodes count=\"\(graph.nodes.count)\">\n")
    }

    private func declare(_ domain: String, _ attributes: [PropertyGraphAttribute]) throws {
        try sink.write("    <attributes class=\"\(domain)\">\n")
        for attribute in attributes {
            let type =
                switch attribute.type {
                case .integer: "integer"
                case .decimal: "double"
                case .boolean: "boolean"
                case .string, .partialDate, .date: attribute.isList ? "liststring" : "string"
                }
            try sink.write(
                "      <attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n")
        }
        try sink.write("    </attributes>\n")
    }

    mutating func writeNode(_ index: Int) throws {
        let type = graph.type(of: index)
        try sink.write("      <node id=\"")
        try graph.writeToken(of: index, to: sink)
        try sink.write("\" label=\"")
        try writeEscaped(graph.label(of: index))
        try sink.write("\"")
        let spells = graph.spells(of: index)
        if let spell = spells.first, spells.count == 1 { try write(spell) }
        let color = type.color
        let place = layout.positions[index]
        try sink.write("><attvalues>")
        var mentions = 0
        try graph.forEachAttribute(ofNode: index, base: base) { place, value in
            if place == PropertyGraphSchema.NodePlace.mentions, case .count(let count) = value { mentions = count }
            if place != PropertyGraphSchema.NodePlace.label { try write(GEXFWriter.nodeOpenings[place], value) }
        }
        try sink.write("</attvalues>")
        try writeList(spells)
        try sink.write("<viz:color r=\"")
        try sink.write(Int(color.red))
        try sink.write("\" g=\"")
        try sink.write(Int(color.green))
        try sink.write("\" b=\"")
        try sink.write(Int(color.blue))
        try sink.write("\"/><viz:position x=\"")
        try sink.write(tenths: place.x)
        try sink.write("\" y=\"")
        try sink.write(tenths: -place.y)  // Gephi's y grows upwards
        try sink.write("\"/><viz:size value=\"")
        try sink.write(tenths: NodeStyle.radius(mentions: mentions))
        try sink.write("\"/><viz:shape value=\"")
        try sink.write(type.shape.rawValue)
        try sink.write("\"/></node>\n")
    }

    mutating func writeEdge(_ edge: PropertyGraph.Edge) throws {
        let type = edge.type.name
        if !inEdges { try beginEdges() }
        let support = graph.support(of: edge)
        try sink.write("      <edge id=\"")
        try graph.writeToken(of: edge, &identity, to: sink)
        try sink.write("\" source=\"")
        try graph.writeToken(of: edge.source, to: sink)
        try sink.write("\" target=\"")
        try graph.writeToken(of: edge.target, to: sink)
        try sink.write("\" kind=\"")
        try sink.write(type)
        try sink.write("\" label=\"")
        try sink.write(type)
        try sink.write("\" weight=\"")
        try sink.write(support.weight)
        try sink.write(".0\"")
        let spells = book.spells(of: edge, support)
        if let spell = spells.first, spells.count == 1 { try write(spell) }
        try sink.write("><attvalues>")
        try graph.forEachAttribute(of: edge, support) { place, value in
            if !GEXFWriter.isOwn(place) { try write(GEXFWriter.edgeOpenings[place.rawValue], value) }
        }
        try sink.write("</attvalues>")
        try writeList(spells)
        try sink.write("<viz:thickness value=\"")
        try sink.write(tenths: NodeStyle.lineWidth(weight: support.weight))
        try sink.write("\"/></edge>\n")
    }

    private mutating func beginEdges() throws {
        inEdges = true
        try sink.write("    </nodes>\n    <edges>\n")
    }

    mutating func end() throws {
        if !inEdges { try beginEdges() }
        try sink.write("    </edges>\n  </graph>\n</gexf>\n")
    }
}

extension GEXFWriter.Document {
    /// A single spell stands in the element's own attributes, several in a list.
    private func write(_ spell: Spell) throws {
        if let day = spell.start {
            try sink.write(" start=\"")
            try sink.write(day)
            try sink.write("\"")
        }
        if let day = spell.end {
            try sink.write(" end=\"")
            try sink.write(day)
            try sink.write("\"")
        }
    }

    private func writeList(_ spells: [Spell]) throws {
        guard spells.count > 1 else { return }
        try sink.write("<spells>")
        for spell in spells {
            try sink.write("<spell")
            try write(spell)
            try sink.write("/>")
        }
        try sink.write("</spells>")
    }

    private func writeEscaped(_ text: String) throws {
        try text.withUTF8Bytes { try XMLBytes.write(attribute: $0, to: sink) }
    }

    private mutating func write(_ opening: [UInt8], _ item: AttributeValue) throws {
        try sink.write(opening)
        switch item {
        case .text(let text): try writeEscaped(text)
        case .texts(let texts): try writeList(texts)
        case .dates(let dates): try writeList(dates.map(\.description))
        case .day(let day): try sink.write(day)
        case .count(let number): try sink.write(number)
        case .weight(let number):
            try sink.write(number)
            try sink.write(".0")
        case .fraction(let fraction): try sink.write(fraction: fraction)
        case .flag(let flag): try sink.write(flag ? "true" : "false")
        }
        try sink.write("\"/>")
    }

    /// Writes `["a", "b"]`, as Gephi reads lists: quotation marks and backslashes in a text have a backslash before them.
    private mutating func writeList(_ texts: [String]) throws {
        try sink.write("[&quot;")
        for (place, text) in texts.enumerated() {
            if place > 0 { try sink.write("&quot;, &quot;") }
            try text.withUTF8Bytes { bytes in
                guard ByteScan.firstOfQuoted(bytes, from: 0) < bytes.count else {
                    return try XMLBytes.write(attribute: bytes, to: sink)
                }
                value.removeAll(keepingCapacity: true)
                for byte in bytes {
                    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { value.append(UInt8(ascii: "\\")) }
                    value.append(byte)
                }
                try value.withUnsafeBufferPointer { try XMLBytes.write(attribute: $0, to: sink) }
            }
        }
        try sink.write("&quot;]")
    }
}
