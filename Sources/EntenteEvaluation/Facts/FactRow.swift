/// A row of the table of facts: one kind of them, and what is asked of it.
public enum FactRow: String, CaseIterable, Sendable, Comparable {
    case people, countries, organizations, places, offices, agreements, parties
    case agreementDates = "agreement dates"
    case meetings
    case meetingDates = "meeting dates"
    case meetingPlaces = "meeting places"
    case meetingStatus = "meeting status"
    case quotations, positions
    case eventRecall = "events (recall)"
    case eventPrecision = "events (precision)"
    case eventDates = "event dates"
    case responseRecall = "responses (recall)"
    case responsePrecision = "responses (precision)"
    /// Found from the words that tell it.
    case evidence

    enum Measure { case f1, recall, precision }

    var measure: Measure {
        switch self {
        case .eventRecall, .responseRecall: .recall
        case .eventPrecision, .responsePrecision, .evidence: .precision
        default: .f1
        }
    }

    public static func < (a: FactRow, b: FactRow) -> Bool { a.order < b.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
