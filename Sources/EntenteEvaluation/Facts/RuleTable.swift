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
            for use in judgement.uses {
                counts[judgement.row, default: [:]][use.rule, default: Count()].add(judgement.isRight)
            }
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
            let ordered = rules.sorted { a, b in
                (b.value.wrong, b.value.right, a.key) < (a.value.wrong, a.value.right, b.key)
            }
            lines += ordered.map { line($0.key, $0.value, indent: "  ") }
        }
        return ([Table.label("", 40) + Table.row(["right", "wrong", "share"])] + lines).joined(separator: "\n")
    }

    private func line(_ name: String, _ count: Count, indent: String) -> String {
        Table.label(indent + name, 40)
            + Table.row([String(count.right), String(count.wrong), Table.decimal(count.share)])
    }
}
