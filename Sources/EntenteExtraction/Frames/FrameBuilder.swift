internal import EntenteText

/// Makes the frame of a verb, adjective or noun: its arguments as they are meant, where need be against the parse, which may have
/// put a name that can only be the subject or object under another relation.
struct FrameBuilder {
    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    func frame(of token: Int) -> Frame {
        let isNoun = syntax.isNominal(token) && syntax.child(of: token, .cop) == nil
        return Frame(
            token: token, isNoun: isNoun, arguments: isNoun ? syntax.nounPredicate(token) : verbArguments(of: token))
    }

    private func verbArguments(of verb: Int) -> Predicate {
        let predicate = syntax.verbPredicate(verb)
        var result = predicate
        // "praised the ruling and accused China of …": a name right behind the verb that hangs on something before it.
        if result.objects.isEmpty, !syntax.isPassive(verb), verb + 1 < syntax.tokens.count,
            let mention = analysis.mention(at: verb + 1), mention.tokens.lowerBound == verb + 1,
            mention.form == .name || mention.form == .government, let above = syntax.head(of: mention.head),
            above < verb, syntax.child(of: mention.head, .case) == nil,
            syntax.tokens[above].sentence == syntax.tokens[verb].sentence
        {
            result.objects = [mention.head]
            if let subject = subjectBeforeClause(verb) { result.subjects = [subject] }
            return result
        }
        // "sent food to Oslo after Chad closed the border", read as food after Chad.
        if syntax.child(of: verb, .nsubj, .nsubjPass, .mark) == nil, !syntax.isPassive(verb), verb > 0,
            let mention = analysis.mention(at: verb - 1), mention.form == .name || mention.form == .government,
            let preposition = syntax.children(of: mention.head, .case).first,
            ["after", "before", "since", "as", "when", "while", "until"].contains(syntax.norm(preposition)),
            analysis.document.tokens[verb].morphology.contains(.finite)
        {
            result.subjects = [mention.head]
            return result
        }
        if isBareParticiple(verb), predicate.objects.isEmpty || syntax.isPassive(verb) {
            // "citizens held abroad": who holds them is not said.
            if syntax.child(of: verb, .oblAgent) == nil { result.subjects = [] }
        }
        if let subjects = subjectsOfRoot(verb) {
            result.subjects = subjects
            result.objects.removeAll { subjects.contains($0) }
        }
        // "Egypt, which had waited, demanded": the verb hangs on the name as if it described it.
        if syntax.relation(verb) == .acl, let head = syntax.head(of: verb), syntax.partOfSpeech(head) == .propn,
            verb > 0, syntax.norm(verb - 1) == ",", syntax.child(of: verb, .mark, .oblAgent) == nil
        {
            if result.objects.contains(head) { result.objects.removeAll { $0 == head } }
            result.subjects = syntax.coordinated(head)
        }
        // "Iran test-fired two missiles": a participle is no attribute before a number or an article.
        if syntax.relation(verb) == .amod, let noun = syntax.head(of: verb), noun > verb + 1,
            (verb + 1..<noun).contains(where: { [.num, .det].contains(syntax.partOfSpeech($0)) })
        {
            result.objects = syntax.coordinated(noun)
            result.subjects =
                (syntax.children(of: noun, .compound, .amod, .nmodPoss) + syntax.children(of: verb, .compound)).filter {
                    $0 < verb && analysis.mention(at: $0)?.form == .name
                }
            if result.subjects.isEmpty, verb > 2, syntax.norm(verb - 1) == "-",
                analysis.mention(at: verb - 3)?.form == .name
            {
                result.subjects = [verb - 3]
            }
        }
        if result.subjects.isEmpty, !syntax.isPassive(verb), syntax.child(of: verb, .mark) == nil,
            ![.acl, .amod].contains(syntax.relation(verb))
        {
            let before = syntax.children(
                of: verb, .compound, .oblUnmarked, .dislocated, .vocative, .nmodUnmarked, .dep, .amod
            ).last { child in
                child < verb && syntax.child(of: child, .case) == nil
                    && analysis.mention(at: child).map { $0.form == .name || $0.form == .government } ?? false
            }
            if let before { result.subjects = syntax.coordinated(before) }
            // "Chad test-fired a missile"
            if before == nil, verb > 1, syntax.norm(verb - 1) == "-", syntax.relation(verb - 2) == .oblUnmarked {
                result.subjects = syntax.children(of: verb - 2, .compound).filter {
                    analysis.mention(at: $0)?.form == .name
                }
            }
        }
        // "to quit the pact after Uganda imposed quotas": the parse may take "the pact … Uganda" for the subject of "imposed".
        if let mark = syntax.child(of: verb, .mark), mark > 0, result.subjects.allSatisfy({ $0 < mark }),
            let subject = (mark + 1..<max(verb, mark + 1)).last(where: {
                syntax.isNominal($0) || analysis.mention(at: $0) != nil
            })
        {
            result.subjects = syntax.coordinated(subject)
        }
        // "Syria says it is willing": "it" is no dummy before what only somebody can be.
        if result.subjects.isEmpty, syntax.partOfSpeech(verb) == .adj {
            result.subjects = syntax.children(of: verb, .expl).filter { syntax.norm($0) == "it" }
            if result.complements.isEmpty { result.complements = syntax.children(of: verb, .csubj) }
        }
        if result.complements.isEmpty {
            result.complements = syntax.children(of: verb, .advcl).filter { $0 > verb && syntax.marker(of: $0) == "to" }
        }
        // "concerns about Iran, which tested a missile": the clause is about the name it follows.
        let clause = syntax.firstConjunct(of: verb)
        if syntax.relation(clause) == .aclRelcl, clause == verb || syntax.child(of: verb, .nsubj, .nsubjPass) == nil,
            let pronoun = syntax.children(of: clause, .nsubj).first(where: { syntax.isRelativePronoun($0) }),
            pronoun > 1, let name = analysis.mention(at: syntax.norm(pronoun - 1) == "," ? pronoun - 2 : pronoun - 1),
            name.form == .name || name.form == .government, !syntax.isPassive(verb)
        {
            result.subjects = [name.head]
        }
        // "accused Uganda of illegal acts by seizing boats"
        if syntax.marker(of: verb) == "by",
            let accusing = syntax.ancestors(of: verb).prefix(3).first(where: {
                ["accuse", "blame", "condemn", "denounce", "criticize", "criticise"].contains(syntax.lemma($0))
            })
        {
            let accused = syntax.children(of: accusing, .obj, .iobj)
            if !accused.isEmpty { result.subjects = accused.flatMap { syntax.coordinated($0) } }
        }
        // "congratulated Finland on joining": the one addressed joins, whatever the parse.
        if ["on", "for"].contains(syntax.marker(of: verb) ?? ""), syntax.child(of: verb, .nsubj) == nil,
            let above = syntax.head(of: verb), syntax.partOfSpeech(above) == .verb
        {
            let addressed = syntax.children(of: above, .obj, .iobj).filter { $0 < verb }
            if !addressed.isEmpty { result.subjects = addressed.flatMap { syntax.coordinated($0) } }
        }
        if result.objects.isEmpty {
            for clause in syntax.children(of: verb, .advcl, .ccomp, .acl, .xcomp) {
                guard let mark = syntax.child(of: clause, .mark) else {
                    // "called the move a provocation"
                    if syntax.partOfSpeech(clause) != .verb, syntax.child(of: clause, .cop) == nil {
                        result.objects += syntax.children(of: clause, .nsubj).filter { $0 > verb }
                    }
                    continue
                }
                result.objects += syntax.children(of: clause, .nsubj, .nsubjPass).filter { $0 > verb && $0 < mark }
            }
        }
        // "called the decision a mistake", where both hang on the verb alike.
        if result.objects.isEmpty, predicate.complements.count > 1, Self.naming.contains(syntax.lemma(verb)),
            let named = predicate.complements.first, syntax.isNominal(named)
        {
            result.objects = [named]
            result.complements.removeAll { $0 == named }
        }
        if result.objects.isEmpty {
            result.objects = predicate.complements.filter {
                analysis.mention(at: $0) != nil && syntax.partOfSpeech($0) != .verb
            }
        }
        return result
    }

    /// "Norway, which had signed it as a guarantor, backed Cuba", read as a guarantor backed.
    private func subjectBeforeClause(_ verb: Int) -> Int? {
        guard verb > 0, syntax.norm(verb - 1) == ",", [.acl, .aclRelcl].contains(syntax.relation(verb)) else {
            return nil
        }
        let clause = syntax.ancestors(of: verb).first { syntax.relation($0) == .aclRelcl }
        return clause.flatMap { syntax.head(of: $0) }.flatMap { analysis.mention(at: $0)?.form == .name ? $0 : nil }
    }

    private static let naming = Lexicon.words("naming")

    /// A participle before or behind a noun, without an auxiliary.
    private func isBareParticiple(_ verb: Int) -> Bool {
        [.acl, .amod].contains(syntax.relation(verb)) && analysis.document.tokens[verb].morphology.contains(.past)
            && syntax.child(of: verb, .aux, .auxPass, .mark, .nsubj, .nsubjPass) == nil && subjectsOfRoot(verb) == nil
    }

    /// "On Sunday, an official called on Oslo …", read as an official of Sunday: where no finite verb is above, a verb in
    /// the past is that of the sentence, and the noun it hangs on is its subject, with those named beside it.
    private func subjectsOfRoot(_ verb: Int) -> [Int]? {
        guard [.acl, .amod].contains(syntax.relation(verb)) == true, let noun = syntax.head(of: verb), noun < verb,
            analysis.document.tokens[verb].morphology.contains(.past), syntax.child(of: verb, .oblAgent, .mark) == nil,
            syntax.ancestors(of: verb).allSatisfy({
                ![.verb, .aux].contains(syntax.partOfSpeech($0)) && syntax.child(of: $0, .cop) == nil
            }), !analysis.document.isHeading(verb),
            analysis.document.sentence(of: verb).tokens.filter({ syntax.partOfSpeech($0) == .verb }).first == verb
        else { return nil }
        if syntax.relation(noun) == .conj, let first = syntax.head(of: noun) {
            return syntax.children(of: first, .conj).filter { analysis.mention(at: $0)?.form == .name && $0 < verb }
        }
        return [noun]
    }
}
