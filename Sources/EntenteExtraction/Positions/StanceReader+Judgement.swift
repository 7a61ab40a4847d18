internal import EntenteGraph
internal import EntenteText

/// What is said to be good, bad or needed.
extension StanceReader {
    /// "The pact should not be scrapped, she said": whoever says so.
    func demanded(_ level: Level) -> [Stance] {
        guard syntax.partOfSpeech(level.token) == .verb || syntax.child(of: level.token, .cop) != nil else { return [] }
        let auxiliaries = syntax.children(of: level.token, .aux).map { syntax.norm($0) }
        let isDemand =
            auxiliaries.contains { StanceRules.deontic.contains($0) }
            || auxiliaries.contains { ["can", "ca", "cannot", "could"].contains($0) } && isNegated(level.token)
        guard isDemand else { return [] }
        let speakers = speakers.speakers(of: level.token)
        guard !speakers.isEmpty else { return [] }
        return [
            Stance(
                holders: speakers, sign: level.sign, isConditional: isConditional(level.token), predicate: level.token,
                rule: "stance-demands", confidence: 0.8)
        ]
    }

    /// "ending it would be a mistake", "it is important to renew it", "leaving would send the wrong signal".
    func judgement(of action: Int, by governor: Int, sign: StanceRules.Sign) -> Stance? {
        switch syntax.relation(action) {
        case .csubj, .nsubj, .ccomp, .xcomp, .csubjPass, .advcl, .acl: break
        default: return nil
        }
        guard let value = value(of: governor, subject: action) else { return nil }
        let speakers = speakers.speakers(of: governor)
        guard !speakers.isEmpty else { return nil }
        return Stance(
            holders: speakers, sign: sign * value, predicate: governor, rule: "stance-judges-action", confidence: 0.8)
    }

    /// Whether a predicate speaks for or against its subject.
    func value(of predicate: Int, subject: Int) -> StanceRules.Sign? {
        var sign: StanceRules.Sign?
        let isSubject = [.csubj, .nsubj, .csubjPass].contains(syntax.relation(subject))
        if syntax.child(of: predicate, .cop) != nil || !isSubject && syntax.partOfSpeech(predicate) == .adj {
            sign = judging(predicate)
        } else if syntax.partOfSpeech(predicate) == .verb, isSubject {
            if StanceRules.helping.contains(syntax.lemma(predicate)) { sign = .pro }
            if StanceRules.harming.contains(syntax.lemma(predicate)) { sign = .con }
            if ["send", "set", "make", "be", "represent", "mark"].contains(syntax.lemma(predicate)),
                let object = syntax.child(of: predicate, .obj)
            {
                sign = judging(object)
            }
        }
        return isNegated(predicate) ? sign?.flipped : sign
    }

    func judging(_ token: Int) -> StanceRules.Sign? {
        var words = [token]
        for child in syntax.children(of: token, .amod, .conj, .compound) { words.append(child) }
        if words.contains(where: {
            StanceRules.blame.contains(syntax.lemma($0)) || StanceRules.blame.contains(syntax.norm($0))
        }) {
            return .con
        }
        if words.contains(where: {
            StanceRules.praise.contains(syntax.lemma($0)) || StanceRules.praise.contains(syntax.norm($0))
        }) {
            return .pro
        }
        return nil
    }

    /// "called the pact vital", "The accord is a disaster, he said", "the deal will strengthen security, she said".
    func evaluations(_ use: AgreementUse, _ head: Int) -> [Stance] {
        let predicate = use.predicate
        if use.role == .object, StanceRules.calling.contains(syntax.lemma(predicate)),
            syntax.partOfSpeech(predicate) == .verb
        {
            let complements = syntax.children(of: predicate, .xcomp, .obl, .advcl, .ccomp, .obj).filter {
                $0 != head && (syntax.relation($0) != .obl || syntax.marker(of: $0) == "as")
            }
            for complement in complements {
                if let sign = judging(complement), !isNegated(predicate) {
                    let subjects = syntax.verbPredicate(predicate).subjects
                    return subjects.isEmpty
                        ? []
                        : [
                            Stance(
                                holders: subjects, sign: sign, predicate: predicate, rule: "stance-calls",
                                confidence: 0.85)
                        ]
                }
            }
        }
        // "called the pact vital", where the parse took "pact vital" for one phrase.
        if use.role == .object, syntax.relation(predicate) == .xcomp, let verb = syntax.head(of: predicate),
            StanceRules.calling.contains(syntax.lemma(verb)),
            let sign = judging(predicate), !isNegated(verb)
        {
            let subjects = syntax.verbPredicate(verb).subjects
            return subjects.isEmpty
                ? [] : [Stance(holders: subjects, sign: sign, predicate: verb, rule: "stance-calls", confidence: 0.8)]
        }
        guard use.role == .subject, let sign = value(of: predicate, subject: head) else { return [] }
        let speakers = speakers.speakers(of: predicate)
        guard !speakers.isEmpty else { return [] }
        return [Stance(holders: speakers, sign: sign, predicate: predicate, rule: "stance-judges", confidence: 0.75)]
    }

    /// "Nairobi is against the pact", "in favor of the deal".
    func predicated(_ head: Int) -> [Stance] {
        guard let marker = syntax.marker(of: head),
            syntax.child(of: head, .cop) != nil || syntax.relation(head) == .root
        else { return [] }
        let signs: [Symbol: StanceRules.Sign] = ["against": .con, "for": .pro, "behind": .pro]
        guard var sign = signs[marker] else { return [] }
        if isNegated(head) { sign = sign.flipped }
        let subjects = syntax.verbPredicate(head).subjects
        return subjects.isEmpty
            ? []
            : [
                Stance(
                    holders: subjects, sign: sign, predicate: head, rule: "stance-is-for-or-against", confidence: 0.8)
            ]
    }
}
