package import EntenteText

/// What there is in a graph, at a glance.
///
///     let summary = GraphSummary(graph)
///     summary.most(.person).map { graph.things[$0.thing].label }      // those that most articles tell of
package struct GraphSummary: Sendable {
    package struct Told: Sendable, Equatable {
        /// Index in ``Graph/things``.
        package var thing: Int
        /// How many articles tell of it.
        package var articles: Int
    }

    private let graph: Graph
    private let told: [Told]

    package init(_ graph: Graph) {
        self.graph = graph
        told = graph.things.indices.map { thing in
            Told(thing: thing, articles: Set(graph.things[thing].passages.map { graph.passages[$0].source }).count)
        }
    }

    /// The days of the first and the last article; nil where none has one.
    package var days: ClosedRange<CalendarDate>? {
        let days = graph.sources.compactMap(\.source.published)
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }

    /// The publishers with the number of their articles, those of the most first.
    package var publishers: [(name: String, articles: Int)] {
        var counts: [String: Int] = [:]
        for source in graph.sources { if let name = source.source.publisher { counts[name, default: 0] += 1 } }
        return counts.map { (name: $0.key, articles: $0.value) }.sorted {
            ($1.articles, $0.name) < ($0.articles, $1.name)
        }
    }

    /// How many articles give no day of publication.
    package var undated: Int { graph.sources.count { $0.source.published == nil } }

    /// How many stories the articles tell: copies and rewrites of one are one.
    package var stories: Int { Set(graph.sources.enumerated().map { $1.story ?? $0 }).count }

    /// How many things there are of each kind that there is, in the order of the vocabulary.
    package var kinds: [(kind: Kind, count: Int)] {
        var counts: [Kind: Int] = [:]
        for thing in graph.things { counts[thing.kind, default: 0] += 1 }
        return Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    /// The things of a kind that most articles tell of.
    package func most(_ kind: Kind, atMost limit: Int = 8) -> [Told] {
        Array(
            told.filter { graph.things[$0.thing].kind == kind && $0.articles > 0 }
                .sorted { ($1.articles, $0.thing) < ($0.articles, $1.thing) }.prefix(limit))
    }

    /// How many relations between things rest on articles of one story alone, and how many there are that rest on articles.
    package var relations: (fromOneStory: Int, all: Int) {
        var one = 0
        var all = 0
        for fact in graph.facts where fact.polarity && fact.value.thing != nil && !fact.evidence.isEmpty {
            let sources = Set(fact.evidence.map { graph.passages[$0.passage].source })
            all += 1
            if Set(sources.map { graph.sources[$0].story ?? $0 }).count == 1 { one += 1 }
        }
        return (one, all)
    }
}
