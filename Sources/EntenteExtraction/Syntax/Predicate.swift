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
        addPhrasalObliques(verb, to: &result)
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
                result.subjects += leaders(child)
            case .nmod, .nmodUnmarked, .obl:
                guard let preposition = marker(of: child) else { continue }
                let meant = coordinated(child)
                if preposition == "by" || preposition == "from" && Sendings.lemmas.contains(lemma(noun)) {
                    result.subjects += meant
                } else {
                    result.obliques += meant.map { Predicate.Oblique(preposition: preposition, token: $0) }
                }
            // "its plan to leave", "concern that Lima might leave"
            case .acl, .ccomp: if ["to", "that"].contains(marker(of: child) ?? "") { result.complements.append(child) }
            default: break
            }
        }
        return result
    }

    /// "the French-led raid": the one before the hyphen.
    func leaders(_ attribute: Int) -> [Int] {
        guard norm(attribute) == "led" else { return [] }
        return children(of: attribute, .oblUnmarked, .compound, .amod, .nmodUnmarked, .obl).filter { $0 < attribute }
    }

    /// "according to", "because of" and the like stand with the first word of a fixed phrase; what hangs below a
    /// participle that works as a preposition ("including", "following") counts as its object.
    private func addPhrasalObliques(_ verb: Int, to result: inout Predicate) {
        for child in children(of: verb, .advcl) where children(of: child, .case).isEmpty == false {
            if let preposition = marker(of: child), isNominal(child) {
                result.obliques += coordinated(child).map { Predicate.Oblique(preposition: preposition, token: $0) }
            }
        }
    }

    /// The mark that stands before a clause's subject: "for" of "for the pact to be renewed".
    private func preposed(_ clause: Int) -> Symbol? {
        children(of: clause, .mark).map { norm($0) }.first { $0 == "for" }
    }

    package func isPassive(_ verb: Int) -> Bool {
        if child(of: verb, .auxPass) != nil { return true }
        if child(of: verb, .nsubjPass) != nil {
            return children(of: verb, .aux, .cop).contains { lemma($0) == "be" || lemma($0) == "get" }
        }
        // A bare participle after a noun: "the memorandum signed in 2014", whatever form the tagger takes it for.
        return relation(verb) == .acl && document.tokens[verb].morphology.contains(.past)
            && child(of: verb, .obj) == nil
            && child(of: verb, .nsubj) == nil && !children(of: verb, .mark).contains { norm($0) == "to" }
    }

    package func isRelativePronoun(_ token: Int) -> Bool {
        switch norm(token) {
        case "who", "which", "that", "whom": partOfSpeech(token) == .pron || partOfSpeech(token) == .det
        default: false
        }
    }

    /// The noun that a relative pronoun stands for; any other token is returned as it is.
    package func resolveRelative(_ token: Int) -> Int {
        guard isRelativePronoun(token) else { return token }
        for ancestor in ancestors(of: token) where relation(ancestor) == .aclRelcl {
            return head(of: ancestor) ?? token
        }
        return token
    }

    /// The subject that is not said again: of infinitives, participles, coordinated verbs, relative clauses.
    private func understoodSubjects(of verb: Int, depth: Int = 0) -> [Int] {
        guard depth < 6, let governor = head(of: verb) else { return [] }
        func own(_ predicate: Int) -> [Int] {
            let said = children(of: predicate, .nsubj, .nsubjPass, .nsubjOuter).flatMap {
                coordinated(resolveRelative($0))
            }
            return said.isEmpty ? understoodSubjects(of: predicate, depth: depth + 1) : said
        }
        switch relation(verb) {
        case .conj, .parataxis:
            return relation(verb) == .conj ? own(governor) : []
        case .xcomp:
            if Control.objectVerbs.contains(lemma(governor)) {
                let objects = children(of: governor, .obj, .iobj)
                if !objects.isEmpty { return objects.flatMap { coordinated(resolveRelative($0)) } }
            }
            if Addressing.lemmas.contains(lemma(governor)) {
                let addressed = children(of: governor, .obl).filter {
                    marker(of: $0) == "on" || marker(of: $0) == "for"
                }
                if !addressed.isEmpty { return addressed.flatMap { coordinated($0) } }
            }
            return own(governor)
        case .advcl:
            // "congratulated Greece on signing", "accused Egypt of violating": the one addressed does it.
            if let marker = marker(of: verb), ["on", "for", "of", "from", "into"].contains(marker),
                document.tokens[verb].morphology.contains(.gerund)
                    || document.tokens[verb].morphology.contains(.present)
            {
                let objects = children(of: governor, .obj)
                if !objects.isEmpty { return objects.flatMap { coordinated(resolveRelative($0)) } }
            }
            // "urged Peru not to quit", where the parse made the infinitive an adverbial.
            if marker(of: verb) == "to", Control.objectVerbs.contains(lemma(governor)) {
                let addressed = children(of: governor, .obj, .iobj)
                if !addressed.isEmpty { return addressed.flatMap { coordinated(resolveRelative($0)) } }
            }
            // "…, saying it will": only where no other subject can be meant.
            return marker(of: verb) == nil || document.tokens[verb].morphology.contains(.participle)
                || document.tokens[verb].morphology.contains(.gerund) || marker(of: verb) == "to" ? own(governor) : []
        case .acl:
            guard isNominal(governor) else { return [] }
            // "its decision to end the pact": the one who decides; "a system operating a radar": the noun itself.
            if marker(of: verb) == "to" || marker(of: verb) != nil {
                // "an appeal to Chad to stay": whom it calls on.
                let addressed = children(of: governor, .nmod).filter { ["to", "on"].contains(marker(of: $0)) }
                if marker(of: verb) == "to", Addressing.nouns.contains(lemma(governor)), !addressed.isEmpty {
                    return addressed.flatMap { coordinated($0) }
                }
                let owners =
                    children(of: governor, .nmodPoss)
                    + children(of: governor, .nmod).filter { ["by", "for", "of"].contains(marker(of: $0) ?? "") }
                if !owners.isEmpty { return owners.flatMap { coordinated($0) } }
                if let above = head(of: governor), relation(governor) == .obj || relation(governor) == .obl {
                    return own(above)
                }
                return []
            }
            return [governor]
        case .aclRelcl:
            return isNominal(governor) && child(of: verb, .obj) != nil ? [governor] : []
        case .ccomp where document.tokens[verb].morphology.contains(.gerund):
            return own(governor)
        default:
            return []
        }
    }
}

/// Verbs whose infinitive is done by whom they call on: "called on Ankara to wait".
private enum Addressing {
    static let nouns: Set<Symbol> = ["appeal", "call", "request", "plea", "demand", "invitation"]
    static let lemmas: Set<Symbol> = [
        "call", "rely", "count", "prevail", "wait", "ask", "push", "press", "appeal", "look", "arrange", "depend",
        "lean", "pray",
    ]
}

/// What comes "from" the one who does it: "a letter from Moon to Abe".
private enum Sendings {
    static let lemmas: Set<Symbol> = [
        "letter", "message", "call", "appeal", "request", "demand", "threat", "warning", "pressure", "support",
        "proposal", "offer",
        "statement", "criticism", "complaint", "invitation", "note", "reply", "response", "attack", "visit",
    ]
}

/// Verbs whose infinitive is done by their object: "urged Seoul to stay". Of all others the subject does it.
enum Control {
    static let objectVerbs: Set<Symbol> = [
        "urge", "ask", "tell", "order", "force", "allow", "enable", "help", "invite", "persuade", "convince", "press",
        "want", "expect",
        "require", "encourage", "request", "push", "get", "lead", "compel", "cause", "warn", "advise", "permit",
        "instruct", "beg",
        "pressure", "call", "let", "make", "see", "beseech", "implore", "exhort", "command", "direct", "oblige",
        "authorize", "forbid",
        "appeal", "lobby", "prod", "leave", "consider", "find", "believe", "prompt", "induce", "tempt", "challenge",
        "recommend", "have",
    ]
}
