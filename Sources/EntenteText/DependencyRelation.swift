/// The basic dependency relations of Universal Dependencies for English, with their subtypes.
public enum DependencyRelation: String, CaseIterable, Sendable, Codable {
    case acl
    case aclRelcl = "acl:relcl"
    case advcl
    case advclRelcl = "advcl:relcl"
    case advmod, amod, appos
    case aux
    case auxPass = "aux:pass"
    case `case`, cc
    case ccPreconj = "cc:preconj"
    case ccomp, compound
    case compoundPrt = "compound:prt"
    case conj, cop, csubj
    case csubjOuter = "csubj:outer"
    case csubjPass = "csubj:pass"
    case dep, det
    case detPredet = "det:predet"
    case discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark
    case nmod
    case nmodDesc = "nmod:desc"
    case nmodPoss = "nmod:poss"
    case nmodUnmarked = "nmod:unmarked"
    case nsubj
    case nsubjOuter = "nsubj:outer"
    case nsubjPass = "nsubj:pass"
    case nummod
    case obj, obl
    case oblAgent = "obl:agent"
    case oblUnmarked = "obl:unmarked"
    case orphan, parataxis, punct
    case reparandum, root, vocative, xcomp

    /// The relation without its subtype: `nsubj` of `nsubj:pass`.
    public var universal: DependencyRelation {
        guard let colon = rawValue.firstIndex(of: ":") else { return self }
        return DependencyRelation(rawValue: String(rawValue[..<colon])) ?? self
    }
}
