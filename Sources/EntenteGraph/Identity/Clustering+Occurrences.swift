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
            let patients = related(items[0], .target, .object).map { thing($0).kind }
            joinByDate(items, .sameHappening, dateless: patients.contains { $0 == .agreement || $0 == .meeting })
        }
    }

    private mutating func happening(_ item: Int) -> Happening {
        let patients = related(item, .target, .object)
        return Happening(
            type: values(item, .eventType).lazy.compactMap(\.term).first,
            stage: values(item, .stage).lazy.compactMap(\.term).first,
            denied: values(item, .status).contains(.term(.denied)),
            actors: related(item, .actor),
            patients: patients.filter { thing($0).kind != .event },
            // An event that is the object of another is known by what it is, not by its cluster, which is not made yet.
            events: patients.filter { thing($0).kind == .event }.map { event in
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
        var stage: Term?
        var denied: Bool
        var actors: [Int]
        var patients: [Int]
        var events: [String]
    }
}
