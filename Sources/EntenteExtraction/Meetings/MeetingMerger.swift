internal import EntenteGraph
internal import EntenteText

/// Makes one meeting of the mentions that tell of the same.
struct MeetingMerger {
    let analysis: Analysis
    let parties: MeetingParties
    let names: [MeetingName]

    /// The meetings in the order in which the article first tells them.
    func merge(_ mentions: [MeetingMention]) -> [Meeting] {
        var meetings: [Meeting] = []
        var lookup = MeetingLookup(parties)
        var unplaced: [MeetingMention] = []
        var echoes: [MeetingMention] = []
        // The prose tells best; captions and headings repeat it in short.
        let ordered = mentions.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
            .map(\.element)
        for mention in ordered {
            if mention.isPlural, mention.parties.isEmpty, mention.name == nil {
                spread(mention, over: &meetings, &lookup)
            } else if mention.isFurther, let further = further(mention, than: meetings) {
                lookup.note(further.mentions[0], of: meetings.count)
                meetings.append(further)
            } else if mention.isFurther, isBareRound(mention.token) {
                continue
            } else if let index = meeting(for: mention, among: meetings, lookup) {
                add(mention, to: &meetings[index])
                lookup.note(mention, of: index)
            } else if mention.name != nil || mention.isDescribed && !analysis.document.isHeading(mention.token)
                || !mention.isEcho
                    && (mention.parties.count > 1 || (mention.isBody || mention.isOneSided) && !mention.parties.isEmpty)
            {
                var meeting = Meeting()
                add(mention, to: &meeting)
                lookup.note(mention, of: meetings.count)
                meetings.append(meeting)
            } else if !mention.parties.isEmpty, mention.isAnaphor {
                unplaced.append(mention)
                if mention.isEcho { echoes.append(mention) }
            }
        }
        for meeting in echoed(echoes) {
            for mention in meeting.mentions { lookup.note(mention, of: meetings.count) }
            meetings.append(meeting)
        }
        // "met his guest", told before it is said who he is.
        for mention in unplaced {
            guard let index = meeting(for: mention, among: meetings, lookup) else { continue }
            add(mention, to: &meetings[index])
            lookup.note(mention, of: index)
        }
        return meetings
    }

    /// "told Rubio that …", "He and Rubio agreed on …": what two people of two states did together twice and more was
    /// done at a meeting, though none is named.
    private func echoed(_ echoes: [MeetingMention]) -> [Meeting] {
        var result: [Meeting] = []
        for joint in echoes where joint.isJoint && joint.parties.count == 2 && joint.status?.term == .held {
            let pair = Set(joint.parties.map(\.entity))
            let sides = Set(joint.parties.map { parties.side(of: $0.entity) })
            guard pair.allSatisfy({ analysis.kind($0) == .person }), sides.count == 2,
                sides.allSatisfy({ analysis.kind($0) == .country }),
                !result.contains(where: { Set($0.parties.map(\.party.entity)) == pair })
            else { continue }
            let same = echoes.filter {
                $0.status?.term == .held && Set($0.parties.map { parties.side(of: $0.entity) }) == sides
                    && Set($0.parties.map(\.entity)).subtracting(sides).isSubset(of: pair)
            }
            let told = same.filter { Set($0.parties.map(\.entity)) == pair }
            guard Set(told.map(\.sentence)).count > 1 else { continue }
            var meeting = Meeting()
            for mention in told + same.filter({ Set($0.parties.map(\.entity)) != pair }) { add(mention, to: &meeting) }
            meeting.isFounded = true
            result.append(meeting)
        }
        return result
    }

    /// "A second round will be held in Oslo": those of the last talks told, on another day or in another place.
    private func further(_ mention: MeetingMention, than meetings: [Meeting]) -> Meeting? {
        guard
            mention.date.map({ $0.confidence >= 0.6 }) ?? false || mention.place.map({ $0.confidence >= 0.7 }) ?? false,
            let last = meetings.last(where: { meeting in
                meeting.form != .call && meeting.isFounded
                    && meeting.mentions.contains {
                        (0...3).contains(mention.sentence - $0.sentence) && isAlike($0.token, mention.token)
                    }
            }), last.parties.count > 1 || last.isBody,
            !(datesFit(mention, last) && placesFit(mention, last) && statusFits(mention, last)
                && fits(mention.ordinal, last.ordinal))
        else { return nil }
        var shared = mention
        shared.parties = last.parties.map { MeetingMention.Party(entity: $0.party.entity, confidence: 0.75) }
        shared.isBody = last.isBody
        var meeting = Meeting()
        add(shared, to: &meeting)
        return meeting
    }

    /// Talks and rounds, or else the same word: "the previous meeting" is one of those told as meetings.
    private func isAlike(_ a: Int, _ b: Int) -> Bool {
        let syntax = analysis.syntax
        return [a, b].allSatisfy {
            syntax.isOne($0, of: MeetingWords.lasting) || syntax.isOne($0, of: MeetingWords.stretches)
        }
            || syntax.lemma(a) == syntax.lemma(b)
    }

    /// "a second round", of which nothing says that it is one of talks.
    private func isBareRound(_ noun: Int) -> Bool {
        analysis.syntax.isOne(noun, of: MeetingWords.rounds)
            && analysis.syntax.children(of: noun, .nmod).allSatisfy { analysis.syntax.marker(of: $0) != "of" }
    }

    /// "Tuesday's meetings": the day of all those told so far without one.
    private func spread(_ mention: MeetingMention, over meetings: inout [Meeting], _ lookup: inout MeetingLookup) {
        guard var date = mention.date, mention.isAnaphor else { return }
        date.confidence = min(date.confidence, 0.6)
        for index in meetings.indices
        where meetings[index].date == nil && meetings[index].names.isEmpty && statusFits(mention, meetings[index]) {
            var shared = mention
            shared.date = date
            shared.parties = []
            add(shared, to: &meetings[index])
            lookup.note(shared, of: index)
        }
    }

    private func order(_ mention: MeetingMention) -> Int {
        switch analysis.document.role(of: mention.token) {
        case .paragraph: 0
        case .caption: 1
        case .headline, .heading: 2
        }
    }

    private func add(_ mention: MeetingMention, to meeting: inout Meeting) {
        let index = meeting.mentions.count
        meeting.mentions.append(mention)
        for party in mention.parties where !meeting.parties.contains(where: { $0.party.entity == party.entity }) {
            meeting.parties.append((party, index))
        }
        if let name = mention.name, !meeting.names.contains(name) { meeting.names.append(name) }
        if mention.isBody { meeting.isBody = true }
        if !mention.isEcho { meeting.isFounded = true }
    }

    // MARK: - Which meeting

    private func meeting(for mention: MeetingMention, among meetings: [Meeting], _ lookup: MeetingLookup) -> Int? {
        var best: (index: Int, score: Int)?
        for index in lookup.candidates(for: mention) {
            guard let score = score(mention, meetings[index]) else { continue }
            // Of equals the one told last.
            if let old = best,
                old.score > score || old.score == score && last(meetings[old.index]) > last(meetings[index])
            {
                continue
            }
            best = (index, score)
        }
        return best?.index
    }

    private func last(_ meeting: Meeting) -> Int { meeting.mentions.map(\.token).max() ?? 0 }

    /// How well a mention fits a meeting; nil where it cannot be the same.
    private func score(_ mention: MeetingMention, _ meeting: Meeting) -> Int? {
        if mention.lemma == "event", meeting.names.isEmpty { return nil }
        guard mention.form.fits(meeting.form), fits(mention.ordinal, meeting.ordinal), datesFit(mention, meeting),
            placesFit(mention, meeting)
        else { return nil }
        // "met at the summit": one meeting at another.
        if meeting.mentions.contains(where: { $0.partOf == mention.token || $0.token == mention.partOf }) { return nil }
        let namesFit = namesFit(mention, meeting)
        if namesFit == false { return nil }
        if namesFit == true { return 100 }
        guard statusFits(mention, meeting), let shared = partiesFit(mention, meeting) else { return nil }
        var score = shared * 10
        if let date = mention.date, meeting.mentions.contains(where: { $0.date?.value == date.value }) { score += 5 }
        if meeting.mentions.contains(where: { $0.lemma == mention.lemma }) { score += 5 }
        // Of one that stands for itself sooner than of one at whose margin it is.
        if mention.parties.isEmpty, let lastMention = meeting.mentions.max(by: { $0.token < $1.token }),
            lastMention.rule != "meeting.name"
        {
            score += 4
        }
        // Sooner of one whose people are known.
        if meeting.parties.count < 2, meeting.names.isEmpty { score -= 8 }
        if let count = mention.count { score += meeting.mentions.contains { $0.count == count } ? 6 : 0 }
        return score
    }

    private func fits(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }

    private func datesFit(_ mention: MeetingMention, _ meeting: Meeting) -> Bool {
        guard let date = mention.date, date.confidence >= 0.6, date.value != meeting.postponedFrom?.date else {
            return true
        }
        return meeting.mentions.allSatisfy { other in
            guard let known = other.date, known.confidence >= 0.6 else { return true }
            guard let a = date.value.earliest, let b = date.value.latest, let c = known.value.earliest,
                let d = known.value.latest
            else {
                return date.value == known.value
            }
            // A week may begin on Sunday.
            func start(_ first: CalendarDate, _ last: CalendarDate) -> CalendarDate {
                last.ordinal - first.ordinal == 6 ? first.adding(days: -1) ?? first : first
            }
            return start(a, b) <= d && start(c, d) <= b
        }
    }

    private func placesFit(_ mention: MeetingMention, _ meeting: Meeting) -> Bool {
        guard let place = mention.place, place.confidence >= 0.7 else { return true }
        return meeting.mentions.allSatisfy { other in
            guard let known = other.place, known.confidence >= 0.7, known.entity != place.entity else { return true }
            let a = analysis.entities[place.entity]
            let b = analysis.entities[known.entity]
            // A city and its country; a site and the city around it cannot be told apart from two places.
            return a.kind == .country || b.kind == .country
                ? a.country == b.country
                : a.country != nil && a.country == b.country && (a.kind != .place || b.kind != .place)
        }
    }

    /// True of the same name, false of different ones, nil where one has none.
    private func namesFit(_ mention: MeetingMention, _ meeting: Meeting) -> Bool? {
        guard let name = mention.name, !meeting.names.isEmpty else { return nil }
        let key = names[name].key
        let isSame = meeting.names.contains { other in
            let known = names[other].key
            if isSummit(names[name], at: names[other].place, of: mention)
                || isSummit(names[other], at: names[name].place, in: meeting)
            {
                return true
            }
            return known == key || known.hasSuffix(" " + key) || key.hasSuffix(" " + known)
                || names[other].aliases.contains { names[name].aliases.contains($0) }
        }
        return isSame
    }

    /// "the Lisbon summit" is a summit in Lisbon.
    private func isSummit(_ name: MeetingName, at place: Int?, of mention: MeetingMention) -> Bool {
        place != nil && mention.place?.entity == place && analysis.syntax.norm(name.head) == "summit"
    }

    private func isSummit(_ name: MeetingName, at place: Int?, in meeting: Meeting) -> Bool {
        place != nil && meeting.place?.place.entity == place && analysis.syntax.norm(name.head) == "summit"
    }

    private func statusFits(_ mention: MeetingMention, _ meeting: Meeting) -> Bool {
        guard let said = mention.status, let known = meeting.status?.status else { return true }
        if said.term == known.term || said.confidence < 0.7 || known.confidence < 0.7 { return true }
        // What was held is not what is still to be held, unless a date says so.
        let future: Set<Term> = [.planned, .proposed, .cancelled, .denied]
        let past: Set<Term> = [.held, .ongoing]
        let isContrary =
            future.contains(said.term) && past.contains(known.term)
            || past.contains(said.term) && future.contains(known.term)
        guard isContrary else { return true }
        if let date = mention.date, let other = meeting.date?.date { return date.value == other.value }
        return false
    }

    /// Those of whom it is not only told that they joined or hosted it.
    private func core(of meeting: Meeting) -> Set<Int> {
        Set(meeting.parties.filter { !meeting.mentions[$0.mention].isJoined }.map { parties.side(of: $0.party.entity) })
    }

    /// How many they share; nil where those who take part cannot be the same.
    private func partiesFit(_ mention: MeetingMention, _ meeting: Meeting) -> Int? {
        if mention.isBody != meeting.isBody, !mention.parties.isEmpty { return nil }
        if let count = mention.count {
            let sides = Set(meeting.parties.map { parties.side(of: $0.party.entity) }).count
            let people = meeting.parties.filter { analysis.kind($0.party.entity) == .person }.count
            if sides != count, people != count { return nil }
        }
        if let name = mention.name, names[name].isProper, meeting.names.isEmpty { return nil }
        guard !mention.parties.isEmpty else {
            // "Peace talks have failed": of which nobody says.
            if mention.isBare, !meeting.mentions.contains(where: { $0.lemma == mention.lemma }) { return nil }
            return mention.name == nil || meeting.names.isEmpty ? 0 : nil
        }
        // Two people of one state are two people.
        for party in mention.parties where analysis.kind(party.entity) == .person && !mention.isJoined {
            guard !meeting.parties.contains(where: { $0.party.entity == party.entity }) else { continue }
            let side = parties.side(of: party.entity)
            if meeting.parties.contains(where: {
                analysis.kind($0.party.entity) == .person && $0.party.entity != party.entity
                    && parties.side(of: $0.party.entity) == side
            }) {
                return nil
            }
        }
        let said = Set(mention.parties.map { parties.side(of: $0.entity) })
        let known = Set(meeting.parties.map { parties.side(of: $0.party.entity) })
        let shared = said.intersection(known).count
        if said == known || said == core(of: meeting) { return shared + 2 }
        if mention.name != nil || !meeting.names.isEmpty {
            return mention.isAnaphor && said.isSubset(of: known) ? shared : nil
        }
        // "Blinken hosted the two ministers" and "their talks": the host makes no other meeting of it.
        if mention.isHosted && known.isSubset(of: said)
            || meeting.mentions.contains(where: \.isHosted) && said.isSubset(of: known),
            min(said.count, known.count) > 1,
            meeting.mentions.contains(where: { abs($0.sentence - mention.sentence) <= 2 })
        {
            return shared
        }
        if mention.isAnaphor, said.count < 2, said.isSubset(of: known) { return shared }
        // "Chad's president is hosting the talks", told right behind them.
        if mention.isJoined, !meeting.isBody, known.count > 1 || meeting.mentions.contains(where: \.isOneSided),
            meeting.form != .call,
            meeting.mentions.contains(where: { (0...MeetingLookup.reach).contains(mention.sentence - $0.sentence) })
        {
            return shared
        }
        return nil
    }
}
