import EntenteGraph
import EntenteText
import EntenteWriting

/// Near misses as a spreadsheet for an analyst to fill in: `same`, `different` or `alias` goes into the first column, and
/// the file is one of overrides then.
struct ReviewTable {
    private let review: MergeReview
    private var graph: Graph { review.graph }

    init(_ review: MergeReview) { self.review = review }

    static let header = [
        "decision", "kind", "first", "second", "rule", "obstacle", "articles of first", "articles of second",
        "sentence of first", "sentence of second", "source of first", "source of second", "first id", "second id",
    ]

    func write(to sink: ByteSink) throws {
        try sink.write(CSVRecord.byteOrderMark)
        try CSVRecord(Self.header).write(to: sink)
        for pair in review.pairs { try CSVRecord(cells(pair).map(\.printableLine)).write(to: sink) }
        try sink.flush()
    }

    private func cells(_ pair: MergeReview.Pair) -> [String] {
        let sides = [pair.first, pair.second]
        return ["", graph.things[pair.first.thing].kind.segment]
            + sides.map { graph.things[$0.thing].label }
            + [
                pair.rules.map(\.explanation).joined(separator: "; "),
                pair.obstacles.map(\.explanation).joined(separator: "; "),
            ]
            + sides.map { String($0.articles) }
            + sides.map { $0.passage.map { graph.passages[$0].passage.text } ?? "" }
            + sides.map { $0.passage.map { Prose.article(graph.sources[graph.passages[$0].source]) } ?? "" }
            + sides.map { graph.things[$0.thing].id }
    }
}
