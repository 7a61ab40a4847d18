/// What came of comparing graphs with gold: the tallies of the table, and what explains them.
struct FactScore: Sendable {
    var tallies: [FactRow: FactTally] = [:]
    var judgements: [Judgement] = []
    var misses: [Miss] = []

    /// A fact of a graph that the gold says is right or wrong.
    struct Judgement: Sendable, Equatable {
        var row: FactRow
        /// The rules that found it, sorted, each once.
        var uses: [RuleUse]
        var isRight: Bool

        /// As the writers give it: the highest.
        var confidence: Double { uses.reduce(0) { max($0, $1.confidence) } }
    }

    /// A rule that found a fact, and how sure it was.
    struct RuleUse: Sendable, Equatable {
        var rule: String
        var confidence: Double
    }

    /// A row of the gold that no graph has, with what it needs.
    struct Miss: Sendable, Equatable {
        var row: FactRow
        var label: String
        /// Words of the text that tell it.
        var at: String
        /// Those without whom it cannot be told: of each group any one will do.
        var arguments: [[String]]
    }

    /// The figure of a row in the mean: F1, or the recall or precision that it asks for.
    static func figure(_ tally: FactTally, of row: FactRow) -> Double {
        switch row.measure {
        case .f1: tally.f1
        case .recall: tally.recall
        case .precision: tally.precision
        }
    }

    /// The mean of the rows' figures.
    var mean: Double {
        let figures = FactRow.allCases.compactMap { row in tallies[row].map { Self.figure($0, of: row) } }
        return figures.isEmpty ? 0 : figures.reduce(0, +) / Double(figures.count)
    }

    static func += (a: inout FactScore, b: FactScore) {
        for (row, tally) in b.tallies { a.tallies[row, default: FactTally()] += tally }
        a.judgements += b.judgements
        a.misses += b.misses
    }
}
