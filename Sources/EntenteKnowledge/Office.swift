/// A post by its title, without whose it is: "Minister of Defense".
public struct Office: Hashable, Sendable {
    public enum Level: String, CaseIterable, Sendable {
        case headOfState = "head-of-state"
        case headOfGovernment = "head-of-government"
        case royal, minister
        case deputyMinister = "deputy-minister"
        case secretary, adviser, envoy, spokesperson, legislator, judge, military, subnational, party, organization,
            official
        /// What somebody is or does, which is no post: "candidate", "senior official".
        case role

        /// True where it is the body's whose title it names, not that of the state which has the body.
        public var isOfBody: Bool {
            switch self {
            case .spokesperson, .judge, .party, .organization, .official: true
            default: false
            }
        }
    }

    public enum Holder: String, CaseIterable, Sendable { case country, organization, either }

    /// "Minister of Foreign Affairs"; "foreign minister" and "minister for external affairs" are forms of it.
    public var title: String
    /// The title that it is a kind of: "Director" of "Executive Director"; else its own.
    public var family: String
    public var level: Level
    /// What one is it of.
    public var of: Holder
    /// True where a field of work makes it full: "minister" of something.
    public var takesPortfolio: Bool
    /// True where it may stand before a name: "President Moon".
    public var beforeName: Bool
    /// The field of work: "Foreign Affairs".
    public var portfolio: String?
    /// Index in ``Knowledge/countries`` where only one state has it: "chief cabinet secretary".
    public var country: Int?
}

/// A rank ("Gen."), an honorific ("Mr.") or what changes an office ("former").
public struct Title: Hashable, Sendable {
    public enum Effect: String, CaseIterable, Sendable {
        case none
        /// Held no more: "former", "late". Not yet: "designate". For a time: "acting". Below the office: "deputy".
        case former, future, acting, deputy, incumbent
    }

    /// "General" of "Gen.".
    public var name: String
    public var effect: Effect
}
