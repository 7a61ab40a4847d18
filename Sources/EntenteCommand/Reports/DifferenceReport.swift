import EntenteGraph

/// What changed between two graphs, for people: `+` is new, `-` is gone, `~` is another.
struct DifferenceReport {
    private let difference: GraphDifference

    init(_ difference: GraphDifference) { self.difference = difference }

    var text: String {
        if difference.isEmpty { return "the two graphs say the same\n" }
        var text = Prose.wrapped(summary, indent: 0)
        func section(_ title: String, _ lines: [String]) {
            if !lines.isEmpty { text += "\n\(title)\n" + lines.map { "  \($0)\n" }.joined() }
        }
        section("Articles", difference.addedArticles.map { "+ \($0)" } + difference.removedArticles.map { "- \($0)" })
        section(
            "Things",
            difference.addedThings.map { "+ \($0.label)  \($0.id)" }
                + difference.removedThings.map { "- \($0.label)  \($0.id)" }
                + difference.changedThings.map(words))
        section(
            "Facts",
            difference.addedFacts.map { "+ \(words($0))" } + difference.removedFacts.map { "- \(words($0))" }
                + difference.changedFacts.map(words))
        return text
    }

    private var summary: String {
        "things: \(difference.addedThings.count) added, \(difference.removedThings.count) removed, "
            + "\(difference.changedThings.count) changed; facts: \(difference.addedFacts.count) added, "
            + "\(difference.removedFacts.count) removed, \(difference.changedFacts.count) changed"
    }

    private func words(_ change: GraphDifference.ThingChange) -> String {
        var parts: [String] = []
        if let old = change.oldName { parts.append("was “\(old)”") }
        if let old = change.oldID { parts.append("was \(old)") }
        if !change.addedAliases.isEmpty { parts.append("also “\(change.addedAliases.joined(separator: "”, “"))”") }
        if !change.removedAliases.isEmpty {
            parts.append("no longer “\(change.removedAliases.joined(separator: "”, “"))”")
        }
        return "~ \(change.thing.label)  \(change.thing.id): \(parts.joined(separator: "; "))"
    }

    private func words(_ fact: GraphDifference.Statement) -> String {
        "\(fact.polarity ? "" : "not: ")\(fact.subjectLabel): \(fact.property.label) \(fact.valueLabel)"
    }

    private func words(_ change: GraphDifference.FactChange) -> String {
        if change.old.value == change.new.value {
            return
                "~ \(words(change.new)): \(Prose.counted(change.new.passages, "sentence")), was \(change.old.passages)"
        }
        return "~ \(words(change.new)), was \(change.old.valueLabel)"
    }

    var json: JSONText {
        .object([
            (
                "articles",
                .object([("added", .texts(difference.addedArticles)), ("removed", .texts(difference.removedArticles))])
            ),
            (
                "things",
                .object([
                    ("added", .list(difference.addedThings.map(thing))),
                    ("removed", .list(difference.removedThings.map(thing))),
                    (
                        "changed",
                        .list(
                            difference.changedThings.map {
                                .object([
                                    ("id", .text($0.thing.id)), ("label", .text($0.thing.label)),
                                    ("oldID", .optional($0.oldID)), ("oldName", .optional($0.oldName)),
                                    ("addedAliases", .texts($0.addedAliases)),
                                    ("removedAliases", .texts($0.removedAliases)),
                                ])
                            })
                    ),
                ])
            ),
            (
                "facts",
                .object([
                    ("added", .list(difference.addedFacts.map(fact))),
                    ("removed", .list(difference.removedFacts.map(fact))),
                    (
                        "changed",
                        .list(difference.changedFacts.map { .object([("old", fact($0.old)), ("new", fact($0.new))]) })
                    ),
                ])
            ),
        ])
    }

    private func thing(_ thing: Graph.Entity) -> JSONText {
        .object([("id", .text(thing.id)), ("type", .text(thing.kind.rawValue)), ("label", .text(thing.label))])
    }

    private func fact(_ fact: GraphDifference.Statement) -> JSONText {
        .object([
            ("subject", .text(fact.subject)), ("property", .text(fact.property.rawValue)), ("value", .text(fact.value)),
            ("asserted", .flag(fact.polarity)), ("passages", .number(Double(fact.passages))),
        ])
    }
}
