/// People of whom one word alone is known.
extension GraphAssembly {
    /// Marks who goes by one word that is the first or the last of others' names, none of whom it could be said to be; and leaves
    /// out who does nothing beside: a lone "Jordan" whom no title names and no fact needs is nobody.
    mutating func markPartialNames() {
        var ends: Set<String> = []
        var bare: [(draft: Int, words: Set<String>)] = []
        for index in drafts.indices where drafts[index].kind == .person {
            let (first, other) = names(index)
            let words = (first.keys + other).map { Folding.words($0, hyphen: .joins) }.filter { !$0.isEmpty }
            for name in words where name.count > 1 { ends.formUnion([name[0], name[name.count - 1]]) }
            if words.allSatisfy({ $0.count == 1 }), drafts[index].key == nil {
                bare.append((index, Set(words.joined())))
            }
        }
        let partial = bare.filter { !$0.words.isDisjoint(with: ends) }
        if partial.isEmpty { return }
        let needed = draftsOfFacts()
        for (index, _) in partial {
            drafts[index].hasPartialName = true
            drafts[index].isThing = needed[index] || drafts[index].members.contains { !thing($0).epithets.isEmpty }
        }
    }

    /// For each draft, whether a fact is about it, or says something of it, or is said by it.
    private func draftsOfFacts() -> [Bool] {
        var needed = [Bool](repeating: false, count: drafts.count)
        for (article, graph) in graphs.enumerated() {
            let start = starts[article]
            for fact in graph.facts {
                needed[Int(draftOf[start + fact.subject])] = true
                if let other = fact.value.thing { needed[Int(draftOf[start + other])] = true }
                for evidence in fact.evidence {
                    if let speaker = evidence.attributedTo { needed[Int(draftOf[start + speaker])] = true }
                }
            }
        }
        return needed
    }

    private func thing(_ item: Int) -> Thing {
        let article = Int(articleOf[item])
        return graphs[article].things[item - starts[article]]
    }

    /// Says of each person whose name is partial that it is.
    mutating func addPartialNames() {
        for index in drafts.indices where drafts[index].hasPartialName && drafts[index].isThing {
            let evidence = drafts[index].passages.prefix(1).map {
                Evidence(passage: $0, rule: "partial-name", confidence: 1)
            }
            drafts[index].facts.append(
                Fact(subject: index, property: .partialName, value: .flag(true), evidence: Array(evidence)))
        }
    }
}
