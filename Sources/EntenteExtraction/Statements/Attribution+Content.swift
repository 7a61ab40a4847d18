internal import EntenteGraph
internal import EntenteText

/// Whose the words are inside the content of a noun or of a verb that nobody is said to do.
extension Attribution {
    // MARK: - Nouns that say something

    /// "the [charge] that Lima wanted to "sell the port"": the nearest noun above a quotation that has the clause around it
    /// as what it says.
    func contentNoun(over quotation: Range<Int>, _ governors: [Int]) -> Int? {
        var below = top(of: quotation)
        for token in governors {
            if let below, [.acl, .aclRelcl, .ccomp].contains(syntax.relation(below)), isContent(of: token, below) {
                return token
            }
            below = token
        }
        return nil
    }

    private func isContent(of noun: Int, _ clause: Int) -> Bool {
        syntax.partOfSpeech(noun) == .noun && SpeechWords.contents.contains(syntax.lemma(noun))
            && syntax.children(of: clause, .mark).contains { syntax.norm($0) == "that" }
    }

    /// Who makes the charge, where no verb of saying stands between it and the quotation.
    func owner(of noun: Int, _ governors: [Int]) -> Speaker? {
        let below = governors.prefix(while: { $0 != noun })
        if below.contains(where: { isSaying($0) && !SpeechWords.stating.contains(syntax.lemma($0)) }) { return nil }
        guard let verb = governors.dropFirst(below.count + 1).first(where: isVerb) else { return nil }
        let owners =
            syntax.children(of: noun, .nmodPoss)
            + syntax.children(of: noun, .nmod).filter { ["by", "of", "from"].contains(syntax.marker(of: $0)) }
        let makers = owners.isEmpty && isMade(noun, by: verb) ? syntax.verbPredicate(verb).subjects : owners
        return voices.voice(of: makers).map {
            Speaker(
                entities: $0.entities, verb: verb, rule: "subject-of-saying", confidence: min(0.8, $0.confidence))
        }
    }

    private static let making = Lexicon.words("making-content")

    /// "answered with the charge that …", "made the claim that …": not "rejected the claim", "reacted to the claim".
    private func isMade(_ noun: Int, by verb: Int) -> Bool {
        guard syntax.head(of: noun) == verb else { return false }
        switch syntax.relation(noun) {
        case .obj: return Self.making.contains(syntax.lemma(verb))
        case .obl: return ["with", "in"].contains(syntax.marker(of: noun))
        default: return false
        }
    }

    /// True of the verb that only tells of a noun's content, and of what the content itself says of somebody's wishes.
    func isOfContent(_ verb: Int, _ noun: Int, _ governors: [Int]) -> Bool {
        guard let height = governors.firstIndex(of: verb), let own = governors.firstIndex(of: noun) else {
            return false
        }
        if height < own { return SpeechWords.stating.contains(syntax.lemma(verb)) }
        return governors[own...].first(where: isVerb) == verb
    }

    private func isVerb(_ token: Int) -> Bool { syntax.partOfSpeech(token) == .verb }

    // MARK: - What nobody says

    /// "asked the ministry to call it "a mistake"": the ministry has not said so.
    func isAsked(_ verb: Int) -> Bool {
        guard [.xcomp, .ccomp, .advcl].contains(syntax.relation(verb)), let asking = syntax.head(of: verb),
            syntax.partOfSpeech(asking) == .verb, Control.objectVerbs.contains(syntax.lemma(asking)),
            syntax.children(of: verb, .mark).contains(where: { syntax.norm($0) == "to" })
        else { return false }
        return syntax.child(of: asking, .obj, .iobj, .nsubjPass) != nil
    }

    /// "it was absurd to suggest that "a bribe was paid"", "denied that "a bribe was paid"": words of nobody who is told of.
    func isDisowned(_ quotation: Range<Int>, _ governors: [Int]) -> Bool {
        guard let verb = governors.first(where: isSaying), verb < quotation.lowerBound else { return false }
        return syntax.lemma(verb) == "deny"
            || [.csubj, .csubjPass].contains(syntax.relation(verb)) && syntax.child(of: verb, .nsubj) == nil
                && syntax.children(of: verb, .mark).contains { syntax.norm($0) == "to" }
    }

    /// "claims waters "that were ours"": the quotation tells of the verb's object, and may be of whoever tells of the claim.
    func isOfObject(_ quotation: Range<Int>, _ verb: Int, _ governors: [Int]) -> Bool {
        guard governors.count > 1, governors[1] == verb, let top = top(of: quotation) else { return false }
        return syntax.relation(top) == .aclRelcl && syntax.relation(governors[0]) == .obj
    }
}
