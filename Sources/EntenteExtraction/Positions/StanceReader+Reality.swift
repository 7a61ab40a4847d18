internal import EntenteText

/// How real the text says it is: negation, possibility, condition.
extension StanceReader {
    func isNegated(_ token: Int) -> Bool {
        syntax.children(of: token).contains {
            let child = Int($0)
            guard [.advmod, .det, .aux, .cc].contains(syntax.relation(child)) else { return false }
            return ["not", "n't", "never", "no", "neither", "nor", "cannot", "hardly", "n’t"].contains(
                syntax.norm(child))
        }
    }

    func reality(of token: Int, isDeed: Bool) -> (isConditional: Bool, confidence: Double)? {
        if syntax.isNominal(token), syntax.child(of: token, .cop) == nil {
            return isHypotheticalNoun(token) && isDeed ? nil : (false, 1)
        }
        let conditional = isConditional(token)
        var confidence = 1.0
        // "Theresa May" is no auxiliary.
        for child in syntax.children(of: token, .aux) where analysis.mention(at: child) == nil {
            switch syntax.norm(child) {
            case "may", "might", "could", "can", "ca", "should", "must", "ought": return nil
            // "said it would end": the future of what was said; "would end" by itself is only imagined.
            case "would", "'d", "’d":
                if !conditional, isDeed, speakers.speakers(of: token).isEmpty { return nil }
                confidence = 0.9
            default: break
            }
        }
        for child in syntax.children(of: token, .mark)
        where ["if", "unless", "whether", "until", "should", "before"].contains(syntax.norm(child)) { return nil }
        // "has not signed": nothing is said of what is wanted.
        if isDeed, isNegated(token), analysis.document.tokens[token].morphology.contains(.past),
            syntax.child(of: token, .auxPass) == nil
        {
            return nil
        }
        return (conditional, confidence)
    }

    /// "only if", "unless", "provided that": the clause hangs on the word itself or on the one above that carries it.
    func isConditional(_ token: Int) -> Bool {
        syntax.children(of: token, .advcl).contains { clause in
            syntax.children(of: clause, .mark).contains {
                ["if", "unless", "provided", "once"].contains(syntax.norm($0))
            }
        }
            // "as soon as its demands are met"
            || syntax.children(of: token, .advmod).contains { child in
                syntax.norm(child) == "soon" && child > 0 && analysis.document.tokens[child - 1].norm == "as"
            }
    }
}
