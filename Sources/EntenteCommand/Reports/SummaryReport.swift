import EntenteGraph
import EntenteText

/// A graph at a glance.
struct SummaryReport {
    private let graph: Graph
    private let summary: GraphSummary
    private let conflicts: Int
    /// The kinds whose things are named, those that most articles tell of first.
    private static let listed: [(kind: Kind, title: String)] = [
        (.country, "Countries"), (.person, "People"), (.organization, "Organizations"), (.agreement, "Agreements"),
    ]

    init(_ graph: Graph) {
        self.graph = graph
        summary = GraphSummary(graph)
        conflicts = ConflictFinder(graph).conflicts.count
    }

    var text: String {
        let days = summary.days.map { " of \($0.lowerBound) to \($0.upperBound)" } ?? ""
        var text = "\(Prose.counted(graph.sources.count, "article"))\(days)"
        text += summary.stories < graph.sources.count ? ", which tell \(summary.stories) stories\n" : "\n"
        let publishers = summary.publishers.prefix(6).map { "\($0.name) \($0.articles)" }
        if !publishers.isEmpty { text += Prose.wrapped("by " + publishers.joined(separator: ", "), indent: 2) }
        if summary.undated > 0 { text += "  \(summary.undated) of them without a date\n" }
        let kinds = summary.kinds.map { $0.kind.counted($0.count) }
        text += "\n" + Prose.wrapped(kinds.joined(separator: ", "), indent: 0)
        for (kind, title) in Self.listed {
            let most = summary.most(kind)
            if most.isEmpty { continue }
            text += "\n\(title), by the number of articles\n"
            let names = most.map { "\(graph.things[$0.thing].label) \($0.articles)" }
            text += Prose.wrapped(names.joined(separator: ", "), indent: 2)
        }
        let (one, all) = summary.relations
        text += "\nHow sure\n"
        text += "  \(one) of \(Prose.counted(all, "relation")) between things rest on one source alone\n"
        text +=
            conflicts == 0
            ? "  no facts contradict each other\n"
            : "  \(Prose.counted(conflicts, "contradiction")) (entente conflicts lists them)\n"
        return text
    }

    var json: JSONText {
        let (one, all) = summary.relations
        return .object([
            ("articles", .number(Double(graph.sources.count))), ("stories", .number(Double(summary.stories))),
            ("undated", .number(Double(summary.undated))),
            ("first", .optional(summary.days?.lowerBound.description)),
            ("last", .optional(summary.days?.upperBound.description)),
            (
                "publishers",
                .object(summary.publishers.map { ($0.name, .number(Double($0.articles))) })
            ),
            ("things", .object(summary.kinds.map { ($0.kind.segment, .number(Double($0.count))) })),
            (
                "most",
                .object(
                    Self.listed.map { listed in
                        (
                            listed.kind.segment,
                            .list(
                                summary.most(listed.kind).map { told in
                                    .object([
                                        ("id", .text(graph.things[told.thing].id)),
                                        ("label", .text(graph.things[told.thing].label)),
                                        ("articles", .number(Double(told.articles))),
                                    ])
                                })
                        )
                    })
            ),
            ("relations", .number(Double(all))), ("relationsOfOneSource", .number(Double(one))),
            ("contradictions", .number(Double(conflicts))),
        ])
    }
}
