internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Finds who holds which office: titles before and after names, and predicates ("Abe, who is prime minister").
struct OfficeFinder {
    var analysis: Analysis
    var holdings: [OfficeHolding] = []
    /// Indices of the mentions that name a person.
    let people: [Int]

    var document: Document { analysis.document }
    var syntax: Syntax { analysis.syntax }

    /// Adds the holdings to the analysis, and the title's tokens to the person who bears it.
    static func find(in analysis: inout Analysis) {
        var finder = OfficeFinder(analysis)
        finder.titlesBeforeNames()
        finder.appositionsBeforeNames()
        finder.appositionsAfterNames()
        finder.predicates()
        finder.successions()
        finder.pairedLists()
        finder.titledLists()
        finder.counterparts()
        finder.chairs()
        finder.spokenBefore()
        analysis = finder.analysis
        analysis.holdings = finder.holdings
        OfficeOwners().resolve(in: &analysis)
    }

    private init(_ analysis: Analysis) {
        self.analysis = analysis
        people = analysis.mentions.indices.filter {
            analysis.mentions[$0].form == .name && analysis.isPerson(analysis.mentions[$0])
        }
    }

    /// "US Secretary of Defense Mark Esper"
    private mutating func titlesBeforeNames() {
        for index in people {
            let name = analysis.mentions[index].tokens.lowerBound
            let sentence = document.sentence(of: name).tokens
            guard name > sentence.lowerBound else { continue }
            if let phrase = TitlePhrase.ending(before: name, in: analysis),
                phrase.kind.beforeName || !phrase.owners.isEmpty, !isServed(phrase, sentence)
            {
                add(phrase, to: index, rule: "office-before-name", confidence: 0.95)
            } else if let phrase = sentPhrase(before: name, sentence) {
                add(phrase, to: index, rule: "office-before-name", confidence: 0.9)
            }
        }
    }

    /// "U.S. Ambassador to Japan Rahm Emanuel", "Ambassador of Chile to Japan Ricardo Rojas": where he is sent stands between the title and the name.
    private func sentPhrase(before end: Int, _ sentence: Range<Int>) -> TitlePhrase? {
        for start in max(sentence.lowerBound, end - 8)..<end {
            guard
                document.isCapitalized(start)
                    || ["special", "envoy", "ambassador"].contains(document.tokens[start].norm),
                analysis.bearerOfToken[start] < 0, let title = document.office(at: start, before: end),
                title.tokens.upperBound + 1 < end, isSent(title.kind, document.tokens[title.tokens.upperBound].norm),
                let phrase = TitlePhrase.starting(at: start, in: analysis), phrase.tokens.upperBound == end
            else { continue }
            return phrase
        }
        return nil
    }

    private func isSent(_ office: Office, _ preposition: Symbol) -> Bool {
        switch preposition {
        case "to", "of": office.level == .envoy
        case "for": office.level == .envoy || office.takesPortfolio
        default: false
        }
    }

    /// "Senior Adviser to the President Amos Hochstein": the title of the one he serves.
    private func isServed(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var before = phrase.tokens.lowerBound
        if document.tokens[before].norm != "the", before > sentence.lowerBound { before -= 1 }
        return document.tokens[before].norm == "the" && before - 2 >= sentence.lowerBound
            && ["to", "for"].contains(document.tokens[before - 1].norm)
            && document.match(endingAt: before - 1, atMost: 5, .office) != nil
    }

    // MARK: - Holdings

    /// Adds what a phrase says of a person, and what is joined to it: "president and chief executive of the bank".
    mutating func add(_ phrase: TitlePhrase, to index: Int, rule: String, confidence: Double) {
        let mention = analysis.mentions[index]
        for phrase in joined(phrase, to: mention) where phrase.kind.level != .role {
            for token in phrase.tokens where analysis.mentionOfToken[token] < 0 {
                analysis.bearerOfToken[token] = Int32(index)
            }
            let behind = rule == "office-before-name" ? ownerBehind(mention, phrase.kind) : nil
            holdings.append(
                OfficeHolding(
                    person: mention.entities[0], title: phrase.title, office: phrase.office,
                    of: owner(of: phrase) ?? behind, accredited: phrase.accredited, possessor: phrase.possessor,
                    term: phrase.term, sentence: Int(document.tokens[mention.tokens.lowerBound].sentence),
                    tokens: phrase.tokens, rule: rule, confidence: confidence))
        }
    }

    /// "Sen. Elizabeth Warren of Massachusetts", "Prime Minister Fumio Kishida of Japan": what stands behind the name.
    func ownerBehind(_ mention: Mention, _ office: Office) -> Int? {
        let next = mention.tokens.upperBound
        let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
        guard next + 1 < sentence.upperBound, document.tokens[next].norm == "of" else { return nil }
        let hasArticle = document.tokens[next + 1].norm == "the" && next + 2 < sentence.upperBound
        guard let entity = analysis.mention(at: hasArticle ? next + 2 : next + 1)?.entities.first else { return nil }
        switch analysis.kind(entity) {
        case .country: return entity
        // "Prime Minister Ana Lopez of the Liberal Party": her party.
        case .organization: return office.of == .country ? nil : entity
        case .place: return analysis.country(analysis.entities[entity].country)
        default: return nil
        }
    }

    /// The body whose title it is; of a state's office the state, by name or as the one that the body belongs to.
    func owner(of phrase: TitlePhrase) -> Int? {
        let level = phrase.kind.level
        if let body = phrase.owners.first(where: {
            TitlePhrase.standsAlone($0, analysis)
                || level.isOfBody && analysis.kind($0) == .organization && !TitlePhrase.isOfForces($0, level, analysis)
        }) {
            return body
        }
        if let country = phrase.owners.first(where: { analysis.kind($0) == .country }) { return country }
        guard let body = phrase.owners.first else { return nil }
        return (phrase.kind.of == .organization ? nil : analysis.country(analysis.entities[body].country)) ?? body
    }
}
