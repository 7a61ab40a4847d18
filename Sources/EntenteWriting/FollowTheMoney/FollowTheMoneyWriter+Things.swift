import EntenteGraph
import EntenteText

extension FollowTheMoneyWriter {
    func schema(of thing: Int) -> FollowTheMoneySchema {
        switch graph.things[thing].kind {
        case .person: .person
        case .country: .publicBody
        case .organization:
            targets(of: thing, .partOf).contains { graph.things[$0].kind == .country } ? .publicBody : .organization
        case .place: .address
        case .office: .position
        case .tenure: .occupancy
        case .agreement, .event, .meeting, .statement: .event
        case .position, .membership: .unknownLink
        }
    }

    /// The entity of a thing; nil of a link that lacks one of its ends.
    func entity(of thing: Int) throws -> FollowTheMoneyEntity? {
        let schema = schema(of: thing)
        switch schema {
        case .occupancy: return try occupancy(of: thing)
        case .unknownLink:
            return graph.things[thing].kind == .position ? try stand(of: thing) : try membership(of: thing)
        default: break
        }
        var entity = FollowTheMoneyEntity(id: try id(of: thing), schema: schema)
        let node = graph.things[thing]
        // What has no name that can be seen is called by its id.
        entity.add("name", firstOf: [node.name ?? node.label, entity.id])
        entity.add("alias", names: node.aliases)
        if schema != .address { entity.add("wikidataId", values(of: thing, .sameAs).compactMap(\.text), longest: 32) }
        switch schema {
        case .person:
            entity.add("country", countries(of: targets(of: thing, .represents)))
            entity.add("position", targets(of: thing, .holdsOffice).map { graph.things[$0].label })
        case .publicBody, .organization:
            entity.add("country", countries(of: [thing] + targets(of: thing, .partOf)))
        case .address:
            let countries = targets(of: thing, .inCountry)
            entity.add("full", [([thing] + countries).map { graph.things[$0].label }.joined(separator: ", ")])
            entity.add("country", self.countries(of: countries))
        case .position:
            let owners = targets(of: thing, .officeOf)
            entity.add("country", countries(of: owners + owners.flatMap { targets(of: $0, .partOf) }))
            entity.add("organization", try owners.filter { self.schema(of: $0).isOrganization }.map(id(of:)))
        case .event: try describe(thing, in: &entity)
        default: break
        }
        if !schema.isLegal { try addProof(graph.passages(of: thing), to: &entity, isQuoted: schema == .event) }
        return entity
    }

    private func describe(_ thing: Int, in entity: inout FollowTheMoneyEntity) throws {
        let terms = [Property.eventType, .stage, .status].flatMap { values(of: thing, $0) }.compactMap(\.term)
        entity.add("keywords", [graph.things[thing].kind.rawValue] + terms.map(\.rawValue))
        let days = [Property.occursOn, .signedOn].flatMap { values(of: thing, $0) }.compactMap(\.date)
        var starts = [Property.inForceFrom].flatMap { values(of: thing, $0) }.compactMap(\.date)
        var ends = [Property.expiresOn, .endedOn].flatMap { values(of: thing, $0) }.compactMap(\.date)
        for case .interval(let first, let last) in days {
            starts += [first].compactMap { $0 }
            ends += [last].compactMap { $0 }
        }
        entity.add("date", dates: days)
        entity.add("startDate", dates: starts)
        entity.add("endDate", dates: ends)
        entity.add("summary", texts: values(of: thing, .text).compactMap(\.text))
        let locations = targets(of: thing, .location)
        entity.add("location", locations.map { graph.things[$0].label })
        entity.add("addressEntity", try locations.filter { schema(of: $0) == .address }.map(id(of:)))
        entity.add("country", countries(of: locations + locations.flatMap { targets(of: $0, .inCountry) }))
        let involved = [Property.actor, .participant, .party, .speaker].flatMap { targets(of: thing, $0) }
        entity.add("involved", try involved.filter { schema(of: $0).isLegal }.map(id(of:)))
    }

    func id(of thing: Int) throws -> String { try FollowTheMoneyID.of(graph.things[thing].id) }

    /// Adds the articles of passages, and what they say.
    func addProof(_ passages: [Int], to entity: inout FollowTheMoneyEntity, isQuoted: Bool = true) throws {
        if isQuoted { entity.add("description", texts: graph.sentences(passages)) }
        let articles = ascending(passages.map { graph.passages[$0].source })
        entity.add("proof", try articles.map { try FollowTheMoneyID.of(graph.sources[$0].id) })
    }

    /// The codes of those of the things that are countries.
    private func countries(of things: [Int]) -> [String] {
        things.flatMap { values(of: $0, .iso3166) }.compactMap(\.text).compactMap(Self.country)
    }

    /// A country as FollowTheMoney writes it; of the states that are no more it knows a few.
    private static func country(_ code: String) -> String? {
        switch code {
        case "SU", "SUHH": "suhh"
        case "YU", "YUCS": "yucs"
        case "DD", "DDDE": "dd"
        case "CSHH", "CSXX": code.lowercased()
        case "AN", "CS", "VD", "YD": nil
        default: code.utf8.count == 2 ? code.lowercased() : nil
        }
    }

    func article(_ index: Int) throws -> FollowTheMoneyEntity {
        let source = graph.sources[index].source
        let id = try FollowTheMoneyID.of(graph.sources[index].id)
        var entity = FollowTheMoneyEntity(id: id, schema: .article)
        entity.add("name", firstOf: [source.headline ?? "", id])
        entity.add("fileName", [id])
        entity.add("title", [source.headline].compactMap { $0 })
        entity.add("publishedAt", dates: source.published.map { [.day($0)] } ?? [])
        entity.add("publisher", [source.publisher].compactMap { $0 })
        entity.add("sourceUrl", [source.url].compactMap { $0 }.filter(Self.isWebAddress), longest: 4096)
        return entity
    }

    private static func isWebAddress(_ url: String) -> Bool {
        (url.hasPrefix("https://") || url.hasPrefix("http://")) && IRIBytes.isAbsolute(url)
    }

    func mention(of thing: Int, in article: Int) throws -> FollowTheMoneyEntity {
        let node = graph.things[thing]
        let hash = try FollowTheMoneyID.hash(graph.sources[article].id + "\n" + node.id)
        var entity = FollowTheMoneyEntity(id: "mention-" + String(decoding: hash, as: UTF8.self), schema: .mention)
        entity.add("document", [try FollowTheMoneyID.of(graph.sources[article].id)])
        entity.add("resolved", [try id(of: thing)])
        entity.add("name", firstOf: [node.name ?? node.label, try id(of: thing)])
        entity.add("detectedSchema", [schema(of: thing).rawValue])
        return entity
    }
}
