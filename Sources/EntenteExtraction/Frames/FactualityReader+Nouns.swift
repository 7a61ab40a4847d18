internal import EntenteText

/// The factuality of nouns that tell a deed: by the verb or the preposition that they hang on.
extension FactualityReader {
    /// A noun as subject or object: "planned a visit", "cancelled the visit", "will launch an attack".
    func argument(_ token: Int, _ verb: Int, _ depth: Int, _ result: inout Factuality) {
        guard syntax.isNominal(token) else { return }
        let verbClasses = syntax.classes(of: verb)
        if syntax.relation(token) != .nsubj, let signature = classes.signature(of: verbClasses) {
            let context = factuality(of: verb, depth: depth + 1)
            let effect = context.isNegated ? signature.negated : signature.affirmed
            switch effect {
            case .asTold: if !isDefinite(token) { share(verb, depth, &result) }
            // "refused talks"; but of "rejected the proposal" there was one.
            case .opposite:
                if !isDefinite(token) || verbClasses.overlaps(classes.deny) { apply((effect, context), &result) }
            case .degree: apply((effect, context), &result)
            }
            return
        }
        // "demands that include the release of prisoners", "the plan includes a withdrawal": as real as the whole.
        if syntax.relation(token) == .obj, verbClasses.overlaps(classes.including),
            let effect = syntax.children(of: verb, .nsubj).lazy.compactMap({
                self.effect(of: self.syntax.resolveRelative($0), depth)
            }).first
        {
            apply(effect, &result)
            return
        }
        // "a deal is within reach", "a truce between them is unlikely"
        if syntax.relation(token) == .nsubj, syntax.child(of: verb, .cop) != nil, !isDefinite(token),
            verbClasses.overlaps(classes.notYet)
        {
            result.weaken(to: .hypothetical)
        }
        // "will launch an attack", "made no threat": what an act brings about is as real as the act.
        let isObject = [.obj, .nsubjPass].contains(syntax.relation(token))
        if isObject, !isDefinite(token), verbClasses.overlaps(classes.attitude) {
            // "supports a withdrawal"
            result.weaken(to: .proposed)
        } else if isObject, verbClasses.overlaps(classes.light) || !isDefinite(token) {
            share(verb, depth, &result)
        } else if syntax.relation(token) == .nsubj,
            syntax.child(of: verb, .cop) != nil || verbClasses.overlaps(classes.light)
        {
            share(verb, depth, &result)
        }
    }

    /// A noun behind a preposition: "the threat of an attack", "called for talks", "left without a deal".
    func phrase(_ token: Int, _ governor: Int, _ depth: Int, _ result: inout Factuality) {
        guard let marker = syntax.marker(of: token) else { return }
        switch marker {
        case "without", "instead": result.isNegated.toggle()
        case "including": share(governor, depth, &result)
        // "a last effort before air strikes": there were none yet.
        case "before" where !isDefinite(token) && syntax.classes(of: token).overlaps(classes.force):
            result.weaken(to: .hypothetical)
        case "after", "following", "over", "despite", "since", "amid", "because", "during", "under": break
        case "from" where isKeptAway(token, governor), "against" where isKeptAway(token, governor):
            result.weaken(to: .hypothetical)
        default:
            let isNoun = syntax.isNominal(governor)
            // "failed to find a solution regarding the withdrawal", "talks on a withdrawal": what is talked about.
            if ["on", "about", "regarding", "concerning"].contains(marker), !isPastDeed(token),
                ([governor] + syntax.children(of: governor, .obj).filter { $0 < token }).contains(where: {
                    syntax.classes(of: $0).overlaps(classes.discussion)
                })
            {
                result.weaken(to: .hypothetical)
                return
            }
            // "pushes for a truce": asked for, whatever "pushed Chad to leave" says.
            let isHopedFor =
                marker == "for" && !syntax.isNominal(governor) && syntax.classes(of: governor).overlaps(classes.ask)
            if isHopedFor, !isDefinite(token), !asksForAmends(governor) { result.weaken(to: .proposed) }
            guard let effect = effect(of: governor, depth) else {
                if isNoun { return }
                // "is working towards a deal", "talks aimed at a truce"
                if ["toward", "towards"].contains(marker) || marker == "at" && syntax.lemma(governor) == "aim",
                    !isDefinite(token)
                {
                    result.weaken(to: .hypothetical)
                }
                // "travelled to Oslo for talks": as real as the journey.
                if ["for", "in", "to", "with", "into", "on", "at"].contains(marker), !isDefinite(token) {
                    let context = factuality(of: governor, depth: depth + 1)
                    result.weaken(to: context.degree)
                }
                return
            }
            // "committed to the accord", "opposed to the ban": there is one; "demanded an apology for the raid": there was.
            // but "insisted on the withdrawal"
            let isAskedFor = isAsked(governor) && syntax.classes(of: token).overlaps(classes.deed)
            if !isNoun, marker != "for" ? isDefinite(token) && !isAskedFor : asksForAmends(governor) { return }
            if isNoun || ["for", "on", "to", "against", "of"].contains(marker) {
                if isNoun && marker != "of" && marker != "for" && marker != "to" && marker != "on" { return }
                if case .opposite = effect.0, !isNoun { return }
                apply(effect, &result)
            }
        }
    }

    private func isAsked(_ verb: Int) -> Bool {
        syntax.classes(of: verb).overlaps(classes.ask) || classes.insisting.contains(syntax.lemma(verb))
    }

    private func asksForAmends(_ verb: Int) -> Bool {
        syntax.children(of: verb, .obj).contains { syntax.classes(of: $0).overlaps(classes.amends) }
    }

    /// "protects Chad from a raid": there need be none.
    private func isKeptAway(_ token: Int, _ governor: Int) -> Bool {
        syntax.classes(of: governor).overlaps(classes.guarding) && !isDefinite(token)
    }
}
