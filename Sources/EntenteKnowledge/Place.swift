/// A city, region, sea or site.
public struct Place: Hashable, Sendable {
    public enum Category: String, CaseIterable, Sendable {
        case capital, city, region, continent, sea, strait, island, river, mountain, peninsula, site, base, disputed
    }

    public var name: String
    public var category: Category
    /// Index in ``Knowledge/countries``; nil where it lies in none or in several, or where states dispute it.
    public var country: Int?
    /// Wikidata item, where it is certain: that of a capital.
    public var wikidata: String?
}
