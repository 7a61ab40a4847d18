/// Finds which articles tell one story: copies and rewrites of one another, which count as one source.
///
/// Locality-sensitive hashing: sketches that agree in a whole band of values are compared, so that the work grows with
/// the number of articles and not with its square. Leskovec, Rajaraman, Ullman, "Mining of massive datasets", chapter 3.
enum StoryFinder {
    /// The least share of common runs of words. Two reports of one event that were written apart share a twentieth.
    static let threshold = 0.4
    private static let rows = 4
    /// How many of those that agree in a band each article is compared with.
    private static let comparisons = 16

    /// For each article the first one of its story; itself where it is the first. Articles without a sketch stand alone.
    static func stories(_ sketches: [TextSketch?]) -> [Int] {
        var parents = Array(sketches.indices)
        func root(_ index: Int) -> Int {
            var current = index
            while parents[current] != current {
                parents[current] = parents[parents[current]]
                current = parents[current]
            }
            return current
        }
        for start in stride(from: 0, to: TextSketch.count, by: rows) {
            var entries: [(band: UInt64, article: Int)] = []
            for (article, sketch) in sketches.enumerated() {
                guard let minima = sketch?.minima else { continue }
                entries.append((minima[start..<start + rows].reduce(0) { $0 << 16 | UInt64($1) }, article))
            }
            entries.sort { ($0.band, $0.article) < ($1.band, $1.article) }
            var first = 0
            for place in entries.indices {
                if entries[first].band != entries[place].band { first = place }
                for other in max(first, place - comparisons)..<place {
                    let (a, b) = (root(entries[other].article), root(entries[place].article))
                    guard a != b, let one = sketches[entries[other].article],
                        let next = sketches[entries[place].article], one.similarity(to: next) >= threshold
                    else { continue }
                    parents[max(a, b)] = min(a, b)
                }
            }
        }
        return sketches.indices.map(root)
    }
}
