internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Finds who holds which office: titles before and after names, and predicates ("Abe, who is prime minister").
struct OfficeFinder {
    let knowledge: Knowledge

    /// Adds the holdings to the analysis, and the title's tokens to the person who bears it.
    func find(in analysis: inout Analysis) {
        let document = analysis.document
        var holdings: [OfficeHolding] = []
        let people = analysis.mentions.indices.filter { index in
            analysis.mentions[index].form == .name
                && analysis.mentions[index].entities.contains { analysis.kind($0) == .person }
        }
        // Before the name: "US Secretary of Defense Mark Esper".
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            guard mention.tokens.lowerBound > sentence.lowerBound else { continue }
            if let phrase = TitlePhrase.ending(before: mention.tokens.lowerBound, in: analysis, knowledge: knowledge),
                knowledge.offices[phrase.office].beforeName || phrase.owners.isEmpty == false,
                !isServed(phrase, sentence, document)
            {
                // Only "before": what follows "of" would be the name itself.
                add(phrase, to: mention, index, rule: "office-before-name", confidence: 0.95, &holdings, &analysis)
            } else if let phrase = sentPhrase(before: mention.tokens.lowerBound, sentence, analysis) {
                add(phrase, to: mention, index, rule: "office-before-name", confidence: 0.9, &holdings, &analysis)
            }
        }
        // "South Korea's president, Moon Jae-in,"
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = commaBefore(mention.tokens.lowerBound, sentence, document)
            guard comma > sentence.lowerBound, document.tokens[comma].norm == ",",
                closes(mention.tokens.upperBound, sentence, document)
                    || analysis.syntax.relation(mention.head) == .appos,
                let phrase = apposedPhrase(before: comma, in: analysis),
                !phrase.owners.isEmpty || phrase.possessor != nil || hasPossessor(phrase, document)
            else { continue }
            add(phrase, to: mention, index, rule: "office-apposed-before", confidence: 0.9, &holdings, &analysis)
        }
        // After the name: "Joseph Dunford, chairman of the US Joint Chiefs of Staff,".
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            let comma = mention.tokens.upperBound
            guard comma + 1 < sentence.upperBound, document.tokens[comma].norm == "," || document.text(comma) == "("
            else { continue }
            var start = comma + 1
            // "who is", "who was", "who serves as"
            if document.tokens[start].norm == "who", start + 2 < sentence.upperBound {
                start += 2
                if document.tokens[start].norm == "as" { start += 1 }
            }
            guard start < sentence.upperBound, analysis.bearerOfToken[start] < 0,
                let phrase = TitlePhrase.starting(at: start, in: analysis, knowledge: knowledge),
                (start..<max(start, phrase.tokens.lowerBound)).allSatisfy({
                    [.adj, .det, .adv].contains(document.tokens[$0].partOfSpeech)
                        && document.tokens[$0].norm != "no"
                }),
                analysis.bearerOfToken[phrase.tokens.upperBound - 1] < 0,
                closes(phrase.tokens.upperBound, sentence, document),
                // A headline leaves "and" out: "Lagos mayor, union leader sign pact".
                !document.isHeading(start) || phrase.tokens.upperBound >= sentence.upperBound
                    || document.tokens[phrase.tokens.upperBound].norm == ","
            else { continue }
            add(phrase, to: mention, index, rule: "office-after-name", confidence: 0.93, &holdings, &analysis)
        }
        copulas(people, &holdings, &analysis)
        successions(people, &holdings, &analysis)
        counterparts(people, &holdings, &analysis)
        chairs(people, &holdings, analysis)
        pairedLists(&holdings, &analysis)
        analysis.holdings = holdings
        OfficeOwners(knowledge: knowledge).resolve(in: &analysis)
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

    private func apposedPhrase(before comma: Int, in analysis: Analysis) -> TitlePhrase? {
        if let phrase = TitlePhrase.ending(before: comma, in: analysis, knowledge: knowledge) { return phrase }
        // "China's ambassador to the United States, Qin Gang": more stands behind the title.
        let document = analysis.document
        let sentence = document.sentence(of: comma).tokens
        for start in Swift.max(sentence.lowerBound, comma - 14)..<comma {
            guard knowledge.longestMatch(in: document, at: start, before: comma, kinds: .init(.office)) != nil,
                analysis.bearerOfToken[start] < 0,
                let phrase = TitlePhrase.starting(at: start, in: analysis, knowledge: knowledge),
                phrase.tokens.upperBound == comma
            else { continue }
            // "Raisi, president of Iran, Putin and …": the title of the one before.
            var before = phrase.tokens.lowerBound - 1
            while before > sentence.lowerBound, ["the", "a", "an"].contains(document.tokens[before].norm) {
                before -= 1
            }
            if before > sentence.lowerBound, document.tokens[before].norm == ",",
                let other = analysis.mention(at: before - 1),
                analysis.kind(other.entities[0]) == .person
            {
                return nil
            }
            return phrase
        }
        return nil
    }

    /// The token before a name and its honorifics: "the minister for information, Sheikh Rashid Ahmad".
    private func commaBefore(_ name: Int, _ sentence: Range<Int>, _ document: Document) -> Int {
        var first = name
        while first > sentence.lowerBound,
            let title = (Swift.max(sentence.lowerBound, first - 3)..<first).lazy.compactMap({ start in
                knowledge.longestMatch(in: document, at: start, before: first, kinds: .init(.rank, .honorific))
            }).first(where: { $0.tokens.upperBound == first })
        { first = title.tokens.lowerBound }
        return first - 1
    }

    private func hasPossessor(_ phrase: TitlePhrase, _ document: Document) -> Bool {
        let first = phrase.tokens.lowerBound
        return ["his", "her", "its", "their", "the"].contains(document.tokens[first].norm)
            // "the bloc's special envoy"
            || first > 0 && ["'s", "’s"].contains(document.tokens[first - 1].norm)
    }

    /// A comma, a bracket, the sentence's end, or a verb: an apposition ends here.
    private func closes(_ token: Int, _ sentence: Range<Int>, _ document: Document) -> Bool {
        guard token < sentence.upperBound else { return true }
        switch document.tokens[token].partOfSpeech {
        case .punct, .verb, .aux, .cconj, .sconj, .adp: return true
        default: return document.tokens[token].norm == "who"
        }
    }

    /// "Hayashi is Japan's foreign minister", "Kono was named defense minister".
    private func copulas(_ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis) {
        let syntax = analysis.syntax
        for index in people {
            let mention = analysis.mentions[index]
            guard syntax.relation(mention.head) == .nsubj || syntax.relation(mention.head) == .nsubjPass,
                let predicate = syntax.head(of: mention.head)
            else { continue }
            var noun: Int?
            if syntax.child(of: predicate, .cop) != nil {
                noun = predicate
            } else if Self.appointing.contains(syntax.lemma(predicate)), syntax.relation(mention.head) == .nsubjPass {
                noun = syntax.children(of: predicate, .xcomp, .obj, .obl).first
            }
            guard let noun, !syntax.modality(of: predicate).isNegated, syntax.modality(of: predicate).reality == .actual
            else { continue }
            let range = syntax.subtree(of: noun)
            guard noun > mention.tokens.upperBound,
                let phrase = TitlePhrase.starting(
                    at: Swift.max(
                        range.lowerBound, predicate == noun ? mention.tokens.upperBound + 1 : range.lowerBound),
                    in: analysis, knowledge: knowledge),
                phrase.tokens.contains(noun), !phrase.owners.isEmpty
            else { continue }
            add(phrase, to: mention, index, rule: "office-predicate", confidence: 0.85, &holdings, &analysis)
        }
    }

    /// "Hayashi and his French counterpart, Catherine Colonna": the office of the one before, of another state.
    private func counterparts(
        _ people: [Int], _ holdings: inout [OfficeHolding], _ analysis: inout Analysis
    ) {
        let document = analysis.document
        for index in people {
            let mention = analysis.mentions[index]
            let sentence = document.sentence(of: mention.tokens.lowerBound).tokens
            var noun = commaBefore(mention.tokens.lowerBound, sentence, document)
            if noun > sentence.lowerBound, document.tokens[noun].norm == "," { noun -= 1 }
            guard noun - 1 > sentence.lowerBound, document.tokens[noun].norm == "counterpart" else { continue }
            // The noun is the person, not the state beside it.
            if analysis.bearerOfToken[noun] < 0, analysis.mentionOfToken[noun] < 0 {
                analysis.bearerOfToken[noun] = Int32(index)
            }
            guard
                let owner = analysis.mention(at: noun - 1),
                let country = owner.entities.first, analysis.kind(country) == .country,
                !holdings.contains(where: { $0.person == mention.entities[0] && $0.of != nil }),
                let other = holdings.last(where: {
                    $0.sentence == Int(document.tokens[noun].sentence) && $0.tokens.lowerBound < noun
                        && $0.person != mention.entities[0]
                })
            else { continue }
            let office = knowledge.offices[other.office]
            guard [.headOfState, .headOfGovernment, .minister].contains(office.level) else { continue }
            holdings.append(
                OfficeHolding(
                    person: mention.entities[0],
                    title: title(counterpartOf: office, in: analysis.entities[country].key) ?? other.title,
                    office: other.office,
                    of: country, term: other.term, sentence: other.sentence, tokens: noun..<noun + 1,
                    rule: "office-counterpart", confidence: 0.8))
        }
    }

    /// What a minister of foreign affairs or defense is called in another state.
    func title(counterpartOf office: Office, in country: String?) -> String? {
        guard office.level == .minister else { return nil }
        if office.title == "Secretary of State" || office.title == "Foreign Secretary"
            || office.portfolio == "Foreign Affairs"
        {
            return country == "US"
                ? "Secretary of State" : country == "GB" ? "Foreign Secretary" : "Minister of Foreign Affairs"
        }
        if office.portfolio == "Defense" { return country == "US" ? "Secretary of Defense" : "Minister of Defense" }
        return office.country == nil ? nil : office.portfolio.map { "Minister of \($0)" }
    }

    private static let appointing: Set<Symbol> = [
        "name", "appoint", "elect", "become", "swear", "reappoint", "reelect",
    ]

    func add(
        _ phrase: TitlePhrase, to mention: Mention, _ index: Int, rule: String, confidence: Double,
        _ holdings: inout [OfficeHolding],
        _ analysis: inout Analysis
    ) {
        // "a senior official" is no office.
        guard knowledge.offices[phrase.office].level != .role else { return }
        for token in phrase.tokens where analysis.mentionOfToken[token] < 0 {
            analysis.bearerOfToken[token] = Int32(index)
        }
        let person = mention.entities[0]
        let sentence = Int(analysis.document.tokens[mention.tokens.lowerBound].sentence)
        // A body in the title carries its state: the Joint Chiefs of Staff of the US.
        let owner =
            owner(of: phrase, in: analysis) ?? (rule == "office-before-name" ? ownerBehind(mention, analysis) : nil)
        holdings.append(
            OfficeHolding(
                person: person, title: phrase.title, office: phrase.office, of: owner, possessor: phrase.possessor,
                term: phrase.term, sentence: sentence,
                tokens: phrase.tokens, rule: rule, confidence: confidence))
    }

    /// "Sen. Elizabeth Warren of Massachusetts", "Prime Minister Fumio Kishida of Japan": what stands behind the name.
    private func ownerBehind(_ mention: Mention, _ analysis: Analysis) -> Int? {
        let next = mention.tokens.upperBound
        let sentence = analysis.document.sentence(of: mention.tokens.lowerBound).tokens
        guard next + 1 < sentence.upperBound, analysis.document.tokens[next].norm == "of" else { return nil }
        var place = next + 1
        if analysis.document.tokens[place].norm == "the", place + 1 < sentence.upperBound { place += 1 }
        guard let entity = analysis.mention(at: place)?.entities.first else { return nil }
        switch analysis.kind(entity) {
        case .country, .organization: return entity
        case .place:
            guard let code = analysis.entities[entity].country else { return nil }
            return analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
        default: return nil
        }
    }

    /// A country where one is named; otherwise the body, or the country that the body is known to belong to.
    private func owner(of phrase: TitlePhrase, in analysis: Analysis) -> Int? {
        let office = knowledge.offices[phrase.office]
        if let body = phrase.owners.first(where: { TitlePhrase.standsAlone($0, analysis, knowledge) }) { return body }
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
