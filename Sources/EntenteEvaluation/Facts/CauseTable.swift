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
        var lines = [Table.label("", 21) + causes.map { Table.cell($0.rawValue, 12) }.joined() + Table.cell("all", 7)]
        for row in counts.keys.sorted() {
            let numbers = causes.map { counts[row]?[$0] ?? 0 }
            lines.append(
                Table.label(row.rawValue, 21) + numbers.map { Table.cell(String($0), 12) }.joined()
                    + Table.cell(String(numbers.reduce(0, +)), 7))
        }
        return (lines + (verbose ? notes : [])).joined(separator: "\n")
    }
}
