internal import EntenteGraph
internal import EntenteText

/// What a phrase takes up that was told before.
extension EventFinder {
    /// The event that "the move", "Peru's decision", "that proposal", "the charge", "the tariff" takes up.
    func told(by head: Int) -> EventMention? {
        guard syntax.partOfSpeech(head) == .noun, analysis.referents(of: head).isEmpty, !isOfAnother(head),
            isSummary(head)
                || isDefinite(head)
                    && syntax.children(of: head, .acl, .aclRelcl).allSatisfy({
                        syntax.norm(head + 1) == "," && $0 > head + 1
                    })
        else { return nil }
        guard let first = mentions.first, first.token < head else { return nil }
        // What the noun is itself the object of is not what it takes up.
        let above = sumsUp(head) ? [] : syntax.ancestors(of: head)
        func isEarlier(_ mention: EventMention) -> Bool { !mention.actors.isEmpty && !above.contains(mention.token) }
        let isSummary = isSummary(head)
        func isSameSentence(_ mention: EventMention) -> Bool { !isSummary || distance(mention, head) == 0 }
        let doers = parties.owners(of: head, ["of", "by"])
        let owners = parties.sides(of: doers)
        func isOwn(_ index: Int) -> Bool {
            isEarlier(mentions[index]) && (doers.isEmpty || !owners.isDisjoint(with: history.sides[index]))
        }
        if syntax.classes(of: head).overlaps(TakenUp.deeds) {
            guard isBare(head) else { return nil }
            let told =
                doers.isEmpty
                ? nearestDeed(before: head, where: isEarlier)
                : ownDeed(history.indices(before: head, of: owners).filter(isOwn))
            // "the incident" is no pact.
            let isHarm = syntax.classes(of: head).overlaps(TakenUp.harms)
            return isHarm && [.agree, .cooperate, .aid, .support, .concede].contains(told?.type) ? nil : told
        }
        let near = recent(before: head, within: 2).filter(isOwn).map { mentions[$0] }
        let taken = TakenUp.nouns.types(of: head, in: syntax)
        if !taken.isEmpty {
            if isBare(head) { return near.last { taken.contains($0.type) && isSameSentence($0) } }
            guard !doers.isEmpty else { return nil }
            let words = content(of: head)
            return history.indices(before: head, of: owners).last {
                taken.contains(mentions[$0].type) && isOwn($0)
                    && !words.isDisjoint(with: content(of: mentions[$0].token))
            }.map { mentions[$0] }
        }
        if isSummary { return near.last { !$0.isNoun && isSameSentence($0) } }
        // "the tariff" after "imposed a tariff", "the withdrawal" after "withdrew"
        let types = Self.rules.candidates(for: syntax.lemma(head), .noun).compactMap {
            Term(rawValue: Self.rules.rules[$0.rule].kind)
        }
        let noun = Array(analysis.document.lemma(head).lowercased().utf8)
        let same = history.indices(before: head, like: syntax.lemma(head), noun).compactMap { alike in
            alike.last {
                !mentions[$0].isEcho && isOwn($0) && repeats(head, noun, mentions[$0], isDeed: !types.isEmpty)
            }
        }
        if let last = same.max() { return mentions[last] }
        // "the planned drills" are others than those before.
        guard doers.isEmpty, syntax.children(of: head, .nmod, .compound, .amod).isEmpty else { return nil }
        if let last = near.last(where: { types.contains($0.type) }) { return last }
        // "condemned the shelling", of which the text has told one side alone.
        guard isDefinite(head) else { return nil }
        let blows = history.indices(
            before: head, of: [.assault, .coerce, .sanction, .mobilize].filter { types.contains($0) }
        ).map { $0.lazy.filter { !mentions[$0].isEcho && isEarlier(mentions[$0]) } }
        guard let last = blows.compactMap(\.last).max(),
            blows.allSatisfy({ $0.reversed().allSatisfy { history.sides[$0] == history.sides[last] } })
        else { return nil }
        return mentions[last]
    }

    /// "accused Chad of ramming a ship. Norway condemned the action": what was blamed last, and no deed is told of since, is Chad's.
    func doersOfWhatIsBlamed(by head: Int) -> [Int]? {
        guard syntax.classes(of: head).overlaps(TakenUp.deeds), isDefinite(head), isBare(head),
            analysis.referents(of: head).isEmpty,
            let last = mentions[recent(before: head, within: 3)].last(where: { !$0.isEcho }),
            last.type == .accuse, !last.targets.isEmpty
        else { return nil }
        return last.targets
    }

    /// "condemned the remarks": whoever else was last said to speak.
    func speakers(of words: Int, besides own: Set<Int>) -> [Int]? {
        guard Self.words.contains(syntax.lemma(words)), isDefinite(words), isBare(words) else { return nil }
        let here = analysis.document.sentence(of: words)
        let first = max(0, Int(syntax.tokens[words].sentence) - 2)
        let range = analysis.document.sentences[first].tokens.lowerBound..<here.tokens.lowerBound
        for verb in range.reversed()
        where syntax.partOfSpeech(verb) == .verb && SpeechWords.reporting.contains(syntax.lemma(verb)) {
            let speakers = syntax.verbPredicate(verb).subjects.flatMap { parties.actors(of: $0) }
            if speakers.isEmpty { continue }
            return parties.sides(of: speakers).isDisjoint(with: own) ? speakers : nil
        }
        return nil
    }

    private static let ofOthers = Lexicon.words("of-another-deed")
    private static let words = Lexicon.words("words-of-speaker")

    /// "Chad signed the pact. Togo called it illegal": "it" is the only deed that the sentence before tells.
    func doersOfThat(_ pronoun: Int) -> [Int]? {
        guard ["it", "this", "that"].contains(syntax.norm(pronoun)), syntax.partOfSpeech(pronoun) == .pron,
            analysis.referents(of: pronoun).isEmpty, !quotations.contains(pronoun)
        else { return nil }
        let told = mentions[recent(before: pronoun, within: 1)].filter {
            distance($0, pronoun) == 1 && !$0.isNoun && isMain($0)
        }
        guard let only = told.only, isDeed(only), !only.actors.isEmpty else { return nil }
        return only.actors
    }

    /// The days of what is taken up, by its trigger: "The move came on Monday."
    func daysTakenUp() -> [Int: PartialDate] {
        var result: [Int: PartialDate] = [:]
        for token in syntax.tokens.indices
        where [.nsubj, .nsubjPass].contains(syntax.relation(token))
            && (syntax.classes(of: token).overlaps(TakenUp.deeds)
                || !TakenUp.nouns.types(of: token, in: syntax).isEmpty)
        {
            guard let told = told(by: token), result[told.token] == nil,
                let date = analysis.date(of: token) ?? dayOfEnacting(token), date.confidence >= 0.6
            else { continue }
            result[told.token] = date.value
        }
        return result
    }

    /// "The measure was adopted on Friday", "the move, announced on Friday": the day on which it was done or made known.
    private func dayOfEnacting(_ noun: Int) -> EventDate? {
        let verbs =
            (syntax.relation(noun) == .nsubjPass ? [syntax.head(of: noun)].compactMap { $0 } : [])
            + syntax.children(of: noun, .acl).filter { syntax.marker(of: $0) == nil }
        return verbs.lazy.filter {
            syntax.classes(of: $0).overlaps(TakenUp.enacting) && syntax.factuality(of: $0) == Factuality()
        }
        .compactMap { analysis.date(of: $0) }.first
    }

    /// "…, a move that Chad called reckless", "…, an offer that Chad declined": sums up what stands before it.
    private func isSummary(_ head: Int) -> Bool {
        syntax.classes(of: head).overlaps(TakenUp.summaries) && sumsUp(head)
    }

    /// "the signing of a similar agreement" is not the one told before.
    func isOfAnother(_ noun: Int) -> Bool {
        syntax.children(of: noun, .nmod).contains { child in
            syntax.marker(of: child) == "of"
                && syntax.children(of: child, .det, .amod).contains {
                    ["a", "an", "another", "any", "similar"].contains(syntax.norm($0))
                }
        }
    }

    /// The mentions before a token, in its sentence or some before that.
    private func recent(before token: Int, within sentences: Int) -> Range<Int> {
        history.indices(before: token, in: Int(syntax.tokens[token].sentence), within: sentences)
    }

    func distance(_ mention: EventMention, _ token: Int) -> Int {
        Int(syntax.tokens[token].sentence) - Int(syntax.tokens[mention.token].sentence)
    }

    /// Nothing hangs on the noun but whose it is, or where: "the U.S. move", "the decision of Peru".
    private func isBare(_ head: Int) -> Bool {
        syntax.children(of: head, .nmod, .compound, .amod).allSatisfy { child in
            // "the unilateral step", not "the next step"
            if syntax.relation(child) == .amod { return !Self.ofOthers.contains(syntax.lemma(child)) }
            if syntax.relation(child) == .compound { return !parties.actors(of: child).isEmpty }
            switch syntax.marker(of: child) {
            case "of", "by": return !parties.actors(of: child).isEmpty
            case "in", "at": return analysis.mention(at: child)?.form == .location
            default: return false
            }
        }
    }

    /// Something done, not only said: what "the move" or "the step" may be.
    private func isDeed(_ mention: EventMention) -> Bool {
        let lemma = syntax.lemma(mention.token)
        switch mention.type {
        case .support: return ["recognize", "recognise"].contains(lemma)
        case .reject:
            return TakenUp.verbs.types(of: mention.token, in: syntax).isEmpty && !["oppose", "resist"].contains(lemma)
        case .consult: return false
        default: return !EventCircumstances.words.contains(mention.type)
        }
    }

    /// Told for its own sake, not in passing: "a protocol signed by Chad".
    private func isMain(_ mention: EventMention) -> Bool {
        ![.acl, .aclRelcl, .amod].contains(syntax.relation(mention.token))
    }

    /// The last deed of the nearest sentence that tells of any; words only where it has no deeds.
    private func nearestDeed(before head: Int, where isEarlier: (EventMention) -> Bool) -> EventMention? {
        func lead() -> EventMention? { self.lead { $0.token < head && isEarlier($0) } }
        let before = mentions[recent(before: head, within: 2)].filter(isEarlier)
        guard let nearest = before.last.map({ syntax.tokens[$0.token].sentence }) else { return lead() }
        // "a pact signed in 1951" is told in passing: no "move".
        let told = before.filter {
            syntax.tokens[$0.token].sentence == nearest && ($0.type != .agree || isMain($0))
        }
        let deeds = told.filter { isDeed($0) }
        if let deed = deeds.last(where: { !$0.isNoun && isMain($0) }) ?? deeds.last(where: { !$0.isNoun }) ?? deeds.last
        {
            return deed
        }
        // "The United States criticized the tariff. Chad protested against the measure."
        let word = told.last { !$0.isNoun } ?? told.last
        return word?.about.flatMap { history.mention(at: $0) }
            ?? (syntax.classes(of: head).overlaps(TakenUp.words) ? word : nil) ?? lead()
    }

    /// What the article is about: the deed that its first sentence tells.
    private func lead(where isMeant: (EventMention) -> Bool = { _ in true }) -> EventMention? {
        let document = analysis.document
        guard let first = document.sentences.first(where: { !document.isHeading($0.tokens.lowerBound) }) else {
            return nil
        }
        return mentions[history.indices(in: first.tokens)].first {
            isMeant($0) && (isDeed($0) || $0.type == .reject) && isMain($0) && !$0.isNoun
        }
    }

    /// The other side of what the article is about: from where a state "recalled its ambassador", whom it "called for calm".
    func implied(_ type: Term, _ actors: [Int], _ frame: Frame) -> [Int] {
        let things = frame.arguments.objects + frame.arguments.obliques.filter { $0.preposition == "for" }.map(\.token)
        guard !frame.isNoun,
            things.contains(where: {
                type == .sanction && isEnvoy($0)
                    || type == .request && Self.calm.contains(syntax.norm($0))
            }),
            let lead = lead(), !lead.targets.isEmpty
        else { return [] }
        let own = parties.sides(of: actors)
        func states(_ entities: [Int]) -> [Int] {
            parties.sides(of: entities).filter { analysis.kind($0) == .country }.sorted()
        }
        let doers = states(lead.actors)
        let others = states(lead.targets)
        guard !doers.isEmpty, !others.isEmpty else { return [] }
        if !own.isDisjoint(with: doers) { return others }
        if !own.isDisjoint(with: others) { return doers }
        return type == .request ? doers + others : []
    }

    func isEnvoy(_ noun: Int) -> Bool { syntax.classes(of: noun).overlaps(Self.envoys) }

    private static let envoys = Lexicon.shared.set("envoy")
    private static let calm = Lexicon.words("calm")

    /// "Modi's decision": the last deed that he is said to have decided or done.
    private func ownDeed(_ own: [Int]) -> EventMention? {
        let own = own.lazy.map { mentions[$0] }.filter {
            !$0.isEcho && !$0.isNoun && $0.type != .consult && !quotations.contains($0.token)
        }
        let deeds = own.filter { isDeed($0) && isMain($0) }
        return deeds.last { [.announced, .planned].contains($0.status) } ?? deeds.last ?? own.last
    }

    /// The nouns of what an event is about, by its trigger: "visa" of "Chad's visa request" and "asked Mali for visas".
    private func content(of token: Int) -> Set<Symbol> {
        let nouns = syntax.subtree(of: token).filter {
            $0 != token && syntax.partOfSpeech($0) == .noun && analysis.timeOfToken[$0] < 0
        }
        return Set(nouns.map { syntax.lemma($0) })
    }

    /// The noun is the one that the event was told with, or is made from its verb.
    private func repeats(_ head: Int, _ noun: [UInt8], _ mention: EventMention, isDeed: Bool) -> Bool {
        let lemma = syntax.lemma(head)
        // "brokered the pact. Chad rejected the pact": not the broker.
        if mention.words.contains(lemma) {
            // "called for talks", "offered an extension": the talks are no call, the extension is no offer.
            if [.request, .support, .threaten].contains(mention.type)
                || syntax.classes(of: mention.token).overlaps(Self.offering)
            {
                return false
            }
            return mention.type != .consult || !syntax.classes(of: head).overlaps(Self.treaty)
        }
        // "the agreement" is not that somebody agreed to do something.
        if lemma == "agreement" { return false }
        guard mention.type != .protest || isDeed, mention.type != .consult else { return false }
        let shared = zip(noun, mention.stem.utf8).prefix { $0 == $1 }.count
        let isMade = ["ion", "ing", "al", "ment", "ance"].contains { noun.reversed().starts(with: $0.utf8.reversed()) }
        return shared >= 5 && (isDeed || isMade) || shared == 4 && isDeed && mention.stem.utf8.count <= 6
    }

    /// "Beijing refused": the last thing that the one who refuses was asked, offered or blamed for, a sentence or two ago; what is denied may
    /// have been said farther back.
    func asked(_ actors: [Int], before token: Int, of types: Set<Term>) -> EventMention? {
        let sides = parties.sides(of: actors)
        return mentions[recent(before: token, within: types == [.accuse] ? 4 : 2)].last { mention in
            types.contains(mention.type) && !mention.isEcho
                && !mention.actors.isEmpty && sides.isDisjoint(with: mention.actors)
                && !sides.isDisjoint(with: mention.targets)
        }
    }

    /// "offered to mediate, an idea Chad opposed": whoever does what stands before; "expelled the envoy of Mali. It also closed its airspace":
    /// a second measure falls on whom the one before did.
    func counterparts(of actors: [Int], _ type: Term, _ match: RuleMatcher.Match, isAsked: Bool) -> [Int] {
        let (frame, sides) = (match.frame, parties.sides(of: actors))
        guard !frame.isNoun, !actors.isEmpty else { return [] }
        if type == .sanction, !isAsked {
            return mentions[recent(before: frame.token, within: 2)].last {
                !$0.isEcho && $0.type == .sanction && !sides.isDisjoint(with: $0.actors) && isOther($0.targets, sides)
            }?.targets ?? []
        }
        guard [.accuse, .protest, .reject, .threaten, .support].contains(type) else { return [] }
        var nouns = frame.arguments.objects
        nouns += frame.arguments.obliques.map(\.token).filter { analysis.timeOfToken[$0] < 0 }
        if match.rule.roles.contains(where: { $0.paths.contains { $0.steps.first == .saying } }) {
            nouns += frame.arguments.subjects
        }
        for noun in nouns where isSummary(noun) {
            let verb = syntax.ancestors(of: noun).first { syntax.partOfSpeech($0) == .verb && $0 < noun }
            let doers = verb.map { syntax.verbPredicate($0).subjects.flatMap { parties.actors(of: $0) } } ?? []
            if isOther(doers, sides) { return doers }
        }
        return []
    }

    private func isOther(_ entities: [Int], _ sides: Set<Int>) -> Bool {
        !entities.isEmpty && sides.isDisjoint(with: parties.sides(of: entities))
    }
}
