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
        /// What articles call an agreement that has no name of its own, the most frequent first.
        var descriptions: [String] = []
        var passages: [Int] = []
        var facts: [Fact] = []
        /// True of a person of whom one word alone is known, which is in the longer names of others.
        var hasPartialName = false
        /// False of what the graph leaves out.
        var isThing = true
        var id = ""
        var formerIDs: [String] = []
        var label = ""

        /// An occurrence stands in the passages that its facts rest on.
        mutating func addPassagesOfFacts() {
            for fact in facts where fact.polarity { passages += fact.evidence.map(\.passage) }
            passages = passages.sorted().removingRepeats()
        }
    }

    /// The articles, whose things and facts go to the drafts.
    private(set) var graphs: [ArticleGraph]
    var drafts: [Draft] = []
    /// The agreement that each membership is of.
    var agreementOf: [Int: Int] = [:]
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

    init(_ clustering: consuming Clustering, constraints: Constraints = Constraints()) {
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
        for index in drafts.indices { chooseNames(index) }
        addFacts()
        for index in drafts.indices where drafts[index].kind != .agreement { settleFacts(index) }
        addMemberships()
        for index in drafts.indices where drafts[index].kind == .agreement { settleFacts(index) }
        markPastTenures()
        partFormerOffices()
        addKnownKeys()
        addPartialNames()
        addTenures()
        nameAll()
    }

    /// The published day of the article that an excerpt is from.
    func published(_ excerpt: Int) -> CalendarDate? { sources[excerpts[excerpt].source].source.published }

    /// The content that tells a draft from another that would get the same identifier: its first member.
    func firstMember(_ draft: Int) -> String {
        // A tenure is of no article alone.
        guard let item = drafts[draft].members.first else { return String(draft) }
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
        let stories = StoryFinder.stories(order.map { graphs[$0].source.sketch })
        for article in order {
            let source = sources.count
            sources.append(
                Graph.Source(id: ids[article], source: graphs[article].source, story: stories[source]))
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
        markPartialNames()
    }

    /// Hands the facts of each article to the drafts, and lets go of the article.
    private mutating func addFacts() {
        var counts = [Int32](repeating: 0, count: drafts.count)
        for (article, graph) in graphs.enumerated() {
            for fact in graph.facts { counts[Int(draftOf[starts[article] + fact.subject])] += 1 }
        }
        for (draft, count) in counts.enumerated() { drafts[draft].facts.reserveCapacity(Int(count)) }
        for article in graphs.indices {
            let facts = graphs[article].facts
            graphs[article].facts = []
            graphs[article].things = []
            graphs[article].passages = []
            for fact in facts { add(fact, of: article) }
        }
    }

    private mutating func add(_ fact: consuming Fact, of article: Int) {
        let start = starts[article]
        if isWrong(fact, start) { return }
        fact.subject = Int(draftOf[start + fact.subject])
        if let thing = fact.value.thing {
            let object = Int(draftOf[start + thing])
            // Joining can make the two ends of a relation one: then it says nothing.
            if object == fact.subject { return }
            fact.value = .thing(object)
        }
        for index in fact.evidence.indices {
            fact.evidence[index].passage = Int(excerptOf[article][fact.evidence[index].passage])
            fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.map { Int(draftOf[start + $0]) }
        }
        drafts[fact.subject].facts.append(fact)
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

    /// The graph, its things by identifier. The drafts are used up.
    mutating func sorted() -> Graph {
        let order = drafts.indices.filter { drafts[$0].isThing }.sorted { drafts[$0].id < drafts[$1].id }
        var place = [Int32](repeating: 0, count: drafts.count)
        for (position, draft) in order.enumerated() { place[draft] = Int32(position) }
        var graph = Graph()
        graph.sources = sources
        graph.passages = excerpts
        graph.things.reserveCapacity(drafts.count)
        graph.facts.reserveCapacity(drafts.reduce(0) { $0 + $1.facts.count })
        for index in order {
            var draft = drafts[index]
            drafts[index] = Draft(kind: draft.kind, members: [])
            if draft.kind.isOccurrence { draft.addPassagesOfFacts() }
            graph.things.append(
                Graph.Entity(
                    id: draft.id, kind: draft.kind, label: draft.label, name: draft.name, aliases: draft.aliases,
                    passages: draft.passages, formerIDs: draft.formerIDs))
            var facts = draft.facts
            for fact in facts.indices {
                facts[fact].subject = Int(place[facts[fact].subject])
                if let thing = facts[fact].value.thing { facts[fact].value = .thing(Int(place[thing])) }
                for index in facts[fact].evidence.indices {
                    facts[fact].evidence[index].attributedTo = facts[fact].evidence[index].attributedTo.map {
                        Int(place[$0])
                    }
                }
                if facts[fact].evidence.count > 1 { facts[fact].evidence.sort(by: Evidence.precedes) }
            }
            facts.sort(by: Fact.precedes)
            graph.facts += facts
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
    /// By passage, then by rule and by who says so: the order of a fact's evidence.
    package static func precedes(_ a: Evidence, _ b: Evidence) -> Bool {
        if a.passage != b.passage { return a.passage < b.passage }
        if a.rule != b.rule { return a.rule < b.rule }
        if a.attributedTo != b.attributedTo { return (a.attributedTo ?? -1) < (b.attributedTo ?? -1) }
        return a.confidence > b.confidence
    }
}
