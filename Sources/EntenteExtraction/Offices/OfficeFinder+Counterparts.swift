internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Those who hold the office of another, in another state.
extension OfficeFinder {
    /// "Hayashi and his French counterpart, Catherine Colonna": the office of the one before, of another state.
    mutating func counterparts() {
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            var noun = commaBefore(mention.tokens.lowerBound, sentence)
            if noun > sentence.lowerBound, document.tokens[noun].norm == "," || document.text(noun) == "(" { noun -= 1 }
            guard noun - 1 > sentence.lowerBound, document.tokens[noun].norm == "counterpart" else { continue }
            // The noun is the person, not the state beside it.
            if analysis.bearerOfToken[noun] < 0, analysis.mentionOfToken[noun] < 0 {
                analysis.bearerOfToken[noun] = Int32(index)
            }
            guard let owner = analysis.mention(at: noun - 1), let country = owner.entities.first,
                analysis.kind(country) == .country,
                !holdings.contains(where: { $0.person == mention.entities[0] && $0.of != nil }),
                let other = holding(of: noun, besides: mention.entities[0]), other.of != country
            else { continue }
            guard [.headOfState, .headOfGovernment, .minister].contains(other.kind.level) else { continue }
            holdings.append(
                OfficeHolding(
                    person: mention.entities[0],
                    title: isOfficial(other)
                        ? other.title
                        : title(counterpartOf: other.kind, in: analysis.entities[country].key) ?? other.title,
                    office: other.office, of: country, term: other.term, sentence: other.sentence,
                    tokens: noun..<noun + 1, rule: "office-counterpart", confidence: 0.8))
        }
    }

    /// "the foreign secretary of India": a minister in Britain alone, elsewhere the first of the ministry's officials.
    private func isOfficial(_ holding: OfficeHolding) -> Bool {
        holding.kind.title == "Foreign Secretary" && holding.of.map { analysis.entities[$0].key != "GB" } ?? false
    }

    /// What a minister of foreign affairs or defense is called in another state.
    func title(counterpartOf office: Office, in country: String?) -> String? {
        guard office.level == .minister else { return nil }
        if office.title == "Secretary of State" || office.title == "Foreign Secretary"
            || office.portfolio == "Foreign Affairs"
        {
            return country == "US"
                ? "Secretary of State" : country == "GB" ? "Foreign Secretary" : "Minister of Foreign Affairs"
        }
        if office.portfolio == "Defense" { return country == "US" ? "Secretary of Defense" : "Minister of Defense" }
        return office.country == nil ? nil : office.portfolio.map { "Minister of \($0)" }
    }

    /// The office of the one whose counterpart is spoken of: the one that the sentence gives last before it, or that the
    /// text gives the person whom the sentence names last before it.
    private func holding(of counterpart: Int, besides person: Int) -> OfficeHolding? {
        let sentence = Int(document.tokens[counterpart].sentence)
        if let said = holdings.last(where: {
            $0.sentence == sentence && $0.tokens.lowerBound < counterpart && $0.person != person
        }) {
            return said
        }
        let range = document.sentences[sentence].tokens
        let other = analysis.mentions.last {
            range.contains($0.head) && $0.head < counterpart && $0.form == .name && analysis.isPerson($0)
                && $0.entities[0] != person
        }
        if let other {
            return holdings.first { $0.person == other.entities[0] && $0.of != nil && $0.term == .current }
        }
        // "The minister left. His Kenyan counterpart …": his of whom the sentences before told.
        let start = document.sentences[sentence].tokens.lowerBound
        guard
            (max(start, counterpart - 3)..<counterpart).contains(where: {
                ["his", "her", "their"].contains(document.tokens[$0].norm)
            })
        else { return nil }
        return holdings.filter { sentence - $0.sentence <= 2 && $0.person != person }.max {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
    }
}
