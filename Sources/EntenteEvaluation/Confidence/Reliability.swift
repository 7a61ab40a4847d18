/// How well confidences say how many facts are right: of those with .9, nine in ten should be.
struct Reliability {
    /// The lower ends of the bins.
    static let bins = [0, 0.5, 0.6, 0.7, 0.8, 0.9]

    struct Bin: Equatable {
        var right = 0
        var count = 0
        var confidence = 0.0
    }

    private(set) var bins = [Bin](repeating: Bin(), count: Self.bins.count)
    private var squares = 0.0

    init(_ judgements: some Sequence<FactScore.Judgement>) {
        for judgement in judgements {
            let bin = Self.bins.lastIndex { judgement.confidence >= $0 } ?? 0
            bins[bin].count += 1
            bins[bin].right += judgement.isRight ? 1 : 0
            bins[bin].confidence += judgement.confidence
            let error = judgement.confidence - (judgement.isRight ? 1 : 0)
            squares += error * error
        }
    }

    var count: Int { bins.reduce(0) { $0 + $1.count } }

    /// The mean square of what the confidence was off by: 0 where it always knew, .25 where it always said a half.
    var brier: Double { count > 0 ? squares / Double(count) : 0 }

    /// By how much confidence and share differ, on average over the facts.
    var calibrationError: Double {
        count > 0 ? bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(count) : 0
    }

    /// One line for each kind of fact and one for all: in each bin the share that is right, and of how many.
    static func table(_ judgements: [FactScore.Judgement]) -> String {
        let head = bins.dropFirst().enumerated().map { "\(Table.decimal(bins[$0.offset]))-" } + [Table.decimal(0.9) + "-"]
        var lines = [Table.label("", 24) + Table.row(head, width: 11) + Table.row(["Brier", "error"])]
        func add(_ name: String, _ judgements: [FactScore.Judgement]) {
            let reliability = Reliability(judgements)
            let cells = reliability.bins.map { bin in
                bin.count > 0 ? "\(Table.decimal(Double(bin.right) / Double(bin.count)))/\(bin.count)" : "-"
            }
            lines.append(
                Table.label(name, 24) + Table.row(cells, width: 11)
                    + Table.row([Table.decimal(reliability.brier), Table.decimal(reliability.calibrationError)]))
        }
        for row in FactRow.allCases {
            let own = judgements.filter { $0.row == row }
            if !own.isEmpty { add(row.rawValue, own) }
        }
        add("all", judgements)
        return lines.joined(separator: "\n")
    }
}
