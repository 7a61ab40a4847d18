internal import EntenteGraph
internal import EntenteText

/// The occasions, with their day, on which those of an article are told to have spoken or met. What they say and agree on beside it, and that
/// no other day is told of, is of that day.
///
/// "Addressing the assembly on Friday, Bello said the border was open. He thanked Peru for its patience": thanked on Friday.
struct EventOccasions {
    private struct Occasion {
        /// The sentences that tell of it.
        var sentences: [Int]
        var sides: Set<Int>
        var day: PartialDate
        var isMeeting: Bool
    }

    private let analysis: Analysis
    private let parties: EventParties
    private var occasions: [Occasion] = []
    private var syntax: Syntax { analysis.syntax }

    /// - Parameter graph: has the meetings of the article.
    init(_ analysis: Analysis, _ parties: EventParties, _ graph: inout GraphBuilder) {
        self.analysis = analysis
        self.parties = parties
        guard !analysis.times.isEmpty else { return }
        addMeetings(of: &graph)
        for verb in analysis.document.tokens.indices where isSaying(verb) {
            guard let date = analysis.date(of: verb), date.confidence >= 0.6 else { continue }
            let speakers = syntax.verbPredicate(verb).subjects.flatMap { parties.actors(of: $0) }
            occasions.append(
                Occasion(
                    sentences: [sentence(of: verb)], sides: parties.sides(of: speakers), day: date.value, isMeeting: false))
        }
    }

    private mutating func addMeetings(of graph: inout GraphBuilder) {
        let things = analysis.entities.indices.map { graph.thing(of: $0) }
        for meeting in graph.things.indices where graph.things[meeting].kind == .meeting {
            guard graph.values(of: meeting, .status) == [.term(.held)],
                let day = graph.values(of: meeting, .occursOn).first?.date
            else { continue }
            let participants = graph.values(of: meeting, .participant)
            let entities = things.indices.filter { participants.contains(.thing(things[$0])) }
            occasions.append(
                Occasion(
                    sentences: analysis.document.sentences.indices.filter { graph.mentions(meeting, in: $0) },
                    sides: parties.sides(of: entities), day: day, isMeeting: true))
        }
    }

    private func isSaying(_ verb: Int) -> Bool {
        syntax.partOfSpeech(verb) == .verb && !analysis.quotations.contains(verb)
            && (SpeechWords.verbs.contains(syntax.lemma(verb)) || CircumstanceRules.speaking.contains(syntax.lemma(verb)))
            && syntax.factuality(of: verb) == Factuality()
    }

    private func sentence(of token: Int) -> Int { Int(syntax.tokens[token].sentence) }

    /// The day of the nearest occasion of those who act, in the same sentence or up to three before; of what is told in the perfect or the
    /// present, one that the next two sentences tell of; else that of the only meeting of all who act.
    func day(of event: EventMention) -> PartialDate? {
        let own = occasions.filter { occasion in
            event.actors.allSatisfy { !occasion.sides.isDisjoint(with: parties.sides(of: [$0])) }
        }
        guard !own.isEmpty, let reach = reach(of: event) else { return nil }
        if analysis.isReadout, let meeting = own.first(where: \.isMeeting) { return meeting.day }
        let here = sentence(of: event.token)
        let near = own.compactMap { occasion in
            occasion.sentences.filter { reach.contains($0 - here) }.map { abs($0 - here) }.min().map { ($0, occasion) }
        }
        if let nearest = near.min(by: { ($0.0, $0.1.isMeeting ? 1 : 0) < ($1.0, $1.1.isMeeting ? 1 : 0) }) {
            return nearest.1.day
        }
        let meetings = own.filter(\.isMeeting)
        return event.actors.count > 1 && meetings.count == 1 ? meetings[0].day : nil
    }

    /// How many sentences away the occasion may be told.
    private func reach(of event: EventMention) -> ClosedRange<Int>? {
        if analysis.document.isHeading(event.token) { return nil }
        if event.isNoun { return 0...0 }
        let auxiliaries = syntax.children(of: event.token, .aux).map { syntax.norm($0) }
        if auxiliaries.contains("had") { return nil }
        if auxiliaries.contains(where: { ["has", "have", "is", "are"].contains($0) }) { return 0...2 }
        let morphology = syntax.tokens[event.token].morphology
        return morphology.contains(.past) ? -3...0 : morphology.contains(.finite) ? 0...2 : 0...0
    }
}

extension Analysis {
    /// The article is headed as what is made known of one meeting or call: "Readout of …".
    fileprivate var isReadout: Bool {
        document.tokens.indices.prefix { document.isHeading($0) }.contains {
            ["readout", "read-out"].contains(document.tokens[$0].norm)
        }
    }
}
