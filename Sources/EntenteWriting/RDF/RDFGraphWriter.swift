import EntenteGraph
import EntenteText

/// What the RDF formats can hold.
enum RDFGraph {
    static let abilities: GraphFormat.Abilities = [
        .relations, .attributes, .edgeAttributes, .passages, .negation, .partialDates, .parallelEdges, .iris, .evidence,
        .allCharacters,
    ]
    static let datasetAbilities = abilities.union(.namedGraphs)
}

/// The triples of a graph, in whatever syntax.
///
/// Without named graphs: each thing with the claims about it, then the articles, then the passages. With them: in the
/// default graph what no article says (names, what was known beforehand), then a graph for each article, with what it
/// says and its passages. Together these hold the same triples.
struct RDFGraphWriter<Syntax: RDFSyntax> {
    private let options: WriterOptions
    private let hasNamedGraphs: Bool
    private var document: Document?

    init(options: WriterOptions, namedGraphs: Bool = false) {
        self.options = options
        hasNamedGraphs = namedGraphs
    }

    /// The syntax, once it has begun.
    var syntax: Syntax? { document?.syntax }

    mutating func begin(_ graph: IndexedGraph, to output: any WriterOutput) throws {
        var document = Document(graph: graph, syntax: Syntax(base: options.base, sink: try output.open()))
        document.usesTripleTerms = options.usesTripleTerms && Syntax.holdsTripleTerms
        if hasNamedGraphs {
            document.scope.shares = ArticleShares(graph)
            document.scope.part = .knownBefore
        }
        try document.syntax.beginDocument()
        self.document = document
    }

    mutating func write(_ element: GraphElement) throws {
        switch element {
        case .thing(let index): try document?.writeThing(index)
        case .source(let index):
            if hasNamedGraphs { try document?.writeGraph(of: index) } else { try document?.writeSource(index) }
        case .passage(let index):
            if !hasNamedGraphs { try document?.writePassage(index) }
        case .relation: break  // written with its subject
        }
    }

    mutating func finish() throws { try document?.syntax.endDocument() }
}

extension RDFGraphWriter {
    struct Document {
        let graph: IndexedGraph
        var syntax: Syntax
        var scope: RDFScope
        /// Claims name what they say by a triple term, not by its three parts.
        var usesTripleTerms = false
        /// The subject, until its first predicate comes.
        var subject: RDFResource?
        var identity = FactIdentity()
        /// Of a claim, as it is made.
        var label: [UInt8] = []
        /// The claims of what several articles say, by the first fact of the statement, until the last of these articles.
        var openClaims: [Int: [RDFClaim]] = [:]
        let classes = EnumTable<Kind, Syntax.Name> { Syntax.render($0.name) }
        let properties = EnumTable<Property, Syntax.Name> { Syntax.render($0.name) }
        let terms = EnumTable<Term, Syntax.Name> { Syntax.render($0.name) }
        let propertyLabels = EnumTable<Property, String> { $0.label }
        let names = EnumTable<CoreName, Syntax.Name> { Syntax.render($0.name) }

        init(graph: IndexedGraph, syntax: Syntax) {
            self.graph = graph
            self.syntax = syntax
            scope = RDFScope(graph)
        }
    }
}

extension RDFGraphWriter.Document {
    /// What an article says.
    mutating func writeGraph(of source: Int) throws {
        try syntax.begin(graph: .id(graph.sources[source].id))
        scope.part = .article(source)
        for thing in scope.shares.things(of: source) { try writeThing(Int(thing)) }
        try writeSource(source)
        for passage in scope.shares.passages(of: source) { try writePassage(passage) }
        scope.part = .knownBefore
        try syntax.endGraph()
    }

    mutating func writeThing(_ index: Int) throws {
        let statements = scope.statements(of: index)
        let passages = scope.passages(of: index, statements)
        let kind = graph.things[index].kind
        begin(.id(graph.things[index].id))
        if scope.describes(index, in: passages) {
            try predicate(.type)
            try syntax.object(name: classes[kind])
            try write(.label, graph.things[index].label)
        }
        if !scope.isOfArticle {
            if let name = graph.things[index].name { try write(.name, name) }
            try writeAliases(of: index)
        }
        try write(statements)
        if kind.isOccurrence { try write(scope.span(of: index, statements)) }
        try write(passages)
        let all = scope.isOfArticle ? [] : graph.passages(of: index)
        if !all.isEmpty { try write(SourceCounts(of: all, in: graph)) }
        try endSubject()
        if !scope.isOfArticle { try writeFormerIdentifiers(of: index) }
        for statement in statements {
            for claim in claims(of: statement) { try write(claim) }
        }
    }

    private mutating func writeAliases(of thing: Int) throws {
        guard !graph.things[thing].aliases.isEmpty else { return }
        try predicate(.alternativeLabel)
        for alias in graph.things[thing].aliases { try syntax.object(text: alias, language: nil) }
    }

    /// The IRIs by which earlier graphs knew a thing lead to it.
    private mutating func writeFormerIdentifiers(of thing: Int) throws {
        for former in graph.things[thing].formerIDs {
            begin(.id(former))
            try predicate(.isReplacedBy)
            try syntax.object(.id(graph.things[thing].id))
            try endSubject()
        }
    }

    /// The facts about a thing that are plain triples, those of one property together.
    private mutating func write(_ statements: [Statement]) throws {
        var last: Property?
        for statement in statements {
            guard graph.polarity(of: statement) else { continue }
            let property = graph.property(of: statement)
            if property != last { try predicate(properties[property]) }
            last = property
            try object(graph.value(of: statement), of: property)
        }
    }

    mutating func write(_ passages: some Collection<Int>) throws {
        guard !passages.isEmpty else { return }
        try predicate(.wasDerivedFrom)
        for passage in passages { try syntax.object(.id(graph.passages[passage].id)) }
    }

    mutating func writeSource(_ index: Int) throws {
        let source = graph.sources[index]
        begin(.id(source.id))
        try predicate(.type)
        try syntax.object(name: names[.newsArticle])
        try write(.label, graph.label(ofSource: index))
        if let headline = source.source.headline { try write(.headline, headline) }
        if let day = source.source.published {
            try predicate(.datePublished)
            try object(.day(day))
        }
        if let publisher = source.source.publisher { try write(.publisher, publisher) }
        if let url = source.source.url {
            try predicate(.url)
            if IRIBytes.isAbsolute(url) {
                try syntax.object(.external(url))
            } else {
                try syntax.object(text: url, language: nil)
            }
        }
        if let story = source.story, story != index {
            try predicate(.retells)
            try syntax.object(.id(graph.sources[story].id))
        }
        try write(.sha256, source.source.sha256)
        try endSubject()
    }

    mutating func writePassage(_ index: Int) throws {
        let excerpt = graph.passages[index]
        begin(.id(excerpt.id))
        try predicate(.type)
        try syntax.object(name: names[.passage])
        try write(.label, graph.label(ofPassage: index))
        try predicate(.inArticle)
        try syntax.object(.id(graph.sources[excerpt.source].id))
        try predicate(.start)
        try object(number: excerpt.passage.start)
        try predicate(.end)
        try object(number: excerpt.passage.end)
        try write(.text, excerpt.passage.text)
        try endSubject()
    }
}
