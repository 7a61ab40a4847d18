internal import EntenteGraph
internal import EntenteText

/// The agreements of an article with their parties, and when they were signed, in force, over.
struct AgreementExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        for entity in analysis.entities.indices where analysis.kind(entity) == .agreement && analysis.entities[entity].isThing {
            let mentions = analysis.entities[entity].mentions.map { analysis.mentions[$0] }
            guard !mentions.isEmpty else { continue }
            let thing = graph.thing(of: entity)
            for party in AgreementParties(analysis: analysis).parties(of: entity, mentions) {
                graph.add(
                    thing, .party, .thing(graph.thing(of: party.entity)), sentence: party.sentence, rule: party.rule, confidence: party.confidence)
            }
            for date in AgreementDates(analysis: analysis).dates(of: mentions) {
                graph.add(thing, date.property, .date(date.value), sentence: date.sentence, rule: date.rule, confidence: date.confidence)
            }
        }
    }
}
