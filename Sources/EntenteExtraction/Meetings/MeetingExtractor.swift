internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Talks, summits, calls and conferences: who met whom, when, where, and whether it was held or only planned.
///
/// Every mention is found by syntax (``MeetingFinder``), those of one meeting are merged (``MeetingMerger``). A meeting
/// needs two participants, a body that meets, or a proper name.
struct MeetingExtractor: FactExtractor {
    private let knowledge = Knowledge.shared

    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let finder = MeetingFinder(analysis, knowledge: knowledge)
        let mentions = finder.find()
        let merger = MeetingMerger(analysis: analysis, parties: finder.parties, names: finder.names)
        var told = merger.merge(mentions)
        let journeys = Journeys(finder)
        for index in told.indices where told[index].place == nil {
            told[index].mentions[0].place = journeys.place(of: told[index])
        }
        let meetings = told.filter { isWorthy($0, finder) }
        for meeting in told where meeting.isFounded && !isWorthy(meeting, finder) {
            guard let first = meeting.mentions.first, !analysis.document.isHeading(first.token) else { continue }
            graph.omit(
                .lonelyMeeting, first.token..<first.token + 1,
                candidates: meeting.parties.map { analysis.name(of: $0.party.entity) })
        }
        var things: [Int] = []
        for meeting in meetings { things.append(add(meeting, finder, to: &graph)) }
        for (index, meeting) in meetings.enumerated() {
            for mention in meeting.mentions {
                guard let token = mention.partOf,
                    let whole = meetings.firstIndex(where: { other in
                        other.mentions.contains {
                            $0.token == token || $0.name.map { finder.names[$0].tokens.contains(token) } ?? false
                        }
                    }), whole != index
                else { continue }
                graph.add(
                    things[index], .partOf, .thing(things[whole]), sentence: mention.sentence,
                    rule: "meeting.sidelines", confidence: 0.85)
                // What is on the sidelines is where the summit is.
                if meetings[whole].place == nil, let place = meetings[index].place(in: analysis.entities)?.place {
                    graph.add(
                        things[whole], .location, .thing(graph.thing(of: place.entity)), sentence: mention.sentence,
                        rule: "place.sidelines",
                        confidence: 0.7 * place.confidence)
                }
            }
        }
    }

    private func isWorthy(_ meeting: Meeting, _ finder: MeetingFinder) -> Bool {
        guard meeting.isFounded else { return false }
        if meeting.names.contains(where: { finder.names[$0].isProper }) { return true }
        let parties = finder.parties.withoutRepresented(meeting.parties.map(\.party))
        if parties.count > 1 { return true }
        // "technical talks in Vienna", "met officials on Friday": who else was there is not told.
        if meeting.description != nil || !parties.isEmpty && meeting.mentions.contains(where: \.isOneSided) {
            return meeting.date.map { $0.date.confidence >= 0.6 } ?? false
                || meeting.place.map { $0.place.confidence >= 0.7 } ?? false
        }
        guard meeting.isBody, !parties.isEmpty else { return false }
        // A body meets all the time; a meeting of it is known by its day or its place.
        return meeting.date != nil || meeting.place != nil || meeting.mentions.contains(where: \.isSpecial)
    }

    private func add(_ meeting: Meeting, _ finder: MeetingFinder, to graph: inout GraphBuilder) -> Int {
        let names = meeting.names.map { finder.names[$0] }.sorted {
            ($0.isProper ? 0 : 1, -$0.text.utf8.count) < ($1.isProper ? 0 : 1, -$1.text.utf8.count)
        }
        let description = names.isEmpty ? meeting.description : nil
        let isLonely = finder.parties.withoutRepresented(meeting.parties.map(\.party)).count < 2
        let thing = graph.add(
            Thing(kind: .meeting, name: names.first?.text ?? (isLonely ? description?.text : nil)))
        if let description, isLonely || description.isPlaced {
            for alias in [description.text, description.short] { graph.addAlias(alias, to: thing) }
        }
        for name in names { for alias in [name.text] + name.aliases { graph.addAlias(alias, to: thing) } }
        for mention in meeting.mentions { graph.mention(thing, sentence: mention.sentence) }
        let stays = Set(finder.parties.withoutRepresented(meeting.parties.map(\.party)).map(\.entity))
        for (party, index) in meeting.parties where stays.contains(party.entity) {
            let mention = meeting.mentions[index]
            graph.add(
                thing, .participant, .thing(graph.thing(of: party.entity)), sentence: mention.sentence,
                rule: mention.rule,
                confidence: mention.confidence * party.confidence)
        }
        if let (date, index) = meeting.date, date.confidence >= 0.55 {
            graph.add(
                thing, .occursOn, .date(date.value), sentence: meeting.mentions[index].sentence,
                rule: "date." + date.reason.rawValue,
                confidence: date.confidence)
        }
        if let (date, index) = meeting.postponedFrom {
            graph.add(
                thing, .postponedFrom, .date(date), sentence: meeting.mentions[index].sentence, rule: "date.postponed",
                confidence: 0.8)
        }
        if let (place, index) = meeting.place(in: finder.analysis.entities), place.confidence >= 0.55 {
            graph.add(
                thing, .location, .thing(graph.thing(of: place.entity)), sentence: meeting.mentions[index].sentence,
                rule: "place." + place.reason.rawValue, confidence: place.confidence)
        }
        if let (status, index) = meeting.status(published: finder.document.article.published) {
            graph.add(
                thing, .status, .term(status.term), sentence: meeting.mentions[index].sentence, rule: "meeting.status",
                confidence: status.confidence)
        }
        for mention in meeting.mentions {
            for topic in mention.topics {
                graph.add(
                    thing, .discusses, .thing(graph.thing(of: topic)), sentence: mention.sentence,
                    rule: "meeting.topic", confidence: 0.8)
            }
        }
        return thing
    }
}
