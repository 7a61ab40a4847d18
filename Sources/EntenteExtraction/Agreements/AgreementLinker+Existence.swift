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
            let modality = syntax.modality(of: clause)
            if !modality.isNegated, modality.reality == .actual || modality.reality == .planned { return true }
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
            let modality = syntax.modality(of: governor)
            return !modality.isNegated
                && (modality.reality == .actual && isTold(governor) || modality.reality == .planned)
        case .nsubj:
            return AgreementWords.presupposing.contains(lemma)
                || ["take", "enter", "come", "go", "call", "require", "allow", "provide"].contains(lemma)
                    && !syntax.modality(of: governor).isNegated
                    && syntax.modality(of: governor).reality == .actual
        case .obl, .nmod:
            let marker = syntax.marker(of: head)
            // "agreed to a ceasefire"
            if lemma == "agree", ["to", "on"].contains(marker) {
                let modality = syntax.modality(of: governor)
                return !modality.isNegated && modality.reality == .actual
            }
            if AgreementWords.presupposing.contains(lemma) {
                return ["in", "from", "of", "out", "to", "by", "on"].contains(marker)
            }
            return marker == "under" && syntax.modality(of: governor).reality == .actual
        default:
            return false
        }
    }
}
