/// A body that news name: of many states, of one state, an armed group, a news agency.
public struct Organization: Hashable, Sendable {
    public enum Category: String, CaseIterable, Sendable {
        case alliance, union, forum, agency, bank, court
        case treatyBody = "treaty-body"
        case league, organ, ngo
        case ministry, government, parliament, military, intelligence, police, party, company
        case thinkTank = "think-tank"
        case group
        case armedGroup = "armed-group"
        case newsAgency = "news-agency"
    }

    /// Full name: "Association of Southeast Asian Nations".
    public var name: String
    /// As news abbreviate it: "ASEAN".
    public var shortName: String?
    public var category: Category
    /// Wikidata item, where it is certain.
    public var wikidata: String?
    /// Index in ``Knowledge/countries`` of the state that a national body belongs to.
    public var country: Int?
    /// Index in ``Knowledge/organizations`` of the body that it is part of.
    public var parent: Int?
    /// Indices in ``Knowledge/countries``; empty where they are not known.
    public var members: [Int]
}
