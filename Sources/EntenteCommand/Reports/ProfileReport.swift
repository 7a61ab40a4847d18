import EntenteGraph
import EntenteText

/// A page about a thing, or about two together.
struct ProfileReport {
    private let graph: Graph
    private let things: [Int]
    private let sections: [ThingProfile.Section]

    init(_ graph: Graph, of thing: Int, with partner: Int?) {
        self.graph = graph
        things = [thing] + (partner.map { [$0] } ?? [])
        sections = ThingProfile(GraphReading(graph), of: thing, with: partner).sections
    }

    // MARK: Text

    /// - Parameter limit: How many entries a section shows, the latest; nil for all.
    func text(limit: Int?) -> String {
        var text = things.map { graph.things[$0].label }.joined(separator: " and ") + "\n"
        for thing in things.map({ graph.things[$0] }) {
            text += "  \(thing.id)\n"
            if !thing.aliases.isEmpty {
                text += Prose.wrapped("also " + thing.aliases.joined(separator: ", "), indent: 4)
            }
            let articles = Set(thing.passages.map { graph.passages[$0].source }).count
            text +=
                "    in \(Prose.counted(thing.passages.count, "sentence")) of \(Prose.counted(articles, "article"))\n"
        }
        if sections.isEmpty {
            return text + "\nThe graph tells nothing of it but its name (entente why has the sentences).\n"
        }
        for section in sections {
            text += "\n\(section.title)\n"
            let shown = section.entries.suffix(limit ?? section.entries.count)
            if shown.count < section.entries.count {
                text += "  … \(section.entries.count - shown.count) before these (--all)\n"
            }
            for entry in shown { text += line(entry) }
        }
        let hasReportDates = sections.contains { $0.entries.contains { $0.isReportDate && $0.date != nil } }
        return text + (hasReportDates ? "\nA date in brackets is that of the first report.\n" : "")
    }

    private func line(_ entry: ThingProfile.Entry) -> String {
        let date = entry.date.map { entry.isReportDate ? "(\($0))" : "\($0)" }
        let words = Prose.wrapped([date, entry.text].compactMap { $0 }.joined(separator: ": "), indent: 4)
        let more = entry.sources.count > 1 ? " and \(entry.sources.count - 1) more" : ""
        let source = entry.sources.first.map { Prose.wrapped(Prose.article(graph.sources[$0]) + more, indent: 6) } ?? ""
        return "  " + words.dropFirst(4) + source
    }

    // MARK: JSON

    var json: JSONText { json() }

    /// - Parameters:
    ///   - limit: How many entries a section shows, the latest; nil for all.
    ///   - sentences: How many sentences and articles each entry has; nil for all.
    func json(limit: Int? = nil, sentences: Int? = nil) -> JSONText {
        .object([
            (
                "things",
                .list(
                    things.map { thing in
                        let entity = graph.things[thing]
                        return .object([
                            ("id", .text(entity.id)), ("label", .text(entity.label)),
                            ("aliases", .texts(entity.aliases)),
                        ])
                    })
            ),
            (
                "sections",
                .list(
                    sections.map { section in
                        let shown = section.entries.suffix(limit ?? section.entries.count)
                        return .object([
                            ("title", .text(section.title)),
                            ("entriesBefore", .count(section.entries.count - shown.count)),
                            ("entries", .list(shown.map { entry($0, sentences) })),
                        ])
                    })
            ),
        ])
    }

    private func entry(_ entry: ThingProfile.Entry, _ sentences: Int?) -> JSONText {
        .object([
            ("id", .text(graph.things[entry.thing].id)), ("date", .optional(entry.date?.description)),
            ("isReportDate", .flag(entry.isReportDate)), ("text", .text(entry.text)),
            ("sourceCount", .count(entry.sources.count)),
            (
                "sources",
                .list(entry.sources.prefix(sentences ?? entry.sources.count).map { .article(graph.sources[$0]) })
            ),
            ("sentences", .passages(entry.passages, of: graph, limit: sentences)),
        ])
    }
}
