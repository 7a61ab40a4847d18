internal import EntenteGraph
internal import EntenteKnowledge

/// An event or meeting of a graph, as a record sees it.
struct FoundEvent {
    var types: Set<Term>
    var actors: [Thing]
    var targets: [Thing]
    /// Done by all of them to each other: what is agreed or talked over.
    var isMutual: Bool

    var description: String {
        "\(types.map(\.rawValue).sorted().joined(separator: "/")) \(actors.map { $0.key ?? $0.name ?? "?" }) -> "
            + "\(targets.map { $0.key ?? $0.name ?? "?" })"
    }

    static func all(in graph: ArticleGraph) -> [FoundEvent] {
        func values(_ thing: Int, _ property: Property) -> [Value] {
            graph.facts.filter { $0.subject == thing && $0.property == property && $0.polarity }.map(\.value)
        }
        func things(_ thing: Int, _ property: Property) -> [Thing] {
            values(thing, property).compactMap { if case .thing(let index) = $0 { graph.things[index] } else { nil } }
        }
        func terms(_ thing: Int, _ property: Property) -> [Term] {
            values(thing, property).compactMap { if case .term(let term) = $0 { term } else { nil } }
        }
        return graph.things.indices.compactMap { index in
            let isIntended = !Set(terms(index, .status)).isDisjoint(with: [.planned, .announced, .proposed])
            switch graph.things[index].kind {
            case .event:
                let actors = things(index, .actor)
                let types = terms(index, .eventType).map { isIntended ? intention(of: $0) : $0 }
                return FoundEvent(
                    types: Set(types), actors: actors, targets: things(index, .target) + things(index, .object),
                    isMutual: actors.count > 1)
            case .meeting:
                let participants = things(index, .participant)
                return FoundEvent(
                    types: [isIntended ? .agree : .consult], actors: participants, targets: participants, isMutual: true
                )
            default: return nil
            }
        }
    }

    /// PLOVER's codebook: to intend what is kind is to agree, to intend what is not is to threaten.
    private static func intention(of type: Term) -> Term {
        switch type {
        case .support, .cooperate, .aid, .concede, .retreat, .consult: .agree
        case .sanction, .coerce, .assault, .mobilize, .protest, .reject: .threaten
        default: type
        }
    }

    /// The actor is a source of the record, and the target one of its targets, where it has any that are parties.
    func matches(_ record: EventRecord) -> Bool {
        let sourceIsFound =
            record.sources.isEmpty || record.sources.contains { party in actors.contains { Self.isSame($0, party) } }
        let others = isMutual ? targets + actors : targets
        // A record of two sources and no target tells of what they do with each other.
        let wanted =
            record.targets.isEmpty && record.sources.count > 1 ? Array(record.sources.dropFirst()) : record.targets
        let targetIsFound =
            wanted.isEmpty || wanted.contains { party in others.contains { Self.isSame($0, party) } }
        return sourceIsFound && targetIsFound
    }

    /// A state by its code, anything else by a name that the record's words hold.
    private static func isSame(_ thing: Thing, _ party: EventRecord.Party) -> Bool {
        let knowledge = Knowledge.shared
        if thing.kind == .country, let key = thing.key, let country = knowledge.country(key) {
            if country.alpha3 == party.code || country.alpha3 == corrected[party.code] { return true }
            return party.text.contains(country.name)
                || country.adjective.map { party.text.hasPrefix($0) || party.text.contains(" " + $0 + " ") } ?? false
        }
        if thing.kind == .place, let name = thing.name {
            // What is done to a town is done to its state.
            let state = knowledge.entries(for: name).lazy.compactMap { knowledge.country(of: $0) }.first
            if let state, knowledge.countries[state].alpha3 == party.code { return true }
        }
        let wanted = words(party.text)
        return ([thing.name].compactMap { $0 } + thing.aliases).contains { name in
            let found = words(name)
            return !found.isEmpty && (found.isSubset(of: wanted) || wanted.isSubset(of: found) && !wanted.isEmpty)
        }
    }

    /// Codes that the records write differently.
    private static let corrected = ["JAP": "JPN", "VTN": "VNM", "MNE": "MNE"]

    private static func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }).map {
                $0.filter { $0 != "." }
            }.filter { !["the", "of", "and", "s", "president", "minister", "prime"].contains($0) })
    }
}
