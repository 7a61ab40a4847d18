internal import EntenteGraph
internal import EntenteText

/// The occasions, with their day, on which those of an article are told to have spoken or met. What they say and agree on beside it, and that
/// no other day is told of, is of that day.
///
/// "Addressing the assembly on Friday, Bello said the border was open. He thanked Peru for its patience": thanked on Friday.
struct EventOccasions {
    private enum Kind: Int { case saying, meeting, signing }

    private struct Occasion {
        var kind: Kind
        /// The sentences that tell of it.
        var sentences: [Int]
        var persons: Set<Int>
        /// With those for whom they act.
        var sides: Set<Int>
        var day: PartialDate
    }

    private let analysis: Analysis
    private let parties: EventParties
    private let isReadout: Bool
    private var occasions: [Occasion] = []
    /// The occasions on which somebody is there, for himself or as those for whom they act.
    private var occasionsOfSide: [Int: [Int]] = [:]
    private var syntax: Syntax { analysis.syntax }

    /// - Parameter graph: has the meetings of the article.
    init(_ analysis: Analysis, _ parties: EventParties, _ graph: GraphBuilder) {
        self.analysis = analysis
        self.parties = parties
        isReadout = analysis.document.headline.contains {
            ["readout", "read-out"].contains(analysis.document.tokens[$0].norm)
        }
        guard !analysis.times.isEmpty else { return }
        addMeetings(of: graph)
        for token in analysis.document.tokens.indices { addSaying(at: token) }
        for (index, occasion) in occasions.enumerated() {
            for side in occasion.sides.union(occasion.persons) { occasionsOfSide[side, default: []].append(index) }
        }
    }

    /// "Bello said on Friday", "Bello's remarks came on Friday": those tell of the sentence before, too.
    private mutating func addSaying(at token: Int) {
        let isNoun = syntax.partOfSpeech(token) == .noun && SpeechWords.documents.contains(syntax.lemma(token))
        guard isNoun || isSaying(token), !analysis.quotations.contains(token), let date = analysis.date(of: token),
            date.confidence >= 0.6
        else { return }
        let speakers = (isNoun ? [token] : syntax.verbPredicate(token).subjects).flatMap { parties.actors(of: $0) }
        let here = sentence(of: token)
        occasions.append(
            Occasion(
                kind: .saying, sentences: isNoun && here > 0 ? [here - 1, here] : [here], persons: Set(speakers),
                sides: parties.sides(of: speakers), day: date.value))
    }

    /// The meetings that were held, and the signings.
    private mutating func addMeetings(of graph: GraphBuilder) {
        var entityOfThing: [Value: Int] = [:]
        for entity in analysis.entities.indices {
            if let thing = graph.madeThing(of: entity) { entityOfThing[.thing(thing)] = entity }
        }
        for thing in graph.things.indices {
            let isMeeting = graph.things[thing].kind == .meeting
            guard isMeeting || graph.things[thing].kind == .agreement,
                let day = graph.values(of: thing, isMeeting ? .occursOn : .signedOn).first?.date,
                isMeeting ? isHeld(graph.values(of: thing, .status), on: day) : day.isWithinWeek && isOfThese(day)
            else { continue }
            let those = graph.values(of: thing, isMeeting ? .participant : .party)
            let entities = those.compactMap { entityOfThing[$0] }
            occasions.append(
                Occasion(
                    kind: isMeeting ? .meeting : .signing,
                    sentences: graph.sentences(of: thing),
                    persons: Set(entities), sides: parties.sides(of: entities), day: day))
        }
    }

    /// In the month before publication: a treaty of long ago is spoken of, it is not being signed.
    private func isOfThese(_ day: PartialDate) -> Bool {
        guard let published = analysis.document.article.published, let last = day.latest else { return true }
        return published.ordinal - last.ordinal <= 31
    }

    /// Told as held, or as planned for a day that is past.
    private func isHeld(_ status: [Value], on day: PartialDate) -> Bool {
        guard let published = analysis.document.article.published, let last = day.latest, last < published else {
            return status == [.term(.held)] || status == [.term(.ongoing)]
        }
        return !status.contains(.term(.cancelled)) && !status.contains(.term(.proposed))
    }

    private func isSaying(_ verb: Int) -> Bool {
        syntax.partOfSpeech(verb) == .verb && !analysis.quotations.contains(verb)
            && (SpeechWords.verbs.contains(syntax.lemma(verb))
                || CircumstanceRules.speaking.contains(syntax.lemma(verb)))
            && syntax.factuality(of: verb) == Factuality()
    }

    private func sentence(of token: Int) -> Int { Int(syntax.tokens[token].sentence) }

    /// The day of the nearest occasion of those who act, in the same sentence or up to three before; of what a lead tells in the perfect or
    /// the present, one that the next two sentences tell of; else that of the only meeting of all who act.
    ///
    /// What is found tells of the occasion in its turn.
    mutating func day(of event: EventMention) -> PartialDate? {
        guard let verb = mainVerb(of: event), !analysis.document.isHeading(verb), let reach = reach(of: verb),
            event.type != .cooperate || reach.upperBound == 0
        else { return nil }
        let here = sentence(of: event.token)
        let sides = event.actors.first.map { parties.sides(of: [$0]) }
        let candidates =
            sides.map { Set($0.flatMap { occasionsOfSide[$0] ?? [] }).sorted() } ?? Array(occasions.indices)
        let own = candidates.filter { fits(occasions[$0], event, verb) }
        if isReadout, let first = own.first { return occasions[first].day }
        let near = own.compactMap { index -> (index: Int, rank: Int)? in
            let distances = occasions[index].sentences.filter {
                reach.contains($0 - here) && isSamePart($0, here, occasions[index].day)
            }.map { abs($0 - here) }
            return distances.min().map { (index, $0 * 3 + occasions[index].kind.rawValue) }
        }.filter { near in
            let occasion = occasions[near.index]
            return reach.upperBound == 0 && (occasion.sentences.contains(here) || isPresent(event, at: occasion))
                || reach.upperBound > 0 && occasion.day.isWithinWeek
        }
        if let nearest = near.min(by: { $0.rank < $1.rank })?.index {
            // "met last week": on which day of it they spoke is not said.
            guard !occasions[nearest].day.isWeek else { return nil }
            occasions[nearest].sentences.append(here)
            return occasions[nearest].day
        }
        if let day = onlyDay(ofSpeaker: event, among: own) { return day }
        let meetings = own.filter { occasions[$0].kind == .meeting }
        return event.actors.count > 1 && meetings.count == 1 ? occasions[meetings[0]].day : nil
    }

    /// What is told in another paragraph of a day long ago is not of that day.
    private func isSamePart(_ sentence: Int, _ other: Int, _ day: PartialDate) -> Bool {
        isOfThese(day) || analysis.document.sentences[sentence].block == analysis.document.sentences[other].block
    }

    /// What somebody says farther below is of the one day on which the article has him speak.
    private func onlyDay(ofSpeaker event: EventMention, among own: [Int]) -> PartialDate? {
        guard EventCircumstances.words.contains(event.type), event.actors.count == 1,
            analysis.kind(event.actors[0]) == .person
        else { return nil }
        let days = Set(
            own.map { occasions[$0] }.filter { $0.kind == .saying && $0.persons.contains(event.actors[0]) }.map(\.day))
        return days.count == 1 ? days.first : nil
    }

    /// All who act are there, and it may be done there.
    private func fits(_ occasion: Occasion, _ event: EventMention, _ verb: Int) -> Bool {
        switch occasion.kind {
        case .saying: break
        case .meeting: if isSpeech(verb) { return false }
        case .signing:
            guard event.type == .agree, SpeechWords.verbs.contains(syntax.lemma(event.token)) else { return false }
        }
        return event.actors.allSatisfy {
            occasion.sides.contains($0) || !occasion.persons.isDisjoint(with: parties.sides(of: [$0]))
        }
    }

    /// Those who act were there themselves: not the state alone that one of those spoke for, which acts on other days too.
    private func isPresent(_ event: EventMention, at occasion: Occasion) -> Bool {
        occasion.kind != .meeting || event.actors.count > 1
            || event.actors.contains { occasion.persons.contains($0) && analysis.kind($0) != .country }
    }

    /// "in his speech to the assembly, he criticized": on an occasion of its own.
    private func isSpeech(_ verb: Int) -> Bool {
        let beside =
            syntax.children(of: verb, .obl)
            + syntax.children(of: verb, .nsubj).flatMap { syntax.children(of: $0, .nmod) }
        return beside.contains {
            SpeechWords.documents.contains(syntax.lemma($0)) && ["in", "during"].contains(syntax.marker(of: $0) ?? "")
        }
    }

    /// The verb of the sentence that tells of it: none above the event, or such as share its time ("praised Peru while urging …", "said that
    /// his country supports …").
    private func mainVerb(of event: EventMention) -> Int? {
        var token = event.token
        while let above = syntax.head(of: token), syntax.relation(token) != .parataxis {
            switch syntax.relation(token) {
            case .conj, .xcomp: break
            case .obj where syntax.isNominal(token): break
            case .advcl where syntax.child(of: token, .nsubj, .nsubjPass) == nil: break
            case .ccomp where SpeechWords.verbs.contains(syntax.lemma(above)) && isToldAsSaid(token, event.type):
                if syntax.tokens[above].morphology.contains(.present) { return token }
            default: return nil
            }
            token = above
        }
        return syntax.partOfSpeech(token) == .verb ? token : nil
    }

    /// "said that it supports", "said that it agreed"; not "said that it had urged".
    private func isToldAsSaid(_ verb: Int, _ type: Term) -> Bool {
        let morphology = syntax.tokens[verb].morphology
        let auxiliaries = syntax.children(of: verb, .aux).map { syntax.norm($0) }
        return auxiliaries.allSatisfy { type == .agree && ["has", "have"].contains($0) }
            && (type == .agree || morphology.contains(.present) && morphology.contains(.finite))
    }

    /// How many sentences away the occasion may be told; nil for what is told of no day: "Iran insists", "had warned".
    private func reach(of verb: Int) -> ClosedRange<Int>? {
        let auxiliaries = syntax.children(of: verb, .aux).map { syntax.norm($0) }
        let morphology = syntax.tokens[verb].morphology
        if auxiliaries.isEmpty { return morphology.contains(.past) ? -3...0 : nil }
        guard auxiliaries.allSatisfy({ ["has", "have", "is", "are"].contains($0) }) else { return nil }
        let isLead =
            analysis.document.sentences[..<sentence(of: verb)].lazy.filter {
                !analysis.document.isHeading($0.tokens.lowerBound)
            }.prefix(2).count < 2
        return isLead || morphology.contains(.present) ? 0...2 : 0...0
    }
}

extension PartialDate {
    /// A week, of which no day is known.
    fileprivate var isWeek: Bool {
        guard let first = earliest, let last = latest else { return false }
        return last.ordinal - first.ordinal >= 5
    }

    /// Known to the week at least.
    fileprivate var isWithinWeek: Bool {
        guard let first = earliest, let last = latest else { return false }
        return last.ordinal - first.ordinal < 7
    }
}

extension Document {
    /// The tokens of the headline.
    var headline: Range<Int> { 0..<(tokens.indices.first { !isHeading($0) } ?? tokens.count) }
}
