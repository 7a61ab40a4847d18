import EntenteGraph

/// How many articles some passages are from, and how many of these are independent.
struct SourceCounts {
    var articles = 1
    var independent = 1

    /// Of one passage.
    init() {}

    init(of passages: [Int], in graph: IndexedGraph) {
        guard passages.count > 1 else { return }
        let sources = ascending(passages.map { graph.passages[$0].source })
        articles = sources.count
        independent = graph.independentCount(of: sources)
    }
}

extension RDFGraphWriter.Document {
    mutating func write(_ counts: SourceCounts) throws {
        try predicate(.articleCount)
        try object(number: counts.articles)
        try predicate(.independentCount)
        try object(number: counts.independent)
    }
}
