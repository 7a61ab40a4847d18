internal import EntenteGraph
internal import EntenteText

/// Reads who stands for and who against an agreement by the rules of `positions.rules`.
///
/// A word's leaning is the product of the words on the way down to the agreement: "regretted the decision to scrap the pact" is
/// against something that is against the pact, so for it. "decision" and "scrap" have leanings of their own, and holders.
struct StanceReader {
    let analysis: Analysis
    let speakers: SpeakerFinder
    private let matcher: RuleMatcher
    private let antecedents: StanceAntecedents
    private var syntax: Syntax { analysis.syntax }

    /// A word with the rule that holds at it and what it leans to.
    private struct Reading {
        var match: RuleMatcher.Match
        var leaning: Stance.Leaning
    }
    private var readings: [Int: Reading?] = [:]
    /// For each word the one above it that counts with it.
    private var above: [Int: Int] = [:]

    private static let rules = RuleSet.positions

    init(_ analysis: Analysis, _ speakers: SpeakerFinder) {
        self.analysis = analysis
        self.speakers = speakers
        matcher = RuleMatcher(analysis, Self.rules)
        antecedents = StanceAntecedents(analysis: analysis)
    }

    /// The stances told so far, and the deeds among them, in the order of the text.
    private(set) var told: [Stance] = []
    private var deeds: [Stance] = []

    /// Notes the stance that a word tells of; words are read in the order of the text.
    mutating func read(_ token: Int) {
        guard let stance = stance(at: token) else { return }
        told.append(stance)
        if stance.isDeed { deeds.append(stance) }
    }

    private mutating func stance(at token: Int) -> Stance? {
        if let same = same(at: token) { return same }
        guard let reading = reading(at: token, deeds, depth: 0) else { return nil }
        let rule = reading.match.rule
        guard rule.kind != "Neither",
            !rule.is("silent") || isDemand(token) || isRefusal(token) || isConditional(token)
        else { return nil }
        guard isSettled(token), let reality = reality(of: token, rule) else { return nil }
        var stance = Stance(
            leaning: reading.leaning, holders: [],
            // "refused to sign unless refugees return": what is refused hangs on the condition.
            isConditional: reality.isConditional
                || reading.leaning.sign == .con && reading.leaning.chain.contains { $0 != token && isConditional($0) },
            predicate: token,
            rule: rule.name, confidence: 0.85 * reality.confidence, isDeed: rule.is("deed"))
        if isDemand(token) || !rule.roles.contains(where: { $0.name == "holder" }) {
            stance.speakers = speakers.speakers(of: token)
            stance.confidence = 0.8
        } else {
            stance.holders = holders(reading.match)
        }
        return stance.holders.isEmpty && stance.speakers.isEmpty ? nil : stance
    }

    /// "Chad echoed him", "So did Chad": what was told last, in this sentence or the one before.
    private func same(at token: Int) -> Stance? {
        guard let match = matcher.matches(at: token).first(where: { $0.rule.kind == "Same" }), !isNegated(token),
            var stance = told.last(where: { $0.predicate < token }),
            analysis.document.tokens[token].sentence - analysis.document.tokens[stance.predicate].sentence <= 1
        else { return nil }
        stance.holders = holders(match)
        stance.speakers = []
        (stance.predicate, stance.rule, stance.confidence) = (token, match.rule.name, 0.8)
        stance.leaning.chain = [token]
        return stance.holders.isEmpty ? nil : stance
    }

    private func holders(_ match: RuleMatcher.Match) -> [Int] {
        match.rule.roles.filter { $0.name == "holder" }.flatMap { role in
            matcher.fill(role, of: match) { head, _ in isHolder(head) ? [head] : [] }
        }
    }

    // MARK: - Leanings

    private mutating func reading(at token: Int, _ deeds: [Stance], depth: Int) -> Reading? {
        if let known = readings[token] { return known }
        readings[token] = .some(nil)
        guard depth < 7 else { return nil }
        for match in matcher.matches(at: token) {
            guard let sign = sign(of: match.rule) else { continue }
            // "voiced no opposition", "was never an opponent", "does not fear": neither for nor against.
            if isNegated(token),
                match.rule.is("feeling")
                    || syntax.isNominal(token) && match.rule.roles.contains(where: { $0.name == "holder" })
            {
                continue
            }
            for role in match.rule.roles where role.name == "toward" {
                for path in role.paths {
                    // "vowed to wait and scrap the pact"
                    for head in matcher.follow(path, from: match.frame).flatMap({ syntax.coordinated($0) })
                    where (head != token || path.steps.count == 1 && path.steps[0] == .oneself)
                        && !isOfAnother(head, match)
                    {
                        guard var leaning = leaning(of: head, match.rule, deeds, depth: depth) else { continue }
                        let own = match.rule.is("feeling") && leaning.isJudged ? .pro : sign
                        leaning.sign = leaning.sign * (isNegated(token) ? own.flipped : own)
                        leaning.isJudged = leaning.isJudged || match.rule.is("judging")
                        leaning.chain.append(token)
                        readings[token] = Reading(match: match, leaning: leaning)
                        if head != token, readings[head] ?? nil != nil { above[head] = token }
                        return readings[token] ?? nil
                    }
                }
            }
            if match.rule.is("bare"), var leaning = unsaid(at: token, match.rule, deeds) {
                leaning.sign = leaning.sign * (isNegated(token) ? sign.flipped : sign)
                leaning.chain.append(token)
                readings[token] = Reading(match: match, leaning: leaning)
                return readings[token] ?? nil
            }
        }
        return nil
    }

    /// "will sign only if", "pushed for ratification": the agreement in mind; "was disappointed": what the news told of it.
    private func unsaid(at token: Int, _ rule: Rule, _ deeds: [Stance]) -> Stance.Leaning? {
        guard let agreement = antecedents.inMind(at: token) else { return nil }
        guard rule.is("feeling"), var news = antecedents.news(in: deeds)?.leaning,
            news.agreement == agreement.agreement
        else { return agreement }
        news.certainty = agreement.certainty
        return news
    }

    /// "opposes changes to the pact": what the object is about is not what is opposed.
    private func isOfAnother(_ head: Int, _ match: RuleMatcher.Match) -> Bool {
        guard !match.frame.isNoun, let noun = syntax.head(of: head), syntax.relation(noun) == .obj,
            syntax.head(of: noun) == match.frame.token, !(match.rule.is("fact") && isSomebody(noun))
        else { return false }
        return !match.witnesses.contains(noun) && !syntax.classes(of: noun).overlaps(Self.onTheWay)
    }

    /// "thanked Chile for the pact", "congratulated both countries on the pact"
    private func isSomebody(_ noun: Int) -> Bool {
        Self.groups.contains(syntax.lemma(noun))
            || analysis.referents(of: noun).contains { analysis.kind($0.entity) != .agreement }
    }

    private static let groups = Lexicon.words("group-noun")
    private static let onTheWay = Lexicon.shared.set("on-the-way")

    private mutating func leaning(of head: Int, _ rule: Rule, _ deeds: [Stance], depth: Int) -> Stance.Leaning? {
        // "announced the pact": what is done with it is not said.
        if let agreement = antecedents.agreement(at: head) { return rule.is("indirect") ? nil : agreement }
        if let reading = reading(at: head, deeds, depth: depth + 1) { return reading.leaning }
        if let deed = antecedents.deed(meantBy: head, deeds) { return deed.leaning }
        return rule.is("indirect") ? nil : antecedents.pronoun(at: head)
    }

    private func sign(of rule: Rule) -> Stance.Sign? {
        switch rule.kind {
        case "Support", "Neither": .pro
        case "Oppose": .con
        default: nil
        }
    }

    // MARK: - Reality

    /// Below a word that only asks or wishes nothing is told as so, but what a noun with an owner takes for granted: "urged Lima
    /// to reverse its decision to leave".
    private func isSettled(_ token: Int) -> Bool {
        guard let upper = above[token], let reading = readings[upper] ?? nil else { return !isThought(token) }
        if syntax.isNominal(token), syntax.child(of: token, .cop) == nil {
            return syntax.child(of: token, .nmodPoss) != nil || !isIndefinite(token) && hasOwner(token)
        }
        return reading.match.rule.is("fact") && isSettled(upper)
    }

    /// "scrapping the pact would be wrong": a gerund that is a subject or object tells nothing by itself.
    private func isThought(_ verb: Int) -> Bool {
        let morphology = analysis.document.tokens[verb].morphology
        return syntax.partOfSpeech(verb) == .verb && syntax.child(of: verb, .aux) == nil
            && (morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present))
            && [.csubj, .nsubj, .obj, .ccomp].contains(syntax.relation(verb))
    }

    /// "the U.S. exit from the pact"
    private func hasOwner(_ noun: Int) -> Bool {
        syntax.children(of: noun, .compound, .amod, .nmodDesc).contains {
            analysis.mention(at: $0)?.entities.contains { analysis.kind($0) == .country } ?? false
        }
    }

    private func reality(of token: Int, _ rule: Rule) -> (isConditional: Bool, confidence: Double)? {
        let isNoun = syntax.isNominal(token) && syntax.child(of: token, .cop) == nil
        if isNoun, isIndefinite(token), rule.is("deed") { return nil }
        let factuality = syntax.factuality(of: token)
        let isOwn = isNegated(token)
        if isExpected(token) { return nil }
        if isRefusal(token), factuality.isNegated { return (isConditional(token), 0.95) }
        if isDemand(token), !factuality.isNegated || isOwn { return (isConditional(token), 1) }
        // "has never given up the pact"
        if isOwn, rule.kind == "Oppose", rule.is("deed"), !isNoun, isNever(token) { return (false, 0.9) }
        // "has not signed": nothing is said of what is wanted.
        if isOwn, isNoun || rule.is("deed") || analysis.document.tokens[token].morphology.contains(.past) { return nil }
        if factuality.isNegated != isOwn, !isNoun { return nil }
        if syntax.children(of: token, .advmod).contains(where: { syntax.norm($0) == "longer" }) { return nil }
        if !rule.roles.contains(where: { $0.name == "holder" }) { return (isConditional(token), 1) }
        switch factuality.degree {
        case .actual: return (isConditional(token), 1)
        case .planned: return (isConditional(token), 0.95)
        case .proposed, .hypothetical: return isConditional(token) && isWould(token) ? (true, 0.9) : nil
        case .cancelled: return nil
        }
    }

    private func isNegated(_ token: Int) -> Bool {
        syntax.children(of: token, .advmod, .det, .aux, .cc).contains {
            ["not", "n't", "n’t", "never", "no", "neither", "nor", "cannot", "hardly"].contains(syntax.norm($0))
        }
    }

    private func isNever(_ verb: Int) -> Bool {
        syntax.children(of: verb, .advmod).contains { syntax.norm($0) == "never" }
    }

    private func isIndefinite(_ noun: Int) -> Bool {
        syntax.children(of: noun, .det).contains { ["a", "an", "any", "no"].contains(syntax.norm($0)) }
    }

    private func isWould(_ token: Int) -> Bool {
        syntax.children(of: token, .aux).allSatisfy { Self.open.contains(syntax.norm($0)) }
    }

    /// "Lima will never sign the pact": whoever will not do it.
    private func isRefusal(_ token: Int) -> Bool {
        isNegated(token) && syntax.partOfSpeech(token) == .verb && !syntax.isPassive(token)
            && syntax.children(of: token, .aux).contains {
                ["will", "would", "wo", "'d", "’d", "'ll", "’ll"].contains(syntax.norm($0))
            }
    }

    /// "is expected to sign the pact": what others think that it will do.
    private func isExpected(_ token: Int) -> Bool {
        guard syntax.relation(token) == .xcomp, let above = syntax.head(of: token),
            syntax.classes(of: above).overlaps(Self.expected)
        else { return false }
        return syntax.partOfSpeech(above) == .adj || syntax.isPassive(above)
    }

    private static let expected = Lexicon.shared.set("expected")

    /// "The pact must not be scrapped, she said": whoever says so.
    private func isDemand(_ token: Int) -> Bool {
        let auxiliaries = syntax.children(of: token, .aux).map { syntax.norm($0) }
        return auxiliaries.contains { ["should", "must", "ought", "shall"].contains($0) }
            || isNegated(token) && auxiliaries.contains { ["can", "ca", "cannot", "could"].contains($0) }
    }

    /// "would sign if", "only if", "unless", "provided that", "on condition that": the clause hangs on the word itself.
    private func isConditional(_ token: Int) -> Bool {
        let isOpen = syntax.children(of: token, .aux).contains { Self.open.contains(syntax.norm($0)) }
        if syntax.children(of: token, .obl).contains(where: {
            syntax.lemma($0) == "condition" && syntax.marker(of: $0) == "on"
        }) {
            return true
        }
        return syntax.children(of: token, .advcl).contains { clause in
            ["provided", "providing"].contains(syntax.norm(clause))
                || syntax.children(of: clause, .mark, .advmod).contains { mark in
                    switch syntax.norm(mark) {
                    case "unless", "provided", "providing", "until": true
                    // "as long as"
                    case "long": true
                    case "once": isOpen
                    case "when": syntax.children(of: token, .aux).contains { syntax.norm($0) == "would" }
                    case "if": isOpen || mark > 0 && syntax.norm(mark - 1) == "only"
                    default: false
                    }
                }
        }
    }

    private static let open: Set<Symbol> = ["would", "will", "could", "'d", "’d", "'ll", "’ll"]

    private func isHolder(_ head: Int) -> Bool {
        antecedents.agreement(at: head) == nil
    }
}
