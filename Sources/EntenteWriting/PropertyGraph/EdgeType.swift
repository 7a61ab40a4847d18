import EntenteGraph

/// What an edge of the property graph is: a relation of the graph, what leads to its articles and passages, or an edge of a
/// ``Projection``.
enum EdgeType: Hashable, Sendable {
    case relation(Property)
    /// From a thing to an article that it stands in.
    case mentionedIn
    /// From a thing to a passage that it stands in or rests on.
    case evidence
    /// From a passage to its article.
    case inArticle
    case projection(Projection)

    static let all: [EdgeType] =
        Property.allCases.filter(\.isRelation).map { .relation($0) } + [.mentionedIn, .evidence, .inArticle]
        + Projection.allCases.map { .projection($0) }

    /// `HOLDS_OFFICE`.
    var name: String {
        switch self {
        case .relation(let property): PropertyGraphSchema.edgeTypes[property]
        case .mentionedIn: "MENTIONED_IN"
        case .evidence: "EVIDENCE"
        case .inArticle: "IN_ARTICLE"
        case .projection(let projection): projection.edgeType
        }
    }

    /// In words: `holds office`.
    var label: String {
        switch self {
        case .relation(let property): property.label
        case .mentionedIn: "mentioned in"
        case .evidence: "evidence"
        case .inArticle: "in article"
        case .projection(let projection): projection.label
        }
    }
}
