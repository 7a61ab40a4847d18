internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteLanguage
internal import EntenteText

/// Finds every place of an article that tells of a meeting, with what that place says of it.
struct MeetingFinder {
    let analysis: Analysis
    let parties: MeetingParties
    let names: [MeetingName]
    let nameOfHead: [Int: Int]
    let knowledge: Knowledge
    let matcher: RuleMatcher

    static let rules = RuleSet.meetings

    var syntax: Syntax { analysis.syntax }
    var document: Document { analysis.document }

    init(_ analysis: Analysis, knowledge: Knowledge) {
        self.analysis = analysis
        self.knowledge = knowledge
        matcher = RuleMatcher(analysis, Self.rules)
        parties = MeetingParties(analysis, knowledge: knowledge)
        names = MeetingNames(analysis, knowledge: knowledge).find()
        nameOfHead = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1.head, $0) })
    }

    /// The mentions in the order of the text.
    func find() -> [MeetingMention] {
        var result: [MeetingMention] = []
        let named = Set(names.flatMap(\.tokens))
        for token in document.tokens.indices where nameOfHead[token] != nil || !named.contains(token) {
            let matches = matcher.matches(at: token)
            if nameOfHead[token] != nil {
                result += nounMentions(token, matches.first?.rule)
                continue
            }
            for match in matches {
                let found = match.rule.roles.isEmpty ? nounMentions(token, match.rule) : told(by: match)
                result += found
                if !found.isEmpty { break }
            }
        }
        return result
    }

    // MARK: - Verbs

    /// What a rule with roles of its own finds.
    private func told(by match: RuleMatcher.Match) -> [MeetingMention] {
        let rule = match.rule
        let verb = match.frame.token
        let predicate = match.frame.arguments
        guard var subjects = parties("who", of: match), var others = parties("with", of: match) else { return [] }
        if subjects.isEmpty { subjects = understoodSubjects(of: verb) + those(ofClauseAround: verb) }
        if subjects.isEmpty, rule.roles.contains(where: { $0.name == "who" && !$0.isOptional }) { return [] }
        let unnamed = unnamed(match)
        if rule.roles.contains(where: { $0.name == "seat" && !$0.isOptional }), others.isEmpty || rule.isOfTravel {
            guard others.isEmpty, unnamed != .others else { return [] }
            var seats = seats(of: match)
            // "is in Oslo for talks with the rebels": those who govern there are not told of.
            if unnamed == .sides { for index in seats.indices { seats[index].state = nil } }
            return visits(match, subjects, seats)
        }
        others.removeAll { other in subjects.contains { $0.entity == other.entity } }
        var mention = mention(verb, form: rule.form, rule: rule.name, confidence: 0.9)
        mention.isHosted = rule.qualifiers.contains("hosted")
        mention.isEcho = rule.qualifiers.contains("echo")
        mention.isAnaphor = mention.isEcho
        mention.isJoint = mention.isEcho && subjects.count > 1
        if others.isEmpty {
            // "met the deadline", "met his colleagues"
            let isOfObject = rule.roles.contains { $0.name == "with" && $0.paths.contains { $0.steps == [.object] } }
            let objects = isOfObject ? predicate.objects.filter { analysis.timeOfToken[$0] < 0 } : []
            if subjects.count == 1, unnamed == .officials || unnamed == .sides || hasUnnamedSubject(match) {
                mention.parties = subjects
                mention.isOneSided = true
            } else if rule.qualifiers.contains("together"), subjects.count > 1, objects.isEmpty {
                mention.parties = subjects
            } else if rule.qualifiers.contains("body"), let body = subjects.first, subjects.count == 1,
                objects.isEmpty, parties.isBody(body.entity) || predicate.subjects.contains(where: { isSitting($0) })
            {
                mention.parties = subjects
                mention.isBody = true
                mention.confidence = 0.75
            } else {
                return []
            }
        } else {
            // "His envoy met Wu and Li": two of one state, whom somebody without a name met.
            if subjects.isEmpty, others.count > 1, predicate.subjects.contains(where: { syntax.isNominal($0) }),
                Set(others.map { parties.side(of: $0.entity) }).count == 1
            {
                return []
            }
            // Without somebody who does it, it is not known who was there; the place may be told again elsewhere.
            mention.parties = parties.merge(subjects, others)
            if subjects.isEmpty, mention.parties.count < 2 { mention.isAnaphor = true }
        }
        if mention.isEcho, mention.parties.count < 2 { return [] }
        guard describe(&mention) else { return [] }
        if mention.isEcho {
            mention.isEcho = !isToldByItself(mention)
            return [mention]
        }
        takeName(for: verb, &mention)
        return datedApart(mention, predicate, subjects) ?? split(mention, subjects: subjects, others: others)
    }

    /// "discussed it with Jugnauth in New York in September": where or when they did makes it a meeting.
    private func isToldByItself(_ mention: MeetingMention) -> Bool {
        let all = mention.parties
        return syntax.lemma(mention.token) == "discuss" && [.held, .planned].contains(mention.status?.term)
            && (mention.partOf != nil || mention.date.map { $0.reason == .attached } ?? false
                || mention.place.map { $0.reason == .attached || $0.reason == .stay } ?? false)
            && all.count > 1 && all.allSatisfy { analysis.kind($0.entity) == .person }
            && Set(all.map { parties.side(of: $0.entity) }).count == all.count
    }

    /// A place whose state takes part, with that state.
    private struct Seat {
        var place: Int
        /// Nil where nothing says that those who govern there take part.
        var state: Int?
    }

    /// "met officials in Quito", "travelled to Quito for talks": the states of the places in the role.
    private func seats(of match: RuleMatcher.Match) -> [Seat] {
        let isOfficial = match.rule.qualifiers.contains("official")
        var result: [Seat] = []
        for role in match.rule.roles where role.name == "seat" {
            result += matcher.fill(role, of: match) { head, _ in
                guard let place = PlaceFinder(analysis).place(at: head) else { return [] }
                let state = state(seatedIn: place)
                return state == nil && isOfficial ? [] : [Seat(place: place, state: state)]
            }
        }
        return result
    }

    /// The state of a country or of a capital: who goes to another town may meet anybody there.
    func state(seatedIn place: Int) -> Int? {
        let entity = analysis.entities[place]
        guard let code = entity.country else { return nil }
        if analysis.kind(place) != .country {
            guard let country = knowledge.countryIndex(code), let capital = knowledge.countries[country].capital,
                ([entity.name] + entity.aliases).contains(knowledge.places[capital].name)
            else { return nil }
        }
        return analysis.entities.firstIndex { $0.kind == .country && $0.country == code }
    }

    /// One meeting for each place visited, with the state that it is in.
    private func visits(_ match: RuleMatcher.Match, _ visitors: [MeetingMention.Party], _ seats: [Seat])
        -> [MeetingMention]
    {
        let isOfficial = match.rule.qualifiers.contains("official")
        guard !visitors.isEmpty,
            seats.allSatisfy({ seat in
                visitors.allSatisfy { visitor in
                    seat.state.map { isAbroad(visitor.entity, $0, isOfficial: isOfficial) }
                        ?? isAbroad(visitor.entity, place: seat.place)
                }
            })
        else { return [] }
        return seats.compactMap { seat in
            var mention = mention(match.frame.token, form: match.rule.form, rule: match.rule.name, confidence: 0.7)
            mention.parties = visitors + [seat.state].compactMap { $0 }.map { .init(entity: $0, confidence: 0.8) }
            mention.isOneSided = seat.state == nil
            guard describe(&mention) else { return nil }
            mention.place = EventPlace(entity: seat.place, confidence: 0.8, reason: .journey)
            return mention
        }
    }

    /// Not at home there, as far as it is known.
    private func isAbroad(_ visitor: Int, place: Int) -> Bool {
        let state = analysis.entities[place].country
        return state != nil && parties.home(of: visitor).map { $0 != state } ?? true
    }

    /// A guest of another state; where that alone makes it a meeting, one in office.
    private func isAbroad(_ visitor: Int, _ state: Int, isOfficial: Bool) -> Bool {
        guard parties.side(of: visitor) != state else { return false }
        guard isOfficial else { return true }
        let home = parties.home(of: visitor)
        return home != nil && home != analysis.entities[state].country
            && analysis.holdings.contains {
                $0.person == visitor && $0.term != .former
                    && [.headOfState, .headOfGovernment, .royal, .minister].contains(knowledge.offices[$0.office].level)
            }
    }

    /// Those in a role of the rule; nil where a role that must be filled is not.
    private func parties(_ name: Symbol, of match: RuleMatcher.Match) -> [MeetingMention.Party]? {
        var result: [MeetingMention.Party] = []
        for role in match.rule.roles where role.name == name {
            let found: [MeetingMention.Party] = matcher.fill(role, of: match) { head, _ in
                parties.parties([head]).filter { role.kinds.isEmpty || isOne(of: role.kinds, $0.entity, at: head) }
            }
            if found.isEmpty, !role.isOptional, name != "who" { return nil }
            result = parties.merge(result, found)
        }
        return result
    }

    /// Of the kinds asked for; "the leaders of Finland and Iceland" are people, though only their states are named.
    private func isOne(of kinds: Set<Kind>, _ entity: Int, at head: Int) -> Bool {
        if kinds.contains(analysis.kind(entity)) { return true }
        return kinds.contains(.person) && [.country, .organization].contains(analysis.kind(entity))
            && syntax.isOne(head, of: MeetingWords.delegates)
    }

    /// "met with Modi in April and with Guterres on September 22": a day of his own makes each a meeting of his own.
    private func datedApart(_ mention: MeetingMention, _ predicate: Predicate, _ subjects: [MeetingMention.Party])
        -> [MeetingMention]?
    {
        let heads = predicate.objects + predicate.obliques(["with"])
        let times = heads.map { timeBehind($0) }
        guard heads.count > 1, Set(times.compactMap { $0.flatMap { analysis.times[$0].value } }).count == heads.count
        else { return nil }
        return zip(heads, times).compactMap { head, time in
            let partners = parties.parties([head])
            guard let time, let value = analysis.times[time].value, !partners.isEmpty else { return nil }
            var one = mention
            one.parties = parties.merge(subjects, partners)
            one.date = EventDate(value: value, confidence: 0.85, reason: .attached, time: time)
            one.place = nil
            one.status = MeetingStatus(analysis).status(of: mention.token, date: one.date) ?? mention.status
            return one
        }
    }

    /// The time right behind a name: "with Modi in April".
    private func timeBehind(_ head: Int) -> Int? {
        let end = analysis.mention(at: head)?.tokens.upperBound ?? head + 1
        return [end, end + 1].lazy.filter { $0 < document.tokens.count }.compactMap { token -> Int? in
            guard token == end || ["in", "on"].contains(syntax.norm(end)) else { return nil }
            let time = Int(analysis.timeOfToken[token])
            return time >= 0 && analysis.times[time].kind == .date ? time : nil
        }.first
    }

    /// Those who do what a clause without a subject tells: "While meeting Macron, Scholz said", "paid a visit, meeting Macron".
    private func understoodSubjects(of verb: Int) -> [MeetingMention.Party] {
        switch syntax.relation(verb) {
        case .obl, .acl:
            guard let above = syntax.ancestors(of: verb).first(where: { syntax.partOfSpeech($0) == .verb }),
                syntax.relation(verb) == .obl || document.tokens[verb].morphology.contains(.gerund)
            else { return [] }
            return parties.parties(syntax.verbPredicate(above).subjects)
        case .advcl:
            let sentence = document.sentence(of: verb).tokens
            let end = syntax.subtree(of: verb).upperBound
            guard syntax.child(of: verb, .nsubj) == nil, end < sentence.upperBound,
                ["while", "when", "after", "before", nil].contains(syntax.marker(of: verb)),
                let subject = (end..<sentence.upperBound).first(where: {
                    [.nsubj, .nsubjPass].contains(syntax.relation($0))
                })
            else { return [] }
            return parties.parties(syntax.coordinated(subject)).filter { analysis.kind($0.entity) == .person }
        default: return []
        }
    }

    /// "Tusk will tell Orpo when they meet": the two of whom the clause around tells.
    private func those(ofClauseAround verb: Int) -> [MeetingMention.Party] {
        guard syntax.relation(verb) == .advcl, let subject = syntax.child(of: verb, .nsubj),
            syntax.norm(subject) == "they", analysis.referents(of: subject).isEmpty,
            let above = syntax.head(of: verb), above < verb, syntax.partOfSpeech(above) == .verb
        else { return [] }
        let clause = syntax.verbPredicate(above)
        let recipients = syntax.children(of: above, .iobj).flatMap { syntax.coordinated($0) }
        let found = parties.parties(clause.subjects + clause.objects + recipients + clause.obliques(["with"]))
        return found.count == 2 ? found : []
    }

    /// "The Malian government and rebels met": one side alone has a name.
    private func hasUnnamedSubject(_ match: RuleMatcher.Match) -> Bool {
        match.rule.roles.filter { $0.name == "who" }.contains { role in
            let heads = matcher.fill(role, of: match) { head, _ in [head] }
            return heads.count > 1 && heads.contains { isUnnamedSide($0) }
        }
    }

    /// "rebels", "opposition leaders": a side that has no name here.
    func isUnnamedSide(_ head: Int) -> Bool {
        syntax.isNominal(head) && isSide(head) && parties.parties([head]).isEmpty
    }

    /// "parliament", "the cabinet": a body of a state that has no other name.
    func isSitting(_ head: Int) -> Bool {
        syntax.isNominal(head) && syntax.isOne(head, of: MeetingWords.sitting)
            && !analysis.document.tokens[head].morphology.contains(.plural)
    }

    /// "rebels", "rebel groups"
    func isSide(_ head: Int) -> Bool {
        syntax.isOne(head, of: MeetingWords.sides)
            || syntax.children(of: head, .compound, .amod).contains { isAttribute($0, of: MeetingWords.sides) }
    }

    private enum Unnamed { case nobody, officials, sides, others }

    /// Who stands on the other side without a name: "met with officials", "travelled for talks with the rebels".
    private func unnamed(_ match: RuleMatcher.Match) -> Unnamed {
        let heads = match.rule.roles.filter { $0.name == "with" }.flatMap { role -> [Int] in
            matcher.fill(role, of: match) { head, _ -> [Int] in
                syntax.isNominal(head) && analysis.timeOfToken[head] < 0 && parties.parties([head]).isEmpty
                    ? [head] : []
            }
        }
        guard !heads.isEmpty else { return .nobody }
        if heads.contains(where: { syntax.isOne($0, of: MeetingWords.delegates) }) { return .officials }
        return heads.contains { isSide($0) } ? .sides : .others
    }

    /// A visitor who met two people of one state met each; a call has two ends.
    private func split(_ mention: MeetingMention, subjects: [MeetingMention.Party], others: [MeetingMention.Party])
        -> [MeetingMention]
    {
        let isApart = syntax.children(of: mention.token, .advmod).contains {
            ["separately", "individually"].contains(syntax.norm($0))
        }
        guard others.count > 1, subjects.count == 1,
            others.allSatisfy({ other in
                let kind = analysis.kind(other.entity)
                return kind == .person || isApart && kind == .country
            })
        else { return [mention] }
        let sides = Set(others.map { parties.side(of: $0.entity) })
        guard
            isApart || mention.form == .call
                || sides.count == 1 && !sides.contains(parties.side(of: subjects[0].entity))
        else {
            return [mention]
        }
        return others.map { other in
            var one = mention
            one.parties = subjects + [other]
            return one
        }
    }

    // MARK: -

    func mention(_ token: Int, form: MeetingForm, rule: String, confidence: Double) -> MeetingMention {
        MeetingMention(
            token: token, sentence: Int(document.tokens[token].sentence), lemma: syntax.lemma(token), form: form,
            rule: rule, confidence: confidence)
    }
}

extension Rule {
    var form: MeetingForm { qualifiers.contains("call") ? .call : qualifiers.contains("any") ? .any : .meeting }
    /// A conference or ceremony: those who speak or sign there take part.
    var isAssembly: Bool { qualifiers.contains("assembly") }
    /// Tells of those who went where the meeting is.
    var isOfTravel: Bool { qualifiers.contains("travel") }
    /// A meeting only with two named sides: "a conversation".
    var isWeak: Bool { qualifiers.contains("weak") }
}
