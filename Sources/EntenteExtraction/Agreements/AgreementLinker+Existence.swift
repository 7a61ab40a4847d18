internal import EntenteText

/// Whether a phrase tells of an agreement that there is.
extension AgreementLinker {
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
