/// What a phrase can mean: a row of one of the tables of ``Knowledge``.
public struct Entry: Hashable, Sendable {
    public enum Kind: UInt8, CaseIterable, Sendable {
        /// A state by its name, its people's adjective ("Japanese"), or one or many of its people ("Saudi", "Saudis"): index in ``Knowledge/countries``.
        case country, adjective, demonym, demonymPlural
        /// A people, faith or region that is no state ("Kurdish", "Africans"): index in ``Knowledge/communities``.
        case community
        /// A form that means a country only near its name ("the North"): index in ``Knowledge/contextualForms``.
        case contextual
        /// A capital, or any other place: index in ``Knowledge/places``.
        case capital, place
        /// A building or street that stands for a government ("Kremlin"): index in ``Knowledge/seats``.
        case seat
        /// A body, among them news agencies: index in ``Knowledge/organizations``.
        case organization
        /// A post ("foreign minister"), and several ("foreign ministers"): index in ``Knowledge/offices``.
        case office, officePlural
        /// "Gen.", "Mr.", "former": index in ``Knowledge/titles``.
        case rank, honorific, modifier
        /// A treaty by name: index in ``Knowledge/agreements``.
        case agreement
        /// "treaty", "deal"; "ministry"; "talks", "summit": index in ``Knowledge/nouns``.
        case agreementKind, bodyHead, meetingKind
        /// "foreign ministry": index in ``Knowledge/offices`` of its minister.
        case ministry
        /// "Nov.", "Tuesday", "spring", "third", "three": index in ``Knowledge/calendar``.
        case month, weekday, season, ordinal, cardinal
        /// Names of persons. The index is 0.
        case givenName
        /// A surname of a culture that writes it first ("Kim", "Xi"), and one that anybody may have.
        case surnameFirst, surname
        /// A public figure by full name, or by title and surname: index in ``Knowledge/people``.
        case person
        /// "Iskander", "Leopard 2": arms by a name. The index is 0.
        case equipment
        /// "al-", "von", "bin": inside a name. The index is 0.
        case nameParticle
    }

    public var kind: Kind
    /// True where the phrase means something else as often: "Georgia", "Jordan", "Korea", "deal".
    public var isAmbiguous: Bool
    public var index: Int32

    public init(_ kind: Kind, _ index: Int, isAmbiguous: Bool = false) {
        self.kind = kind
        self.isAmbiguous = isAmbiguous
        self.index = Int32(index)
    }
}

extension Entry {
    /// A set of kinds, to look only for them.
    public struct Kinds: OptionSet, Hashable, Sendable {
        public let rawValue: UInt64
        public init(rawValue: UInt64) { self.rawValue = rawValue }
        public init(_ kinds: Kind...) { rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

        public func contains(_ kind: Kind) -> Bool { rawValue & 1 << UInt64(kind.rawValue) != 0 }

        public static let all = Kinds(rawValue: .max)
        /// Whatever stands for a state: its name, people, capital, seat.
        public static let countries = Kinds(
            .country, .adjective, .demonym, .demonymPlural, .contextual, .capital, .seat)
        /// Whatever names one thing: countries, places, organizations, agreements.
        public static let names = Kinds(.country, .capital, .seat, .place, .organization, .agreement)
        public static let persons = Kinds(.givenName, .surnameFirst, .surname, .nameParticle)
        public static let time = Kinds(.month, .weekday, .season, .ordinal, .cardinal)
    }
}

/// A phrase of the text that ``Knowledge`` knows, and all that it can mean.
public struct Match: Hashable, Sendable {
    /// Indices in ``Document/tokens``.
    public var tokens: Range<Int>
    /// Countries before places, bodies, offices, agreements, names of persons; never empty.
    public var entries: [Entry]

    public init(tokens: Range<Int>, entries: [Entry]) {
        self.tokens = tokens
        self.entries = entries
    }

    /// The first meaning of a kind.
    public func first(_ kind: Entry.Kind) -> Entry? { entries.first { $0.kind == kind } }
}
