import EntenteGraph
import EntenteText

/// The value of an attribute of the property graph. A format writes each as what it has for it.
enum AttributeValue {
    case text(String)
    /// One or more.
    case texts([String])
    /// One or more, as precise as the text.
    case dates([PartialDate])
    case day(CalendarDate)
    case count(Int)
    /// A whole number in a decimal attribute.
    case weight(Int)
    /// From 0 to 1.
    case fraction(Double)
    case flag(Bool)

    /// The first value that is a complete day, for readers that know no other dates.
    var firstDay: CalendarDate? {
        switch self {
        case .day(let day): return day
        case .dates(let dates):
            for date in dates { if case .day(let day) = date { return day } }
            return nil
        default: return nil
        }
    }

    /// The parts of a value that is text or dates.
    var parts: [String] {
        switch self {
        case .text(let text): [text]
        case .texts(let texts): texts
        case .dates(let dates): dates.map(\.description)
        case .day(let day): [day.description]
        case .count(let number), .weight(let number): [String(number)]
        case .fraction, .flag: []
        }
    }
}

extension PropertyGraphSchema {
    /// The places of attributes in ``nodeAttributes`` and ``edgeAttributes``, so that no name is looked up on the way.
    enum NodePlace {
        static let type = 0
        static let label = 1
        static let iri = 2
        static let name = 3
        static let aliases = 4
        static let firstLiteral = 5
        static let earliest = firstLiteral + literalProperties.count
        static let latest = earliest + 1
        static let mentions = earliest + 2
        static let articleCount = earliest + 3
        static let independentCount = earliest + 4
        static let sources = earliest + 5
        static let sourceCitations = earliest + 6
        static let evidence = earliest + 7
        static let formerIds = earliest + 8
        static let headline = earliest + 9
        static let published = earliest + 10
        static let publisher = earliest + 11
        static let url = earliest + 12
        static let sha256 = earliest + 13
        static let startOffset = earliest + 14
        static let endOffset = earliest + 15
    }

    enum EdgePlace: Int {
        case type, label, weight, confidence, first, last, reports, independentReports, articles, citations,
            attributedTo, rules, sentences, through
    }

    static let placeOfLiteral = EnumTable<Property, Int> { property in
        literalProperties.firstIndex(of: property).map { $0 + NodePlace.firstLiteral } ?? -1
    }

    /// The type of each relation's edges; empty of what is no relation.
    static let edgeTypes = EnumTable<Property, String> { $0.edgeType ?? "" }

    /// True where nodes of a kind can have an attribute.
    static func applies(_ place: Int, to kind: Kind) -> Bool {
        switch place {
        case NodePlace.earliest, NodePlace.latest, NodePlace.evidence: kind.isOccurrence
        case NodePlace.firstLiteral..<NodePlace.earliest:
            literalProperties[place - NodePlace.firstLiteral].domain.contains(kind)
        case NodePlace.headline...: false
        default: true
        }
    }

    /// The attributes that articles and passages have.
    static let articlePlaces = Set(
        [NodePlace.type, NodePlace.label, NodePlace.iri] + (NodePlace.headline...NodePlace.sha256))
    static let passagePlaces = Set(
        [
            NodePlace.type, NodePlace.label, NodePlace.iri, NodePlace.startOffset, NodePlace.endOffset,
            placeOfLiteral[.text],
        ])
}
