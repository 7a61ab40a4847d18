import EntenteGraph

/// How an edge looks: families of relations, told apart by colour and dashes.
enum EdgeStyle: Int, CaseIterable {
    case role, happening, agreement, speech, source

    init(_ type: EdgeType) {
        switch type {
        case .relation(let property): self.init(property)
        case .mentionedIn, .evidence, .inArticle: self = .source
        case .projection(.metWith): self = .happening
        case .projection(.coParty): self = .agreement
        case .projection(.saidAbout): self = .speech
        }
    }

    private init(_ property: Property) {
        switch property {
        case .participant, .actor, .target, .object, .location, .inResponseTo, .discusses: self = .happening
        case .party, .lifecycle, .holder, .toward: self = .agreement
        case .speaker, .about, .reportedBy: self = .speech
        default: self = .role
        }
    }

    var title: String {
        switch self {
        case .role: "office, membership, place"
        case .happening: "who took part, where"
        case .agreement: "party, stand, life of a pact"
        case .speech: "who said it, about what"
        case .source: "in which article or sentence"
        }
    }

    var color: String {
        switch self {
        case .role: "#8C8C8C"
        case .happening: "#B5763A"
        case .agreement: "#C2410C"
        case .speech: "#6B7FA3"
        case .source: "#BBBBBB"
        }
    }

    var dashes: String? {
        switch self {
        case .role, .agreement, .source: nil
        case .happening: "7 3"
        case .speech: "2 3"
        }
    }
}
