internal import EntenteText

extension Analyzer {
    /// Sets the edges of persons' names by the conventions of Universal NER: titles stay outside (`Mr`, `King`), and what the
    /// tree joins to the name belongs to it (`Henry IV`). A body's name does not end with `of` (`University of | Oslo`): it goes on.
    func setEdges(_ document: inout Document) {
        var kept: [Name] = []
        kept.reserveCapacity(document.names.count)
        for (index, name) in document.names.enumerated() {
            if let body = kept.last, body.category == .organization, body.tokens.upperBound == name.tokens.lowerBound,
                document.tokens[body.tokens.upperBound - 1].norm == "of"
            {
                kept[kept.count - 1] = Name(
                    tokens: body.tokens.lowerBound..<name.tokens.upperBound, category: .organization)
                continue
            }
            guard name.category == .person else {
                kept.append(name)
                continue
            }
            var first = name.tokens.lowerBound
            var end = name.tokens.upperBound
            while first < end, PersonTitles.contains(document.tokens[first].norm) { first += 1 }
            // A title alone is nobody's name.
            guard first < end else { continue }
            let limit = min(
                index + 1 < document.names.count ? document.names[index + 1].tokens.lowerBound : document.tokens.count,
                document.sentences[Int(document.tokens[first].sentence)].tokens.upperBound)
            while end < limit {
                if isJoined(document.tokens[end], to: first..<end, document) {
                    end += 1
                } else if end + 1 < limit, isHyphenated(end, document) {
                    end += 2
                } else {
                    break
                }
            }
            kept.append(Name(tokens: first..<end, category: .person))
        }
        document.names = kept
    }

    /// Whether a hyphen without spaces joins a proper noun on: `Kyung-wha`.
    private func isHyphenated(_ index: Int, _ document: Document) -> Bool {
        let hyphen = document.tokens[index]
        return document.tokens[index + 1].partOfSpeech == .propn && !document.tokens[index - 1].spaceAfter
            && !hyphen.spaceAfter && hyphen.norm == "-"
    }

    private func isJoined(_ token: Token, to name: Range<Int>, _ document: Document) -> Bool {
        token.relation == .flat && name.contains(Int(token.head)) && token.partOfSpeech == .propn
    }
}

/// Words before a person's name that are no part of it.
enum PersonTitles {
    private static let symbols: Set<Symbol> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sir", "lord",
        "lady",
        "king", "queen", "prince", "princess", "emperor", "empress", "sultan", "emir", "sheikh", "sheik", "pope",
        "cardinal",
        "archbishop", "bishop", "president", "vice", "prime", "minister", "premier", "chancellor", "senator", "sen",
        "sen.",
        "rep", "rep.", "congressman", "congresswoman", "governor", "gov", "gov.", "mayor", "judge", "justice",
        "general", "gen",
        "gen.", "lt", "lt.", "col", "col.", "colonel", "maj", "maj.", "major", "capt", "capt.", "captain", "adm",
        "adm.",
        "admiral", "sgt", "sgt.", "sergeant", "commander", "secretary", "secretary-general", "ambassador", "chairman",
        "chairwoman", "director", "speaker", "rev", "rev.", "reverend", "ayatollah", "brig", "brig.", "brigadier",
        "marshal",
        "duke", "duchess", "baron", "baroness", "count", "countess", "tsar", "czar", "kaiser", "imam",
    ]

    static func contains(_ word: Symbol) -> Bool { symbols.contains(word) }
}
