internal import EntenteGraph
internal import EntenteText

/// What an event without a party is about.
extension EventFinder {
    static let treaty = Lexicon.shared.set("treaty")

    /// A noun or clause says what is asked, refused, promised or judged: "called for elections", "welcomed the ruling".
    func hasContent(_ match: RuleMatcher.Match, _ type: Term) -> Bool {
        let predicate = match.frame.arguments
        // "a boycott by the president", "its promise to leave"
        guard !match.frame.isNoun else {
            return (type == .reject || type != .support && !predicate.complements.isEmpty)
                && match.rule.roles.allSatisfy { $0.name != "target" || $0.isOptional }
        }
        // "urged them to wait": nobody knows whom.
        if type == .request, predicate.objects.contains(where: { syntax.partOfSpeech($0) == .pron }) {
            return false
        }
        if syntax.partOfSpeech(match.frame.token) == .adj {
            return !predicate.complements.isEmpty || !match.witnesses.isEmpty
        }
        let things = predicate.objects + predicate.obliques(["for", "to", "on", "in", "over", "about", "against"])
        let nouns = things.filter {
            [.noun, .propn, .adj].contains(syntax.partOfSpeech($0)) && analysis.timeOfToken[$0] < 0
        }
        switch type {
        // "said it would not negotiate", "said that a deal must hold"
        case .reject where match.rule.factuality != nil: return true
        case .request where match.rule.factuality != nil: return true
        case .support, .accuse:
            return nouns.contains {
                !match.witnesses.contains($0) && (isDeed($0) || type == .accuse && predicate.objects.contains($0))
            }
                // "reaffirmed the commitment to a free press"
                || match.witnesses.contains { !syntax.children(of: $0, .nmod, .acl).isEmpty }
        // "signed a memorandum", alone: no agreement with anybody.
        case .agree
        where match.witnesses.contains(where: { syntax.classes(of: $0).overlaps(Self.treaty) }):
            return false
        case .request, .reject, .agree, .threaten, .concede, .protest:
            return !predicate.complements.isEmpty || !nouns.isEmpty
        // "granted asylum to five officers"
        case .aid: return !match.witnesses.isEmpty && isGivenTo(predicate)
        default: return false
        }
    }

    private func isGivenTo(_ predicate: Predicate) -> Bool {
        !predicate.indirectObjects.isEmpty || !predicate.obliques(["to", "for"]).isEmpty
            || predicate.objects.contains { object in
                syntax.children(of: object, .nmod).contains { ["to", "for"].contains(syntax.marker(of: $0) ?? "") }
            }
    }

    /// A noun for something done: "the ruling", "the attack", "its decision".
    private func isDeed(_ head: Int) -> Bool {
        let lemma = syntax.lemma(head)
        return !Self.rules.candidates(for: lemma, .noun).isEmpty || syntax.classes(of: head).overlaps(TakenUp.deeds)
            || EventNouns.deeds.contains(lemma) || !TakenUp.nouns.types(of: head, in: syntax).isEmpty
    }

    /// A noun that only looks like the event: a telephone call, aid that is cut.
    func isOtherSense(_ noun: Int, _ type: Term) -> Bool {
        if syntax.lemma(noun) == "call" {
            // "rejected a call by Chad": only what is asked is refused.
            if syntax.head(of: noun).map({ TakenUp.verbs.types(of: $0, in: syntax).contains(.request) }) ?? false {
                return false
            }
            let addressed = syntax.children(of: noun, .nmod).contains {
                ["for", "on"].contains(syntax.marker(of: $0) ?? "")
            }
            return !addressed && !syntax.children(of: noun, .acl).contains { syntax.marker(of: $0) == "to" }
        }
        guard [.aid, .cooperate, .support].contains(type) else { return false }
        return syntax.ancestors(of: noun).prefix(2).contains {
            syntax.partOfSpeech($0) == .verb && EventNouns.ending.contains(syntax.lemma($0))
        }
    }

    /// "Chad announced its withdrawal": from the agreement that the text spoke of last.
    func leaving(at noun: Int) -> EventMention? {
        guard EventNouns.leaving.contains(syntax.lemma(noun)), syntax.partOfSpeech(noun) == .noun,
            let owner = syntax.child(of: noun, .nmodPoss), syntax.relation(noun) == .obj,
            let verb = syntax.head(of: noun), ["announce", "declare"].contains(syntax.lemma(verb)),
            syntax.children(of: noun, .nmod, .compound, .amod).isEmpty, !syntax.factuality(of: verb).isNegated,
            syntax.factuality(of: verb).degree == .actual, let agreement = lastAgreement(before: noun)
        else { return nil }
        let own = parties.actors(of: owner)
        let actors = own.isEmpty ? syntax.verbPredicate(verb).subjects.flatMap { parties.actors(of: $0) } : own
        guard !actors.isEmpty else { return nil }
        return mention(
            noun, "reject.leaving", .reject, actors, [agreement], .announced, isNoun: false,
            speaker: parties.reporter(of: noun))
    }

    /// "suspended its participation", "its obligations": in what the text spoke of last.
    func lastAgreement(before token: Int, sentences: Int = 2) -> Int? {
        let first = max(0, Int(syntax.tokens[token].sentence) - sentences)
        let near = analysis.mentionsInOrder(from: analysis.document.sentences[first].tokens.lowerBound..<token)
        let last = analysis.mentions[near].last { mention in
            mention.head < token && mention.entities.contains { analysis.kind($0) == .agreement }
        }
        return last?.entities.first { analysis.kind($0) == .agreement }
    }

    /// A refusal or denial that does not say of what, or only "the request", answers what was last asked of those who refuse.
    func answered(by match: RuleMatcher.Match, _ type: Term, _ actors: [Int]) -> EventMention? {
        let predicate = match.frame.arguments
        // "asked Japan for boats, and Japan promised to deliver them": to whoever asked.
        if type == .agree, !match.frame.isNoun, !actors.isEmpty, !predicate.complements.isEmpty,
            let asked = asked(actors, before: predicate.token, of: [.request]), distance(asked, predicate.token) <= 1
        {
            return asked
        }
        let types = TakenUp.verbs.types(of: predicate.token, in: syntax)
        guard type == .reject, !match.frame.isNoun, !actors.isEmpty, !types.isEmpty else { return nil }
        // What is denied, in whatever words, is what one was blamed for.
        let saysNoMore =
            predicate.complements.isEmpty
            && predicate.objects.allSatisfy {
                !TakenUp.nouns.types(of: $0, in: syntax).isEmpty && (isDefinite($0) || sumsUp($0))
            }
        guard saysNoMore || types == [.accuse] else { return nil }
        let found = asked(actors, before: predicate.token, of: types)
        // "fear that it arms rebels, a charge that Peru denies": what is summed up stands in the same sentence.
        if let found, distance(found, predicate.token) > 0, predicate.objects.contains(where: sumsUp) { return nil }
        return found
    }

    /// "blamed Lima for the raid, a charge that Peru denies": the noun stands for the clause before it.
    func sumsUp(_ noun: Int) -> Bool {
        guard let clause = syntax.child(of: noun, .aclRelcl) ?? syntax.child(of: noun, .acl), clause > noun,
            !isDefinite(noun), let first = syntax.subtree(of: noun).first, first > 0
        else { return false }
        return [first, first - 1].contains { [",", "–", "—", "-"].contains(syntax.norm($0)) }
    }
}
