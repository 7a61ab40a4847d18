/// The morphological features that extraction reads, as a set of bits.
public struct Morphology: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let past = Morphology(rawValue: 1 << 0)
    public static let present = Morphology(rawValue: 1 << 1)
    public static let finite = Morphology(rawValue: 1 << 2)
    public static let infinitive = Morphology(rawValue: 1 << 3)
    public static let participle = Morphology(rawValue: 1 << 4)
    public static let gerund = Morphology(rawValue: 1 << 5)
    public static let passive = Morphology(rawValue: 1 << 6)
    public static let imperative = Morphology(rawValue: 1 << 7)
    public static let subjunctive = Morphology(rawValue: 1 << 8)
    public static let negative = Morphology(rawValue: 1 << 9)
    public static let singular = Morphology(rawValue: 1 << 10)
    public static let plural = Morphology(rawValue: 1 << 11)
    public static let firstPerson = Morphology(rawValue: 1 << 12)
    public static let secondPerson = Morphology(rawValue: 1 << 13)
    public static let thirdPerson = Morphology(rawValue: 1 << 14)
    public static let comparative = Morphology(rawValue: 1 << 15)
    public static let superlative = Morphology(rawValue: 1 << 16)
    public static let masculine = Morphology(rawValue: 1 << 17)
    public static let feminine = Morphology(rawValue: 1 << 18)
    public static let possessive = Morphology(rawValue: 1 << 19)
    public static let ordinal = Morphology(rawValue: 1 << 20)
    public static let cardinal = Morphology(rawValue: 1 << 21)
}
