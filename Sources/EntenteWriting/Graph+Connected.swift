import EntenteGraph

extension Graph {
    /// The graph without the things that no relation leads to or from. Those who are named as the source of another's words
    /// stay.
    ///
    ///     Tokyo — location of — Meeting;  Osaka, mentioned in passing, is left out
    var connected: Graph {
        var isConnected = [Bool](repeating: false, count: things.count)
        for fact in facts {
            for piece in fact.evidence { if let voice = piece.attributedTo { isConnected[voice] = true } }
            guard fact.polarity, let target = fact.value.thing else { continue }
            isConnected[fact.subject] = true
            isConnected[target] = true
        }
        var place = [Int](repeating: -1, count: things.count)
        var graph = self
        graph.things = []
        for (index, thing) in things.enumerated() where isConnected[index] {
            place[index] = graph.things.count
            graph.things.append(thing)
        }
        graph.facts = facts.compactMap { fact in
            guard isConnected[fact.subject], fact.value.thing.map({ isConnected[$0] }) ?? true else { return nil }
            var fact = fact
            fact.subject = place[fact.subject]
            if let target = fact.value.thing { fact.value = .thing(place[target]) }
            for index in fact.evidence.indices {
                fact.evidence[index].attributedTo = fact.evidence[index].attributedTo.map { place[$0] }
            }
            return fact
        }
        return graph
    }
}
