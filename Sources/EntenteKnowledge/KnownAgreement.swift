/// A treaty or pact that news name without explaining it. What is known of it here serves to recognise its name only.
public struct KnownAgreement: Hashable, Sendable {
    /// "Treaty on the Non-Proliferation of Nuclear Weapons".
    public var name: String
    /// "NPT".
    public var shortName: String?
    /// The noun that says what it is: "treaty".
    public var kind: String
    /// Indices in ``Knowledge/countries`` where they are few.
    public var parties: [Int]
    /// ISO 8601, as precise as it is known: "1968-07-01".
    public var signed: String?
    public var inForce: String?
    public var ended: String?
    /// Wikidata item, where it is certain.
    public var wikidata: String?
}

/// A noun that heads a name or a description: "treaty", "ministry", "summit".
public struct HeadNoun: Hashable, Sendable {
    /// In the singular.
    public var noun: String
    /// False where the noun alone says little: "deal", "front", "call".
    public var isStrong: Bool
}

/// A word of dates and numbers: November is 11, Tuesday 2 (Monday is 1), "third" 3, winter 4.
public struct CalendarWord: Hashable, Sendable {
    public var name: String
    public var value: Int
}
