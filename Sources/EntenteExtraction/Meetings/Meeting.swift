internal import EntenteGraph
internal import EntenteText

/// A meeting, however often the article tells of it.
struct Meeting {
    var mentions: [MeetingMention] = []
    /// Who takes part, each with the mention that says so first.
    var parties: [(party: MeetingMention.Party, mention: Int)] = []
    /// Indices of its proper names.
    var names: [Int] = []
    var isBody = false
    /// True where a mention stands alone: more than an echo of another.
    var isFounded = false

    var form: MeetingForm { mentions.first { $0.form != .any }?.form ?? .any }
    var description: MeetingDescription? {
        // "a special meeting hosted by Norway", of which the next sentence says when it was
        mentions.first { $0.isDescribed }?.description ?? mentions.first { $0.isOneSided }?.description
    }
    var ordinal: Int? { mentions.lazy.compactMap(\.ordinal).first }

    /// The day on which it was to be, before it was put off.
    var postponedFrom: (date: PartialDate, mention: Int)? {
        mentions.enumerated().lazy.compactMap { index, mention in mention.postponedFrom.map { ($0, index) } }.first
    }

    /// The finest of the surest dates.
    var date: (date: EventDate, mention: Int)? {
        let old = postponedFrom?.date
        var best: (date: EventDate, mention: Int)?
        for (index, mention) in mentions.enumerated() {
            guard let date = mention.date, date.value != old else { continue }
            if let old = best, Self.rank(date) <= Self.rank(old.date) { continue }
            best = (date, index)
        }
        return best
    }

    private static func rank(_ date: EventDate) -> Double {
        guard let first = date.value.earliest, let last = date.value.latest else { return date.confidence * 0.5 }
        let days = last.ordinal - first.ordinal
        return date.confidence + (days == 0 ? 0.3 : days <= 3 ? 0.25 : days <= 7 ? 0.1 : 0)
    }

    var place: (place: EventPlace, mention: Int)? {
        var best: (place: EventPlace, mention: Int)?
        for (index, mention) in mentions.enumerated() {
            guard let place = mention.place, place.confidence > (best?.place.confidence ?? 0) else { continue }
            best = (place, index)
        }
        return best
    }

    /// The place as precisely as it is told: of a city and its country the city.
    func place(in entities: [Entity]) -> (place: EventPlace, mention: Int)? {
        guard let surest = place else { return nil }
        guard entities[surest.place.entity].kind == .country else { return surest }
        for (index, mention) in mentions.enumerated() {
            guard let finer = mention.place, finer.confidence >= 0.6, entities[finer.entity].kind == .place else {
                continue
            }
            let state = entities[finer.entity].country
            // A place that no gazetteer knows is in the state that the text says.
            if state == entities[surest.place.entity].country || state == nil && finer.confidence >= 0.8 {
                return (finer, index)
            }
        }
        return surest
    }

    /// That it was called off undoes that it was planned; what was asked for is settled by what came of it.
    private static func outdoes(_ new: MeetingMention.Status, _ old: MeetingMention.Status) -> Bool {
        switch (new.term, old.term) {
        case (.cancelled, .planned), (.cancelled, .proposed): true
        case (.held, .proposed), (.ongoing, .proposed), (.planned, .proposed): new.confidence >= 0.75
        default: false
        }
    }

    /// The status as the date has it: what went on is held when its day is past, what is to come is planned.
    func status(published: CalendarDate?) -> (status: MeetingMention.Status, mention: Int)? {
        guard var told = status else { return nil }
        guard let published, let date = date?.date, date.confidence >= 0.6 else { return told }
        let isPast = date.value.latest.map { $0 < published } ?? false
        let isToCome = date.value.earliest.map { $0 > published } ?? false
        if isPast,
            told.status.term == .ongoing && told.status.confidence < 0.8
                || told.status.term == .planned && told.status.confidence < 0.75
        {
            told.status.term = .held
        } else if isToCome, told.status.term == .held || told.status.term == .ongoing {
            told.status.term = .planned
        }
        return told
    }

    /// What the surest mention says.
    var status: (status: MeetingMention.Status, mention: Int)? {
        var best: (status: MeetingMention.Status, mention: Int)?
        for (index, mention) in mentions.enumerated() {
            guard let status = mention.status else { continue }
            if let old = best, !Self.outdoes(status, old.status),
                Self.outdoes(old.status, status) || status.confidence <= old.status.confidence
            {
                continue
            }
            best = (status, index)
        }
        return best
    }
}
