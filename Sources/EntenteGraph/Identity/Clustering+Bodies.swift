/// Countries, places and organizations: by key, by name, by acronym.
extension Clustering {
    mutating func clusterBodies(_ kind: Kind) {
        let items = items(of: kind)
        if kind != .country { tieToCountries(items) }
        joinKeys(items)
        joinNames(items)
        joinOtherNames(items)
    }

    private mutating func tieToCountries(_ items: [Int]) {
        for item in items {
            let country = related(item, .inCountry, .partOf).filter { thing($0).kind == .country }
            setContext(item, country)
        }
    }

    mutating func joinKeys(_ items: [Int]) {
        var byKey: [String: Int] = [:]
        for item in items {
            guard let key = thing(item).key, !key.isEmpty else { continue }
            setKey(item, key)
            if let other = byKey[key] { join(other, item, .sameKey) } else { byKey[key] = item }
        }
    }

    /// Joins what has the same full name.
    mutating func joinNames(_ items: [Int]) {
        var namesakes = Buckets<String>()
        for item in items {
            guard let name = thing(item).name.map(Folding.fold), !name.isEmpty else { continue }
            namesakes.add(item, to: name)
        }
        namesakes.forEach { joinNamesakes($0, .sameName) }
    }

    /// Joins a cluster whose name is one of the other names of exactly one cluster ("Kyodo" of Kyodo News), or the
    /// initials of exactly one ("JCS" of Joint Chiefs of Staff).
    mutating func joinOtherNames(_ items: [Int]) {
        var others = Buckets<String>()
        var initials = Buckets<String>()
        for item in items {
            let thing = thing(item)
            for alias in thing.aliases {
                let name = Folding.fold(alias)
                if !name.isEmpty { others.add(item, to: name) }
            }
            if let letters = thing.name.flatMap(Self.initials) { initials.add(item, to: letters) }
        }
        let withAlias = others.lookup()
        let withInitials = initials.lookup()
        var joins: [(Int, Int, MergeRule)] = []
        var asked: Set<String> = []
        for item in items {
            guard let name = thing(item).name else { continue }
            let folded = Folding.fold(name)
            guard !folded.isEmpty, asked.insert("\(root(item)) \(folded)").inserted else { continue }
            let own = root(item)
            var rule = MergeRule.otherName
            var candidates = roots(withAlias(folded)).filter { $0 != own && !contradict($0, own) }
            if candidates.isEmpty, folded.utf8.count > 2, Folding.isAcronym(name) {
                rule = .initials
                candidates = roots(withInitials(folded)).filter { $0 != own && !contradict($0, own) }
            }
            if candidates.count == 1 { joins.append((candidates[0], item, rule)) }
            missSeveral(candidates, item, rule)
        }
        for (a, b, rule) in joins { join(a, b, rule) }
    }

    /// "jcs" of "Joint Chiefs of Staff"; nil for a name of less than three words that count.
    static func initials(_ name: String) -> String? {
        let words = Folding.words(name).filter { !["of", "the", "and", "for", "on", "in", "to", "de"].contains($0) }
        guard words.count >= 3 else { return nil }
        return String(words.compactMap(\.first))
    }
}
