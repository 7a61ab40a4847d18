internal import EntenteText

/// The tokens on which the date or place of a predicate may hang, the surest first.
struct Circumstances {
    struct Host: Hashable {
        var token: Int
        var reason: CircumstanceReason
        var confidence: Double
    }

    let analysis: Analysis
    private var syntax: Syntax { analysis.syntax }

    init(_ analysis: Analysis) { self.analysis = analysis }

    func hosts(of predicate: Int) -> [Host] {
        var result = [Host(token: predicate, reason: .attached, confidence: 1)]
        var current = result[0]
        addDescriptions(of: predicate, to: &result)
        addSpeech(of: predicate, to: &result)
        addOccasions(of: predicate, to: &result)
        // "this week's meeting is the third Gulf Summit"
        if syntax.isNominal(predicate), syntax.child(of: predicate, .cop) != nil {
            for subject in syntax.children(of: predicate, .nsubj) where syntax.partOfSpeech(subject) == .noun {
                result.append(Host(token: subject, reason: .copula, confidence: 0.85))
            }
        }
        addArranged(of: predicate, to: &result)
        for _ in 0..<5 {
            guard let next = governor(of: current), !isContrary(next, to: current, predicate) else { break }
            if !result.contains(where: { $0.token == next.token }) { result.append(next) }
            current = next
        }
        addLaterConjuncts(of: predicate, to: &result)
        addSharedSubject(predicate, to: &result)
        return result
    }

    /// "The talks lasted a day and took place in Oslo": what else is told of the same subject.
    private func addSharedSubject(_ noun: Int, to result: inout [Host]) {
        guard syntax.isNominal(noun), [.nsubj, .nsubjPass].contains(syntax.relation(noun)),
            let verb = syntax.head(of: noun)
        else { return }
        for next in syntax.children(of: verb, .conj)
        where CircumstanceRules.light.contains(syntax.lemma(next)) && syntax.child(of: next, .nsubj, .nsubjPass) == nil
        {
            result.append(Host(token: next, reason: .lightVerb, confidence: 0.85))
        }
    }

    /// "the forum, slated for Monday", "talks that were held in Oslo", "the conversation they had on Friday".
    private func addDescriptions(of predicate: Int, to result: inout [Host]) {
        guard syntax.isNominal(predicate) else { return }
        for clause in syntax.children(of: predicate, .acl, .aclRelcl) {
            let lemma = syntax.lemma(clause)
            guard CircumstanceRules.light.contains(lemma) || CircumstanceRules.arranging.contains(lemma) else {
                continue
            }
            result.append(Host(token: clause, reason: .description, confidence: 0.95))
            for conjunct in syntax.children(of: clause, .conj)
            where CircumstanceRules.light.contains(syntax.lemma(conjunct)) {
                result.append(Host(token: conjunct, reason: .description, confidence: 0.9))
            }
        }
    }

    /// "The talks are due to be held in Oslo", "will host a forum beginning on Monday": told of it in a clause of its own.
    private func addArranged(of noun: Int, to result: inout [Host]) {
        guard syntax.isNominal(noun), [.nsubj, .nsubjPass, .obj].contains(syntax.relation(noun)),
            let above = syntax.head(of: noun)
        else { return }
        let isSubject = syntax.relation(noun) != .obj
        for clause in syntax.children(of: above, .xcomp, .advcl) where clause > noun {
            let lemma = syntax.lemma(clause)
            let isArranged =
                isSubject && CircumstanceRules.arranging.contains(syntax.lemma(above))
                && CircumstanceRules.light.contains(lemma) && syntax.marker(of: clause) == "to"
            let isBeginning = ["beginning", "starting"].contains(syntax.norm(clause)) && isBareParticiple(clause)
            if isArranged || isBeginning {
                result.append(Host(token: clause, reason: .arrangement, confidence: 0.95))
            }
        }
    }

    /// "Speaking on Friday, she said", "said in a letter sent on Friday", "Friday's letter said": the day of the words.
    private func addSpeech(of verb: Int, to result: inout [Host]) {
        guard SpeechWords.verbs.contains(syntax.lemma(verb)) else { return }
        var parts: [Int] = []
        for part in syntax.children(of: verb, .advcl, .ccomp, .obl, .nsubj) {
            switch syntax.relation(part) {
            case .advcl where part < verb && isBareParticiple(part), .ccomp where part < verb && isBareParticiple(part):
                parts += [part] + syntax.children(of: part, .obl).filter(isOccasion)
            case .obl where isOccasion(part): parts += [part] + syntax.children(of: part, .acl)
            case .nsubj:
                if SpeechWords.documents.contains(syntax.lemma(part)) { parts.append(part) }
                parts += syntax.children(of: part, .acl).filter {
                    CircumstanceRules.speaking.contains(syntax.lemma($0))
                }
            default: break
            }
        }
        result += parts.map { Host(token: $0, reason: .speech, confidence: 0.9) }
    }

    /// "brokered a deal during talks in Oslo on Friday": done at a meeting, on its day.
    private func addOccasions(of verb: Int, to result: inout [Host]) {
        guard isVerbal(verb) else { return }
        for noun in syntax.children(of: verb, .obl)
        where noun > verb && isOccasion(noun) && syntax.isOne(noun, of: MeetingWords.nouns)
            && !result.contains(where: { $0.token == noun })
        {
            result.append(Host(token: noun, reason: .sameOccasion, confidence: 0.8))
        }
    }

    /// "in an interview", "at a rally"
    private func isOccasion(_ noun: Int) -> Bool {
        syntax.partOfSpeech(noun) == .noun && ["in", "at", "during", "on"].contains(syntax.marker(of: noun) ?? "")
    }

    /// "Responding on Friday, …"
    private func isBareParticiple(_ clause: Int) -> Bool {
        let morphology = syntax.tokens[clause].morphology
        return (morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present))
            && syntax.child(of: clause, .nsubj, .mark, .aux) == nil
    }

    /// "met Abe and discussed trade on Monday": the date at the end is that of all that is told.
    private func addLaterConjuncts(of predicate: Int, to result: inout [Host]) {
        guard !syntax.isNominal(predicate), let last = syntax.children(of: predicate, .conj).last,
            syntax.child(of: last, .nsubj, .nsubjPass) == nil, !CircumstanceRules.reporting.contains(syntax.lemma(last))
        else { return }
        result.append(Host(token: last, reason: .coordination, confidence: 0.62))
    }

    /// "met Abe on Monday and is expected to see Moon": the day of what is done is not that of what is planned.
    private func isContrary(_ next: Host, to last: Host, _ predicate: Int) -> Bool {
        guard syntax.relation(last.token) == .conj, isVerbal(next.token), isVerbal(last.token) else { return false }
        return syntax.factuality(of: predicate).degree == .planned
            && syntax.factuality(of: next.token).degree == .actual
    }

    /// The next token above on which the circumstances of a predicate may hang.
    private func governor(of host: Host) -> Host? {
        let token = host.token
        guard let above = syntax.head(of: token) else { return nil }
        let lemma = syntax.lemma(above)
        func up(_ reason: CircumstanceReason, _ confidence: Double) -> Host {
            Host(
                token: above, reason: host.reason == .attached ? reason : host.reason,
                confidence: min(confidence, host.confidence))
        }
        switch syntax.relation(token) {
        case .obj, .nsubj, .nsubjPass:
            guard syntax.isNominal(token) else { return nil }
            // "announced it on Monday following talks"
            if lemma == "follow", syntax.relation(token) == .obj, [.advcl, .acl].contains(syntax.relation(above)),
                syntax.child(of: above, .nsubj) == nil,
                let verb = syntax.ancestors(of: above).first(where: { syntax.partOfSpeech($0) == .verb })
            {
                return Host(token: verb, reason: .sameOccasion, confidence: 0.7)
            }
            if syntax.child(of: above, .cop) != nil, syntax.relation(token) != .obj { return up(.copula, 0.9) }
            // "The talks followed a visit on Monday": the visit's day.
            if lemma == "follow", syntax.relation(token) == .nsubj, syntax.child(of: above, .obj) != nil { return nil }
            return CircumstanceRules.light.contains(lemma) ? up(.lightVerb, 0.95) : nil
        case .obl, .nmod:
            guard let marker = syntax.marker(of: token), !isVerbal(token) else { return nil }
            let isVerb = syntax.partOfSpeech(above) == .verb
            // "flew to Oslo at the head of a delegation for talks"
            if marker == "for", !isVerb, syntax.isOne(above, of: MeetingWords.delegates),
                syntax.isOne(token, of: MeetingWords.nouns),
                let verb = syntax.ancestors(of: above).first(where: { isVerbal($0) }), verb < above,
                CircumstanceRules.journey.contains(syntax.lemma(verb))
            {
                return Host(token: verb, reason: .journey, confidence: 0.75)
            }
            // "was in Ankara for talks"
            if marker == "for", syntax.child(of: above, .cop) != nil { return up(.journey, 0.75) }
            if CircumstanceRules.occasion.contains(marker), isVerb { return up(.sameOccasion, 0.8) }
            // "announced it on Monday after talks": of the same day, where nothing else is said.
            if ["after", "following"].contains(marker), isVerb,
                syntax.isOne(token, of: MeetingWords.nouns) || syntax.isOne(token, of: MeetingWords.stretches),
                CircumstanceRules.speaking.contains(lemma)
                    || syntax.child(of: token, .det).map({ ["a", "an"].contains(syntax.norm($0)) }) ?? true
            {
                return up(.sameOccasion, 0.7)
            }
            // "went on a visit to Oslo on Monday"
            if marker == "on", isVerb, syntax.isOne(token, of: MeetingWords.journey) { return up(.sameOccasion, 0.8) }
            if marker == "for", isVerb, CircumstanceRules.journey.contains(lemma) {
                return up(.journey, lemma == "meet" || lemma == "gather" ? 0.9 : 0.75)
            }
            if marker == "in", CircumstanceRules.light.contains(lemma) { return up(.lightVerb, 0.95) }
            // "the opening of talks on Monday"
            if marker == "of",
                [
                    "start", "beginning", "opening", "end", "round", "session", "day", "hour", "week", "night",
                    "resumption", "series",
                    "conclusion", "close", "collapse", "sideline", "margin",
                ]
                .contains(lemma)
            {
                return up(.lightVerb, 0.9)
            }
            return nil
        case .xcomp, .ccomp:
            if syntax.relation(token) == .ccomp, syntax.child(of: token, .nsubj) != nil { return nil }
            if CircumstanceRules.arranging.contains(lemma) { return up(.arrangement, 0.95) }
            // "voted on Friday to expel": as real as the vote.
            return syntax.relation(token) == .xcomp && isVerbal(above) && syntax.factuality(of: token) == Factuality()
                ? up(.arrangement, 0.8) : nil
        case .advcl where syntax.marker(of: token) == "to" && CircumstanceRules.arranging.contains(lemma):
            return up(.arrangement, 0.9)
        case .advcl:
            // "was broken off in 2019, when Oslo recognized …"
            if syntax.children(of: token, .mark, .advmod).contains(where: { syntax.norm($0) == "when" }),
                syntax.relation(above) != .advcl, token > above
            {
                return up(.governingClause, 0.7)
            }
            if CircumstanceRules.reporting.contains(lemma), !SpeechWords.verbs.contains(syntax.lemma(token)) {
                return nil
            }
            if syntax.marker(of: token) == "to" {
                // "is in Oslo today to meet him"
                let isStay =
                    syntax.child(of: above, .cop) != nil
                    && syntax.marker(of: above).map { CircumstanceRules.location.contains($0) } ?? false
                return isStay || CircumstanceRules.journey.contains(lemma) ? up(.journey, 0.65) : nil
            }
            let morphology = analysis.document.tokens[token].morphology
            guard morphology.contains(.gerund) || morphology.contains(.participle),
                syntax.child(of: token, .nsubj) == nil,
                ["", "while", "when", "in", "by"].contains(syntax.marker(of: token) ?? "")
            else { return nil }
            return up(.governingClause, 0.7)
        case .conj:
            guard !syntax.isNominal(token) || syntax.isNominal(above),
                syntax.child(of: token, .nsubj, .nsubjPass) == nil,
                !CircumstanceRules.reporting.contains(lemma)
            else { return nil }
            return up(.coordination, 0.62)
        case .aclRelcl where analysis.timeOfToken[above] >= 0:
            // "the day Chad left", "2019, when Chad left"
            return up(.copula, 0.7)
        default:
            return nil
        }
    }

    private func isVerbal(_ token: Int) -> Bool { syntax.partOfSpeech(token) == .verb }
}
