import EntenteGraph
import EntenteText

/// Writes the property graph as JSON Lines, without loss: what plug-ins get on their standard input, and what
/// ``GraphReader`` reads back.
///
/// One JSON object a line, told apart by `element`, in this order; what is empty or unknown is left out:
///
/// - `graph`, the first line: `format` "entente-graph", `version` 1, `base` (what the IRIs begin with), `counts`.
/// - `article`: `id`, `iri`, `headline`, `published`, `publisher`, `url`, `sha256`, `story` (the first of the
///   articles that tell the same), `sketch` (what its words come to).
/// - `passage`: `id`, `article`, `start`, `end` (code points of the article's source text, end exclusive), `text`.
/// - `node`: `id`, `iri`, `type`, `label`, `name`, `aliases`, `formerIris` (by which earlier graphs knew it), `passages`
///   (where it is mentioned), `earliest` and `latest`
///   of a happening's dates, `properties`: for each property a list of `{"value", "type", "evidence"}`, where the type is
///   text, date, term or flag; `denied`: the same for what the text denies.
/// - `edge`: `id`, `source`, `target` (nodes), `type`, `label`, `property`, `weight` (how many passages support it, at
///   least 1), `confidence`, `first`, `last` (days on which articles say so), `articles`, `evidence`.
/// - `denial`: as an edge, for a relation that the text denies; whoever draws the graph leaves it out.
///
/// A piece of `evidence` is `{"passage", "rule", "confidence", "attributedTo"}`; `attributedTo` is a node.
///
/// https://jsonlines.org/
public struct JSONLinesWriter: GraphWriter {
    public static let format = GraphFormat(
        name: "jsonl", title: "Property-graph JSON Lines", fileExtension: "jsonl", mediaType: "application/jsonl",
        abilities: RDFGraph.abilities, makeWriter: { JSONLinesWriter(options: $0) })

    /// What the first line of such a file names its format.
    package static let formatName = "entente-graph"
    static let version = 1

    private let base: BaseIRI
    private var document: Document?

    public init(options: WriterOptions = WriterOptions()) { base = options.base }

    public mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        let document = Document(graph: graph, base: base, json: JSONObjectWriter(sink: try output.open()))
        try document.begin()
        self.document = document
    }

    public mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index): try document?.writeNode(index)
        case .relation(let statement): try document?.writeEdge(statement)
        case .source, .passage: break  // on top, so that a program that reads line by line knows them
        }
    }

    public mutating func finish() throws { try document?.writeDenials() }
}

extension JSONLinesWriter {
    struct Document {
        let graph: IndexedGraph
        let base: BaseIRI
        let json: JSONObjectWriter
        var identity = FactIdentity()
    }
}

extension JSONLinesWriter.Document {
    func begin() throws {
        try line("graph") {
            try json.member("format", JSONLinesWriter.formatName)
            try json.member("version", JSONLinesWriter.version)
            try json.member("base", base.description)
            try json.beginObject("counts")
            try json.member("articles", graph.sources.count)
            try json.member("passages", graph.passages.count)
            try json.member("nodes", graph.things.count)
            try json.endObject()
        }
        for source in graph.sources { try writeArticle(source) }
        for passage in graph.passages { try writePassage(passage) }
    }

    private func line(_ element: StaticString, _ body: () throws -> Void) throws {
        try json.object {
            try json.member("element", element)
            try body()
        }
        try json.endLine()
    }

    private func writeArticle(_ source: Graph.Source) throws {
        try line("article") {
            try json.member("id", Self.short(source.id, "article/"))
            try json.member("iri") { try RDFResource.id(source.id).write(base: base.description + "/", to: $0) }
            if let headline = source.source.headline { try json.member("headline", headline) }
            if let day = source.source.published { try json.member("published", day) }
            if let publisher = source.source.publisher { try json.member("publisher", publisher) }
            if let url = source.source.url { try json.member("url", url) }
            try json.member("sha256", source.source.sha256)
            if let story = source.story { try json.member("story", Self.short(graph.sources[story].id, "article/")) }
            if let sketch = source.source.sketch { try json.member("sketch", sketch.hexadecimal) }
        }
    }

    private func writePassage(_ excerpt: Graph.Excerpt) throws {
        try line("passage") {
            try json.member("id", Self.short(excerpt.id, "passage/"))
            try json.member("article", Self.short(graph.sources[excerpt.source].id, "article/"))
            try json.member("start", excerpt.passage.start)
            try json.member("end", excerpt.passage.end)
            try json.member("text", excerpt.passage.text)
        }
    }

    /// An identifier without the part that all of its sort have.
    private static func short(_ id: String, _ prefix: String) -> String {
        id.utf8.starts(with: prefix.utf8)
            ? String(id[id.utf8.index(id.startIndex, offsetBy: prefix.utf8.count)...]) : "/" + id
    }

    func writeNode(_ index: Int) throws {
        let thing = graph.things[index]
        try line("node") {
            try json.member("id") { try NodeToken.write(thing.id, to: $0) }
            try json.member("iri") { try RDFResource.id(thing.id).write(base: base.description + "/", to: $0) }
            try json.member("type", thing.kind.rawValue)
            try json.member("label", thing.label)
            if let name = thing.name { try json.member("name", name) }
            if !thing.aliases.isEmpty { try json.member("aliases", thing.aliases) }
            if !thing.formerIDs.isEmpty {
                try json.member("formerIris", try thing.formerIDs.map { try graph.iri(ofIdentifier: $0, base: base) })
            }
            if !thing.passages.isEmpty {
                try json.member("passages", thing.passages.map { Self.short(graph.passages[$0].id, "passage/") })
            }
            if thing.kind.isOccurrence {
                let span = graph.span(of: index)
                if let day = span.earliest { try json.member("earliest", day) }
                if let day = span.latest { try json.member("latest", day) }
            }
            try writeValues("properties", of: index, polarity: true)
            try writeValues("denied", of: index, polarity: false)
        }
    }

    /// The values that are no things, those of a property together.
    private func writeValues(
        _ name: StaticString, of thing: Int, polarity: Bool
    ) throws {
        var last: Property?
        try graph.forEachStatement(of: thing) { statement in
            let value = graph.value(of: statement)
            guard graph.polarity(of: statement) == polarity, value.thing == nil else { return }
            let property = graph.property(of: statement)
            if last == nil { try json.beginObject(name) }
            if property != last {
                if last != nil { try json.endArray() }
                try json.beginArray(property.rawValue)
            }
            last = property
            try json.object {
                switch value {
                case .thing: break
                case .text(let text):
                    try json.member("value", text)
                    try json.member("type", "text" as StaticString)
                case .date(let date):
                    try json.member("value") { try $0.write(date) }
                    try json.member("type", "date" as StaticString)
                case .term(let term):
                    try json.member("value", term.rawValue)
                    try json.member("type", "term" as StaticString)
                case .flag(let flag):
                    try json.member("value", flag)
                    try json.member("type", "flag" as StaticString)
                }
                try writeEvidence(of: statement)
            }
        }
        if last != nil {
            try json.endArray()
            try json.endObject()
        }
    }

    mutating func writeDenials() throws {
        let graph = graph
        for thing in graph.things.indices {
            try graph.forEachStatement(of: thing) { statement in
                if !graph.polarity(of: statement) { try writeEdge(statement) }
            }
        }
    }

    /// Writes a relation; nothing where the statement is none.
    mutating func writeEdge(_ statement: Statement) throws {
        guard let target = graph.target(of: statement) else { return }
        let property = graph.property(of: statement)
        let support = graph.support(of: statement)
        let polarity = graph.polarity(of: statement)
        identity.nameEdge(statement, in: graph)
        let digits = identity.digits
        try line(polarity ? "edge" : "denial") {
            try json.member("id") {
                try $0.write(polarity ? "e-" : "d-")
                try $0.write(digits)
            }
            try json.member("source") { try NodeToken.write(graph.things[graph.subject(of: statement)].id, to: $0) }
            try json.member("target") { try NodeToken.write(graph.things[target].id, to: $0) }
            if let type = property.edgeType { try json.member("type", type) }
            try json.member("label", property.label)
            try json.member("property", property.rawValue)
            try json.member("weight", max(1, support.passages.count))
            if let confidence = support.confidence { try json.member("confidence", number: confidence) }
            if let day = support.first { try json.member("first", day) }
            if let day = support.last { try json.member("last", day) }
            if !support.sources.isEmpty {
                try json.member("articles", support.sources.map { Self.short(graph.sources[$0].id, "article/") })
            }
            try writeEvidence(of: statement)
        }
    }

    private func writeEvidence(of statement: Statement) throws {
        let evidence = graph.evidence(of: statement)
        guard !evidence.isEmpty else { return }
        try json.beginArray("evidence")
        for piece in evidence {
            try json.object {
                try json.member("passage", Self.short(graph.passages[piece.passage].id, "passage/"))
                try json.member("rule", piece.rule)
                try json.member("confidence", number: piece.confidence)
                if let source = piece.attributedTo {
                    try json.member("attributedTo") { try NodeToken.write(graph.things[source].id, to: $0) }
                }
            }
        }
        try json.endArray()
    }
}
