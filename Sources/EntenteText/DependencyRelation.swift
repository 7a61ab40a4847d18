/// The basic dependency relations of Universal Dependencies for English, with their subtypes.
public enum DependencyRelation: String, CaseIterable, Sendable, Codable {
    case acl, aclRelcl = "acl:relcl", advcl, advclRelcl = "advcl:relcl", advmod, amod, appos
    case aux, auxPass = "aux:pass", `case`, cc, ccPreconj = "cc:preconj", ccomp, compound, compoundPrt = "compound:prt"
    case conj, cop, csubj, csubjOuter = "csubj:outer", csubjPass = "csubj:pass", dep, det, detPredet = "det:predet"
    case discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark
    case nmod, nmodDesc = "nmod:desc", nmodPoss = "nmod:poss", nmodUnmarked = "nmod:unmarked"
    case nsubj, nsubjOuter = "nsubj:outer", nsubjPass = "nsubj:pass", nummod
    case obj, obl, oblAgent = "obl:agent", oblUnmarked = "obl:unmarked", orphan, parataxis, punct
    case reparandum, root, vocative, xcomp

    /// The relation without its subtype: `nsubj` of `nsubj:pass`.
    public var universal: DependencyRelation {
        guard let colon = rawValue.firstIndex(of: ":") else { return self }
        return DependencyRelation(rawValue: String(rawValue[..<colon])) ?? self
    }
}
