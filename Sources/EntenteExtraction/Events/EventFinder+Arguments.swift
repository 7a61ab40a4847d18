internal import EntenteGraph
internal import EntenteText

/// Who does it and to whom.
extension EventFinder {
    func actors(_ type: Term, _ match: RuleMatcher.Match) -> [Int] {
        var result: [Int] = []
        for role in match.rule.roles where role.name == "actor" {
            // ""Chad must leave," the minister said"
            if quotations.contains(match.frame.token), role.paths.contains(where: { $0.steps.first == .saying }),
                let speaker = parties.speaker(around: match.frame.token)
            {
                result += speaker.entities
                continue
            }
            let found: [Int] = matcher.fill(role, of: match) { head, _ in
                // "Iran sanctions": those that a measure falls on stand before it like those who take it.
                if match.frame.isNoun, [.sanction, .coerce, .assault].contains(type), isCountryName(head) { return [] }
                // "rejected the Kosovo proposals": not Kosovo's.
                if match.frame.isNoun, parties.isMatter(head, of: match.frame.token) { return [] }
                let found = parties.actors(of: head)
                // "Swedes protested": of a people, not of its state, no other deed is told.
                return (found.isEmpty && type == .protest ? parties.people(of: head) : found)
                    .filter { role.isOf(analysis.kind($0)) }
            }
            // "Chadian and Libyan troops clashed": one side is the actor, the other the target.
            for entity in role.isMany ? found[...] : found.prefix(1) where !result.contains(entity) {
                result.append(entity)
            }
        }
        if match.frame.isNoun, let punished = punished(for: match.frame.token) { return punished }
        // "vowed to punish its missile test": not its own.
        if match.frame.isNoun { result.removeAll { isOfOneWhoBlames($0, match.frame.token) } }
        // What is said goes with the saying; what is done may be somebody else's: "Chad says a bomb went off, killing two".
        return result.isEmpty && !match.frame.isNoun && EventCircumstances.words.contains(type)
            ? actorsAbove(match.frame.token) : result
    }

    /// "Chad said the war goes on, accusing Togo of …": a gerund whose nearest subject is nobody is said of the one above.
    private func actorsAbove(_ gerund: Int) -> [Int] {
        let morphology = syntax.tokens[gerund].morphology
        guard syntax.relation(gerund) == .advcl, syntax.child(of: gerund, .nsubj, .nsubjPass) == nil,
            syntax.marker(of: gerund) != "as",
            !isBehindPeople(gerund),
            morphology.contains(.gerund) || morphology.contains(.participle) && morphology.contains(.present)
        else { return [] }
        for clause in syntax.ancestors(of: gerund).prefix(4) where syntax.partOfSpeech(clause) == .verb {
            let found = syntax.verbPredicate(clause).subjects.flatMap { parties.actors(of: $0) }
            if !found.isEmpty { return found }
            guard [.ccomp, .advcl, .xcomp].contains(syntax.relation(clause)) else { return [] }
        }
        return []
    }

    /// "dispersed crowds protesting against the king": the noun before the gerund does it, not the one above.
    private func isBehindPeople(_ gerund: Int) -> Bool {
        guard gerund > 0, syntax.partOfSpeech(gerund - 1) == .noun, let above = syntax.head(of: gerund) else {
            return false
        }
        return [.obj, .obl, .nmod, .conj].contains(syntax.relation(gerund - 1)) && gerund - 1 > above
            && [syntax.lemma(gerund - 1), syntax.norm(gerund - 1)].contains(
                where: EventNouns.fighters.union(EventNouns.crowd).contains)
    }

    /// "imposed sanctions on Eritrea over its support for rebels": "its" is that of the one punished or blamed; "urged Togo to lift
    /// its ban": of the one who is to do so.
    private func punished(for noun: Int) -> [Int]? {
        guard let owner = syntax.child(of: noun, .nmodPoss),
            ["its", "their", "his", "her"].contains(syntax.norm(owner)), let verb = syntax.head(of: noun)
        else { return nil }
        if syntax.relation(noun) == .obj, syntax.classes(of: verb).overlaps(Self.doing) {
            let actors = syntax.verbPredicate(verb).subjects.flatMap { parties.actors(of: $0) }
            return actors.isEmpty ? nil : actors
        }
        guard
            ["over", "for", "because", "since", "after", "following"].contains(syntax.marker(of: noun) ?? "")
                || isAnswered(noun)
        else { return nil }
        let above = syntax.ancestors(of: noun).prefix(3)
        let told = history.mentions[history.indices(in: analysis.document.sentence(of: noun).tokens)].last {
            above.contains($0.token) || syntax.head(of: $0.token).map(above.contains) ?? false
        }
        guard let told, [.sanction, .accuse, .coerce, .threaten, .assault, .support].contains(told.type),
            !told.targets.isEmpty
        else { return blamed(above: above) }
        return told.targets
    }

    /// True of one who blames or punishes a deed that the text calls "its".
    private func isOfOneWhoBlames(_ actor: Int, _ noun: Int) -> Bool {
        guard syntax.relation(noun) == .obj, let verb = syntax.head(of: noun),
            syntax.children(of: noun, .nmodPoss).contains(where: { syntax.partOfSpeech($0) == .pron }),
            syntax.classes(of: verb).overlaps(Self.judgingDeeds)
        else { return false }
        let subjects = syntax.verbPredicate(verb).subjects.flatMap { parties.actors(of: $0) }
        return parties.sides(of: subjects).contains(actor) || subjects.contains(actor)
            || subjects.isEmpty
    }

    private static let judgingDeeds = Lexicon.shared.set("accuse", "harm")

    /// "in response to its raid", "as a result of its raid"
    private func isAnswered(_ noun: Int) -> Bool {
        guard let above = syntax.head(of: noun), let marker = syntax.marker(of: above) else { return false }
        return ["in", "as", "on"].contains(marker) && syntax.classes(of: above).overlaps(Self.answer)
    }

    private static let answer = Lexicon.shared.set("response-noun", "wake")

    /// "has not condemned Togo for its raid": whoever is, or is not, blamed.
    private func blamed(above verbs: ArraySlice<Int>) -> [Int]? {
        guard let verb = verbs.first(where: { syntax.classes(of: $0).overlaps(Self.blaming) }) else { return nil }
        let blamed = syntax.verbPredicate(verb).objects.flatMap { parties.actors(of: $0) }
        return blamed.isEmpty ? nil : blamed
    }

    private static let blaming = Lexicon.shared.set("accuse", "support")

    private static let doing = Lexicon.shared.set("carrying", "light", "undoing", "halt", "lift")

    /// Nil where the rule asks for a target and none is known.
    func targets(_ type: Term, _ match: RuleMatcher.Match, actors: [Int]) -> [Int]? {
        let frame = match.frame
        if isReciprocal(frame.arguments), actors.count > 1 { return actors }
        var result: [Int] = []
        // Officials ask, blame and praise others than their own side (what they order or forbid they do at home too),
        // and nobody asks or blames a town.
        let isOfEnvoys = type == .sanction && frame.arguments.objects.contains { isEnvoy($0) }
        let sides = parties.sides(of: actors)
        let own = EventNouns.domestic.contains(type) && !isOfEnvoys ? Set(actors) : sides
        func take(_ entities: [Int]) {
            for entity in entities where !own.contains(entity) && !result.contains(entity) {
                // A president does it to people of his state, not to the state.
                if sides.contains(entity), analysis.kind(entity) == .country { continue }
                if analysis.kind(entity) == .place, EventNouns.addressed.contains(type) { continue }
                let meant = [.consult, .aid, .sanction, .cooperate].contains(type) ? stateOfCapital(entity) : entity
                if !own.contains(meant), !result.contains(meant) { result.append(meant) }
            }
        }
        func meant(_ head: Int, _ step: Rule.Step) -> [Int] {
            // ""We will hold out," he warned": nobody warns himself.
            if isFirstPerson(head), !parties.sides(of: actors).isDisjoint(with: parties.targets(of: head)) { return [] }
            // "repeated its call to end the ban", "urged leaders to agree to the ban": not those whose ban it is.
            if type == .request, step == .preposition("to"),
                syntax.partOfSpeech(head) == .verb
                    || syntax.head(of: head).map(frame.arguments.complements.contains) ?? false
            {
                return []
            }
            // "urged him to lift the ban": whoever "he" is, and not whose ban it is.
            if type == .request, step == .clause, frame.arguments.objects.contains(where: isUnknownPronoun) {
                return []
            }
            // "thanked him for his support of Mali": whoever "he" is, it is not Mali.
            if [.support, .accuse].contains(type), !frame.isNoun, ![.object, .recipient].contains(step),
                frame.arguments.objects.contains(where: isUnknownPronoun)
            {
                return []
            }
            if isOfFirstConjunct(head) { return [] }
            // "demanded the release of a nurse by Laos": of Laos, and not of the nurse.
            if type == .request, syntax.classes(of: head).overlaps(Self.freeing), syntax.partOfSpeech(head) == .noun {
                return parties.owners(of: head, ["by", "from"])
            }
            if let doers = doersOfDeed(head, type) { return doers }
            // "condemned raids at two ports in Chad": where they were.
            if case .preposition = step, type == .accuse, syntax.classes(of: frame.token).overlaps(Self.blaming),
                frame.arguments.objects.contains(where: { doersOfDeed($0, type) == [] })
            {
                return []
            }
            // "detained a man in Oslo": where it was.
            if type == .coerce, step == .preposition("in"), frame.arguments.objects.contains(where: isPerson) {
                return []
            }
            // "killed two near the border with Chad": not Chad.
            if [.assault, .coerce].contains(type), step != .object, isBorder(head) { return [] }
            // "withdrew from a Chadian project": not from Chad.
            if type == .retreat, step == .preposition("from"), !isLand(head) { return parties.namedTargets(of: head) }
            if isClaim(head, type) { return parties.owners(of: head, ["by", "from"]) }
            if !(type == .threaten && step == .clause), let told = told(by: head) {
                // "renewed the sanctions": those that fall on the same as before.
                if type == .sanction, told.type == type { return told.targets }
                // "Ankara dropped its objection": whoever of Ankara objected, it is not dropped against him.
                let others = told.actors.filter { own.isDisjoint(with: parties.sides(of: [$0])) }
                // "welcomed the withdrawal from the pact": not the pact.
                let isAgainst = [.support, .accuse].contains(type) && [.retreat, .reject].contains(told.type)
                return isAgainst ? others : others + told.objects
            }
            if isBlame(head, type) { return parties.owners(of: head, ["by", "from"]) }
            if [.accuse, .protest].contains(type), let accused = doersOfWhatIsBlamed(by: head) { return accused }
            if type == .consult, !frame.isNoun { return parties.namedTargets(of: head) }
            // "called on all nations to break with Iran": who is asked is not whom it is about.
            let isAddressed = type == .request && [.subject, .preposition("on"), .preposition("upon")].contains(step)
            let found =
                isAddressed
                ? parties.actors(of: head)
                : type == .request
                    ? parties.asked(of: head)
                    : parties.targets(
                        of: head, isAsked: type == .support, isBodily: [.assault, .coerce].contains(type),
                        isJudged: [.accuse, .protest, .support].contains(type), except: own)
            if found.isEmpty, [.accuse, .protest, .support].contains(type), let doers = doersOfThat(head) {
                return doers
            }
            if found.isEmpty, [.accuse, .protest, .reject].contains(type),
                let speakers = speakers(of: head, besides: own)
            {
                return speakers
            }
            // "condemned remarks in which Modi called it corrupt": whoever does it in the clause behind.
            if [.accuse, .protest].contains(type), found.isEmpty || found.allSatisfy({ analysis.kind($0) == .place }),
                let clause = syntax.child(of: head, .aclRelcl)
            {
                let doers = syntax.children(of: clause, .nsubj).flatMap { parties.actors(of: $0) }
                if !doers.isEmpty { return doers }
            }
            // "alleged that those who shot at Deby were trained there": the ones accused, not the victim.
            if type == .accuse, step == .subject, analysis.referents(of: head).isEmpty, parties.isOfPersons(head) {
                return parties.actors(of: head)
            }
            // "worried about breaches of the truce": not the truce.
            if type == .accuse, case .preposition = step, analysis.referents(of: head).isEmpty {
                return found.filter { analysis.kind($0) != .agreement }
            }
            // "said the presence in Chad is illegal": where it is.
            if type == .accuse, step == .subject, analysis.referents(of: head).isEmpty {
                let places = syntax.children(of: head, .nmod).filter { syntax.marker(of: $0) == "in" }
                    .flatMap { analysis.referents(of: $0) }.map(\.entity)
                return found.filter { !places.contains($0) }
            }
            if type == .coerce, step == .object, isPerson(head) { return found.filter { analysis.kind($0) != .place } }
            // "vetoed a UN resolution": of the United Nations, and not against them.
            if type == .reject, syntax.lemma(frame.token) == "veto" {
                return found.filter { analysis.kind($0) == .agreement }
            }
            // "rejects changes to the pact": not the pact.
            if [.reject, .request].contains(type),
                ([head] + (syntax.head(of: head).map { [$0] } ?? [])).contains(where: {
                    EventNouns.changes.contains(syntax.lemma($0))
                })
            {
                return found.filter { analysis.kind($0) != .agreement }
            }
            // "agreed to cooperate on Syria", "agreed that the raids in Syria must end": what it is about.
            let isTopic = type == .agree && (step == .preposition("on") || isFinite(frame.arguments.complements))
            // "they agreed to arrange a visit by Kagame": with each other.
            let isMutual =
                type == .agree && step == .clause && actors.count > 1 && analysis.referents(of: head).isEmpty
            return isTopic || isMutual ? found.filter { analysis.kind($0) == .agreement } : found
        }
        let roles = match.rule.roles.filter { $0.name == "target" }
        for role in roles {
            take(
                matcher.fill(role, of: match) { head, step in
                    meant(head, step).filter { entity in
                        !own.contains(entity) && role.isOf(analysis.kind(entity))
                            && !(analysis.kind(entity) == .place && EventNouns.addressed.contains(type))
                    }
                })
        }
        if frame.isNoun, result.isEmpty {
            for head in frame.arguments.subjects where isCountryName(head) { take(parties.targets(of: head)) }
            // "sanctions aimed at Iran"
            if result.isEmpty, type == .sanction {
                for clause in syntax.children(of: frame.token, .acl) { take(parties.topics(of: clause)) }
            }
        }
        // "Chad and Mali recalled their ambassadors": each from the other.
        if result.isEmpty, type == .sanction, actors.count == 2, actors.allSatisfy({ analysis.kind($0) == .country }),
            frame.arguments.objects.contains(where: { noun in
                isEnvoy(noun) && syntax.children(of: noun, .nmodPoss).contains { syntax.norm($0) == "their" }
            })
        {
            return actors
        }
        if result.isEmpty, roles.contains(where: { !$0.isOptional }) {
            return frame.arguments.objects.contains(where: parties.isFormerLand) ? [] : nil
        }
        // "defended itself after Chad accused it and urged Ndjamena to wait": nobody asks or blames himself.
        if result.isEmpty, [.request, .accuse].contains(type), !frame.isNoun,
            frame.arguments.objects.contains(where: { isNamed($0, among: own) })
        {
            return nil
        }
        // Agreements among the objects, whatever the target is.
        for head in frame.arguments.objects + frame.arguments.obliques.map(\.token)
            + frame.arguments.complements.flatMap({ syntax.verbPredicate($0).objects })
        {
            take(analysis.referents(of: head).map(\.entity).filter { analysis.kind($0) == .agreement })
        }
        // "suspended its obligations": those of the agreement that the text speaks of.
        if result.isEmpty, type == .reject, !frame.isNoun,
            let share = frame.arguments.objects.first(where: { EventNouns.shares.contains(syntax.lemma($0)) }),
            syntax.children(of: share, .nmod).isEmpty, let agreement = lastAgreement(before: share, sentences: 6)
        {
            result = [agreement]
        }
        // "pulled its neighbor out of the pact": who is taken along is not the one it is done to.
        if [.reject, .retreat].contains(type), EventNouns.taking.contains(syntax.lemma(frame.token)),
            result.contains(where: { analysis.kind($0) == .agreement })
        {
            let taken = Set(frame.arguments.objects.flatMap { parties.actors(of: $0) })
            result.removeAll { taken.contains($0) }
        }
        return result
    }

    /// "blamed each other", "the two accused one another of …", "each side accused the other".
    private func isReciprocal(_ arguments: Predicate) -> Bool {
        let tokens = arguments.objects + arguments.indirectObjects + arguments.obliques.map(\.token)
        // "expelled each other's envoys"
        return (tokens + tokens.flatMap { syntax.children(of: $0, .nmodPoss) }).contains { token in
            ["each", "one"].contains(syntax.norm(token))
                && syntax.children(of: token, .fixed).contains { ["other", "another"].contains(syntax.norm($0)) }
                || syntax.norm(token) == "other" && ["the", "each"].contains(syntax.norm(token - 1))
        }
    }

    /// The name of a state, or of its capital for it.
    private func isNamed(_ head: Int, among states: Set<Int>) -> Bool {
        [.name, .government].contains(analysis.mention(at: head)?.form)
            && analysis.referents(of: head).contains {
                let state = stateOfCapital($0.entity)
                return states.contains(state) && analysis.kind(state) == .country
            }
    }

    /// "parts of Chad", "the Chadian capital", "the border with Chad"
    private func isLand(_ noun: Int) -> Bool { EventNouns.lands.contains(syntax.lemma(noun)) }

    private func isBorder(_ noun: Int) -> Bool {
        EventNouns.borders.contains(syntax.lemma(noun)) && analysis.referents(of: noun).isEmpty
    }

    private func isPerson(_ noun: Int) -> Bool {
        syntax.classes(of: noun).overlaps(Self.persons) || syntax.partOfSpeech(noun) == .num
    }

    private static let freeing = Lexicon.shared.set("freeing")
    private static let persons = Lexicon.shared.set("person-harmed", "held-person", "crowd", "outlaw")

    private func isUnknownPronoun(_ token: Int) -> Bool {
        syntax.partOfSpeech(token) == .pron && analysis.referents(of: token).allSatisfy { $0.confidence < 0.7 }
    }

    /// "rejected the charge that it broke the pact": not the pact.
    private func isClaim(_ head: Int, _ type: Term) -> Bool {
        type == .reject && !TakenUp.nouns.types(of: head, in: syntax).isEmpty
            && !syntax.children(of: head, .acl, .ccomp).isEmpty && syntax.child(of: head, .nmodPoss) == nil
    }

    /// "rejected criticism of the pact": not the pact.
    private func isBlame(_ head: Int, _ type: Term) -> Bool {
        type == .reject && syntax.child(of: head, .nmodPoss) == nil
            && TakenUp.nouns.types(of: head, in: syntax).contains(.accuse)
    }

    /// A clause with a subject of its own, no infinitive.
    private func isFinite(_ clauses: [Int]) -> Bool {
        !clauses.isEmpty
            && clauses.allSatisfy {
                syntax.marker(of: $0) != "to" && syntax.child(of: $0, .nsubj, .nsubjPass, .expl) != nil
            }
    }

    /// "Peru's build-up and provocations on Chile's border": both are Peru's.
    private func isOfFirstConjunct(_ head: Int) -> Bool {
        syntax.relation(head) == .conj && syntax.partOfSpeech(head) == .noun && analysis.referents(of: head).isEmpty
            && syntax.child(of: head, .nmodPoss, .det) == nil
            && syntax.child(of: syntax.firstConjunct(of: head), .nmodPoss) != nil
    }

    /// "condemned the Russian shelling of Odesa": whose deed it is that is blamed, none for "condemned the shelling of Odesa": the one
    /// that was shelled is not the one condemned. Nil for anything else.
    func doersOfDeed(_ head: Int, _ type: Term) -> [Int]? {
        guard [.accuse, .protest, .reject].contains(type), syntax.partOfSpeech(head) == .noun, told(by: head) == nil
        else { return nil }
        let deeds: Set<String> =
            type == .reject
            ? ["Assault", "Coerce", "Sanction"] : ["Assault", "Coerce", "Sanction", "Mobilize", "Threaten"]
        // "the drone and missile attack on Odesa"
        guard
            ([head] + syntax.children(of: head, .conj)).contains(where: {
                Self.rules.isTrigger(syntax.lemma($0), .noun, of: deeds)
                    || EventNouns.killings.contains(syntax.lemma($0))
            })
        else { return nil }
        return syntax.nounPredicate(head).subjects.flatMap { parties.actors(of: $0) }
    }

    /// "Iran sanctions": the name of a state as the first part of a compound; "U.S. sanctions" are those of the U.S.,
    /// which has no adjective.
    func isCountryName(_ head: Int) -> Bool {
        syntax.relation(head) == .compound && analysis.document.text(head).contains(where: \.isLowercase)
            && analysis.mention(at: head).map { mention in
                mention.form == .name && mention.entities.allSatisfy { analysis.kind($0) == .country }
            } ?? false
    }

    /// Who goes to Hanoi goes to Vietnam, where the text speaks of it.
    func stateOfCapital(_ entity: Int) -> Int {
        guard analysis.kind(entity) == .place, let code = analysis.entities[entity].country else { return entity }
        return analysis.entities.firstIndex { $0.kind == .country && $0.key == code } ?? entity
    }
}
