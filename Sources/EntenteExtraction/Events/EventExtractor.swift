internal import EntenteGraph
internal import EntenteText

/// Finds what states, bodies and people do to each other, by the event rules over verbs, nouns and adjectives, and what
/// was done in answer to what.
struct EventExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        var finder = EventFinder(analysis)
        finder.find()
        var events = EventMerger(analysis: analysis).merge(finder.mentions)
        let answers = ResponseLinker(finder: finder, events: events).answers()
        let linked = Set(answers.flatMap { [$0.event, $0.cause] })
        for answer in answers { complete(answer, in: &events, finder.parties) }
        let lifecycle = graph.things.count
        var dates = EventDates(finder, EventOccasions(analysis, finder.parties, graph))
        var things: [Int?] = []
        for (index, event) in events.enumerated() {
            let known = known(event, among: lifecycle, analysis, &graph)
            guard known != nil || event.saysEnough || linked.contains(index) else {
                things.append(nil)
                let token = event.mentions[0].token
                graph.omit(.vagueEvent, token..<token + 1)
                continue
            }
            let thing = known ?? graph.add(Thing(kind: .event))
            things.append(thing)
            for mention in event.mentions { add(mention, thing, &dates, analysis, &graph) }
        }
        for answer in answers {
            guard let event = things[answer.event], let cause = things[answer.cause] else { continue }
            graph.add(
                event, .inResponseTo, .thing(cause), sentence: answer.sentence, rule: answer.rule,
                confidence: 0.8)
        }
    }

    /// Whom a reaction or a threat is against, or a demand was made to, where only the other of the two says it: "the raid drew criticism from
    /// Oslo", "Oslo refused a Danish demand".
    private func complete(
        _ answer: ResponseLinker.Answer, in events: inout [EventMerger.Event], _ parties: EventParties
    ) {
        let (event, cause) = (events[answer.event], events[answer.cause])
        let (type, answered) = (event.mentions[0].type, cause.mentions[0].type)
        if event.patients.isEmpty, [.accuse, .protest, .reject, .threaten, .sanction].contains(type) {
            events[answer.event].mentions[0].targets = cause.actors.filter { !event.actors.contains($0) }
        }
        if cause.patients.isEmpty, [.request, .accuse, .threaten].contains(answered),
            [.reject, .agree, .concede, .retreat].contains(type)
        {
            let asked = event.actors.filter { !cause.actors.contains($0) }
            events[answer.cause].mentions[0].targets = parties.states(of: asked)
        }
    }

    /// The deed as the agreement's life has it already: "signed the pact".
    private func known(
        _ event: EventMerger.Event, among count: Int, _ analysis: Analysis, _ graph: inout GraphBuilder
    ) -> Int? {
        let first = event.mentions[0]
        guard [.agree, .reject, .retreat].contains(first.type) else { return nil }
        let agreements = Set(event.mentions.flatMap(\.objects)).sorted().map { Value.thing(graph.thing(of: $0)) }
        let actors = event.actors.map { Value.thing(graph.thing(of: $0)) }
        // "signed a declaration called the Pact": told once, whether the words name it or not.
        let sentence = Int(analysis.document.tokens[first.token].sentence)
        let candidates =
            agreements.isEmpty ? graph.things(in: sentence) : agreements.flatMap { graph.subjects(of: .object, $0) }
        let known = Set(candidates).sorted().filter { thing in
            guard thing < count, graph.things[thing].kind == .event else { return false }
            let types = graph.values(of: thing, .eventType)
            guard types.contains(.term(.agree)) == (first.type == .agree) else { return false }
            let signatories = graph.values(of: thing, .actor)
            if agreements.isEmpty {
                return !first.isNoun && !actors.isEmpty && event.patients.isEmpty
                    && actors.allSatisfy { signatories.contains($0) }
            }
            // "suspended its obligations" need not be how it left.
            if first.words.contains(where: EventNouns.shares.contains), !graph.mentions(thing, in: sentence) {
                return false
            }
            return signatories.contains { actors.contains($0) }
        }
        // That of the very same parties, else the first that has one of them.
        return known.first { thing in
            let signatories = graph.values(of: thing, .actor)
            return signatories.count == actors.count && signatories.allSatisfy { actors.contains($0) }
        } ?? known.first
    }

    private func add(
        _ event: EventMention, _ thing: Int, _ dates: inout EventDates, _ analysis: Analysis,
        _ graph: inout GraphBuilder
    ) {
        let sentence = Int(analysis.document.tokens[event.token].sentence)
        graph.mention(thing, sentence: sentence)
        let speaker = event.speaker.map { graph.thing(of: $0) }
        func add(_ property: Property, _ value: Value) {
            graph.add(
                thing, property, value, sentence: sentence, rule: event.rule, confidence: event.confidence,
                attributedTo: speaker)
        }
        if graph.values(of: thing, .eventType).isEmpty { add(.eventType, .term(event.type)) }
        if graph.values(of: thing, .status).isEmpty { add(.status, .term(event.status)) }
        for actor in event.actors { add(.actor, .thing(graph.thing(of: actor))) }
        // Those who agree with each other are on one side of it: "signed by Peru and Chile", then "Chile's pact with Peru".
        let together = [.agree, .cooperate].contains(event.type) ? graph.values(of: thing, .actor) : []
        for target in event.targets.map({ Value.thing(graph.thing(of: $0)) })
        where together.count < 2 || !together.contains(target) { add(.target, target) }
        for object in event.objects { add(.object, .thing(graph.thing(of: object))) }
        // "rejected that proposal in Brussels": the place and day of the rejection.
        if event.repeated != nil { return }
        // A happening that was told with a day is not told again without one.
        if graph.values(of: thing, .occursOn).isEmpty, let date = dates.date(of: event) {
            graph.add(
                thing, .occursOn, .date(date.value), sentence: sentence, rule: date.rule,
                confidence: min(event.confidence, date.confidence))
        }
        if let place = analysis.place(of: event.token), !event.targets.contains(place.entity),
            !event.actors.contains(place.entity), graph.values(of: thing, .location).isEmpty
        {
            graph.add(
                thing, .location, .thing(graph.thing(of: place.entity)), sentence: sentence, rule: "place-attached",
                confidence: min(event.confidence, place.confidence))
        }
    }
}
