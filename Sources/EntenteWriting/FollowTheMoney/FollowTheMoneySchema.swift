/// The schemata of FollowTheMoney that a graph is written in.
enum FollowTheMoneySchema: String {
    case person = "Person"
    case publicBody = "PublicBody"
    case organization = "Organization"
    case address = "Address"
    case position = "Position"
    case occupancy = "Occupancy"
    case event = "Event"
    case unknownLink = "UnknownLink"
    case representation = "Representation"
    case membership = "Membership"
    case succession = "Succession"
    case article = "Article"
    case mention = "Mention"

    /// True of a LegalEntity: who can act, be a member, be mentioned.
    var isLegal: Bool { self == .person || isOrganization }
    var isOrganization: Bool { self == .publicBody || self == .organization }
    /// True of a Thing, which others can be linked to; an Interval is none.
    var isThing: Bool { isLegal || self == .address || self == .position || self == .event }
}
