import EntenteText

/// Meetings: by who took part, when and where. What one article announces and another reports is one meeting; what lies further apart
/// than half a year is two.
extension Clustering {
    mutating func clusterMeetings() {
        let meetings = items(of: .meeting)
        var sameName = Buckets<String>()
        var sameParticipants = Buckets<[Int]>()
        for meeting in meetings {
            let participants = related(meeting, .participant)
            setContext(meeting, participants)
            setSites(meeting, related(meeting, .location))
            if let time = time(of: meeting) {
                setDay(meeting, time.lowerBound)
                setDay(meeting, time.upperBound)
            }
            if let name = thing(meeting).name, AgreementName.isProper(name) {
                sameName.add(meeting, to: Folding.fold(name))
            }
            if participants.count > 1 { sameParticipants.add(meeting, to: participants) }
        }
        sameName.forEach { joinByDate($0, .sameName, dateless: true) }
        // From here on equal participants count, whatever others a namesake had.
        sameParticipants.forEach { joinByDate($0, .participants, dateless: true) }
        joinBySides(meetings)
    }

    /// The days on which a meeting took place, as far as its article tells: of a year the one nearest to the article, of a day without a
    /// year that of the nearest year, of a meeting without a date the day of the article.
    private func time(of meeting: Int) -> ClosedRange<Int>? {
        let published = graphs[Int(articleOf[meeting])].source.published
        let date = date(meeting)
        if let first = date?.earliest?.ordinal, let last = date?.latest?.ordinal, first <= last {
            if last - first < 31 { return first...last }
            return published.map { min(max($0.ordinal, first), last) }.map { $0...$0 }
        }
        guard let published else { return nil }
        let days = (-1...1).compactMap { Self.day(of: date, in: published.year + $0)?.ordinal }
        let day = days.min { abs($0 - published.ordinal) < abs($1 - published.ordinal) } ?? published.ordinal
        return day...day
    }

    private static func day(of date: PartialDate?, in year: Int) -> CalendarDate? {
        switch date {
        case .yearlessDay(let month, let day): CalendarDate(year: year, month: month, day: day)
        case .yearlessMonth(let month): CalendarDate(year: year, month: month, day: 15)
        default: nil
        }
    }

    /// Joins what is told of one day and of the same sides, two or more, where nobody is named for a side whom the other does not name:
    /// "Kovac met Moreau", "talks between Slovenia and France"; or of the same people.
    private mutating func joinBySides(_ meetings: [Int]) {
        var sameDay = Buckets<DayAndSide>()
        for meeting in meetings {
            guard let date = date(meeting), let day = date.earliest, day == date.latest else { continue }
            let own = root(meeting)
            for side in sides(of: own).keys.sorted() {
                sameDay.add(meeting, to: DayAndSide(day: day.ordinal, side: side))
            }
        }
        sameDay.forEach { items in
            let clusters = roots(items)
            // On a day with more meetings of one side than that, equal participants must do.
            guard clusters.count < 200 else { return }
            for (number, one) in clusters.enumerated() {
                for other in clusters[..<number] where root(one) != root(other) {
                    let (first, second) = (root(one), root(other))
                    guard areOfSameSides(sides(of: first), sides(of: second)) || areOfSamePeople(first, second) else {
                        continue
                    }
                    if areSeparated(first, second) {
                        miss(one, other, .participants, .override)
                        continue
                    }
                    if let contradiction = contradiction(first, second) {
                        miss(one, other, .participants, contradiction)
                        continue
                    }
                    unite(first, second)
                    if keepsRecords {
                        records.append(Record(rule: .participants, first: Int32(one), second: Int32(other)))
                    }
                }
            }
        }
    }

    private struct DayAndSide: Hashable {
        var day: Int
        var side: Int
    }

    /// Those who took part, by the state or body for which they did.
    private mutating func sides(of meeting: Int) -> [Int: Set<Int>] {
        var sides: [Int: Set<Int>] = [:]
        for participant in context(meeting).map(Int.init) {
            let states = kind(participant) == .person ? context(participant).map(Int.init) : []
            if kind(participant) == .person {
                for side in states.isEmpty ? [participant] : states { sides[side, default: []].insert(participant) }
            } else {
                sides[participant] = sides[participant] ?? []
            }
        }
        return sides
    }

    private func areOfSameSides(_ one: [Int: Set<Int>], _ other: [Int: Set<Int>]) -> Bool {
        let common = Set(one.keys).intersection(other.keys)
        guard common.count > 1, common.count == one.count, common.count == other.count else { return false }
        return common.allSatisfy { side in
            let (some, others) = (one[side] ?? [], other[side] ?? [])
            return some.isEmpty || others.isEmpty || !some.isDisjoint(with: others)
        }
    }

    /// True where two people or more took part in both, and besides them, and the states that they act for, nobody but a host, or
    /// ambassadors, whom one article names and the other does not.
    private mutating func areOfSamePeople(_ one: Int, _ other: Int) -> Bool {
        let (some, others) = (context(one).map(Int.init), context(other).map(Int.init))
        let people = some.filter { others.contains($0) && kind($0) == .person }
        guard people.count > 1 else { return false }
        let places = (sites(one) + sites(other)).flatMap { [$0] + context($0).map(Int.init) }
        let states = people.flatMap { context($0).map(Int.init) }
        return (some.filter { !others.contains($0) } + others.filter { !some.contains($0) }).allSatisfy { guest in
            if kind(guest) != .person { return states.contains(guest) || places.contains(guest) }
            return context(guest).contains { places.contains(Int($0)) } || isAmbassador(guest)
        }
    }

    private mutating func isAmbassador(_ person: Int) -> Bool {
        related(person, .holdsOffice).contains { title(of: $0).contains("ambassador") }
    }

    /// Joins happenings that agree in all but, perhaps, how well their date and place are known.
    ///
    /// Equal dates join. A vaguer date, or none, joins the one cluster that it is compatible with; where two fit it
    /// stays by itself, since nothing says which.
    ///
    /// - Parameter dateless: Whether what has no date at all may join too.
    mutating func joinByDate(_ items: [Int], _ rule: MergeRule, dateless: Bool) {
        var byDate: [PartialDate: [Int]] = [:]
        var undated: [Int] = []
        for item in items {
            if let date = date(item) { byDate[date, default: []].append(item) } else { undated.append(item) }
        }
        var groups: [(date: PartialDate, clusters: [Int])] = []
        let dates = byDate.keys.sorted { ($1.precision, $0) < ($0.precision, $1) }
        for date in dates {
            guard let sameDay = byDate[date] else { continue }
            joinByPlace(sameDay, rule)
            let fitting = groups.filter { $0.date.isCompatible(with: date) }.flatMap(\.clusters)
            var rest: [Int] = []
            for cluster in roots(sameDay) {
                let inTime = roots(fitting)
                let candidates = inTime.filter { !happeningsContradict($0, cluster) }
                if candidates.count == 1 {
                    joinHappenings(candidates[0], cluster, rule)
                } else {
                    missSeveral(candidates, cluster, rule)
                    // None can be joined; the log says why.
                    if candidates.isEmpty { for other in inTime.prefix(4) { joinHappenings(other, cluster, rule) } }
                    rest.append(cluster)
                }
            }
            if !rest.isEmpty { groups.append((date, rest)) }
        }
        guard dateless else { return }
        joinByPlace(undated, rule)
        let dated = roots(groups.flatMap(\.clusters))
        for cluster in roots(undated) {
            let fitting = dated.filter { !happeningsContradict($0, cluster) }
            // Of several the one that is told to have been there, too.
            let atSamePlace = fitting.filter { !Set(sites($0)).isDisjoint(with: sites(cluster)) }
            let candidates = atSamePlace.isEmpty ? fitting : atSamePlace
            if candidates.count == 1 { joinHappenings(candidates[0], cluster, rule) }
            missSeveral(candidates, cluster, rule)
        }
    }

    private mutating func joinByPlace(_ items: [Int], _ rule: MergeRule) {
        for items in byHalfYear(items) { joinByPlaceAlone(items, rule) }
    }

    /// Items by when they are told: in one group where that is within half a year.
    private mutating func byHalfYear(_ items: [Int]) -> [[Int]] {
        var timed: [(time: ClosedRange<Int>, item: Int)] = []
        var untimed: [Int] = []
        for item in items {
            let own = root(item)
            if let time = span(own) { timed.append((time, item)) } else { untimed.append(item) }
        }
        var groups: [[Int]] = []
        var start = 0
        for (time, item) in timed.sorted(by: { ($0.time.lowerBound, $0.item) < ($1.time.lowerBound, $1.item) }) {
            if groups.isEmpty || time.upperBound - start > Self.halfYear && !isSeries(item) {
                groups.append([])
                start = time.lowerBound
            }
            groups[groups.count - 1].append(item)
        }
        if groups.count < 2 { return [items] }
        return (groups + [untimed]).map { $0.sorted() }
    }

    private mutating func joinByPlaceAlone(_ items: [Int], _ rule: MergeRule) {
        var byPlace: [[Int]: Int] = [:]
        var placeless: [Int] = []
        for item in items {
            let cluster = root(item)
            let place = sites(cluster)
            if place.isEmpty {
                placeless.append(item)
            } else if let other = byPlace[place] {
                joinHappenings(other, item, rule)
            } else {
                byPlace[place] = item
            }
        }
        let placed = roots(byPlace.values.sorted())
        for cluster in placed.dropFirst() { joinHappenings(placed[0], cluster, rule) }
        let anchors = roots(placed)
        if let anchor = anchors.count == 1 ? anchors[0] : placeless.first {
            for item in placeless { joinHappenings(anchor, item, rule) }
        }
    }

    private mutating func joinHappenings(_ a: Int, _ b: Int, _ rule: MergeRule) {
        if let contradiction = contradiction(a, b) { miss(a, b, rule, contradiction) } else { join(a, b, rule) }
    }

    private mutating func happeningsContradict(_ a: Int, _ b: Int) -> Bool { contradiction(a, b) != nil }

    /// Two cities, or two numbers in the name ("44th", "45th"), are two happenings; a city and its country are not.
    private mutating func contradiction(_ a: Int, _ b: Int) -> MergeObstacle? {
        if let one = thing(a).name, let other = thing(b).name {
            let numbers = Folding.words(one).filter(\.startsWithDigit)
            let others = Folding.words(other).filter(\.startsWithDigit)
            if !numbers.isEmpty, !others.isEmpty, numbers != others { return .differentNumbers }
            if haveDifferentNames(one, other), !areOfOneDay(a, b) { return .differentNames }
        }
        let (one, other) = (root(a), root(b))
        if let first = span(one), let second = span(other), !isSeries(a), !isSeries(b),
            max(first.upperBound, second.upperBound) - min(first.lowerBound, second.lowerBound) > Self.halfYear
        {
            return .farApart
        }
        let places = sites(one)
        let others = sites(other)
        guard !places.isEmpty, !others.isEmpty else { return nil }
        return places.contains { place in others.contains { placesAgree(place, $0) } } ? nil : .differentPlaces
    }

    private static let halfYear = 183

    /// True of two proper names of which each has a word that the other lacks: "Senior Officials Dialogue", "Transport Dialogue".
    private func haveDifferentNames(_ one: String, _ other: String) -> Bool {
        guard AgreementName.isProper(one), AgreementName.isProper(other) else { return false }
        let (words, others) = (Set(Folding.words(one)), Set(Folding.words(other)))
        return !words.isSubset(of: others) && !others.isSubset(of: words)
    }

    private func areOfOneDay(_ a: Int, _ b: Int) -> Bool {
        guard let one = date(a), let day = one.earliest, day == one.latest else { return false }
        return one == date(b)
    }

    /// True of what goes on for years under one name: "Six-Party Talks".
    private func isSeries(_ item: Int) -> Bool {
        let words = Folding.words(thing(item).name ?? "")
        return words.last == "talks" && ["three", "four", "five", "six", "seven"].contains(words.first ?? "")
    }

    /// One place, or one in the other; what no gazetteer knows, a building as a rule, may be in any city that one knows.
    private func placesAgree(_ a: Int, _ b: Int) -> Bool {
        a == b || context(a).contains(Int32(b)) || context(b).contains(Int32(a))
            || (key(a) == nil) != (key(b) == nil) && !contradict(a, b)
    }
}

extension String {
    fileprivate var startsWithDigit: Bool {
        utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
}
