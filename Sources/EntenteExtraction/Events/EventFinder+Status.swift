internal import EntenteGraph
internal import EntenteText

/// How far the text vouches for it.
extension EventFinder {
    /// Nil for what is not told as done, planned or announced.
    func status(of token: Int, _ rule: EventRule) -> Term? {
        let isNoun = rule.trigger == .noun
        // "…, following Uganda's ban on milk": a fact that something else follows from; not "called for a ban".
        if isNoun, syntax.modality(of: token).reality != .proposed,
            EventCircumstances(analysis: analysis).prepositionBefore(token).map(EventCircumstances.consecutive.contains)
                == true
        {
            return .held
        }
        if isNoun {
            let adjectives = syntax.children(of: token, .amod).map { syntax.norm($0) }
            if adjectives.contains(where: { ["upcoming", "planned", "scheduled", "forthcoming"].contains($0) }) {
                return .planned
            }
            if adjectives.contains(where: { ["possible", "potential", "proposed", "alleged"].contains($0) }) {
                return nil
            }
        }
        // "rejected the U.S. demand", "denied Kenya's charge": it was made.
        if isNoun, syntax.relation(token) == .obj, EventCircumstances.words.contains(rule.type),
            let verb = syntax.head(of: token), EventNouns.refusing[syntax.lemma(verb)] != nil,
            !syntax.modality(of: verb).isNegated
        {
            return .held
        }
        if isUnderCondition(token) { return nil }
        let modality = syntax.modality(of: token)
        guard !modality.isNegated else { return nil }
        switch modality.reality {
        case .proposed
        where syntax.head(of: token).map({ syntax.lemma($0) == "seek" }) ?? false
            && ["encourage", "persuade", "reassure", "pressure", "press"].contains(syntax.lemma(token)):
            // "sought to encourage": the trying is the deed.
            return .held
        case .actual: return modality.isOngoing ? .ongoing : .held
        case .planned: return isAnnounced(token) ? .announced : .planned
        case .cancelled: return .cancelled
        case .proposed, .hypothetical: return nil
        }
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
