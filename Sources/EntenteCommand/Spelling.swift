/// The nearest right word to one that was typed.
///
///     Spelling.nearest(to: "bulid", among: ["build", "merge"])    // build
enum Spelling {
    /// Nil where none is near: more than a third of the letters are wrong.
    static func nearest(to word: String, among words: [String]) -> String? {
        let distances = words.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0))) }
        guard let best = distances.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }),
            3 * best.distance <= max(3, word.count)
        else { return nil }
        return best.word
    }

    /// How many letters are to be added, taken away, exchanged or put in each other's place (Damerau and Levenshtein, each
    /// letter touched once).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
