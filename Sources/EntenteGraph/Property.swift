/// The properties of the vocabulary that facts are made of. Names stand in ``Thing`` itself.
public enum Property: String, CaseIterable, Sendable, Codable, Comparable {
    // between things
    case holdsOffice, formerOffice, succeeds, represents, memberState, partOf, inCountry, officeOf, accreditedTo, party
    case lifecycle, hasMembership, member, office
    case actor, target, object, location, inResponseTo
    case participant, discusses
    case speaker, about, reportedBy
    case holder, toward
    // of a thing and a value
    case iso3166, sameAs
    case officeTitle
    case signedOn, inForceFrom, expiresOn, endedOn, occursOn, postponedFrom
    case from, until
    case reportedOn, firstReported, lastReported
    case eventType, status, formerStatus, stance, stage
    case text, verbatim
    /// True of a person of whom one word alone is known, which is in the longer names of others who may be meant.
    case partialName
    /// The name of a property of which the thing has values that contradict each other.
    case disputed

    public static func < (a: Property, b: Property) -> Bool { a.rawValue < b.rawValue }

    /// True where the value is another thing.
    public var isRelation: Bool { Self.relations.contains(self) }

    private static let relations: Set<Property> = [
        .holdsOffice, .formerOffice, .succeeds, .represents, .memberState, .partOf, .inCountry, .officeOf,
        .accreditedTo, .party, .lifecycle, .hasMembership, .member, .office, .actor, .target,
        .object, .location, .inResponseTo, .participant, .discusses, .speaker, .about, .reportedBy, .holder, .toward,
    ]
}
