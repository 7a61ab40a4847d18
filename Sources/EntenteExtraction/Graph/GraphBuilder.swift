package import EntenteGraph
package import EntenteText

/// Collects what the extractors find in one article and makes its ``ArticleGraph``.
///
/// The same fact found twice is one fact with two pieces of evidence.
package struct GraphBuilder: Sendable {
    private let document: Document
    private var graph: ArticleGraph
    private var passageOfSentence: [Int?]
    private var factIndex: [FactKey: Int] = [:]

    private struct FactKey: Hashable {
        var subject: Int
        var property: Property
        var value: Value
        var polarity: Bool
    }

    package init(document: Document) {
        self.document = document
        let article = document.article
        graph = ArticleGraph(
            source: NewsSource(
                sha256: article.sha256, headline: article.headline, published: article.published,
                publisher: article.publisher, url: article.url))
        passageOfSentence = Array(repeating: nil, count: document.sentences.count)
    }

    package var things: [Thing] { graph.things }
    package var facts: [Fact] { graph.facts }

    /// Adds a thing and returns its index.
    package mutating func add(_ thing: Thing) -> Int {
        graph.things.append(thing)
        return graph.things.count - 1
    }

    /// Says that a sentence mentions a thing.
    package mutating func mention(_ thing: Int, sentence: Int) {
        let passage = passage(of: sentence)
        if !graph.things[thing].passages.contains(passage) { graph.things[thing].passages.append(passage) }
    }

    package mutating func addAlias(_ alias: String, to thing: Int) {
        if graph.things[thing].name == nil {
            graph.things[thing].name = alias
        } else if graph.things[thing].name != alias, !graph.things[thing].aliases.contains(alias) {
            graph.things[thing].aliases.append(alias)
        }
    }

    /// Adds a fact that a sentence supports, found by a rule.
    package mutating func add(
        _ subject: Int, _ property: Property, _ value: Value, sentence: Int, rule: String, confidence: Double,
        attributedTo: Int? = nil, polarity: Bool = true
    ) {
        let evidence = Evidence(
            passage: passage(of: sentence), rule: rule, confidence: confidence, attributedTo: attributedTo)
        let key = FactKey(subject: subject, property: property, value: value, polarity: polarity)
        if let index = factIndex[key] {
            if !graph.facts[index].evidence.contains(where: { $0.passage == evidence.passage }) {
                graph.facts[index].evidence.append(evidence)
            }
            return
        }
        factIndex[key] = graph.facts.count
        graph.facts.append(
            Fact(subject: subject, property: property, value: value, polarity: polarity, evidence: [evidence]))
    }

    /// Adds what is known of a thing without the article: an ISO code, a Wikidata id.
    package mutating func addKnown(_ subject: Int, _ property: Property, _ value: Value) {
        let key = FactKey(subject: subject, property: property, value: value, polarity: true)
        guard factIndex[key] == nil else { return }
        factIndex[key] = graph.facts.count
        graph.facts.append(Fact(subject: subject, property: property, value: value, evidence: []))
    }

    package func values(of subject: Int, _ property: Property) -> [Value] {
        graph.facts.filter { $0.subject == subject && $0.property == property && $0.polarity }.map(\.value)
    }

    /// The finished graph, its passages in the order of the text.
    package func finish() -> ArticleGraph {
        var result = graph
        let order = result.passages.indices.sorted { result.passages[$0].start < result.passages[$1].start }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        result.passages = order.map { graph.passages[$0] }
        for thing in result.things.indices {
            result.things[thing].passages = result.things[thing].passages.map { place[$0] }.sorted()
        }
        for fact in result.facts.indices {
            for index in result.facts[fact].evidence.indices {
                result.facts[fact].evidence[index].passage = place[result.facts[fact].evidence[index].passage]
            }
        }
        return result
    }

    private mutating func passage(of sentence: Int) -> Int {
        if let known = passageOfSentence[sentence] { return known }
        let range = document.sentences[sentence].range
        graph.passages.append(
            Passage(
                start: document.source.codePointOffset(of: range.start),
                end: document.source.codePointOffset(of: range.end), text: document.source.string(range)))
        passageOfSentence[sentence] = graph.passages.count - 1
        return graph.passages.count - 1
    }
}
