internal import EntenteGraph

/// Every person, country, organization and place that the article names is a thing of the graph.
struct EntityExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        for (index, entity) in analysis.entities.enumerated() where entity.isThing {
            switch entity.kind {
            case .person, .organization, .place:
                _ = graph.thing(of: index)
            case .country:
                let thing = graph.thing(of: index)
                // A former state's four letters of ISO 3166-3 begin with the two that it had.
                if let code = entity.key, code.utf8.count == 2 || code.utf8.count == 4 { graph.addKnown(thing, .iso3166, .text(String(code.prefix(2)))) }
            default:
                break
            }
        }
    }
}
