internal import EntenteGraph
internal import EntenteKnowledge
internal import EntenteText

/// Every person, country, organization and place that the article names is a thing of the graph.
struct EntityExtractor: FactExtractor {
    func extract(from analysis: Analysis, into graph: inout GraphBuilder) {
        for (index, entity) in analysis.entities.enumerated() where entity.isThing {
            switch entity.kind {
            case .person:
                if let name = Self.loneName(of: index, in: analysis) {
                    graph.omit(.unknownPerson, name)
                    continue
                }
                let thing = graph.thing(of: index)
                if let item = Self.wikidata(ofPerson: index, in: analysis) { graph.identify(thing, as: item) }
            case .place:
                let thing = graph.thing(of: index)
                guard let state = entity.country else { continue }
                if let item = Self.wikidata(ofCapital: entity.name, of: state) { graph.identify(thing, as: item) }
                // Only where the text names the state: a country that it does not speak of is no thing of its graph.
                if let country = analysis.country(state) {
                    graph.addKnown(thing, .inCountry, .thing(graph.thing(of: country)))
                }
            case .organization:
                let thing = graph.thing(of: index)
                // "the Polish Agriculture Ministry": told from the ministry of another state.
                guard entity.key == nil, let state = entity.country, Self.isOfState(entity.name),
                    // "Revolutionary Armed Forces of Colombia"
                    Set(Knowledge.shared.categories(ofBody: entity.name)).isDisjoint(with: [.armedGroup, .party, .ngo]),
                    let country = analysis.country(state), let mention = entity.mentions.first
                else { continue }
                graph.add(
                    thing, .partOf, .thing(graph.thing(of: country)),
                    sentence: Int(analysis.document.tokens[analysis.mentions[mention].head].sentence),
                    rule: "body-of-state", confidence: 0.85)
            case .country:
                let thing = graph.thing(of: index)
                // A former state's four letters of ISO 3166-3 begin with the two that it had.
                if let code = entity.key, code.utf8.count == 2 || code.utf8.count == 4 {
                    graph.addKnown(thing, .iso3166, .text(String(code.prefix(2))))
                }
                if let item = entity.key.flatMap({ Self.wikidataOfStates[$0] }) {
                    graph.addKnown(thing, .sameAs, .text(item))
                }
            default: break
            }
        }
    }

    /// The first mention of somebody whom the article calls by one word alone, with no title, where the word is a given name, or no
    /// surname of a public figure and never the subject of a verb: "Jill and I were moved". Such a person is a thing of the graph
    /// where a fact needs it.
    private static func loneName(of person: Int, in analysis: Analysis) -> Range<Int>? {
        let document = analysis.document
        let names = analysis.entities[person].mentions.map { analysis.mentions[$0] }.filter { $0.form == .name }
        let isKnown = names.contains { mention in
            let word = mention.tokens.lowerBound
            return mention.tokens.count > 1
                || document.match(endingAt: word, atMost: 3, .office, .rank, .honorific) != nil
                || document.isKnown(word, as: .surname, .surnameFirst)
                || !Knowledge.shared.leaders(surname: document.text(word)).isEmpty
                || !document.isKnown(word, as: .givenName) && analysis.syntax.relation(mention.head) == .nsubj
        }
        return isKnown ? nil : names.first?.tokens
    }

    /// The Wikidata item of a public figure, where full name and state both agree with one: the state that he or she acts for, else one
    /// that the article speaks of.
    private static func wikidata(ofPerson person: Int, in analysis: Analysis) -> String? {
        let entity = analysis.entities[person]
        if let item = itemOfLeader(person, in: analysis) { return item }
        let figures = figures(called: entity.name)
        if figures.isEmpty { return nil }
        var states = analysis.holdings.filter { $0.person == person }.compactMap { holding -> String? in
            holding.of.flatMap {
                analysis.kind($0) == .country ? analysis.entities[$0].key : analysis.entities[$0].country
            }
        }
        if let state = entity.country { states.append(state) }
        let items = Set(
            figures.filter {
                let state = Knowledge.shared.countries[$0.country].id
                return states.isEmpty ? analysis.country(state) != nil : states.contains(state)
            }.compactMap(\.wikidata))
        return items.count == 1 ? items.first : nil
    }

    /// Those of public life who have a full name and an item.
    private static func figures(called name: String) -> [PublicFigure] {
        Knowledge.shared.entries(for: name, kinds: Entry.Kinds(.person)).compactMap { Knowledge.shared.person($0) }
            .filter { $0.wikidata != nil }
    }

    /// The item of the one leader whom an article calls by title and surname alone, where it gives no other state to him: "President Biden".
    private static func itemOfLeader(_ person: Int, in analysis: Analysis) -> String? {
        let names = analysis.entities[person].mentions.map { analysis.mentions[$0] }.filter { $0.form == .name }
        guard names.allSatisfy({ $0.tokens.count == 1 }) else { return nil }
        let leaders = names.flatMap { analysis.document.leaders(called: $0.tokens.lowerBound) }
        guard let country = leaders.first?.country, leaders.allSatisfy({ $0.country == country }) else { return nil }
        let states = analysis.holdings.compactMap { $0.person == person ? $0.of : nil }.filter {
            analysis.kind($0) == .country
        }
        guard states.allSatisfy({ analysis.entities[$0].key == Knowledge.shared.countries[country].id }) else {
            return nil
        }
        let items = Set(leaders.flatMap { figures(called: $0.name) }.filter { $0.country == country }.map(\.wikidata))
        return items.count == 1 ? items.first ?? nil : nil
    }

    /// By the ids of the countries.
    private static let wikidataOfStates: [String: String] = Dictionary(
        Knowledge.shared.countries.compactMap { country in country.wikidata.map { (country.id, $0) } }
    ) { first, _ in first }

    /// The Wikidata item of a capital, under whichever of its names.
    private static func wikidata(ofCapital name: String, of state: String) -> String? {
        Knowledge.shared.entries(for: name, kinds: Entry.Kinds(.capital)).lazy.map {
            Knowledge.shared.places[Int($0.index)]
        }.first { place in place.country.map { Knowledge.shared.countries[$0].id } == state }?.wikidata
    }

    /// Ministries and the like, whose name alone does not tell of which state they are.
    static func isOfState(_ name: String) -> Bool {
        name.split(whereSeparator: { $0 == " " || $0 == "-" }).contains { kindsOfState.contains(Symbol(String($0))) }
    }

    private static let kindsOfState = Lexicon.words("body-of-state")
}
