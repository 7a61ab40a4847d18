internal import EntenteGraph
internal import EntenteText

/// What is said of others, and what is refused.
extension EventFinder {
    /// "Kyiv said Russia broke the truce" accuses, "said Moscow must pay" demands: the speaker does something to the subject.
    func judgement(at token: Int) -> EventMention? {
        guard [.verb, .adj, .noun].contains(syntax.partOfSpeech(token)), !quotations.contains(token),
            let saying = saying(over: token),
            SpeechWords.reporting.contains(syntax.lemma(saying)) || syntax.lemma(saying) == "demand",
            !syntax.modality(of: saying).isNegated
        else { return nil }
        let speakers = syntax.verbPredicate(saying).subjects.flatMap { parties.actors(of: $0) }
        guard !speakers.isEmpty else { return nil }
        let predicate = syntax.verbPredicate(token)
        let subjects =
            syntax.children(of: token, .nsubj, .nsubjPass)
            + (syntax.relation(token) == .amod
                ? syntax.head(of: token).map { syntax.children(of: $0, .compound).filter { $0 < token } } ?? [] : [])
        let blamed = subjects.flatMap { head in
            told(by: head)?.actors ?? parties.targets(of: syntax.resolveRelative(head))
        }.filter { !speakers.contains($0) }
        func make(_ rule: String, _ type: Term, _ found: [Int]) -> EventMention {
            mention(token, rule, type, speakers, found, .held, isNoun: false, speaker: nil)
        }
        let modality = syntax.modality(of: token)
        for rule in rules[syntax.lemma(token)] where rule.trigger == .said && !modality.isNegated {
            guard modality.reality == .actual, !blamed.isEmpty else { continue }
            return make(rule.name, rule.type, blamed)
        }
        let modals = syntax.children(of: token, .aux).map { syntax.lemma($0) }
        if modals.contains("must") || modals.contains("should") || syntax.lemma(token) == "need", !modality.isNegated {
            // "said it should be the beginning": nobody is asked.
            guard syntax.partOfSpeech(token) != .noun, !subjects.contains(where: { syntax.norm($0) == "it" }) else {
                return nil
            }
            let own = parties.sides(of: speakers)
            let asked = (blamed + predicate.objects.flatMap { parties.targets(of: $0) }).filter { !own.contains($0) }
            let ownDuty = subjects.contains { !Set(parties.actors(of: $0)).isDisjoint(with: speakers) }
            return ownDuty || asked.isEmpty ? nil : make("request-said-must", .request, asked)
        }
        return nil
    }

    /// The verb of saying whose clause a token heads.
    func saying(over token: Int) -> Int? {
        guard let above = syntax.head(of: token) else { return nil }
        if syntax.relation(token) == .ccomp { return above }
        // "said the flight breached air rules", read as "the flight-breached rules"
        guard syntax.relation(token) == .amod, syntax.partOfSpeech(token) == .verb, syntax.relation(above) == .obj,
            syntax.children(of: above, .compound).contains(where: { $0 < token })
        else { return nil }
        return syntax.head(of: above)
    }

    /// "Egypt will not sign the accord" refuses, if what is denied is what one is asked for.
    func refusal(at token: Int) -> EventMention? {
        guard syntax.partOfSpeech(token) == .verb,
            syntax.children(of: token, .aux).contains(where: { ["will", "would", "wo"].contains(syntax.norm($0)) }),
            syntax.children(of: token, .advmod).contains(where: {
                ["not", "n't", "n’t", "never", "longer"].contains(syntax.norm($0))
            }),
            RefusalWords.verbs.contains(syntax.lemma(token)),
            !syntax.children(of: token, .advcl).contains(where: { clause in
                syntax.children(of: clause, .mark).contains { mark in
                    ["if", "unless"].contains(syntax.norm(mark)) && (mark == 0 || syntax.norm(mark - 1) != "even")
                }
            })
        else { return nil }
        let predicate = syntax.verbPredicate(token)
        guard !quotations.contains(token) || predicate.subjects.contains(where: { isFirstPerson($0) }) else {
            return nil
        }
        let actors = predicate.subjects.flatMap { parties.actors(of: $0) }
        // Under "if" or "fears that" nothing is refused.
        guard !actors.isEmpty, isAsserted(token) else { return nil }
        let heads = predicate.objects + predicate.obliques.map(\.token)
        let own = parties.sides(of: actors)
        let found = heads.flatMap { parties.targets(of: $0) }.filter { !own.contains($0) }
        var refusal = mention(
            token, "reject-will-not", .reject, actors, Array(found.prefix(2)), .held, isNoun: false,
            speaker: parties.reporter(of: token))
        refusal.hasContent = heads.contains { syntax.partOfSpeech($0) == .noun } || !predicate.complements.isEmpty
        return refusal
    }

    func isAsserted(_ token: Int) -> Bool {
        switch syntax.relation(token) {
        case .root, .conj, .parataxis: return true
        case .ccomp:
            guard let above = syntax.head(of: token) else { return false }
            return SpeechWords.reporting.contains(syntax.lemma(above)) || syntax.lemma(above) == "make"
        default: return false
        }
    }
}

/// Verbs whose refusal is news: what one is asked to do.
private enum RefusalWords {
    static let verbs: Set<Symbol> = [
        "accept", "allow", "attend", "back", "bow", "change", "compromise", "join", "lift", "negotiate", "pay",
        "permit", "recognize", "recognise", "release", "renegotiate", "return", "sign", "stop", "surrender", "take",
        "talk", "tolerate", "withdraw", "yield", "participate", "meet", "extend", "renew", "ratify", "agree", "give",
        "support", "help", "send", "cooperate", "abandon", "halt", "end", "resume", "hand", "extradite", "concede",
        "comply", "abide", "supply", "sell", "provide", "buy", "remove", "drop", "leave", "respect", "honor", "honour",
        "submit", "suspend", "relinquish",
    ]
}
