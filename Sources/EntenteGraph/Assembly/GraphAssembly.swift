import EntenteText

/// Writes clusters down as a ``Graph``: unites names, passages and facts, gives identifiers and labels, sorts.
struct GraphAssembly {
    /// A thing of the graph in the making; its facts point at drafts by their index.
    struct Draft {
        var kind: Kind
        /// The article and the thing's index in it, of each member, ascending.
        var members: [Int]
        var key: String?
        var name: String?
        var aliases: [String] = []
        var passages: [Int] = []
        var facts: [Fact] = []
        var id = ""
        var label = ""
    }

    let graphs: [ArticleGraph]
    var drafts: [Draft] = []
    var excerpts: [Graph.Excerpt] = []
    private(set) var sources: [Graph.Source] = []
    /// The ids of the articles, in the order of ``graphs``.
    private(set) var articleIDs: [String] = []
    /// The draft of each item, and the excerpt of each article's passages.
    private(set) var draftOf: [Int32] = []
    private(set) var excerptOf: [[Int32]] = []
    let starts: [Int]
    let articleOf: [Int32]
    let constraints: Constraints

    init(_ clustering: Clustering, constraints: Constraints = Constraints()) {
        var clustering = clustering
        self.constraints = constraints
        graphs = clustering.graphs
        starts = clustering.starts
        articleOf = clustering.articleOf
        placeSources()
        gather(&clustering)
    }

    mutating func graph() -> Graph {
        settle()
        return sorted()
    }

    /// Gives every draft its names, facts, identifier and label.
    mutating func settle() {
        addFacts()
        for index in drafts.indices {
            chooseNames(index)
            settleFacts(index)
        }
        markPastTenures()
        addKnownKeys()
        nameAll()
    }

    /// The published day of the article that an excerpt is from.
    func published(_ excerpt: Int) -> CalendarDate? { sources[excerpts[excerpt].source].source.published }

    /// The content that tells a draft from another that would get the same identifier: its first member.
    func firstMember(_ draft: Int) -> String {
        let item = drafts[draft].members[0]
        let article = Int(articleOf[item])
        return "\(graphs[article].source.sha256) \(item - starts[article])"
    }

    // MARK: Parts

    private mutating func placeSources() {
        var shortened: [String: Int] = [:]
        for graph in graphs { shortened[String(graph.source.sha256.prefix(12)), default: 0] += 1 }
        let ids = graphs.map { graph in
            let sha = graph.source.sha256
            let short = String(sha.prefix(12))
            let day = graph.source.published?.description ?? "undated"
            return "article/\(day)-\(shortened[short] == 1 ? short : sha)"
        }
        articleIDs = ids
        let order = graphs.indices.sorted { ids[$0] < ids[$1] }
        excerptOf = Array(repeating: [], count: graphs.count)
        for article in order {
            let source = sources.count
            sources.append(Graph.Source(id: ids[article], source: graphs[article].source))
            let passages = graphs[article].passages
            let slug = ids[article].dropFirst("article/".count)
            let sequence = passages.indices.sorted {
                (passages[$0].start, passages[$0].end) < (passages[$1].start, passages[$1].end)
            }
            var numbers = [Int32](repeating: 0, count: passages.count)
            for passage in sequence {
                let id = "passage/\(slug)-\(passages[passage].start)-\(passages[passage].end)"
                if excerpts.last?.id != id {
                    excerpts.append(Graph.Excerpt(id: id, source: source, passage: passages[passage]))
                }
                numbers[passage] = Int32(excerpts.count - 1)
            }
            excerptOf[article] = numbers
        }
    }

    private mutating func gather(_ clustering: inout Clustering) {
        var draftOfRoot: [Int: Int] = [:]
        draftOf = Array(repeating: 0, count: clustering.items.count)
        for item in clustering.items {
            let root = clustering.root(item)
            let thing = clustering.thing(item)
            let draft = draftOfRoot[root] ?? drafts.count
            if draft == drafts.count {
                draftOfRoot[root] = draft
                drafts.append(Draft(kind: thing.kind, members: []))
            }
            draftOf[item] = Int32(draft)
            drafts[draft].members.append(item)
            if drafts[draft].key == nil, let key = thing.key, !key.isEmpty { drafts[draft].key = key }
            let excerpts = excerptOf[Int(clustering.articleOf[item])]
            drafts[draft].passages += thing.passages.map { Int(excerpts[$0]) }
        }
        for index in drafts.indices { drafts[index].passages = drafts[index].passages.sorted().removingRepeats() }
    }

    private mutating func addFacts() {
        for (article, graph) in graphs.enumerated() {
            let start = starts[article]
            for fact in graph.facts {
                if isWrong(fact, start) { continue }
                let subject = Int(draftOf[start + fact.subject])
                var value = fact.value
                if let thing = value.thing {
                    let object = Int(draftOf[start + thing])
                    // Joining can make the two ends of a relation one: then it says nothing.
                    if object == subject { continue }
                    value = .thing(object)
                }
                let evidence = fact.evidence.map {
                    Evidence(
                        passage: Int(excerptOf[article][$0.passage]), rule: $0.rule, confidence: $0.confidence,
                        attributedTo: $0.attributedTo.map { Int(draftOf[start + $0]) })
                }
                drafts[subject].facts.append(
                    Fact(
                        subject: subject, property: fact.property, value: value, polarity: fact.polarity,
                        evidence: evidence))
            }
        }
    }

    /// The names that the members go by, each with the number of members that have it as their first name.
    func names(_ draft: Int) -> (first: [String: Int], other: [String]) {
        var first: [String: Int] = [:]
        var other: [String] = []
        for item in drafts[draft].members {
            let article = Int(articleOf[item])
            let thing = graphs[article].things[item - starts[article]]
            if let name = thing.name {
                if constraints.renamed.contains(item) { other.append(name) } else { first[name, default: 0] += 1 }
            }
            other += thing.aliases
        }
        return (first, other + given(draft))
    }

    func sorted() -> Graph {
        let order = drafts.indices.sorted { drafts[$0].id < drafts[$1].id }
        var place = [Int](repeating: 0, count: drafts.count)
        for (position, draft) in order.enumerated() { place[draft] = position }
        var graph = Graph()
        graph.sources = sources
        graph.passages = excerpts
        for draft in order.map({ drafts[$0] }) {
            graph.things.append(
                Graph.Entity(
                    id: draft.id, kind: draft.kind, label: draft.label, name: draft.name, aliases: draft.aliases,
                    passages: draft.passages))
            graph.facts += draft.facts.map { fact in
                var fact = fact
                fact.subject = place[fact.subject]
                if let thing = fact.value.thing { fact.value = .thing(place[thing]) }
                for index in fact.evidence.indices {
                    fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.map { place[$0] }
                }
                fact.evidence.sort(by: Evidence.precedes)
                return fact
            }.sorted(by: Fact.precedes)
        }
        return graph
    }
}

extension Fact {
    /// By property, value and polarity; for the facts of one subject.
    static func precedes(_ a: Fact, _ b: Fact) -> Bool {
        if a.property != b.property { return a.property < b.property }
        if a.value != b.value { return a.value < b.value }
        return a.polarity && !b.polarity
    }
}

extension Evidence {
    static func precedes(_ a: Evidence, _ b: Evidence) -> Bool {
        if a.passage != b.passage { return a.passage < b.passage }
        if a.rule != b.rule { return a.rule < b.rule }
        if a.attributedTo != b.attributedTo { return (a.attributedTo ?? -1) < (b.attributedTo ?? -1) }
        return a.confidence > b.confidence
    }
}
