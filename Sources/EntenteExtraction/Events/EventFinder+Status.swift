internal import EntenteGraph
internal import EntenteText

/// How far the text vouches for it.
extension EventFinder {
    /// Nil for what is not told as done, planned or announced.
    func status(of match: RuleMatcher.Match, _ type: Term) -> Term? {
        let token = match.frame.token
        let factuality = syntax.factuality(of: token)
        if let test = match.rule.factuality {
            return factuality.isNegated == test.isNegated && test.degrees.contains(factuality.degree) ? .held : nil
        }
        if match.frame.isNoun {
            // "…, following Uganda's ban on milk": a fact that something else follows from; not "called for a ban".
            if factuality.degree != .proposed, !isOnlyPossible(token),
                let preposition = EventCircumstances(analysis: analysis).prepositionBefore(token),
                EventCircumstances.consecutive.contains(preposition),
                // "fears of an attack", "a plan for a truce": there need be none.
                factuality.degree == .actual || !["of", "for"].contains(preposition)
            {
                return .held
            }
            // "rejected the U.S. demand", "denied Kenya's charge": it was made.
            if let verb = syntax.head(of: token), isPresupposed(token, type, by: verb) { return .held }
        }
        // "is willing to talk if they stop": agrees to nothing yet.
        if type == .agree,
            syntax.children(of: token, .advcl).contains(where: { syntax.marker(of: $0) == "if" })
                || match.frame.arguments.complements.contains(where: { clause in
                    syntax.children(of: clause, .advcl).contains { syntax.marker(of: $0) == "if" }
                })
        {
            return nil
        }
        if isUnderCondition(token) || factuality.isNegated || match.frame.isNoun && isOnlySupposed(token) { return nil }
        switch factuality.degree {
        case .actual: return factuality.isOngoing ? .ongoing : .held
        case .planned:
            if isSaid(match) { return .held }
            return isAnnounced(token) ? .announced : .planned
        case .cancelled: return .cancelled
        case .proposed: return isOffered(token) ? .proposed : nil
        case .hypothetical: return nil
        }
    }

    /// "offered to send aid": proposed by the one who would do it.
    private func isOffered(_ token: Int) -> Bool {
        let verb = syntax.firstConjunct(of: token)
        guard syntax.relation(verb) == .xcomp, let governor = syntax.head(of: verb),
            syntax.classes(of: governor).overlaps(Self.offering)
        else { return false }
        let factuality = syntax.factuality(of: governor)
        return factuality.degree == .actual && !factuality.isNegated
    }

    static let offering = Lexicon.shared.set("offer")

    /// "said a raid would be a crime": said now, whatever it is said of.
    private func isSaid(_ match: RuleMatcher.Match) -> Bool {
        match.rule.roles.contains { $0.paths.contains { $0.steps.first == .saying } }
            && matcher.saying(over: match.frame.token).map { syntax.factuality(of: $0).degree == .actual } ?? false
    }

    /// "rejected the U.S. demand", "meeting a Danish demand": it was made; "asked Chad to lift its ban", "called its raid a mistake":
    /// there is one.
    private func isPresupposed(_ noun: Int, _ type: Term, by verb: Int) -> Bool {
        let classes = syntax.classes(of: verb)
        let isOwned = syntax.child(of: noun, .nmodPoss) != nil
        switch syntax.relation(noun) {
        case .xcomp: return isOwned && classes.overlaps(Self.judging)
        case .obj where isOwned && classes.overlaps(Self.judging): return true
        case .obj where classes.overlaps(Self.undoing): return isOwned
        case .obl where syntax.marker(of: noun) != "to": return false
        case .obj, .obl, .nsubjPass:
            return EventCircumstances.words.contains(type) && !syntax.factuality(of: verb).isNegated
                && (classes.overlaps(Self.granting) || !TakenUp.verbs.types(of: verb, in: syntax).isEmpty)
        default: return false
        }
    }

    private static let judging = Lexicon.shared.set("judge")
    private static let undoing = Lexicon.shared.set("undoing")
    private static let granting = Lexicon.shared.set("grant")

    /// "for a potential recognition"
    private func isOnlyPossible(_ noun: Int) -> Bool {
        syntax.children(of: noun, .amod).contains { syntax.classes(of: $0).overlaps(FactualityClasses.shared.possible) }
    }

    /// "a withdrawal would harm them"
    private func isOnlySupposed(_ noun: Int) -> Bool {
        guard syntax.relation(noun) == .nsubj, !isDefinite(noun), let verb = syntax.head(of: noun) else { return false }
        return [.hypothetical, .proposed].contains(syntax.factuality(of: verb).degree)
            // "said a withdrawal would harm them"
            || syntax.children(of: verb, .aux).contains { syntax.lemma($0) == "would" }
    }

    /// "only if Chad waits and Mali ends its strike": both are conditions, whatever the second hangs on.
    private func isUnderCondition(_ token: Int) -> Bool {
        guard let and = syntax.children(of: token, .cc).last(where: { syntax.norm($0) == "and" }) else { return false }
        let clauses =
            syntax.children(of: token, .advcl) + (syntax.head(of: token).map { syntax.children(of: $0, .advcl) } ?? [])
        return clauses.contains { clause in
            clause < and
                && syntax.children(of: clause, .mark).contains { ["if", "unless"].contains(syntax.norm($0)) }
                && (clause..<and).allSatisfy { syntax.norm($0) != "," } && syntax.child(of: token, .nsubj) != nil
        }
    }

    func isAnnounced(_ token: Int) -> Bool {
        syntax.ancestors(of: token).prefix(3).contains {
            EventCircumstances.announcing.contains(syntax.lemma($0))
        }
    }
}
