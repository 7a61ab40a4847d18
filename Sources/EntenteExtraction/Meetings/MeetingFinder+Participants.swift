internal import EntenteGraph
internal import EntenteText

/// Who takes part in what a noun such as "talks" or "summit" names.
extension MeetingFinder {
    struct Participants {
        var parties: [MeetingMention.Party] = []
        /// "talks with officials": the other side has no name.
        var isOneSided = false
        /// True where they are only those of the clause around.
        var isInferred = false
        var rule = "meeting.noun"
        var isBody = false
    }

    func participants(of noun: Int, _ rule: Rule) -> Participants {
        var found = Participants()
        let predicate = syntax.nounPredicate(noun)
        var partners = parties.parties(predicate.obliques(MeetingWords.partners))
        let isBetween = !predicate.obliques(["between", "among", "amongst"]).isEmpty
        if partners.isEmpty { partners = partnersBehindTime(noun) }
        // "talks were held between X and Y"
        if let above = syntax.head(of: noun), syntax.partOfSpeech(above) == .verb,
            [.nsubjPass, .obj, .nsubj].contains(syntax.relation(noun)),
            syntax.isOne(above, of: MeetingWords.carriers)
        {
            partners = parties.merge(
                partners, parties.parties(syntax.verbPredicate(above).obliques(MeetingWords.partners)))
        }
        // "The meeting was the first between X and Y", "Talks are under way in Doha between X and Y"
        if let above = syntax.head(of: noun), syntax.relation(noun) == .nsubj, syntax.child(of: above, .cop) != nil,
            syntax.isNominal(above) || syntax.partOfSpeech(above) == .adj
        {
            let said = syntax.nounPredicate(above).obliques(["between", "among"])
            partners = parties.merge(partners, parties.parties(said + betweenPlace(above)))
        } else if partners.isEmpty, let above = syntax.head(of: noun), syntax.partOfSpeech(above) == .verb,
            [.nsubjPass, .obj, .nsubj].contains(syntax.relation(noun)), syntax.isOne(above, of: MeetingWords.carriers)
        {
            partners = parties.parties(betweenPlace(above))
        }
        // "hosted a lunch for the Swedish delegation", "gave a dinner in honour of the premier"
        if let above = syntax.head(of: noun), syntax.relation(noun) == .obj,
            syntax.isOne(above, of: MeetingWords.presiding) || isGivenMeal(noun)
        {
            let verb = syntax.verbPredicate(above)
            let honours = (verb.obliques(["in"]) + predicate.obliques(["in"])).filter {
                syntax.isOne($0, of: MeetingWords.honour)
            }
            let guests =
                verb.obliques(["for"]) + predicate.obliques(["for"])
                + honours.flatMap { syntax.nounPredicate($0).obliques(["of"]) }
            partners = parties.merge(partners, parties.parties(guests))
        }
        for apposed in syntax.children(of: noun, .appos, .conj) where isApposed(apposed) && isMeetingNoun(apposed) {
            partners = parties.merge(
                partners, parties.parties(syntax.nounPredicate(apposed).obliques(MeetingWords.partners)))
        }
        // "a round of talks between"
        for below in syntax.children(of: noun, .nmod)
        where syntax.marker(of: below) == "of" && isMeetingNoun(below) && nameOfHead[below] == nil {
            partners = parties.merge(
                partners, parties.parties(syntax.nounPredicate(below).obliques(MeetingWords.partners)))
        }
        // "a summit that Chad hosted brought together Niger and Mali"
        if let above = syntax.head(of: noun), syntax.relation(noun) == .nsubj,
            syntax.isOne(above, of: MeetingWords.involving),
            // "The meetings included those with": one with each.
            !document.tokens[noun].morphology.contains(.plural) || syntax.lemma(noun) == "talk"
        {
            partners = parties.merge(partners, parties.parties(syntax.verbPredicate(above).objects))
        }
        found.isOneSided =
            partners.isEmpty
            && (predicate.obliques(["with"]).contains { isSide($0) }
                || isHosted(noun) && predicate.obliques(["of"]).contains { isUnnamedSide($0) })
        var own = owners(of: noun, hasPartners: !partners.isEmpty)
        // "the 11th round of China-Bhutan talks"
        if own.isEmpty, partners.isEmpty, syntax.isOne(noun, of: MeetingWords.stretches) {
            own = syntax.children(of: noun, .nmod)
                .filter { syntax.marker(of: $0) == "of" && isMeetingNoun($0) && nameOfHead[$0] == nil }
                .flatMap { owners(of: $0, hasPartners: false) }
        }
        let members = parties.parties(predicate.obliques(["of"]))
        var clausal = described(noun)
        // "after days of talks hosted by Norway": the host is there for those who talk.
        let hosts = hosts(of: noun)
        if !hosts.isEmpty, !carriers(of: noun, isAssembly: false).isEmpty {
            clausal.removeAll { party in hosts.contains { $0.entity == party.entity } }
        }
        var all = parties.merge(parties.merge(own, partners), clausal)
        if isBetween {
            found.rule = "meeting.between"
        } else if !partners.isEmpty {
            found.rule = "meeting.with"
        } else if !own.isEmpty {
            found.rule = "meeting.of"
        }
        let isBodyNoun = syntax.isOne(noun, of: MeetingWords.bodyNouns) || nameOfHead[noun] != nil
        if members.count > 1 || !all.isEmpty {
            all = parties.merge(all, members)
        } else if isBodyNoun, let body = members.first, parties.isBody(body.entity) {
            found.isBody = true
            found.rule = "meeting.of-body"
            all = members
        }
        if isBodyNoun, own.count == 1, partners.isEmpty, clausal.isEmpty, members.isEmpty, parties.isBody(own[0].entity)
        {
            found.isBody = true
            found.rule = "meeting.of-body"
        }
        // "talks between the government and the rebels", one of whom is not known: nobody else is meant.
        let sides = predicate.obliques(["between", "among", "amongst"])
        if isBetween, partners.count < 2, sides.count > 1 {
            if partners.count == 1, sides.contains(where: { isUnnamedSide($0) }) {
                found.parties = partners
                found.isOneSided = true
            }
            return found
        }
        if all.count < 2 { all = parties.merge(all, resultBefore(noun)) }
        // "agreed to attend two of their meetings": whose they are is not known.
        let isTheirs = syntax.children(of: noun, .nmodPoss).contains { syntax.partOfSpeech($0) == .pron } && own.isEmpty
        if isTheirs, syntax.relation(noun) == .nmod { return found }
        if all.count < 2 || !isBetween && own.isEmpty && !partners.isEmpty || rule.isAssembly {
            let carriers = carriers(of: noun, isAssembly: rule.isAssembly || nameOfHead[noun] != nil)
            // "met ahead of talks in Lima": who will be there is not told.
            let isAhead = all.isEmpty && ["ahead", "before"].contains(marker(ofMeeting: noun) ?? "")
            // "Peru asked for a meeting of the council": whether it takes part is not told.
            let isAskedFor =
                !members.isEmpty && marker(ofMeeting: noun) == "for"
                && syntax.head(of: noun).map { syntax.isOne($0, of: MeetingWords.pleading) } ?? false
            // "signed it before the council's meeting": who did so is not of the council.
            let isBeside =
                found.isBody
                && ["ahead", "before", "after", "following", "since"].contains(marker(ofMeeting: noun) ?? "")
            if !carriers.isEmpty, !isAhead, !isAskedFor, !isBeside, !isBetween || all.count < 2 {
                found.isInferred =
                    all.isEmpty && syntax.relation(noun) != .obj && syntax.relation(noun) != .nsubjPass
                    && !isTakenPartIn(noun)
                all = parties.merge(all, carriers)
                if found.rule == "meeting.noun" { found.rule = "meeting.held-by" }
                // "NATO allies will hold a meeting"
                // "The council approved it at a meeting in Oslo": its own.
                let isOwn = syntax.relation(noun) == .obl && syntax.marker(of: noun) == "at" && !isDefinite(noun)
                if isBodyNoun, all.count == 1, parties.isBody(all[0].entity), !found.isInferred || isOwn {
                    found.isBody = true
                    found.rule = "meeting.of-body"
                }
            }
        }
        if all.count == 1, !partners.isEmpty, !isBetween { all = parties.merge(all, teller(of: noun)) }
        // "a special meeting hosted by Norway": of the guests nothing is said.
        if all.count == 1, all.map(\.entity) == hosts.map(\.entity) { found.isOneSided = true }
        found.parties = all
        return found
    }

    /// "were held in Doha between X and Y", where the parse has hung those who met on the place.
    private func betweenPlace(_ predicate: Int) -> [Int] {
        syntax.children(of: predicate, .obl, .nmod).filter {
            CircumstanceRules.location.contains(syntax.marker(of: $0) ?? "")
                && PlaceFinder(analysis).place(at: $0) != nil
        }
        .flatMap { syntax.nounPredicate($0).obliques(["between", "among"]) }
    }

    /// "gave a dinner"
    private func isGivenMeal(_ noun: Int) -> Bool {
        syntax.isOne(noun, of: MeetingWords.meals) && syntax.relation(noun) == .obj
            && syntax.head(of: noun).map { syntax.isOne($0, of: MeetingWords.light) } ?? false
    }

    /// "took part in the talks", "was represented at the summit", "will join Li for the summit"
    private func isTakenPartIn(_ noun: Int) -> Bool {
        guard let above = syntax.head(of: noun) else { return false }
        return syntax.isOne(above, of: MeetingWords.takingPart)
            || syntax.child(of: above, .obj).map { syntax.isOne($0, of: MeetingWords.part) } ?? false
    }

    /// "Eide said talks with Chad would resume": his state's, where nobody else is told to hold them.
    private func teller(of noun: Int) -> [MeetingMention.Party] {
        guard [.nsubj, .nsubjPass].contains(syntax.relation(noun)), let verb = syntax.head(of: noun),
            let saying = matcher.saying(over: verb)
        else { return [] }
        let tellers = parties.parties(syntax.verbPredicate(saying).subjects)
        guard tellers.count == 1, case let side = parties.side(of: tellers[0].entity), analysis.kind(side) == .country
        else { return [] }
        return [MeetingMention.Party(entity: side, confidence: 0.75)]
    }

    /// "ahead of a meeting later today with Orpo", "a meeting on Monday, with Orpo": only the day stands between.
    private func partnersBehindTime(_ noun: Int) -> [MeetingMention.Party] {
        let end = document.sentence(of: noun).tokens.upperBound
        guard
            let with = (noun + 1..<end).first(where: {
                analysis.timeOfToken[$0] < 0 && syntax.norm($0) != "on" && syntax.norm($0) != ","
            }), with > noun + 1, syntax.norm(with) == "with", let partner = syntax.head(of: with), partner > with
        else { return [] }
        return parties.parties(syntax.coordinated(partner))
    }

    /// "The accord was reached at a meeting in Oslo": those of whom the sentence before tells what came of it.
    private func resultBefore(_ noun: Int) -> [MeetingMention.Party] {
        guard syntax.relation(noun) == .obl,
            ["at", "during", "after", "following", "in"].contains(syntax.marker(of: noun)),
            let verb = syntax.head(of: noun), syntax.isOne(verb, of: MeetingWords.resulting),
            let subject = syntax.child(of: verb, .nsubj, .nsubjPass),
            syntax.isOne(subject, of: MeetingWords.results),
            syntax.children(of: subject, .det).contains(where: { ["the", "this", "that"].contains(syntax.norm($0)) })
        else { return [] }
        let sentence = Int(document.tokens[noun].sentence)
        guard sentence > 0 else { return [] }
        let range = document.sentences[sentence - 1].tokens
        guard !document.isHeading(range.lowerBound) else { return [] }
        for verb in range where syntax.partOfSpeech(verb) == .verb && syntax.isOne(verb, of: MeetingWords.agreeing) {
            let predicate = syntax.verbPredicate(verb)
            let told = parties.parties(predicate.subjects + predicate.obliques(["with"]))
            if told.count > 1 { return told }
        }
        return []
    }

    /// "Dunford's meeting", "the Trump-Kim summit", "the Security Council meeting".
    private func owners(of noun: Int, hasPartners: Bool) -> [MeetingMention.Party] {
        let possessors = parties.parties(
            syntax.children(of: noun, .nmodPoss).flatMap { syntax.coordinated($0) }, modifier: false)
        if !possessors.isEmpty { return possessors }
        var heads: [Int] = []
        func collect(_ token: Int, _ depth: Int) {
            for child in syntax.children(of: token, .compound, .amod, .nmodDesc, .nmod, .flat, .conj, .dep)
            where child < noun {
                // "U.N.-led talks"
                if child + 2 < noun, document.isHyphen(child + 1),
                    AgreementWords.is(syntax.norm(child + 2), AgreementWords.sponsored)
                {
                    continue
                }
                if syntax.relation(child) == .nmod && syntax.marker(of: child) != nil { continue }
                if depth < 3 { collect(child, depth + 1) }
                heads.append(child)
            }
        }
        collect(noun, 0)
        let named = parties.parties(heads.sorted(), modifier: true)
        // One name before a meeting is as often its place or its subject; two are those who meet.
        if named.count > 1 { return named }
        // "American talks with Iran"
        if hasPartners, heads.contains(where: { analysis.mention(at: $0)?.form == .adjective }) { return named }
        return named.filter { parties.isBody($0.entity) }
    }

    /// "Chad will host a meeting of ministers"
    private func isHosted(_ noun: Int) -> Bool {
        syntax.relation(noun) == .obj
            && syntax.head(of: noun).map { syntax.isOne($0, of: MeetingWords.presiding) } ?? false
    }

    private func hosts(of noun: Int) -> [MeetingMention.Party] {
        syntax.children(of: noun, .acl).filter { syntax.lemma($0) == "host" && syntax.isPassive($0) }.flatMap {
            parties.parties(syntax.verbPredicate($0).obliques(["by"]) + syntax.verbPredicate($0).subjects)
        }
    }

    /// "talks that X and Y held", "a forum attended by X", "talks involving X and Y".
    private func described(_ noun: Int) -> [MeetingMention.Party] {
        var result: [MeetingMention.Party] = []
        for clause in syntax.children(of: noun, .acl, .aclRelcl) {
            guard syntax.isOne(clause, of: MeetingWords.participles) else { continue }
            let predicate = syntax.verbPredicate(clause)
            result = parties.merge(result, parties.parties(predicate.subjects.filter { $0 != noun }))
            result = parties.merge(result, parties.parties(predicate.obliques(MeetingWords.partners.union(["by"]))))
            if syntax.isOne(clause, of: MeetingWords.involving) {
                result = parties.merge(result, parties.parties(predicate.objects))
            }
        }
        return result
    }

    /// Those who hold, attend or come to the meeting: the subject of the verb that it belongs to.
    private func carriers(of noun: Int, isAssembly: Bool) -> [MeetingMention.Party] {
        var token = noun
        // "Chad is in talks with Mali"
        if syntax.child(of: noun, .cop) != nil, syntax.marker(of: noun) == "in" {
            return parties.parties(syntax.children(of: noun, .nsubj).flatMap { syntax.coordinated($0) })
        }
        for _ in 0..<3 {
            guard var above = syntax.head(of: token) else { return [] }
            // "left the rate unchanged at a meeting"
            if syntax.relation(token) == .obl, syntax.partOfSpeech(above) == .adj, syntax.relation(above) == .xcomp,
                let verb = syntax.head(of: above)
            {
                above = verb
            }
            let lemma = syntax.lemma(above)
            switch syntax.relation(token) {
            case .obj:
                // "following talks with": a participle that is a preposition
                if lemma == "follow", [.advcl, .acl].contains(syntax.relation(above)) {
                    guard let verb = syntax.ancestors(of: above).first(where: { syntax.partOfSpeech($0) == .verb })
                    else { return [] }
                    return subjects(of: verb)
                }
                guard syntax.isOne(above, of: MeetingWords.carriers) || isGivenMeal(token) else { return [] }
                // "is not attending the summit": so much is told of him alone.
                if syntax.isOne(above, of: MeetingWords.attending), lemma != "host", lemma != "hold",
                    syntax.factuality(of: above).isNegated
                {
                    return []
                }
                if syntax.isOne(above, of: MeetingWords.distant),
                    !(lemma == "call" && above + 1 < document.tokens.count && syntax.norm(above + 1) == "off")
                {
                    return []
                }
                return subjects(of: above)
            case .nsubjPass:
                guard syntax.isOne(above, of: MeetingWords.carriers) else { return [] }
                return parties.parties(syntax.children(of: above, .oblAgent).flatMap { syntax.coordinated($0) })
            case .obl, .advcl:
                if syntax.relation(token) == .obl, let marker = marker(ofMeeting: token),
                    !(isAssembly ? MeetingWords.within : MeetingWords.afterwards).contains(marker),
                    // "walked out of talks"
                    !isLeft(token, above),
                    // "emerged from talks"
                    !(marker == "from" && syntax.isOne(above, of: MeetingWords.coming))
                {
                    return []
                }
                // "answered a question on talks with Chad": what it was about; "embarked on talks" are one's own.
                if syntax.marker(of: token) == "on", syntax.relation(token) == .obl, lemma != "embark" { return [] }
                // "joined the union at the summit" says not who was at the summit; "spoke at the summit" does.
                if isAssembly, !syntax.isOne(above, of: MeetingWords.attending) { return [] }
                return subjects(of: above)
            case .conj, .appos:
                token = above
            case .xcomp, .ccomp:
                guard syntax.child(of: token, .cop) != nil || syntax.relation(token) == .xcomp else { return [] }
                return subjects(of: above)
            case .nmod:
                // "talks about a meeting with": whose talks? Only what begins or goes on has the same people.
                if let marker = syntax.marker(of: token), marker == "of",
                    ["round", "session", "series", "resumption", "start", "day", "hour", "week", "night", "month"]
                        .contains(
                            lemma)
                {
                    token = above
                    continue
                }
                // "visit to Ankara for talks with", "in an interview after a meeting with"
                if syntax.child(of: above, .cop) != nil, !isMeetingNoun(above) { return subjects(of: above) }
                // "made the comment after talks with"
                if let marker = syntax.marker(of: token), ["after", "following", "during"].contains(marker),
                    syntax.relation(above) == .obj, let verb = syntax.head(of: above)
                {
                    return subjects(of: verb)
                }
                guard syntax.marker(of: token) == "for" else { return [] }
                if let owner = syntax.child(of: above, .nmodPoss) {
                    return parties.parties(syntax.coordinated(owner))
                }
                return journey(for: token).map { subjects(of: $0) } ?? []
            default:
                return []
            }
        }
        return []
    }

    /// "flew to Oslo at the head of a delegation for talks": the journey that is made for them.
    private func journey(for noun: Int) -> Int? {
        guard let verb = syntax.ancestors(of: noun).first(where: { syntax.partOfSpeech($0) == .verb }),
            syntax.isOne(verb, of: MeetingWords.travelling), verb < noun
        else { return nil }
        return verb
    }

    /// "stormed out of the talks": who left them had been there.
    private func isLeft(_ noun: Int, _ verb: Int) -> Bool {
        syntax.isOne(verb, of: MeetingWords.leaving)
            && syntax.children(of: noun, .case).contains { syntax.norm($0) == "out" || syntax.norm($0 - 1) == "out" }
    }

    /// The preposition before a meeting: "ahead" of "ahead of the talks".
    private func marker(ofMeeting noun: Int) -> Symbol? {
        let marker = syntax.marker(of: noun)
        guard marker == "of", let preposition = syntax.child(of: noun, .case), preposition > 0,
            syntax.norm(preposition - 1) == "ahead"
        else { return marker }
        return "ahead"
    }

    private func subjects(of verb: Int) -> [MeetingMention.Party] {
        let predicate = syntax.verbPredicate(verb)
        var result = parties.parties(predicate.subjects)
        // "is engaged in talks"
        if result.isEmpty, syntax.isPassive(verb), syntax.isOne(verb, of: MeetingWords.engaging) {
            result = parties.parties(predicate.objects)
        }
        // "told Scholz at a meeting"
        if syntax.isOne(verb, of: MeetingWords.saying) {
            let told = predicate.objects + predicate.indirectObjects
            result = parties.merge(result, parties.parties(told).filter { analysis.kind($0.entity) == .person })
        }
        // "Macron hosted Scholz for talks", "joined Tusk for talks"
        if syntax.isOne(verb, of: MeetingWords.receiving) {
            result = parties.merge(result, parties.parties(predicate.objects))
        }
        // "brokered a deal between Niger and Mali at talks in Tunis"
        for object in predicate.objects where analysis.mention(at: object)?.form != .name {
            let sides = parties.parties(syntax.nounPredicate(object).obliques(["between", "among"]))
            if sides.count > 1 { result = parties.merge(result, sides) }
        }
        return result
    }
}
