public import EntenteText

/// What one article says: its things, the facts about them, and the passages these rest on.
///
/// It is a value of its own: made from one article alone, kept and sent as JSON (``ArticleGraphEncoder``), merged by the
/// ``Resolver``.
public struct ArticleGraph: Sendable, Equatable {
    public var source: NewsSource
    public var passages: [Passage] = []
    public var things: [Thing] = []
    public var facts: [Fact] = []
    /// What was left out, and why, in the order of the text.
    public var omissions: [Omission] = []

    public init(source: NewsSource) { self.source = source }
}

/// An article as the graph knows it.
public struct NewsSource: Hashable, Sendable {
    public var sha256: String
    public var headline: String?
    public var published: CalendarDate?
    public var publisher: String?
    public var url: String?
    /// What its words come to, so that copies of it are known; nil of a short text.
    public var sketch: TextSketch?

    public init(
        sha256: String, headline: String? = nil, published: CalendarDate? = nil, publisher: String? = nil,
        url: String? = nil, sketch: TextSketch? = nil
    ) {
        self.sha256 = sha256
        self.headline = headline
        self.published = published
        self.publisher = publisher
        self.url = url
        self.sketch = sketch
    }
}

/// A sentence that facts rest on. Offsets are Unicode code points of the article's source text, end exclusive.
public struct Passage: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String

    public init(start: Int, end: Int, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }

    /// True of offsets that a text can have: from 0, and the end not before the start.
    package var isPlace: Bool { 0 <= start && start <= end && end <= Int(Int32.max) }
}

/// A person, a country, an agreement, a meeting …
public struct Thing: Hashable, Sendable {
    public var kind: Kind
    /// The fullest name in the text; nil for what has none (most events, statements, positions).
    public var name: String?
    /// The other names met, in the order of the text.
    public var aliases: [String]
    /// An identifier that the world agrees on, where the gazetteers know it: "KR" for a country, a Wikidata id for a body.
    public var key: String?
    /// Indices of the passages that mention it, ascending.
    public var passages: [Int]
    /// What the text calls a person by beside the name, in small letters: "governor", "secretary of state", ``kin``. It tells who is
    /// meant where the name alone does not, and is no fact of the graph.
    public var epithets: [String]

    /// The epithet of one who is called by a given name as one of somebody's family: "my wife, Ada", "Ada and I".
    public static let kin = "kin"

    public init(
        kind: Kind, name: String? = nil, aliases: [String] = [], key: String? = nil, passages: [Int] = [],
        epithets: [String] = []
    ) {
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.key = key
        self.passages = passages
        self.epithets = epithets
    }
}

/// A statement about a thing of the graph: subject, property, value, and what it rests on.
public struct Fact: Hashable, Sendable {
    /// Index of the thing it is about.
    public var subject: Int
    public var property: Property
    public var value: Value
    /// False for what the text denies: then it is a claim and never a plain relation.
    public var polarity: Bool
    public var evidence: [Evidence]

    public init(subject: Int, property: Property, value: Value, polarity: Bool = true, evidence: [Evidence]) {
        self.subject = subject
        self.property = property
        self.value = value
        self.polarity = polarity
        self.evidence = evidence
    }
}

/// One passage that supports a fact, and what found it there.
public struct Evidence: Hashable, Sendable {
    // There are more of these than of anything else: the indices are kept in half the room.
    private var passageIndex: Int32
    private var speakerIndex: Int32
    /// The name of the rule that found the fact.
    public var rule: String
    private var tenThousandths: Int32

    /// 0 to 1, in ten-thousandths: what is measured is not known better, and every format holds it as it is.
    public var confidence: Double {
        get { Double(tenThousandths) / 10_000 }
        set { tenThousandths = Self.tenThousandths(newValue) }
    }

    private static func tenThousandths(_ confidence: Double) -> Int32 {
        Int32(((confidence > 0 ? min(confidence, 1) : 0) * 10_000).rounded())
    }

    /// Index of the passage in the graph.
    public var passage: Int {
        get { Int(passageIndex) }
        set { passageIndex = Int32(newValue) }
    }

    /// Index of the thing that says so, where the article does not say it itself.
    public var attributedTo: Int? {
        get { speakerIndex < 0 ? nil : Int(speakerIndex) }
        set { speakerIndex = newValue.map { Int32($0) } ?? -1 }
    }

    public init(passage: Int, rule: String, confidence: Double, attributedTo: Int? = nil) {
        passageIndex = Int32(passage)
        speakerIndex = attributedTo.map { Int32($0) } ?? -1
        self.rule = rule
        tenThousandths = Self.tenThousandths(confidence)
    }
}
