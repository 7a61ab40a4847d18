internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "in the Thai capital" to Bangkok, where the article names Bangkok.
struct CapitalReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices.dropFirst(2)
        where document.tokens[token].norm == "capital" && analysis.mentionOfToken[token] < 0
            && LocationUse(syntax: analysis.syntax).isLocation(phraseStart(token, document)..<token + 1)
        {
            guard let place = capital(before: token, analysis) else { continue }
            analysis.add(Mention(at: token, entities: [place], form: .location, confidence: 0.9))
        }
        analysis.sortMentions()
    }

    /// "the [Thai] capital", "[Thailand]'s capital"
    private func phraseStart(_ token: Int, _ document: Document) -> Int {
        ["'s", "’s"].contains(document.tokens[token - 1].norm) ? token - 2 : token - 1
    }

    private func capital(before token: Int, _ analysis: Analysis) -> Int? {
        guard let state = analysis.mention(at: phraseStart(token, analysis.document))?.entities.first,
            analysis.kind(state) == .country,
            let index = analysis.entities[state].key.flatMap(Knowledge.shared.countryIndex),
            let capital = Knowledge.shared.countries[index].capital
        else { return nil }
        let name = Knowledge.shared.places[capital].name
        return analysis.entities.firstIndex { $0.kind == .place && ($0.name == name || $0.aliases.contains(name)) }
    }
}
