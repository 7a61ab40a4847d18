import EntenteGraph

/// What one voice says and one rule found with one confidence: a statement with the passages that it rests on so. It is the
/// same in the graph of every article.
struct RDFClaim {
    let name: FactIdentity.ClaimName
    let statement: Statement
    /// Who says so; nil where the articles do.
    let voice: Int?
    let rule: String
    let confidence: Double
    /// Ascending.
    let passages: [Int]
    /// Of all that the voice says of it, whatever found it.
    let counts: SourceCounts

    private init(
        _ statement: Statement, _ evidence: Evidence, in passages: [Int], _ counts: SourceCounts,
        name: FactIdentity.ClaimName
    ) {
        self.name = name
        self.statement = statement
        voice = evidence.attributedTo
        rule = evidence.rule
        confidence = evidence.confidence
        self.passages = passages
        self.counts = counts
    }

    /// The claims that a statement's evidence makes. What was known beforehand has no evidence and is no claim; what is denied
    /// without evidence is nothing at all.
    static func all(of statement: Statement, in graph: IndexedGraph, _ identity: inout FactIdentity) -> [RDFClaim] {
        let evidence = graph.evidence(of: statement)
        guard evidence.count > 1 else {
            return evidence.map {
                RDFClaim(
                    statement, $0, in: [$0.passage], SourceCounts(),
                    name: identity.name(ofClaim: statement, $0, in: graph))
            }
        }
        return ascending(evidence.map { $0.attributedTo ?? -1 }).flatMap { voice in
            let own = evidence.filter { ($0.attributedTo ?? -1) == voice }
            let counts = SourceCounts(of: own.map(\.passage), in: graph)
            return ascending(own.map(Finding.init)).map { finding in
                let found = own.filter { Finding($0) == finding }
                return RDFClaim(
                    statement, found[0], in: ascending(found.map(\.passage)), counts,
                    name: identity.name(ofClaim: statement, found[0], in: graph))
            }
        }
    }

    /// What found a piece of evidence, and how sure it is.
    private struct Finding: Comparable {
        let rule: String
        let confidence: Double

        init(_ evidence: Evidence) {
            rule = evidence.rule
            confidence = evidence.confidence
        }

        static func < (a: Finding, b: Finding) -> Bool { (a.rule, b.confidence) < (b.rule, a.confidence) }
    }
}
