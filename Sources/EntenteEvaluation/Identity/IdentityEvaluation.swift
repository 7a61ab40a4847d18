package import EntenteGraph

/// How well the people of a graph of many articles are told apart and joined, where no gold says it: figures that are 0 in a graph in
/// which each person is one node.
package struct IdentityEvaluation {
    /// A person whom many articles name, and the other nodes that may be the same person.
    package struct Figure: Equatable {
        package var name: String
        package var articles: Int
        /// Other people of the same full name.
        package var namesakes: Int
        /// People of one word who bear the surname.
        package var surnames: Int

        package init(name: String, articles: Int, namesakes: Int, surnames: Int) {
            self.name = name
            self.articles = articles
            self.namesakes = namesakes
            self.surnames = surnames
        }
    }

    package private(set) var people = 0
    /// People all of whose names have one word.
    package private(set) var ofOneWord = 0
    /// Those of them whose word is the first or the last of another person's name.
    package private(set) var partOfAnother = 0
    /// People with a Wikidata item.
    package private(set) var withItem = 0
    /// Those whom most articles name, the first first; of them 20 at most.
    package private(set) var foremost: [Figure] = []

    package init(_ graph: Graph) {
        let persons = graph.things.indices.filter { graph.things[$0].kind == .person }
        let names = persons.map { Set([graph.things[$0].name ?? graph.things[$0].label] + graph.things[$0].aliases) }
        let words = names.map { names in names.map { $0.split(separator: " ") } }
        var ends: Set<Substring> = []
        for name in words.joined() where name.count > 1 { ends.formUnion([name[0], name[name.count - 1]]) }
        let isOfOneWord = words.map { $0.allSatisfy { $0.count == 1 } }
        let items = Set(graph.facts.lazy.filter { $0.property == .sameAs }.map(\.subject))
        people = persons.count
        ofOneWord = isOfOneWord.count { $0 }
        partOfAnother = persons.indices.count { isOfOneWord[$0] && words[$0].contains { ends.contains($0[0]) } }
        withItem = persons.count { items.contains($0) }

        let articles = persons.map { person in
            Set(graph.things[person].passages.map { graph.passages[$0].source }).count
        }
        let order = persons.indices.filter { !isOfOneWord[$0] }.sorted { (articles[$1], $0) < (articles[$0], $1) }
        foremost = order.prefix(20).map { person in
            let name = graph.things[persons[person]].name ?? graph.things[persons[person]].label
            let full = names[person].filter { $0.contains(" ") }
            let surname = name.split(separator: " ").last ?? ""
            return Figure(
                name: name, articles: articles[person],
                namesakes: persons.indices.count { $0 != person && !names[$0].isDisjoint(with: full) },
                surnames: persons.indices.count { isOfOneWord[$0] && names[$0].contains(String(surname)) })
        }
    }

    /// The figures, a line each.
    package var table: String {
        func share(_ part: Int) -> String {
            people == 0 ? "" : "  (" + String(part * 1000 / people / 10) + "." + String(part * 1000 / people % 10) + "%)"
        }
        let figures = [
            "people                                        \(people)",
            "of one word                                   \(ofOneWord)\(share(ofOneWord))",
            "of one word that is part of a longer name     \(partOfAnother)\(share(partOfAnother))",
            "with a Wikidata item                          \(withItem)\(share(withItem))", "",
            "articles  same name  surname alone",
        ]
        func column(_ number: Int, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - String(number).count)) + String(number)
        }
        let rows = foremost.map {
            column($0.articles, 8) + column($0.namesakes, 11) + column($0.surnames, 15) + "  " + $0.name
        }
        return (figures + rows).joined(separator: "\n")
    }
}
