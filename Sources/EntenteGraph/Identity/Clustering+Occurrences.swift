import EntenteText

/// Statements, positions and events.
extension Clustering {
    /// One speaker and the same words is one statement, however many agencies report it; one holder, agreement and
    /// stance is one position.
    mutating func clusterUtterances() {
        var statements = Buckets<Utterance>()
        for item in items(of: .statement) {
            let speakers = related(item, .speaker)
            let words = values(item, .text).lazy.compactMap(\.text).first.map(Folding.fold) ?? ""
            if !words.isEmpty, !speakers.isEmpty { statements.add(item, to: Utterance(of: speakers, says: words)) }
        }
        statements.forEach { items in for other in items.dropFirst() { join(items[0], other, .sameStatement) } }
        joinVersions(items(of: .statement))

        var positions = Buckets<Utterance>()
        for item in items(of: .position) {
            let holders = related(item, .holder)
            let toward = related(item, .toward)
            guard let stance = values(item, .stance).lazy.compactMap(\.term).first, !holders.isEmpty, !toward.isEmpty
            else { continue }
            positions.add(item, to: Utterance(of: holders, about: toward, says: stance.rawValue))
        }
        positions.forEach { items in for other in items.dropFirst() { join(items[0], other, .samePosition) } }
    }

    /// Joins the versions of one quotation that agencies give: cut, or with a word changed.
    ///
    /// Statements of one speaker meet where they begin or end with the same four words, or where the least of the hashes of
    /// their runs of four words agree (Broder 1997); they are one where most of the runs of the shorter stand in the longer.
    private mutating func joinVersions(_ items: [Int]) {
        var sketches = Buckets<Sketch>()
        for item in items where values(item, .verbatim).contains(.flag(true)) {
            let speakers = related(item, .speaker)
            guard !speakers.isEmpty else { continue }
            let runs = runs(item)
            for run in Set([runs.first, runs.last].compactMap { $0 } + runs.sorted().prefix(2)).sorted() {
                sketches.add(item, to: Sketch(speakers: speakers, run: run))
            }
        }
        sketches.forEach { items in
            let first = Set(runs(items[0]))
            for other in items.dropFirst() where root(items[0]) != root(other) {
                let runs = runs(other)
                let common = Set(runs).count(where: first.contains)
                if 5 * common >= 3 * min(first.count, runs.count) { join(items[0], other, .sameStatement) }
            }
        }
    }

    /// The hashes of the runs of four words of a statement of eight words or more, in the order of the text.
    private func runs(_ item: Int) -> [UInt64] {
        let words = Folding.words(values(item, .text).lazy.compactMap(\.text).first ?? "").map { Symbol($0).hash }
        guard words.count >= 8 else { return [] }
        return (0...(words.count - 4)).map { start in
            words[start..<(start + 4)].reduce(0xcbf2_9ce4_8422_2325) { (($0 as UInt64) ^ $1) &* 0x100_0000_01b3 }
        }
    }

    private struct Sketch: Hashable {
        var speakers: [Int]
        var run: UInt64
    }

    /// One type, the same actors, targets and objects, and dates that agree is one event.
    ///
    /// An event without a date joins others only where its target or object is an agreement or a meeting: "South Korea
    /// rejects GSOMIA" is one affair, "South Korea accuses Japan" happens every week.
    mutating func clusterEvents() {
        var happenings = Buckets<Happening>()
        let events = items(of: .event)
        for item in events {
            let happening = happening(item)
            setSites(item, related(item, .location))
            if !happening.actors.isEmpty, !happening.patients.isEmpty || date(item) != nil {
                happenings.add(item, to: happening)
            }
        }
        happenings.forEach { items in
            let patients = related(items[0], .target, .object).map { kind($0) }
            let dateless = patients.contains { $0 == .agreement || $0 == .meeting }
            for items in byStage(items) { joinByDate(items, .sameHappening, dateless: dateless) }
        }
    }

    /// Signing an agreement and renewing it are two events; what has no stage is of the only one that there is.
    private func byStage(_ items: [Int]) -> [[Int]] {
        var groups: [Term?: [Int]] = [:]
        for item in items { groups[values(item, .stage).lazy.compactMap(\.term).first, default: []].append(item) }
        if groups.count - (groups[nil] == nil ? 0 : 1) < 2 { return [items] }
        return groups.keys.sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }.compactMap { groups[$0] }
    }

    private mutating func happening(_ item: Int) -> Happening {
        let patients = related(item, .target, .object)
        return Happening(
            type: values(item, .eventType).lazy.compactMap(\.term).first,
            denied: values(item, .status).contains(.term(.denied)),
            actors: related(item, .actor),
            patients: patients.filter { kind($0) != .event },
            // An event that is the object of another is known by what it is, not by its cluster, which is not made yet.
            events: patients.filter { kind($0) == .event }.map { event in
                values(event, .eventType).lazy.compactMap(\.term).first?.rawValue ?? ""
            }.sorted())
    }

    private struct Utterance: Hashable {
        var of: [Int]
        var about: [Int] = []
        var says: String
    }

    private struct Happening: Hashable {
        var type: Term?
        var denied: Bool
        var actors: [Int]
        var patients: [Int]
        var events: [String]
    }
}
