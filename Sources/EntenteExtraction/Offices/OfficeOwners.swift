internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Says what an office is of where its title alone does not: "President Moon Jae-in".
struct OfficeOwners {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        fillFromSamePerson(&analysis)
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            let holding = analysis.holdings[index]
            if let country = knowledge.offices[holding.office].country.map({ knowledge.countries[$0].id }),
                let entity = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == country })
            {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.95
            } else if let entity = countryOfContext(holding, analysis) {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.75
            }
        }
        fillFromSamePerson(&analysis)
        for holding in analysis.holdings {
            guard let owner = holding.of, analysis.kind(owner) == .country, holding.term != .former else { continue }
            if analysis.entities[holding.person].country == nil { analysis.entities[holding.person].country = analysis.entities[owner].key }
        }
    }

    private func fillFromSamePerson(_ analysis: inout Analysis) {
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            let person = analysis.holdings[index].person
            if let other = analysis.holdings.first(where: { $0.person == person && $0.of != nil }) { analysis.holdings[index].of = other.of }
        }
    }

    /// "Washington … President Obama": the one country that the sentence, then the text before it, speaks for. Only
    /// heads and ministers of states are given one so.
    private func countryOfContext(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = knowledge.offices[holding.office]
        guard office.of != .organization else { return nil }
        switch office.level {
        case .headOfState, .headOfGovernment, .minister, .deputyMinister, .royal, .adviser: break
        default: return nil
        }
        // The owner of a neighbouring office without a name between: "the defense chiefs of South Korea and Japan" does
        // not help, a lone country before the title in the same sentence does.
        let sentence = analysis.document.sentences[holding.sentence].tokens
        let before = analysis.mentions.filter {
            $0.tokens.lowerBound >= sentence.lowerBound && $0.tokens.upperBound <= holding.tokens.lowerBound
                && [.government, .name].contains($0.form) && $0.entities.contains { analysis.kind($0) == .country }
        }
        if Set(before.map(\.entities)).count == 1, let only = before.first { return only.entities.first }
        return nil
    }
}
