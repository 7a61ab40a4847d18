internal import EntenteGraph
internal import EntenteText

/// Says whom of several people a description means that fits them all: the subject of the nearest sentence that has one of
/// them for its subject, unless the text is about another.
///
/// "Obama praised Lula. He left. The president …" is Obama. Where the nearest subject and the one whom the text speaks of
/// most differ much, it stays open.
struct Salience {
    let analysis: Analysis

    /// Nil where the text does not say.
    func leading(_ people: [Int], before token: Int) -> Int? {
        let document = analysis.document
        let here = Int(document.tokens[token].sentence)
        var weights: [Int: Int] = [:]
        var nearest: (person: Int, head: Int, sentence: Int)?
        var isShared = false
        let named = Set(people.flatMap { analysis.entities[$0].mentions }).sorted()
        for mention in named.lazy.map({ analysis.mentions[$0] })
        where mention.tokens.upperBound <= token && mention.form == .name && !document.isHeading(mention.head) {
            guard let person = mention.entities.only, people.contains(person) else { continue }
            let sentence = Int(document.tokens[mention.head].sentence)
            let isSubject = analysis.isSubject(mention.head)
            weights[person, default: 0] += isSubject ? 2 : 1
            guard isSubject, here - sentence <= Self.reach else { continue }
            if let nearest, nearest.sentence == sentence, nearest.person != person,
                analysis.syntax.firstConjunct(of: mention.head) == analysis.syntax.firstConjunct(of: nearest.head)
            {
                isShared = true
            } else if nearest?.sentence != sentence || sentence == here {
                // Of an earlier sentence the first subject, of its own the last one.
                nearest = (person, mention.head, sentence)
                isShared = false
            }
        }
        if isShared { nearest = nil }
        let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let most = ranked.first else { return nil }
        if let person = nearest?.person, let weight = weights[person], weight * 2 > most.value { return person }
        guard nearest == nil, ranked.count == 1 || most.value >= ranked[1].value * 2 else { return nil }
        return most.key
    }

    /// How many sentences back a subject is in mind.
    private static let reach = 2
}

extension Analysis {
    /// True of the subject of a clause, by itself, by its title or with others.
    func isSubject(_ head: Int) -> Bool {
        var token = head
        // Of a coordination or a title the relation of the whole counts.
        while let up = syntax.head(of: token), isPartOfTitle(token, up, of: head) { token = up }
        return [.nsubj, .nsubjPass, .nsubjOuter].contains(syntax.relation(token))
    }

    private func isPartOfTitle(_ token: Int, _ up: Int, of name: Int) -> Bool {
        let bearer = bearerOfToken[up]
        switch syntax.relation(token) {
        case .conj, .flat, .appos, .nmodDesc, .compound: return up < name || bearer >= 0
        // "Secretary of State Antony Blinken", where the parse takes the name for a part of the title.
        case .nmod: return bearer >= 0 && mentions[Int(bearer)].tokens.contains(name)
        default: return false
        }
    }
}
