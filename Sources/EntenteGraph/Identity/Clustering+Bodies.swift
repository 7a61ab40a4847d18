/// Countries, places and organizations: by key, by name, by acronym.
extension Clustering {
    mutating func clusterBodies(_ kind: Kind) {
        let items = items(of: kind)
        if kind != .country { tieToCountries(items) }
        joinKeys(items)
        if kind == .organization { joinBodiesOfStates(items.filter { BodyName.isOfState(thing($0).name ?? "") }) }
        joinNames(kind == .organization ? items.filter { !BodyName.isOfState(thing($0).name ?? "") } : items)
        joinOtherNames(items)
    }

    /// "Supreme Court", "Foreign Ministry": every state has one. Those of one state are one; where no state is told, it is that of the
    /// state that the article speaks of most, if another article tells of that one, and else none that has a state.
    private mutating func joinBodiesOfStates(_ items: [Int]) {
        var namesakes = Buckets<String>()
        for item in items {
            guard let name = thing(item).name.map(Folding.fold), !name.isEmpty else { continue }
            namesakes.add(item, to: name)
        }
        namesakes.forEach { items in
            let tied = items.filter { item in
                let own = root(item)
                return key(own) != nil || !context(own).isEmpty
            }
            let isTied = Set(tied)
            let states = Set(roots(tied).flatMap { context($0) })
            var groups: [Int32: [Int]] = [:]
            var loose: [Int] = []
            for item in items where !isTied.contains(item) {
                if let state = home(of: Int(articleOf[item])), states.contains(Int32(state)) {
                    groups[Int32(state), default: []].append(item)
                } else {
                    loose.append(item)
                }
            }
            joinNamesakes(tied, .sameName)
            for state in groups.keys.sorted() {
                let own = tied.filter { item in
                    let own = root(item)
                    return context(own).contains(state)
                }
                joinNamesakes((own + (groups[state] ?? [])).sorted(), .sameName)
            }
            let keyed = roots(tied).filter { key($0) != nil && context($0).isEmpty }
            joinNamesakes((tied.filter { keyed.contains(root($0)) } + loose).sorted(), .sameName)
        }
    }

    /// The country that an article speaks of most.
    private mutating func home(of article: Int) -> Int? {
        let things = graphs[article].things
        let countries = things.indices.filter { things[$0].kind == .country }
        guard let most = countries.max(by: { things[$0].passages.count < things[$1].passages.count }) else {
            return nil
        }
        let count = things[most].passages.count
        return countries.count { things[$0].passages.count == count } == 1 ? root(starts[article] + most) : nil
    }

    private mutating func tieToCountries(_ items: [Int]) {
        for item in items {
            let country = related(item, .inCountry, .partOf).filter { kind($0) == .country }
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

    /// Joins a cluster whose name is one of the other names of exactly one cluster ("Kyodo" of Kyodo News), or of one in ten times as
    /// many articles as of all others, or the initials of exactly one ("JCS" of Joint Chiefs of Staff).
    mutating func joinOtherNames(_ items: [Int]) {
        var others = Buckets<String>()
        var initials = Buckets<String>()
        for item in items {
            let thing = thing(item)
            for alias in thing.aliases {
                let name = Folding.fold(alias)
                // "Department of Agriculture" is that of Oregon in one article alone.
                let isEnd = thing.kind == .organization && Folding.fold(thing.name ?? "").hasSuffix(" " + name)
                if !name.isEmpty, !isEnd, name != Folding.fold(thing.name ?? "") { others.add(item, to: name) }
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
            // "Supreme Court" is no other name of one of them.
            if kind(item) == .organization, BodyName.isOfState(name), key(root(item)) == nil { continue }
            guard !folded.isEmpty, asked.insert("\(root(item)) \(folded)").inserted else { continue }
            let own = root(item)
            var rule = MergeRule.otherName
            let bearers = withAlias(folded)
            var candidates = roots(bearers).filter { $0 != own && !contradict($0, own) }
            if candidates.count > 1, let foremost = foremost(of: candidates, bearers) { candidates = [foremost] }
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

/// What the words of a body's name say.
enum BodyName {
    /// True of "Supreme Court", "Ministry of Health" and "Foreign Ministry": every state has one.
    static func isOfState(_ name: String) -> Bool {
        let words = Folding.words(name)
        guard let first = words.first, let last = words.last else { return false }
        if words.count == 1 { return alone.contains(first) }
        return ["ministry", "parliament", "court"].contains(last) || first == "ministry" || first == "supreme"
            || last == "army" || last == "assembly" && first == "national"
    }

    private static let alone: Set<String> = [
        "ministry", "parliament", "treasury", "congress", "senate", "cabinet", "army", "navy", "government",
    ]
}
