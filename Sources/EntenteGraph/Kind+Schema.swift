extension Kind {
    /// The class in RDF: `schema:Person`, `ent:Agreement`. In the property graph the node type is ``rawValue``.
    public var name: VocabularyName {
        switch self {
        case .person, .country, .organization, .place: VocabularyName(.schema, rawValue)
        case .office, .agreement, .event, .meeting, .statement, .position, .tenure, .membership:
            VocabularyName(.ent, rawValue)
        }
    }
}
