internal import EntenteKnowledge
internal import EntenteText

/// People by what stands around their names: a title, a given name.
extension NameFinder {
    // MARK: - Names after titles

    /// "Defense Secretary Carter", "Mr. Chung", "Gen. Park Han-ki": capitals after a title are a person, whatever the
    /// recogniser thought.
    func titledNames() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                guard
                    let match = document.match(
                        at: token, before: sentence.tokens.upperBound, .office, .rank, .honorific),
                    !PersonName.isNameLikeTitle(match, document),
                    let name = PersonName.run(
                        from: affairsEnd(behind: match.tokens.upperBound, sentence.tokens), in: document,
                        sentence: sentence), document.isCapitalized(match.tokens.upperBound - 1) || isFullName(name),
                    name.count > 1 || match.entries.contains(where: { $0.kind == .honorific })
                        || !isOrdinaryWord(name.lowerBound)
                else {
                    token += 1
                    continue
                }
                result.append(NameCandidate(tokens: name, sense: .person, priority: name.count > 1 ? 68 : 45))
                token = name.upperBound
            }
        }
        return result
    }

    /// "Head Start", "General Provisions", "Private Sector": a word that the language has, or the text in small letters, and no
    /// surname that the gazetteer knows.
    func isOrdinaryWord(_ token: Int) -> Bool {
        let word = document.tokens[token]
        if document.isKnown(token, as: .surname, .surnameFirst, .givenName)
            || !Knowledge.shared.leaders(surname: document.text(token)).isEmpty
        {
            return false
        }
        return [.noun, .verb, .adj].contains { Lexicon.shared.classes(of: word.lemma, $0) != .none }
            || document.tokens.indices.contains { document.tokens[$0].norm == word.norm && !document.isCapitalized($0) }
    }

    /// Behind the field of work of a title, where a name follows it: "for African Affairs | Ana Lopez", "for International
    /// Trade | Ana Lopez"; else where the title ends.
    private func affairsEnd(behind title: Int, _ sentence: Range<Int>) -> Int {
        guard title < sentence.upperBound, document.tokens[title].norm == "for" else { return title }
        var token = title + 1
        var words = 0
        while token < min(sentence.upperBound, title + 9) {
            let norm = document.tokens[token].norm
            if norm == "affairs" { return document.isCapitalized(token) ? token + 1 : title }
            if words > 0, document.isKnown(token, as: .givenName), token + 1 < sentence.upperBound,
                document.isCapitalized(token), document.isCapitalized(token + 1)
            {
                return token
            }
            if document.isCapitalized(token) {
                words += 1
            } else if !document.isHyphen(token), !["and", "of", "the"].contains(norm) {
                return title
            }
            token += 1
        }
        return title
    }

    // MARK: - Names by their first word, or by the title behind them

    /// "Daniel Russel, the assistant secretary", "Dick Cheney": two or three capitals that begin with a known given
    /// name, or that a title in apposition follows.
    func givenNames() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            var token = sentence.tokens.lowerBound
            while token < sentence.tokens.upperBound {
                guard document.isCapitalized(token),
                    [.propn, .noun].contains(document.tokens[token].partOfSpeech)
                        || document.tokens[token].partOfSpeech == .adj && document.isKnown(token, as: .givenName)
                            && !(token > sentence.tokens.lowerBound && document.isHyphen(token - 1)),
                    let name = PersonName.run(from: token, in: document, sentence: sentence), name.lowerBound == token,
                    name.count > 1
                else {
                    token += 1
                    continue
                }
                // "Pak Gil-yon": a family name, and a given name with a hyphen.
                if name.count == 4, document.isHyphen(name.lowerBound + 2), document.isKnown(token, as: .surnameFirst) {
                    result.append(NameCandidate(tokens: name, sense: .person, priority: 72))
                    token = name.upperBound
                    continue
                }
                // "Roman Catholic": an adjective is a name beside a title alone.
                let given = document.isKnown(token, as: .givenName) && document.tokens[token].partOfSpeech != .adj
                // "Ruth B. Ellery": nothing else has an initial in the middle.
                let hasInitial = name.count == 3 && isInitial(name.lowerBound + 1)
                if hasInitial {
                    result.append(NameCandidate(tokens: name, sense: .person, priority: 60))
                } else if given || name.count <= 3 && isTitleInApposition(name.upperBound, sentence.tokens) {
                    result.append(NameCandidate(tokens: name, sense: .person, priority: given ? 50 : 52))
                }
                token = name.upperBound
            }
        }
        return result
    }

    /// ", chairman of …", ", the executive secretary of …"
    private func isTitleInApposition(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        guard comma + 2 < sentence.upperBound, document.tokens[comma].norm == "," else { return false }
        var start = comma + 1
        while start < min(comma + 5, sentence.upperBound) {
            if let title = document.match(at: start, before: sentence.upperBound, .office) {
                // "Acme Steel, chief executive Ana Lopez": hers.
                let end = title.tokens.upperBound
                return end >= sentence.upperBound || !document.isCapitalized(end)
            }
            let norm = document.tokens[start].norm
            guard
                norm == "the" || norm == "a" || norm == "an" || norm == "former"
                    || document.tokens[start].partOfSpeech == .adj
                    || start > comma + 1 && document.isKnown(start, as: .country, .adjective)
            else { return false }
            start += 1
        }
        return false
    }

    /// "a spokesman for the Danish Foreign Ministry, Lars Winther, said": two or three capitals between commas, or a comma
    /// and a verb, behind a title in small letters and what belongs to it.
    func apposedNames() -> [NameCandidate] {
        var result: [NameCandidate] = []
        for sentence in document.sentences where !document.isHeading(sentence.tokens.lowerBound) {
            for comma in sentence.tokens
            where document.tokens[comma].norm == "," && comma + 2 < sentence.tokens.upperBound {
                guard let name = PersonName.run(from: comma + 1, in: document, sentence: sentence),
                    name.lowerBound == comma + 1, (2...4).contains(name.count), isFullName(name),
                    isApposed(name.upperBound, sentence.tokens), isTitleBefore(comma, sentence.tokens)
                else { continue }
                result.append(NameCandidate(tokens: name, sense: .person, priority: 54))
            }
        }
        return result
    }

    private func isApposed(_ end: Int, _ sentence: Range<Int>) -> Bool {
        guard end < sentence.upperBound else { return true }
        return [",", ".", ";"].contains(document.tokens[end].norm)
            || [.verb, .aux].contains(document.tokens[end].partOfSpeech)
    }

    /// Nouns, names and prepositions back to a title in small letters.
    private func isTitleBefore(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        var token = comma - 1
        while token >= sentence.lowerBound, comma - token < 14 {
            let isTitle =
                !document.isCapitalized(token)
                || token > sentence.lowerBound && document.tokens[token - 1].norm == "the"
            if isTitle, document.match(at: token, before: comma, .office) != nil { return true }
            if token == comma - 1, document.tokens[token].norm == "counterpart" { return true }
            switch document.tokens[token].partOfSpeech {
            case .noun, .propn, .adj, .adp, .det, .part, .num: break
            default:
                guard document.isHyphen(token) || ["'s", "’s", "and"].contains(document.tokens[token].norm) else {
                    return false
                }
            }
            token -= 1
        }
        return false
    }

    func isInitial(_ token: Int) -> Bool {
        document.isCapitalized(token) && document.text(token).utf8.count == 2 && document.text(token).hasSuffix(".")
    }

    /// A lone word that is nobody's name: the letters of a body, the first part of another noun ("the Lamu region"), or
    /// where something is.
    func isNoSurname(_ token: Int) -> Bool {
        if document.isAcronym(token) { return true }
        // "Hale & Norton"
        if [token - 1, token + 1].contains(where: { document.tokens.indices.contains($0) && document.text($0) == "&" })
        {
            return true
        }
        // "Georgia Governor Ana Lopez", "Georgia's president": the state.
        let end = document.sentence(of: token).tokens.upperBound
        let isOwner = token + 2 < end && ["'s", "’s"].contains(document.tokens[token + 1].norm)
        if document.isKnown(token, as: .country),
            document.match(at: isOwner ? token + 2 : token + 1, before: end, .office) != nil
        {
            return true
        }
        // "Hurricane Ivan"
        if token > 0, ["hurricane", "typhoon", "cyclone", "storm"].contains(document.tokens[token - 1].norm) {
            return true
        }
        if isTitled(token) || document.isKnown(token, as: .surnameFirst, .surname, .givenName)
            || !Knowledge.shared.leaders(surname: document.text(token)).isEmpty
        {
            return false
        }
        return LocationUse(syntax: syntax).isLocation(token..<token + 1)
    }

    private func isTitled(_ token: Int) -> Bool {
        token > 0 && document.isKnown(token - 1, as: .office, .rank, .honorific)
    }
}
