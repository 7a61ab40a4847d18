internal import EntenteGraph
internal import EntenteText

/// Puts the mentions of one happening together.
struct EventMerger {
    let analysis: Analysis

    /// An event, by its mentions in the order of the text.
    struct Event {
        var mentions: [EventMention]
        var dates: [PartialDate] = []

        var actors: [Int] { mentions.first { !$0.actors.isEmpty }?.actors ?? [] }
        /// Somebody or something is on its other side, or its type stands by itself; words against or for nobody say nothing.
        var saysEnough: Bool {
            if !patients.isEmpty { return true }
            switch mentions[0].type {
            case .protest, .sanction: return false
            case .assault, .coerce, .mobilize, .concede, .retreat: return true
            default:
                return actors.count > 1 && [.agree, .cooperate, .consult, .reject].contains(mentions[0].type)
                    || !dates.isEmpty || mentions.contains(where: \.hasContent)
            }
        }

        var patients: Set<Int> { Set(mentions.flatMap { $0.targets + $0.objects }) }
    }

    func merge(_ mentions: [EventMention]) -> [Event] {
        var events: [Event] = []
        // By the tokens of their triggers, and by their type and each of those who act: all that are no echoes have some.
        var eventOfToken: [Int: Int] = [:]
        var eventsOfType: [Term: [Int]] = [:]
        var eventsOfDoer: [Doer: [Int]] = [:]
        let circumstances = EventCircumstances(analysis: analysis)
        for mention in mentions where !mention.isEcho {
            let date = circumstances.date(of: mention)?.value
            let beside = [carrier(of: mention), mention.repeated].compactMap { $0.flatMap { eventOfToken[$0] } }
                .sorted()
            let doers = mention.actors.map { Doer(type: mention.type, actor: $0) }
            let alike =
                doers.count == 1 ? eventsOfDoer[doers[0]] ?? [] : Set(doers.flatMap { eventsOfDoer[$0] ?? [] }).sorted()
            if let index = beside.first(where: { isCarried(mention, by: events[$0]) || isTold(mention, as: events[$0]) }
            )
                ?? alike.first(where: { isSame(mention, date, events[$0]) })
            {
                eventOfToken[mention.token] = index
                events[index].mentions.append(mention)
                if let date { events[index].dates.append(date) }
            } else {
                eventOfToken[mention.token] = events.count
                eventsOfType[mention.type, default: []].append(events.count)
                for doer in Set(doers) { eventsOfDoer[doer, default: []].append(events.count) }
                events.append(Event(mentions: [mention], dates: date.map { [$0] } ?? []))
            }
        }
        // "the launch" is the one told before, else the one told next.
        for mention in mentions where mention.isEcho {
            func fits(_ event: Event) -> Bool {
                event.mentions.contains { $0.isAkin(to: mention) }
                    && (mention.actors.isEmpty || !Set(event.actors).isDisjoint(with: mention.actors))
                    && (mention.targets.isEmpty && mention.objects.isEmpty
                        || !event.patients.isDisjoint(with: mention.targets + mention.objects))
            }
            let alike = eventsOfType[mention.type] ?? []
            let before = alike.last { events[$0].mentions[0].token < mention.token && fits(events[$0]) }
            guard let index = before ?? alike.first(where: { fits(events[$0]) }) else { continue }
            events[index].mentions.append(mention)
            if let date = circumstances.date(of: mention)?.value { events[index].dates.append(date) }
        }
        return events
    }

    private struct Doer: Hashable {
        var type: Term
        var actor: Int
    }

    /// The verb that a noun hangs on: "imposed" of "imposed a ban".
    private func carrier(of mention: EventMention) -> Int? {
        let syntax = analysis.syntax
        // "launched a series of raids"
        var noun = mention.token
        while syntax.relation(noun) == .nmod, syntax.marker(of: noun) == "of", let above = syntax.head(of: noun) {
            noun = above
        }
        guard mention.isNoun, let verb = syntax.head(of: noun),
            [.obj, .nsubjPass, .obl, .nsubj].contains(syntax.relation(noun))
        else { return nil }
        return verb
    }

    /// "imposed a ban": verb and noun tell of one thing.
    private func isCarried(_ mention: EventMention, by event: Event) -> Bool {
        guard let verb = carrier(of: mention) else { return false }
        // "thanked Spain for its support of Ukraine": two things.
        return event.mentions.contains { $0.token == verb && $0.type == mention.type }
            && Set(mention.actors).isSubset(of: event.actors)
    }

    /// "Sudan's proposal" after "urged".
    private func isTold(_ mention: EventMention, as event: Event) -> Bool {
        mention.repeated.map { repeated in event.mentions.contains { $0.token == repeated } } ?? false
    }

    private func isSame(_ mention: EventMention, _ date: PartialDate?, _ event: Event) -> Bool {
        guard let first = event.mentions.first, first.type == mention.type else { return false }
        let actors = Set(event.actors)
        guard actors.isSubset(of: mention.actors) || actors.isSuperset(of: mention.actors) else { return false }
        if let date, !event.dates.isEmpty, !event.dates.contains(where: { overlaps($0, date) }) { return false }
        // "scrapped the contract", "its decision to cancel the contract"
        let isAkin = event.mentions.contains {
            $0.isAkin(to: mention)
                // "warned that it could take steps": said and threatened at once.
                || analysis.syntax.head(of: mention.token) == $0.token
                || [.sanction, .reject].contains($0.type) && $0.words.contains { mention.words.contains($0) }
        }
        let patients = Set(mention.targets + mention.objects)
        // Deeds are told one by one, words too: who blames a state and then mocks it did both.
        guard isAkin || mention.type == .agree else { return false }
        if patients.isEmpty || event.patients.isEmpty {
            return isAkin && (patients.isEmpty == event.patients.isEmpty || mention.isNoun || first.isNoun)
        }
        return patients.isSubset(of: event.patients) || patients.isSuperset(of: event.patients)
            || isAkin && !patients.isDisjoint(with: event.patients)
    }

    private func overlaps(_ one: PartialDate, _ other: PartialDate) -> Bool {
        if one == other { return true }
        guard let first = one.earliest, let last = one.latest, let from = other.earliest, let to = other.latest else {
            return true
        }
        return first.ordinal <= to.ordinal && from.ordinal <= last.ordinal
    }
}
