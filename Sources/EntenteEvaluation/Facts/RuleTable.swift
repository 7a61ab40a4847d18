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
    /// The wrong facts of each rule.
    private let notes: [FactRow: [String: [String]]]

    init(_ judgements: some Sequence<FactScore.Judgement>) {
        var counts: [FactRow: [String: Count]] = [:]
        var notes: [FactRow: [String: [String]]] = [:]
        for judgement in judgements {
            for use in judgement.uses {
                counts[judgement.row, default: [:]][use.rule, default: Count()].add(judgement.isRight)
                if !judgement.isRight {
                    notes[judgement.row, default: [:]][use.rule, default: []].append(judgement.note)
                }
            }
        }
        self.counts = counts
        self.notes = notes
    }

    /// - Parameter verbose: Whether a line stands below a rule for each of its wrong facts.
    func text(verbose: Bool) -> String {
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
            for (rule, count) in ordered {
                lines.append(line(rule, count, indent: "  "))
                if verbose { lines += (notes[row]?[rule] ?? []).map { "      " + $0 } }
            }
        }
        return ([Table.label("", 40) + Table.row(["right", "wrong", "share"])] + lines).joined(separator: "\n")
    }

    private func line(_ name: String, _ count: Count, indent: String) -> String {
        Table.label(indent + name, 40)
            + Table.row([String(count.right), String(count.wrong), Table.decimal(count.share)])
    }
}
