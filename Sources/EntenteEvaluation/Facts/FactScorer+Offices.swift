internal import EntenteGraph

/// Who holds or held which office of what.
extension FactScorer {
    private struct Holding {
        var fact: Fact
        var title: String
        var of: Int?

        var person: Int { fact.subject }
    }

    mutating func scoreOffices() {
        let holdings = graph.things(.person).flatMap(holdingsOf)
        var used: Set<Int> = []
        var right = 0
        var missed: [String] = []
        for row in gold.offices {
            let titles = row.titles.map { Set(NormalizedText.words($0)) }
            let found = holdings.indices.first { index in
                let holding = holdings[index]
                guard !used.contains(index), isSame([row.person], holding.person) else { return false }
                let have = Set(NormalizedText.words(holding.title))
                return (row.of.isEmpty || holding.of.map { isSame(row.of, $0) } ?? false)
                    && titles.contains { $0.isSubset(of: have) }
            }
            if let found { used.insert(found) }
            guard !row.isOptional else { continue }
            if found != nil { right += 1 } else { missed.append(label(row)) }
        }
        let isSpared = holdings.map { holding in
            gold.offices.contains { $0.anyTitle ?? false && isSame([$0.person], holding.person) }
        }
        let wrong = holdings.indices.filter { !used.contains($0) && !isSpared[$0] }
        add(
            .offices, right: right,
            wrong: wrong.map {
                "\(name(holdings[$0].person)): \(holdings[$0].title) of \(holdings[$0].of.map(name) ?? "nothing")"
            }, missed: missed)
        for index in holdings.indices {
            judge([holdings[index].fact], .offices, isRight: used.contains(index) || isSpared[index])
        }
    }

    private func label(_ row: GoldArticle.Office) -> String {
        "\(row.person): \(row.titles.first ?? "?") of \(row.of.joined(separator: "/"))"
    }

    /// A person's offices, those of one title and owner once.
    private func holdingsOf(_ person: Int) -> [Holding] {
        var holdings: [Holding] = []
        for fact in graph.facts(person, .holdsOffice, .formerOffice) {
            guard let office = fact.value.thing else { continue }
            let title = graph.texts(office, .officeTitle).first ?? graph.graph.things[office].name ?? ""
            let owners = graph.things(office, .officeOf).map(Optional.some)
            for owner in owners.isEmpty ? [nil] : owners
            where !holdings.contains(where: { $0.title == title && $0.of == owner }) {
                holdings.append(Holding(fact: fact, title: title, of: owner))
            }
        }
        return holdings
    }
}
