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
        mention.isOneSided = found.isOneSided && found.parties.count == 1
        // "spoke with Tusk before a bilateral meeting": that of the same verb.
        let isOfVerb =
            found.isInferred && syntax.head(of: noun).map { !matcher.matches(at: $0).isEmpty } ?? false
        mention.isAnaphor =
            isDefinite(noun)
            || found.parties.count < 2 && !mention.isOneSided && (!(isNew(noun) || isOfUnknown(noun)) || isOfVerb)
        // "after the meeting, he said": who speaks need not have been there.
        if found.isInferred, isDefinite(noun), name == nil { mention.parties = [] }
        mention.isBare = name == nil && found.parties.isEmpty && !isDefinite(noun) && !predicateNominal(noun)
        mention.isJoined = !found.isInferred && isJoined(noun)
        if name == nil, mention.parties.count < 2, !rule.isWeak || syntax.isOne(noun, of: MeetingWords.conversations) {
            mention.description = description(of: noun)
        }
        mention.isFurther = name == nil && mention.parties.isEmpty && isFurther(noun, rule)
        if mention.parties.isEmpty, name == nil, isNew(noun), mention.description == nil, !mention.isFurther {
            return []
        }
        mention.isPlural =
            document.tokens[noun].morphology.contains(.plural)
            && !["talk", "talks", "consultation", "negotiation", "discussion"].contains(syntax.lemma(noun))
        if name != nil {
            mention.rule = "meeting.name"
            mention.parties = parties.merge(
                mention.parties, names[name!].bodies.map { MeetingMention.Party(entity: $0, confidence: 0.9) })
        }
        guard
            mention.parties.count > 1 || mention.name != nil || mention.isAnaphor || mention.description != nil
                || mention.isOneSided || mention.isBody || mention.isFurther
        else { return [] }
        if rule.isWeak, name == nil, mention.parties.count < 2, mention.description == nil, !isDefinite(noun),
            !(mention.isBody && isSpecial(noun)), !mention.isFurther
        {
            return []
        }
        guard describe(&mention) else { return [] }
        return eachByHimself(mention, noun) ?? split(mention)
    }

    /// "a second round of talks", "the previous meeting"; a round alone has nothing else behind it: not "the second round of the vote".
    private func isFurther(_ noun: Int, _ rule: Rule) -> Bool {
        rule.qualifiers.contains("further")
            && syntax.children(of: noun, .amod, .det, .compound).contains {
                isAttribute($0, of: MeetingWords.further) || syntax.norm($0) == "another"
            }
            && syntax.children(of: noun, .nmod).allSatisfy { syntax.marker(of: $0) != "of" || isMeetingNoun($0) }
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
    func isApposed(_ noun: Int) -> Bool {
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

    func isDefinite(_ noun: Int) -> Bool {
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
        guard syntax.relation(noun) == .obj, let verb = syntax.head(of: noun),
            syntax.isOne(verb, of: MeetingWords.carriers)
        else { return false }
        return syntax.verbPredicate(verb).subjects.contains {
            syntax.isNominal($0) && analysis.referents(of: $0).isEmpty
        }
    }

    /// The words before the noun and the place behind it, which make it one of its own: "technical talks in Vienna".
    private func description(of noun: Int) -> MeetingDescription? {
        let place = syntax.children(of: noun, .nmod, .obl).first {
            $0 > noun && syntax.marker(of: $0) == "in" && PlaceFinder(analysis).place(at: $0) != nil
        }
        guard number(noun) == nil,
            syntax.children(of: noun, .nmodPoss).allSatisfy({ syntax.partOfSpeech($0) == .noun }),
            syntax.children(of: noun, .det).allSatisfy({ !["any", "no", "every", "each"].contains(syntax.norm($0)) })
        else { return nil }
        let words = syntax.children(of: noun, .amod, .compound, .nmodDesc, .nmodPoss).filter { child in
            child < noun && analysis.timeOfToken[child] < 0 && !isAttribute(child, of: MeetingWords.generic)
        }
        // "The text capped talks", read as capped talks.
        guard
            words.allSatisfy({ word in
                syntax.partOfSpeech(word) != .verb || !words.contains(word - 1)
                    || !document.tokens[word].morphology.contains(.past)
            })
        else { return nil }
        // Any meeting is a meeting; a summit or talks in a place are known by that.
        guard var first = words.first ?? (place != nil && syntax.isOne(noun, of: MeetingWords.placed) ? noun : nil)
        else { return nil }
        // "the two regional commanders' meeting": with what describes the first word.
        if first != noun {
            first =
                (syntax.subtree(of: first).lowerBound...first).first {
                    [.adj, .noun, .propn].contains(syntax.partOfSpeech($0)) && analysis.timeOfToken[$0] < 0
                } ?? first
        }
        while first > 1, document.isHyphen(first - 1) { first -= 2 }
        var end = place.map { analysis.mention(at: $0)?.tokens.upperBound ?? $0 + 1 } ?? noun + 1
        // "talks on Friday in Chad": the day is no part of what it is called.
        if (noun..<end).contains(where: { analysis.timeOfToken[$0] >= 0 }) { end = noun + 1 }
        guard end - first < 9 else { return nil }
        return MeetingDescription(
            text: document.text(first..<end), short: document.text(first..<noun + 1), isPlaced: place != nil)
    }

    /// "hosted the talks", "with their envoys attending the meeting": who does so was there, too.
    private func isJoined(_ noun: Int) -> Bool {
        guard isDefinite(noun), let verb = syntax.head(of: noun) else { return false }
        // "are taking part in the talks"
        if syntax.relation(noun) == .obl, syntax.marker(of: noun) == "in" {
            return ["take", "participate"].contains(syntax.lemma(verb))
        }
        // "hosted the talks", "the meeting was attended by"
        return [.obj, .nsubjPass].contains(syntax.relation(noun)) && syntax.isOne(verb, of: MeetingWords.presiding)
    }

    /// "an emergency meeting", "the 12th session": one of its own, though only its body is known.
    func isSpecial(_ noun: Int) -> Bool {
        syntax.lemma(noun) == "session"
            || syntax.children(of: noun, .amod, .compound).contains { isAttribute($0, of: MeetingWords.special) }
            || number(noun) != nil
    }
}
