/// What came of comparing graphs with gold: the tallies of the table, and what explains them.
package struct FactScore: Sendable {
    package var tallies: [FactRow: FactTally] = [:]
    package var judgements: [Judgement] = []
    package var misses: [Miss] = []

    /// A fact of a graph that the gold says is right or wrong.
    package struct Judgement: Sendable, Equatable {
        package var row: FactRow
        /// The rules that found it, sorted, each once.
        package var uses: [RuleUse]
        package var isRight: Bool
        /// The article, the fact and its sentences, for the reader.
        package var note: String

        package init(row: FactRow, uses: [RuleUse], isRight: Bool, note: String = "") {
            self.row = row
            self.uses = uses
            self.isRight = isRight
            self.note = note
        }

        /// As the writers give it: the highest.
        package var confidence: Double { uses.reduce(0) { max($0, $1.confidence) } }
    }

    /// A rule that found a fact, and how sure it was.
    package struct RuleUse: Sendable, Equatable {
        package var rule: String
        package var confidence: Double

        package init(rule: String, confidence: Double) {
            self.rule = rule
            self.confidence = confidence
        }
    }

    /// A row of the gold that no graph has, with what it needs.
    package struct Miss: Sendable, Equatable {
        package var row: FactRow
        package var label: String
        /// Words of the text that tell it.
        package var at: String
        /// Those without whom it cannot be told: of each group any one will do.
        package var arguments: [[String]]

        package init(row: FactRow, label: String, at: String, arguments: [[String]]) {
            self.row = row
            self.label = label
            self.at = at
            self.arguments = arguments
        }
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
    package var mean: Double {
        let figures = FactRow.allCases.compactMap { row in tallies[row].map { Self.figure($0, of: row) } }
        return figures.isEmpty ? 0 : figures.reduce(0, +) / Double(figures.count)
    }

    static func += (a: inout FactScore, b: FactScore) {
        for (row, tally) in b.tallies { a.tallies[row, default: FactTally()] += tally }
        a.judgements += b.judgements
        a.misses += b.misses
    }
}
