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
            let known = Self.known(entity, in: analysis)
            if let known { graph.identify(thing, as: known.wikidata ?? known.name) }
            let parties = AgreementParties(analysis: analysis, matcher: reader.matcher).parties(
                of: entity, mentions, tellings)
            for party in parties {
                graph.add(
                    thing, .party, .thing(graph.thing(of: party.entity)), sentence: party.sentence, rule: party.rule,
                    confidence: party.confidence)
            }
            for date in AgreementDates(analysis: analysis).dates(of: mentions, tellings)
            where !Self.contradicts(known, date.property, date.value) {
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

    /// The treaty that everybody knows, under whichever of its names: nil for a name that several have, and for one in an article older
    /// than the treaty.
    private static func known(_ entity: Int, in analysis: Analysis) -> KnownAgreement? {
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
        return known
    }

    /// True of a date that is years from the one that is known: "On Friday the parties to NAFTA made a deal" is no signing of NAFTA.
    private static func contradicts(_ known: KnownAgreement?, _ property: Property, _ date: PartialDate) -> Bool {
        let told = property == .signedOn ? known?.signed : property == .inForceFrom ? known?.inForce : nil
        guard let year = told.flatMap({ Int($0.prefix(4)) }), let first = date.earliest?.year,
            let last = date.latest?.year
        else { return false }
        return year + 1 < first || last < year - 1
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
