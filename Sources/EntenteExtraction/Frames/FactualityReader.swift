internal import EntenteText

extension Syntax {
    /// How far the text vouches for a verb, adjective or noun that tells something: its own auxiliaries and negations, and what
    /// the words that it hangs on make of it, up to the root of the sentence.
    package func factuality(of token: Int) -> Factuality { FactualityReader(syntax: self).factuality(of: token) }
}

/// Composes the factuality of a predicate along the tree.
///
/// ```
/// refused to rule out an attack     "attack": opposite of "rule out", which is the opposite of itself: hypothetical
/// no longer opposes the pact        "oppose": negated
/// must respond by closing the port  "close": as "respond", hypothetical
/// ```
struct FactualityReader {
    let syntax: Syntax
    let classes = FactualityClasses.shared

    func factuality(of token: Int, depth: Int = 0) -> Factuality {
        var result = own(token)
        guard depth < 8, let governor = syntax.head(of: token) else { return result }
        switch syntax.relation(token) {
        case .conj: coordinate(token, governor, depth, &result)
        case .xcomp, .ccomp, .csubj, .csubjPass: complement(token, governor, depth, &result)
        case .acl: attribute(token, governor, depth, &result)
        case .advcl: adverbial(token, governor, depth, &result)
        case .aclRelcl:
            // "any state that attacks"
            if syntax.children(of: governor, .det).contains(where: { ["any", "whatever"].contains(syntax.norm($0)) }) {
                result.weaken(to: .hypothetical)
            }
            // "allegations that troops used force", read as a relative clause
            if isDenied(token, governor) {
                attribute(token, governor, depth, &result)
            } else if isContent(token) || isToldByNoun(token), let effect = effect(of: governor, depth) {
                apply(effect, &result)
            }
        case .obj, .nsubjPass, .nsubj, .iobj: argument(token, governor, depth, &result)
        case .obl, .nmod, .oblAgent, .oblUnmarked, .nmodUnmarked: phrase(token, governor, depth, &result)
        case .compound:
            // "the attack plan"
            if syntax.isNominal(governor), let effect = effect(of: governor, depth) { apply(effect, &result) }
        default: break
        }
        return result
    }

    /// A clause behind "that" that lacks nothing: it is what the noun says, not which one is meant.
    private func isContent(_ clause: Int) -> Bool {
        let objects = syntax.children(of: clause, .obj)
        return objects.count > 1 && syntax.child(of: clause, .nsubj) != nil
            && objects.contains { syntax.norm($0) == "that" }
    }

    /// "on the condition that Chad waits": "that" is no part of the clause.
    private func isToldByNoun(_ clause: Int) -> Bool {
        syntax.children(of: clause, .mark).contains { syntax.norm($0) == "that" }
            && syntax.child(of: clause, .nsubj, .nsubjPass) != nil
    }

    /// "denied reports that Lima had left", read as a relative clause.
    private func isDenied(_ clause: Int, _ noun: Int) -> Bool {
        guard [.obj, .nsubjPass].contains(syntax.relation(noun)), let verb = syntax.head(of: noun),
            syntax.children(of: clause, .mark).contains(where: { syntax.norm($0) == "that" })
        else { return false }
        return syntax.child(of: clause, .nsubj, .nsubjPass) != nil && syntax.classes(of: verb).overlaps(classes.deny)
    }

    // MARK: - The predicate itself

    private func own(_ token: Int) -> Factuality {
        var result = Factuality()
        var hasInfinitive = false
        var hasBe = false
        var isFuture = false
        for index in syntax.children(of: token) {
            let child = Int(index)
            switch syntax.relation(child) {
            case .aux, .auxPass, .cop:
                // "Theresa May said": a name.
                if isName(child) { continue }
                switch syntax.lemma(child) {
                case "will", "shall": isFuture = true
                case "may", "might", "could", "should", "must", "can", "ought": result.weaken(to: .hypothetical)
                case "would": if isToldFuture(token) { isFuture = true } else { result.weaken(to: .hypothetical) }
                case "be": hasBe = hasBe || syntax.relation(child) != .cop || syntax.partOfSpeech(token) == .verb
                default: if syntax.norm(child) == "wo" || syntax.norm(child) == "'ll" { isFuture = true }
                }
            case .advmod, .det, .cc:
                switch syntax.norm(child) {
                case "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely", "scarcely":
                    if !isNotOnly(child) { result.isNegated = true }
                case "longer":
                    // "no longer"
                    if child > 0, syntax.norm(child - 1) == "no" { result.isNegated = true }
                case "almost", "nearly", "possibly", "perhaps", "allegedly", "maybe", "potentially", "probably":
                    result.weaken(to: .hypothetical)
                default: break
                }
            // "Neither Chad nor Mali left", "no state has signed"
            case .nsubj, .nsubjPass: if isNegative(child) { result.isNegated = true }
            case .mark:
                if syntax.norm(child) == "to" { hasInfinitive = true }
                // "debated the plan and whether to send troops", "Lest Chad leave"
                if ["whether", "lest"].contains(syntax.norm(child)) { result.weaken(to: .hypothetical) }
                // "is due to leave", read as if "due to" were a preposition.
                if syntax.norm(child) == "due" { isFuture = true }
            case .case where syntax.norm(child) == "due" && syntax.partOfSpeech(token) == .verb: isFuture = true
            case .amod where syntax.isNominal(token):
                // "a planned visit", whatever part of speech it is taken for
                var classes = Lexicon.shared.classes(of: syntax.lemma(child), .adj)
                classes.formUnion(Lexicon.shared.classes(of: syntax.norm(child), .adj))
                if classes.overlaps(self.classes.possible) { result.weaken(to: .hypothetical) }
                if classes.overlaps(self.classes.planned) { result.weaken(to: .planned) }
            // "the draft agreement"
            case .compound where syntax.isNominal(token) && syntax.lemma(child) == "draft":
                result.weaken(to: .hypothetical)
            // "in no way threatens its neighbours", "has at no point agreed"
            case .obl where isNever(child), .oblUnmarked where isNever(child): result.isNegated = true
            // "vowed to retaliate if": what is vowed is under the condition, not the vow.
            case .advcl where isConditional(child) && !syntax.isNominal(token) && !isSpoken(token):
                result.weaken(to: .hypothetical)
            // "will return once its terms are met"
            case .advcl where syntax.marker(of: child) == "once" && syntax.child(of: token, .aux) != nil:
                result.weaken(to: .hypothetical)
            default: break
            }
        }
        if isFuture { result.weaken(to: .planned) }
        let morphology = syntax.tokens[token].morphology
        if hasBe, morphology.contains(.present), morphology.contains(.participle) || morphology.contains(.gerund) {
            result.isOngoing = true
        }
        // "is to hold talks"
        if hasBe, hasInfinitive { result.weaken(to: .planned) }
        return result
    }

    /// A manner or time that there is none of: "in no way", "under no circumstances".
    private func isNever(_ noun: Int) -> Bool {
        syntax.children(of: noun, .det).contains { syntax.norm($0) == "no" } && syntax.child(of: noun, .amod) == nil
            && syntax.classes(of: noun).overlaps(classes.never)
    }

    /// "is not just a threat": it is one, and more.
    private func isNotOnly(_ negation: Int) -> Bool {
        negation + 1 < syntax.tokens.count
            && ["just", "only", "merely", "simply", "solely"].contains(syntax.norm(negation + 1))
    }

    /// "phoned Modi to thank him": it is said in the call.
    private func isSaidByCalling(_ token: Int, _ governor: Int) -> Bool {
        syntax.classes(of: governor).overlaps(classes.conversing) && syntax.classes(of: token).overlaps(classes.inWords)
            && (syntax.child(of: governor, .obj, .iobj) != nil
                || syntax.children(of: governor, .obl).contains { ["to", "with"].contains(syntax.marker(of: $0)) })
    }

    private func isNegative(_ subject: Int) -> Bool {
        ["none", "nobody"].contains(syntax.norm(subject))
            || syntax.children(of: subject, .det, .ccPreconj, .cc).contains {
                $0 < subject && ["no", "neither"].contains(syntax.norm($0))
            }
    }

    /// A verb or adjective of saying, asking, threatening or promising, with what is said behind it.
    private func isSpoken(_ token: Int) -> Bool {
        syntax.child(of: token, .xcomp, .ccomp, .obj) != nil && syntax.classes(of: token).overlaps(classes.speechAct)
    }

    /// "said it would leave": the future as seen from the past, unless a condition goes with it.
    private func isToldFuture(_ token: Int) -> Bool {
        let clause = syntax.firstConjunct(of: token)
        guard syntax.relation(clause) == .ccomp, let governor = syntax.head(of: clause) else { return false }
        return syntax.classes(of: governor).overlaps(classes.say) || syntax.classes(of: governor).overlaps(classes.plan)
    }

    private func isConditional(_ clause: Int) -> Bool {
        syntax.children(of: clause, .mark).contains { mark in
            switch syntax.norm(mark) {
            case "if": mark == 0 || syntax.norm(mark - 1) != "even"
            case "unless", "provided", "whether", "should", "lest": true
            default: false
            }
        }
    }

    // MARK: - What it hangs on

    /// What a governing word makes of what it governs, in its own context; nil for a word of no class.
    func effect(of governor: Int, _ depth: Int) -> (FactualityClasses.Effect, Factuality)? {
        guard let signature = classes.signature(of: syntax.classes(of: governor)) else { return nil }
        let context = factuality(of: governor, depth: depth + 1)
        return (context.isNegated ? signature.negated : signature.affirmed, context)
    }

    func apply(_ effect: (FactualityClasses.Effect, Factuality), _ result: inout Factuality) {
        switch effect.0 {
        case .asTold: break
        case .opposite: result.isNegated.toggle()
        case .degree(let degree): result.weaken(to: degree)
        }
        result.weaken(to: effect.1.degree)
        if effect.1.isOngoing { result.isOngoing = true }
    }

    func share(_ governor: Int, _ depth: Int, _ result: inout Factuality) {
        let context = factuality(of: governor, depth: depth + 1)
        result.weaken(to: context.degree)
        if context.isNegated { result.isNegated.toggle() }
        if context.isOngoing { result.isOngoing = true }
    }

    private func coordinate(_ token: Int, _ first: Int, _ depth: Int, _ result: inout Factuality) {
        if syntax.child(of: token, .nsubj, .nsubjPass) != nil {
            if syntax.relation(first) == .advcl, isConditional(first) { result.weaken(to: .hypothetical) }
            return
        }
        // "promised to wait and called on Oslo", "will not wait and calls on Oslo": a finite form stands by itself.
        let morphology = syntax.tokens[token].morphology
        // "will impose a ban and has appealed to Mali"
        if syntax.children(of: token, .aux).contains(where: { ["has", "have", "had"].contains(syntax.norm($0)) }),
            syntax.children(of: first, .aux).contains(where: { syntax.lemma($0) == "will" })
        {
            return
        }
        if syntax.child(of: token, .aux, .auxPass) == nil {
            let isPast = morphology.contains(.past)
            if morphology.contains(.finite), isPast || syntax.norm(token) != syntax.lemma(token),
                isInfinitive(first) || syntax.child(of: first, .aux) != nil
            {
                return
            }
            // "urged Chad to wait and accused Mali": taken for a participle, which no infinitive has beside it.
            if isPast, isInfinitive(first), syntax.child(of: first, .auxPass) == nil { return }
        }
        // Its own words are counted already; what it shares is what stands before the first.
        let context = factuality(of: first, depth: depth + 1)
        result.weaken(to: context.degree)
        if context.isNegated, !syntax.isNominal(token) || syntax.child(of: token, .det) == nil {
            let isBut = syntax.children(of: token, .cc).contains { syntax.norm($0) == "but" }
            if !isBut { result.isNegated = true }
        }
        if context.isOngoing, morphology.contains(.present) { result.isOngoing = true }
    }

    private func complement(_ token: Int, _ governor: Int, _ depth: Int, _ result: inout Factuality) {
        let isFinite = syntax.relation(token) == .ccomp && !isInfinitive(token)
        if syntax.children(of: token, .mark).contains(where: { ["whether", "if"].contains(syntax.norm($0)) }) {
            result.weaken(to: .hypothetical)
            return
        }
        // "have yet to agree"
        if syntax.lemma(governor) == "have",
            syntax.children(of: governor, .advmod).contains(where: { syntax.norm($0) == "yet" })
        {
            result.isNegated.toggle()
            return
        }
        if isInfinitive(token), isSaidByCalling(token, governor) {
            share(governor, depth, &result)
        } else if isFinite,
            let effect = syntax.children(of: governor, .obj).lazy.compactMap({ effect(of: $0, depth) }).first
        {
            // "expressed doubt that Chad will leave": what the noun says of its clause.
            apply(effect, &result)
        } else if let effect = effect(of: governor, depth) {
            // "announced that it had left", "told Lima that the pact holds": a finite clause is told, unless it is hoped, doubted or
            // denied; a verb that plans or asks makes only what is to come its own.
            if case .degree(let degree) = effect.0, isFinite, degree == .planned || degree == .proposed,
                // "demanded that the bloc put pressure on Lima": "put" is asked for.
                isToldAsPast(token) && (degree == .planned || syntax.norm(token) != syntax.lemma(token))
                    || syntax.classes(of: governor).overlaps(classes.say) && !isSubjunctive(token)
            {
                if effect.1.isNegated { result.weaken(to: .hypothetical) }
                return
            }
            apply(effect, &result)
        } else if syntax.relation(token) == .csubj || syntax.relation(token) == .csubjPass {
            // "it was hard for Chad to share"
            if isInfinitive(token) || syntax.tokens[token].morphology.contains(.gerund) {
                result.weaken(to: .hypothetical)
            }
        } else if isInfinitive(token) {
            result.weaken(to: .hypothetical)
        } else if isFinite {
            let context = factuality(of: governor, depth: depth + 1)
            if context.isNegated { result.weaken(to: .hypothetical) }
            if context.degree == .hypothetical || context.degree == .proposed { result.weaken(to: .hypothetical) }
        } else {
            share(governor, depth, &result)
        }
    }

    /// "its decision to end the pact", "the deal signed in 2010".
    private func attribute(_ token: Int, _ noun: Int, _ depth: Int, _ result: inout Factuality) {
        let marker = syntax.marker(of: token)
        if marker == nil, isPresentParticiple(token) { said(in: noun, depth, &result) }
        // "accused each other of violating the truce", read as said of "each other"
        if marker == "of" || marker == "for", [.obj, .iobj].contains(syntax.relation(noun)), isGerund(token),
            let verb = syntax.head(of: noun), let effect = effect(of: verb, depth), effect.0 == .degree(.hypothetical)
        {
            apply(effect, &result)
            return
        }
        guard isInfinitive(token) || marker != nil else { return }
        // "rejected the idea of holding talks": what becomes of the idea becomes of what it is of.
        if [.obj, .nsubjPass].contains(syntax.relation(noun)), let verb = syntax.head(of: noun),
            // but "resisted the deployment of troops to support it"
            !isInfinitive(token) || syntax.children(of: noun, .nmod).allSatisfy({ $0 > token }),
            let effect = effect(of: verb, depth), [.opposite, .degree(.cancelled)].contains(effect.0)
        {
            apply(effect, &result)
        } else if let effect = effect(of: noun, depth) {
            apply(effect, &result)
        } else if isInfinitive(token), isOneWhoDid(noun) {
            share(noun, depth, &result)
        } else if isInfinitive(token), let verb = syntax.head(of: noun), isSaidOnOccasion(token, verb) {
            share(verb, depth, &result)
        } else if isInfinitive(token) {
            // "has the right to strike", "efforts to end": nobody says that it came to that.
            result.weaken(to: .hypothetical)
        } else if let marker, ["without", "against"].contains(marker) {
            result.isNegated.toggle()
        } else if let marker, ["about", "on", "over", "regarding", "concerning"].contains(marker), isGerund(token),
            syntax.classes(of: noun).overlaps(classes.discussion)
        {
            // "statements about imposing tariffs": spoken of.
            result.weaken(to: .hypothetical)
        }
    }

    /// "rejected reports saying that Chad will leave", "will vote on a resolution condemning Lima": the words of a document that is
    /// turned down are nobody's, and those of one to come are not said yet.
    private func said(in document: Int, _ depth: Int, _ result: inout Factuality) {
        guard syntax.classes(of: document).overlaps(classes.document) else { return }
        result.weaken(to: factuality(of: document, depth: depth + 1).degree)
        guard let verb = syntax.head(of: document) else { return }
        switch syntax.relation(document) {
        case .obj, .nsubjPass:
            if let effect = effect(of: verb, depth), effect.0 == .opposite || effect.0 == .degree(.cancelled) {
                result.weaken(to: .hypothetical)
            } else if syntax.classes(of: verb).overlaps(classes.turningDown) {
                result.weaken(to: .hypothetical)
            }
        case .obl where ["on", "upon", "against"].contains(syntax.marker(of: document)):
            result.weaken(to: factuality(of: verb, depth: depth + 1).degree)
            if syntax.marker(of: document) == "against" { result.weaken(to: .hypothetical) }
        default: break
        }
    }

    /// "was the first to condemn Lima", "became the second state to leave": told as done.
    private func isOneWhoDid(_ noun: Int) -> Bool {
        ([noun] + syntax.children(of: noun, .amod)).contains { Self.ranks.contains(syntax.norm($0)) }
    }

    private static let ranks = Lexicon.words("rank")

    /// "used the visit to thank Lima": it is said there.
    private func isSaidOnOccasion(_ token: Int, _ verb: Int) -> Bool {
        syntax.classes(of: verb).overlaps(classes.using) && syntax.classes(of: token).overlaps(classes.inWords)
            && syntax.children(of: verb, .obj).contains { syntax.classes(of: $0).overlaps(classes.occasion) }
    }

    private func adverbial(_ token: Int, _ governor: Int, _ depth: Int, _ result: inout Factuality) {
        if isConditional(token) {
            result.weaken(to: .hypothetical)
            return
        }
        // "stops in Oslo, where she is to hold talks": told of the place.
        if syntax.children(of: token, .advmod).contains(where: { syntax.norm($0) == "where" }) { return }
        // "would return as soon as she left": both lie ahead.
        if syntax.norm(governor) == "soon", let verb = syntax.head(of: governor) {
            result.weaken(to: factuality(of: verb, depth: depth + 1).degree)
        }
        // "an appeal for Oslo to leave"
        let marker = isInfinitive(token) ? "to" : syntax.marker(of: token)
        // "will announce it when she visits Oslo", "after she visits"
        if isPresentTense(token),
            syntax.children(of: token, .mark, .advmod).contains(where: { Self.temporal.contains(syntax.norm($0)) })
        {
            result.weaken(to: factuality(of: governor, depth: depth + 1).degree)
        }
        let isGerund = isGerund(token)
        switch marker {
        case "to" where isInfinitive(token) && (isSaidByCalling(token, governor) || isSaidOnOccasion(token, governor)):
            share(governor, depth, &result)
        case "to" where isInfinitive(token):
            // The parse may take a complement for a purpose: "urged Peru not to quit", "repeated its refusal to sign"; but "halted the
            // raids to allow talks".
            let noun = syntax.children(of: governor, .obj).first { noun in
                syntax.children(of: token, .mark).contains { $0 == noun + 1 }
            }
            if let effect = noun.flatMap({ effect(of: $0, depth) }) ?? effect(of: governor, depth),
                effect.0 != .degree(.cancelled),
                // "blocked the aid of Peru to help the rebels": a purpose of the aid.
                effect.0 != .opposite || noun != nil || syntax.child(of: governor, .obj) == nil,
                // "described it as a plot to bomb them"
                effect.0 != .asTold || !syntax.classes(of: governor).overlaps(classes.say)
            {
                apply(effect, &result)
            } else {
                result.weaken(to: .hypothetical)
            }
        case "without", "instead", "rather": result.isNegated.toggle()
        case "from":
            if let effect = effect(of: governor, depth) { apply(effect, &result) } else { result.isNegated.toggle() }
        // "stopped short of blaming Lima"
        case "of" where syntax.child(of: token, .mark).map({ $0 > 0 && syntax.norm($0 - 1) == "short" }) ?? false:
            result.isNegated.toggle()
        // "moved towards recognizing Lima"
        case "toward", "towards":
            share(governor, depth, &result)
            result.weaken(to: .planned)
        case "of", "for", "into", "with", "about", "at":
            if let effect = effect(of: governor, depth), effect.0 != .opposite { apply(effect, &result) }
        case "by":
            let context = factuality(of: governor, depth: depth + 1)
            result.weaken(to: context.degree)
            if context.isNegated { result.weaken(to: .hypothetical) }
        case "before", "until":
            // "stopped all aid until Oslo meets its demands"
            if !isToldAsPast(token),
                syntax.child(of: token, .nsubj) == nil || !isPastTense(governor) || isPresentTense(token)
            {
                result.weaken(to: .hypothetical)
            }
        // "ruled out sending troops": what stands right behind a verb is what that says, however it is parsed.
        case nil where isGerund && isRightBehind(token, governor):
            if let effect = effect(of: governor, depth) { apply(effect, &result) }
        case "in" where isGerund, "on" where isGerund, nil where isGerund && syntax.child(of: token, .nsubj) == nil:
            let context = factuality(of: governor, depth: depth + 1)
            result.weaken(to: context.degree)
        default: break
        }
    }

    /// Nothing but a particle stands between a verb and the other one.
    private func isRightBehind(_ token: Int, _ verb: Int) -> Bool {
        token == verb + 1
            || token == verb + 2 && syntax.relation(verb + 1) == .compoundPrt && syntax.head(of: verb + 1) == verb
    }
}
