/// What one graph has that another has not: things and facts added, removed and changed.
///
///     let difference = GraphDifference(from: yesterday, to: today)
///     difference.addedThings.map(\.label)
///
/// A thing is the same in both where its id is; else where it has most of its passages in common with one that has
/// gone (a person whose full name became known has another id).
public struct GraphDifference: Sendable, Equatable {
    public struct ThingChange: Sendable, Equatable {
        public var thing: Graph.Entity
        /// Its id in the old graph, where it has another now.
        public var oldID: String?
        public var oldName: String?
        public var addedAliases: [String]
        public var removedAliases: [String]
    }

    /// A fact in words and ids.
    public struct Statement: Sendable, Equatable {
        public var subject: String
        public var subjectLabel: String
        public var property: Property
        /// The id of a thing, or a literal.
        public var value: String
        public var valueLabel: String
        public var polarity: Bool
        /// How many passages support it.
        public var passages: Int
    }

    /// A fact whose value, or whose support, is another.
    public struct FactChange: Sendable, Equatable {
        public var old: Statement
        public var new: Statement
    }

    public var addedThings: [Graph.Entity] = []
    public var removedThings: [Graph.Entity] = []
    public var changedThings: [ThingChange] = []
    public var addedFacts: [Statement] = []
    public var removedFacts: [Statement] = []
    public var changedFacts: [FactChange] = []
    /// The articles, by id.
    public var addedArticles: [String] = []
    public var removedArticles: [String] = []

    public var isEmpty: Bool { self == GraphDifference() }

    private init() {}

    public init(from old: Graph, to new: Graph) {
        let ids = Set(old.things.map(\.id))
        let newIDs = Set(new.things.map(\.id))
        let oldSources = Set(old.sources.map(\.id))
        let newSources = Set(new.sources.map(\.id))
        addedArticles = new.sources.map(\.id).filter { !oldSources.contains($0) }
        removedArticles = old.sources.map(\.id).filter { !newSources.contains($0) }

        let renamed = Self.renamed(old, new, ids, newIDs)
        let oldIDOf = Dictionary(uniqueKeysWithValues: renamed.map { ($0.value, $0.key) })
        let oldByID = Dictionary(uniqueKeysWithValues: old.things.map { ($0.id, $0) })
        for thing in new.things {
            guard let before = oldByID[oldIDOf[thing.id] ?? thing.id] else {
                addedThings.append(thing)
                continue
            }
            let added = thing.aliases.filter { !before.aliases.contains($0) && $0 != before.name }
            let removed = before.aliases.filter { !thing.aliases.contains($0) && $0 != thing.name }
            if before.id != thing.id || before.name != thing.name || !added.isEmpty || !removed.isEmpty {
                changedThings.append(
                    ThingChange(
                        thing: thing, oldID: before.id == thing.id ? nil : before.id,
                        oldName: before.name == thing.name ? nil : before.name ?? before.label, addedAliases: added,
                        removedAliases: removed))
            }
        }
        removedThings = old.things.filter { !newIDs.contains($0.id) && renamed[$0.id] == nil }
        compareFacts(Self.statements(old, renamed), Self.statements(new, [:]))
    }

    // MARK: Parts

    /// Old ids of things that have another id now, with it.
    private static func renamed(_ old: Graph, _ new: Graph, _ ids: Set<String>, _ newIDs: Set<String>) -> [String:
        String]
    {
        var gone: [String: [Int]] = [:]
        for (index, thing) in old.things.enumerated() where !newIDs.contains(thing.id) {
            for passage in thing.passages { gone[old.passages[passage].id, default: []].append(index) }
        }
        var taken: Set<Int> = []
        var renamed: [String: String] = [:]
        var known: Set<String> = []
        let numberOf = Dictionary(uniqueKeysWithValues: old.things.enumerated().map { ($1.id, $0) })
        for thing in new.things where !ids.contains(thing.id) {
            guard let former = thing.formerIDs.first(where: ids.contains), let index = numberOf[former] else {
                continue
            }
            taken.insert(index)
            known.insert(thing.id)
            renamed[former] = thing.id
        }
        for thing in new.things where !ids.contains(thing.id) && !known.contains(thing.id) {
            var common: [Int: Int] = [:]
            for passage in thing.passages {
                for index in gone[new.passages[passage].id] ?? []
                where old.things[index].kind == thing.kind && !taken.contains(index) {
                    common[index, default: 0] += 1
                }
            }
            let best = common.keys.sorted().max { (common[$0] ?? 0) < (common[$1] ?? 0) }
            guard let best, let shared = common[best], 2 * shared > old.things[best].passages.count,
                isAlike(old.things[best], thing)
            else { continue }
            taken.insert(best)
            renamed[old.things[best].id] = thing.id
        }
        return renamed
    }

    /// Things with names must have one in common; what has passages of its own is known by these.
    private static func isAlike(_ a: Graph.Entity, _ b: Graph.Entity) -> Bool {
        if a.kind.hasOwnPassages { return true }
        let names = Set(([a.name].compactMap { $0 } + a.aliases).map(Folding.fold))
        return ([b.name].compactMap { $0 } + b.aliases).contains { names.contains(Folding.fold($0)) }
    }

    private static func statements(_ graph: Graph, _ renamed: [String: String]) -> [Statement] {
        let reading = GraphReading(graph)
        return graph.facts.map { fact in
            let subject = graph.things[fact.subject]
            let value = reading.identity(fact.value)
            return Statement(
                subject: renamed[subject.id] ?? subject.id, subjectLabel: subject.label, property: fact.property,
                value: fact.value.thing == nil ? value : renamed[value] ?? value, valueLabel: reading.words(fact.value),
                polarity: fact.polarity, passages: Set(fact.evidence.map(\.passage)).count)
        }
    }

    private struct Key: Hashable {
        var subject: String
        var property: Property
        var polarity: Bool
        var value: String?
    }

    private mutating func compareFacts(_ old: [Statement], _ new: [Statement]) {
        func key(_ statement: Statement) -> Key {
            Key(
                subject: statement.subject, property: statement.property, polarity: statement.polarity,
                value: statement.value)
        }
        let before = Dictionary(old.map { (key($0), $0) }) { first, _ in first }
        let after = Set(new.map(key))
        var removed = old.filter { !after.contains(key($0)) }
        var added: [Statement] = []
        for statement in new {
            if let same = before[key(statement)] {
                if same.passages != statement.passages { changedFacts.append(FactChange(old: same, new: statement)) }
            } else {
                added.append(statement)
            }
        }
        // One value that went and one that came, of one thing and property, is a change.
        func place(_ statement: Statement) -> Key {
            Key(subject: statement.subject, property: statement.property, polarity: statement.polarity, value: nil)
        }
        let gone = Dictionary(grouping: removed, by: place)
        let came = Dictionary(grouping: added, by: place)
        var replaced: Set<Key> = []
        for statement in added {
            let place = place(statement)
            if let one = gone[place], one.count == 1, came[place]?.count == 1 {
                changedFacts.append(FactChange(old: one[0], new: statement))
                replaced.insert(place)
            }
        }
        removed.removeAll { replaced.contains(place($0)) }
        added.removeAll { replaced.contains(place($0)) }
        addedFacts = added.sorted(by: Statement.precedes)
        removedFacts = removed.sorted(by: Statement.precedes)
        changedFacts.sort { Statement.precedes($0.new, $1.new) }
    }
}

extension GraphDifference.Statement {
    static func precedes(_ a: Self, _ b: Self) -> Bool {
        (a.subject, a.property.rawValue, a.value, a.polarity ? 0 : 1)
            < (b.subject, b.property.rawValue, b.value, b.polarity ? 0 : 1)
    }
}
