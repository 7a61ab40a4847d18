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
    private let kinds: [Kind]
    private let factStarts: [Int32]
    private let factOrder: [Int32]
    /// What the facts in this order say, so that nothing of them is copied to find those of one property.
    private let factProperties: [Property?]
    private var parents: [Int32]
    /// What a cluster is tied to, by its root: the countries that tell apart what has the same name.
    private var contexts: [Int32: [Int32]] = [:]
    private var keys: [Int32: String] = [:]
    /// Where the happenings of a cluster took place, by its root.
    private var sites: [Int32: [Int32]] = [:]
    /// The offices of a cluster of people, by its root, and the first and last day of the articles that mention it.
    private var posts: [Int32: [Int32]] = [:]
    private var spans: [Int32: ClosedRange<Int32>] = [:]
    /// The sides of an analyst's separations on which a cluster stands, by its root.
    private var sides: [Int32: [Side]] = [:]
    /// What was joined and what nearly was, where somebody asks.
    var records: [Record] = []
    let keepsRecords: Bool

    struct Side: Hashable {
        var separation: Int32
        var side: Int32
    }

    init(_ graphs: [ArticleGraph], constraints: Constraints = Constraints(), keepsRecords: Bool = false) {
        self.graphs = graphs
        self.keepsRecords = keepsRecords
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
        var factProperties = [Property?](repeating: nil, count: factOrder.count)
        var next = factStarts
        for (index, graph) in graphs.enumerated() {
            for (number, fact) in graph.facts.enumerated() {
                let item = starts[index] + fact.subject
                factOrder[Int(next[item])] = Int32(number)
                if fact.polarity { factProperties[Int(next[item])] = fact.property }
                next[item] += 1
            }
        }
        self.starts = starts
        self.articleOf = articleOf
        self.factStarts = factStarts
        self.factOrder = factOrder
        self.factProperties = factProperties
        kinds = graphs.flatMap { $0.things.map(\.kind) }
        parents = articleOf.indices.map(Int32.init)
        apply(constraints)
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

    func items(of kind: Kind) -> [Int] { items.filter { kinds[$0] == kind } }

    func kind(_ item: Int) -> Kind { kinds[item] }

    func thing(_ item: Int) -> Thing {
        let article = Int(articleOf[item])
        return graphs[article].things[item - starts[article]]
    }

    /// The values that the article asserts of an item, in the order of the facts.
    func values(_ item: Int, _ property: Property) -> [Value] {
        let article = Int(articleOf[item])
        var values: [Value] = []
        for position in Int(factStarts[item])..<Int(factStarts[item + 1]) where factProperties[position] == property {
            values.append(graphs[article].facts[Int(factOrder[position])].value)
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

    /// The first item of its cluster; on the way each second parent is skipped for the next time.
    ///
    /// Ask for it before a call that takes it: within the arguments of one of ``Clustering``'s own functions it would be
    /// changing a copy of all there is.
    mutating func root(_ item: Int) -> Int {
        var current = Int32(item)
        while true {
            let parent = parents[Int(current)]
            let next = parents[Int(parent)]
            if next == parent { return Int(parent) }
            parents[Int(current)] = next
            current = next
        }
    }

    mutating func roots(_ items: [Int]) -> [Int] {
        var roots: [Int] = []
        for item in items { roots.append(root(item)) }
        return roots.sorted().removingRepeats()
    }

    func context(_ root: Int) -> [Int32] { contexts[Int32(root)] ?? [] }
    func key(_ root: Int) -> String? { keys[Int32(root)] }

    func posts(_ root: Int) -> [Int32] { posts[Int32(root)] ?? [] }
    func sites(_ root: Int) -> [Int] { (sites[Int32(root)] ?? []).map(Int.init) }

    func span(_ root: Int) -> ClosedRange<Int>? {
        spans[Int32(root)].map { Int($0.lowerBound)...Int($0.upperBound) }
    }

    mutating func setContext(_ item: Int, _ context: [Int]) {
        Self.insert(context.map(Int32.init), at: Int32(root(item)), of: &contexts)
    }

    mutating func replaceContext(_ root: Int, by ties: [Int32]) { contexts[Int32(root)] = ties }

    mutating func setSites(_ item: Int, _ places: [Int]) {
        Self.insert(places.map(Int32.init), at: Int32(root(item)), of: &sites)
    }

    mutating func setPosts(_ item: Int, _ offices: [Int]) {
        Self.insert(offices.map(Int32.init), at: Int32(root(item)), of: &posts)
    }

    mutating func setKey(_ item: Int, _ key: String) {
        let root = Int32(root(item))
        keys[root] = min(key, keys[root] ?? key)
    }

    mutating func setDay(_ item: Int, _ day: Int) {
        let root = Int32(root(item))
        let span = spans[root] ?? Int32(day)...Int32(day)
        spans[root] = min(span.lowerBound, Int32(day))...max(span.upperBound, Int32(day))
    }

    /// Makes two clusters one, whatever speaks against it.
    mutating func unite(_ first: Int, _ second: Int) {
        let (kept, gone) = (Int32(min(first, second)), Int32(max(first, second)))
        if kept == gone { return }
        parents[Int(gone)] = kept
        if let context = contexts.removeValue(forKey: gone) { Self.insert(context, at: kept, of: &contexts) }
        if let places = sites.removeValue(forKey: gone) { Self.insert(places, at: kept, of: &sites) }
        if let offices = posts.removeValue(forKey: gone) { Self.insert(offices, at: kept, of: &posts) }
        if let key = keys.removeValue(forKey: gone) { keys[kept] = min(key, keys[kept] ?? key) }
        if let span = spans.removeValue(forKey: gone) {
            let other = spans[kept] ?? span
            spans[kept] = min(span.lowerBound, other.lowerBound)...max(span.upperBound, other.upperBound)
        }
        if let mine = sides.removeValue(forKey: gone) { sides[kept, default: []] += mine }
    }

    private static func insert(_ values: [Int32], at root: Int32, of table: inout [Int32: [Int32]]) {
        if values.isEmpty { return }
        table[root] = table[root].map { ($0 + values).sorted().removingRepeats() } ?? values
    }

    /// True where an analyst says that they are not the same.
    func areSeparated(_ a: Int, _ b: Int) -> Bool {
        guard !sides.isEmpty, let one = sides[Int32(a)], let other = sides[Int32(b)] else { return false }
        return one.contains { side in
            other.contains { $0.separation == side.separation && $0.side != side.side }
        }
    }

    private mutating func apply(_ constraints: Constraints) {
        for (separation, groups) in constraints.apart.enumerated() {
            for (side, items) in groups.enumerated() {
                for item in items {
                    sides[Int32(item), default: []].append(Side(separation: Int32(separation), side: Int32(side)))
                }
            }
        }
        for items in constraints.together {
            for item in items.dropFirst() where root(items[0]) != root(item) {
                unite(root(items[0]), root(item))
                if keepsRecords {
                    records.append(Record(rule: .override, first: Int32(items[0]), second: Int32(item)))
                }
            }
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
