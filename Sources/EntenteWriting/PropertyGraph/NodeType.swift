import EntenteGraph

/// What a node of the property graph is: a thing of some kind, or an article or a passage where these are asked for.
enum NodeType: Hashable, Sendable {
    case thing(Kind)
    case article
    case passage

    static let all: [NodeType] = Kind.allCases.map { .thing($0) } + [.article, .passage]

    var name: String {
        switch self {
        case .thing(let kind): kind.rawValue
        case .article: "Article"
        case .passage: "Passage"
        }
    }

    /// In a database of property graphs, its own first: `Meeting`, `Event`, `Entity`. Articles and passages are no entities.
    var labels: [String] {
        switch self {
        case .thing(let kind): kind.labels
        case .article, .passage: [name]
        }
    }

    var color: NodeStyle.Color {
        switch self {
        case .thing(let kind): NodeStyle.color(kind)
        case .article, .passage: NodeStyle.sourceColor
        }
    }

    var shape: NodeStyle.Shape {
        switch self {
        case .thing(let kind): NodeStyle.shape(kind)
        case .article: .square
        case .passage: .disc
        }
    }

    /// True where its nodes can have an attribute.
    func has(_ place: Int) -> Bool {
        switch self {
        case .thing(let kind): PropertyGraphSchema.applies(place, to: kind)
        case .article: PropertyGraphSchema.articlePlaces.contains(place)
        case .passage: PropertyGraphSchema.passagePlaces.contains(place)
        }
    }
}
