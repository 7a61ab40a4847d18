internal import EntenteGraph
internal import EntenteText

/// When events are told to have happened: by what hangs on them, by what takes them up ("The move came on Monday"), or on which occasion.
struct EventDates {
    private let circumstances: EventCircumstances
    private let takenUp: [Int: PartialDate]
    private var occasions: EventOccasions

    init(_ finder: EventFinder, _ occasions: EventOccasions) {
        circumstances = EventCircumstances(analysis: finder.analysis)
        takenUp = finder.daysTakenUp()
        self.occasions = occasions
    }

    mutating func date(of event: EventMention) -> EventCircumstances.Found? {
        if let own = circumstances.date(of: event) { return own }
        if let day = takenUp[event.token] {
            return EventCircumstances.Found(value: day, confidence: 0.7, rule: "date-taken-up")
        }
        guard [.held, .ongoing].contains(event.status), Self.onOccasions.contains(event.type),
            let day = occasions.day(of: event)
        else { return nil }
        return EventCircumstances.Found(value: day, confidence: 0.6, rule: "date-of-occasion")
    }

    /// What is said or agreed on where people speak and meet.
    private static let onOccasions = EventCircumstances.words.union([.agree, .cooperate, .concede])
}
