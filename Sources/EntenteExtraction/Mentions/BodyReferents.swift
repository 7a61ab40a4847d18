internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links "the alliance", "the council", "the bloc" to the body named before that they stand for: the one whose name has
/// the word, or that is of that kind. Where two named not far before would do, it stays open.
struct BodyReferents {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        for token in document.tokens.indices.dropFirst()
        where analysis.mentionOfToken[token] < 0 && document.tokens[token].partOfSpeech == .noun
            && Self.nouns.contains(document.tokens[token].lemma) && !document.isCapitalized(token)
            && !document.tokens[token].morphology.contains(.plural) && document.tokens[token - 1].norm == "the"
            && standsAlone(token, document)
        {
            guard let body = body(document.tokens[token].lemma, before: token, analysis) else { continue }
            analysis.add(
                Mention(
                    tokens: token..<token + 1, head: token, entities: [body], form: .description, confidence: 0.75))
        }
        analysis.sortMentions()
    }

    private static let nouns: Set<Symbol> = [
        "alliance", "bloc", "council", "commission", "committee", "union", "agency", "coalition", "league", "forum",
        "front", "bank", "fund", "tribunal",
    ]

    /// Not "the council president", "the council of ministers".
    private func standsAlone(_ token: Int, _ document: Document) -> Bool {
        guard token + 1 < document.sentence(of: token).tokens.upperBound else { return true }
        return ![.noun, .propn, .adj, .num].contains(document.tokens[token + 1].partOfSpeech)
            && document.tokens[token + 1].norm != "of" && !document.isHyphen(token + 1)
    }

    private func body(_ noun: Symbol, before token: Int, _ analysis: Analysis) -> Int? {
        let here = Int(analysis.document.tokens[token].sentence)
        var found: [Int] = []
        for mention in analysis.mentions
        where mention.head < token && here - Int(analysis.document.tokens[mention.head].sentence) <= 5
            && mention.entities.count == 1 && mention.form == .name
            && analysis.kind(mention.entities[0]) == .organization && !found.contains(mention.entities[0])
            && isSuch(noun, mention.entities[0], analysis)
        {
            found.append(mention.entities[0])
        }
        return found.count == 1 ? found[0] : nil
    }

    private func isSuch(_ noun: Symbol, _ body: Int, _ analysis: Analysis) -> Bool {
        let entity = analysis.entities[body]
        let names = [entity.name] + entity.aliases
        if names.contains(where: { name in
            name.lowercased().split(separator: " ").contains { Symbol(String($0)) == noun }
        }) {
            return true
        }
        let category: Organization.Category? = noun == "alliance" ? .alliance : noun == "bloc" ? .union : nil
        return names.contains { name in
            knowledge.entries(for: name, kinds: .init(.organization)).contains {
                knowledge.organizations[Int($0.index)].category == category
            }
        }
    }
}
