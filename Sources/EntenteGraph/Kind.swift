/// The classes of the vocabulary that extraction makes things of.
public enum Kind: String, CaseIterable, Sendable, Codable, Comparable {
    case person = "Person"
    case country = "Country"
    case organization = "Organization"
    case place = "Place"
    case office = "Office"
    case agreement = "Agreement"
    case event = "Event"
    case meeting = "Meeting"
    case statement = "Statement"
    case position = "Position"
    case tenure = "Tenure"
    case membership = "Membership"

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }

    /// The first part of the identifiers of its things: `person` of `person/mark-milley`.
    public var segment: String { rawValue.lowercased() }

    /// `1 person`, `3 countries`.
    package func counted(_ count: Int) -> String {
        let many =
            switch self {
            case .person: "people"
            case .country: "countries"
            default: segment + "s"
            }
        return "\(count) \(count == 1 ? segment : many)"
    }

    /// True of what stands for a happening or an utterance.
    public var isOccurrence: Bool {
        switch self {
        case .event, .meeting, .statement, .position: true
        default: false
        }
    }

    /// True of what stands for a relation together with its time: who held an office, who was a party to an agreement.
    public var isTimedRelation: Bool { self == .tenure || self == .membership }

    /// True of what rests on its own passages, so that its relations need no claims.
    public var hasOwnPassages: Bool { isOccurrence || isTimedRelation }
}
