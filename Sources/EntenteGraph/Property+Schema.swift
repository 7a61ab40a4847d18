/// What the values of a ``Property`` are.
public enum PropertyRange: Hashable, Sendable {
    /// Things of one of these kinds.
    case things([Kind])
    case text
    /// As precise as the text: a day, a month, a year, an interval …
    case date
    /// A complete day, one at most.
    case day
    case flag
    case term(TermList)
    /// A Wikidata id, `Q884`; an IRI in RDF.
    case wikidata
}

extension Property {
    /// The property in RDF. In the property graph a literal property is an attribute named ``rawValue``.
    public var name: VocabularyName {
        switch self {
        case .sameAs: VocabularyName(.owl, "sameAs")
        case .text: VocabularyName(.schema, "text")
        default: VocabularyName(.ent, rawValue)
        }
    }

    /// The relation in words: `holds office`.
    public var label: String { words.joined(separator: " ") }

    /// The edge's type in the property graph: `HOLDS_OFFICE`. Nil for what is not a relation between things.
    ///
    /// No type of edges is a type of nodes in other letters: some databases would take `OFFICE` for `Office`.
    public var edgeType: String? {
        switch self {
        case .office: "IN_OFFICE"
        default: isRelation ? words.joined(separator: "_").uppercased() : nil
        }
    }

    /// What it can be said of.
    public var domain: [Kind] {
        switch self {
        case .holdsOffice, .formerOffice, .succeeds, .represents: [.person]
        case .memberState: [.organization]
        case .partOf: [.organization, .event, .meeting]
        case .inCountry: [.place]
        case .officeOf, .accreditedTo, .officeTitle: [.office]
        case .party, .lifecycle, .hasMembership, .signedOn, .inForceFrom, .expiresOn, .endedOn: [.agreement]
        case .member: [.membership]
        case .office, .firstReported, .lastReported: [.tenure]
        case .from, .until: [.tenure, .membership]
        case .actor, .target, .object, .location, .inResponseTo, .status, .eventType: [.event, .meeting]
        case .participant, .discusses: [.meeting]
        case .speaker, .about, .reportedBy, .text, .verbatim: [.statement]
        case .holder: [.position, .tenure]
        case .toward, .stance: [.position]
        case .stage, .formerStatus, .postponedFrom: [.event, .meeting]
        case .disputed: [.agreement, .event, .meeting]
        case .iso3166: [.country]
        case .partialName: [.person]
        case .sameAs: [.person, .country, .organization, .place, .office, .agreement]
        case .occursOn, .reportedOn: [.event, .meeting, .statement, .position]
        }
    }

    public var range: PropertyRange {
        switch self {
        case .holdsOffice, .formerOffice, .office: .things([.office])
        case .succeeds: .things([.person])
        case .represents, .memberState, .inCountry: .things([.country])
        case .partOf: .things([.organization, .country, .event, .meeting])
        case .officeOf, .accreditedTo, .party, .member: .things([.country, .organization])
        case .hasMembership: .things([.membership])
        case .lifecycle: .things([.event, .meeting])
        case .actor, .target, .object, .discusses, .about: .things(Kind.allCases)
        case .location: .things([.place, .country])
        case .inResponseTo: .things([.event, .meeting])
        case .participant, .speaker, .holder: .things([.person, .country, .organization])
        case .reportedBy: .things([.organization, .person])
        case .toward: .things([.agreement])
        case .iso3166, .officeTitle, .text, .disputed: .text
        case .sameAs: .wikidata
        case .signedOn, .inForceFrom, .expiresOn, .endedOn, .occursOn, .postponedFrom, .from, .until: .date
        case .reportedOn, .firstReported, .lastReported: .day
        case .eventType: .term(.eventType)
        case .status, .formerStatus: .term(.status)
        case .stance: .term(.stance)
        case .stage: .term(.stage)
        case .verbatim, .partialName: .flag
        }
    }

    /// True where a thing has one value at most, which is a scalar in the property graph and no list.
    public var isFunctional: Bool {
        switch self {
        case .iso3166, .sameAs, .officeTitle, .eventType, .status, .stance, .stage, .text, .verbatim, .partialName,
            .reportedOn, .firstReported, .lastReported:
            true
        default: false
        }
    }

    /// `holdsOffice` as `["holds", "office"]`.
    private var words: [String] {
        var words = [""]
        for letter in rawValue.unicodeScalars {
            if ("A"..."Z").contains(letter) { words.append("") }
            words[words.count - 1] += String(letter).lowercased()
        }
        return words
    }
}
