internal import EntenteGraph
internal import EntenteText

extension Analysis {
    /// The other people of a list that begins with one, word by word past the titles between: "Duda, German Chancellor
    /// Olaf Scholz and Prime Minister Donald Tusk of Poland". Empty where no "and" closes the list.
    func peopleListed(after token: Int) -> [Int] {
        let index = mentionOfToken[token] >= 0 ? mentionOfToken[token] : bearerOfToken[token]
        guard index >= 0, mentions[Int(index)].form == .name, kind(mentions[Int(index)].entities[0]) == .person else {
            return []
        }
        let first = mentions[Int(index)]
        let end = document.sentence(of: first.head).tokens.upperBound
        var heads: [Int] = []
        var isClosed = false
        var next = behind(first, end)
        while next < end, !isClosed, [",", "and"].contains(document.tokens[next].norm) {
            isClosed = document.tokens[next].norm == "and"
            next += 1
            if next < end, document.tokens[next].norm == "and" {
                isClosed = true
                next += 1
            }
            // "Zelenskyy, Yermak, and others"
            if next < end, isClosed, ["others", "other"].contains(document.tokens[next].norm) { return heads }
            guard let person = titledPerson(from: next, end) else { return [] }
            heads.append(person.head)
            next = behind(person, end)
        }
        guard isClosed else { return [] }
        // "After a meeting with Duda, Scholz and Tusk said": the list is that of another verb.
        let isSubject = [.nsubj, .nsubjPass, .nsubjOuter].contains(syntax.relation(token))
        if next < end, !isSubject, [.verb, .aux].contains(document.tokens[next].partOfSpeech),
            !document.tokens[next].morphology.contains(.gerund)
        {
            return []
        }
        return heads
    }

    /// The token behind a name and the state that is said with it: "of Poland".
    private func behind(_ person: Mention, _ end: Int) -> Int {
        var next = person.tokens.upperBound
        guard next + 1 < end, document.tokens[next].norm == "of" else { return next }
        next += document.tokens[next + 1].norm == "the" ? 2 : 1
        guard next < end, let state = mention(at: next), kind(state.entities[0]) == .country else {
            return person.tokens.upperBound
        }
        return state.tokens.upperBound
    }

    /// The person whose name, or the titles before it, start at a token.
    func titledPerson(from start: Int, _ end: Int) -> Mention? {
        var token = start
        while token < min(end, start + 12) {
            if let mention = mention(at: token) {
                if kind(mention.entities[0]) == .person { return mention.form == .name ? mention : nil }
                guard [.country, .organization].contains(kind(mention.entities[0])) else { return nil }
                token = mention.tokens.upperBound
            } else if bearerOfToken[token] >= 0
                || ["the", "'s", "’s", "his", "her"].contains(document.tokens[token].norm)
                || document.isCapitalized(token) && [.propn, .noun].contains(document.tokens[token].partOfSpeech)
            {
                token += 1
            } else {
                return nil
            }
        }
        return nil
    }
}
