/// Facts of a graph that contradict each other. All of them stand in the graph, each with its sources.
public struct GraphConflict: Sendable, Hashable {
    public enum Reason: String, Sendable, CaseIterable {
        /// Two dates that cannot both be meant.
        case dates = "different-dates"
        /// Said and denied.
        case denied
        /// Two statuses or stances of one holder at one time.
        case stances = "opposite-stances"
        /// Two people in an office for one.
        case office = "two-holders"
        /// A person of two states.
        case states = "two-states"

        public var explanation: String {
            switch self {
            case .dates: "dates that do not agree"
            case .denied: "said by some, denied by others"
            case .stances: "one holder on both sides"
            case .office: "two holders of one office at one time"
            case .states: "two states"
            }
        }
    }

    public var reason: Reason
    /// Index in ``Graph/things`` of what it is about.
    public var thing: Int
    /// Indices in ``Graph/facts``, two or more, ascending.
    public var facts: [Int]

    public init(reason: Reason, thing: Int, facts: [Int]) {
        self.reason = reason
        self.thing = thing
        self.facts = facts
    }
}
