import EntenteGraph

/// A statement as one voice makes it, with all that it rests on: what is the same in the graph of every article.
struct RDFClaim {
    let statement: Statement
    /// Who says so; nil where the articles do.
    let voice: Int?
    /// By passage.
    let evidence: [Evidence]
    let confidence: Double
    let counts: SourceCounts

    private init(_ statement: Statement, _ evidence: [Evidence], in graph: IndexedGraph) {
        self.statement = statement
        self.evidence = evidence
        voice = evidence[0].attributedTo
        confidence = evidence.reduce(0) { max($0, $1.confidence) }
        counts = SourceCounts(of: evidence.map(\.passage), in: graph)
    }

    /// A claim for each of those who say so.
    static func all(of statement: Statement, in graph: IndexedGraph) -> [RDFClaim] {
        let evidence = graph.evidence(of: statement)
        guard let first = evidence.first else { return [] }
        if evidence.allSatisfy({ $0.attributedTo == first.attributedTo }) {
            return [RDFClaim(statement, evidence, in: graph)]
        }
        return ascending(evidence.map { $0.attributedTo ?? -1 }).map { voice in
            RDFClaim(statement, evidence.filter { ($0.attributedTo ?? -1) == voice }, in: graph)
        }
    }
}
