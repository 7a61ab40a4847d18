internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links phrases for several ("the two countries", "both", "the envoys", "they") to those that they stand for.
///
/// The candidates are those told of together before. They are ranked by what holds them together, by how near they are,
/// by whether the text has taken them up already, and by how often it tells of the same together.
struct GroupReferents {
    func resolve(in analysis: inout Analysis) {
        let companies = CompanyFinder(analysis).all()
        let principals = Principals(analysis)
        let usual = Usual(companies, principals, analysis)
        let names = NameCounts(analysis)
        var open = 0
        var found: [Mention] = []
        var recent: [Company] = []
        for token in analysis.document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0 {
            if let both = states(at: token, analysis) {
                found.append(Mention(at: token, entities: both, form: .description, confidence: 0.9))
                continue
            }
            guard let phrase = GroupPhrase(at: token, analysis),
                !phrase.isPronoun || !analysis.quotations.contains(token)
            else { continue }
            let sentence = Int(analysis.document.tokens[token].sentence)
            while open < companies.count, companies[open].sentence <= sentence {
                recent.append(companies[open])
                open += 1
            }
            recent.removeAll { sentence - $0.sentence > Self.reach }
            let search = GroupSearch(
                phrase: phrase, companies: recent, principals: principals, usual: usual, names: names,
                analysis: analysis)
            guard let members = search.members() else {
                analysis.omit(
                    phrase.isPronoun ? .unresolvedPronoun : .unresolvedGroup, phrase.tokens,
                    candidates: analysis.candidates(search.kinds, before: phrase.tokens.lowerBound))
                continue
            }
            found.append(
                Mention(
                    tokens: phrase.tokens, head: token, entities: members.entities,
                    form: phrase.isPronoun ? .pronoun : .description, confidence: members.confidence))
            guard members.entities.count > 1 else { continue }
            recent.append(
                Company(
                    members: members.entities, first: phrase.tokens.lowerBound, last: token, sentence: sentence,
                    tie: members.tie.rawValue > Company.Tie.subjects.rawValue ? members.tie : .subjects))
        }
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    /// "the two Koreas": both of one name.
    private func states(at token: Int, _ analysis: Analysis) -> [Int]? {
        guard analysis.document.tokens[token].norm == "koreas" else { return nil }
        let both = analysis.entities.indices.filter { ["KP", "KR"].contains(analysis.entities[$0].key ?? "") }
        return both.count == 2 ? both : nil
    }

    /// How many sentences back a phrase looks.
    private static let reach = 5
}

/// How often the text tells of the same sides together, and which states it is about.
struct Usual {
    private var counts: [Set<Int>: Int] = [:]
    private let sizes: [Int]
    private let mentions: [Int]

    init(_ companies: [Company], _ principals: Principals, _ analysis: Analysis) {
        for company in companies where company.members.count < 5 && company.unnamed == 0 {
            counts[Set(company.members.map { principals.side(of: $0) ?? $0 }), default: 0] += 1
        }
        mentions = analysis.entities.map { $0.mentions.count }
        sizes = analysis.entities.indices.filter { analysis.kind($0) == .country }.map {
            analysis.entities[$0].mentions.count
        }.sorted(by: >)
    }

    func count(_ sides: [Int]) -> Int { counts[Set(sides)] ?? 0 }

    /// Among the states that the text names most, so many of them.
    func isProminent(_ state: Int, among count: Int) -> Bool {
        sizes.count <= count || mentions[state] >= sizes[count - 1]
    }
}
