/// Finds what overrides are about and says what they ask of the clustering.
struct OverrideApplication {
    /// A thing as it is without overrides.
    struct Known {
        var id: String
        var kind: Kind
        var label: String
        var names: [String]
        var items: [Int]
        /// With the id of the thing that a relation leads to.
        var facts: [(property: Property, value: Value, target: String?)]
    }

    private(set) var constraints = Constraints()
    private let known: [Known]
    private let graphs: [ArticleGraph]
    private let articles: [String]
    private var byID: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    private var itemsByName: [String: [Int]] = [:]
    private var articleOf: [Int] = []
    private var knownOf: [Int] = []

    /// - Parameter articles: The articles' ids, in the order of their graphs.
    init(_ graphs: [ArticleGraph], articles: [String], things: [Known]) {
        self.graphs = graphs
        self.articles = articles
        known = things
        for (index, thing) in things.enumerated() {
            byID[thing.id] = index
            for name in Set(thing.names.map(Folding.fold)) where !name.isEmpty {
                byName[name, default: []].append(index)
            }
        }
        for (article, graph) in graphs.enumerated() {
            for thing in graph.things {
                for name in Set(([thing.name].compactMap { $0 } + thing.aliases).map(Folding.fold)) where !name.isEmpty
                {
                    itemsByName[name, default: []].append(articleOf.count)
                }
                articleOf.append(article)
            }
        }
        knownOf = Array(repeating: 0, count: articleOf.count)
        for (index, thing) in things.enumerated() {
            for item in thing.items { knownOf[item] = index }
        }
    }

    mutating func apply(_ list: [Overrides.Override]) -> [MergeLog.Applied] {
        list.map { override in
            do throws(Misfit) {
                let effect = try apply(override.instruction)
                return MergeLog.Applied(
                    line: override.line, override: override.description, fits: true, outcome: effect)
            } catch {
                return MergeLog.Applied(
                    line: override.line, override: override.description, fits: false, outcome: error.reason)
            }
        }
    }

    /// Why an override cannot be followed.
    private struct Misfit: Error {
        var reason: String
    }

    private mutating func apply(_ instruction: Overrides.Instruction) throws(Misfit) -> String {
        switch instruction {
        case .same(let references): return try same(references)
        case .different(let references): return try different(references)
        case .means(let name, let thing): return try means(name, thing)
        case .wrong(let thing, let property, let value): return try wrong(thing, property, value)
        case .alias(let reference, let name):
            let thing = known[try one(reference)]
            constraints.aliases.append((thing.items, name))
            return "\(thing.id) has the name “\(name)”"
        }
    }

    private mutating func same(_ references: [Overrides.Reference]) throws(Misfit) -> String {
        var items: [Int] = []
        var ids: [String] = []
        var kinds: Set<Kind> = []
        for reference in references {
            let found = mentions(reference)
            guard !found.isEmpty else { throw Misfit(reason: "nothing is called “\(reference.text)”") }
            items += found
            for item in found {
                ids.append(known[knownOf[item]].id)
                kinds.insert(known[knownOf[item]].kind)
            }
        }
        ids = ids.sorted().removingRepeats()
        guard kinds.count == 1 else {
            throw Misfit(reason: "they are of different kinds: \(ids.joined(separator: ", ")); name the kind")
        }
        constraints.together.append(items.sorted().removingRepeats())
        return ids.count == 1 ? "\(ids[0]) was one thing already" : "joined \(ids.joined(separator: ", "))"
    }

    private mutating func different(_ references: [Overrides.Reference]) throws(Misfit) -> String {
        var sides: [[Int]] = []
        for reference in references {
            let found = mentions(reference)
            guard !found.isEmpty else { throw Misfit(reason: "nothing is called “\(reference.text)”") }
            if sides.contains(where: { $0.contains(where: found.contains) }) {
                throw Misfit(reason: "“\(reference.text)” is what another name stands for too; name the articles")
            }
            sides.append(found)
        }
        constraints.apart.append(sides)
        let ids = sides.map { Set($0.map { known[knownOf[$0]].id }) }
        let joint = ids.dropFirst().reduce(ids[0]) { $0.intersection($1) }.sorted()
        return joint.isEmpty ? "they were apart already and stay so" : "parted \(joint.joined(separator: ", "))"
    }

    private mutating func means(_ name: Overrides.Reference, _ thing: Overrides.Reference) throws(Misfit) -> String {
        let target = known[try one(thing)]
        var named = mentions(name)
        guard !named.isEmpty else { throw Misfit(reason: "nothing is called “\(name.text)”") }
        named = named.filter { known[knownOf[$0]].kind == target.kind }
        guard !named.isEmpty else { throw Misfit(reason: "“\(name.text)” is of another kind than \(target.id)") }
        let meant = Set(named + target.items)
        let others = Set(named.map { knownOf[$0] }).sorted().flatMap { known[$0].items }.filter { !meant.contains($0) }
        constraints.together.append(target.items + named)
        constraints.renamed.formUnion(Set(named).subtracting(target.items))
        if !others.isEmpty { constraints.apart.append([meant.sorted(), others]) }
        return "“\(name.text)” is \(target.id) in \(Set(named.map { articleOf[$0] }).count) of the articles"
    }

    private mutating func wrong(
        _ reference: Overrides.Reference, _ property: Property, _ value: String?
    ) throws(Misfit) -> String {
        let thing = known[try one(reference)]
        let facts = thing.facts.filter { $0.property == property }
        guard !facts.isEmpty else { throw Misfit(reason: "\(thing.id) has no \(property.rawValue)") }
        var wrong = Constraints.WrongFact(subjects: Set(thing.items), property: property, value: .any)
        if let value {
            if property.isRelation {
                let objects = Set(mentions(Overrides.Reference(value)).map { knownOf[$0] })
                    .filter { object in facts.contains { $0.target == known[object].id } }
                guard !objects.isEmpty else {
                    throw Misfit(reason: "\(thing.id) has no \(property.rawValue) “\(value)”")
                }
                wrong.value = .things(Set(objects.flatMap { known[$0].items }))
            } else {
                guard facts.contains(where: { $0.value.says(value) }) else {
                    throw Misfit(reason: "\(thing.id) has no \(property.rawValue) “\(value)”")
                }
                wrong.value = .literal(value)
            }
        }
        constraints.wrong.append(wrong)
        return "removed \(thing.id) \(property.rawValue) \(value ?? "(all)")"
    }

    // MARK: Finding

    /// The one thing that a reference names.
    private func one(_ reference: Overrides.Reference) throws(Misfit) -> Int {
        var found: [Int]
        if let id = reference.id {
            found = byID[id].map { [$0] } ?? []
        } else {
            found = byName[Folding.fold(reference.text)] ?? []
            if let kind = reference.kind { found = found.filter { known[$0].kind == kind } }
        }
        if found.isEmpty { throw Misfit(reason: "nothing is called “\(reference.text)”") }
        if found.count > 1 {
            throw Misfit(
                reason: "several are called “\(reference.text)”: "
                    + "\(found.map { known[$0].id }.sorted().joined(separator: ", ")); name one by its id")
        }
        return found[0]
    }

    /// The mentions that a reference names.
    private func mentions(_ reference: Overrides.Reference) -> [Int] {
        var items: [Int]
        if let id = reference.id {
            items = byID[id].map { known[$0].items } ?? []
        } else {
            items = itemsByName[Folding.fold(reference.text)] ?? []
        }
        if let kind = reference.kind { items = items.filter { known[knownOf[$0]].kind == kind } }
        if let article = reference.article { items = items.filter { isArticle(articleOf[$0], article) } }
        return items
    }

    private func isArticle(_ index: Int, _ name: String) -> Bool {
        let source = graphs[index].source
        return articles[index] == name || articles[index] == "article/\(name)" || name.hasSuffix("/" + articles[index])
            || source.headline == name || source.url == name
            || name.utf8.count >= 6 && source.sha256.hasPrefix(name)
    }
}
