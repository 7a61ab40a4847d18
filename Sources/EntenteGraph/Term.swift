/// The fixed values of the vocabulary: event types, status and stance.
public enum Term: String, CaseIterable, Sendable, Codable, Comparable {
    // PLOVER event types
    case agree = "Agree", consult = "Consult", support = "Support", concede = "Concede", cooperate = "Cooperate"
    case aid = "Aid", retreat = "Retreat", request = "Request", accuse = "Accuse", reject = "Reject"
    case threaten = "Threaten", protest = "Protest", sanction = "Sanction", mobilize = "Mobilize"
    case coerce = "Coerce", assault = "Assault"
    // status
    case held, planned, proposed, cancelled, denied, announced, ongoing
    // stance
    case inFavor = "support", opposed = "oppose", conditional

    public static func < (a: Term, b: Term) -> Bool { a.rawValue < b.rawValue }
}
