internal import EntenteGraph
internal import EntenteText

/// Finds which rules hold at a word, and who fills their roles.
struct RuleMatcher {
    let analysis: Analysis
    let rules: RuleSet
    private let frames: FrameBuilder
    /// The verb of saying that the words in quotation marks around a token hang on, where another sentence has it.
    private let quoting: @Sendable (Int) -> Int?
    private var syntax: Syntax { analysis.syntax }

    /// A rule that holds, with the heads that its paths lead to.
    struct Match {
        var rule: Rule
        var frame: Frame
        /// The tokens by which its conditions hold: "tariff" of "imposed a tariff".
        var witnesses: [Int]
    }

    init(_ analysis: Analysis, _ rules: RuleSet, quoting: @escaping @Sendable (Int) -> Int? = { _ in nil }) {
        self.analysis = analysis
        self.rules = rules
        self.quoting = quoting
        frames = FrameBuilder(analysis: analysis)
    }

    /// The rules whose trigger and conditions hold at a token, the most specific first.
    func matches(at token: Int, tellsEvent: Bool = false) -> [Match] {
        let part = syntax.partOfSpeech(token)
        let candidates = rules.candidates(for: syntax.lemma(token), part) + (tellsEvent ? rules.ofEvents : [])
        guard !candidates.isEmpty else { return [] }
        let frame = frames.frame(of: token)
        let particle = part == .verb ? syntax.children(of: token, .compoundPrt).first : nil
        var result: [Match] = []
        for candidate in candidates {
            let rule = rules.rules[candidate.rule]
            if let companion = candidate.companion {
                guard has(companion, frame) else { continue }
            } else if particle != nil, !rule.isOfEvents {
                // "called off" is no calling, "pushed through" no pushing.
                continue
            }
            var witnesses: [Int] = []
            let holds = rule.conditions.allSatisfy { condition in
                let tokens = condition.paths.flatMap { follow($0, from: frame) }
                guard let words = condition.words else { return tokens.isEmpty == condition.isNegative }
                let found = tokens.filter { fits($0, words) }
                if !condition.isNegative { witnesses += found }
                return found.isEmpty == condition.isNegative
            }
            if holds { result.append(Match(rule: rule, frame: frame, witnesses: witnesses)) }
        }
        return result
    }

    /// The tokens that fill a role: those at the end of the first path for which `accept` is not empty, with what it gives.
    func fill<Filler>(
        _ role: Rule.Role, of match: Match, _ accept: (Int, Rule.Step) -> [Filler]
    ) -> [Filler] {
        for path in role.paths {
            var found: [Filler] = []
            for token in follow(path, from: match.frame) where !isPartOfPreposition(token) {
                if let words = role.words, !fits(token, words) { continue }
                found += accept(token, path.steps[path.steps.count - 1])
                if !role.isMany, !found.isEmpty { break }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// A noun that is a preposition together with those around it, and nobody's part: "in addition to Kenya's troops".
    private func isPartOfPreposition(_ noun: Int) -> Bool {
        Self.prepositionNouns.contains(syntax.lemma(noun)) && syntax.child(of: noun, .det, .nmodPoss) == nil
            && syntax.marker(of: noun) == "in"
    }

    private static let prepositionNouns = Lexicon.words("noun-of-preposition")

    // MARK: - Paths

    func follow(_ path: Rule.Path, from frame: Frame) -> [Int] {
        var frames = [frame]
        for (index, step) in path.steps.enumerated() {
            let tokens = frames.flatMap { follow(step, from: $0) }
            if index == path.steps.count - 1 { return tokens }
            frames = tokens.map { self.frames.frame(of: $0) }
        }
        return []
    }

    private func follow(_ step: Rule.Step, from frame: Frame) -> [Int] {
        let token = frame.token
        let arguments = frame.arguments
        switch step {
        case .oneself: return [token]
        case .subject: return arguments.subjects
        case .object: return frame.isNoun ? [] : arguments.objects
        case .recipient: return arguments.indirectObjects
        case .complement: return arguments.complements
        case .clause: return inside(arguments.complements)
        case .beside: return beside(frame)
        case .modifier: return syntax.children(of: token, .amod, .compound, .nmodDesc, .nmodPoss)
        case .possessor: return syntax.children(of: token, .nmodPoss).flatMap { syntax.coordinated($0) }
        case .clausalSubject: return clausalSubjects(of: token)
        case .apposition: return syntax.children(of: token, .appos)
        case .bearer: return syntax.relation(token) == .appos ? syntax.head(of: token).map { [$0] } ?? [] : []
        case .governor: return syntax.head(of: token).map { [$0] } ?? []
        case .saying: return saying(over: token).map { [$0] } ?? []
        case .carrier: return carriers(of: token)
        case .auxiliary: return syntax.children(of: token, .aux, .cop, .auxPass)
        case .marker: return syntax.children(of: token, .case, .mark)
        case .relative: return syntax.children(of: token, .aclRelcl)
        case .teller: return tellers(of: token)
        case .preposition(let preposition): return phrases(preposition, frame)
        }
    }

    /// "to leave would be wrong", "it is wrong to leave", where a parse may hang the clause on the predicate in other ways.
    private func clausalSubjects(of predicate: Int) -> [Int] {
        syntax.children(of: predicate, .csubj, .csubjPass)
            + syntax.children(of: predicate, .xcomp, .ccomp, .advcl, .acl).filter { syntax.marker(of: $0) == "to" }
    }

    /// Those who stand inside complement clauses: "threatened to bomb Oslo".
    private func inside(_ clauses: [Int]) -> [Int] {
        var result: [Int] = []
        for clause in clauses {
            let inner = syntax.verbPredicate(clause)
            result += syntax.children(of: clause, .nsubj, .nsubjPass)
            result += inner.objects
            result += inner.indirectObjects
            for oblique in inner.obliques where !["in", "on"].contains(oblique.preposition) {
                if !Self.circumstances.contains(oblique.preposition) { result.append(oblique.token) }
            }
            // "threatened to resume raids on Oslo"
            for object in inner.objects {
                let next = object + 1
                guard next < syntax.tokens.count, syntax.norm(next) == "on", syntax.relation(next) == .case,
                    let phrase = syntax.head(of: next), syntax.relation(phrase) == .obl,
                    syntax.head(of: phrase) == clause
                else { continue }
                result += syntax.coordinated(phrase)
            }
        }
        return result
    }

    /// The words that say of what kind the deed is: objects, complements, or what stands before and behind a noun.
    private func beside(_ frame: Frame) -> [Int] {
        let token = frame.token
        if frame.isNoun { return syntax.children(of: token, .compound, .amod, .nmod, .nmodDesc, .nmodPoss) }
        let arguments = frame.arguments
        return arguments.objects + arguments.complements
            + syntax.children(of: token, .advcl, .advmod, .xcomp, .ccomp, .compoundPrt, .iobj, .oblUnmarked)
            // "ended talks after a bombing": what it came after is not what it is done to.
            + arguments.obliques.filter { !Self.circumstances.contains($0.preposition) }.map(\.token)
            + arguments.indirectObjects
    }

    private static let circumstances: Set<Symbol> = [
        "after", "over", "before", "amid", "during", "despite", "since", "following", "until", "because", "under",
    ]

    /// The verb of saying whose clause a token heads: "said Lima lied", ""Lima lied," he said", in a quotation that of another
    /// sentence.
    func saying(over token: Int) -> Int? {
        let clause = syntax.firstConjunct(of: token)
        if syntax.relation(clause) == .ccomp { return syntax.head(of: clause) }
        if let said = syntax.children(of: clause, .parataxis).first(where: {
            SpeechWords.reporting.contains(syntax.lemma($0))
        }) {
            return said
        }
        if [.root, .parataxis].contains(syntax.relation(clause)), let said = quoting(token) { return said }
        guard let above = syntax.head(of: token) else { return nil }
        // "said the flight breached air rules", read as "the flight-breached rules"
        guard syntax.relation(token) == .amod, syntax.partOfSpeech(token) == .verb, syntax.relation(above) == .obj,
            syntax.children(of: above, .compound).contains(where: { $0 < token })
        else { return nil }
        return syntax.head(of: above)
    }

    /// Who does what a noun names, by the verb or noun that carries it: "Iran announced a test", "its decision on a test".
    private func carriers(of noun: Int) -> [Int] {
        var current = noun
        for _ in 0..<4 {
            guard let above = syntax.head(of: current) else { return [] }
            let classes = syntax.classes(of: above)
            switch syntax.relation(current) {
            case .obl
            where syntax.classes(of: current).overlaps(Self.words.journey) && syntax.partOfSpeech(above) == .verb:
                // "On a visit to Oslo, the minister called for …"
                guard ["on", "during"].contains(syntax.marker(of: current) ?? "") else { return [] }
                return syntax.verbPredicate(above).subjects
            case .obj where classes.overlaps(Self.words.cause):
                // "drew criticism from Pakistan"
                return syntax.verbPredicate(above).obliques(["from", "by"])
            case .obl where !["with", "in", "to", "on", "of"].contains(syntax.marker(of: current) ?? ""): return []
            case .obj, .obl, .nsubjPass:
                guard syntax.partOfSpeech(above) == .verb, classes.overlaps(Self.words.carrying) else { return [] }
                return syntax.verbPredicate(above).subjects
            case .nmod:
                guard classes.overlaps(Self.words.carriers) else { return [] }
                let own = syntax.nounPredicate(above).subjects
                if !own.isEmpty { return own }
                current = above
            default: return []
            }
        }
        return []
    }

    /// Those who say what a token is a part of: "Oslo said the plane was shot down, a charge …".
    private func tellers(of token: Int) -> [Int] {
        let saying = syntax.ancestors(of: token).first { syntax.classes(of: $0).overlaps(Self.words.saying) }
        return saying.map { syntax.verbPredicate($0).subjects } ?? []
    }

    private struct Words {
        let saying = Lexicon.shared.set("say", "claim")
        let journey = Lexicon.shared.set("journey")
        let cause = Lexicon.shared.set("cause")
        let carrying = Lexicon.shared.set("carrying", "light", "issue", "express")
        let carriers = Lexicon.shared.set("deed-of")
        let quantity = Lexicon.shared.set("quantity")
    }
    private static let words = Words()

    private func phrases(_ preposition: Symbol, _ frame: Frame) -> [Int] {
        let token = frame.token
        let arguments = frame.arguments
        var result = arguments.obliques.filter { $0.preposition == preposition }.map(\.token)
        guard !frame.isNoun else {
            if result.isEmpty { result = strayPhrases(preposition, behind: token) }
            // "the arrest of a Swede by Chad", "a warning from Chad": who stands there is among the subjects.
            if preposition == "by" || preposition == "from" && result.isEmpty {
                result += syntax.children(of: token, .nmod).filter { syntax.marker(of: $0) == preposition }
                    .flatMap { syntax.coordinated($0) }
            }
            // "during a visit there"
            if preposition == "to", syntax.children(of: token, .advmod).contains(where: { syntax.norm($0) == "there" })
            {
                result += placeNamedBefore(token)
            }
            return result
        }
        // "called on Monday" is no calling on somebody.
        result.removeAll { analysis.timeOfToken[$0] >= 0 }
        // "imposed sanctions on Iran": the phrase hangs on the verb or on the noun.
        for object in (arguments.objects + arguments.complements).flatMap(wholes) {
            for child in syntax.children(of: object, .nmod, .acl, .obl) where syntax.marker(of: child) == preposition {
                result += syntax.coordinated(child)
            }
        }
        // "imposed by Peru on Chad", read as Peru on Chad
        for agent in syntax.children(of: token, .oblAgent) {
            result += syntax.children(of: agent, .nmod).filter {
                syntax.marker(of: $0) == preposition && ["on", "against", "at"].contains(preposition)
            }
        }
        // "called on Peru to stay", read as "on Peru to stay".
        for clause in arguments.complements {
            result += syntax.children(of: clause, .nsubj).filter { syntax.marker(of: $0) == preposition }
                .flatMap { syntax.coordinated($0) }
        }
        // "is a supporter of the pact"
        if syntax.isNominal(token) {
            result += syntax.children(of: token, .nmod).filter { syntax.marker(of: $0) == preposition }
                .flatMap { syntax.coordinated($0) }
        }
        // "congratulated Chad and Mali on signing", "left after Chad had signed"
        let isConjunction = Self.conjunctions.contains(preposition)
        let holders = isConjunction ? [token] + arguments.objects + arguments.complements : [token]
        result += holders.flatMap { syntax.children(of: $0, .advcl, .acl) }.filter { clause in
            let morphology = syntax.tokens[clause].morphology
            return syntax.marker(of: clause) == preposition
                && (morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present)
                    || isConjunction)
        }
        // "against Iran following the test": the parse may take the name for the subject of "following".
        for child in syntax.children(of: token, .advcl)
            + arguments.objects.flatMap({ syntax.children(of: $0, .acl, .advcl) })
        where syntax.marker(of: child) == preposition {
            result += syntax.children(of: child, .nsubj)
        }
        return result
    }

    /// "dozens of rockets at Oslo", "a package of sanctions on Oslo": what there is of it may bear the phrase.
    private func wholes(_ object: Int) -> [Int] {
        [object]
            + (syntax.classes(of: object).overlaps(Self.words.quantity)
                ? syntax.children(of: object, .nmod).filter { syntax.marker(of: $0) == "of" } : [])
    }

    /// "citing the raid on Oslo", "denied charges by Peru", "a raid on a ship by Peru", where the parse hangs the phrase on the verb, or
    /// on the noun before it.
    private func strayPhrases(_ preposition: Symbol, behind noun: Int) -> [Int] {
        if preposition == "by" {
            let deeper = syntax.children(of: noun, .nmod).flatMap { syntax.children(of: $0, .nmod) }
                .filter { syntax.marker(of: $0) == "by" }
            if !deeper.isEmpty { return deeper }
        }
        guard Self.ofNouns.contains(preposition), noun + 1 < syntax.tokens.count, syntax.norm(noun + 1) == preposition,
            syntax.relation(noun + 1) == .case, let phrase = syntax.head(of: noun + 1),
            syntax.relation(phrase) == .obl
        else { return [] }
        return syntax.coordinated(phrase)
    }

    private static let ofNouns: Set<Symbol> = ["on", "against", "to", "for", "from", "of", "by"]
    private static let conjunctions: Set<Symbol> = ["after", "because", "since", "as", "when"]

    private func placeNamedBefore(_ token: Int) -> [Int] {
        let start = analysis.document.sentence(of: token).tokens.lowerBound
        let place = (start..<token).last { token in
            analysis.mention(at: token)?.entities.contains { [.country, .place].contains(analysis.kind($0)) } ?? false
        }
        return place.map { [$0] } ?? []
    }

    // MARK: - Words

    /// The preposition or particle is there, wherever the parse has put it; for a noun a word before it: "phone call".
    private func has(_ companion: Symbol, _ frame: Frame) -> Bool {
        if frame.isNoun {
            return syntax.children(of: frame.token, .compound, .amod).contains { syntax.lemma($0) == companion }
        }
        // "fired on Monday" is no firing on somebody.
        let phrases = syntax.children(of: frame.token, .obl, .oblUnmarked).filter { syntax.marker(of: $0) == companion }
        if !phrases.isEmpty, phrases.allSatisfy({ analysis.timeOfToken[$0] >= 0 }) { return false }
        return syntax.hasCompanion(companion, frame.token)
            || frame.arguments.obliques.contains { $0.preposition == companion }
            || frame.arguments.complements.contains { syntax.marker(of: $0) == companion }
    }

    /// A word is one of those asked for, or what it is a part or kind of is: "a series of missile tests", "a brutal act".
    func fits(_ head: Int, _ words: Rule.WordTest) -> Bool {
        if isOne(head, words) { return true }
        if syntax.children(of: head, .nmod, .compound, .amod, .conj).contains(where: {
            isOne($0, words)
                && (syntax.relation($0) != .nmod
                    || syntax.marker(of: $0).map { ["of", "to", "for"].contains($0) } ?? true)
        }) {
            return true
        }
        // "allow the pact to lapse", read as a pact to lapse
        return syntax.children(of: head, .acl).contains { syntax.marker(of: $0) == "to" && isOne($0, words) }
    }

    private func isOne(_ token: Int, _ words: Rule.WordTest) -> Bool {
        if words.lemmas.contains(syntax.lemma(token)) || words.lemmas.contains(syntax.norm(token)) { return true }
        guard !words.classes.isEmpty else { return false }
        if syntax.classes(of: token).overlaps(words.classes) { return true }
        if words.classes.overlaps(Self.treaty),
            analysis.referents(of: token).contains(where: { analysis.kind($0.entity) == .agreement })
        {
            return true
        }
        // "Sanctions" at the beginning of a name or a heading.
        return syntax.partOfSpeech(token) == .propn
            && Lexicon.shared.classes(of: syntax.norm(token), .noun).overlaps(words.classes)
    }

    private static let treaty = Lexicon.shared.set("treaty")
}
