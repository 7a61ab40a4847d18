internal import EntenteGraph
internal import EntenteText

/// Makes the frame of a verb, adjective or noun: its arguments as they are meant, where need be against the parse, which may have
/// put a name that can only be the subject or object under another relation.
struct FrameBuilder {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }
    private var document: Document { analysis.document }

    func frame(of token: Int) -> Frame {
        let isNoun = syntax.isNominal(token) && syntax.child(of: token, .cop) == nil
        return Frame(
            token: token, isNoun: isNoun, arguments: isNoun ? syntax.nounPredicate(token) : verbArguments(of: token))
    }

    private func verbArguments(of verb: Int) -> Predicate {
        var result = syntax.verbPredicate(verb)
        correctSubjects(of: verb, &result)
        result.subjects = claimed(by: verb) ?? result.subjects
        if syntax.partOfSpeech(verb) == .adj || syntax.classes(of: verb).overlaps(Self.minding) {
            takeExpletive(of: verb, &result)
        }
        if result.complements.isEmpty {
            result.complements = syntax.children(of: verb, .advcl).filter { $0 > verb && syntax.marker(of: $0) == "to" }
        }
        if result.objects.isEmpty { result.objects = objectsOfClauses(below: verb) }
        if result.objects.isEmpty { takeObjectAmongComplements(of: verb, &result) }
        if result.objects.isEmpty { result.objects = objectsUnderOtherName(of: verb, result.complements) }
        takeRecipient(of: verb, &result)
        return result
    }

    private func isNamed(_ token: Int) -> Bool {
        analysis.mention(at: token).map { $0.form == .name || $0.form == .government } ?? false
    }

    // MARK: - Subjects

    /// What the parse says of the subject, where it cannot be so.
    private func correctSubjects(of verb: Int, _ result: inout Predicate) {
        // "citizens held abroad": who holds them is not said; "Swedish-backed rebels".
        if isBareParticiple(verb), result.objects.isEmpty || syntax.isPassive(verb) {
            if syntax.child(of: verb, .oblAgent) == nil { result.subjects = syntax.leaders(verb) }
            if syntax.relation(verb) == .amod, !result.subjects.isEmpty, let noun = syntax.head(of: verb) {
                result.objects = syntax.coordinated(noun)
            }
        }
        if let subjects = subjectsOfRoot(verb) {
            result.subjects = subjects
            result.objects.removeAll { subjects.contains($0) }
        }
        takeNounBehindParticiple(verb, &result)
        if let subject = subjectBehindPreposition(of: verb) { result.subjects = syntax.coordinated(subject) }
        if result.subjects.isEmpty { result.subjects = subjectUnderOtherName(of: verb) }
        // "to quit the pact after Uganda imposed quotas": the parse may take "the pact … Uganda" for the subject of "imposed".
        // "said that leaving the pact was a mistake": the pact is not the mistake.
        if let mark = syntax.child(of: verb, .mark), mark > 0, !syntax.isPassive(verb),
            result.subjects.allSatisfy({ $0 < mark }), syntax.child(of: verb, .csubj, .csubjPass, .expl) == nil,
            let subject = (mark + 1..<max(verb, mark + 1)).last(where: {
                syntax.isNominal($0) || analysis.mention(at: $0) != nil
            })
        {
            result.subjects = syntax.coordinated(subject)
        }
    }

    /// "Iran test-fired two missiles": a participle is no attribute before a number or an article, nor behind an owner and his
    /// noun where the sentence has no other verb, as in "Chad's army shelled northern towns".
    private func takeNounBehindParticiple(_ verb: Int, _ result: inout Predicate) {
        guard syntax.relation(verb) == .amod, let noun = syntax.head(of: verb), noun > verb,
            (verb + 1..<noun).contains(where: { [.num, .det].contains(syntax.partOfSpeech($0)) })
                || isOnlyVerb(verb, before: noun)
        else { return }
        result.objects = syntax.coordinated(noun)
        // "The army of Chad shelled towns": the noun above both.
        if let above = syntax.head(of: noun), above < verb, isOnlyVerb(verb, before: noun) {
            result.subjects = syntax.coordinated(above)
            return
        }
        result.subjects =
            (syntax.children(of: noun, .compound, .amod, .nmodPoss) + syntax.children(of: verb, .compound)).filter {
                $0 < verb && analysis.mention(at: $0)?.form == .name
            }
    }

    /// "left after a blast on Monday killed two": the parse may take "after a blast" for a phrase of "left".
    private func subjectBehindPreposition(of verb: Int) -> Int? {
        guard syntax.relation(verb) == .advcl, syntax.child(of: verb, .nsubj, .nsubjPass, .mark, .aux) == nil,
            document.tokens[verb].morphology.contains(.past), !syntax.isPassive(verb), verb > 0,
            syntax.norm(verb - 1) != ",", syntax.child(of: verb, .obj) != nil, let above = syntax.head(of: verb)
        else { return nil }
        return syntax.children(of: above, .obl).last { phrase in
            phrase < verb
                && ["after", "before", "since", "until", "as", "when"].contains(syntax.marker(of: phrase) ?? "")
                && (min(syntax.subtree(of: phrase).upperBound, verb)..<verb).allSatisfy {
                    analysis.timeOfToken[$0] >= 0 || syntax.norm($0) == "on" || syntax.norm($0) == "late"
                }
        }
    }

    private func isOnlyVerb(_ verb: Int, before noun: Int) -> Bool {
        guard !document.isHeading(verb), document.tokens[verb].morphology.contains(.past),
            document.sentence(of: verb).tokens.allSatisfy({
                $0 == verb || ![.verb, .aux].contains(syntax.partOfSpeech($0))
            })
        else { return false }
        guard let above = syntax.head(of: noun) else {
            return syntax.children(of: verb, .compound).contains { $0 == verb - 1 }
                || syntax.children(of: noun, .compound).contains { $0 == verb - 1 && isNamed($0) }
        }
        return above < verb && syntax.relation(above) == .root && syntax.child(of: noun, .case) == nil
    }

    /// A name before a verb that hangs on it as if it were something else.
    private func subjectUnderOtherName(of verb: Int) -> [Int] {
        guard !syntax.isPassive(verb), syntax.child(of: verb, .mark) == nil,
            ![.acl, .amod].contains(syntax.relation(verb))
        else { return [] }
        let before = syntax.children(
            of: verb, .compound, .oblUnmarked, .dislocated, .vocative, .nmodUnmarked, .dep, .amod
        ).last { $0 < verb && syntax.child(of: $0, .case) == nil && isNamed($0) }
        if let before { return syntax.coordinated(before) }
        // "Chad lifted curbs", read as "Chad curbs" that somebody lifted
        let across = syntax.children(of: verb, .obj).flatMap { syntax.children(of: $0, .compound, .nmodPoss) }.first {
            $0 < verb && isNamed($0)
        }
        if let across { return syntax.coordinated(across) }
        // "Chad test-fired a missile"
        guard verb > 1, syntax.norm(verb - 1) == "-", syntax.relation(verb - 2) == .oblUnmarked else { return [] }
        return syntax.children(of: verb - 2, .compound).filter { analysis.mention(at: $0)?.form == .name }
    }

    /// The subject that another word than the verb says, whatever the parse.
    private func claimed(by verb: Int) -> [Int]? {
        let marker = syntax.marker(of: verb)
        // "congratulated Finland on joining": the one addressed joins.
        if marker == "on" || marker == "for", syntax.child(of: verb, .nsubj) == nil, let above = syntax.head(of: verb),
            syntax.partOfSpeech(above) == .verb
        {
            let addressed = syntax.children(of: above, .obj, .iobj).filter { $0 < verb }
            if !addressed.isEmpty { return addressed.flatMap { syntax.coordinated($0) } }
        }
        // "quotes the minister as demanding an apology"
        if marker == "as", let above = syntax.head(of: verb), SpeechWords.relaying.contains(syntax.lemma(above)),
            syntax.relation(verb) == .advcl
        {
            let quoted = syntax.children(of: above, .obj)
            if !quoted.isEmpty { return quoted.flatMap { syntax.coordinated($0) } }
        }
        // "accused Uganda of illegal acts by seizing boats"
        if marker == "by",
            let accusing = syntax.ancestors(of: verb).prefix(3).first(where: {
                syntax.classes(of: $0).overlaps(Self.accusing)
            })
        {
            let accused = syntax.children(of: accusing, .obj, .iobj)
            if !accused.isEmpty { return accused.flatMap { syntax.coordinated($0) } }
        }
        // "concerns about Iran, which tested a missile": the clause is about the name it follows; not "rebels in Chad who fled".
        let clause = syntax.firstConjunct(of: verb)
        guard syntax.relation(clause) == .aclRelcl, !syntax.isPassive(verb),
            clause == verb || syntax.child(of: verb, .nsubj, .nsubjPass) == nil,
            let pronoun = syntax.children(of: clause, .nsubj).first(where: { syntax.isRelativePronoun($0) }),
            pronoun > 1
        else { return nil }
        let last = syntax.norm(pronoun - 1) == "," ? pronoun - 2 : pronoun - 1
        // "raids on Chad that killed two": what is named needs no such clause.
        guard syntax.norm(pronoun) != "that" || last < pronoun - 1 else { return nil }
        guard isNamed(last), let name = analysis.mention(at: last),
            !LocationUse(syntax: syntax).isLocation(name.tokens),
            syntax.norm(pronoun) != "who" || !name.entities.allSatisfy({ analysis.kind($0) == .country })
        else { return nil }
        return [name.head]
    }

    private static let accusing = Lexicon.shared.set("accuse")

    /// "Syria says it is willing", "says it hopes": "it" is no dummy before what only somebody can be or do.
    private func takeExpletive(of predicate: Int, _ result: inout Predicate) {
        guard result.subjects.isEmpty else { return }
        result.subjects = syntax.children(of: predicate, .expl).filter { syntax.norm($0) == "it" }
        if result.complements.isEmpty { result.complements = syntax.children(of: predicate, .csubj) }
    }

    private static let minding = Lexicon.shared.set("wish", "sworn")

    /// A participle before or behind a noun, without an auxiliary.
    private func isBareParticiple(_ verb: Int) -> Bool {
        [.acl, .amod].contains(syntax.relation(verb)) && document.tokens[verb].morphology.contains(.past)
            && syntax.child(of: verb, .aux, .auxPass, .mark, .nsubj, .nsubjPass) == nil && subjectsOfRoot(verb) == nil
    }

    /// "On Sunday, an official called on Oslo …", read as an official of Sunday: where no finite verb is above, a verb in
    /// the past is that of the sentence, and the noun it hangs on is its subject; "Chad, a member, called on Oslo".
    private func subjectsOfRoot(_ verb: Int) -> [Int]? {
        guard [.acl, .amod].contains(syntax.relation(verb)), let noun = syntax.head(of: verb), noun < verb,
            document.tokens[verb].morphology.contains(.past), syntax.child(of: verb, .oblAgent, .mark) == nil,
            syntax.ancestors(of: verb).allSatisfy({
                ![.verb, .aux].contains(syntax.partOfSpeech($0)) && syntax.child(of: $0, .cop) == nil
            }), !document.isHeading(verb),
            document.sentence(of: verb).tokens.first(where: { syntax.partOfSpeech($0) == .verb }) == verb
        else { return nil }
        if syntax.relation(noun) == .appos, let bearer = syntax.head(of: noun) { return [bearer] }
        return [noun]
    }

    // MARK: - Objects

    /// "called the move a provocation": the subject of a clause that has no verb, or of one before its mark.
    private func objectsOfClauses(below verb: Int) -> [Int] {
        syntax.children(of: verb, .advcl, .ccomp, .acl, .xcomp).flatMap { clause -> [Int] in
            if let mark = syntax.child(of: clause, .mark) {
                // "rejected as unfounded a Chadian claim", read as a clause with that object
                if syntax.norm(mark) == "as", mark < clause, syntax.child(of: clause, .nsubj, .aux, .cop) == nil {
                    return syntax.children(of: clause, .obj).filter { $0 > clause }
                }
                return syntax.children(of: clause, .nsubj, .nsubjPass).filter { $0 > verb && $0 < mark }
            }
            let hasVerb = syntax.partOfSpeech(clause) == .verb || syntax.child(of: clause, .cop) != nil
            return hasVerb ? [] : syntax.children(of: clause, .nsubj).filter { $0 > verb }
        }
    }

    /// "presented to Chad a plan", where the plan is taken for a phrase; "denounced what he called a coup": the coup.
    private func objectsUnderOtherName(of verb: Int, _ complements: [Int]) -> [Int] {
        if syntax.isPassive(verb) { return [] }
        for clause in complements where syntax.classes(of: clause).overlaps(Self.calling) {
            let objects = syntax.children(of: clause, .obj)
            if objects.contains(where: { syntax.norm($0) == "what" }) {
                return (objects + syntax.children(of: clause, .xcomp, .obl)).filter { syntax.norm($0) != "what" }
            }
        }
        return syntax.children(of: verb, .obl).filter {
            $0 > verb && syntax.partOfSpeech($0) == .noun && syntax.marker(of: $0) == nil
                && analysis.timeOfToken[$0] < 0 && syntax.child(of: $0, .det) != nil
        }
    }

    private static let calling = Lexicon.shared.set("calling")

    /// "called the decision a mistake", where both hang on the verb alike.
    private func takeObjectAmongComplements(of verb: Int, _ result: inout Predicate) {
        let complements = syntax.children(of: verb, .xcomp, .ccomp)
        if complements.count > 1, Self.naming.contains(syntax.lemma(verb)), syntax.isNominal(complements[0]) {
            result.objects = [complements[0]]
            result.complements.removeAll { $0 == complements[0] }
        } else {
            result.objects = complements.filter { analysis.mention(at: $0) != nil && syntax.partOfSpeech($0) != .verb }
        }
    }

    private static let naming = Lexicon.words("naming")

    /// "gave Kenya five ships", read as two objects, or as five Kenya ships.
    private func takeRecipient(of verb: Int, _ result: inout Predicate) {
        guard result.indirectObjects.isEmpty, syntax.classes(of: verb).overlaps(Self.giving) else { return }
        let objects = syntax.children(of: verb, .obj)
        if objects.count == 2, isNamed(objects[0]), !isNamed(objects[1]), !syntax.isPassive(verb) {
            result.indirectObjects = syntax.coordinated(objects[0])
            result.objects.removeAll { result.indirectObjects.contains($0) }
        } else if let object = objects.first,
            let name = syntax.children(of: object, .compound).first(where: { name in
                name > verb && isNamed(name)
                    && (name + 1..<object).contains { [.num, .det].contains(syntax.partOfSpeech($0)) }
            })
        {
            result.indirectObjects = [name]
        }
    }

    private static let giving = Lexicon.shared.set("give", "send")
}
