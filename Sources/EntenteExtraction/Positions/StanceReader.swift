internal import EntenteGraph
internal import EntenteText

/// Reads from the words around one mention of an agreement who stands for or against it.
struct StanceReader {
    /// Somebody's stance, before phrases are resolved to entities.
    struct Stance: Sendable {
        /// Head tokens of those who hold it.
        var holders: [Int]
        var sign: StanceRules.Sign
        var isConditional = false
        /// The word it rests on: its date is the date of the stance.
        var predicate: Int
        var rule: String
        var confidence: Double
        /// True where the holder did or decided something: what "the decision" may stand for later.
        var isDeed = false
        /// How far above the agreement its word stands: who suspends his part in it has had a part, and that says nothing.
        var height = 0
        /// The word that all words of one chain stand above.
        var chain = -1
    }

    let analysis: Analysis
    let speakers: SpeakerFinder
    var syntax: Syntax { analysis.syntax }

    /// A word on the way up from the agreement.
    struct Level {
        var token: Int
        var sign: StanceRules.Sign
        var name: String
        var isFactive: Bool
        var isDeed: Bool
        var confidence: Double
    }

    func stances(toward head: Int, name: Range<Int>?) -> [Stance] {
        var result: [Stance] = []
        for use in syntax.uses(of: head, in: name) {
            if let action = action(of: use) {
                let sign = isNegated(use.predicate) ? action.sign.flipped : action.sign
                let level = Level(
                    token: use.predicate, sign: sign, name: action.name, isFactive: true, isDeed: true,
                    confidence: action.confidence)
                result += read([level], agreement: head)
            }
            result += evaluations(use, head)
            result += sides(use)
        }
        result += predicated(head)
        return result
    }

    // MARK: - What is done with the agreement

    private func action(of use: AgreementUse) -> StanceRules.Action? {
        let lemma = syntax.lemma(use.predicate)
        let norm = syntax.norm(use.predicate)
        return StanceRules.actions.first { action in
            guard
                action.triggers.contains(lemma)
                    || syntax.partOfSpeech(use.predicate) == .adj && action.triggers.contains(norm)
            else { return false }
            switch use.role {
            case .object:
                guard action.isObject, !action.triggers.contains("expire") || syntax.isNominal(use.predicate) else {
                    return false
                }
            case .subject: guard action.name == "lapses" else { return false }
            case .oblique(let preposition):
                guard action.prepositions.contains(preposition) else { return false }
                // "of" marks the patient of a noun only.
                if preposition == "of", action.isObject, syntax.partOfSpeech(use.predicate) == .verb { return false }
            }
            return action.particle.isEmpty
                || syntax.children(of: use.predicate).contains { action.particle.contains(syntax.norm(Int($0))) }
        }
    }

    /// The stances toward a decision on an agreement that was told before: "regretted the decision".
    func stances(towardDecision noun: Int, sign: StanceRules.Sign) -> [Stance] {
        let level = Level(token: noun, sign: sign, name: "decision", isFactive: true, isDeed: false, confidence: 0)
        var result = read([level], agreement: noun)
        guard let verb = syntax.head(of: noun), [.obj, .xcomp, .ccomp].contains(syntax.relation(noun)),
            StanceRules.calling.contains(syntax.lemma(verb)), !isNegated(verb)
        else { return result }
        let complements =
            syntax.children(of: verb, .xcomp, .obl, .obj, .ccomp)
            + syntax.children(of: noun, .obj, .appos, .dep, .nmodUnmarked, .xcomp, .acl)
        for complement in complements where complement > noun {
            guard let value = judging(complement) else { continue }
            let subjects = holders(of: verb, isNoun: false)
            if !subjects.isEmpty {
                result.append(
                    Stance(
                        holders: subjects, sign: sign * value, predicate: verb, rule: "stance-calls-decision",
                        confidence: 0.8))
            }
            break
        }
        return result
    }

    private func read(_ start: [Level], agreement: Int) -> [Stance] {
        var levels = start
        var sign = levels[0].sign
        var current = levels[0].token
        var spoken: [Stance] = []
        for _ in 0..<7 {
            // "has to decide whether to extend it": nothing is decided.
            if syntax.children(of: current, .mark, .advmod).contains(where: {
                ["whether", "how", "if"].contains(syntax.norm($0)) && $0 < current
            }), syntax.relation(current) == .ccomp || syntax.relation(current) == .xcomp {
                return []
            }
            guard let governor = raised(current) ?? syntax.head(of: current) else { break }
            if syntax.relation(current) == .conj, !isArgument(current) {
                guard syntax.child(of: current, .nsubj, .nsubjPass) == nil else { break }
                current = governor
                continue
            }
            // "allow the pact to lapse": the infinitive hangs on the agreement, which hangs on the verb.
            if governor == agreement, syntax.relation(current) == .acl, syntax.marker(of: current) == "to" {
                current = governor
                continue
            }
            if let verb = notedWithSorrow(governor, over: current) {
                levels.append(
                    Level(
                        token: verb, sign: levels[levels.count - 1].sign.flipped, name: levels[0].name + "-sorrow",
                        isFactive: true, isDeed: false, confidence: 0.85))
                break
            }
            if let judged = judgement(of: current, by: governor, sign: levels[levels.count - 1].sign) {
                spoken.append(judged)
                levels.append(
                    Level(token: governor, sign: sign, name: "judged", isFactive: false, isDeed: false, confidence: 0))
                break
            }
            if let attitude = attitude(governor, over: current) {
                sign = levels[levels.count - 1].sign * attitude.sign
                if syntax.marker(of: current) == "against", attitude.sign == .pro { sign = sign.flipped }
                if isNegated(governor) { sign = sign.flipped }
                levels.append(
                    Level(
                        token: governor, sign: sign, name: levels[0].name + "-" + attitude.name,
                        isFactive: attitude.isFactive, isDeed: attitude.isDeed,
                        confidence: 0.85))
            } else if StanceRules.light.contains(syntax.lemma(governor)),
                [.obj, .nsubjPass].contains(syntax.relation(current)), syntax.isNominal(current), levels.count > 0,
                isAttitudeNoun(current, levels)
            {
                sign = levels[levels.count - 1].sign
                if isNegated(governor) { sign = sign.flipped }
                levels.append(
                    Level(
                        token: governor, sign: sign, name: levels[levels.count - 1].name, isFactive: true,
                        isDeed: false, confidence: 0.85))
            } else if StanceRules.failing.contains(syntax.lemma(governor)),
                [.xcomp, .ccomp, .obl, .obj].contains(syntax.relation(current))
            {
                levels.append(
                    Level(
                        token: governor, sign: levels[levels.count - 1].sign, name: "fails", isFactive: false,
                        isDeed: false, confidence: 0))
                break
            } else if StanceRules.transparent.contains(syntax.lemma(governor)), syntax.relation(current) != .nsubj {
                levels.append(
                    Level(
                        token: governor, sign: levels[levels.count - 1].sign, name: "way", isFactive: false,
                        isDeed: false, confidence: 0))
            } else {
                break
            }
            current = governor
        }
        return spoken + asserted(levels) + demanded(levels[0])
    }

    /// "took note of the decision with regret", "received the news with dismay": the verb.
    private func notedWithSorrow(_ governor: Int, over current: Int) -> Int? {
        var verb = governor
        if syntax.isNominal(governor), syntax.lemma(governor) == "note", let above = syntax.head(of: governor) {
            verb = above
        }
        guard syntax.partOfSpeech(verb) == .verb,
            ["take", "note", "receive", "react", "learn", "respond", "view", "see", "follow", "greet"].contains(
                syntax.lemma(verb)),
            syntax.children(of: verb, .obl).contains(where: {
                syntax.marker(of: $0) == "with" && StanceRules.sorrows.contains(syntax.lemma($0))
            })
        else { return nil }
        return verb
    }

    private func isAttitudeNoun(_ token: Int, _ levels: [Level]) -> Bool {
        levels[levels.count - 1].token == token && levels[levels.count - 1].confidence > 0
    }

    private func attitude(_ governor: Int, over current: Int) -> StanceRules.Attitude? {
        let marker = syntax.marker(of: current)
        switch syntax.relation(current) {
        case .xcomp, .ccomp, .obj, .nsubjPass, .acl, .csubj: break
        case .advcl:
            // "agreed to meet a day after Oslo left": a clause with a subject of its own is no complement.
            if marker == nil, syntax.child(of: current, .nsubj, .nsubjPass) != nil { return nil }
            guard marker == "to" || marker == "for" || marker == nil || marker == "that" || isGerund(current) else {
                return nil
            }
        case .obl, .nmod, .oblAgent: guard marker != nil else { return nil }
        case .conj: guard isArgument(current) else { return nil }
        case .nmodPoss, .compound: guard syntax.isNominal(governor) else { return nil }
        default: return nil
        }
        let lemma = syntax.lemma(governor)
        let norm = syntax.norm(governor)
        let isClause = ![.obl, .nmod, .oblAgent].contains(syntax.relation(current))
        return StanceRules.attitudes.first { attitude in
            guard attitude.triggers.contains(lemma) || attitude.triggers.contains(norm) else { return false }
            if attitude.name == "warns-against" { return marker == "against" }
            if attitude.name == "steps-back" { return marker == "from" && syntax.isNominal(governor) == false }
            // "took note of it" is neither for nor against.
            if lemma == "note", syntax.isNominal(governor) { return false }
            if attitude.name == "calls-for" { return marker.map { attitude.prepositions.contains($0) } ?? false }
            if let marker, !isClause { return attitude.prepositions.contains(marker) }
            return true
        }
    }

    /// "congratulated Oslo and Lima on signing", where the parse took "on signing" for one more of the list.
    private func isArgument(_ clause: Int) -> Bool {
        guard let marker = syntax.marker(of: clause) else { return false }
        return ["on", "for", "of", "from", "against"].contains(marker) && syntax.partOfSpeech(clause) == .verb
    }

    private func isGerund(_ token: Int) -> Bool {
        analysis.document.tokens[token].morphology.contains(.gerund)
            || analysis.document.tokens[token].morphology.contains(.participle)
    }

    /// The stances of those on the levels, from the top down: below what is only wished nothing is a fact.
    private func asserted(_ levels: [Level]) -> [Stance] {
        var result: [Stance] = []
        var isFact = true
        for (index, level) in levels.enumerated().reversed() {
            let isNoun = syntax.isNominal(level.token)
            let stands =
                isFact || isNoun && StanceRules.settled.contains(syntax.lemma(level.token)) && hasOwner(level.token)
            // Who signed is party to it: that alone is no stand.
            if index == 0, level.name == "renegotiates" { continue }
            if index == 0, level.name == "signs", Self.signing.contains(syntax.lemma(level.token)) { continue }
            if stands, level.confidence > 0, let reality = reality(of: level.token, isDeed: index == 0),
                !(index == 0 && level.name == "lapses")
            {
                let holders = holders(of: level.token, isNoun: isNoun)
                if !holders.isEmpty {
                    result.append(
                        Stance(
                            holders: holders, sign: level.sign, isConditional: reality.isConditional,
                            predicate: level.token, rule: "stance-" + level.name,
                            confidence: level.confidence * reality.confidence,
                            isDeed: level.isDeed && !Self.steady.contains(levels[0].name), height: index,
                            chain: levels[0].token))
                }
            }
            if !level.isFactive { isFact = false }
        }
        return result
    }

    private func hasOwner(_ noun: Int) -> Bool { !holders(of: noun, isNoun: true).isEmpty && !isHypotheticalNoun(noun) }

    func isHypotheticalNoun(_ noun: Int) -> Bool {
        syntax.children(of: noun, .det).contains { ["a", "an", "any", "no"].contains(syntax.norm($0)) }
    }

    func holders(of token: Int, isNoun: Bool) -> [Int] {
        if !isNoun || syntax.child(of: token, .cop) != nil {
            let predicate = syntax.verbPredicate(token)
            // "is committed to", "was disappointed": who feels it is no object.
            if syntax.isPassive(token), Self.feelings.contains(syntax.norm(token)) { return predicate.objects }
            // "Ministry spokesman Lin Jian expressed hope": of several subjects that a parse leaves, the person.
            let said = syntax.children(of: token, .nsubj)
            if said.count > 1, let person = said.last(where: { isPerson($0) }) { return [person] }
            // "agreed with Japanese officials that …"
            return predicate.subjects + (syntax.lemma(token) == "agree" ? predicate.obliques(["with"]) : [])
        }
        // "left in protest at it": the one who left.
        if syntax.relation(token) == .obl, syntax.marker(of: token) == "in", let verb = syntax.head(of: token),
            syntax.partOfSpeech(verb) == .verb
        {
            return syntax.verbPredicate(verb).subjects
        }
        return syntax.nounPredicate(token).subjects
    }

    /// Actions that change nothing: nobody calls them "the decision" later.
    private static let steady: Set<String> = [
        "stays", "stands-by", "backs", "backing", "supportive", "values", "rejects", "opposition", "critical",
        "objects",
    ]
    private static let signing: Set<Symbol> = [
        "sign", "ink", "initial", "conclude", "clinch", "seal", "finalize", "finalise", "signing", "signature",
        "conclusion",
    ]

    /// "was hopeful they would renew it", where the parse hung the clause on "said" beside "hopeful".
    private func raised(_ clause: Int) -> Int? {
        // "expressed regret over the decision", where the parse hung it on the verb.
        if syntax.relation(clause) == .obl, let verb = syntax.head(of: clause),
            let preposition = syntax.child(of: clause, .case), preposition > verb + 1,
            syntax.head(of: preposition - 1) == verb, syntax.isNominal(preposition - 1),
            attitude(preposition - 1, over: clause) != nil
        {
            return preposition - 1
        }
        guard syntax.relation(clause) == .ccomp, let governor = syntax.head(of: clause) else { return nil }
        return syntax.children(of: governor, .ccomp).last { sibling in
            sibling < clause && sibling > governor && syntax.partOfSpeech(sibling) == .adj
                && attitude(sibling, over: clause) != nil
                && syntax.child(of: clause, .cc) == nil
        }
    }

    /// "Germany, a supporter of the deal", "critics of the accord such as …"
    private func sides(_ use: AgreementUse) -> [Stance] {
        guard use.role == .oblique("of") || use.role == .object,
            let sign = StanceRules.sides[syntax.lemma(use.predicate)], syntax.isNominal(use.predicate)
        else { return [] }
        var holders = syntax.children(of: use.predicate, .appos)
        if let head = syntax.head(of: use.predicate) {
            if syntax.relation(use.predicate) == .appos { holders.append(head) }
            if syntax.child(of: use.predicate, .cop) != nil { holders += syntax.verbPredicate(use.predicate).subjects }
            // "The leaders of X and Y, supporters of the deal, said": two subjects.
            if syntax.relation(use.predicate) == .nsubj {
                holders += syntax.children(of: head, .nsubj).filter { $0 < use.predicate }
            }
        }
        guard !holders.isEmpty, !isNegated(use.predicate) else { return [] }
        return [Stance(holders: holders, sign: sign, predicate: use.predicate, rule: "stance-side", confidence: 0.8)]
    }

    private func isPerson(_ token: Int) -> Bool {
        analysis.mention(at: token)?.entities.contains { analysis.kind($0) == .person } ?? false
    }

    private static let feelings: Set<Symbol> = [
        "committed", "dedicated", "opposed", "disappointed", "concerned", "pleased", "determined", "prepared",
        "worried", "saddened", "delighted", "dismayed",
        "alarmed", "angered", "frustrated", "inclined", "bound",
    ]
}
