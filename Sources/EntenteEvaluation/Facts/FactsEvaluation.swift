internal import EntenteExtraction

/// Measures all facts on articles whose facts are known: the table of `shared/score/score.py`, in one process.
///
/// ```swift
/// let corpus = try GoldCorpus(gold: "gold", articles: "articles", analyzer: Analyzer())
/// print(FactsEvaluation(corpus).table(verbose: false))
/// ```
public struct FactsEvaluation {
    private let corpus: GoldCorpus
    private let scores: [FactScore]
    let score: FactScore

    public init(_ corpus: GoldCorpus, minimumConfidence: Double = 0) {
        self.corpus = corpus
        scores = corpus.scores(ConfidenceFloor(minimumConfidence)) { _ in .shared }
        score = scores.reduce(into: FactScore()) { $0 += $1 }
    }

    /// What is right, wrong and missed in each row, and the mean of the rows' figures.
    ///
    /// - Parameter verbose: Whether a line stands below a row for each that is wrong or missed.
    public func table(verbose: Bool) -> String {
        var lines = [Table.label("", 21) + Table.row(["right", "wrong", "missed", "P", "R", "F1"])]
        for row in FactRow.allCases {
            guard let tally = score.tallies[row] else { continue }
            let cells = [
                String(tally.right), String(tally.wrong), String(tally.missed),
                row.measure == .recall ? "-" : Table.decimal(tally.precision),
                row.measure == .precision ? "-" : Table.decimal(tally.recall),
                Table.decimal(FactScore.figure(tally, of: row)),
            ]
            lines.append(Table.label(row.rawValue, 21) + Table.row(cells))
            if verbose { lines += tally.notes.map { "  " + $0 } }
        }
        lines.append(
            Table.label("mean of the figures", 21) + Table.row(["", "", "", "", "", Table.decimal(score.mean)]))
        return lines.joined(separator: "\n")
    }

    /// Each rule's facts that are right and wrong, by kind of fact.
    public func rules(verbose: Bool) -> String {
        RuleTable(scores.ofOneArticle(corpus).flatMap(\.judgements)).text(verbose: verbose)
    }

    /// The missed rows that point at words of the text, by cause.
    public func causes(verbose: Bool) -> String {
        var table = CauseTable()
        for (entry, score) in zip(corpus.entries, scores) where entry.isOfOneArticle {
            let explainer = MissExplainer(entry.articles[0], gold: entry.gold)
            for miss in score.misses { table.add(miss, explainer.cause(of: miss), in: entry.name) }
        }
        return table.text(verbose: verbose)
    }
}

extension [FactScore] {
    /// Those of graphs of one article: the articles of the others are among these, and count once.
    func ofOneArticle(_ corpus: GoldCorpus) -> [FactScore] {
        zip(corpus.entries, self).filter { $0.0.isOfOneArticle }.map(\.1)
    }
}
