internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Resolves phrases to those who can take part in a meeting: people, states, bodies.
struct MeetingParties {
    let analysis: Analysis
    let knowledge: Knowledge
    /// The state that a person holds office for, by entity.
    private let stateOfPerson: [Int: Int]

    init(_ analysis: Analysis, knowledge: Knowledge) {
        self.analysis = analysis
        self.knowledge = knowledge
        var states: [Int: Int] = [:]
        for holding in analysis.holdings where holding.term != .former || states[holding.person] == nil {
            guard let of = holding.of else { continue }
            if analysis.kind(of) == .country {
                states[holding.person] = of
            } else if let code = analysis.entities[of].country,
                let country = analysis.entities.firstIndex(where: { $0.kind == .country && $0.key == code }),
                states[holding.person] == nil
            {
                states[holding.person] = country
            }
        }
        Self.addDescribed(&states, analysis)
        let principals = Principals(analysis)
        for person in analysis.entities.indices where analysis.kind(person) == .person && states[person] == nil {
            if let side = principals.side(of: person), analysis.kind(side) == .country { states[person] = side }
        }
        stateOfPerson = states
    }

    /// "his Japanese counterpart, Taro Kono", "Finland's Sauli Niinistö": those of whom a word beside the name says the state.
    private static func addDescribed(_ states: inout [Int: Int], _ analysis: Analysis) {
        for mention in analysis.mentions where mention.form == .name && mention.entities.count == 1 {
            let person = mention.entities[0]
            guard analysis.kind(person) == .person, states[person] == nil else { continue }
            var heads = [mention.head]
            if analysis.syntax.relation(mention.head) == .appos, let above = analysis.syntax.head(of: mention.head) {
                heads.append(above)
            }
            for head in heads {
                for child in analysis.syntax.children(of: head, .amod, .compound, .nmodPoss) {
                    guard let said = analysis.mention(at: child), said.entities.count == 1,
                        analysis.kind(said.entities[0]) == .country,
                        said.form == .adjective || said.form == .name
                    else { continue }
                    if states[person] == nil { states[person] = said.entities[0] }
                }
            }
        }
    }

    /// The state that somebody acts for, or the body or person itself.
    func side(of entity: Int) -> Int { stateOfPerson[entity] ?? entity }

    /// The code of somebody's state, though the text may not name it.
    func home(of entity: Int) -> String? {
        analysis.entities[side(of: entity)].country
            ?? knowledge.entries(for: analysis.name(of: entity), kinds: .init(.person)).lazy
            .compactMap { knowledge.person($0) }.first.map { knowledge.countries[$0.country].id }
    }

    /// Those that the phrases with these heads stand for, each once.
    func parties(_ heads: [Int], modifier: Bool = false) -> [MeetingMention.Party] {
        var result: [MeetingMention.Party] = []
        for head in heads where !isPartOfTitle(head) {
            // "talks with the Chinese": an adjective that stands for its people.
            let isNoun =
                analysis.syntax.isNominal(head) && ![.compound, .nmodDesc].contains(analysis.syntax.relation(head))
            for referent in analysis.referents(of: head) where isParty(referent, modifier: modifier || isNoun) {
                if !result.contains(where: { $0.entity == referent.entity }) {
                    result.append(MeetingMention.Party(entity: referent.entity, confidence: referent.confidence))
                }
            }
            result = merge(result, joinedBelow(head))
            result = merge(result, leaders(of: head))
            for other in analysis.peopleListed(after: head) {
                result = merge(
                    result,
                    analysis.referents(of: other).map {
                        MeetingMention.Party(entity: $0.entity, confidence: $0.confidence * 0.9)
                    })
            }
        }
        return result
    }

    /// "a delegation led by Espen Barth Eide", "Eide will lead a delegation": who leads it.
    private func leaders(of head: Int) -> [MeetingMention.Party] {
        let syntax = analysis.syntax
        var leaders = syntax.children(of: head, .acl).filter { ["lead", "head"].contains(syntax.lemma($0)) }
            .flatMap { syntax.children(of: $0, .oblAgent, .obl).filter { syntax.marker(of: $0) == "by" } }
        if syntax.relation(head) == .obj, let verb = syntax.head(of: head),
            ["lead", "head"].contains(syntax.lemma(verb)), syntax.isOne(head, of: MeetingWords.delegates)
        {
            leaders += syntax.children(of: verb, .nsubj)
        }
        return
            leaders.flatMap { analysis.referents(of: $0) }.filter { analysis.kind($0.entity) == .person }
            .map { MeetingMention.Party(entity: $0.entity, confidence: $0.confidence * 0.9) }
    }

    /// "with NATO Secretary General Mark Rutte": the body belongs to the title.
    private func isPartOfTitle(_ head: Int) -> Bool {
        guard let mention = analysis.mention(at: head) else { return false }
        var next = mention.tokens.upperBound
        let tokens = analysis.document.tokens
        // "International Atomic Energy Agency (IAEA) chief Rafael Grossi"
        if next + 3 < tokens.count, analysis.document.text(next) == "(", analysis.document.text(next + 2) == ")" {
            next += 3
        } else if next + 1 < tokens.count, analysis.document.text(next) == ")" {
            next += 1
        }
        return next < tokens.count && mention.entities.contains { analysis.kind($0) == .organization }
            && analysis.bearerOfToken[next] >= 0
    }

    func merge(_ a: [MeetingMention.Party], _ b: [MeetingMention.Party]) -> [MeetingMention.Party] {
        a + b.filter { new in !a.contains { $0.entity == new.entity } }
    }

    /// "President Duda of Poland and Chancellor Scholz": a person beside a country belongs beside the first person.
    private func joinedBelow(_ head: Int) -> [MeetingMention.Party] {
        guard analysis.referents(of: head).contains(where: { analysis.kind($0.entity) == .person }) else { return [] }
        var result: [MeetingMention.Party] = []
        for child in analysis.syntax.children(of: head, .nmod, .appos) {
            for conjunct in analysis.syntax.coordinated(child).dropFirst() {
                for referent in analysis.referents(of: conjunct) where analysis.kind(referent.entity) == .person {
                    result.append(MeetingMention.Party(entity: referent.entity, confidence: referent.confidence * 0.9))
                }
            }
        }
        return result
    }

    private func isParty(_ referent: Referent, modifier: Bool) -> Bool {
        guard referent.confidence >= 0.6, analysis.entities[referent.entity].isThing else { return false }
        switch analysis.kind(referent.entity) {
        case .person: return true
        case .country: return referent.mention != .location && (modifier || referent.mention != .adjective)
        case .organization: return category(of: referent.entity) != .newsAgency
        default: return false
        }
    }

    func category(of entity: Int) -> Organization.Category? { analysis.category(of: entity) }

    /// A body of many that meets by itself: a council, an alliance.
    func isBody(_ entity: Int) -> Bool {
        guard analysis.kind(entity) == .organization else { return false }
        switch category(of: entity) {
        case .alliance, .union, .forum, .organ, .league, .treatyBody, .armedGroup, .group, .parliament: return true
        case .agency, .bank, .court: return analysis.entities[entity].country == nil
        case nil:
            let name = analysis.name(of: entity)
            return ["Council", "Committee", "Commission", "Coalition", "Alliance", "Union", "Group", "Assembly"]
                .contains { name.hasSuffix($0) }
        default: return false
        }
    }

    /// A state gives way to the person who acts for it.
    func withoutRepresented(_ parties: [MeetingMention.Party]) -> [MeetingMention.Party] {
        parties.filter { party in
            guard analysis.kind(party.entity) == .country else { return true }
            return !parties.contains { analysis.kind($0.entity) == .person && side(of: $0.entity) == party.entity }
        }
    }
}
