import EntenteEvaluation
import EntenteExtraction
import Testing

@Suite struct CalibrationTests {
    private func judgements(_ rule: String, _ row: FactRow, given: Double, right: Int, wrong: Int) -> [FactScore
        .Judgement]
    {
        let use = FactScore.RuleUse(rule: rule, confidence: given)
        return (0..<right + wrong).map { FactScore.Judgement(row: row, uses: [use], isRight: $0 < right) }
    }

    /// Nine of twelve events are right; a rule with few facts is drawn to that share.
    @Test func drawsToTheShareOfTheKind() {
        let all =
            judgements("often", .eventPrecision, given: 0.5, right: 8, wrong: 2)
            + judgements("seldom", .eventPrecision, given: 0.8, right: 1, wrong: 1)
            + judgements("meet", .meetings, given: 0.9, right: 1, wrong: 0)
        let entries = Calibration(prior: 4).confidence(all).entries
        #expect(entries.map(\.rule) == ["*Event", "often", "seldom", "*Meeting", "meet"])
        #expect(entries.map(\.count) == [12, 10, 2, 1, 1])
        let expected = [0.75, (8 + 4 * 0.75) / 14, (1 + 4 * 0.75) / 6, 1, 1]
        for (entry, measured) in zip(entries, expected) { #expect(abs(entry.measured - measured) < 1e-9, "\(entry)") }
        #expect(entries[1].given == 0.5)
    }

    @Test func textIsReadBack() {
        let measured = Calibration(prior: 1).confidence(judgements("meet", .meetings, given: 0.75, right: 3, wrong: 1))
        let file = RuleFile(name: "confidence.tsv", bytes: Array(measured.text.utf8))
        #expect(RuleConfidence(file).entries == measured.entries)
        #expect(measured.entries.count == 2)
    }

    @Test func reliability() {
        let honest = Reliability(judgements("a", .offices, given: 0.75, right: 3, wrong: 1))
        #expect(honest.calibrationError == 0)
        #expect(abs(honest.brier - (3 * 0.0625 + 0.5625) / 4) < 1e-9)
        let boastful = Reliability(judgements("a", .offices, given: 0.95, right: 3, wrong: 1))
        #expect(abs(boastful.calibrationError - 0.2) < 1e-9)
    }
}
