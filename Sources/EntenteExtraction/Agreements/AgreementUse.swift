internal import EntenteText

/// A verb or noun that says something of an agreement, and the agreement's part in it.
struct AgreementUse: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        case subject, object
        /// Behind a preposition: "withdraw from the pact".
        case oblique(Symbol)

        func isOblique(_ prepositions: Set<Symbol>) -> Bool {
            if case .oblique(let preposition) = self { prepositions.contains(preposition) } else { false }
        }
    }

    var predicate: Int
    var role: Role
}

extension Syntax {
    /// All that is said of the phrase with a head: by the verb or noun above it and by the clauses that describe it.
    ///
    /// - Parameter name: the tokens of a name that clauses may hang on: "the Treaty on …, which entered into force".
    func uses(of head: Int, in name: Range<Int>? = nil) -> [AgreementUse] {
        var result: [AgreementUse] = []
        func add(_ predicate: Int, _ role: AgreementUse.Role) {
            let use = AgreementUse(predicate: predicate, role: role)
            if !result.contains(use) { result.append(use) }
        }
        let start = name?.lowerBound ?? phraseStart(of: head)
        let end = max(name?.upperBound ?? 0, head + 1)
        // Where the parse split the phrase, every part that hangs on something outside tells what is said of the whole.
        for part in start..<max(head, start) where isNominal(part) || norm(part) == "sharing" {
            guard let governor = self.head(of: part), !(start..<end).contains(governor) else { continue }
            switch relation(part) {
            case .obj, .nsubjPass: add(governor, .object)
            case .nsubj: add(governor, .subject)
            case .obl, .nmod, .acl: if let marker = preposition(before: start) { add(governor, .oblique(marker)) }
            default: break
            }
        }
        var top = head
        while relation(top) == .conj, let first = self.head(of: top), isNominal(first) { top = first }
        if let governor = self.head(of: top) {
            // Two subjects of "said": the first is that of the clause before it. "The pact should stay, he said."
            if [.nsubj, .nsubjPass].contains(relation(top)), children(of: governor, .nsubj).count > 1,
                let clause = child(of: governor, .ccomp), clause > top,
                clause < governor || child(of: clause, .nsubj, .nsubjPass) == nil
            {
                add(clause, isPassive(clause) ? .object : .subject)
            }
            let governors = [governor] + sharing(governor, with: top)
            for predicate in governors {
                // "was reached in July and took effect in January": each verb has its own voice.
                if [.nsubj, .nsubjPass].contains(relation(top)), predicate != governor {
                    add(
                        predicate,
                        isPassive(predicate) || document.tokens[predicate].morphology.contains(.passive)
                            ? .object : .subject)
                    continue
                }
                switch relation(top) {
                case .nsubj, .nsubjOuter: add(predicate, .subject)
                case .nsubjPass, .obj: add(predicate, .object)
                case .oblAgent: add(predicate, .subject)
                case .obl, .nmod, .oblUnmarked, .nmodUnmarked, .advcl:
                    if let marker = marker(of: top) ?? preposition(before: start) { add(predicate, .oblique(marker)) }
                case .nmodPoss, .compound, .nmodDesc: add(predicate, .object)
                // A headline's verb that was taken for a noun: "Chile quits trade pact".
                case .appos: if predicate == start - 1 { add(predicate, .object) }
                // "a deal worth keeping", "wants the pact renewed"
                default: break
                }
            }
        }
        // "signed a declaration called the X": what is done with the declaration is done with what it is called.
        if let naming = self.head(of: top), [.xcomp, .obj, .obl].contains(relation(top)), relation(naming) == .acl,
            ["call", "dub", "name", "know", "title", "entitle"].contains(lemma(naming)),
            let noun = self.head(of: naming),
            noun < head
        {
            for use in uses(of: noun) where !(use.predicate == naming) { add(use.predicate, use.role) }
        }
        // "Signed by both in 1987, the treaty bans missiles"
        if relation(top) == .nsubj || relation(top) == .nsubjPass, let verb = self.head(of: top) {
            for participle in children(of: verb, .advcl)
            where participle < start && partOfSpeech(participle) == .verb && child(of: participle, .mark, .nsubj) == nil
                && document.tokens[participle].morphology.contains(.participle)
                && document.tokens[participle].morphology.contains(.past)
            {
                add(participle, .object)
            }
        }
        let hosts = [head] + (name ?? head..<head).filter { $0 != head }
        for clause in hosts.flatMap({ children(of: $0, .acl, .aclRelcl) }) {
            // "the pact that Seoul threatened to scrap"
            let infinitives =
                children(of: clause, .xcomp) + children(of: clause, .xcomp).flatMap { children(of: $0, .xcomp) }
            for verb in [clause] + children(of: clause, .conj) + infinitives
            where partOfSpeech(verb) == .verb || child(of: verb, .cop) != nil {
                let predicate = verbPredicate(verb)
                // "the pact that Seoul threatened to scrap", where the pronoun was hung on the first verb.
                if predicate.objects.contains(where: hosts.contains) {
                    for infinitive in children(of: verb, .xcomp)
                    where partOfSpeech(infinitive) == .verb && child(of: infinitive, .obj) == nil
                        && children(of: verb, .obj).contains(where: { isRelativePronoun($0) })
                    {
                        add(infinitive, .object)
                    }
                }
                if predicate.subjects.contains(where: hosts.contains) {
                    add(verb, .subject)
                } else if predicate.objects.contains(where: hosts.contains) {
                    add(verb, .object)
                } else if let oblique = predicate.obliques.first(where: { hosts.contains($0.token) }) {
                    add(verb, .oblique(oblique.preposition))
                } else if marker(of: verb) == "to", relation(head) == .obj {
                    // "allow the pact to lapse", where the infinitive was hung on the noun.
                    add(verb, isPassive(verb) || child(of: verb, .auxPass) != nil ? .object : .subject)
                }
            }
        }
        // "allowed the pact to lapse", "for the agreement to be renewed": the object of one verb is the subject of the next.
        for use in result where use.role == .object || use.role == .subject || use.role.isOblique(["for", "on"]) {
            let isLet = ["let", "allow", "see"].contains(lemma(use.predicate)) && use.role == .object
            for clause in children(of: use.predicate, .xcomp)
                + (isLet ? children(of: use.predicate, .advcl).filter { marker(of: $0) == nil } : [])
            where partOfSpeech(clause) == .verb || partOfSpeech(clause) == .adj {
                let predicate = verbPredicate(clause)
                if predicate.subjects.contains(head) || predicate.subjects.contains(top) {
                    add(clause, .subject)
                } else if predicate.objects.contains(head) || predicate.objects.contains(top) {
                    add(clause, .object)
                } else if isLet, predicate.subjects.isEmpty || child(of: clause, .nsubj) == nil {
                    add(clause, .subject)
                }
            }
        }
        return result
    }

    /// The first of the nouns and adjectives right before a head.
    private func phraseStart(of head: Int) -> Int {
        let first = document.sentence(of: head).tokens.lowerBound
        var start = head
        while start > first,
            [.adj, .noun, .propn, .num].contains(partOfSpeech(start - 1)) || document.isHyphen(start - 1)
                || self.head(of: start - 1) == head && relation(start - 1) == .amod
        {
            start -= 1
        }
        // "intelligence sharing agreement"
        if start == head, start - 1 > first, norm(start - 1) == "sharing",
            [.noun, .adj, .propn].contains(partOfSpeech(start - 2))
        {
            start -= 2
            while start > first, [.adj, .noun, .propn].contains(partOfSpeech(start - 1)) { start -= 1 }
        }
        return start
    }

    /// The preposition right before a phrase, where the parse hung it on a word inside.
    private func preposition(before start: Int) -> Symbol? {
        var token = start - 1
        while token > 0, partOfSpeech(token) == .det || relation(token) == .nmodPoss || partOfSpeech(token) == .part {
            token -= 1
        }
        return token >= 0 && partOfSpeech(token) == .adp ? norm(token) : nil
    }

    /// Verbs coordinated with one that share a subject or object said once: "sign and ratify the pact".
    private func sharing(_ verb: Int, with argument: Int) -> [Int] {
        guard partOfSpeech(verb) == .verb else { return [] }
        var result: [Int] = []
        let isSubject = [.nsubj, .nsubjPass].contains(relation(argument))
        for other in children(of: verb, .conj) where partOfSpeech(other) == .verb {
            if isSubject
                ? child(of: other, .nsubj, .nsubjPass) == nil
                : argument > other && child(of: other, .obj) == nil && relation(argument) == .obj
            {
                result.append(other)
            }
        }
        if relation(argument) == .obj, relation(verb) == .conj, let first = head(of: verb),
            partOfSpeech(first) == .verb,
            child(of: first, .obj) == nil, child(of: verb, .nsubj) == nil
        {
            result.append(first)
        }
        return result
    }
}
