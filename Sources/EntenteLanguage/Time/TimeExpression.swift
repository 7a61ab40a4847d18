public import EntenteText

/// Words that say when, how long or how often, with what they mean.
///
/// The value is as precise as the text and never more: "last month" is `2019-10`, "late 2014" is `2014` with the
/// part `.late`, "last week" is the interval from its Monday to its Sunday.
public struct TimeExpression: Sendable, Hashable {
    public enum Kind: UInt8, Sendable { case date, duration, set, time }

    /// The part of the ``value`` that the words mean, where they say so.
    public enum Part: UInt8, Sendable {
        case early, mid, late
        case spring, summer, autumn, winter
        case morning, afternoon, evening, night

        public var isSeason: Bool { (Part.spring.rawValue...Part.winter.rawValue).contains(rawValue) }
        public var isOfDay: Bool { rawValue >= Part.morning.rawValue }
    }

    /// What the value was counted from.
    public enum Anchor: UInt8, Sendable {
        /// The words are complete.
        case absolute
        /// The article's own date.
        case article
        /// A date said before in the text.
        case text
    }

    /// The preposition that makes a bound of the date: "since 2016".
    public enum Bound: UInt8, Sendable { case since, until, before, after, by }

    /// Why there is no value, or a less precise one than the words alone promise.
    public enum Unresolved: String, Sendable {
        case noPublicationDate = "no-publication-date"
        case noReference = "no-reference"
        case ambiguousOrder = "ambiguous-day-month-order"
        case noSuchDay = "no-such-day"
        case vague
    }

    public var tokens: Range<Int>
    public var kind: Kind
    public var value: PartialDate?
    /// How precise the words are.
    public var granularity: TimeUnit
    public var part: Part?
    public var bound: Bound?
    public var anchor: Anchor
    /// How many units a duration, a set or a distance has; nil for "several".
    public var amount: Int?
    /// From 0 to 1; below 0.7 the direction was a guess.
    public var confidence: Double
    public var unresolved: Unresolved?
    /// The name of the rule that found it.
    public var rule: String
    /// The two ends of a range, each with its own words.
    public var endpoints: [TimeExpression]

    public init(
        tokens: Range<Int>, kind: Kind = .date, value: PartialDate? = nil, granularity: TimeUnit = .day,
        part: Part? = nil, bound: Bound? = nil, anchor: Anchor = .absolute, amount: Int? = nil,
        confidence: Double = 1, unresolved: Unresolved? = nil, rule: String = "", endpoints: [TimeExpression] = []
    ) {
        self.tokens = tokens
        self.kind = kind
        self.value = value
        self.granularity = granularity
        self.part = part
        self.bound = bound
        self.anchor = anchor
        self.amount = amount
        self.confidence = confidence
        self.unresolved = unresolved
        self.rule = rule
        self.endpoints = endpoints
    }
}
