internal import EntenteGraph

/// Meetings, and when, where and whether they were held.
extension FactScorer {
    mutating func scoreMeetings() {
        let meetings = graph.things(.meeting)
        let thingOfRow = meetingsOfRows(meetings)
        let rows = gold.meetings
        let missed = rows.indices.filter { thingOfRow[$0] == nil && !rows[$0].isOptional }
        let taken = Set(thingOfRow.compactMap { $0 })
        add(
            .meetings, right: rows.indices.count { thingOfRow[$0] != nil && !rows[$0].isOptional },
            wrong: meetings.filter { !taken.contains($0) }.map { "\(graph.id($0)) \(name($0))" },
            missed: missed.map { rows[$0].label })
        for index in missed {
            miss(.meetings, rows[index].label, at: rows[index].at, rows[index].participants.map { [$0] })
        }
        for meeting in meetings {
            judge(graph.facts(meeting, .participant), .meetings, isRight: taken.contains(meeting))
        }
        for (index, row) in rows.enumerated() where !row.isOptional {
            let thing = thingOfRow[index]
            scoreDate(of: row, thing)
            scorePlace(of: row, thing)
            checkEvidence(thing, row, at: row.at)
            scoreStatus(of: row, thing)
        }
    }

    private struct Pair {
        var row: Int
        var thing: Int
        var likeness: Double
    }

    /// The meeting that each row was found as: the likest pairs first, one to one.
    private func meetingsOfRows(_ meetings: [Int]) -> [Int?] {
        let stateOf = statesOfPeople()
        let countries = Set(countryOf.values)
        var pairs: [Pair] = []
        for (index, row) in gold.meetings.enumerated() {
            let wanted = things(of: row.participants)
            let names = Set(([row.name].compactMap { $0 } + row.aliases).filter { !$0.isEmpty }.map(NormalizedText.name))
            let hasCountry = row.participants.contains { countryOf[$0] != nil }
            for meeting in meetings {
                let have = Set(graph.things(meeting, .participant))
                // A minister's state stands for the minister where the text leaves it at that.
                let common = row.participants.count { participant in
                    thingOf[participant].map(have.contains) ?? false
                        || !(stateOf[participant] ?? []).isDisjoint(with: have)
                }
                let isNamed = !names.isDisjoint(with: graph.names(meeting))
                let isEnough =
                    common >= min(2, row.participants.count) && Double(common) >= Double(row.participants.count) / 2
                guard isNamed || isEnough else { continue }
                let isExact = wanted == have.filter { hasCountry || !countries.contains($0) }
                let isDated = !graph.dates(meeting).isDisjoint(with: row.date)
                let likeness =
                    (isNamed ? 10 : 0) + Double(common) / Double(max(1, wanted.union(have).count)) + (isExact ? 1 : 0)
                    + (isDated ? 2 : 0) - (row.isOptional ? 0.5 : 0)
                pairs.append(Pair(row: index, thing: meeting, likeness: likeness))
            }
        }
        var result = [Int?](repeating: nil, count: gold.meetings.count)
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: { (-$0.likeness, $0.row, $0.thing) < (-$1.likeness, $1.row, $1.thing) })
        where result[pair.row] == nil && !taken.contains(pair.thing) {
            result[pair.row] = pair.thing
            taken.insert(pair.thing)
        }
        return result
    }

    /// The countries and bodies of the offices of each person of the gold.
    private func statesOfPeople() -> [String: Set<Int>] {
        var states: [String: Set<Int>] = [:]
        for row in gold.offices { states[row.person, default: []].formUnion(things(of: row.of)) }
        return states
    }

    private mutating func scoreDate(of row: GoldArticle.Meeting, _ thing: Int?) {
        let have = graph.dates(thing)
        if let date = row.date.first {
            let isRight = !have.isDisjoint(with: row.date)
            add(
                .meetingDates, right: isRight ? 1 : 0, wrong: isRight ? [] : have.sorted(),
                missed: isRight ? [] : ["\(row.label) on \(date)"])
        } else if let date = have.min(), !(row.anyDate ?? false) {
            add(.meetingDates, right: 0, wrong: ["\(row.label) on \(date) (not in the text)"])
        } else {
            return
        }
        guard let thing else { return }
        for fact in graph.facts(thing, .occursOn) {
            judge([fact], .meetingDates, isRight: graph.date(fact).map(row.date.contains) ?? false)
        }
    }

    private mutating func scorePlace(of row: GoldArticle.Meeting, _ thing: Int?) {
        guard let place = row.place, !place.isEmpty else { return }
        let facts = thing.map { graph.facts($0, .location) } ?? []
        func isRight(_ fact: Fact) -> Bool {
            fact.value.thing.map { graph.names($0).contains(NormalizedText.name(place)) } ?? false
        }
        let isFound = facts.contains(where: isRight)
        add(
            .meetingPlaces, right: isFound ? 1 : 0,
            wrong: isFound ? [] : Set(facts.compactMap(\.value.thing).flatMap(graph.names)).sorted(),
            missed: isFound ? [] : ["\(row.label) in \(place)"])
        for fact in facts { judge([fact], .meetingPlaces, isRight: isRight(fact)) }
    }

    private mutating func scoreStatus(of row: GoldArticle.Meeting, _ thing: Int?) {
        let facts = thing.map { graph.facts($0, .status) } ?? []
        let have = Set(facts.compactMap { $0.value.term?.rawValue.lowercased() })
        let isRight = have.contains(row.status)
        add(
            .meetingStatus, right: isRight ? 1 : 0, wrong: isRight ? [] : have.sorted(),
            missed: isRight ? [] : ["\(row.label) \(row.status)"])
        judge(facts, .meetingStatus, isRight: isRight)
    }
}
