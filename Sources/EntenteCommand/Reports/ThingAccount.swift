import EntenteGraph
import EntenteText

/// All that a graph says of a thing.
struct ThingAccount {
    private let reading: GraphReading
    private let thing: Int
    private var graph: Graph { reading.graph }

    init(_ graph: Graph, _ thing: Int) {
        reading = GraphReading(graph)
        self.thing = thing
    }

    // MARK: Text

    /// - Parameter sentences: How many sentences are shown of each fact; nil for all.
    func text(sentences: Int?) -> String {
        let entity = graph.things[thing]
        var text = "\(entity.label)\n  \(entity.id)\n"
        if !entity.aliases.isEmpty {
            text += Prose.wrapped("also " + entity.aliases.joined(separator: ", "), indent: 2)
        }
        let articles = Set(entity.passages.map { graph.passages[$0].source }).count
        text += "  in \(Prose.counted(entity.passages.count, "sentence")) of \(Prose.counted(articles, "article"))\n"
        let own = Array(reading.facts(of: thing))
        for fact in own {
            text +=
                "\n" + Prose.wrapped(heading(fact, "\(fact.property.label): \(reading.words(fact.value))"), indent: 2)
            text += support(fact, sentences)
        }
        let about = reading.factsAbout(thing)
        if !about.isEmpty { text += "\n  Elsewhere in the graph\n" }
        for fact in about {
            let subject = graph.things[fact.subject]
            text += "\n" + Prose.wrapped(heading(fact, "\(subject.label): \(fact.property.label)"), indent: 2)
            text += "    \(subject.id)\n" + support(fact, sentences)
        }
        if own.isEmpty, about.isEmpty { text += passages(sentences) }
        return text
    }

    private func heading(_ fact: Fact, _ words: String) -> String { fact.polarity ? words : "not: \(words)" }

    private func support(_ fact: Fact, _ limit: Int?) -> String {
        if fact.evidence.allSatisfy({ $0.rule == "gazetteer" }) { return "    known beforehand\n" }
        var text = ""
        let cited = Array(grouped(fact.evidence))
        for citation in cited.prefix(limit ?? cited.count) {
            text += quotation(citation.passage)
            let rules = Set(citation.evidence.map(\.rule)).filter { !$0.isEmpty }.sorted()
            let confidence = citation.evidence.map(\.confidence).max() ?? 0
            let speakers = Set(citation.evidence.compactMap(\.attributedTo)).sorted().map { graph.things[$0].label }
            var words = ["confidence \(Prose.confidence(confidence))"]
            if !rules.isEmpty { words.append((rules.count == 1 ? "rule " : "rules ") + rules.joined(separator: ", ")) }
            if !speakers.isEmpty { words.append("according to " + speakers.joined(separator: ", ")) }
            text += Prose.wrapped(words.joined(separator: "; "), indent: 6)
        }
        if let limit, cited.count > limit { text += "    and \(cited.count - limit) more (--all)\n" }
        return text
    }

    private func passages(_ limit: Int?) -> String {
        let passages = graph.things[thing].passages
        let shown = passages.prefix(limit ?? passages.count).map(quotation).joined()
        return "\n" + shown
    }

    private func quotation(_ passage: Int) -> String {
        let excerpt = graph.passages[passage]
        return Prose.wrapped("“\(excerpt.passage.text)”", indent: 4)
            + Prose.wrapped(Prose.article(graph.sources[excerpt.source]), indent: 6)
    }

    private func grouped(_ evidence: [Evidence]) -> [(passage: Int, evidence: [Evidence])] {
        var groups: [(passage: Int, evidence: [Evidence])] = []
        for piece in evidence.sorted(by: { $0.passage < $1.passage }) {
            if groups.last?.passage == piece.passage {
                groups[groups.count - 1].evidence.append(piece)
            } else {
                groups.append((piece.passage, [piece]))
            }
        }
        return groups
    }

    // MARK: JSON

    var json: JSONText { json() }

    /// - Parameters:
    ///   - limit: How many facts there may be of the thing, and how many about it; nil for all.
    ///   - sentences: How many sentences of each; nil for all.
    func json(facts limit: Int? = nil, sentences: Int? = nil) -> JSONText {
        let entity = graph.things[thing]
        let own = reading.facts(of: thing)
        let about = reading.factsAbout(thing)
        let shown = (own: own.prefix(limit ?? own.count), about: about.prefix(limit ?? about.count))
        let members: [(String, JSONText)] = [
            ("id", .text(entity.id)), ("type", .text(entity.kind.rawValue)), ("label", .text(entity.label)),
            ("name", .optional(entity.name)), ("aliases", .texts(entity.aliases)),
            ("passages", .passages(entity.passages, of: graph, limit: sentences)),
            ("facts", .list(shown.own.map { fact($0, [("value", value($0.value))], sentences) })),
            (
                "factsAbout",
                .list(shown.about.map { fact($0, [("subject", .thing($0.subject, of: graph))], sentences) })
            ),
        ]
        let left = own.count + about.count - shown.own.count - shown.about.count
        return .object(members + (limit == nil ? [] : [("factsLeftOut", .count(left))]))
    }

    private func value(_ value: Value) -> JSONText {
        guard let target = value.thing else { return .text(reading.words(value)) }
        return .thing(target, of: graph)
    }

    private func fact(_ fact: Fact, _ other: [(String, JSONText)], _ limit: Int?) -> JSONText {
        .object(
            [("property", .text(fact.property.rawValue))] + other + [
                ("asserted", .flag(fact.polarity)),
                (
                    "evidence",
                    .list(
                        fact.evidence.prefix(limit ?? fact.evidence.count).map { piece in
                            .object([
                                ("rule", .text(piece.rule)), ("confidence", .number(piece.confidence)),
                                ("attributedTo", .optional(piece.attributedTo.map { graph.things[$0].id })),
                                ("passage", .passage(piece.passage, of: graph)),
                            ])
                        })
                ),
            ])
    }
}
