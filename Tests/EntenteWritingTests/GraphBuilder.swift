import EntenteGraph
import EntenteText

/// Makes graphs by hand: things by id, sorted in the end as a ``Graph`` promises.
struct GraphBuilder {
    private(set) var sources: [Graph.Source] = []
    private(set) var passages: [Graph.Excerpt] = []
    private var things: [Graph.Entity] = []
    private var facts: [Fact] = []
    private var places: [String: Int] = [:]

    @discardableResult
    mutating func source(_ id: String, _ source: NewsSource) -> Int {
        sources.append(Graph.Source(id: "article/\(id)", source: source))
        return sources.count - 1
    }

    /// Adds a sentence; its end follows from its text.
    @discardableResult
    mutating func passage(_ text: String, at start: Int = 0, in source: Int = 0) -> Int {
        let end = start + text.unicodeScalars.count
        let article = sources[source].id.dropFirst("article/".count)
        passages.append(
            Graph.Excerpt(
                id: "passage/\(article)-\(start)-\(end)", source: source,
                passage: Passage(start: start, end: end, text: text)))
        return passages.count - 1
    }

    @discardableResult
    mutating func thing(
        _ kind: Kind, _ slug: String, label: String? = nil, name: String? = nil, aliases: [String] = [],
        in passages: [Int] = [], formerly former: [String] = []
    ) -> Int {
        let id = "\(kind.segment)/\(slug)"
        things.append(
            Graph.Entity(
                id: id, kind: kind, label: label ?? name ?? slug, name: name, aliases: aliases, passages: passages,
                formerIDs: former))
        places[id] = things.count - 1
        return things.count - 1
    }

    mutating func fact(
        _ subject: Int, _ property: Property, _ value: Value, polarity: Bool = true, in passages: [Int] = [],
        rule: String = "test-rule", confidence: Double = 0.9, by source: Int? = nil
    ) {
        facts.append(
            Fact(
                subject: subject, property: property, value: value, polarity: polarity,
                evidence: passages.map {
                    Evidence(passage: $0, rule: rule, confidence: confidence, attributedTo: source)
                }))
    }

    /// The graph with everything in order.
    var graph: Graph {
        var graph = Graph()
        graph.sources = sources
        graph.passages = passages
        let order = things.indices.sorted { things[$0].id < things[$1].id }
        var place = [Int](repeating: 0, count: things.count)
        for (new, old) in order.enumerated() { place[old] = new }
        graph.things = order.map { things[$0] }
        graph.facts = facts.map { fact in
            var fact = fact
            fact.subject = place[fact.subject]
            if let target = fact.value.thing { fact.value = .thing(place[target]) }
            for index in fact.evidence.indices {
                fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.map { place[$0] }
            }
            fact.evidence.sort(by: Evidence.precedes)
            return fact
        }.sorted { sortKey($0) < sortKey($1) }
        return graph
    }

    private func sortKey(_ fact: Fact) -> (Int, Property, String, Int) {
        let value: String
        switch fact.value {
        case .thing(let index): value = String(100_000 + index)
        case .text(let text): value = text
        case .date(let date): value = date.description
        case .term(let term): value = term.rawValue
        case .flag(let flag): value = String(flag)
        }
        return (fact.subject, fact.property, value, fact.polarity ? 0 : 1)
    }
}
