/// How many rows of each kind were missed for what reason.
struct CauseTable {
    private(set) var counts: [FactRow: [MissCause: Int]] = [:]
    private var notes: [String] = []

    mutating func add(_ miss: FactScore.Miss, _ cause: MissCause, in article: String) {
        counts[miss.row, default: [:]][cause, default: 0] += 1
        notes.append("\(article): \(miss.row.rawValue): \(cause.rawValue): \(miss.label) | \(miss.at)")
    }

    func text(verbose: Bool) -> String {
        let causes = MissCause.allCases
        var lines = [Table.label("", 21) + Table.row(causes.map(\.rawValue) + ["all"], width: 12)]
        for row in counts.keys.sorted() {
            let numbers = causes.map { counts[row]?[$0] ?? 0 }
            lines.append(
                Table.label(row.rawValue, 21) + Table.row((numbers + [numbers.reduce(0, +)]).map { String($0) }, width: 12))
        }
        return (lines + (verbose ? notes : [])).joined(separator: "\n")
    }
}
