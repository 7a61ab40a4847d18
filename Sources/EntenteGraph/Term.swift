/// The fixed values of the vocabulary: event types, status, stance and stages.
public enum Term: String, CaseIterable, Sendable, Codable, Comparable {
    // PLOVER event types
    case agree = "Agree"
    case consult = "Consult"
    case support = "Support"
    case concede = "Concede"
    case cooperate = "Cooperate"
    case aid = "Aid"
    case retreat = "Retreat"
    case request = "Request"
    case accuse = "Accuse"
    case reject = "Reject"
    case threaten = "Threaten"
    case protest = "Protest"
    case sanction = "Sanction"
    case mobilize = "Mobilize"
    case coerce = "Coerce"
    case assault = "Assault"
    // status
    case held, planned, proposed, cancelled, denied, announced, ongoing
    // stance
    case inFavor = "support"
    case opposed = "oppose"
    case conditional
    // stages in the life of an agreement
    case signed, renewed, suspended, left, ended, rejected

    public static func < (a: Term, b: Term) -> Bool { a.rawValue < b.rawValue }
}
