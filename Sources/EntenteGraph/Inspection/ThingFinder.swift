/// Finds the things of a graph that a person means: by id or IRI, by name or alias, by a part of a name.
///
///     ThingFinder(graph).find("GSOMIA")      // [12], an index of graph.things
public struct ThingFinder: Sendable {
    private let graph: Graph
    private let folded: [[String]]

    public init(_ graph: Graph) {
        self.graph = graph
        folded = graph.things.map { thing in
            ([thing.name].compactMap { $0 } + thing.aliases + [thing.label]).map(Folding.fold)
        }
    }

    /// The best that there is: an id, else the things of that name, else the things whose names hold all its words, those
    /// that have a name of their own before those that are described by others'. In the order of their ids.
    public func find(_ text: String) -> [Int] {
        let reference = Overrides.Reference(text)
        if let id = reference.id {
            let found = graph.things.indices.filter { graph.things[$0].id == id }
            if !found.isEmpty { return found }
        }
        let exactID = graph.things.indices.filter {
            graph.things[$0].id == text || graph.things[$0].id.hasSuffix("/" + text)
        }
        if !exactID.isEmpty { return exactID }
        let formerID = graph.things.indices.filter { graph.things[$0].formerIDs.contains(reference.id ?? text) }
        if !formerID.isEmpty { return formerID }
        let name = Folding.fold(text)
        if name.isEmpty { return [] }
        let named = graph.things.indices.filter { folded[$0].contains(name) }
        if !named.isEmpty { return named }
        if !PersonName(text).isBare {
            let keys = Set(PersonName(text).looseKeys)
            let people = graph.things.indices.filter { index in
                graph.things[index].kind == .person
                    && ([graph.things[index].name].compactMap { $0 } + graph.things[index].aliases).contains {
                        !keys.isDisjoint(with: PersonName($0).looseKeys)
                    }
            }
            if !people.isEmpty { return people }
        }
        let words = Folding.words(text)
        let holding = graph.things.indices.filter { index in
            folded[index].contains { name in
                let own = Set(name.split(separator: " ").map(String.init))
                return words.allSatisfy(own.contains)
            }
        }
        let lasting = holding.filter { !graph.things[$0].kind.hasOwnPassages }
        return lasting.isEmpty ? holding : lasting
    }

    /// The things of some kinds one of whose names has, for each word, a word that begins with it; those in the most
    /// passages first.
    package func search(_ text: String, among kinds: Set<Kind>) -> [Int] {
        let words = Folding.words(text)
        let found = graph.things.indices.filter { index in
            kinds.contains(graph.things[index].kind)
                && folded[index].contains { name in
                    let own = name.split(separator: " ")
                    return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
                }
        }
        return found.sorted { (graph.things[$1].passages.count, $0) < (graph.things[$0].passages.count, $1) }
    }
}
