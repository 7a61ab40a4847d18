import EntenteGraph
import EntenteText

/// What all RDF formats without named graphs can hold.
enum RDFGraph {
    static let abilities: GraphFormat.Abilities = [
        .relations, .attributes, .edgeAttributes, .passages, .negation, .partialDates, .parallelEdges, .iris,
    ]
}

/// The triples of a graph, in whatever syntax: each thing with the claims about it, then the articles, then the passages.
struct RDFGraphWriter<Syntax: RDFSyntax> {
    private let base: BaseIRI
    private var document: Document?

    init(base: BaseIRI) { self.base = base }

    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        var document = Document(graph: graph, syntax: Syntax(base: base, sink: try output.open()))
        try document.syntax.beginDocument()
        self.document = document
    }

    mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index): try document?.writeThing(index)
        case .source(let index): try document?.writeSource(index)
        case .passage(let index): try document?.writePassage(index)
        case .relation: break  // written with its subject
        }
    }
}

extension RDFGraphWriter {
    struct Document {
        let graph: IndexedGraph
        var syntax: Syntax
        var identity = FactIdentity()
        let classes = EnumTable<Kind, [UInt8]> { Syntax.render($0.name) }
        let properties = EnumTable<Property, [UInt8]> { Syntax.render($0.name) }
        let terms = EnumTable<Term, [UInt8]> { Syntax.render($0.name) }
        let names = EnumTable<CoreName, [UInt8]> { Syntax.render($0.name) }

        init(graph: IndexedGraph, syntax: Syntax) {
            self.graph = graph
            self.syntax = syntax
        }
    }
}

extension RDFGraphWriter.Document {
    mutating func writeThing(_ index: Int) throws {
        let thing = graph.things[index]
        try syntax.begin(id: thing.id)
        try predicate(.type)
        try object(name: classes[thing.kind])
        try write(.label, thing.label)
        if let name = thing.name { try write(.name, name) }
        try writeAliases(of: thing)
        try writeFacts(of: index)
        if thing.kind.isOccurrence { try write(graph.span(of: index)) }
        let passages = graph.passages(of: index)
        try writePassages(passages)
        if !passages.isEmpty { try writeCounts(passages) }
        try syntax.endSubject()
        try graph.forEachStatement(of: index) { statement in
            if needsClaim(statement, about: thing.kind) { try writeClaims(of: statement) }
        }
    }

    private mutating func writeAliases(of thing: Graph.Entity) throws {
        var isFirst = true
        for alias in thing.aliases {
            if isFirst { try predicate(.alternativeLabel) }
            isFirst = false
            try object(text: alias)
        }
    }

    /// The facts that are plain triples, those of one property together.
    private mutating func writeFacts(of thing: Int) throws {
        var last: Property?
        try graph.forEachStatement(of: thing) { statement in
            guard graph.polarity(of: statement) else { return }
            let property = graph.property(of: statement)
            if property != last { try syntax.predicate(properties[property]) }
            last = property
            try object(graph.value(of: statement), of: property)
        }
    }

    private mutating func writePassages(_ passages: [Int]) throws {
        guard !passages.isEmpty else { return }
        try predicate(.wasDerivedFrom)
        for passage in passages { try object(id: graph.passages[passage].id) }
    }

    /// True of what rests on words and is not an occurrence's own relation, and of all that is denied. What was known
    /// beforehand has no evidence and is no claim; what is denied without evidence is nothing at all.
    private func needsClaim(_ statement: Statement, about kind: Kind) -> Bool {
        (!kind.isOccurrence || !graph.polarity(of: statement))
            && graph.facts[statement.facts].contains { !$0.evidence.isEmpty }
    }

    /// A claim for each of those who say so.
    private mutating func writeClaims(of statement: Statement) throws {
        let evidence = graph.evidence(of: statement)
        if evidence.count == 1 || evidence.allSatisfy({ $0.attributedTo == evidence[0].attributedTo }) {
            try writeClaim(statement, evidence)
            return
        }
        let voices = ascending(evidence.map { $0.attributedTo ?? -1 })
        for voice in voices {
            try writeClaim(statement, evidence.filter { ($0.attributedTo ?? -1) == voice })
        }
    }

    private mutating func writeClaim(_ statement: Statement, _ evidence: [Evidence]) throws {
        let source = evidence[0].attributedTo
        identity.nameClaim(statement, attributedTo: source, in: graph)
        let property = graph.property(of: statement)
        let value = graph.value(of: statement)
        try syntax.begin(claim: identity.digits)
        try predicate(.type)
        try object(name: names[.claim])
        try predicate(.subject)
        try object(id: graph.things[graph.subject(of: statement)].id)
        try predicate(.predicate)
        try object(name: properties[property])
        try predicate(.object)
        try object(value, of: property)
        if !graph.polarity(of: statement) {
            try predicate(.polarity)
            try object(flag: false)
        }
        if let source {
            try predicate(.attributedTo)
            try object(id: graph.things[source].id)
        }
        try predicate(.confidence)
        try object(fraction: evidence.reduce(0) { max($0, $1.confidence) })
        if let date = value.date { try write((date.earliest, date.latest)) }
        try writeCounts(evidence.map(\.passage))
        try predicate(.rule)
        if evidence.count == 1 {
            try object(text: evidence[0].rule)
            try predicate(.wasDerivedFrom)
            try object(id: graph.passages[evidence[0].passage].id)
        } else {
            for rule in ascending(evidence.map(\.rule)) { try object(text: rule) }
            try writePassages(ascending(evidence.map(\.passage)))
        }
        try syntax.endSubject()
    }

    mutating func writeSource(_ index: Int) throws {
        let source = graph.sources[index]
        try syntax.begin(id: source.id)
        try predicate(.type)
        try object(name: names[.newsArticle])
        if let headline = source.source.headline { try write(.headline, headline) }
        if let day = source.source.published {
            try predicate(.datePublished)
            try object(.day(day))
        }
        if let publisher = source.source.publisher { try write(.publisher, publisher) }
        if let url = source.source.url {
            try predicate(.url)
            try syntax.beginObject()
            if IRIBytes.isAbsolute(url) { try syntax.writeIRI(url) } else { try syntax.writeQuoted(url) }
            try syntax.endObject()
        }
        try write(.sha256, source.source.sha256)
        try syntax.endSubject()
    }

    mutating func writePassage(_ index: Int) throws {
        let excerpt = graph.passages[index]
        try syntax.begin(id: excerpt.id)
        try predicate(.type)
        try object(name: names[.passage])
        try predicate(.inArticle)
        try object(id: graph.sources[excerpt.source].id)
        try predicate(.start)
        try object(number: excerpt.passage.start)
        try predicate(.end)
        try object(number: excerpt.passage.end)
        try write(.text, excerpt.passage.text)
        try syntax.endSubject()
    }
}
