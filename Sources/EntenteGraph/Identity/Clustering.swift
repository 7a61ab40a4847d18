import EntenteText

/// Finds which things of all the articles are one thing: union-find over joins by hashed keys.
///
/// An item is a thing of one article. The articles are sorted by their SHA-256 and every pass runs over the items in
/// that order, so that the clusters are a function of the set of articles. A union that would join what contradicts
/// itself (two countries' ministers, two Wikidata ids) is refused.
struct Clustering {
    let graphs: [ArticleGraph]
    /// The first item of each article, and the number of all items at the end.
    let starts: [Int]
    let articleOf: [Int32]
    private let factStarts: [Int32]
    private let factOrder: [Int32]
    private var parents: [Int32]
    /// What a cluster is tied to, by its root: the countries that tell apart what has the same name.
    private var contexts: [Int32: [Int32]] = [:]
    private var keys: [Int32: String] = [:]

    init(_ graphs: [ArticleGraph]) {
        self.graphs = graphs
        var starts = [0]
        var articleOf: [Int32] = []
        for (index, graph) in graphs.enumerated() {
            starts.append(starts[index] + graph.things.count)
            articleOf += repeatElement(Int32(index), count: graph.things.count)
        }
        var factStarts = [Int32](repeating: 0, count: articleOf.count + 1)
        for (index, graph) in graphs.enumerated() {
            for fact in graph.facts { factStarts[starts[index] + fact.subject + 1] += 1 }
        }
        for item in articleOf.indices { factStarts[item + 1] += factStarts[item] }
        var factOrder = [Int32](repeating: 0, count: Int(factStarts.last ?? 0))
        var next = factStarts
        for (index, graph) in graphs.enumerated() {
            for (number, fact) in graph.facts.enumerated() {
                let item = starts[index] + fact.subject
                factOrder[Int(next[item])] = Int32(number)
                next[item] += 1
            }
        }
        self.starts = starts
        self.articleOf = articleOf
        self.factStarts = factStarts
        self.factOrder = factOrder
        parents = articleOf.indices.map(Int32.init)
    }

    /// Runs the passes, each resting on the ones before: a meeting is known by its people, these by their offices.
    mutating func run() {
        clusterBodies(.country)
        clusterBodies(.place)
        clusterBodies(.organization)
        clusterOffices()
        clusterPeople()
        clusterAgreements()
        clusterMeetings()
        clusterUtterances()
        clusterEvents()
    }

    // MARK: Items

    var items: Range<Int> { articleOf.indices }

    func items(of kind: Kind) -> [Int] { items.filter { thing($0).kind == kind } }

    func thing(_ item: Int) -> Thing {
        let article = Int(articleOf[item])
        return graphs[article].things[item - starts[article]]
    }

    /// The values that the article asserts of an item, in the order of the facts.
    func values(_ item: Int, _ property: Property) -> [Value] {
        let graph = graphs[Int(articleOf[item])]
        var values: [Value] = []
        for position in factStarts[item]..<factStarts[item + 1] {
            let fact = graph.facts[Int(factOrder[Int(position)])]
            if fact.property == property, fact.polarity { values.append(fact.value) }
        }
        return values
    }

    /// The clusters that an item is related to, ascending, each once.
    mutating func related(_ item: Int, _ properties: Property...) -> [Int] {
        let start = starts[Int(articleOf[item])]
        var roots: [Int] = []
        for property in properties {
            for value in values(item, property) {
                if let other = value.thing { roots.append(root(start + other)) }
            }
        }
        return roots.sorted().removingRepeats()
    }

    /// The sharpest date of an item.
    func date(_ item: Int, _ property: Property = .occursOn) -> PartialDate? {
        values(item, property).compactMap(\.date).sorted().max { $0.precision < $1.precision }
    }

    // MARK: Clusters

    mutating func root(_ item: Int) -> Int {
        var current = Int32(item)
        while parents[Int(current)] != current {
            parents[Int(current)] = parents[Int(parents[Int(current)])]
            current = parents[Int(current)]
        }
        return Int(current)
    }

    mutating func roots(_ items: [Int]) -> [Int] {
        var roots: [Int] = []
        for item in items { roots.append(root(item)) }
        return roots.sorted().removingRepeats()
    }

    func context(_ root: Int) -> [Int32] { contexts[Int32(root)] ?? [] }
    func key(_ root: Int) -> String? { keys[Int32(root)] }

    mutating func setContext(_ item: Int, _ context: [Int]) {
        if !context.isEmpty { contexts[Int32(item)] = context.map(Int32.init) }
    }

    mutating func setKey(_ item: Int, _ key: String) { keys[Int32(item)] = key }

    /// Joins two clusters of one kind unless their keys or their contexts contradict each other.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        let first = root(min(a, b))
        let second = root(max(a, b))
        if first == second { return true }
        if let one = key(first), let other = key(second), one != other { return false }
        if contradict(first, second) { return false }
        let (kept, gone) = (Int32(min(first, second)), Int32(max(first, second)))
        parents[Int(gone)] = kept
        if let context = contexts.removeValue(forKey: gone) {
            contexts[kept] = ((contexts[kept] ?? []) + context).sorted().removingRepeats()
        }
        if let key = keys.removeValue(forKey: gone) { keys[kept] = key }
        return true
    }

    /// True where both clusters are tied to something and nothing of it is the same.
    func contradict(_ a: Int, _ b: Int) -> Bool {
        let one = context(a)
        let other = context(b)
        return !one.isEmpty && !other.isEmpty && !one.contains(where: other.contains)
    }

    /// Joins the items of one name: those that share a tie, then what has none with the one cluster that has.
    mutating func joinNamesakes(_ namesakes: [Int]) {
        var clusters = roots(namesakes)
        if clusters.count < 2 { return }
        var byTie: [Int32: Int] = [:]
        for cluster in clusters {
            for tie in context(cluster) {
                if let other = byTie[tie] { join(other, cluster) } else { byTie[tie] = cluster }
            }
        }
        clusters = roots(clusters)
        let keyed = clusters.filter { key($0) != nil }
        let tied = clusters.filter { key($0) != nil || !context($0).isEmpty }
        if let anchor = keyed.count == 1 ? keyed[0] : tied.count == 1 ? tied[0] : nil {
            for cluster in clusters { join(anchor, cluster) }
        } else {
            let loose = clusters.filter { key($0) == nil && context($0).isEmpty }
            for cluster in loose.dropFirst() { join(loose[0], cluster) }
        }
    }
}

extension Array where Element: Equatable {
    /// Leaves one of each run of equal elements.
    func removingRepeats() -> [Element] {
        var result: [Element] = []
        for element in self where result.last != element { result.append(element) }
        return result
    }
}
