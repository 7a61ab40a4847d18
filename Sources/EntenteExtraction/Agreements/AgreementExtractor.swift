internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// The agreements of an article with their parties, and when they were signed, in force, over.
struct AgreementExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        let reader = AgreementReader(analysis)
        for entity in analysis.entities.indices
        where analysis.kind(entity) == .agreement && analysis.entities[entity].isThing {
            let mentions = analysis.entities[entity].mentions.map { analysis.mentions[$0] }
            guard !mentions.isEmpty else { continue }
            let tellings = reader.tellings(of: mentions)
            let thing = graph.thing(of: entity)
            if let key = Self.knownKey(of: entity, in: analysis) { graph.identify(thing, as: key) }
            let parties = AgreementParties(analysis: analysis, matcher: reader.matcher).parties(
                of: entity, mentions, tellings)
            for party in parties {
                graph.add(
                    thing, .party, .thing(graph.thing(of: party.entity)), sentence: party.sentence, rule: party.rule,
                    confidence: party.confidence)
            }
            for date in AgreementDates(analysis: analysis).dates(of: mentions, tellings) {
                graph.add(
                    thing, date.property, .date(date.value), sentence: date.sentence, rule: date.rule,
                    confidence: date.confidence)
            }
            let bound = parties.filter { $0.confidence >= 0.75 }.map(\.entity)
            for stage in AgreementLifecycle(analysis: analysis, matcher: reader.matcher).stages(
                tellings, parties: bound)
            {
                add(stage, to: thing, analysis, &graph)
            }
        }
    }

    /// What a treaty that everybody knows is known by, under whichever of its names: its Wikidata item, else its full name. Of a name that
    /// several have, and of one in an article older than the treaty, nothing is known.
    private static func knownKey(of entity: Int, in analysis: Analysis) -> String? {
        let names = [analysis.name(of: entity)] + analysis.entities[entity].aliases
        let entries = names.flatMap { Knowledge.shared.entries(for: $0, kinds: .init(.agreement)) }.filter {
            !$0.isAmbiguous
        }
        guard let only = Set(entries.map(\.index)).only else { return nil }
        let known = Knowledge.shared.agreements[Int(only)]
        if let signed = known.signed.flatMap({ Int($0.prefix(4)) }),
            let published = analysis.document.article.published?.year, published < signed
        {
            return nil
        }
        return known.wikidata ?? known.name
    }

    private func add(_ stage: AgreementStage, to agreement: Int, _ analysis: Analysis, _ graph: inout GraphBuilder) {
        let sentence = Int(analysis.document.tokens[stage.predicate].sentence)
        let event = graph.add(Thing(kind: .event))
        graph.mention(event, sentence: sentence)
        let rule = "lifecycle-" + stage.stage.rawValue
        func add(_ property: Property, _ value: Value) {
            graph.add(event, property, value, sentence: sentence, rule: rule, confidence: stage.confidence)
        }
        add(.eventType, .term(stage.eventType))
        add(.stage, .term(stage.term))
        for actor in stage.actors { add(.actor, .thing(graph.thing(of: actor))) }
        add(.object, .thing(agreement))
        add(.status, .term(stage.status))
        if let date = analysis.date(of: stage.predicate), date.confidence >= 0.7 { add(.occursOn, .date(date.value)) }
        graph.add(agreement, .lifecycle, .thing(event), sentence: sentence, rule: rule, confidence: stage.confidence)
    }
}
