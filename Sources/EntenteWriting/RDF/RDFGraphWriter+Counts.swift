import EntenteGraph

extension RDFGraphWriter.Document {
    /// How many articles some passages are from, and how many of these are independent.
    mutating func writeCounts(_ passages: [Int]) throws {
        var counts = (articles: 1, independent: 1)
        if passages.count > 1 {
            let sources = ascending(passages.map { graph.passages[$0].source })
            counts = (sources.count, graph.independentCount(of: sources))
        }
        try predicate(.articleCount)
        try object(number: counts.articles)
        try predicate(.independentCount)
        try object(number: counts.independent)
    }
}
