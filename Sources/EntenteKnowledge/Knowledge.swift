public import EntenteText

/// What is known of the world beforehand: states, places, bodies, offices, treaties, and the words for them.
///
/// ```swift
/// if let match = Knowledge.shared.longestMatch(in: document, at: token), let entry = match.first(.country) {
///     let country = Knowledge.shared.countries[Int(entry.index)]
/// }
/// ```
public struct Knowledge: Sendable {
    public internal(set) var countries: [Country] = []
    public internal(set) var places: [Place] = []
    public internal(set) var communities: [Community] = []
    public internal(set) var seats: [Seat] = []
    public internal(set) var contextualForms: [ContextualForm] = []
    public internal(set) var organizations: [Organization] = []
    public internal(set) var offices: [Office] = []
    public internal(set) var titles: [Title] = []
    public internal(set) var agreements: [KnownAgreement] = []
    public internal(set) var people: [PublicFigure] = []
    public internal(set) var nouns: [HeadNoun] = []
    public internal(set) var calendar: [CalendarWord] = []

    var phrases = PhraseTable()
    /// How many phrases are known, spellings counted apart.
    public var phraseCount: Int { phrases.phraseCount }
    var countryByID: [Symbol: Int] = [:]
    var leadersBySurname: [Symbol: [Int]] = [:]
    var publisherCountries: [Symbol: Int] = [:]
    /// What is wrong in the data files; a test holds it empty.
    package internal(set) var problems: [Diagnostic] = []

    /// The knowledge that the binary carries, read at first use.
    public static let shared = Knowledge(files: DataFile.embedded)

    /// The country with an ISO 3166-1 alpha-2 code, or another ``Country/id``.
    public func country(_ id: String) -> Country? { countryByID[Symbol(id)].map { countries[$0] } }

    /// The index in ``countries`` of the country with an ``Country/id``.
    public func countryIndex(_ id: String) -> Int? { countryByID[Symbol(id)] }

    /// The country that a newspaper, agency or office writes from, whose own officials it names without their state.
    ///
    /// - Parameter publisher: With or without "The" before it, in any letters: "The Washington Post".
    public func country(ofPublisher publisher: String) -> Country? {
        publisherCountries[Self.publisherKey(publisher)].map { countries[$0] }
    }

    static func publisherKey(_ name: String) -> Symbol {
        let name = name.lowercased()
        return Symbol(name.hasPrefix("the ") ? String(name.dropFirst(4)) : name)
    }

    /// The longest known phrase that starts at a token and does not leave its sentence.
    ///
    /// Whether capitals are needed is part of what is known: "us" is not the US, "Foreign Minister" and "foreign minister" are one.
    /// - Parameter kinds: meanings to look for; phrases without one of them are as good as unknown.
    public func longestMatch(in document: Document, at token: Int, kinds: Entry.Kinds = .all) -> Match? {
        longestMatch(in: document, at: token, before: document.sentence(of: token).tokens.upperBound, kinds: kinds)
    }

    /// The longest known phrase that starts at a token and ends before another.
    public func longestMatch(in document: Document, at token: Int, before end: Int, kinds: Entry.Kinds = .all) -> Match?
    {
        phrases.longestMatch(in: document, at: token, before: end, kinds: kinds)
    }

    /// All known phrases in a run of tokens, the longest from left to right; they do not overlap.
    public func matches(in document: Document, tokens: Range<Int>, kinds: Entry.Kinds = .all) -> [Match] {
        var matches: [Match] = []
        var token = tokens.lowerBound
        while token < tokens.upperBound {
            if let match = longestMatch(in: document, at: token, before: tokens.upperBound, kinds: kinds) {
                matches.append(match)
                token = match.tokens.upperBound
            } else {
                token += 1
            }
        }
        return matches
    }

    /// All meanings of a phrase as it is written: of "Washington" the capital, the state and the surname.
    public func entries(for text: String, kinds: Entry.Kinds = .all) -> [Entry] {
        phrases.entries(for: text, kinds: kinds)
    }

    /// The country that a name, adjective, demonym, capital or seat stands for, where that is one country only.
    public func country(named text: String) -> Country? {
        let found = Set(entries(for: text, kinds: .countries).compactMap(country(of:)))
        return found.count == 1 ? found.first.map { countries[$0] } : nil
    }

    /// Index in ``countries`` of the state that an entry stands for or lies in.
    public func country(of entry: Entry) -> Int? {
        let index = Int(entry.index)
        return switch entry.kind {
        case .country, .adjective, .demonym, .demonymPlural: index
        case .capital, .place: places[index].country
        case .seat: seats[index].country
        case .contextual: contextualForms[index].country
        case .organization: organizations[index].country
        case .office, .officePlural: offices[index].country
        default: nil
        }
    }
}
