internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Says what an office is of where its title alone does not: "President Moon Jae-in".
struct OfficeOwners {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            analysis.holdings[index].of = congress(analysis.holdings[index], analysis)
        }
        fillFromSamePerson(&analysis)
        fillFromPossessors(&analysis)
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            let holding = analysis.holdings[index]
            if let country = knowledge.offices[holding.office].country.map({ knowledge.countries[$0].id }),
                let entity = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == country })
            {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.95
            } else if holding.title == "High Representative",
                let entity = analysis.entities.firstIndex(where: {
                    $0.kind == .organization && ($0.name == "European Union" || $0.aliases.contains("European Union"))
                })
            {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.9
            } else if let entity = ministry(holding, analysis) {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.9
            } else if let entity = countryOfPublicFigure(holding, analysis) {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.9
            } else if let entity = countryOfContext(holding, analysis) ?? countryOfLead(holding, analysis) {
                analysis.holdings[index].of = entity
                analysis.holdings[index].confidence *= 0.75
            }
        }
        fillFromSamePerson(&analysis)
        fillFromPossessors(&analysis)
        joinShortTitles(&analysis)
        for holding in analysis.holdings {
            guard let owner = holding.of, analysis.kind(owner) == .country, holding.term != .former else { continue }
            if analysis.entities[holding.person].country == nil {
                analysis.entities[holding.person].country = analysis.entities[owner].key
            }
        }
    }

    /// "Trump's special envoy": of the state whose president he is.
    private func fillFromPossessors(_ analysis: inout Analysis) {
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            guard let possessor = analysis.holdings[index].possessor else { continue }
            if let held = analysis.holdings.first(where: { $0.person == possessor && $0.of != nil }) {
                analysis.holdings[index].of = held.of
            }
        }
    }

    /// "Secretary Albright" beside "Secretary of State Madeleine Albright": one office by its short and its full title.
    private func joinShortTitles(_ analysis: inout Analysis) {
        for index in analysis.holdings.indices where Self.shortTitles.contains(analysis.holdings[index].title) {
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

    private static let shortTitles: Set<String> = [
        "Secretary", "Minister", "Ambassador", "Envoy", "Spokesman", "Spokeswoman", "Spokesperson", "Adviser",
        "Director", "Chief", "Commissioner",
        "Representative",
    ]

    private func fillFromSamePerson(_ analysis: inout Analysis) {
        for index in analysis.holdings.indices where analysis.holdings[index].of == nil {
            let person = analysis.holdings[index].person
            if let other = analysis.holdings.first(where: {
                $0.person == person && $0.of != nil && $0.rule != "office-by-verb"
            }) {
                analysis.holdings[index].of = other.of
            }
        }
    }

    /// "Sen. Jim Inhofe", "Congresswoman Liz Cheney": short forms that the American press has for its own, where the
    /// text names the state.
    private func congress(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard ["Senator", "Representative"].contains(knowledge.offices[holding.office].family),
            holding.tokens.contains(where: { Self.american.contains(analysis.document.text($0)) })
        else { return nil }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == "US" }
    }

    private static let american: Set<String> = [
        "Sen.", "Sen", "Sens.", "Rep.", "Rep", "Reps.", "Congressman", "Congresswoman", "Congressmen",
    ]

    /// "ministry spokesman Ahmed Hafez": of the ministry named last, or of its state where that is known.
    private func ministry(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard ["ministry", "department"].contains(analysis.document.tokens[holding.tokens.lowerBound].norm),
            knowledge.offices[holding.office].level == .spokesperson
        else { return nil }
        let body = analysis.mentions.last { mention in
            mention.head < holding.tokens.lowerBound && mention.entities.count == 1
                && analysis.kind(mention.entities[0]) == .organization
                && ["Ministry", "Department"].contains {
                    analysis.name(of: mention.entities[0]).split(separator: " ").contains(Substring($0))
                }
        }
        guard let body = body?.entities[0] else { return nil }
        let state = analysis.entities[body].country.flatMap { code in
            analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
        }
        return state ?? body
    }

    /// The state of a known figure, where the text names that state too.
    private func countryOfPublicFigure(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        var name = analysis.name(of: holding.person)
        for suffix in PersonName.suffixes where name.hasSuffix(" " + suffix) {
            name = String(name.dropLast(suffix.count + 1))
        }
        if name.hasSuffix(",") { name.removeLast() }
        let surname = name.split(separator: " ").last.map(String.init) ?? name
        if !name.contains(" ") {
            // A bare surname: the one leader of that name among the states that the text names.
            let states = Set(knowledge.leaders(surname: name).map(\.country)).filter { country in
                analysis.entities.contains { $0.kind == .country && $0.key == knowledge.countries[country].id }
            }
            if states.count == 1, let state = states.first {
                return analysis.entities.firstIndex { $0.kind == .country && $0.key == knowledge.countries[state].id }
            }
        }
        // "Kim Jong Il" and "Kim Jong-il" are one.
        var forms = [name, "\(holding.title) \(surname)"]
        let parts = name.split(separator: " ")
        if parts.count == 3, parts[1].hasSuffix(".") { forms.append("\(parts[0]) \(parts[2])") }
        if parts.count == 3 { forms.append("\(parts[0]) \(parts[1])-\(parts[2].lowercased())") }
        for form in forms {
            let countries = Set(
                knowledge.entries(for: form, kinds: .init(.person)).compactMap { knowledge.person($0)?.country })
            guard countries.count == 1, let country = countries.first else { continue }
            let code = knowledge.countries[country].id
            return analysis.entities.firstIndex { $0.kind == .country && $0.key == code }
        }
        return nil
    }

    /// "Trade Secretary Kemi Badenoch", "presidential spokesman Salvador Panelo": a paper that leaves the state out means
    /// the one that its first sentence is about; a president's spokesman speaks for the president named before.
    private func countryOfLead(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = knowledge.offices[holding.office]
        guard office.of != .organization, holding.possessor == nil else { return nil }
        let document = analysis.document
        if office.level == .spokesperson {
            guard ["presidential", "government"].contains(document.tokens[holding.tokens.lowerBound].norm) else {
                return nil
            }
            return analysis.holdings.last { other in
                other.of != nil && other.tokens.lowerBound < holding.tokens.lowerBound
                    && knowledge.offices[other.office].level == .headOfState && other.term != .former
                    && other.of.map { analysis.kind($0) == .country } ?? false
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
            $0.person == subject.entities[0] && $0.person != holding.person && $0.term != .former
                && $0.of.map { analysis.kind($0) == .country } ?? false
                && [.headOfState, .headOfGovernment].contains(knowledge.offices[$0.office].level)
        }?.of
    }

    /// "Washington … President Obama": the one country that the sentence, then the text before it, speaks for. Only
    /// heads and ministers of states are given one so.
    private func countryOfContext(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let office = knowledge.offices[holding.office]
        guard office.of != .organization else { return nil }
        switch office.level {
        case .headOfState, .headOfGovernment, .minister, .deputyMinister, .royal, .adviser: break
        default: return nil
        }
        // The owner of a neighbouring office without a name between: "the defense chiefs of South Korea and Japan" does
        // not help, a lone country before the title in the same sentence does.
        let sentence = analysis.document.sentences[holding.sentence].tokens
        let before = analysis.mentions.filter {
            $0.tokens.lowerBound >= sentence.lowerBound && $0.tokens.upperBound <= holding.tokens.lowerBound
                && [.government, .name, .adjective].contains($0.form)
                && $0.entities.contains { analysis.kind($0) == .country }
        }
        if Set(before.map(\.entities)).count == 1, let only = before.first { return only.entities.first }
        return nil
    }
}
