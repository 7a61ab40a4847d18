internal import EntenteExtraction
internal import EntenteGraph

/// Measures how often the facts of each rule are right.
///
/// A rule with few facts is drawn to the share of all facts of its kind: of n facts with r right it gets
/// (r + m · share) / (n + m), where m says how many facts the share counts for.
struct Calibration {
    /// m.
    var prior: Double

    private struct Sum {
        var right = 0.0
        var count = 0.0
        var given = 0.0
        /// What of these would be right if they were like all of their kinds.
        var expected = 0.0
        var kind: Kind

        mutating func add(_ use: FactScore.RuleUse, _ isRight: Bool, share: Double) {
            right += isRight ? 1 : 0
            count += 1
            given += use.confidence
            expected += share
        }

        func entry(_ rule: String, prior: Double) -> RuleConfidence.Entry {
            RuleConfidence.Entry(
                rule: rule, measured: (right + prior * expected / count) / (count + prior), given: given / count,
                count: Int(count))
        }
    }

    func confidence(_ judgements: [FactScore.Judgement]) -> RuleConfidence {
        var ofRow: [FactRow: RuleTable.Count] = [:]
        for judgement in judgements { ofRow[judgement.row, default: RuleTable.Count()].add(judgement.isRight) }
        var sums: [String: Sum] = [:]
        for judgement in judgements {
            guard let kind = judgement.row.subject, let share = ofRow[judgement.row]?.share else { continue }
            for use in judgement.uses {
                for name in [use.rule, RuleConfidence.group(kind)] {
                    sums[name, default: Sum(kind: kind)].add(use, judgement.isRight, share: share)
                }
            }
        }
        return RuleConfidence(
            sums.sorted { ($0.value.kind, $0.key) < ($1.value.kind, $1.key) }.map { $0.value.entry($0.key, prior: prior) })
    }
}

extension RuleConfidence {
    /// The file that the program carries.
    var text: String {
        """
        # How often the facts of each rule are right: rule, share, confidence that the extractors gave on average, number of facts.
        # Made by `entente-train calibrate`. While there is no row, confidences stay as the extractors give them.

        """
            + entries.map {
                [$0.rule, Table.decimal($0.measured), Table.decimal($0.given), String($0.count)]
                    .joined(separator: "\t") + "\n"
            }.joined()
    }
}

extension FactRow {
    /// The kind of thing that the facts of a row are about; nil for what no rule finds.
    var subject: Kind? {
        switch self {
        case .people, .countries, .organizations, .places, .evidence: nil
        case .offices: .person
        case .agreements, .parties, .agreementDates: .agreement
        case .meetings, .meetingDates, .meetingPlaces, .meetingStatus: .meeting
        case .quotations: .statement
        case .positions: .position
        case .eventRecall, .eventPrecision, .eventDates, .responseRecall, .responsePrecision: .event
        }
    }
}
