internal import EntenteText

/// A verb or noun that says something of an agreement, and the agreement's part in it.
struct AgreementUse: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        case subject, object
        /// Behind a preposition: "withdraw from the pact".
        case oblique(Symbol)

        /// What is done to it: the object of a verb, the "of", possessor or compound of a noun.
        var isPatient: Bool { self == .object || self == .oblique("of") }

        func isOblique(_ prepositions: Set<Symbol>) -> Bool {
            if case .oblique(let preposition) = self { prepositions.contains(preposition) } else { false }
        }
    }

    var predicate: Int
    var role: Role
}

extension Syntax {
    /// All that is said of the phrase with a head: by the verb or noun above it and by the clauses that describe it.
    func uses(of head: Int) -> [AgreementUse] {
        var result: [AgreementUse] = []
        func add(_ predicate: Int, _ role: AgreementUse.Role) {
            let use = AgreementUse(predicate: predicate, role: role)
            if !result.contains(use) { result.append(use) }
        }
        var top = head
        while relation(top) == .conj, let first = self.head(of: top), isNominal(first) { top = first }
        if let governor = self.head(of: top) {
            let governors = [governor] + sharing(governor, with: top)
            for predicate in governors {
                switch relation(top) {
                case .nsubj, .nsubjOuter: add(predicate, .subject)
                case .nsubjPass, .obj: add(predicate, .object)
                case .oblAgent: add(predicate, .subject)
                case .obl, .nmod, .oblUnmarked, .nmodUnmarked, .advcl:
                    if let marker = marker(of: top) { add(predicate, .oblique(marker)) }
                case .nmodPoss, .compound, .nmodDesc: add(predicate, .object)
                // "a deal worth keeping", "wants the pact renewed"
                default: break
                }
            }
        }
        for clause in children(of: head, .acl, .aclRelcl) {
            for verb in [clause] + children(of: clause, .conj) where partOfSpeech(verb) == .verb || child(of: verb, .cop) != nil {
                let predicate = verbPredicate(verb)
                if predicate.subjects.contains(head) {
                    add(verb, .subject)
                } else if predicate.objects.contains(head) {
                    add(verb, .object)
                } else if let oblique = predicate.obliques.first(where: { $0.token == head }) {
                    add(verb, .oblique(oblique.preposition))
                }
            }
        }
        // "allowed the pact to lapse", "for the agreement to be renewed": the object of one verb is the subject of the next.
        for use in result where use.role == .object || use.role == .subject || use.role.isOblique(["for", "on"]) {
            for clause in children(of: use.predicate, .xcomp) where partOfSpeech(clause) == .verb || partOfSpeech(clause) == .adj {
                let predicate = verbPredicate(clause)
                if predicate.subjects.contains(head) || predicate.subjects.contains(top) {
                    add(clause, .subject)
                } else if predicate.objects.contains(head) || predicate.objects.contains(top) {
                    add(clause, .object)
                }
            }
        }
        return result
    }

    /// Verbs coordinated with one that share a subject or object said once: "sign and ratify the pact".
    private func sharing(_ verb: Int, with argument: Int) -> [Int] {
        guard partOfSpeech(verb) == .verb else { return [] }
        var result: [Int] = []
        let isSubject = [.nsubj, .nsubjPass].contains(relation(argument))
        for other in children(of: verb, .conj) where partOfSpeech(other) == .verb {
            if isSubject ? child(of: other, .nsubj, .nsubjPass) == nil && isPassive(verb) == isPassive(other)
                : argument > other && child(of: other, .obj) == nil && relation(argument) == .obj
            { result.append(other) }
        }
        if relation(argument) == .obj, relation(verb) == .conj, let first = head(of: verb), partOfSpeech(first) == .verb,
            child(of: first, .obj) == nil, child(of: verb, .nsubj) == nil
        { result.append(first) }
        return result
    }
}
