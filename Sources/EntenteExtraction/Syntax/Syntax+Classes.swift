internal import EntenteText

extension Syntax {
    /// The lexicon's classes of a token. A particle makes another word of a verb ("call off"), a preposition adds to it ("call for").
    func classes(of token: Int) -> WordClasses {
        let part = partOfSpeech(token)
        let lemma = lemma(token)
        var result = Lexicon.shared.classes(of: lemma, part)
        guard part == .verb else { return result }
        for (words, particle) in Lexicon.shared.companions(of: lemma) where hasCompanion(particle, token) {
            let own = Lexicon.shared.classes(of: words, .verb)
            if children(of: token, .compoundPrt).contains(where: { norm($0) == particle }) { return own }
            result.formUnion(own)
        }
        return result
    }

    /// A particle or preposition belongs to a verb, wherever the parse has put it: "called off talks", "called talks off".
    func hasCompanion(_ particle: Symbol, _ verb: Int) -> Bool {
        if children(of: verb, .compoundPrt, .advmod).contains(where: { norm($0) == particle && $0 > verb }) {
            return true
        }
        if verb + 1 < tokens.count, norm(verb + 1) == particle, tokens[verb + 1].sentence == tokens[verb].sentence,
            [.adp, .adv, .part].contains(partOfSpeech(verb + 1))
        {
            return norm(verb + 1) != "to" || child(of: verb, .xcomp) == nil
        }
        return children(of: verb, .obl, .oblUnmarked).contains { marker(of: $0) == particle }
    }
}
