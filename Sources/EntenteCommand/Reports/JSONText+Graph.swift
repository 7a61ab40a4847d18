import EntenteGraph
import EntenteText

extension JSONText {
    static func count(_ count: Int) -> JSONText { .number(Double(count)) }

    /// A thing by its id and its label.
    static func thing(_ index: Int, of graph: Graph) -> JSONText {
        .object([("id", .text(graph.things[index].id)), ("label", .text(graph.things[index].label))])
    }

    static func article(_ source: Graph.Source) -> JSONText { .object(members(source)) }

    /// A sentence with the article that it stands in.
    static func passage(_ index: Int, of graph: Graph) -> JSONText {
        let excerpt = graph.passages[index]
        return .object(
            [
                ("id", .text(excerpt.id)), ("text", .text(excerpt.passage.text)),
                ("start", .count(excerpt.passage.start)), ("end", .count(excerpt.passage.end)),
            ] + members(graph.sources[excerpt.source]))
    }

    /// Each sentence once, in the order of their articles.
    ///
    /// - Parameter limit: How many there may be; nil for all.
    static func passages(_ indices: some Sequence<Int>, of graph: Graph, limit: Int? = nil) -> JSONText {
        let sorted = Set(indices).sorted()
        return .list(sorted.prefix(limit ?? sorted.count).map { passage($0, of: graph) })
    }

    private static func members(_ source: Graph.Source) -> [(String, JSONText)] {
        [
            ("article", .text(source.id)), ("headline", .optional(source.source.headline)),
            ("published", .optional(source.source.published?.description)),
            ("publisher", .optional(source.source.publisher)), ("url", .optional(source.source.url)),
        ]
    }
}
