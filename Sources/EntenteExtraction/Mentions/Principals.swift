internal import EntenteGraph

/// For each person the state or body that he acts for.
struct Principals {
    private var sides: [Int?]

    init(_ analysis: Analysis) {
        var states: [String: Int] = [:]
        for (index, entity) in analysis.entities.enumerated() where entity.kind == .country {
            if let key = entity.key { states[key] = index }
        }
        sides = analysis.entities.indices.map { entity in
            switch analysis.kind(entity) {
            case .country: entity
            case .person: analysis.entities[entity].country.flatMap { states[$0] }
            default: nil
            }
        }
        for holding in analysis.holdings where holding.term != .former && sides[holding.person] == nil {
            sides[holding.person] = holding.of
        }
    }

    /// The state, or the body where he has none, that somebody acts for.
    func side(of entity: Int) -> Int? { sides[entity] }
}
