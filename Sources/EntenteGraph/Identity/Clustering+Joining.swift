import EntenteText

/// Joins and what stands in their way.
extension Clustering {
    /// A join that was made, or was not, with the items that it was about.
    struct Record {
        var rule: MergeRule
        var obstacle: MergeObstacle?
        var first: Int32
        var second: Int32
    }

    /// Joins two clusters of one kind unless their keys, ties, times or an analyst's word contradict each other.
    ///
    /// - Parameter years: How far apart the articles that mention two people may be; nil for what time does not part.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int, _ rule: MergeRule, within years: Int? = nil) -> Bool {
        let first = root(min(a, b))
        let second = root(max(a, b))
        if first == second { return true }
        if let obstacle = obstacle(first, second, within: years) {
            miss(a, b, rule, obstacle)
            return false
        }
        unite(first, second)
        if keepsRecords { records.append(Record(rule: rule, first: Int32(a), second: Int32(b))) }
        return true
    }

    /// Joins a cluster to one of which many times as many articles tell, whatever its own ties say: one article's wrong country. The
    /// ties of the foremost stay.
    mutating func overrule(_ foremost: Int, _ other: Int, _ rule: MergeRule, within years: Int? = nil) {
        let (first, second) = (root(foremost), root(other))
        if first == second { return }
        guard obstacle(first, second, within: years) == .differentTies else {
            join(foremost, other, rule, within: years)
            return
        }
        if let years, let gap = gap(first, second), gap > years * 365 { return miss(foremost, other, rule, .farApart) }
        let ties = context(first)
        unite(first, second)
        replaceContext(root(first), by: ties)
        if keepsRecords { records.append(Record(rule: rule, first: Int32(foremost), second: Int32(other))) }
    }

    /// What keeps two clusters apart.
    func obstacle(_ a: Int, _ b: Int, within years: Int? = nil) -> MergeObstacle? {
        if areSeparated(a, b) { return .override }
        if let one = key(a), let other = key(b) { return one == other ? nil : .differentKeys }
        if contradict(a, b) { return .differentTies }
        if let years, let gap = gap(a, b), gap > years * 365 { return .farApart }
        return nil
    }

    /// Notes that a rule would have joined two things, and what was in the way.
    mutating func miss(_ a: Int, _ b: Int, _ rule: MergeRule, _ obstacle: MergeObstacle) {
        if keepsRecords { records.append(Record(rule: rule, obstacle: obstacle, first: Int32(a), second: Int32(b))) }
    }

    /// Of several that fit none is taken.
    mutating func missSeveral(_ candidates: [Int], _ item: Int, _ rule: MergeRule) {
        guard candidates.count > 1 else { return }
        for candidate in candidates.prefix(4) { miss(candidate, item, rule, .severalFit) }
    }

    /// True where both clusters are tied to something and nothing of it is the same.
    func contradict(_ a: Int, _ b: Int) -> Bool {
        let one = context(a)
        let other = context(b)
        return !one.isEmpty && !other.isEmpty && !one.contains(where: other.contains)
    }

    /// The days between the times at which articles mention two clusters; nil where one has no time.
    func gap(_ a: Int, _ b: Int) -> Int? {
        guard let one = span(a), let other = span(b) else { return nil }
        return max(0, one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    }

    /// Clusters in the order of time, so that each meets its next neighbour; those without a time come last.
    mutating func inTime(_ clusters: [Int]) -> [Int] {
        clusters.sorted { a, b in
            let days = [a, b].map { span($0)?.lowerBound ?? Int.max }
            return days[0] == days[1] ? a < b : days[0] < days[1]
        }
    }

    /// How far apart two mentions of one name may be. Nobody is in public life for longer than ``career``; where both
    /// hold one office it is a shorter time, since fathers and sons have followed each other (George Bush, Eduardo Frei).
    func patience(_ a: Int, _ b: Int) -> Int {
        posts(a).contains(where: posts(b).contains) ? Self.term : Self.career
    }

    private mutating func patience(between a: Int, _ b: Int) -> Int {
        let (one, other) = (root(a), root(b))
        return patience(one, other)
    }

    static let career = 25
    static let term = 10

    /// The cluster with ten times as many of the items as all the others together: one article that gives a person a wrong country does
    /// not part the hundred that give none from those that give the right one.
    mutating func foremost(of clusters: [Int], _ items: [Int]) -> Int? {
        var sizes: [Int: Int] = [:]
        for item in items { sizes[root(item), default: 0] += 1 }
        guard let most = clusters.max(by: { (sizes[$0] ?? 0, $1) < (sizes[$1] ?? 0, $0) }) else { return nil }
        let rest = clusters.reduce(0) { $0 + (sizes[$1] ?? 0) } - (sizes[most] ?? 0)
        return (sizes[most] ?? 0) >= 10 * rest ? most : nil
    }

    /// Joins the items of one name: those that share a tie, then what has none with the one cluster that has.
    mutating func joinNamesakes(_ namesakes: [Int], _ rule: MergeRule, timed: Bool = false) {
        var clusters = roots(namesakes)
        if clusters.count < 2 { return }
        // What the log names is the item that bears the name, not the first of its cluster.
        var bearer: [Int: Int] = [:]
        if keepsRecords { for item in namesakes where bearer[root(item)] == nil { bearer[root(item)] = item } }
        if timed { clusters = inTime(clusters) }
        var byTie: [Int32: Int] = [:]
        for cluster in clusters {
            for tie in context(cluster) {
                if let other = byTie[tie] {
                    let years = timed ? patience(between: other, cluster) : nil
                    if join(bearer[other] ?? other, bearer[cluster] ?? cluster, rule, within: years) { continue }
                }
                byTie[tie] = cluster
            }
        }
        clusters = roots(clusters)
        let keyed = clusters.filter { key($0) != nil }
        let tied = clusters.filter { key($0) != nil || !context($0).isEmpty }
        let foremost = tied.count == 1 ? tied[0] : timed ? foremost(of: tied, namesakes) : nil
        if let anchor = keyed.count == 1 ? keyed[0] : foremost {
            for cluster in timed ? inTime(clusters) : clusters {
                let (one, other) = (bearer[anchor] ?? anchor, bearer[cluster] ?? cluster)
                let years = timed ? patience(between: anchor, cluster) : nil
                if foremost == anchor {
                    overrule(one, other, rule, within: years)
                } else {
                    join(one, other, rule, within: years)
                }
            }
        } else {
            var loose = clusters.filter { key($0) == nil && context($0).isEmpty }
            if timed { loose = inTime(loose) }
            for (cluster, next) in zip(loose, loose.dropFirst()) {
                join(
                    bearer[cluster] ?? cluster, bearer[next] ?? next, rule,
                    within: timed ? patience(between: cluster, next) : nil)
            }
            if keepsRecords, tied.count > 1 {
                for (cluster, next) in zip(tied, tied.dropFirst()) {
                    let (one, other) = (root(cluster), root(next))
                    if one != other, let obstacle = obstacle(one, other) {
                        miss(bearer[cluster] ?? cluster, bearer[next] ?? next, rule, obstacle)
                    }
                }
                if let first = loose.first { missSeveral(tied, bearer[first] ?? first, rule) }
            }
        }
    }
}
