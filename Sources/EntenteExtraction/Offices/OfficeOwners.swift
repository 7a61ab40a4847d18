internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Says what an office is of where its title alone does not: "President Moon Jae-in".
struct OfficeOwners {
    func resolve(in analysis: inout Analysis) {
        fill(&analysis, by: congress)
        fill(&analysis, by: ownerBySamePerson)
        fill(&analysis, by: ownerByPossessor)
        fill(&analysis, share: 0.95, by: ownerByTitle)
        fill(&analysis, share: 0.9) { union($0, $1) ?? ministry($0, $1) ?? stateOfFigure($0, $1) }
        fill(&analysis, share: 0.9, by: ownerInList)
        fill(&analysis, share: 0.75) { holding, analysis in
            (countryOfContext(holding, analysis) ?? countryOfLead(holding, analysis)).flatMap {
                contradicts($0, holding, analysis) ? nil : $0
            }
        }
        fillFromDescriptions(&analysis)
        fill(&analysis, by: ownerBySamePerson)
        fill(&analysis, by: ownerByPossessor)
        fill(&analysis, share: 0.75) { holding, analysis in
            let state =
                stateOfEpithet(holding, analysis) ?? stateOfGiver(holding, analysis) ?? stateOfPublisher(
                    holding, analysis)
                ?? stateOfCompanion(holding, analysis)
                ?? stateOfDateline(holding, analysis)
                ?? countryOfTalk(holding, analysis)
            return state.flatMap { contradicts($0, holding, analysis) ? nil : $0 }
        }
        joinShortTitles(&analysis)
        for holding in analysis.holdings {
            guard holding.term != .former, analysis.entities[holding.person].country == nil,
                let state = holding.state(in: analysis)
            else { continue }
            analysis.entities[holding.person].country = analysis.entities[state].key
        }
    }

    /// Gives each office that has no owner the one that is found, in the order of the text; the less sure the way, the less
    /// sure the office.
    private func fill(_ analysis: inout Analysis, share: Double = 1, by owner: (OfficeHolding, Analysis) -> Int?) {
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            guard let owner = owner(analysis.holdings[index], analysis) else { continue }
            analysis.holdings[index].of = owner
            analysis.holdings[index].confidence *= share
        }
    }

    private func ownerByTitle(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        holding.kind.country.flatMap { analysis.country(Knowledge.shared.countries[$0].id) }
    }

    private func union(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard holding.title == "High Representative" else { return nil }
        return analysis.entities.firstIndex {
            $0.kind == .organization && ($0.name == "European Union" || $0.aliases.contains("European Union"))
        }
    }

    /// "Trump's special envoy": of the state whose president he is.
    private func ownerByPossessor(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard let possessor = holding.possessor else { return nil }
        return analysis.holdings.first { $0.person == possessor && $0.of != nil }?.of
    }

    /// "Secretary Albright" beside "Secretary of State Madeleine Albright": one office by its short and its full title.
    private func joinShortTitles(_ analysis: inout Analysis) {
        for index in analysis.holdings.indices where Self.shortTitles.contains(Symbol(analysis.holdings[index].title)) {
            let short = analysis.holdings[index]
            let full = analysis.holdings.filter { other in
                other.person == short.person && other.title != short.title
                    && (other.of == short.of || other.of == nil || short.of == nil)
                    && other.title.split(whereSeparator: { $0 == " " || $0 == "-" }).contains(Substring(short.title))
            }
            guard Set(full.map(\.title)).count == 1, let only = full.first else { continue }
            analysis.holdings[index].title = only.title
            analysis.holdings[index].office = only.office
            analysis.holdings[index].of = only.of ?? short.of
        }
    }

    /// "Peru's Prime Minister Ana Lopez and [Trade Minister Luis Perez]": of the state of the one before in the list.
    private func ownerInList(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let start = document.sentences[holding.sentence].tokens.lowerBound
        var end = holding.tokens.lowerBound
        while end > start, [",", "and"].contains(document.tokens[end - 1].norm) { end -= 1 }
        guard holding.possessor == nil, holding.kind.of != .organization, end < holding.tokens.lowerBound, end > start,
            let name = analysis.mention(at: end - 1), name.form == .name
        else { return nil }
        let before = analysis.holdings.last {
            $0.person == name.entities[0] && $0.sentence == holding.sentence
                && $0.tokens.upperBound == name.tokens.lowerBound && $0.isOfState(analysis)
        }
        guard let owner = before?.of, !contradicts(owner, holding, analysis) else { return nil }
        return owner
    }

    private static let shortTitles = Lexicon.words("short-title")

    /// "Foreign Minister Lavrov" of whom the text says elsewhere that he is Russia's. An office of a body is told by
    /// another of its kind alone.
    private func ownerBySamePerson(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = holding.kind
        // "former president Lopez, now adviser to President Perez": of his state.
        guard holding.possessor == nil else { return nil }
        return analysis.holdings.first { other in
            guard other.person == holding.person, let owner = other.of, other.rule != "office-by-verb" else {
                return false
            }
            return other.kind.family == office.family || !office.level.isOfBody && analysis.kind(owner) == .country
        }?.of
    }

    /// "Ambassador Larsen" in a text on "the Danish ambassador to Kenya", and on no other state's.
    private func fillFromDescriptions(_ analysis: inout Analysis) {
        let open = analysis.holdings.indices.filter { index in
            let level = analysis.holdings[index].kind.level
            return analysis.holdings[index].of == nil && !level.isOfBody && level != .legislator
        }
        guard !open.isEmpty else { return }
        let families = Set(open.map { analysis.holdings[$0].kind.family })
        // By families of titles, in the order of the text: where, and of which state.
        var told: [String: [(token: Int, owner: Int)]] = [:]
        for holding in analysis.holdings {
            guard let owner = holding.of else { continue }
            let family = holding.kind.family
            told[family, default: []].append((holding.tokens.lowerBound, owner))
        }
        let document = analysis.document
        var described: [String: [(token: Int, owner: Int)]] = [:]
        for sentence in document.sentences {
            for match in Knowledge.shared.matches(in: document, tokens: sentence.tokens, kinds: .init(.office))
            where analysis.bearerOfToken[match.tokens.lowerBound] < 0 {
                guard let title = TitleMatch(match), families.contains(title.kind.family) else { continue }
                let family = title.kind.family
                let phrase = TitleReader(title, analysis).read()
                for owner in phrase.owners where analysis.kind(owner) == .country {
                    described[family, default: []].append((match.tokens.lowerBound, owner))
                }
            }
        }
        for index in open {
            let holding = analysis.holdings[index]
            let family = holding.kind.family
            guard let known = described[family] else { continue }
            let only = Set((known + (told[family] ?? [])).map(\.owner))
            // Of several the one described last, not long before.
            let last = known.last {
                $0.token < holding.tokens.lowerBound && holding.sentence - Int(document.tokens[$0.token].sentence) <= 2
            }
            guard let owner = only.count == 1 ? only.first : last?.owner, !contradicts(owner, holding, analysis) else {
                continue
            }
            analysis.holdings[index].of = owner
            analysis.holdings[index].confidence *= 0.75
        }
    }

    /// "Sen. Jim Inhofe", "Congresswoman Liz Cheney": short forms that the American press has for its own, where the
    /// text names the state.
    private func congress(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard ["Senator", "Representative"].contains(holding.kind.family),
            holding.tokens.contains(where: { Self.american.contains(Symbol(analysis.document.text($0))) })
        else { return nil }
        return analysis.country("US")
    }

    private static let american = Lexicon.words("american-title")

    /// "ministry spokesman Ahmed Hafez": of the ministry named last.
    private func ministry(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard ["ministry", "department"].contains(analysis.document.tokens[holding.tokens.lowerBound].norm),
            holding.kind.level == .spokesperson
        else { return nil }
        return analysis.mentions.last { mention in
            mention.head < holding.tokens.lowerBound && analysis.kind(mention.entities[0]) == .organization
                && analysis.name(of: mention.entities[0]).lowercased().split(separator: " ").contains {
                    ["ministry", "department"].contains($0)
                }
        }?.entities[0]
    }

    /// The state of a known figure, where the text names that state too.
    private func stateOfFigure(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let states = states(ofFigure: holding, analysis).compactMap { state in
            analysis.country(Knowledge.shared.countries[state].id)
        }
        return states.count == 1 ? states[0] : nil
    }

    /// "President Bush" is no president of the state that the sentence speaks of where all known ones are of another.
    /// Nor of one that has another president, nor "Treasury Secretary Ana Lopez" of any but the United States.
    func contradicts(_ owner: Int, _ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        let known = states(ofFigure: holding, analysis).map { Knowledge.shared.countries[$0].id }
        if !known.contains(where: { $0 == analysis.entities[owner].key }), isTaken(owner, holding, analysis) {
            return true
        }
        if isOfPeople(holding, analysis) || isOfCounterpart(owner, holding, analysis) { return true }
        if let only = holding.kind.country, Knowledge.shared.countries[only].id != analysis.entities[owner].key {
            return true
        }
        // Kings of several states have one name; a republic has none.
        if holding.kind.level == .royal {
            guard let state = analysis.entities[owner].key, Self.monarchies.contains(Symbol(state)) else { return true }
            if !analysis.name(of: holding.person).contains(" ") { return false }
        }
        return !known.isEmpty && !known.contains { $0 == analysis.entities[owner].key }
    }

    /// "Foreign Minister Ana Lopez and her Kenyan counterpart": not of Kenya.
    private func isOfCounterpart(_ owner: Int, _ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        return analysis.mentions(in: document.sentences[holding.sentence].tokens).contains { mention in
            mention.form == .adjective && mention.entities == [owner]
                && mention.tokens.lowerBound >= holding.tokens.upperBound
                && ["his", "her", "their"].contains(document.tokens[mention.tokens.lowerBound - 1].norm)
                && mention.tokens.upperBound < document.tokens.count
                && document.tokens[mention.tokens.upperBound].lemma == "counterpart"
        }
    }

    /// "Chechen President Ana Lopez": of a people that is no state.
    private func isOfPeople(_ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        guard [.headOfState, .headOfGovernment].contains(holding.kind.level),
            let match = analysis.document.match(endingAt: holding.tokens.lowerBound, atMost: 2, .community),
            let entry = match.first(.community)
        else { return false }
        return Knowledge.shared.communities[Int(entry.index)].category == .ethnic
    }

    private static let monarchies = Lexicon.words("monarchy")

    /// True where somebody else holds the one such office that a state has.
    private func isTaken(_ owner: Int, _ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        guard holding.term == .current, [.headOfState, .headOfGovernment, .minister].contains(holding.kind.level) else {
            return false
        }
        return analysis.holdings.contains {
            $0.of == owner && $0.person != holding.person && $0.term == .current && $0.kind.title == holding.kind.title
        }
    }

    /// The states of the figures that a name may stand for, as indices of countries.
    private func states(ofFigure holding: OfficeHolding, _ analysis: Analysis) -> [Int] {
        var name = analysis.name(of: holding.person)
        for suffix in PersonName.suffixes where name.hasSuffix(" " + suffix) {
            name = String(name.dropLast(suffix.count + 1))
        }
        if name.hasSuffix(",") { name.removeLast() }
        let surname = name.split(separator: " ").last.map(String.init) ?? name
        // A bare surname: the leaders of that name.
        if !name.contains(" ") { return Set(Knowledge.shared.leaders(surname: name).map(\.country)).sorted() }
        // "Kim Jong Il" and "Kim Jong-il" are one.
        var forms = [name, "\(holding.title) \(surname)", name + " Jr.", name + " Jr"]
        let parts = name.split(separator: " ")
        if parts.count == 3, parts[1].hasSuffix(".") { forms.append("\(parts[0]) \(parts[2])") }
        if parts.count == 3 { forms.append("\(parts[0]) \(parts[1])-\(parts[2].lowercased())") }
        for form in forms {
            let countries = Set(
                Knowledge.shared.entries(for: form, kinds: .init(.person)).compactMap {
                    Knowledge.shared.person($0)?.country
                })
            if !countries.isEmpty { return countries.sorted() }
        }
        return []
    }

    /// "Trade Secretary Kemi Badenoch", "presidential spokesman Salvador Panelo": a paper that leaves the state out means
    /// the one that its first sentence is about; a president's spokesman speaks for the president named before.
    private func countryOfLead(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = holding.kind
        guard office.of != .organization, holding.possessor == nil else { return nil }
        let document = analysis.document
        if office.level == .spokesperson {
            guard ["presidential", "government"].contains(document.tokens[holding.tokens.lowerBound].norm) else {
                return nil
            }
            return analysis.holdings.last { other in
                other.of != nil && other.tokens.lowerBound < holding.tokens.lowerBound
                    && holding.sentence - other.sentence <= 2 && other.kind.level == .headOfState
                    && other.isOfState(analysis)
            }?.of
        }
        guard [.minister, .deputyMinister, .adviser].contains(office.level),
            let lead = document.sentences.first(where: { !document.isHeading($0.tokens.lowerBound) }),
            holding.sentence - Int(document.tokens[lead.tokens.lowerBound].sentence) <= 2
        else { return nil }
        let subject = analysis.mentions.first { lead.tokens.contains($0.head) && $0.form != .location }
        guard let subject, [.nsubj, .nsubjPass].contains(analysis.syntax.relation(subject.head)),
            subject.entities.count == 1
        else { return nil }
        if analysis.kind(subject.entities[0]) == .country { return subject.entities[0] }
        // "President Yoon Suk Yeol will hold a summit …": his.
        return analysis.holdings.first {
            $0.person == subject.entities[0] && $0.person != holding.person && $0.isOfState(analysis)
                && [.headOfState, .headOfGovernment].contains($0.kind.level)
        }?.of
    }

    /// "Washington … President Obama": the one country that the sentence, then the text before it, speaks for. Only
    /// heads and ministers of states are given one so.
    private func countryOfContext(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let levels: [Office.Level] = [.headOfState, .headOfGovernment, .minister, .deputyMinister, .royal, .adviser]
        guard levels.contains(holding.kind.level), holding.kind.of != .organization else { return nil }
        let sentence = analysis.document.sentences[holding.sentence].tokens
        guard
            let name = analysis.mentions.first(where: {
                sentence.contains($0.head) && $0.head >= holding.tokens.lowerBound && $0.entities == [holding.person]
            })
        else { return nil }
        let clauses = clauses(around: name.head, analysis.syntax)
        let countries = analysis.mentions.filter { mention in
            sentence.contains(mention.head) && [.government, .name, .adjective].contains(mention.form)
                && !isGuest(name, of: mention, analysis.syntax)
                && mention.entities.contains { analysis.kind($0) == .country }
                && clauses.contains(clause(of: mention.head, analysis.syntax))
        }
        let before = countries.filter {
            $0.tokens.upperBound <= holding.tokens.lowerBound && !isOfAnother($0, holding, analysis)
                && !isParted($0.tokens.upperBound..<holding.tokens.lowerBound, analysis.document)
        }
        if Set(before.map(\.entities)).count == 1, let only = before.first { return only.entities.first }
        guard before.isEmpty else { return nil }
        // "Minister Perez signed on behalf of Chile."
        return countries.first { mention in
            mention.tokens.lowerBound >= name.tokens.upperBound
                && (max(name.tokens.upperBound, mention.tokens.lowerBound - 5)..<mention.tokens.lowerBound).contains {
                    analysis.document.tokens[$0].norm == "behalf"
                }
        }?.entities.first
    }

    /// True where the title begins another clause: "…, and foreign minister Juri Tamm", whatever the parse says.
    private func isParted(_ tokens: Range<Int>, _ document: Document) -> Bool {
        tokens.dropLast().suffix(3).contains {
            document.tokens[$0].norm == "," && ["and", "while", "but"].contains(document.tokens[$0 + 1].norm)
        }
    }

    /// True of a state that is said of another person, unless that one and this one are joined: "Cuban Foreign Minister
    /// Perez and Vice President Lage".
    func isOfAnother(_ mention: Mention, _ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        analysis.holdings.contains { other in
            guard other.person != holding.person, other.tokens.contains(mention.tokens.lowerBound) else { return false }
            let name = analysis.mentions.first {
                $0.head >= other.tokens.lowerBound && $0.entities == [other.person] && $0.form == .name
            }
            // "U.S. Ambassador Lopez, Deputy Speaker Perez": an envoy is among those of another state.
            guard let end = name?.tokens.upperBound, end <= holding.tokens.lowerBound, other.kind.level != .envoy else {
                return true
            }
            return !(end..<holding.tokens.lowerBound).allSatisfy {
                [",", "and"].contains(analysis.document.tokens[$0].norm)
            }
        }
    }

    /// True of one to whom a state of the sentence does something.
    func isGuest(_ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        let mentions = analysis.mentions(in: analysis.document.sentences[holding.sentence].tokens)
        guard
            let name = mentions.first(where: {
                $0.entities == [holding.person] && $0.head >= holding.tokens.lowerBound
            })
        else { return false }
        return mentions.contains { analysis.kind($0.entities[0]) == .country && isGuest(name, of: $0, analysis.syntax) }
    }

    /// "India invited President Lopez": the state does something to somebody who is none of its own.
    private func isGuest(_ name: Mention, of host: Mention, _ syntax: Syntax) -> Bool {
        guard let verb = syntax.head(of: host.head), syntax.relation(host.head) == .nsubj else { return false }
        return [.obj, .iobj].contains(syntax.relation(name.head)) && syntax.head(of: name.head) == verb
    }

    /// The predicate of the clause that a token is in.
    private func clause(of token: Int, _ syntax: Syntax) -> Int {
        ([token] + syntax.ancestors(of: token)).first {
            syntax.partOfSpeech($0) == .verb || syntax.child(of: $0, .cop) != nil
        } ?? syntax.ancestors(of: token).last ?? token
    }

    /// The clause of a token and those that tell of it: "Thai officials say Prime Minister Srettha …".
    private func clauses(around token: Int, _ syntax: Syntax) -> [Int] {
        var clauses = [clause(of: token, syntax)]
        while let last = clauses.last, [.ccomp, .xcomp, .acl, .aclRelcl].contains(syntax.relation(last)),
            let governor = syntax.head(of: last)
        { clauses.append(clause(of: governor, syntax)) }
        return clauses
    }
}
