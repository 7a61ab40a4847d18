internal import EntenteText

/// Whether a phrase tells of an agreement that there is.
extension AgreementLinker {
    /// A declaration binds where several sign or adopt it: without that it is something said.
    func withoutIdleDeclarations(_ phrases: [AgreementPhrase]) -> [AgreementPhrase] {
        let isMade = phrases.contains { $0.family == .declaration && $0.isShared && isAdopted($0) }
        return isMade ? phrases : phrases.filter { $0.family != .declaration }
    }

    private func isAdopted(_ phrase: AgreementPhrase) -> Bool {
        let above = syntax.head(of: phrase.head).map { [$0] } ?? []
        return (above + syntax.children(of: phrase.head, .acl, .aclRelcl)).contains { word in
            ["sign", "ink", "initial", "adopt", "signing", "signature", "adoption", "agree", "conclude"]
                .contains(syntax.lemma(word)) && !syntax.factuality(of: word).isNegated
                && syntax.factuality(of: word).degree == .actual
        }
    }

    /// "signed", "has reached"; not "about reaching", "to reach".
    private func isTold(_ verb: Int) -> Bool {
        let morphology = document.tokens[verb].morphology
        return !morphology.contains(.infinitive)
            && (morphology.contains(.finite) || morphology.contains(.past)
                || syntax.child(of: verb, .aux, .auxPass) != nil)
    }

    /// True where the sentence says that the agreement was or will be made, or takes it for granted.
    func isAsserted(_ phrase: AgreementPhrase) -> Bool {
        let head = phrase.head
        for clause in syntax.children(of: head, .acl, .aclRelcl)
        where AgreementWords.making.contains(syntax.lemma(clause)) {
            let modality = syntax.factuality(of: clause)
            if !modality.isNegated, modality.degree == .actual || modality.degree == .planned { return true }
        }
        for clause in syntax.children(of: head, .acl, .aclRelcl)
        where ["date", "expire"].contains(syntax.lemma(clause)) {
            return true
        }
        guard let governor = syntax.head(of: head) else { return false }
        let lemma = syntax.lemma(governor)
        switch syntax.relation(head) {
        case .obj, .nsubjPass:
            if AgreementWords.presupposing.contains(lemma) { return true }
            guard AgreementWords.making.contains(lemma) else { return false }
            let modality = syntax.factuality(of: governor)
            return !modality.isNegated
                && (modality.degree == .actual && isTold(governor) || modality.degree == .planned)
        case .nsubj:
            return AgreementWords.presupposing.contains(lemma)
                || ["take", "enter", "come", "go", "call", "require", "allow", "provide"].contains(lemma)
                    && !syntax.factuality(of: governor).isNegated
                    && syntax.factuality(of: governor).degree == .actual
        case .obl, .nmod:
            let marker = syntax.marker(of: head)
            // "agreed to a ceasefire"
            if lemma == "agree", ["to", "on"].contains(marker) {
                let modality = syntax.factuality(of: governor)
                return !modality.isNegated && modality.degree == .actual
            }
            if AgreementWords.presupposing.contains(lemma) {
                return ["in", "from", "of", "out", "to", "by", "on"].contains(marker)
            }
            return marker == "under" && syntax.factuality(of: governor).degree == .actual
        default:
            return false
        }
    }
}
