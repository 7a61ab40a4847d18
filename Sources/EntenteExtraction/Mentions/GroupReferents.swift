internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Links phrases for several ("the two countries", "both", "the envoys", "they") to those that they stand for.
///
/// The candidates are those told of together before. They are ranked by what holds them together, by how near they are,
/// by whether the text has taken them up already, and by how often it tells of the same together.
struct GroupReferents {
    let knowledge: Knowledge

    func resolve(in analysis: inout Analysis) {
        let quotations = Quotations(analysis.document)
        let companies = CompanyFinder(analysis).all()
        let principals = Principals(analysis)
        let usual = Usual(companies, principals, analysis)
        var open = 0
        var found: [Mention] = []
        var recent: [Company] = []
        for token in analysis.document.tokens.indices
        where analysis.mentionOfToken[token] < 0 && analysis.bearerOfToken[token] < 0 {
            guard let phrase = GroupPhrase(at: token, analysis), !phrase.isPronoun || !quotations.contains(token) else {
                continue
            }
            let sentence = Int(analysis.document.tokens[token].sentence)
            while open < companies.count, companies[open].sentence <= sentence {
                recent.append(companies[open])
                open += 1
            }
            recent.removeAll { sentence - $0.sentence > Self.reach }
            let search = Search(
                phrase: phrase, companies: recent, principals: principals, usual: usual, knowledge: knowledge,
                analysis: analysis)
            guard let members = search.members() else {
                analysis.omit(
                    phrase.isPronoun ? .unresolvedPronoun : .unresolvedGroup, phrase.tokens,
                    candidates: analysis.candidates(search.kinds, before: phrase.tokens.lowerBound))
                continue
            }
            found.append(
                Mention(
                    tokens: phrase.tokens, head: token, entities: members.entities,
                    form: phrase.isPronoun ? .pronoun : .description, confidence: members.confidence))
            guard members.entities.count > 1 else { continue }
            recent.append(
                Company(
                    members: members.entities, first: phrase.tokens.lowerBound, last: token, sentence: sentence,
                    tie: members.tie.rawValue > Company.Tie.subjects.rawValue ? members.tie : .subjects, isTakenUp: true))
        }
        for mention in found { analysis.add(mention) }
        analysis.sortMentions()
    }

    /// How many sentences back a phrase looks.
    private static let reach = 5
}

/// For each person the state or body that he acts for.
struct Principals {
    private var sides: [Int?]
    private let states: [String: Int]

    init(_ analysis: Analysis) {
        var states: [String: Int] = [:]
        for (index, entity) in analysis.entities.enumerated() where entity.kind == .country {
            if let key = entity.key { states[key] = index }
        }
        sides = analysis.entities.indices.map { entity in
            switch analysis.kind(entity) {
            case .country: entity
            case .person: analysis.entities[entity].country.flatMap { states[$0] }
            default: nil
            }
        }
        for holding in analysis.holdings where holding.term != .former && sides[holding.person] == nil {
            sides[holding.person] = holding.of
        }
        self.states = states
    }

    /// The state, or the body where he has none, that somebody acts for.
    func side(of entity: Int) -> Int? { sides[entity] }

    func state(withKey key: String) -> Int? { states[key] }
}

/// How often the text tells of the same sides together, and which states it is about.
private struct Usual {
    private var counts: [Set<Int>: Int] = [:]
    private let sizes: [Int]
    private let mentions: [Int]

    init(_ companies: [Company], _ principals: Principals, _ analysis: Analysis) {
        for company in companies where company.members.count < 5 && company.unnamed == 0 {
            counts[Set(company.members.map { principals.side(of: $0) ?? $0 }), default: 0] += 1
        }
        mentions = analysis.entities.map { $0.mentions.count }
        sizes = analysis.entities.indices.filter { analysis.kind($0) == .country }.map {
            analysis.entities[$0].mentions.count
        }.sorted(by: >)
    }

    func count(_ sides: [Int]) -> Int { counts[Set(sides)] ?? 0 }

    /// Among the states that the text names most, so many of them.
    func isProminent(_ state: Int, among count: Int) -> Bool {
        sizes.count <= count || mentions[state] >= sizes[count - 1]
    }
}

/// The search for those that one phrase stands for.
private struct Search {
    let phrase: GroupPhrase
    let companies: [Company]
    let principals: Principals
    let usual: Usual
    let knowledge: Knowledge
    let analysis: Analysis

    struct Members {
        var entities: [Int]
        var confidence: Double
        var tie: Company.Tie
    }

    private var document: Document { analysis.document }
    private var syntax: Syntax { analysis.syntax }
    private var sentence: Int { Int(document.tokens[phrase.head].sentence) }

    var kinds: Set<Kind> {
        switch phrase.sort {
        case .states: [.country]
        case .people: [.person]
        case .anybody: [.person, .country]
        }
    }

    func members() -> Members? {
        if let apposed = apposed() { return apposed }
        if phrase.isPronoun, isSaidOfUnnamed() { return nil }
        switch ranked() {
        case .unnamed: return nil
        case .members(let members): return members
        case nil: break
        }
        if phrase.isPronoun { return collective() }
        if let named = named() { return named }
        // "The two leaders" are people before they are the states that people lead.
        guard phrase.sort == .people, case .members(let states) = ranked(asStates: true) else { return nil }
        return states
    }

    /// "Some told the paper that they …": those who say so, whoever they are.
    private func isSaidOfUnnamed() -> Bool {
        for verb in syntax.ancestors(of: phrase.head) where SpeechWords.reporting.contains(syntax.lemma(verb)) {
            guard let subject = syntax.children(of: verb, .nsubj).first(where: { $0 < phrase.head }) else { continue }
            return document.tokens[subject].morphology.contains(.plural) && analysis.referents(of: subject).isEmpty
        }
        return false
    }

    // MARK: - "Seoul and Tokyo, its two allies"

    private func apposed() -> Members? {
        guard !phrase.isPronoun, let count = phrase.count else { return nil }
        var heads = syntax.children(of: phrase.head, .appos).flatMap { syntax.coordinated($0) }
        if syntax.relation(phrase.head) == .appos, var head = syntax.head(of: phrase.head) {
            while syntax.relation(head) == .conj, let above = syntax.head(of: head) { head = above }
            heads = syntax.coordinated(head).filter { $0 < phrase.head }
        }
        let entities = entities(of: heads)
        guard entities.count == count, entities.allSatisfy({ isFitting($0) }) else { return nil }
        return Members(entities: entities, confidence: 0.85, tie: .mutual)
    }

    private func entities(of heads: [Int]) -> [Int] {
        var result: [Int] = []
        for referent in heads.flatMap({ analysis.referents(of: $0) }) where !result.contains(referent.entity) {
            result.append(referent.entity)
        }
        return result
    }

    private func isFitting(_ entity: Int) -> Bool {
        kinds.contains(analysis.kind(entity)) || analysis.kind(entity) == .organization
    }

    // MARK: - Those told of together

    private enum Outcome {
        case members(Members)
        /// Some of those who are meant have no name.
        case unnamed
    }

    private func ranked(asStates: Bool = false) -> Outcome? {
        var best: (score: Double, outcome: Outcome)?
        for company in companies where company.last < phrase.tokens.lowerBound && isInReach(company) {
            if phrase.isPronoun, isSupplanted(company) { continue }
            var entities: [Int] = []
            if company.unnamed == 0 {
                guard let meant = meant(company.members),
                    phrase.sort != .people || asStates || meant.allSatisfy({ analysis.kind($0) == .person })
                else { continue }
                entities = meant
            } else if phrase.count.map({ $0 != company.members.count + company.unnamed }) ?? false {
                continue
            }
            let score = score(company, entities)
            guard score >= 0.5, best.map({ score >= $0.score }) ?? true else { continue }
            let confidence = score >= 1.5 ? 0.8 : 0.75
            best = (
                score,
                company.unnamed > 0
                    ? .unnamed : .members(Members(entities: entities, confidence: confidence, tie: company.tie))
            )
        }
        return best?.outcome
    }

    /// A heading is no context, except for the sentence right behind it.
    private func isInReach(_ company: Company) -> Bool {
        let back = sentence - company.sentence
        if phrase.isPronoun, back > 1 { return false }
        if phrase.count == nil, back > 3 { return false }
        if phrase.sort == .people, phrase.count == nil, back > 1, company.tie == .list { return false }
        let isHeading = document.isHeading(document.sentences[company.sentence].tokens.lowerBound)
        return !isHeading || back == 0 || back == 1 && !phrase.isPronoun
    }

    /// Others, whom nothing names, are nearer: "Fiji and Tonga said fishermen had lost their boats".
    private func isSupplanted(_ company: Company) -> Bool {
        (company.last + 1..<phrase.head).contains { token in
            guard document.tokens[token].morphology.contains(.plural), syntax.partOfSpeech(token) == .noun,
                analysis.referents(of: token).isEmpty
            else { return false }
            if syntax.relation(token) == .appos { return false }
            let isSubject = [.nsubj, .nsubjPass].contains(syntax.relation(token))
            return isSubject || Representatives.nouns.contains(syntax.lemma(token)) || Self.people(token, document)
        }
    }

    /// Nouns for people, by what they end in.
    private static func people(_ token: Int, _ document: Document) -> Bool {
        let lemma = document.lemma(token).lowercased()
        return ["people", "civilian", "man", "woman", "child", "citizen", "rebel", "militant", "group", "expert"]
            .contains(lemma) || lemma.count > 5 && ["er", "or", "ist", "ee", "ian"].contains { lemma.hasSuffix($0) }
    }

    private func score(_ company: Company, _ entities: [Int]) -> Double {
        let distance = Double(sentence - company.sentence)
        var score = company.tie.rawValue - (phrase.isPronoun ? 1.5 : 0.5) * distance
        if company.isTakenUp { score += 0.5 }
        if phrase.isPronoun { return score }
        if entities == company.members { score += 0.3 }
        if phrase.sort == .people {
            if entities.contains(where: { isOfOtherRank($0) }) { score -= 1 }
        }
        score += min(1, 0.25 * Double(usual.count(company.members.map { principals.side(of: $0) ?? $0 })))
        return score
    }

    /// Those of a company that the phrase can mean, as what it calls them; nil where they are not as many, or others.
    private func meant(_ members: [Int]) -> [Int]? {
        var entities: [Int] = []
        for member in members {
            guard let entity = meant(member) else { return nil }
            if !entities.contains(entity) { entities.append(entity) }
        }
        if let owner = phrase.owner, let side = side(ofOwner: owner) { entities.removeAll { $0 == side } }
        guard entities.count > 1, entities.count == phrase.count ?? entities.count, entities.count <= 6 else {
            return nil
        }
        switch phrase.sort {
        case .states:
            // Who they are is what the text is about: one of them at least is among those that it names most.
            let states = entities.filter { analysis.kind($0) == .country }
            return states.isEmpty || states.contains { usual.isProminent($0, among: entities.count) } ? entities : nil
        case .people: return entities
        case .anybody:
            return phrase.isPronoun || Set(entities.map { analysis.kind($0) }).count == 1 ? entities : nil
        }
    }

    private func meant(_ member: Int) -> Int? {
        let kind = analysis.kind(member)
        switch phrase.sort {
        case .anybody: return member
        case .people:
            if kind == .person { return member }
            guard kind == .country, let noun = phrase.noun, !["man", "woman"].contains(noun) else { return nil }
            return holder(in: member) ?? member
        case .states:
            if kind == .country { return member }
            if kind == .organization {
                // "the defence ministry": the state that it is of.
                let state = analysis.entities[member].country.flatMap { principals.state(withKey: $0) }
                return phrase.mayBeBodies ? member : state
            }
            guard let side = principals.side(of: member) else { return nil }
            return analysis.kind(side) == .country || phrase.mayBeBodies ? side : nil
        }
    }

    /// "The three ministers", of states: the one of each whom the text gives such an office.
    private func holder(in state: Int) -> Int? {
        guard let noun = phrase.noun, let levels = Self.levels[noun] else { return nil }
        let people = Set(
            analysis.holdings.filter {
                $0.of == state && $0.term != .former && levels.contains(knowledge.offices[$0.office].level)
            }.map(\.person))
        return people.count == 1 ? people.first : nil
    }

    /// A spokesman is none of "the leaders".
    private func isOfOtherRank(_ person: Int) -> Bool {
        guard let levels = phrase.noun.flatMap({ Self.levels[$0] }) else { return false }
        let held = analysis.holdings.filter { $0.person == person }.map { knowledge.offices[$0.office].level }
        return !held.isEmpty && held.allSatisfy { !levels.contains($0) }
    }

    private static let levels: [Symbol: Set<Office.Level>] = [
        "leader": [.headOfState, .headOfGovernment, .royal], "president": [.headOfState],
        "premier": [.headOfGovernment], "minister": [.minister], "envoy": [.envoy],
    ]

    /// The state of whoever "its" or "his" is.
    private func side(ofOwner token: Int) -> Int? {
        if let mention = analysis.mention(at: token), let entity = mention.entities.first {
            return principals.side(of: entity)
        }
        let mention = analysis.mentions.last {
            $0.tokens.upperBound <= token && sentence - Int(document.tokens[$0.head].sentence) <= 1
                && $0.form != .location && [.person, .country].contains(analysis.kind($0.entities[0]))
        }
        return mention.flatMap { principals.side(of: $0.entities[0]) }
    }

    // MARK: - Those whom the text names

    /// Those whom one sentence names, where they are as many as are wanted; else those whom the text does, or names far
    /// more often than others.
    private func named() -> Members? {
        guard let count = phrase.count else { return nil }
        for back in 0...3 where sentence - back >= 0 {
            let range = document.sentences[sentence - back].tokens
            if back > 1, document.isHeading(range.lowerBound) { break }
            var found: [Int] = []
            let start = phrase.tokens.lowerBound
            for mention in analysis.mentions[in: range.lowerBound..<min(range.upperBound, start)] {
                for entity in mention.entities where fits(entity, mention) && !found.contains(entity) {
                    found.append(entity)
                }
            }
            if found.count == count, isUsual(found, count) {
                return Members(entities: found, confidence: 0.75, tie: .sentence)
            }
            if found.count > count { break }
        }
        return prominent(count)
    }

    /// Two that the article only touches on are not "the two countries".
    private func isUsual(_ found: [Int], _ count: Int) -> Bool {
        phrase.sort != .states
            || found.allSatisfy { usual.isProminent($0, among: count + 1) }
                && found.contains { usual.isProminent($0, among: count) }
    }

    private func prominent(_ count: Int) -> Members? {
        var all: [(entity: Int, count: Int)] = []
        for mention in analysis.mentions where mention.tokens.upperBound <= phrase.tokens.lowerBound {
            for entity in mention.entities where fits(entity, mention) {
                if let known = all.firstIndex(where: { $0.entity == entity }) {
                    all[known].count += 1
                } else {
                    all.append((entity, 1))
                }
            }
        }
        if all.count == count {
            return Members(entities: all.map(\.entity), confidence: 0.75, tie: .sentence)
        }
        guard all.count > count, phrase.sort != .anybody else { return nil }
        let counts = all.map(\.count).sorted(by: >)
        let least = counts[count - 1]
        guard least >= 2, least >= 2 * counts[count] else { return nil }
        return Members(
            entities: all.filter { $0.count >= least }.map(\.entity), confidence: 0.7, tie: .sentence)
    }

    private func fits(_ entity: Int, _ mention: Mention) -> Bool {
        let kind = analysis.kind(entity)
        let wanted: Kind = phrase.sort == .states ? .country : .person
        guard kind == wanted, mention.form != .location else { return false }
        if let owner = phrase.owner, side(ofOwner: owner) == entity { return false }
        // "talks began in South Africa"
        return !(mention.form == .name && kind == .country
            && LocationUse(syntax: analysis.syntax).isLocation(mention.tokens))
    }

    // MARK: - "The movement said they would leave"

    /// An armed group or party, or the officials of one state or body, as the subject of the saying or of the sentence
    /// before.
    private func collective() -> Members? {
        var subjects: [Int] = []
        for verb in syntax.ancestors(of: phrase.head) where syntax.partOfSpeech(verb) == .verb {
            subjects += syntax.children(of: verb, .nsubj).filter { $0 < phrase.head }
        }
        let isFirst = [.nsubj, .nsubjPass].contains(syntax.relation(phrase.head)) || document.isCapitalized(phrase.head)
        if subjects.isEmpty, isFirst, sentence > 0 {
            let before = document.sentences[sentence - 1].tokens
            guard !document.isHeading(before.lowerBound) else { return nil }
            subjects = before.filter { syntax.relation($0) == .nsubj }.prefix(1).map { $0 }
        }
        for subject in subjects {
            let referents = analysis.referents(of: subject).filter { $0.confidence >= 0.75 && $0.mention != .pronoun }
            guard referents.count == 1, let one = referents.first?.entity else { continue }
            let isPlural =
                document.tokens[subject].morphology.contains(.plural) && syntax.partOfSpeech(subject) == .noun
            guard isMany(one) || isPlural && analysis.kind(one) != .person,
                !isSupplanted(
                    Company(
                        members: [one], first: subject, last: subject,
                        sentence: Int(document.tokens[subject].sentence), tie: .sentence))
            else { continue }
            return Members(entities: [one], confidence: 0.75, tie: .sentence)
        }
        return nil
    }

    private func isMany(_ body: Int) -> Bool {
        guard analysis.kind(body) == .organization else { return false }
        return knowledge.entries(for: analysis.name(of: body), kinds: .init(.organization)).contains {
            [.armedGroup, .party, .group].contains(knowledge.organizations[Int($0.index)].category)
        }
    }
}
