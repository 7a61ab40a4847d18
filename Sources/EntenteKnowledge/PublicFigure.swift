/// A person of public life and the state that he or she is of: it tells whose president a "President X" is, and adds no
/// fact to a graph.
public struct PublicFigure: Hashable, Sendable {
    public var name: String
    /// Index in ``Knowledge/countries``.
    public var country: Int
    /// Wikidata item, where it is certain.
    public var wikidata: String?
}
