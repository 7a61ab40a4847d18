internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the alliance", "the council", "the bloc" to the body named before that they stand for: the one whose name has
/// the word, or that is of that kind. Where two named not far before would do, it stays open.
struct BodyReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices.dropFirst()
        where analysis.mentionOfToken[token] < 0 && document.tokens[token].partOfSpeech == .noun
            && Self.nouns.contains(document.tokens[token].lemma) && !document.isCapitalized(token)
            && !document.tokens[token].morphology.contains(.plural) && document.tokens[token - 1].norm == "the"
            && standsAlone(token, document)
        {
            guard let body = body(document.tokens[token].lemma, before: token, analysis) else { continue }
            analysis.add(Mention(at: token, entities: [body], form: .description, confidence: 0.75))
        }
        analysis.sortMentions()
    }

    private static let nouns = Lexicon.words("body-noun")
    /// What a body is, by the noun that describes it.
    private static let categories: [Symbol: Set<Organization.Category>] = [
        "alliance": [.alliance], "bloc": [.union, .alliance], "group": [.armedGroup, .group, .forum, .ngo],
        "grouping": [.forum, .union], "movement": [.armedGroup, .group], "militia": [.armedGroup],
        "faction": [.armedGroup, .party], "party": [.party], "ministry": [.ministry], "court": [.court],
        "tribunal": [.court], "bank": [.bank], "agency": [.agency], "parliament": [.parliament],
        "organization": [.union, .alliance, .agency, .ngo, .armedGroup],
        "organisation": [.union, .alliance, .agency, .ngo, .armedGroup],
    ]

    /// Not "the council president", "the council of ministers".
    private func standsAlone(_ token: Int, _ document: Document) -> Bool {
        guard token + 1 < document.sentence(of: token).tokens.upperBound else { return true }
        return ![.noun, .propn, .adj, .num].contains(document.tokens[token + 1].partOfSpeech)
            && document.tokens[token + 1].norm != "of" && !document.isHyphen(token + 1)
    }

    /// Of the nearest sentence that names any such body: the only one.
    private func body(_ noun: Symbol, before token: Int, _ analysis: Analysis) -> Int? {
        let here = Int(analysis.document.tokens[token].sentence)
        for back in 0...5 where here - back >= 0 {
            let range = analysis.document.sentences[here - back].tokens
            let found = analysis.mentions[in: range.lowerBound..<min(range.upperBound, token)].filter {
                $0.entities.count == 1 && $0.form == .name && analysis.kind($0.entities[0]) == .organization
                    && isSuch(noun, $0.entities[0], analysis)
            }.map { $0.entities[0] }
            if let first = found.first { return Set(found).count == 1 ? first : nil }
        }
        return nil
    }

    private func isSuch(_ noun: Symbol, _ body: Int, _ analysis: Analysis) -> Bool {
        let entity = analysis.entities[body]
        let names = [entity.name] + entity.aliases
        if names.contains(where: { name in
            name.lowercased().split(separator: " ").contains { Symbol(String($0)) == noun }
        }) {
            return true
        }
        guard let categories = Self.categories[noun] else { return false }
        return names.flatMap { Knowledge.shared.categories(ofBody: $0) }.contains { categories.contains($0) }
    }
}
