extension Kind {
    /// The class in RDF: `schema:Person`, `ent:Agreement`. In the property graph the node type is ``rawValue``.
    public var name: VocabularyName {
        switch self {
        case .person, .country, .organization, .place: VocabularyName(.schema, rawValue)
        case .office, .agreement, .event, .meeting, .statement, .position, .tenure, .membership:
            VocabularyName(.ent, rawValue)
        }
    }

    /// The label of every node of the property graph, whatever its kind.
    public static let commonLabel = "Entity"

    /// The labels of its nodes in the property graph, its own first: `Meeting`, `Event`, `Entity`. Databases of property
    /// graphs do not know that a meeting is an event unless the node says so.
    public var labels: [String] {
        switch self {
        case .meeting: [rawValue, Kind.event.rawValue, Self.commonLabel]
        default: [rawValue, Self.commonLabel]
        }
    }
}
