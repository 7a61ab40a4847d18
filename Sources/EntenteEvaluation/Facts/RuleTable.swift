/// How often the facts of each rule are right, by kind of fact.
///
/// A fact that several rules found counts for each of them. Only what the gold can judge counts: events and responses in
/// articles whose gold is complete, positions on agreements that it lists, dates and places of meetings that it has.
struct RuleTable {
    struct Count: Sendable, Equatable {
        var right = 0
        var wrong = 0

        var all: Int { right + wrong }
        var share: Double { all > 0 ? Double(right) / Double(all) : 0 }

        mutating func add(_ isRight: Bool) { if isRight { right += 1 } else { wrong += 1 } }
    }

    let counts: [FactRow: [String: Count]]

    init(_ judgements: some Sequence<FactScore.Judgement>) {
        var counts: [FactRow: [String: Count]] = [:]
        for judgement in judgements {
            for rule in judgement.rules { counts[judgement.row, default: [:]][rule, default: Count()].add(judgement.isRight) }
        }
        self.counts = counts
    }

    var text: String {
        var lines: [String] = []
        for row in counts.keys.sorted() {
            let rules = counts[row] ?? [:]
            let sum = rules.values.reduce(into: Count()) {
                $0.right += $1.right
                $0.wrong += $1.wrong
            }
            lines.append(line(row.rawValue, sum, indent: ""))
            for rule in rules.sorted(by: { (-$0.value.wrong, -$0.value.right, $0.key) < (-$1.value.wrong, -$1.value.right, $1.key) }) {
                lines.append(line(rule.key, rule.value, indent: "  "))
            }
        }
        return ([Table.label("", 40) + "  right  wrong  share"] + lines).joined(separator: "\n")
    }

    private func line(_ name: String, _ count: Count, indent: String) -> String {
        Table.label(indent + name, 40) + Table.cell(String(count.right), 7) + Table.cell(String(count.wrong), 7)
            + Table.cell(Table.decimal(count.share), 7)
    }
}
