package import EntenteText

/// A verb, or a noun that names an action, with its arguments as they are meant: passives turned round, subjects of
/// infinitives, participles and relative clauses filled in, coordination split.
///
/// Arguments are head tokens of phrases.
package struct Predicate: Sendable {
    package let token: Int
    package var subjects: [Int] = []
    package var objects: [Int] = []
    package var indirectObjects: [Int] = []
    /// Prepositional arguments: "on Tokyo" is (`on`, Tokyo).
    package var obliques: [Oblique] = []
    /// The heads of its clausal complements.
    package var complements: [Int] = []
    /// A particle, as in "call off".
    package var particle: Symbol?

    package struct Oblique: Sendable, Hashable {
        package var preposition: Symbol
        package var token: Int
    }

    package func obliques(_ prepositions: Set<Symbol>) -> [Int] {
        obliques.filter { prepositions.contains($0.preposition) }.map(\.token)
    }
}

extension Syntax {
    /// The arguments of a verb, or of an adjective or noun that is a predicate with a copula.
    package func verbPredicate(_ verb: Int) -> Predicate {
        var result = Predicate(token: verb)
        let passive = isPassive(verb)
        for index in children(of: verb) {
            let child = Int(index)
            switch relation(child) {
            case .nsubj where passive: result.objects += coordinated(resolveRelative(child))
            case .nsubj, .nsubjOuter: result.subjects += coordinated(resolveRelative(child))
            case .nsubjPass:
                if passive {
                    result.objects += coordinated(resolveRelative(child))
                } else {
                    result.subjects += coordinated(resolveRelative(child))
                }
            case .obj: result.objects += coordinated(resolveRelative(child))
            case .iobj: result.indirectObjects += coordinated(child)
            case .oblAgent: result.subjects += coordinated(child)
            case .obl, .oblUnmarked:
                // "signed a pact, with Togo hailing it": a clause of its own.
                if norm(child) != "with", marker(of: child) == "with", isSubjectOfGerund(child, below: verb) {
                    continue
                }
                if let preposition = marker(of: child) {
                    let meant = coordinated(resolveRelative(child))
                    if passive, preposition == "by", result.subjects.isEmpty {
                        result.subjects += meant
                    } else {
                        result.obliques += meant.map { Predicate.Oblique(preposition: preposition, token: $0) }
                    }
                }
            case .xcomp, .ccomp, .advcl:
                if relation(child) != .advcl { result.complements.append(child) }
                // "calls for the pact to be renewed": the one for whom it is hoped.
                if preposed(child) == "for" {
                    for subject in children(of: child, .nsubj, .nsubjPass) {
                        result.obliques += coordinated(subject).map { Predicate.Oblique(preposition: "for", token: $0) }
                    }
                }
            case .compoundPrt: result.particle = norm(child)
            default: break
            }
        }
        // "urged Turkey to return": the one urged, parsed as a recipient.
        if result.objects.isEmpty, !passive { swap(&result.objects, &result.indirectObjects) }
        if result.subjects.isEmpty && !passive {
            result.subjects = understoodSubjects(of: verb)
        } else if result.objects.isEmpty && passive {
            result.objects = understoodSubjects(of: verb)
        }
        if result.objects.isEmpty, relation(verb) == .aclRelcl, let noun = head(of: verb),
            !children(of: verb, .nsubj, .nsubjPass, .obj).contains(where: { isRelativePronoun($0) }), !passive
        {
            result.objects = [noun]
        }
        return result
    }

    /// The arguments of a noun that names an action: "Japan's export curbs on Seoul", "talks between X and Y".
    package func nounPredicate(_ noun: Int) -> Predicate {
        var result = Predicate(token: noun)
        for index in children(of: noun) {
            let child = Int(index)
            switch relation(child) {
            case .nmodPoss: result.subjects += coordinated(child)
            case .amod, .compound, .nmodDesc:
                if partOfSpeech(child) == .propn || partOfSpeech(child) == .adj {
                    result.subjects += coordinated(child)
                }
                if norm(child) == "led" { result.subjects += leaders(child) }
            case .nmod, .nmodUnmarked, .obl:
                guard let preposition = marker(of: child) else { continue }
                let meant = coordinated(child)
                if preposition == "by" || preposition == "from" && Sendings.lemmas.contains(lemma(noun)) {
                    result.subjects += meant
                } else {
                    result.obliques += meant.map { Predicate.Oblique(preposition: preposition, token: $0) }
                }
            // "its plan to leave", "concern that Lima might leave"
            case .acl, .ccomp:
                if ["to", "that"].contains(marker(of: child) ?? "") || isGerund(child, "of") {
                    result.complements.append(child)
                }
            // "charges that Lima left", read as if the charges had left
            case .aclRelcl: if marker(of: child) == "that" { result.complements.append(child) }
            default: break
            }
        }
        return result
    }

    /// "no intention of leaving"
    private func isGerund(_ clause: Int, _ mark: Symbol) -> Bool {
        marker(of: clause) == mark && partOfSpeech(clause) == .verb
            && !document.tokens[clause].morphology.isDisjoint(with: [.gerund, .present])
    }

    /// "the French-led raid", "a Swedish-backed plan": the one before the hyphen of a participle.
    func leaders(_ participle: Int) -> [Int] {
        // "the Swedish-based unit": where it is.
        guard participle > 1, norm(participle - 1) == "-", lemma(participle) != "base" else { return [] }
        return children(of: participle, .oblUnmarked, .compound, .amod, .nmodUnmarked, .obl).filter {
            $0 == participle - 2
        }
    }

    /// The mark that stands before a clause's subject: "for" of "for the pact to be renewed".
    private func preposed(_ clause: Int) -> Symbol? {
        children(of: clause, .mark).map { norm($0) }.first { $0 == "for" }
    }

    /// The noun of "with Togo hailing it": a gerund stands right behind its phrase, without a comma.
    private func isSubjectOfGerund(_ noun: Int, below verb: Int) -> Bool {
        let next = subtree(of: noun).upperBound
        func isGerund(_ token: Int) -> Bool {
            document.tokens[token].morphology.contains(.gerund)
                || document.tokens[token].morphology.contains(.participle)
                    && document.tokens[token].morphology.contains(.present)
        }
        if children(of: noun, .acl).contains(where: { isGerund($0) && $0 > noun && child(of: $0, .obj) != nil }) {
            return true
        }
        return next < document.tokens.count && relation(next) == .advcl && head(of: next) == verb && isGerund(next)
            && child(of: next, .obj) != nil
    }

    package func isPassive(_ verb: Int) -> Bool {
        if child(of: verb, .auxPass) != nil { return true }
        if child(of: verb, .nsubjPass) != nil {
            return children(of: verb, .aux, .cop).contains { lemma($0) == "be" || lemma($0) == "get" }
        }
        // "was shot and killed"
        if relation(verb) == .conj, child(of: verb, .nsubj, .aux, .xcomp, .ccomp, .cop) == nil,
            // "was summoned and handed a note"
            child(of: verb, .obj) == nil || Giving.lemmas.contains(lemma(verb)),
            document.tokens[verb].morphology.contains(.participle), document.tokens[verb].morphology.contains(.past),
            let first = head(of: verb), partOfSpeech(first) == .verb
        {
            return isPassive(first)
        }
        // "Chad urged to wait": who urges somebody names him.
        if classes(of: verb).overlaps(Self.urging), document.tokens[verb].morphology.contains(.past),
            child(of: verb, .obj, .iobj, .aux, .ccomp) == nil,
            children(of: verb, .xcomp).contains(where: { marker(of: $0) == "to" && $0 == verb + 2 })
        {
            return true
        }
        // A bare participle after a noun: "the memorandum signed in 2014", whatever form the tagger takes it for.
        return relation(verb) == .acl && document.tokens[verb].morphology.contains(.past)
            && child(of: verb, .obj) == nil && child(of: verb, .nsubj) == nil
            && !children(of: verb, .mark).contains { norm($0) == "to" }
    }

    private static let urging = Lexicon.shared.set("urge-object")

    package func isRelativePronoun(_ token: Int) -> Bool {
        switch norm(token) {
        case "who", "which", "that", "whom": partOfSpeech(token) == .pron || partOfSpeech(token) == .det
        default: false
        }
    }

    /// The noun that a relative pronoun, or "whose", stands for; any other token is returned as it is.
    package func resolveRelative(_ token: Int) -> Int {
        guard isRelativePronoun(token) || norm(token) == "whose" else { return token }
        for ancestor in ancestors(of: token) where relation(ancestor) == .aclRelcl {
            return head(of: ancestor) ?? token
        }
        return token
    }

    /// The subject that is not said again: of infinitives, participles, coordinated verbs, relative clauses.
    private func understoodSubjects(of verb: Int, depth: Int = 0) -> [Int] {
        guard depth < 6, let governor = head(of: verb) else { return [] }
        func own(_ predicate: Int) -> [Int] {
            let said = meant(children(of: predicate, .nsubj, .nsubjPass, .nsubjOuter))
            return said.isEmpty ? understoodSubjects(of: predicate, depth: depth + 1) : said
        }
        let marker = marker(of: verb)
        let morphology = document.tokens[verb].morphology
        switch relation(verb) {
        case .conj:
            // "urged Peru to wait and thanked Chile": the past goes with what is finite.
            if morphology.contains(.past), children(of: governor, .mark).contains(where: { norm($0) == "to" }),
                let above = head(of: governor), partOfSpeech(above) == .verb
            {
                return own(above)
            }
            return own(governor)
        case .xcomp, .advcl:
            let addressed = addressed(by: governor, of: verb, marker)
            if !addressed.isEmpty { return addressed }
            // "…, saying it will": only where no other subject can be meant.
            let isBare = marker == nil || marker == "to" || !morphology.isDisjoint(with: [.participle, .gerund])
            return relation(verb) == .xcomp || isBare ? own(governor) : []
        case .acl:
            // "a system operating a radar": the noun itself; "its decision to end the pact": the one who decides.
            guard let marker else { return [governor] }
            // "an appeal to Chad to stay": whom it calls on.
            let called = children(of: governor, .nmod).filter { ["to", "on"].contains(self.marker(of: $0)) }
            if marker == "to", Appeals.lemmas.contains(lemma(governor)), !called.isEmpty { return meant(called) }
            let owners =
                children(of: governor, .nmodPoss)
                // "a Swedish plan to send ships"
                + children(of: governor, .compound, .amod).filter {
                    partOfSpeech($0) == .propn || partOfSpeech($0) == .adj && document.isCapitalized($0)
                }
                + children(of: governor, .nmod).filter { ["by", "of"].contains(self.marker(of: $0)) }
            if !owners.isEmpty { return owners.flatMap { coordinated($0) } }
            // "was the first to condemn it"
            if child(of: governor, .cop) != nil { return own(governor) }
            guard [.obj, .obl, .xcomp].contains(relation(governor)), let above = head(of: governor) else { return [] }
            return own(above)
        case .aclRelcl: return isNominal(governor) && child(of: verb, .obj) != nil ? [governor] : []
        default: return []
        }
    }

    private func meant(_ tokens: [Int]) -> [Int] { tokens.flatMap { coordinated(resolveRelative($0)) } }

    /// "urged Peru not to quit", "congratulated Greece on signing", "accused Egypt of violating": the one addressed does it.
    private func addressed(by governor: Int, of verb: Int, _ marker: Symbol?) -> [Int] {
        let morphology = document.tokens[verb].morphology
        if let marker, ["on", "for", "of", "from", "into"].contains(marker), relation(verb) == .advcl,
            !morphology.isDisjoint(with: [.gerund, .present])
        {
            let objects = meant(children(of: governor, .obj))
            if !objects.isEmpty { return objects }
        }
        // "charged two men with spying"
        if marker == "with", relation(verb) == .advcl, morphology.contains(.gerund), lemma(governor) == "charge" {
            return meant(children(of: governor, .obj, .nsubjPass))
        }
        guard relation(verb) == .xcomp || marker == "to", Control.objectVerbs.contains(lemma(governor)) else {
            return []
        }
        return meant(children(of: governor, .obj, .iobj))
    }
}

/// Nouns that call on somebody: "an appeal to Chad to stay".
private enum Appeals { static let lemmas = Lexicon.words("appeal") }

/// What comes "from" the one who does it: "a letter from Moon to Abe".
private enum Sendings { static let lemmas = Lexicon.words("sending") }

/// Verbs that have two objects: "handed her a note".
private enum Giving { static let lemmas = Lexicon.words("giving-to") }

/// Verbs whose infinitive is done by their object: "urged Seoul to stay". Of all others the subject does it.
enum Control { static let objectVerbs = Lexicon.words("object-control") }
