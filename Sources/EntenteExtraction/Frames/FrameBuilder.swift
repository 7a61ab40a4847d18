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
        if syntax.partOfSpeech(verb) == .adj { takeExpletive(of: verb, &result) }
        if result.complements.isEmpty {
            result.complements = syntax.children(of: verb, .advcl).filter { $0 > verb && syntax.marker(of: $0) == "to" }
        }
        if result.objects.isEmpty { result.objects = objectsOfClauses(below: verb) }
        if result.objects.isEmpty { takeObjectAmongComplements(of: verb, &result) }
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
        if result.subjects.isEmpty { result.subjects = subjectUnderOtherName(of: verb) }
        // "to quit the pact after Uganda imposed quotas": the parse may take "the pact … Uganda" for the subject of "imposed".
        if let mark = syntax.child(of: verb, .mark), mark > 0, result.subjects.allSatisfy({ $0 < mark }),
            let subject = (mark + 1..<max(verb, mark + 1)).last(where: {
                syntax.isNominal($0) || analysis.mention(at: $0) != nil
            })
        {
            result.subjects = syntax.coordinated(subject)
        }
    }

    /// "Iran test-fired two missiles": a participle is no attribute before a number or an article.
    private func takeNounBehindParticiple(_ verb: Int, _ result: inout Predicate) {
        guard syntax.relation(verb) == .amod, let noun = syntax.head(of: verb), noun > verb + 1,
            (verb + 1..<noun).contains(where: { [.num, .det].contains(syntax.partOfSpeech($0)) })
        else { return }
        result.objects = syntax.coordinated(noun)
        result.subjects =
            (syntax.children(of: noun, .compound, .amod, .nmodPoss) + syntax.children(of: verb, .compound)).filter {
                $0 < verb && analysis.mention(at: $0)?.form == .name
            }
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
        guard isNamed(last), let name = analysis.mention(at: last),
            syntax.norm(pronoun) != "who" || !name.entities.allSatisfy({ analysis.kind($0) == .country })
        else { return nil }
        return [name.head]
    }

    private static let accusing = Lexicon.shared.set("accuse")

    /// "Syria says it is willing": "it" is no dummy before what only somebody can be.
    private func takeExpletive(of adjective: Int, _ result: inout Predicate) {
        guard result.subjects.isEmpty else { return }
        result.subjects = syntax.children(of: adjective, .expl).filter { syntax.norm($0) == "it" }
        if result.complements.isEmpty { result.complements = syntax.children(of: adjective, .csubj) }
    }

    /// A participle before or behind a noun, without an auxiliary.
    private func isBareParticiple(_ verb: Int) -> Bool {
        [.acl, .amod].contains(syntax.relation(verb)) && document.tokens[verb].morphology.contains(.past)
            && syntax.child(of: verb, .aux, .auxPass, .mark, .nsubj, .nsubjPass) == nil && subjectsOfRoot(verb) == nil
    }

    /// "On Sunday, an official called on Oslo …", read as an official of Sunday: where no finite verb is above, a verb in
    /// the past is that of the sentence, and the noun it hangs on is its subject.
    private func subjectsOfRoot(_ verb: Int) -> [Int]? {
        guard [.acl, .amod].contains(syntax.relation(verb)), let noun = syntax.head(of: verb), noun < verb,
            document.tokens[verb].morphology.contains(.past), syntax.child(of: verb, .oblAgent, .mark) == nil,
            syntax.ancestors(of: verb).allSatisfy({
                ![.verb, .aux].contains(syntax.partOfSpeech($0)) && syntax.child(of: $0, .cop) == nil
            }), !document.isHeading(verb),
            document.sentence(of: verb).tokens.first(where: { syntax.partOfSpeech($0) == .verb }) == verb
        else { return nil }
        return [noun]
    }

    // MARK: - Objects

    /// "called the move a provocation": the subject of a clause that has no verb, or of one before its mark.
    private func objectsOfClauses(below verb: Int) -> [Int] {
        syntax.children(of: verb, .advcl, .ccomp, .acl, .xcomp).flatMap { clause -> [Int] in
            if let mark = syntax.child(of: clause, .mark) {
                return syntax.children(of: clause, .nsubj, .nsubjPass).filter { $0 > verb && $0 < mark }
            }
            let hasVerb = syntax.partOfSpeech(clause) == .verb || syntax.child(of: clause, .cop) != nil
            return hasVerb ? [] : syntax.children(of: clause, .nsubj).filter { $0 > verb }
        }
    }

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
}
