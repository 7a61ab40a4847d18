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

    var syntax: Syntax { analysis.syntax }
    var document: Document { analysis.document }

    init(_ analysis: Analysis, knowledge: Knowledge) {
        self.analysis = analysis
        self.knowledge = knowledge
        parties = MeetingParties(analysis, knowledge: knowledge)
        names = MeetingNames(analysis, knowledge: knowledge).find()
        nameOfHead = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1.head, $0) })
    }

    /// The mentions in the order of the text.
    func find() -> [MeetingMention] {
        var result: [MeetingMention] = []
        for token in document.tokens.indices {
            if nameOfHead[token] != nil {
                result += nounMentions(token)
            } else if names.contains(where: { $0.tokens.contains(token) }) {
                continue
            } else if syntax.partOfSpeech(token) == .verb {
                result += verbMentions(token)
            } else if syntax.partOfSpeech(token) == .noun || syntax.partOfSpeech(token) == .propn {
                result += nounMentions(token)
            }
        }
        return result
    }

    // MARK: - Verbs

    private func verbMentions(_ verb: Int) -> [MeetingMention] {
        guard let indices = MeetingRules.verbByLemma[syntax.lemma(verb)] else { return echo(verb).map { [$0] } ?? [] }
        for index in indices {
            let found = verbMentions(verb, MeetingRules.verbs[index])
            if !found.isEmpty { return found }
        }
        return echo(verb).map { [$0] } ?? []
    }

    private func verbMentions(_ verb: Int, _ rule: MeetingRules.Verb) -> [MeetingMention] {
        let predicate = syntax.verbPredicate(verb)
        guard predicate.particle == rule.particle else { return [] }
        let isByPhone = isByPhone(verb)
        if rule.needsPhone, !isByPhone { return [] }
        // "called the remark an error", "called on him to act"
        if rule.needsPerson, rule.partners.contains(.object),
            !predicate.complements.isEmpty
                || !predicate.obliques(["on", "for"]).filter({ analysis.timeOfToken[$0] < 0 }).isEmpty
                    && rule.form == .call
        {
            return []
        }
        // "met Sweden in the semifinal"
        if predicate.obliques.contains(where: { MeetingRules.games.contains(syntax.lemma($0.token)) }) { return [] }
        var subjects = parties.parties(predicate.subjects)
        if subjects.isEmpty { subjects = misplacedSubjects(of: verb) }
        var others: [MeetingMention.Party] = []
        if rule.partners.contains(.object) { others = parties.parties(predicate.objects) }
        if rule.partners.contains(.with) {
            others = parties.merge(
                others, parties.parties(predicate.obliques(["with", "along", "together", "alongside"])))
        }
        if rule.partners.contains(.to) { others = parties.merge(others, parties.parties(predicate.obliques(["to"]))) }
        if rule.needsPerson {
            // "hosted the three ministers", of whom only the states are named
            let described = rule.form == .meeting ? describedStates(predicate.objects) : []
            others = others.filter { analysis.kind($0.entity) == .person || described.contains($0.entity) }
        }
        others.removeAll { other in subjects.contains { $0.entity == other.entity } }
        var mention = mention(verb, form: isByPhone ? .call : rule.form, rule: rule.name, confidence: rule.confidence)
        mention.count = predicate.subjects.isEmpty ? nil : mention.count
        if others.isEmpty {
            guard predicate.objects.isEmpty || rule.partners.isDisjoint(with: .object) else { return [] }
            if rule.partners.contains(.together), subjects.count > 1 {
                mention.parties = subjects
            } else if rule.partners.contains(.body), let body = subjects.first, subjects.count == 1,
                parties.isBody(body.entity)
            {
                mention.parties = subjects
                mention.isBody = true
                mention.confidence = 0.75
                mention.rule = "meeting.body-meets"
            } else {
                return []
            }
        } else {
            // Without somebody who does it, it is not known who was there; the place may be told again elsewhere.
            mention.parties = parties.merge(subjects, others)
            if subjects.isEmpty, mention.parties.count < 2 { mention.isAnaphor = true }
        }
        guard describe(&mention) else { return [] }
        takeName(for: verb, &mention)
        return datedApart(mention, predicate, subjects) ?? split(mention, subjects: subjects, others: others)
    }

    private func describedStates(_ heads: [Int]) -> Set<Int> {
        Set(
            heads.filter { analysis.mention(at: $0) != nil }.flatMap { analysis.referents(of: $0) }.filter {
                $0.mention == .description && analysis.kind($0.entity) == .country
            }.map(\.entity))
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

    /// "While meeting with Macron, Chancellor Scholz said": the subject behind it, where the clause hangs elsewhere.
    private func misplacedSubjects(of verb: Int) -> [MeetingMention.Party] {
        guard syntax.relation(verb) == .advcl else { return [] }
        var result: [MeetingMention.Party] = []
        // The first subject behind it.
        let sentence = document.sentence(of: verb).tokens
        let end = syntax.subtree(of: verb).upperBound
        if syntax.child(of: verb, .nsubj) == nil,
            ["while", "when", "after", "before", nil].contains(syntax.marker(of: verb)), end < sentence.upperBound,
            let subject = (end..<sentence.upperBound).first(where: {
                [.nsubj, .nsubjPass].contains(syntax.relation($0))
            })
        {
            result = parties.parties(syntax.coordinated(subject)).filter { analysis.kind($0.entity) == .person }
            if !result.isEmpty { return result }
        }
        return result
    }

    /// A visitor who met two people of one state met each; a call has two ends.
    private func split(_ mention: MeetingMention, subjects: [MeetingMention.Party], others: [MeetingMention.Party])
        -> [MeetingMention]
    {
        guard others.count > 1, subjects.count == 1, others.allSatisfy({ analysis.kind($0.entity) == .person }) else {
            return [mention]
        }
        let sides = Set(others.map { parties.side(of: $0.entity) })
        let isApart = syntax.children(of: mention.token, .advmod).contains {
            ["separately", "individually"].contains(syntax.norm($0))
        }
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

    private func isByPhone(_ verb: Int) -> Bool {
        syntax.children(of: verb, .obl, .advmod, .oblUnmarked, .oblAgent, .nmod).contains { child in
            MeetingRules.phone.contains(syntax.lemma(child))
                && ["by", "on", "over", "via", "through", "in"].contains(syntax.marker(of: child) ?? "by")
        }
    }

    /// "he and Abe discussed the issue": tells more of a meeting told elsewhere.
    private func echo(_ verb: Int) -> MeetingMention? {
        guard MeetingRules.echoes.contains(syntax.lemma(verb)) else { return nil }
        let predicate = syntax.verbPredicate(verb)
        var all = parties.merge(parties.parties(predicate.subjects), parties.parties(predicate.obliques(["with"])))
        // "told Rubio that": he spoke with him.
        if syntax.lemma(verb) == "tell" {
            let told = parties.parties(predicate.objects + predicate.indirectObjects)
            all = parties.merge(all, told).filter { analysis.kind($0.entity) == .person }
        }
        guard all.count > 1 else { return nil }
        var mention = mention(verb, form: .any, rule: "meeting.discussed", confidence: 0.7)
        mention.parties = all
        mention.isAnaphor = true
        guard describe(&mention) else { return nil }
        // "discussed it with Jugnauth in New York in September": where or when they did makes it a meeting.
        let partners = parties.parties(predicate.obliques(["with"]))
        let isTold =
            syntax.lemma(verb) == "discuss" && mention.status?.term == .held
            && (mention.date.map { $0.reason == .attached } ?? false
                || mention.place.map { $0.reason == .attached } ?? false)
            && !partners.isEmpty && all.allSatisfy { analysis.kind($0.entity) == .person }
            && Set(all.map { parties.side(of: $0.entity) }).count == all.count
        mention.isEcho = !isTold
        mention.isJoint = parties.parties(predicate.subjects).count > 1
        return mention
    }

    // MARK: -

    func mention(_ token: Int, form: MeetingRules.Form, rule: String, confidence: Double) -> MeetingMention {
        MeetingMention(
            token: token, sentence: Int(document.tokens[token].sentence), lemma: syntax.lemma(token), form: form,
            rule: rule, confidence: confidence)
    }

    /// Adds when, where, whether and what about. False where nothing of the kind is said to be.
    func describe(_ mention: inout MeetingMention) -> Bool {
        mention.date = analysis.date(of: mention.token)
        mention.place = analysis.place(of: mention.token)
        guard let status = MeetingStatus(analysis).status(of: mention.token, date: mention.date) else { return false }
        mention.status = status
        mention.partOf = occasion(of: mention.token)
        if mention.place == nil { mention.place = placeBefore(mention.token) }
        if mention.place == nil, let main = mention.partOf {
            // Its place may hang on the summit or on the sidelines.
            let sideline = syntax.head(of: main).flatMap {
                PlaceFinder(analysis).place(on: Circumstances.Host(token: $0, reason: .attached, confidence: 1))
            }
            if var place = sideline ?? analysis.place(of: main) {
                place.confidence *= 0.9
                mention.place = place
            }
        }
        // "discussed the situation in the Middle East": nobody meets in so wide a place.
        if let place = mention.place, isWide(place.entity) { mention.place = nil }
        mention.topics = topics(of: mention.token)
        return true
    }

    private func isWide(_ entity: Int) -> Bool {
        guard analysis.kind(entity) == .place, analysis.entities[entity].country == nil else { return false }
        return knowledge.entries(for: analysis.name(of: entity), kinds: .init(.place)).contains {
            [.region, .continent, .sea].contains(knowledge.places[Int($0.index)].category)
        }
    }

    /// "Bonn, where the summit was held": what the relative clause describes.
    private func placeBefore(_ token: Int) -> EventPlace? {
        var verb = token
        if [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token)), let above = syntax.head(of: token) {
            verb = above
        }
        guard syntax.relation(verb) == .aclRelcl, let noun = syntax.head(of: verb), noun < verb,
            let adverb = syntax.children(of: verb, .advmod).first(where: { syntax.norm($0) == "where" && $0 > noun })
        else { return nil }
        // The place right before "where", else the noun that the clause describes.
        let sentence = document.sentence(of: verb).tokens
        let end = adverb > sentence.lowerBound && syntax.norm(adverb - 1) == "," ? adverb - 1 : adverb
        let near = end > sentence.lowerBound ? PlaceFinder(analysis).place(at: syntax.head(of: noun..<end)) : nil
        guard
            let place =
                (end > noun
                    ? analysis.mention(at: end - 1)?.entities.first(where: { analysis.kind($0) == .place }) : nil)
                ?? PlaceFinder(analysis).place(at: noun) ?? near
        else { return nil }
        return EventPlace(entity: place, confidence: 0.85, reason: .description)
    }

    /// "met on the sidelines of the summit": the summit.
    private func occasion(of token: Int) -> Int? {
        for host in Circumstances(analysis).hosts(of: token)
        where host.reason != .coordination && host.reason != .sameOccasion {
            for child in syntax.children(of: host.token, .obl, .nmod) {
                let below =
                    [child]
                    + syntax.children(of: child, .nmod).filter {
                        !analysis.referents(of: child).isEmpty || CircumstanceRules.sites.contains(syntax.lemma(child))
                            || syntax.relation($0) == .nmod
                    }
                for node in below where MeetingRules.sidelines.contains(syntax.lemma(node)) {
                    for main in syntax.children(of: node, .nmod) where syntax.marker(of: main) == "of" { return main }
                }
            }
        }
        return nil
    }

    /// The agreements that the meeting is said to be about.
    private func topics(of token: Int) -> [Int] {
        var result: [Int] = []
        func take(_ node: Int, depth: Int) {
            for referent in analysis.referents(of: node)
            where analysis.kind(referent.entity) == .agreement && !result.contains(referent.entity) {
                result.append(referent.entity)
            }
            guard depth < 2 else { return }
            for child in syntax.children(of: node, .nmod, .compound, .conj, .obj, .acl, .appos) {
                take(child, depth: depth + 1)
            }
        }
        let lemma = syntax.lemma(token)
        for child in syntax.children(of: token, .nmod, .obl, .obj, .acl, .advcl, .xcomp) {
            switch syntax.relation(child) {
            case .obj: if lemma == "discuss" { take(child, depth: 0) }
            case .acl, .advcl, .xcomp:
                if syntax.lemma(child) == "discuss" || syntax.lemma(child) == "sign" { take(child, depth: 0) }
            default:
                if let marker = syntax.marker(of: child),
                    ["on", "about", "over", "regarding", "concerning"].contains(marker)
                {
                    take(child, depth: 0)
                }
            }
        }
        return result
    }

    /// "meet on Thursday for the 44th Joint Committee Meeting": the name is that of what they meet for.
    private func takeName(for verb: Int, _ mention: inout MeetingMention) {
        for child in syntax.children(of: verb, .obl) where syntax.marker(of: child) == "for" {
            if let name = nameOfHead[child] { mention.name = name }
        }
    }
}
