import EntenteGraph

/// How an edge looks: four families of relations, told apart by colour and dashes.
enum EdgeStyle: Int, CaseIterable {
    case role, happening, agreement, speech

    init(_ property: Property) {
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
        }
    }

    var color: String {
        switch self {
        case .role: "#8C8C8C"
        case .happening: "#B5763A"
        case .agreement: "#C2410C"
        case .speech: "#6B7FA3"
        }
    }

    var dashes: String? {
        switch self {
        case .role, .agreement: nil
        case .happening: "7 3"
        case .speech: "2 3"
        }
    }
}
