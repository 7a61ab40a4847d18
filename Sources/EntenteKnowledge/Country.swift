/// A state or territory of ISO 3166-1, or one that is no more.
public struct Country: Hashable, Sendable {
    public enum Status: String, Sendable {
        case state, territory, former
        /// Governs itself, and few states recognise it.
        case deFacto = "de-facto"
    }

    /// What its IRI ends with: the alpha-2 code, where it has none ISO 3166-3's code or a word.
    public var id: String
    /// ISO 3166-1 alpha-2; nil of former and de facto states.
    public var alpha2: String?
    public var alpha3: String?
    /// Wikidata item, "Q884".
    public var wikidata: String?
    public var status: Status
    /// As news write it: "South Korea".
    public var name: String
    /// "Republic of Korea".
    public var officialName: String?
    /// "South Korean".
    public var adjective: String?
    /// Index in ``Knowledge/places`` of the seat of its government.
    public var capital: Int?
}

/// A people, faith, region or creed that is no state: "Kurdish fighters", "African leaders".
public struct Community: Hashable, Sendable {
    public enum Category: String, CaseIterable, Sendable { case ethnic, religious, regional, political }

    /// The adjective.
    public var name: String
    public var category: Category
}

/// A building or street that news name for a government: "the Kremlin said".
public struct Seat: Hashable, Sendable {
    public var name: String
    /// Index in ``Knowledge/countries``.
    public var country: Int
    /// True where things also happen.
    public var isPlace: Bool
}

/// A form that means a country only in a text about it: "North" in one on Korea, "the mainland" in one on Taiwan.
public struct ContextualForm: Hashable, Sendable {
    public var form: String
    /// Index in ``Knowledge/countries`` of what it stands for.
    public var country: Int
    /// Indices of the countries one of which the text must name.
    public var licensedBy: [Int]
}
