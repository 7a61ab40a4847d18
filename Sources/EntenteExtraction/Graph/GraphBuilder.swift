package import EntenteGraph
internal import EntenteText

/// Collects what the extractors find in one article and makes its ``ArticleGraph``.
///
/// The same fact found twice is one fact with two pieces of evidence.
package struct GraphBuilder: Sendable {
    private let document: Document
    private var graph: ArticleGraph
    private var passageOfSentence: [Int?]
    private var sentenceOfPassage: [Int] = []
    private var factIndex: [FactKey: Int] = [:]

    private struct FactKey: Hashable {
        var subject: Int
        var property: Property
        var value: Value
        var polarity: Bool
    }

    /// The values of each property of each thing, in the order in which they were added, without denied ones.
    private var valuesOfProperty: [PropertyKey: [Value]] = [:]
    /// The things that have a value, as those whose object an agreement is.
    private var subjectsOfValue: [ValueKey: [Int]] = [:]
    /// For each passage the things that it mentions and the facts that rest on it.
    private var thingsOfPassage: [[Int]] = []
    private var factsOfPassage: [Set<Int>] = []

    private struct PropertyKey: Hashable {
        var subject: Int
        var property: Property
    }

    private struct ValueKey: Hashable {
        var property: Property
        var value: Value
    }

    private let analysis: Analysis
    private var thingOfEntity: [Int?]

    package init(_ analysis: Analysis) {
        self.analysis = analysis
        document = analysis.document
        thingOfEntity = Array(repeating: nil, count: analysis.entities.count)
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

    /// The thing of an entity, made when it is first asked for, with a passage for each sentence that mentions it.
    package mutating func thing(of entity: Int) -> Int {
        if let known = thingOfEntity[entity] { return known }
        let said = analysis.entities[entity]
        let epithets = said.kind == .person ? Epithets(analysis).of(entity) : []
        let index = add(
            Thing(kind: said.kind, name: said.name, aliases: said.aliases, key: said.key, epithets: epithets))
        thingOfEntity[entity] = index
        for mention in said.mentions where analysis.mentions[mention].confidence >= 0.7 {
            self.mention(index, sentence: Int(document.tokens[analysis.mentions[mention].head].sentence))
        }
        return index
    }

    /// The thing of an entity, where it has been asked for.
    package func madeThing(of entity: Int) -> Int? { thingOfEntity[entity] }

    /// Says that a sentence mentions a thing.
    package mutating func mention(_ thing: Int, sentence: Int) {
        let passage = passage(of: sentence)
        guard !thingsOfPassage[passage].contains(thing) else { return }
        thingsOfPassage[passage].append(thing)
        graph.things[thing].passages.append(passage)
    }

    /// True where a sentence is known to mention a thing.
    package func mentions(_ thing: Int, in sentence: Int) -> Bool {
        passageOfSentence[sentence].map { thingsOfPassage[$0].contains(thing) } ?? false
    }

    /// The sentences that are known to mention a thing, in the order of the text.
    package func sentences(of thing: Int) -> [Int] {
        graph.things[thing].passages.map { sentenceOfPassage[$0] }.sorted()
    }

    /// The things that a sentence is known to mention.
    package func things(in sentence: Int) -> [Int] { passageOfSentence[sentence].map { thingsOfPassage[$0] } ?? [] }

    /// Gives a thing the identifier that the world knows it by, where it has none yet.
    package mutating func identify(_ thing: Int, as key: String) {
        if graph.things[thing].key == nil { graph.things[thing].key = key }
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
            if factsOfPassage[evidence.passage].insert(index).inserted { graph.facts[index].evidence.append(evidence) }
            return
        }
        factsOfPassage[evidence.passage].insert(graph.facts.count)
        append(Fact(subject: subject, property: property, value: value, polarity: polarity, evidence: [evidence]), key)
    }

    /// Adds what is known of a thing without the article: an ISO code, a Wikidata id.
    package mutating func addKnown(_ subject: Int, _ property: Property, _ value: Value) {
        let key = FactKey(subject: subject, property: property, value: value, polarity: true)
        guard factIndex[key] == nil else { return }
        append(Fact(subject: subject, property: property, value: value, evidence: []), key)
    }

    private mutating func append(_ fact: Fact, _ key: FactKey) {
        factIndex[key] = graph.facts.count
        graph.facts.append(fact)
        guard fact.polarity else { return }
        valuesOfProperty[PropertyKey(subject: fact.subject, property: fact.property), default: []].append(fact.value)
        subjectsOfValue[ValueKey(property: fact.property, value: fact.value), default: []].append(fact.subject)
    }

    /// Notes what is left out, and why.
    package mutating func omit(_ code: OmissionCode, _ tokens: Range<Int>, candidates: [String] = []) {
        graph.omissions.append(analysis.omission(code, tokens, candidates: candidates))
    }

    package func values(of subject: Int, _ property: Property) -> [Value] {
        valuesOfProperty[PropertyKey(subject: subject, property: property)] ?? []
    }

    /// The things that have a value: the events whose object is an agreement.
    package func subjects(of property: Property, _ value: Value) -> [Int] {
        subjectsOfValue[ValueKey(property: property, value: value)] ?? []
    }

    /// The finished graph, its passages in the order of the text.
    package func finish() -> ArticleGraph {
        var result = graph
        var omissions: [Omission] = []
        for omission in (graph.omissions + analysis.omissions + analysis.omittedTimes()).sorted()
        where omission != omissions.last { omissions.append(omission) }
        result.omissions = omissions
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
        sentenceOfPassage.append(sentence)
        thingsOfPassage.append([])
        factsOfPassage.append([])
        passageOfSentence[sentence] = graph.passages.count - 1
        return graph.passages.count - 1
    }
}
