import EntenteGraph

extension RDFGraphWriter.Document {
    /// How many articles some passages are from, and how many of these are independent.
    mutating func writeCounts(_ passages: [Int]) throws {
        let sources = ascending(passages.map { graph.passages[$0].source })
        try predicate(.articleCount)
        try object(number: sources.count)
        try predicate(.independentCount)
        try object(number: graph.independentCount(of: sources))
    }
}
