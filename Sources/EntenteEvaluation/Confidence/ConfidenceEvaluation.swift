internal import EntenteExtraction

/// Measures what the confidence of a fact is worth, and what a measured one would be.
///
/// The measured confidences are cross-validated: those of an article's rules are taken from the articles of the other
/// folds, so that the figures hold for articles that nobody has measured.
public struct ConfidenceEvaluation {
    private let corpus: GoldCorpus
    private let calibration: Calibration
    private let folds: Int

    public init(_ corpus: GoldCorpus, prior: Double, folds: Int) {
        self.corpus = corpus
        self.folds = folds
        calibration = Calibration(prior: prior)
    }

    /// `confidence.tsv`, from all articles.
    public var calibrated: String { calibration.confidence(judgements { _ in .asGiven }).text }

    /// The reliability of the confidences that ship and of measured ones, and what each floor would cost.
    public var summary: String {
        let measured = crossValidated()
        return [
            "as shipped", Reliability.table(judgements { _ in .shared }), "", "measured on the other folds",
            Reliability.table(judgements(measured)), "", floors(measured),
        ].joined(separator: "\n")
    }

    private func judgements(_ confidence: (String) -> RuleConfidence) -> [FactScore.Judgement] {
        corpus.scores(ConfidenceFloor(0), confidence: confidence).ofOneArticle(corpus).flatMap(\.judgements)
    }

    /// For each article what the articles of the other folds say of the rules.
    private func crossValidated() -> (String) -> RuleConfidence {
        let scores = corpus.scores(ConfidenceFloor(0)) { _ in .asGiven }.ofOneArticle(corpus)
        let names = corpus.entries.filter(\.isOfOneArticle).map(\.name)
        let ofFold = (0..<folds).map { fold in
            calibration.confidence(scores.indices.filter { $0 % folds != fold }.flatMap { scores[$0].judgements })
        }
        let foldOf = Dictionary(
            names.enumerated().map { ($0.element, $0.offset % folds) }, uniquingKeysWith: { first, _ in first })
        return { name in foldOf[name].map { ofFold[$0] } ?? .asGiven }
    }

    /// The mean of the figures, and what is right and wrong in all rows, where facts below a floor are left out.
    private func floors(_ confidence: (String) -> RuleConfidence) -> String {
        var lines = [Table.label("floor", 10) + Table.row(["mean", "right", "wrong"])]
        for step in 0...9 {
            let floor = Double(step) / 10
            let score = corpus.scores(ConfidenceFloor(floor), confidence: confidence)
                .reduce(into: FactScore()) { $0 += $1 }
            let right = score.tallies.values.reduce(0) { $0 + $1.right }
            let wrong = score.tallies.values.reduce(0) { $0 + $1.wrong }
            lines.append(
                Table.label(Table.decimal(floor), 10)
                    + Table.row([Table.decimal(score.mean), String(right), String(wrong)]))
        }
        return lines.joined(separator: "\n")
    }
}
