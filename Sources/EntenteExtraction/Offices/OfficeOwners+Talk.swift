internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// The state of an office by what the text speaks of around it.
extension OfficeOwners {
    /// "Peru's Congress met on Monday. Attorney General Ana Lopez …": the one state that the sentence speaks of before
    /// the title, or else the sentences before it; or the only one of the text.
    func countryOfTalk(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard holding.possessor == nil, mayBeOfState(holding, analysis) else { return nil }
        let document = analysis.document
        if isOfPart(holding, analysis) || isGuest(holding, analysis) { return nil }
        search: for back in 0...2 where back <= holding.sentence {
            let tokens = document.sentences[holding.sentence - back].tokens
            guard !document.isHeading(tokens.lowerBound) else { break }
            let range = back == 0 ? tokens.lowerBound..<max(tokens.lowerBound, holding.tokens.lowerBound) : tokens
            var states: Set<Int> = []
            for mention in analysis.mentions(in: range) {
                // "China's president told Prime Minister Lopez", "In Lima, Foreign Minister Lopez said": another's, or a guest.
                if back == 0, mention.form == .location || isOfAnother(mention, holding, analysis) { break search }
                // "Syrian-backed forces"
                if mention.form == .location || document.isHyphen(mention.tokens.upperBound)
                    || isHost(mention, analysis) || isTopic(mention, analysis)
                {
                    continue
                }
                guard let found = self.states(of: mention, analysis) else { return nil }
                states.formUnion(found.filter { analysis.entities[$0].key?.utf8.count == 2 })
            }
            if !states.isEmpty { return states.count == 1 ? states.first : nil }
        }
        let all = analysis.entities.indices.filter { analysis.kind($0) == .country }
        guard all.count == 1 else { return nil }
        // "gas from Peru": of another than the text's own.
        guard analysis.mentions.contains(where: { $0.entities == all && !isPartner($0, analysis) }) else { return nil }
        // "his Peruvian counterpart": the state of another.
        let isOfCounterpart = analysis.mentions.contains {
            $0.entities == all && $0.tokens.upperBound < document.tokens.count
                && document.tokens[$0.tokens.upperBound].lemma == "counterpart"
        }
        return isOfCounterpart ? nil : all[0]
    }

    /// "imports from Peru", "talks with Peru", "a lunch for the Peruvian delegation": with whom something is done.
    private func isPartner(_ mention: Mention, _ analysis: Analysis) -> Bool {
        let syntax = analysis.syntax
        let isAdjective = mention.form == .adjective
        guard let head = isAdjective ? syntax.head(of: mention.head) : mention.head,
            [.obl, .nmod].contains(syntax.relation(head)), let marker = syntax.marker(of: head)
        else { return false }
        return Self.partnered.contains(marker) || isAdjective && marker == "for"
    }

    private static let partnered = Lexicon.words("marks-partner")

    /// "Peruvian activist Ana Lopez was named justice minister", "Peru's Ana Lopez": of what the text calls her.
    func stateOfEpithet(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard holding.possessor == nil, mayBeOfState(holding, analysis) else { return nil }
        let syntax = analysis.syntax
        let states = analysis.mentions.filter { mention in
            guard mention.form == .adjective || syntax.relation(mention.head) == .nmodPoss,
                analysis.kind(mention.entities[0]) == .country,
                !analysis.document.isHyphen(mention.tokens.upperBound), let noun = syntax.head(of: mention.head)
            else { return false }
            let named =
                analysis.mention(at: noun)
                ?? (analysis.bearerOfToken[noun] >= 0 ? analysis.mentions[Int(analysis.bearerOfToken[noun])] : nil)
            return named?.form == .name && named?.entities == [holding.person]
        }
        return Set(states.map { $0.entities[0] }).only
    }

    /// "Senator Ana Lopez of Ohio" in a text that does not name the state of Ohio.
    private func isOfPart(_ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        let sentence = analysis.document.sentences[holding.sentence].tokens
        guard
            let name = analysis.mentions(in: sentence).first(where: {
                $0.entities == [holding.person] && $0.head >= holding.tokens.lowerBound
            }), name.tokens.upperBound + 1 < sentence.upperBound,
            analysis.document.tokens[name.tokens.upperBound].norm == "of",
            let place = analysis.mention(at: name.tokens.upperBound + 1)
        else { return false }
        return analysis.kind(place.entities[0]) == .place
    }

    /// "the Peru talks", "the Iraq invasion": what something is about.
    private func isTopic(_ mention: Mention, _ analysis: Analysis) -> Bool {
        let next = mention.tokens.upperBound
        return mention.form == .name && analysis.kind(mention.entities[0]) == .country
            && analysis.syntax.relation(mention.head) == .compound && next < analysis.document.tokens.count
            && analysis.document.tokens[next].partOfSpeech == .noun
    }

    /// "the ambassador to Peru": where somebody is sent.
    private func isHost(_ mention: Mention, _ analysis: Analysis) -> Bool {
        analysis.holdings.contains {
            $0.kind.level == .envoy && $0.tokens.contains(mention.tokens.lowerBound) && $0.of != mention.entities[0]
        }
    }

    /// "The Peruvian president dismissed Foreign Minister Ana Lopez": of his state.
    func stateOfGiver(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        guard holding.possessor == nil, mayBeOfState(holding, analysis),
            let name = analysis.mentions(in: analysis.document.sentences[holding.sentence].tokens).first(where: {
                $0.entities == [holding.person] && $0.head >= holding.tokens.lowerBound
            }), syntax.relation(name.head) == .obj, let verb = syntax.head(of: name.head),
            OfficeFinder.appointing.contains(syntax.lemma(verb)) || OfficeFinder.removing.contains(syntax.lemma(verb))
        else { return nil }
        let givers = syntax.verbPredicate(verb).subjects.compactMap { analysis.mention(at: $0)?.entities[0] }
        return givers.lazy.compactMap { giver in
            analysis.kind(giver) == .country
                ? giver : analysis.holdings.first { $0.person == giver && $0.isOfState(analysis) }?.of
        }.first
    }

    /// "Foreign Minister Ana Lopez and President Luis Perez", of whom it is known which state he is of: of the same.
    func stateOfCompanion(_ holding: OfficeHolding, _ analysis: Analysis) -> Int? {
        guard holding.possessor == nil, mayBeOfState(holding, analysis),
            let name = analysis.mentions(in: analysis.document.sentences[holding.sentence].tokens).first(where: {
                $0.entities == [holding.person] && $0.head >= holding.tokens.lowerBound
            })
        else { return nil }
        let listed = analysis.syntax.coordinated(analysis.syntax.firstConjunct(of: name.head))
        let others = listed.compactMap { analysis.mention(at: $0)?.entities[0] }.filter { $0 != holding.person }
        let states = analysis.holdings.filter { other in
            others.contains(other.person) && other.sentence == holding.sentence && other.isOfState(analysis)
                && !analysis.mentions(in: other.tokens).contains { analysis.kind($0.entities[0]) == .country }
        }.compactMap(\.of)
        return Set(states).count == 1 ? states[0] : nil
    }

    /// The states that a mention speaks of; nil for a body of a state that the text does not name by itself: "the Peruvian
    /// Congress".
    private func states(of mention: Mention, _ analysis: Analysis) -> [Int]? {
        if analysis.kind(mention.entities[0]) == .organization,
            let match = analysis.document.match(at: mention.tokens.lowerBound, .country, .adjective),
            let entry = match.entries.first, let index = Knowledge.shared.country(of: entry)
        {
            return analysis.country(Knowledge.shared.countries[index].id).map { [$0] }
        }
        return mention.entities.compactMap { entity in
            analysis.kind(entity) == .country
                ? entity
                : analysis.kind(entity) == .organization ? analysis.country(analysis.entities[entity].country) : nil
        }
    }

    /// True of those who hold office for a state: ministers, speakers, generals; not the chairs and directors of bodies.
    private func mayBeOfState(_ holding: OfficeHolding, _ analysis: Analysis) -> Bool {
        let office = holding.kind
        guard office.of != .organization else { return false }
        switch office.level {
        case .headOfState, .headOfGovernment, .royal, .minister, .deputyMinister, .secretary, .adviser, .legislator,
            .military:
            return true
        case .envoy: return ["Diplomat", "Chief Negotiator"].contains(office.family)
        case .party, .official: return office.of == .country
        case .spokesperson:
            let first = holding.tokens.lowerBound
            return Self.hosts.contains(analysis.document.tokens[first].norm)
                || analysis.document.isKnown(first, as: .ministry)
        default: return false
        }
    }

    private static let hosts = Lexicon.words("office-host").union(["presidential", "foreign", "defense", "defence"])
}
