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
                if let code = entity.key, code.utf8.count == 2 { graph.addKnown(thing, .iso3166, .text(code)) }
            default:
                break
            }
        }
    }
}
