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
            if factuality.degree != .proposed,
                let preposition = EventCircumstances(analysis: analysis).prepositionBefore(token),
                EventCircumstances.consecutive.contains(preposition)
            {
                return .held
            }
            // "rejected the U.S. demand", "denied Kenya's charge": it was made.
            if syntax.relation(token) == .obj, EventCircumstances.words.contains(type),
                let verb = syntax.head(of: token), EventNouns.refusing[syntax.lemma(verb)] != nil,
                !syntax.factuality(of: verb).isNegated
            {
                return .held
            }
        }
        if isUnderCondition(token) || factuality.isNegated || match.frame.isNoun && isOnlySupposed(token) { return nil }
        switch factuality.degree {
        case .actual: return factuality.isOngoing ? .ongoing : .held
        case .planned: return isAnnounced(token) ? .announced : .planned
        case .cancelled: return .cancelled
        case .proposed, .hypothetical: return nil
        }
    }

    /// "a withdrawal would harm them"
    private func isOnlySupposed(_ noun: Int) -> Bool {
        guard syntax.relation(noun) == .nsubj, !isDefinite(noun), let verb = syntax.head(of: noun) else { return false }
        return [.hypothetical, .proposed].contains(syntax.factuality(of: verb).degree)
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
            ["announce", "decide", "decision", "announcement"].contains(syntax.lemma($0))
        }
    }
}
