import EntenteText

/// A graph with the look-ups that its readers need.
package struct GraphReading: Sendable {
    package let graph: Graph
    private let firstFact: [Int]
    private let incoming: [[Int]]

    package init(_ graph: Graph) {
        self.graph = graph
        var firstFact: [Int] = []
        var incoming = Array(repeating: [Int](), count: graph.things.count)
        var fact = 0
        for thing in graph.things.indices {
            firstFact.append(fact)
            while fact < graph.facts.count, graph.facts[fact].subject == thing {
                if let object = graph.facts[fact].value.thing { incoming[object].append(fact) }
                fact += 1
            }
        }
        firstFact.append(fact)
        self.firstFact = firstFact
        self.incoming = incoming
    }

    /// The facts that a thing is the subject of, by property and value.
    package func facts(of thing: Int) -> ArraySlice<Fact> { graph.facts[firstFact[thing]..<firstFact[thing + 1]] }

    /// The facts that lead to a thing.
    package func factsAbout(_ thing: Int) -> [Fact] { incoming[thing].map { graph.facts[$0] } }

    /// What a person reads for a value.
    package func words(_ value: Value) -> String {
        switch value {
        case .thing(let thing): graph.things[thing].label
        case .text(let text): text
        case .date(let date): date.description
        case .term(let term): term.rawValue
        case .flag(let flag): String(flag)
        }
    }

    /// What a value is, for comparing graphs: a thing by its id.
    package func identity(_ value: Value) -> String {
        if let thing = value.thing { graph.things[thing].id } else { words(value) }
    }
}
