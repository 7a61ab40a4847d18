internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Finds who holds which office: titles before and after names, and predicates ("Abe, who is prime minister").
struct OfficeFinder {
    let knowledge: Knowledge

    /// Adds the holdings to the analysis, and the title's tokens to the person who bears it.
    func find(in analysis: inout Analysis) {
        var holdings: [OfficeHolding] = []
        let people = analysis.mentions.indices.filter { index in
            analysis.mentions[index].form == .name
                && analysis.mentions[index].entities.contains { analysis.kind($0) == .person }
        }
        titlesBeforeNames(people, &holdings, &analysis)
        appositionsBeforeNames(people, &holdings, &analysis)
        appositionsAfterNames(people, &holdings, &analysis)
        copulas(people, &holdings, &analysis)
        identities(people, &holdings, &analysis)
        servings(people, &holdings, &analysis)
        successions(people, &holdings, &analysis)
        pairedLists(&holdings, &analysis)
        titledLists(&holdings, &analysis)
        counterparts(people, &holdings, &analysis)
        chairs(people, &holdings, analysis)
        analysis.holdings = holdings
        OfficeOwners(knowledge: knowledge).resolve(in: &analysis)
    }

    /// "US Secretary of Defense Mark Esper"
    private func titlesBeforeNames(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let document = analysis.document
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            guard mention.tokens.lowerBound > sentence.lowerBound else { continue }
            if let phrase = TitlePhrase.ending(before: mention.tokens.lowerBound, in: analysis, knowledge: knowledge),
                knowledge.offices[phrase.office].beforeName || phrase.owners.isEmpty == false,
                !isServed(phrase, sentence, document)
            {
                add(phrase, to: mention, index, rule: "office-before-name", confidence: 0.95, &holdings, &analysis)
            } else if let phrase = sentPhrase(before: mention.tokens.lowerBound, sentence, analysis) {
                add(phrase, to: mention, index, rule: "office-before-name", confidence: 0.9, &holdings, &analysis)
            }
        }
    }

    /// "U.S. Ambassador to Japan Rahm Emanuel": where he is sent stands between the title and the name.
    private func sentPhrase(before end: Int, _ sentence: Range<Int>, _ analysis: Analysis) -> TitlePhrase? {
        let document = analysis.document
        for start in max(sentence.lowerBound, end - 8)..<end {
            guard
                document.isCapitalized(start)
                    || ["special", "envoy", "ambassador"].contains(document.tokens[start].norm),
                analysis.bearerOfToken[start] < 0,
                let match = knowledge.longestMatch(in: document, at: start, before: end, kinds: .init(.office)),
                let entry = match.first(.office), match.tokens.upperBound + 1 < end,
                knowledge.offices[Int(entry.index)].level == .envoy
                    && document.tokens[match.tokens.upperBound].norm == "to"
                    || document.tokens[match.tokens.upperBound].norm == "for"
                        && (knowledge.offices[Int(entry.index)].level == .envoy
                            || knowledge.offices[Int(entry.index)].takesPortfolio),
                let phrase = TitlePhrase.starting(at: start, in: analysis, knowledge: knowledge),
                phrase.tokens.upperBound == end
            else { continue }
            return phrase
        }
        return nil
    }

    /// "Senior Adviser to the President Amos Hochstein": the title of the one he serves.
    private func isServed(_ phrase: TitlePhrase, _ sentence: Range<Int>, _ document: Document) -> Bool {
        var before = phrase.tokens.lowerBound
        if document.tokens[before].norm != "the", before > sentence.lowerBound,
            document.tokens[before - 1].norm == "the"
        {
            before -= 1
        }
        guard document.tokens[before].norm == "the", before - 2 >= sentence.lowerBound,
            ["to", "for"].contains(document.tokens[before - 1].norm)
        else { return false }
        return (Swift.max(sentence.lowerBound, before - 6)..<before - 1).contains { start in
            knowledge.longestMatch(in: document, at: start, before: before - 1, kinds: .init(.office))?.tokens
                .upperBound == before - 1
        }
    }

    // MARK: - Holdings

    /// Adds what a phrase says of a person, and what is joined to it: "president and chief executive of the bank".
    func add(
        _ phrase: TitlePhrase, to mention: Mention, _ index: Int, rule: String, confidence: Double,
        _ holdings: inout [OfficeHolding],
        _ analysis: inout Analysis
    ) {
        let phrases = joined(phrase, to: mention, in: analysis)
        for phrase in phrases where knowledge.offices[phrase.office].level != .role {
            for token in phrase.tokens where analysis.mentionOfToken[token] < 0 {
                analysis.bearerOfToken[token] = Int32(index)
            }
            let owner =
                owner(of: phrase, in: analysis)
                ?? (rule == "office-before-name" ? ownerBehind(mention, phrase.office, analysis) : nil)
            holdings.append(
                OfficeHolding(
                    person: mention.entities[0], title: phrase.title, office: phrase.office, of: owner,
                    accredited: phrase.accredited, possessor: phrase.possessor, term: phrase.term,
                    sentence: Int(analysis.document.tokens[mention.tokens.lowerBound].sentence),
                    tokens: phrase.tokens, rule: rule, confidence: confidence))
        }
    }

    /// "Sen. Elizabeth Warren of Massachusetts", "Prime Minister Fumio Kishida of Japan": what stands behind the name.
    func ownerBehind(_ mention: Mention, _ office: Int, _ analysis: Analysis) -> Int? {
        let next = mention.tokens.upperBound
        let sentence = analysis.document.sentence(of: mention.tokens.lowerBound).tokens
        guard next + 1 < sentence.upperBound, analysis.document.tokens[next].norm == "of" else { return nil }
        var place = next + 1
        if analysis.document.tokens[place].norm == "the", place + 1 < sentence.upperBound { place += 1 }
        guard let entity = analysis.mention(at: place)?.entities.first else { return nil }
        switch analysis.kind(entity) {
        case .country: return entity
        // "Prime Minister Ana Lopez of the Liberal Party": her party.
        case .organization: return knowledge.offices[office].of == .country ? nil : entity
        case .place:
            guard let code = analysis.entities[entity].country else { return nil }
            return analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
        default: return nil
        }
    }

    /// The body whose title it is; of a state's office the state, by name or as the one that the body belongs to.
    func owner(of phrase: TitlePhrase, in analysis: Analysis) -> Int? {
        let office = knowledge.offices[phrase.office]
        if let body = phrase.owners.first(where: {
            TitlePhrase.standsAlone($0, analysis, knowledge)
                || office.level.isOfBody && analysis.kind($0) == .organization
                    && !TitlePhrase.isOfForces($0, office.level, analysis, knowledge)
        }) {
            return body
        }
        if let country = phrase.owners.first(where: { analysis.kind($0) == .country }) { return country }
        guard let body = phrase.owners.first else { return nil }
        if office.of != .organization, let code = analysis.entities[body].country,
            let country = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == code })
        {
            return country
        }
        return body
    }
}
