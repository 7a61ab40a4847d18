internal import EntenteKnowledge
internal import EntenteText

/// Bodies by their form.
extension NameFinder {
    /// Capitals that end in the name of a kind of body: "Unification Ministry", "High Negotiations Committee"; with
    /// "for …" or "of …" behind it: "Moroccan Association for Human Rights".
    func bodyNames(known: [NameCandidate]) -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for head in sentence.tokens
            where document.isCapitalized(head)
                && knowledge.longestMatch(in: document, at: head, before: head + 1, kinds: .init(.bodyHead)) != nil
            {
                var start = head
                while start > sentence.tokens.lowerBound, joinsName(start - 1), !startsSentence(start - 1, sentence) {
                    start -= 1
                }
                // "British-Irish Council" keeps the states of its name.
                while start < head, isCountry(start) && !document.isHyphen(start + 1) || !isNameWord(start) {
                    start += 1
                }
                var end = head + 1
                // "… for Human Rights", "… of Foreign Affairs"
                while let next = complement(at: end, sentence.tokens) {
                    end = next + 1
                    while end < sentence.tokens.upperBound,
                        document.isCapitalized(end) && isNameWord(end) && !isDay(end)
                            || document.tokens[end].norm == "and" && end + 1 < sentence.tokens.upperBound
                                && document.isCapitalized(end + 1)
                    {
                        end += 1
                    }
                }
                guard end - start > 1, !isUndertaking(head), !isMeetingName(start..<end) else { continue }
                // "the George Shultz Training Center": a body that bears a person's name.
                let isNamesake =
                    head - start > 2 && start > sentence.tokens.lowerBound && document.tokens[start - 1].norm == "the"
                    && knowledge.longestMatch(in: document, at: start, before: start + 1, kinds: .init(.givenName))
                        != nil
                result.append(
                    NameCandidate(
                        tokens: start..<end, sense: .unknownOrganization,
                        priority: isNamesake ? 75 : 48 + min(end - start, 8)))
            }
        }
        return result
    }

    /// "told Parliament", "with Congress": one word in capitals, which needs no article.
    func legislatures() -> [NameCandidate] {
        document.tokens.indices.dropLast().compactMap { token in
            guard ["parliament", "congress", "senate"].contains(document.tokens[token].norm),
                document.isCapitalized(token), !document.isHeading(token),
                token > document.sentence(of: token).tokens.lowerBound, !document.isCapitalized(token - 1),
                !document.isCapitalized(token + 1), document.tokens[token + 1].norm != "of",
                !["a", "an", "-"].contains(document.tokens[token - 1].norm), !document.isHyphen(token + 1)
            else { return nil }
            return NameCandidate(tokens: token..<token + 1, sense: .unknownOrganization, priority: 23)
        }
    }

    /// The first word behind "for", "of the": none where it is a country, a day or a person's title.
    private func complement(at end: Int, _ sentence: Range<Int>) -> Int? {
        guard end + 1 < sentence.upperBound, ["of", "for", "on"].contains(document.tokens[end].norm) else { return nil }
        var next = end + 1
        if document.tokens[next].norm == "the", document.tokens[end].norm != "on" { next += 1 }
        guard next < sentence.upperBound, document.isCapitalized(next), !isCountry(next), !isDay(next),
            knowledge.longestMatch(
                in: document, at: next, before: sentence.upperBound,
                kinds: .init(.office, .rank, .honorific, .organization)) == nil
        else { return nil }
        return next
    }

    private func isDay(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.weekday, .month)) != nil
    }

    private func startsSentence(_ token: Int, _ sentence: Sentence) -> Bool {
        token == sentence.tokens.lowerBound && document.tokens[token].partOfSpeech != .propn
    }

    private func joinsName(_ token: Int) -> Bool {
        document.isCapitalized(token) && isNameWord(token) || document.isHyphen(token)
    }

    private func isNameWord(_ token: Int) -> Bool {
        switch document.tokens[token].partOfSpeech {
        case .adp, .det, .cconj, .sconj, .pron, .aux, .punct, .part, .intj: false
        default: true
        }
    }

    private func isCountry(_ token: Int) -> Bool {
        knowledge.longestMatch(in: document, at: token, before: token + 1, kinds: .init(.country)) != nil
    }
}
