import EntenteGraph

/// The contradictions of a graph for people.
struct ConflictReport {
    private let reading: GraphReading
    private let conflicts: [GraphConflict]
    private var graph: Graph { reading.graph }

    /// - Parameter thing: Only what contradicts itself about this thing; nil for all.
    init(_ graph: Graph, of thing: Int? = nil) {
        reading = GraphReading(graph)
        conflicts = ConflictFinder(graph).conflicts.filter { conflict in
            thing == nil || conflict.thing == thing || conflict.facts.contains { graph.facts[$0].subject == thing }
        }
    }

    var count: Int { conflicts.count }

    var text: String {
        if conflicts.isEmpty { return "no facts contradict each other\n" }
        return conflicts.map { conflict in
            let thing = graph.things[conflict.thing]
            var text = Prose.wrapped(
                "\(thing.label): \(conflict.reason.explanation) [\(conflict.reason.rawValue)]", indent: 0)
            text += "  \(thing.id)\n"
            for fact in conflict.facts.map({ graph.facts[$0] }) {
                text += Prose.wrapped(words(fact, conflict.thing), indent: 2)
                for passage in Set(fact.evidence.map(\.passage)).sorted().prefix(3) {
                    let excerpt = graph.passages[passage]
                    text += Prose.wrapped("“\(excerpt.passage.text)”", indent: 4)
                    text += Prose.wrapped(Prose.article(graph.sources[excerpt.source]), indent: 6)
                }
            }
            return text
        }.joined(separator: "\n")
    }

    private func words(_ fact: Fact, _ thing: Int) -> String {
        let subject = fact.subject == thing ? "" : "\(graph.things[fact.subject].label): "
        return "\(fact.polarity ? "" : "not: ")\(subject)\(fact.property.label) \(reading.words(fact.value))"
    }

    var json: JSONText { json() }

    /// - Parameters:
    ///   - limit: How many contradictions there may be; nil for all.
    ///   - sentences: How many sentences each of their facts has; nil for all.
    func json(limit: Int? = nil, sentences: Int? = nil) -> JSONText {
        .list(
            conflicts.prefix(limit ?? conflicts.count).map { conflict in
                .object([
                    ("reason", .text(conflict.reason.rawValue)), ("thing", .text(graph.things[conflict.thing].id)),
                    ("label", .text(graph.things[conflict.thing].label)),
                    (
                        "facts",
                        .list(
                            conflict.facts.map { index in
                                let fact = graph.facts[index]
                                return .object([
                                    ("subject", .text(graph.things[fact.subject].id)),
                                    ("property", .text(fact.property.rawValue)),
                                    ("value", .text(reading.identity(fact.value))), ("asserted", .flag(fact.polarity)),
                                    ("passages", .passages(fact.evidence.map(\.passage), of: graph, limit: sentences)),
                                ])
                            })
                    ),
                ])
            })
    }
}
