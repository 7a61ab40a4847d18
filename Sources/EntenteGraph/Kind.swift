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

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }

    /// The first part of the identifiers of its things: `person` of `person/mark-milley`.
    public var segment: String { rawValue.lowercased() }

    /// True of what stands for a happening or an utterance: its passages are its own, and its relations need no claims.
    public var isOccurrence: Bool {
        switch self {
        case .event, .meeting, .statement, .position: true
        default: false
        }
    }
}
