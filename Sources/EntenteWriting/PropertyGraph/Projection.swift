/// A graph of fewer sorts of nodes that is made of the graph: who is near whom, for measures that mean nothing where
/// people, dates and events are mixed.
///
/// Its edges weigh as many as there are meetings, agreements or statements behind them, whose labels they carry, and have
/// the first and the last day of these, as far as the texts date them; of a statement, otherwise the day of the first report.
public enum Projection: String, CaseIterable, Sendable {
    /// Between people who were at the same meetings; those that were held count.
    case metWith = "met-with"
    /// Between states that are or were parties to the same agreements.
    case coParty = "co-party"
    /// From who said something to what it was about.
    case saidAbout = "said-about"

    var edgeType: String {
        switch self {
        case .metWith: "MET_WITH"
        case .coParty: "CO_PARTY"
        case .saidAbout: "SAID_ABOUT"
        }
    }

    var label: String {
        switch self {
        case .metWith: "met with"
        case .coParty: "party with"
        case .saidAbout: "said about"
        }
    }

    /// False where an edge says the same of both its ends.
    var isDirected: Bool { self == .saidAbout }
}
