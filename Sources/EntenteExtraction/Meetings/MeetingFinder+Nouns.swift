internal import EntenteGraph
internal import EntenteText

extension MeetingFinder {
    /// What a noun such as "talks" or "summit", or a meeting's name, tells.
    func nounMentions(_ noun: Int, _ rule: Rule?) -> [MeetingMention] {
        let name = nameOfHead[noun]
        let rule = rule ?? Rule(name: "meeting.name", kind: "Meeting", qualifiers: ["assembly"])
        guard name != nil || isMeeting(noun, rule) else { return [] }
        // "met for talks", "talks on the sidelines of which": told by the verb already.
        if let above = syntax.head(of: noun), name == nil, syntax.partOfSpeech(above) == .verb,
            syntax.relation(noun) == .obl, syntax.marker(of: noun) == "for", syntax.lemma(above) == "meet"
        {
            return []
        }
        if let above = syntax.head(of: noun), isApposed(noun), isMeetingNoun(above) { return [] }
        // "this week's meeting is the third Gulf Summit": told by the name.
        if let above = syntax.head(of: noun), syntax.relation(noun) == .nsubj, syntax.child(of: above, .cop) != nil,
            isMeetingNoun(above)
        {
            return []
        }

        var mention = mention(noun, form: isPhone(noun) ? .call : rule.form, rule: "meeting.noun", confidence: 0.85)
        mention.name = name
        mention.count = count(noun)
        mention.ordinal = name.flatMap { names[$0].ordinal } ?? number(noun)
        let found = participants(of: noun, rule)
        mention.parties = found.parties
        mention.rule = found.rule
        mention.isBody = found.isBody
        mention.isSpecial = found.isBody && isSpecial(noun)
        // "spoke with Tusk before a bilateral meeting": that of the same verb.
        let isOfVerb =
            found.isInferred && syntax.head(of: noun).map { !matcher.matches(at: $0).isEmpty } ?? false
        mention.isAnaphor = isDefinite(noun) || found.parties.count < 2 && (!(isNew(noun) || isOfUnknown(noun)) || isOfVerb)
        // "after the meeting, he said": who speaks need not have been there.
        if found.isInferred, isDefinite(noun), name == nil { mention.parties = [] }
        mention.isJoined = !found.isInferred && isJoined(noun)
        if name == nil, mention.parties.count < 2, !rule.isWeak || syntax.isOne(noun, of: MeetingWords.conversations) { mention.description = description(of: noun) }
        if mention.parties.isEmpty, name == nil, isNew(noun), mention.description == nil { return [] }
        mention.isPlural =
            document.tokens[noun].morphology.contains(.plural)
            && !["talk", "talks", "consultation", "negotiation", "discussion"].contains(syntax.lemma(noun))
        if name != nil {
            mention.rule = "meeting.name"
            mention.parties = parties.merge(
                mention.parties, names[name!].bodies.map { MeetingMention.Party(entity: $0, confidence: 0.9) })
        }
        guard mention.parties.count > 1 || mention.name != nil || mention.isAnaphor || mention.description != nil else {
            return []
        }
        if rule.isWeak, name == nil, mention.parties.count < 2, mention.description == nil, !isDefinite(noun),
            !(mention.isBody && isSpecial(noun))
        {
            return []
        }
        return describe(&mention) ? (eachByHimself(mention, noun) ?? split(mention)) : []
    }

    /// "separate meetings with Biden and Kishida": as many meetings as there are partners. Of a list of unnamed
    /// counterparts nobody can say more than that they met: it stays one.
    private func eachByHimself(_ mention: MeetingMention, _ noun: Int) -> [MeetingMention]? {
        guard document.tokens[noun].morphology.contains(.plural), mention.name == nil, isSeparate(noun) else {
            return nil
        }
        var heads = syntax.nounPredicate(noun).obliques(["with"])
        var carriers = syntax.children(of: noun, .acl, .aclRelcl)
        if syntax.relation(noun) == .obj, let verb = syntax.head(of: noun) { carriers.append(verb) }
        for verb in carriers where syntax.isOne(verb, of: MeetingWords.carriers) {
            heads += syntax.verbPredicate(verb).obliques(["with"])
        }
        let isUnnamed = heads.contains {
            analysis.mention(at: $0) == nil && analysis.bearerOfToken[$0] < 0
                && Representatives.nouns.contains(syntax.lemma($0))
        }
        guard !isUnnamed else { return nil }
        let partners = parties.parties(heads)
        let hosts = mention.parties.filter { host in !partners.contains { $0.entity == host.entity } }
        let pairs: [[MeetingMention.Party]]
        if partners.count > 1, hosts.count == 1 {
            pairs = partners.map { hosts + [$0] }
        } else if partners.count == 1, hosts.count > 1 {
            pairs = hosts.map { [$0] + partners }
        } else {
            return nil
        }
        return pairs.map { pair in
            var one = mention
            one.parties = pair
            one.isPlural = false
            one.isAnaphor = false
            one.count = nil
            return one
        }
    }

    /// "separate", "bilateral", "one-on-one"
    private func isSeparate(_ noun: Int) -> Bool {
        let start = max(document.sentence(of: noun).tokens.lowerBound, noun - 6)
        return (start..<noun).contains {
            ["separate", "bilateral", "individual", "one-on-one"].contains(syntax.norm($0))
                || syntax.norm($0) == "on" && document.isHyphen($0 - 1) && document.isHyphen($0 + 1)
        }
    }

    /// "their conversations in Quito and Lima": each where one of them is at home, with those who came.
    private func split(_ mention: MeetingMention) -> [MeetingMention] {
        guard mention.isPlural || document.tokens[mention.token].morphology.contains(.plural) else { return [mention] }
        let places = syntax.children(of: mention.token, .nmod).filter {
            CircumstanceRules.location.contains(syntax.marker(of: $0) ?? "")
        }
        .flatMap { syntax.coordinated($0) }.compactMap { PlaceFinder(analysis).place(at: $0) }
        guard places.count > 1 else { return [mention] }
        let states = places.map { analysis.entities[$0].country }
        func state(_ party: MeetingMention.Party) -> String? {
            analysis.entities[parties.side(of: party.entity)].country
        }
        let guests = mention.parties.filter { party in !states.contains { $0 != nil && $0 == state(party) } }
        guard !guests.isEmpty else { return [] }
        return places.enumerated().compactMap { index, place in
            let hosts = mention.parties.filter { state($0) != nil && state($0) == states[index] }
            guard !hosts.isEmpty else { return nil }
            var one = mention
            one.parties = guests + hosts
            one.place = EventPlace(entity: place, confidence: 0.9, reason: .attached)
            one.isPlural = false
            one.isAnaphor = false
            return one
        }
    }

    /// "the Ottawa Meeting, annual talks between": what stands beside without "and" is the same.
    private func isApposed(_ noun: Int) -> Bool {
        syntax.relation(noun) == .appos || syntax.relation(noun) == .conj && syntax.child(of: noun, .cc) == nil
    }

    private func isMeeting(_ noun: Int, _ rule: Rule) -> Bool {
        // "the event": only one that has a name.
        if rule.qualifiers.contains("anaphor") { return isDefinite(noun) && syntax.child(of: noun, .compound) == nil }
        // "a phone call with the press secretary": how they speak is not what about.
        let isOther = syntax.children(of: noun, .compound, .amod, .nmodDesc).contains { child in
            isAttribute(child, of: MeetingWords.other) && !isAttribute(child, of: MeetingWords.phone)
        }
        if isOther, rule.form != .call { return false }
        // "the meeting room", "summit venue": part of another noun.
        if syntax.relation(noun) == .compound || syntax.relation(noun) == .amod, let above = syntax.head(of: noun),
            !isMeetingNoun(above)
        {
            return false
        }
        // "talks" below a "round of talks" is told by the round.
        if let above = syntax.head(of: noun), syntax.relation(noun) == .nmod, syntax.marker(of: noun) == "of",
            syntax.lemma(above) == "round" || syntax.lemma(above) == "session"
        {
            return false
        }
        return true
    }

    /// A word beside a noun is of a class, as an adjective or as a noun: "upcoming", "planned", "press".
    func isAttribute(_ token: Int, of classes: WordClasses) -> Bool {
        [syntax.lemma(token), syntax.norm(token)].contains { word in
            Lexicon.shared.classes(of: word, .adj).overlaps(classes)
                || Lexicon.shared.classes(of: word, .noun).overlaps(classes)
        }
    }

    func isMeetingNoun(_ token: Int) -> Bool {
        nameOfHead[token] != nil
            || syntax.isNominal(token)
                && Lexicon.shared.classes(of: syntax.lemma(token), .noun).overlaps(MeetingWords.nouns)
    }

    private func isPhone(_ noun: Int) -> Bool {
        syntax.isOne(noun, of: MeetingWords.phone)
            || syntax.children(of: noun, .compound, .amod).contains { isAttribute($0, of: MeetingWords.phone) }
    }

    private func count(_ noun: Int) -> Int? {
        for child in syntax.children(of: noun, .amod, .compound, .nummod) {
            if let count = MeetingWords.counts[syntax.norm(child)] { return count }
        }
        if noun >= 3, document.text(noun - 1) == "way" {
            return ["two": 2, "three": 3, "four": 4][document.text(noun - 3).lowercased()]
        }
        return syntax.lemma(noun) == "bilateral" ? 2 : syntax.lemma(noun) == "trilateral" ? 3 : nil
    }

    private func number(_ noun: Int) -> Int? {
        for child in syntax.children(of: noun, .amod, .nummod) {
            if let number = MeetingNames(analysis, knowledge: knowledge).ordinal(at: child) { return number }
        }
        return nil
    }

    private func isDefinite(_ noun: Int) -> Bool {
        for child in syntax.children(of: noun, .det, .nmodPoss) {
            if syntax.relation(child) == .nmodPoss { return true }
            if ["the", "this", "that", "these", "those", "both"].contains(syntax.norm(child)) { return true }
        }
        // "Tuesday's meeting"
        return syntax.children(of: noun, .compound).contains { analysis.timeOfToken[$0] >= 0 }
    }

    /// "a separate ceremony", "another meeting": one not told of before.
    private func isNew(_ noun: Int) -> Bool {
        if predicateNominal(noun) { return false }
        return syntax.children(of: noun, .det, .amod).contains {
            ["a", "an", "another", "separate", "no", "any", "new"].contains(syntax.norm($0))
        }
    }

    /// "this was a historic meeting": said of one told before.
    private func predicateNominal(_ noun: Int) -> Bool {
        guard syntax.child(of: noun, .cop) != nil, let subject = syntax.child(of: noun, .nsubj) else { return false }
        return ["this", "that", "it"].contains(syntax.norm(subject))
    }

    /// "The rivals held talks": those who did are not known, so that it is not known to be one told before.
    private func isOfUnknown(_ noun: Int) -> Bool {
        guard syntax.relation(noun) == .obj, let verb = syntax.head(of: noun), syntax.isOne(verb, of: MeetingWords.carriers)
        else { return false }
        return syntax.verbPredicate(verb).subjects.contains { syntax.isNominal($0) && analysis.referents(of: $0).isEmpty }
    }

    /// The words before the noun and the place behind it, where both make it one of its own: "technical talks in Vienna".
    private func description(of noun: Int) -> MeetingDescription? {
        let places = syntax.children(of: noun, .nmod, .obl).filter {
            $0 > noun && syntax.marker(of: $0) == "in" && PlaceFinder(analysis).place(at: $0) != nil
        }
        guard let place = places.first, syntax.child(of: noun, .nmodPoss) == nil,
            syntax.children(of: noun, .det).allSatisfy({ !["any", "no", "every", "each"].contains(syntax.norm($0)) })
        else { return nil }
        let words = syntax.children(of: noun, .amod, .compound, .nmodDesc).filter { child in
            child < noun && analysis.timeOfToken[child] < 0 && !isAttribute(child, of: MeetingWords.generic)
        }
        // Any meeting is a meeting; a summit or talks in a place are known by that.
        guard var first = words.first ?? (syntax.isOne(noun, of: MeetingWords.placed) ? noun : nil), number(noun) == nil
        else { return nil }
        while first > 1, document.isHyphen(first - 1) { first -= 2 }
        let end = analysis.mention(at: place)?.tokens.upperBound ?? place + 1
        guard end - first < 9 else { return nil }
        return MeetingDescription(text: document.text(first..<end), short: document.text(first..<noun + 1))
    }

    /// "hosted the talks", "with their envoys attending the meeting": who does so was there, too.
    private func isJoined(_ noun: Int) -> Bool {
        guard isDefinite(noun), syntax.relation(noun) == .obj, let verb = syntax.head(of: noun) else { return false }
        return syntax.isOne(verb, of: MeetingWords.presiding)
    }

    /// "an emergency meeting", "the 12th session": one of its own, though only its body is known.
    func isSpecial(_ noun: Int) -> Bool {
        syntax.lemma(noun) == "session"
            || syntax.children(of: noun, .amod, .compound).contains { isAttribute($0, of: MeetingWords.special) }
            || number(noun) != nil
    }

    // MARK: - Who takes part

    private struct Participants {
        var parties: [MeetingMention.Party] = []
        /// True where they are only those of the clause around.
        var isInferred = false
        var rule = "meeting.noun"
        var isBody = false
    }

    private func participants(of noun: Int, _ rule: Rule) -> Participants {
        var found = Participants()
        let predicate = syntax.nounPredicate(noun)
        var partners = parties.parties(predicate.obliques(MeetingWords.partners))
        let isBetween = !predicate.obliques(["between", "among", "amongst"]).isEmpty
        // "talks were held between X and Y"
        if let above = syntax.head(of: noun), syntax.partOfSpeech(above) == .verb,
            [.nsubjPass, .obj, .nsubj].contains(syntax.relation(noun)),
            syntax.isOne(above, of: MeetingWords.carriers)
        {
            partners = parties.merge(
                partners, parties.parties(syntax.verbPredicate(above).obliques(MeetingWords.partners)))
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
        if let above = syntax.head(of: noun), syntax.relation(noun) == .nsubj, syntax.isOne(above, of: MeetingWords.involving)
        {
            partners = parties.merge(partners, parties.parties(syntax.verbPredicate(above).objects))
        }
        let own = owners(of: noun)
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
        if isBetween, partners.count < 2, predicate.obliques(["between", "among", "amongst"]).count > 1 {
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
            if !carriers.isEmpty, !isAhead, !isBetween || all.count < 2 {
                // "will join Li for the summit"
                let isJoined = syntax.head(of: noun).map { syntax.lemma($0) == "join" } ?? false
                found.isInferred =
                    all.isEmpty && syntax.relation(noun) != .obj && syntax.relation(noun) != .nsubjPass && !isJoined
                all = parties.merge(all, carriers)
                if found.rule == "meeting.noun" { found.rule = "meeting.held-by" }
                // "NATO allies will hold a meeting"
                if isBodyNoun, all.count == 1, parties.isBody(all[0].entity), !found.isInferred {
                    found.isBody = true
                    found.rule = "meeting.of-body"
                }
            }
        }
        found.parties = all
        return found
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
        for verb in range where syntax.partOfSpeech(verb) == .verb && syntax.isOne(verb, of: MeetingWords.agreeing)
        {
            let predicate = syntax.verbPredicate(verb)
            let told = parties.parties(predicate.subjects + predicate.obliques(["with"]))
            if told.count > 1 { return told }
        }
        return []
    }

    /// "Dunford's meeting", "the Trump-Kim summit", "the Security Council meeting".
    private func owners(of noun: Int) -> [MeetingMention.Party] {
        let possessors = parties.parties(
            syntax.children(of: noun, .nmodPoss).flatMap { syntax.coordinated($0) }, modifier: false)
        if !possessors.isEmpty { return possessors }
        var heads: [Int] = []
        func collect(_ token: Int, _ depth: Int) {
            for child in syntax.children(of: token, .compound, .amod, .nmodDesc, .nmod, .flat, .conj, .dep)
            where child < noun {
                // "U.N.-led talks"
                if child + 2 < noun, document.isHyphen(child + 1),
                    AgreementPhrase.sponsoring.contains(syntax.norm(child + 2))
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
        return named.filter { parties.isBody($0.entity) }
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
        for _ in 0..<3 {
            guard let above = syntax.head(of: token) else { return [] }
            let lemma = syntax.lemma(above)
            switch syntax.relation(token) {
            case .obj:
                // "following talks with": a participle that is a preposition
                if lemma == "follow", [.advcl, .acl].contains(syntax.relation(above)) {
                    guard let verb = syntax.ancestors(of: above).first(where: { syntax.partOfSpeech($0) == .verb })
                    else { return [] }
                    return subjects(of: verb)
                }
                guard syntax.isOne(above, of: MeetingWords.carriers) else { return [] }
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
                    !(isAssembly ? MeetingWords.within : MeetingWords.afterwards).contains(marker)
                {
                    return []
                }
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
                if syntax.marker(of: token) == "for", let owner = syntax.child(of: above, .nmodPoss) {
                    return parties.parties(syntax.coordinated(owner))
                }
                return []
            default:
                return []
            }
        }
        return []
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
