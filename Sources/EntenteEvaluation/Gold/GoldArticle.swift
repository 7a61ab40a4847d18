/// What a careful reader takes from one article, as a gold file has it.
///
/// People, bodies, places and agreements are known by their `id` within the file (a place without one by its name), and
/// countries by their ISO 3166-1 code.
struct GoldArticle: Decodable, Sendable {
    @Listed var people: [Named]
    @Listed var organizations: [Named]
    @Listed var places: [Named]
    @Listed var countries: [String]
    /// Codes, and names of states that have none.
    @Listed var optionalCountries: [String]
    @Listed var offices: [Office]
    @Listed var agreements: [Agreement]
    @Listed var meetings: [Meeting]
    @Listed var statements: [Statement]
    @Listed var positions: [Position]
    @Listed var events: [Event]
    @Listed var responses: [Response]
    @Listed var optionalResponses: [Response]
    /// True where every event that a reader would accept is listed, so that any other is wrong.
    var complete: Bool?

    struct Named: GoldThing {
        var id: String?
        var name: String
        @Listed var aliases: [String]
        var optional: Bool?
    }

    struct Office: GoldRow {
        var person: String
        /// What it belongs to, any of these; empty for what is not asked.
        @Listed var of: [String]
        /// Spellings that are right.
        @Listed var titles: [String]
        /// Whatever else the person is called is no mistake.
        var anyTitle: Bool?
        var optional: Bool?
    }

    struct Agreement: GoldThing {
        var id: String?
        var name: String
        @Listed var aliases: [String]
        @Listed var parties: [String]
        @Listed var optionalParties: [String]
        @Listed var signed: [String]
        @Listed var inForce: [String]
        @Listed var expires: [String]
        /// The kinds of date that a graph may add: `signed`, `inForce`, `expires`.
        @Listed var open: [String]
        var at: String?
        var optional: Bool?
    }

    struct Meeting: GoldRow {
        var name: String?
        @Listed var aliases: [String]
        @Listed var participants: [String]
        @Listed var date: [String]
        var place: String?
        var status: String
        /// A date is no mistake, though none is given here.
        var anyDate: Bool?
        var at: String?
        var optional: Bool?

        var label: String { name ?? participants.joined(separator: " + ") }
    }

    struct Statement: GoldRow {
        /// Any of these.
        @Listed var speaker: [String]
        var text: String
        var optional: Bool?
    }

    struct Position: GoldRow {
        /// Any of these.
        @Listed var holder: [String]
        var toward: String
        var stance: String
        var at: String?
        var optional: Bool?

        var label: String { "\(holder.joined(separator: "/")) \(stance) \(toward)" }
    }

    struct Event: GoldRow {
        var id: String
        /// Any of these PLOVER types, in capitals.
        @Listed var types: [String]
        /// Any of these.
        @Listed var actor: [String]
        @Listed var target: [String]
        @Listed var date: [String]
        var anyDate: Bool?
        var at: String?
        var optional: Bool?

        var label: String {
            "\(types.first ?? "?") \(actor.joined(separator: "/")) -> \(target.joined(separator: "/"))"
        }
    }

    struct Response: GoldRow, Equatable {
        var event: String
        var to: String
        var optional: Bool?
    }
}

protocol GoldRow: Decodable, Sendable {
    var optional: Bool? { get }
}

extension GoldRow {
    /// Right if found and not missed if absent.
    var isOptional: Bool { optional ?? false }
}

/// A row that is found by its name.
protocol GoldThing: GoldRow {
    var id: String? { get }
    var name: String { get }
    var aliases: [String] { get }
}

extension GoldThing {
    /// What other rows call it by.
    var key: String { id ?? name }
}
