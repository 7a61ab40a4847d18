internal import EntenteGraph
internal import EntenteText

/// Every person, country, organization and place that the article names is a thing of the graph.
struct EntityExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        for (index, entity) in analysis.entities.enumerated() where entity.isThing {
            switch entity.kind {
            case .person, .place:
                _ = graph.thing(of: index)
            case .organization:
                let thing = graph.thing(of: index)
                // "the Polish Agriculture Ministry": told from the ministry of another state.
                guard entity.key == nil, let state = entity.country, Self.isOfState(entity.name),
                    let country = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == state }),
                    let mention = entity.mentions.first
                else { continue }
                graph.add(
                    thing, .partOf, .thing(graph.thing(of: country)),
                    sentence: Int(analysis.document.tokens[analysis.mentions[mention].head].sentence),
                    rule: "body-of-state", confidence: 0.85)
            case .country:
                let thing = graph.thing(of: index)
                // A former state's four letters of ISO 3166-3 begin with the two that it had.
                if let code = entity.key, code.utf8.count == 2 || code.utf8.count == 4 {
                    graph.addKnown(thing, .iso3166, .text(String(code.prefix(2))))
                }
            default:
                break
            }
        }
    }

    /// Ministries and the like, whose name alone does not tell of which state they are.
    static func isOfState(_ name: String) -> Bool {
        name.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { kindsOfState.contains(String($0)) }
    }

    private static let kindsOfState: Set<String> = [
        "Ministry", "Department", "Parliament", "Army", "Navy", "Police", "Court", "Cabinet", "Assembly", "Senate",
        "Government", "Treasury", "Office",
        "Embassy", "Consulate",
    ]
}
