internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// The search for those that one phrase stands for.
struct GroupSearch {
    let phrase: GroupPhrase
    let companies: [Company]
    let principals: Principals
    let usual: Usual
    let names: NameCounts
    let analysis: Analysis
    /// "Both urged Tusk to stay": to whom they do it is none of them.
    let partners: Set<Int>

    init(
        phrase: GroupPhrase, companies: [Company], principals: Principals, usual: Usual, names: NameCounts,
        analysis: Analysis
    ) {
        self.phrase = phrase
        self.companies = companies
        self.principals = principals
        self.usual = usual
        self.names = names
        self.analysis = analysis
        let syntax = analysis.syntax
        let isSubject = syntax.relation(phrase.head) == .nsubj
        guard isSubject, let verb = syntax.head(of: phrase.head) else {
            partners = []
            return
        }
        let others = syntax.children(of: verb, .obj, .iobj, .obl).flatMap { syntax.coordinated($0) }
        partners = Set(others.flatMap { analysis.referents(of: $0) }.map(\.entity))
    }

    struct Members {
        var entities: [Int]
        var confidence: Double
        var tie: Company.Tie
    }

    var document: Document { analysis.document }
    var syntax: Syntax { analysis.syntax }
    var sentence: Int { Int(document.tokens[phrase.head].sentence) }

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
        if let named = named() ?? repeated() { return named }
        // "The two leaders" are people before they are the states that people lead.
        guard phrase.sort == .people, case .members(let states) = ranked(asStates: true) else { return nil }
        return states
    }

    /// "Some told the paper that they …": those who say so, whoever they are.
    private func isSaidOfUnnamed() -> Bool {
        for verb in syntax.ancestors(of: phrase.head) where SpeechWords.reporting.contains(syntax.lemma(verb)) {
            guard let subject = syntax.children(of: verb, .nsubj).first(where: { $0 < phrase.head }) else { continue }
            return document.tokens[subject].morphology.contains(.plural) && analysis.referents(of: subject).isEmpty
                // "both governments said they …"
                && !companies.contains { $0.last == subject }
        }
        return false
    }

    // MARK: - "Seoul and Tokyo, its two allies"

    private func apposed() -> Members? {
        guard !phrase.isPronoun, let count = phrase.count else { return nil }
        var heads = syntax.children(of: phrase.head, .appos).flatMap { syntax.coordinated($0) }
        if syntax.relation(phrase.head) == .appos, let head = syntax.head(of: phrase.head) {
            heads = syntax.coordinated(syntax.firstConjunct(of: head)).filter { $0 < phrase.head }
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
        let isHeading = document.isHeading(document.sentences[company.sentence].tokens.lowerBound)
        return !isHeading || back == 0 || back == 1 && !phrase.isPronoun
    }

    /// Others, whom nothing names, are nearer: "Fiji and Tonga said fishermen had lost their boats".
    func isSupplanted(_ company: Company) -> Bool {
        !goesOnSaying(after: company.last)
            && (company.last + 1..<phrase.head).contains { token in
                guard document.tokens[token].morphology.contains(.plural), syntax.partOfSpeech(token) == .noun,
                    analysis.referents(of: token).isEmpty
                else { return false }
                if syntax.relation(token) == .appos { return false }
                let isSubject = [.nsubj, .nsubjPass].contains(syntax.relation(token))
                return isSubject || Representatives.nouns.contains(syntax.lemma(token)) || Self.people(token, document)
            }
    }

    /// "Fiji and Tonga said rebels had fled. They said …": who said so before says it again.
    private func goesOnSaying(after subject: Int) -> Bool {
        guard syntax.relation(phrase.head) == .nsubj, let verb = syntax.head(of: phrase.head),
            syntax.head(of: verb) == nil,
            let before = syntax.head(of: syntax.firstConjunct(of: subject)), syntax.head(of: before) == nil,
            syntax.relation(syntax.firstConjunct(of: subject)) == .nsubj
        else { return false }
        return SpeechWords.reporting.contains(syntax.lemma(before))
            && (SpeechWords.reporting.contains(syntax.lemma(verb)) || syntax.classes(of: verb).overlaps(Self.spoken))
    }

    private static let spoken = Lexicon.shared.set("accuse", "request", "deny")

    /// Nouns for people, by what they end in.
    private static func people(_ token: Int, _ document: Document) -> Bool {
        let lemma = document.lemma(token).lowercased()
        return ["people", "civilian", "man", "woman", "child", "citizen", "rebel", "militant", "group", "expert"]
            .contains(lemma) || lemma.count > 5 && ["er", "or", "ist", "ee", "ian"].contains { lemma.hasSuffix($0) }
    }

    private func score(_ company: Company, _ entities: [Int]) -> Double {
        let distance = Double(sentence - company.sentence)
        var score = company.tie.rawValue - (phrase.isPronoun ? 1.5 : 0.5) * distance
        if phrase.isPronoun { return score }
        if entities == company.members { score += 0.3 }
        if phrase.sort == .people { if entities.contains(where: { isOfOtherRank($0) }) { score -= 1 } }
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
        entities.removeAll { partners.contains($0) }
        guard entities.count > 1, entities.count == phrase.count ?? entities.count, entities.count <= 6 else {
            return nil
        }
        switch phrase.sort {
        case .states:
            // Who they are is what the text is about: one of them at least is among those that it names most.
            let states = entities.filter { analysis.kind($0) == .country }
            return states.isEmpty || states.contains { usual.isProminent($0, among: entities.count) } ? entities : nil
        case .people: return entities
        case .anybody: return phrase.isPronoun || Set(entities.map { analysis.kind($0) }).count == 1 ? entities : nil
        }
    }

    private func meant(_ member: Int) -> Int? {
        let kind = analysis.kind(member)
        switch phrase.sort {
        case .anybody: return member
        case .people:
            if kind == .person {
                // "both prime ministers": a foreign minister stands for his state, whose premier it is.
                guard phrase.noun == "premier" || phrase.noun == "president", isOfOtherRank(member),
                    let state = principals.side(of: member)
                else { return member }
                return holder(in: state) ?? state
            }
            guard kind == .country, let noun = phrase.noun, !["man", "woman"].contains(noun) else { return nil }
            return holder(in: member) ?? member
        case .states:
            if kind == .country { return member }
            if kind == .organization {
                // "the defence ministry": the state that it is of.
                let state = analysis.country(analysis.entities[member].country)
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
                $0.of == state && $0.term != .former && levels.contains(Knowledge.shared.offices[$0.office].level)
            }.map(\.person))
        return people.count == 1 ? people.first : nil
    }

    /// A spokesman is none of "the leaders".
    private func isOfOtherRank(_ person: Int) -> Bool {
        guard let levels = phrase.noun.flatMap({ Self.levels[$0] }) else { return false }
        let held = analysis.holdings.filter { $0.person == person }.map { Knowledge.shared.offices[$0.office].level }
        return !held.isEmpty && held.allSatisfy { !levels.contains($0) }
    }

    private static let levels: [Symbol: Set<Office.Level>] = [
        "leader": [.headOfState, .headOfGovernment, .royal], "president": [.headOfState],
        "premier": [.headOfGovernment], "minister": [.minister], "envoy": [.envoy],
    ]

    /// The state of whoever "its" or "his" is.
    func side(ofOwner token: Int) -> Int? {
        if let mention = analysis.mention(at: token), let entity = mention.entities.first {
            return principals.side(of: entity)
        }
        let mention = analysis.lastMention(before: token, within: 1) {
            $0.form != .location && [.person, .country].contains(analysis.kind($0.entities[0]))
        }
        return mention.flatMap { principals.side(of: $0.entities[0]) }
    }
}
