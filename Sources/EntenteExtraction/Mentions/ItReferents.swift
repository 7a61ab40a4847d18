internal import EntenteGraph
internal import EntenteText

/// Links "it" and "its" to the state or body that they stand for: the subject of the nearest clause around them that has
/// one, of the sentence before where they are in its first clause.
///
/// "Oslo urged Lima to keep its word" is of Lima, which is to keep it; "Lima said Oslo would get its answer" of Oslo. A
/// clause of something else that "it" may be ("the plan fails unless it …") leaves it open.
struct ItReferents {
    func resolve(in analysis: inout Analysis) {
        let document = analysis.document
        let tokens = document.tokens.indices.filter {
            let norm = document.tokens[$0].norm
            return (norm == "it" || norm == "its") && analysis.mentionOfToken[$0] < 0 && !document.isHeading($0)
                && !analysis.quotations.contains($0)
        }
        for token in tokens {
            guard let antecedent = antecedent(of: token, analysis) else { continue }
            analysis.add(
                Mention(
                    at: token, entities: [antecedent.entity], form: .pronoun, confidence: antecedent.confidence))
        }
        analysis.sortMentions()
    }

    private typealias Antecedent = (entity: Int, confidence: Double)

    private func antecedent(of token: Int, _ analysis: Analysis) -> Antecedent? {
        let syntax = analysis.syntax
        guard let use = use(of: token, syntax) else { return nil }
        var own = use == .object
        var isBelowOther = false
        if use == .possessor, let named = namedBeside(token, analysis) { return (named, 0.8) }
        var below = token
        for verb in syntax.ancestors(of: token) {
            defer { below = verb }
            guard syntax.partOfSpeech(verb) == .verb || syntax.child(of: verb, .cop) != nil else {
                if use == .possessor, let owner = owner(of: token, below, verb, analysis) { return (owner, 0.8) }
                continue
            }
            let predicate = syntax.verbPredicate(verb)
            if !own, let threatened = threatened(by: predicate, below, analysis) { return (threatened, 0.8) }
            if use == .possessor, let other = other(than: below, of: predicate, analysis) {
                return (other, 0.8)
            }
            let subjects = predicate.subjects.filter { !isWithin(token, $0, syntax) }
            if own {
                // Who does it is not who it is done to.
                own = false
                continue
            }
            guard let subject = subjects.first else { continue }
            // "Kenya and Rwanda said it …": neither.
            guard subjects.count == 1 else { return nil }
            if let entity = body(subject, analysis) { return (entity, 0.85) }
            guard isOther(subject, analysis) else { return nil }
            isBelowOther = true
        }
        return ofSentenceBefore(token, use, isBelowOther, analysis)
    }

    // MARK: - How it is used

    private enum Use { case subject, possessor, object }

    /// Nil where it stands for no state or body: "it is late", "it seems that", "sold it".
    private func use(of token: Int, _ syntax: Syntax) -> Use? {
        if syntax.norm(token) == "its" { return .possessor }
        guard let governor = syntax.head(of: token) else { return nil }
        switch syntax.relation(token) {
        case .nsubj, .nsubjPass:
            guard syntax.partOfSpeech(governor) == .verb else {
                return Self.bodies.contains(syntax.lemma(governor)) ? .subject : nil
            }
            // "it began", but not "it began the talks"
            if Self.lasting.contains(syntax.lemma(governor)), syntax.child(of: governor, .obj) != nil {
                return .subject
            }
            let isOfThings = syntax.relation(token) == .nsubjPass && Self.doneToThings.contains(syntax.lemma(governor))
            return Self.impersonal.contains(syntax.lemma(governor)) || isOfThings ? nil : .subject
        case .obj, .iobj: return Self.doneToBodies.contains(syntax.lemma(governor)) ? .object : nil
        // "sanctions against it"
        case .nmod, .obl:
            let isAgainst = ["on", "against"].contains(syntax.marker(of: token) ?? "")
            let measures = syntax.children(of: governor, .obj, .nsubjPass) + [governor]
            return isAgainst && measures.contains { Self.measures.contains(syntax.lemma($0)) } ? .object : nil
        default: return nil
        }
    }

    /// What "it is a …" may say of a state or body.
    private static let bodies = Lexicon.words("said-of-body")
    private static let lasting = Lexicon.words("lasting")
    private static let impersonal = Lexicon.words("impersonal")
    private static let doneToThings = Lexicon.words("done-to-thing")
    private static let doneToBodies = Lexicon.words("done-to-body")
    private static let measures = Lexicon.words("measure")

    // MARK: - Whom it may stand for

    /// "thanked Kenya for its help", "pressed Iran over its plans": whom the verb is about.
    private func other(than phrase: Int, of predicate: Predicate, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        guard [.obl, .advcl].contains(syntax.relation(phrase)),
            ["for", "over", "of", "about"].contains(syntax.marker(of: phrase) ?? ""),
            Self.judging.contains(syntax.lemma(predicate.token))
        else { return nil }
        return predicate.objects.filter { $0 < phrase }.only.flatMap { body($0, analysis) }
    }

    /// "sanctions on Iran over its plans", "thanks to Kenya for its help"; not "thanked by Kenya for its help".
    private func namedBeside(_ token: Int, _ analysis: Analysis) -> Int? {
        let document = analysis.document
        let start = document.sentence(of: token).tokens.lowerBound
        guard token - 2 >= start, ["over", "for"].contains(document.tokens[token - 1].norm),
            let mention = analysis.mention(at: token - 2), mention.form == .name || mention.form == .government
        else { return nil }
        let head = analysis.syntax.firstConjunct(of: mention.head)
        guard head == mention.head, ![.nsubj, .nsubjPass, .oblAgent].contains(analysis.syntax.relation(head)),
            analysis.syntax.marker(of: head) != "by"
        else { return nil }
        return body(mention.head, analysis)
    }

    /// "would impose sanctions on Iran if it left", "threatened Iran with war unless it stayed": who is to be moved by it.
    private func threatened(by predicate: Predicate, _ clause: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        guard syntax.relation(clause) == .advcl, ["if", "unless"].contains(syntax.marker(of: clause) ?? "") else {
            return nil
        }
        let measures = predicate.objects.filter { Self.measures.contains(syntax.lemma($0)) }
        let isThreat = syntax.classes(of: predicate.token).overlaps(Self.threats)
        guard isThreat || !measures.isEmpty else { return nil }
        let against = (measures + [predicate.token]).flatMap { syntax.children(of: $0, .nmod, .obl) }
            .filter { ["on", "against"].contains(syntax.marker(of: $0) ?? "") }
        return Set((against + (isThreat ? predicate.objects : [])).compactMap { body($0, analysis) }).only
    }

    private static let threats = Lexicon.shared.set("threaten", "warn", "sanction", "assault")
    private static let judging = Lexicon.words("judging-body")
    private static let denying = Lexicon.words("deny")

    /// "Kenya and its ports", "Kenya's sale of its ports".
    private func owner(of token: Int, _ phrase: Int, _ noun: Int, _ analysis: Analysis) -> Int? {
        let syntax = analysis.syntax
        if noun < token, analysis.mention(at: noun)?.form == .name {
            return ["and", "or", "with"].contains(syntax.norm(token - 1)) ? body(noun, analysis) : nil
        }
        // "Kenya's claim that its ports are open"
        let isContent = [.acl, .ccomp].contains(syntax.relation(phrase))
        guard isContent || syntax.relation(phrase) == .nmod && syntax.marker(of: phrase) == "of" else { return nil }
        return syntax.child(of: noun, .nmodPoss).flatMap { body($0, analysis) }
    }

    /// The one state or body that the head of a phrase stands for: "Kenya", "the Kenyan government", "the bloc".
    private func body(_ head: Int, _ analysis: Analysis) -> Int? {
        guard !analysis.document.tokens[head].morphology.contains(.plural) || analysis.mention(at: head)?.form == .name
        else { return nil }
        let referents = analysis.referents(of: head).filter { $0.confidence >= 0.7 && $0.mention != .location }
        guard let only = referents.only, [.country, .organization].contains(analysis.kind(only.entity)) else {
            return nil
        }
        return only.entity
    }

    /// People are not meant: "the ministers said it". A thing or a body without a name may be.
    private func isOther(_ head: Int, _ analysis: Analysis) -> Bool {
        let document = analysis.document
        if document.tokens[head].morphology.contains(.plural) { return true }
        let referents = analysis.referents(of: head)
        return referents.contains { analysis.kind($0.entity) == .person }
            || ["he", "she", "they", "we", "i", "who"].contains(document.tokens[head].norm)
    }

    private func isWithin(_ token: Int, _ head: Int, _ syntax: Syntax) -> Bool {
        head == token || syntax.ancestors(of: token).contains(head)
    }

    // MARK: - The sentence before

    /// "Kenya left. It said …": the subject; of "rebels attacked Kenya" the only one told of.
    ///
    /// Below a clause of somebody else ("he said it …") only the subject counts.
    private func ofSentenceBefore(_ token: Int, _ use: Use, _ isBelowOther: Bool, _ analysis: Analysis) -> Antecedent? {
        let document = analysis.document
        let syntax = analysis.syntax
        let here = Int(document.tokens[token].sentence)
        if use != .object {
            let named = told(document.sentences[here].tokens.lowerBound..<token, analysis)
            // "Sudan told Chad it …": another one named nearer may be meant.
            if !named.isEmpty { return named.count == 1 ? named.first.map { ($0, 0.75) } : nil }
        }
        guard here > 0 else { return nil }
        let range = document.sentences[here - 1].tokens
        guard !document.isHeading(range.lowerBound),
            let root = range.first(where: { syntax.head(of: $0) == nil && syntax.relation($0) != .punct })
        else { return nil }
        let others = use == .object ? subjects(above: token, analysis) : []
        let predicate = syntax.verbPredicate(root)
        // "Oslo accused Lima of cheating. It denied …"
        if use == .subject, Self.denying.contains(syntax.lemma(syntax.head(of: token) ?? token)),
            Self.judging.contains(syntax.lemma(root))
        {
            return predicate.objects.only.flatMap { body($0, analysis) }.map { ($0, 0.8) }
        }
        let subjects = predicate.subjects
        if let subject = subjects.only {
            if let entity = body(subject, analysis) { return others.contains(entity) ? nil : (entity, 0.8) }
            guard isOther(subject, analysis) else { return nil }
        } else if subjects.count > 1 {
            return nil
        }
        let named = told(range, analysis)
        guard use != .object, !isBelowOther, named.count == 1, let only = named.first else { return nil }
        return (only, 0.75)
    }

    /// The states and bodies that a run of tokens names.
    private func told(_ tokens: Range<Int>, _ analysis: Analysis) -> Set<Int> {
        Set(
            analysis.mentions[in: tokens].filter {
                $0.entities.count == 1 && $0.form != .adjective && $0.form != .location
                    && [.country, .organization].contains(analysis.kind($0.entities[0]))
                    && !analysis.quotations.contains($0.head)
            }.map { $0.entities[0] })
    }

    private func subjects(above token: Int, _ analysis: Analysis) -> [Int] {
        analysis.syntax.ancestors(of: token).filter { analysis.syntax.partOfSpeech($0) == .verb }
            .flatMap { analysis.syntax.verbPredicate($0).subjects }
            .flatMap { analysis.referents(of: $0) }.map(\.entity)
    }
}
