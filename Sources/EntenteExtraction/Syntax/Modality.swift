internal import EntenteText

/// How far the text vouches for what a predicate says.
package struct Modality: Sendable, Equatable {
    package enum Reality: Sendable {
        /// Told as having happened, or as being so.
        case actual
        /// Told as arranged or going to happen: "will", "is scheduled to", "plans to".
        case planned
        /// Wished for, asked for, offered: "called on Seoul to stay".
        case proposed
        /// Possible or conditional: "could", "if", "would".
        case hypothetical
        /// Called off or put aside.
        case cancelled
    }

    package var reality: Reality = .actual
    package var isNegated = false
    /// Present progressive or "continues to": going on.
    package var isOngoing = false
}

extension Syntax {
    /// The modality of a verb or predicate noun from its auxiliaries, its negation and what it is the complement of.
    package func modality(of token: Int) -> Modality {
        var result = Modality()
        readAuxiliaries(of: token, into: &result)
        // "said it would leave": the future as seen from the past.
        if result.reality == .hypothetical, relation(token) == .ccomp, let governor = head(of: token),
            SpeechWords.reporting.contains(lemma(governor)),
            children(of: token, .aux).contains(where: { lemma($0) == "would" || norm($0) == "would" }),
            !children(of: token, .advcl).contains(where: { isConditional($0) })
        {
            result.reality = .planned
        }
        var current = token
        var steps = 0
        while let governor = head(of: current), steps < 6 {
            steps += 1
            switch relation(current) {
            case .xcomp, .ccomp, .acl, .csubj, .obj, .nsubjPass, .oblAgent, .nsubj, .advcl, .nmod, .obl, .conj,
                .compound:
                break
            default:
                return result
            }
            // "the agreement signed in 2010": a participle tells, whatever the noun promises.
            if relation(current) == .acl, !isToInfinitive(current), marker(of: current) == nil { return result }
            // "stepped back from ending", "refrained from testing"; "accused of violating" is said, not known.
            if [.advcl, .xcomp, .acl].contains(relation(current)), let marker = marker(of: current),
                partOfSpeech(current) == .verb
            {
                if marker == "from" { result.isNegated.toggle() }
                if marker == "of", ModalityWords.allege.contains(lemma(governor)), result.reality == .actual {
                    result.reality = .hypothetical
                }
            }
            if relation(current) == .advcl {
                // "called for deporting them"
                if marker(of: current) == "for", ModalityWords.propose.contains(lemma(governor)),
                    result.reality == .actual
                {
                    result.reality = .proposed
                }
                if isConditional(current) || isToInfinitive(current) && result.reality == .actual {
                    result.reality = .hypothetical
                }
                return result
            }
            if relation(current) == .conj {
                // A coordinated infinitive or participle shares what stands before the first one.
                if child(of: current, .nsubj, .nsubjPass) != nil {
                    if relation(governor) == .advcl, isConditional(governor) { result.reality = .hypothetical }
                    return result
                }
                // "promised to wait and called on Oslo": a form of the past goes with the verb above the infinitive.
                if isToInfinitive(governor), document.tokens[current].morphology.contains(.past),
                    child(of: current, .aux, .auxPass) == nil, !isPassive(current)
                {
                    return result
                }
                if result.reality == .actual { readAuxiliaries(of: governor, into: &result) }
                current = governor
                continue
            }
            // "it was difficult for Chad to share": thought of, not done.
            if relation(current) == .csubj, isToInfinitive(current), partOfSpeech(governor) == .adj,
                result.reality == .actual
            {
                result.reality = .hypothetical
            }
            if relation(current) == .xcomp || relation(current) == .acl || relation(current) == .ccomp,
                isToInfinitive(current),
                result.reality == .actual
            {
                // What one decides to do is planned, what one begins to do is done, all else is only thought of.
                if ModalityWords.plan.contains(lemma(governor)) {
                    result.reality = .planned
                } else if ModalityWords.propose.contains(lemma(governor)) {
                    result.reality = .proposed
                } else if !ModalityWords.implicative.contains(lemma(governor)),
                    !ModalityWords.refuse.contains(lemma(governor))
                {
                    result.reality = .hypothetical
                }
            }
            let isArgument: Bool =
                switch relation(current) {
                case .obj, .nsubjPass, .nsubj, .nmod, .obl, .compound, .oblAgent: true
                default: false
                }
            let verb = lemma(governor)
            if ModalityWords.cancel.contains(verb) || isPhrasal(governor, "call", "off") {
                switch relation(current) {
                case .obj, .nsubjPass, .xcomp, .ccomp: result.reality = .cancelled
                default: break
                }
            } else if ModalityWords.refuse.contains(verb), !isArgument || relation(current) == .obj {
                result.isNegated.toggle()
            } else if ModalityWords.plan.contains(verb), !isToldAsPast(current),
                !isArgument || relation(current) == .obj || relation(current) == .nsubjPass
            {
                if result.reality == .actual { result.reality = .planned }
                // "may be planning to"
                if children(of: governor, .aux).contains(where: { ["may", "might", "could"].contains(lemma($0)) }) {
                    result.reality = .hypothetical
                }
            } else if ModalityWords.propose.contains(verb),
                !isArgument || relation(current) == .obj || relation(current) == .nmod
                    || relation(current) == .obl && [.some("for"), .some("on")].contains(marker(of: current))
            {
                if result.reality == .actual { result.reality = .proposed }
            } else if ModalityWords.doubt.contains(verb), !isArgument {
                if result.reality == .actual { result.reality = .hypothetical }
            } else if !isArgument || relation(current) == .obj || relation(current) == .nsubj
                || relation(current) == .nsubjPass
            {
                if partOfSpeech(governor) == .verb || partOfSpeech(governor) == .adj || partOfSpeech(governor) == .noun
                {
                    // "will hold talks": the light verb's own auxiliaries count.
                    if isArgument || relation(current) == .xcomp {
                        readAuxiliaries(of: governor, into: &result)
                    } else {
                        return result
                    }
                }
            } else {
                return result
            }
            if relation(current) == .ccomp { return result }
            current = governor
        }
        return result
    }

    /// "to end the pact", without "is" before it.
    private func isToInfinitive(_ token: Int) -> Bool {
        children(of: token, .mark).contains { norm($0) == "to" }
            && child(of: token, .aux).map { lemma($0) != "be" && lemma($0) != "have" } ?? true
    }

    private func isPhrasal(_ verb: Int, _ lemma: Symbol, _ particle: Symbol) -> Bool {
        guard self.lemma(verb) == lemma else { return false }
        // The parse may take the particle for a preposition of the object: "called off talks".
        return children(of: verb, .compoundPrt, .advmod).contains { norm($0) == particle }
            || verb + 1 < tokens.count && norm(verb + 1) == particle
                && tokens[verb + 1].sentence == tokens[verb].sentence
    }

    /// "announced that it had left": a finite clause in the past is done, whatever verb brings it.
    private func isToldAsPast(_ clause: Int) -> Bool {
        guard relation(clause) == .ccomp, partOfSpeech(clause) == .verb else { return false }
        let auxiliaries = children(of: clause, .aux).map { lemma($0) }
        let morphology = document.tokens[clause].morphology
        return auxiliaries.contains("have")
            || auxiliaries.isEmpty && morphology.contains(.past) && morphology.contains(.finite)
    }

    private func isConditional(_ clause: Int) -> Bool {
        children(of: clause, .mark).contains { ModalityWords.conditional.contains(norm($0)) }
    }

    private func readAuxiliaries(of token: Int, into result: inout Modality) {
        var toInfinitive = false
        var hasBe = false
        for index in children(of: token) {
            let child = Int(index)
            switch relation(child) {
            case .aux, .auxPass:
                switch lemma(child) {
                case "will", "shall": if result.reality == .actual { result.reality = .planned }
                case "may", "might", "could", "would", "should", "must", "can", "ought":
                    if result.reality == .actual { result.reality = .hypothetical }
                case "be": hasBe = true
                default: break
                }
            case .advmod, .det, .cc:
                switch norm(child) {
                case "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly": result.isNegated = true
                default: break
                }
            case .mark: if norm(child) == "to" { toInfinitive = true }
            default: break
            }
        }
        let morphology = document.tokens[token].morphology
        if hasBe, morphology.contains(.present), morphology.contains(.participle) || morphology.contains(.gerund) {
            result.isOngoing = true
        }
        // "is to hold talks"
        if hasBe, toInfinitive, result.reality == .actual { result.reality = .planned }
        if isConditional(token), relation(token) == .advcl { result.reality = .hypothetical }
    }
}

/// Words that say how real their complement is. General English, after FactBank and the PDTB attribution verbs.
enum ModalityWords {
    static let plan: Set<Symbol> = [
        "plan", "schedule", "expect", "intend", "set", "slate", "prepare", "agree", "due", "poise", "ready", "arrange",
        "aim", "decide", "promise", "vow", "pledge", "announce", "slated", "poised", "scheduled", "expected", "planned",
        "commit", "likely", "await", "upcoming", "decision", "plan", "intention", "agreement", "promise", "pledge",
        "vow", "commitment",
        "intent", "order", "prepared", "bound", "swear", "undertake", "resolve", "opt", "choose", "vote", "determine",
    ]
    /// What is said in their infinitive happens.
    static let implicative: Set<Symbol> = [
        "prompt", "drive", "spur", "induce", "provoke", "begin", "start", "continue", "manage", "help", "serve",
        "proceed", "go", "use", "come", "cease", "get",
        "remember", "dare",
        "bother", "move", "rush", "act", "appear", "seem", "tend", "enable", "force", "cause", "compel", "lead", "join",
        "work", "reach",
    ]
    static let propose: Set<Symbol> = [
        "propose", "suggest", "offer", "urge", "ask", "call", "want", "hope", "seek", "request", "demand", "invite",
        "wish", "push", "encourage", "press", "need", "consider", "willing", "require", "recommend", "appeal", "insist",
    ]
    static let cancel: Set<Symbol> = [
        "cancel", "scrap", "postpone", "suspend", "abandon", "shelve", "scuttle", "delay",
    ]
    static let refuse: Set<Symbol> = [
        "refuse", "decline", "fail", "deny", "reject", "avoid", "rule", "stop", "prevent",
    ]
    static let allege: Set<Symbol> = [
        "accuse", "suspect", "convict", "charge", "capable", "possibility", "risk", "threat", "danger", "hope", "fear",
        "accusation",
    ]
    static let doubt: Set<Symbol> = ["doubt", "unclear", "whether", "unlikely", "possible", "uncertain"]
    static let conditional: Set<Symbol> = ["if", "unless", "whether", "provided", "until", "should"]
}
