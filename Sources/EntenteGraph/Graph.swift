/// The one graph of many articles: what the writers see.
///
/// Everything is sorted and every index points into its own arrays, so that equal input gives equal graphs, whatever
/// the order of the articles.
public struct Graph: Sendable, Equatable {
    /// The articles, by id.
    public var sources: [Source] = []
    /// The passages, by article and place.
    public var passages: [Excerpt] = []
    /// The things, by id.
    public var things: [Entity] = []
    /// The facts, by subject, property and value, the evidence of each by passage. ``Fact/subject``, ``Value/thing(_:)`` and ``Evidence/attributedTo``
    /// are indices of ``things``, ``Evidence/passage`` of ``passages``.
    public var facts: [Fact] = []

    public init() {}

    public struct Source: Sendable, Hashable {
        /// `article/2019-11-12-<first 12 digits of the SHA-256>`.
        public var id: String
        public var source: NewsSource
        /// Index of the first of the articles that tell the same story: copies and rewrites of each other, which count
        /// as one source of a fact. Its own where there is no other; nil where nobody looked.
        public var story: Int?

        public init(id: String, source: NewsSource, story: Int? = nil) {
            self.id = id
            self.source = source
            self.story = story
        }
    }

    public struct Excerpt: Sendable, Hashable {
        /// `passage/<article>-<start>-<end>`.
        public var id: String
        /// Index of the article in ``Graph/sources``.
        public var source: Int
        public var passage: Passage

        public init(id: String, source: Int, passage: Passage) {
            self.id = id
            self.source = source
            self.passage = passage
        }
    }

    public struct Entity: Sendable, Hashable {
        /// Kind and slug: `person/mark-milley`. Unique in the graph.
        public var id: String
        public var kind: Kind
        /// What a person reads; present for every thing (made from the facts where the text gives no name).
        public var label: String
        public var name: String?
        /// The other names, sorted.
        public var aliases: [String]
        /// Indices of the passages that mention it, ascending; of an occurrence also of those that its facts rest on.
        public var passages: [Int]
        /// The ids by which earlier graphs knew it and that none of this graph's things has, sorted: an ``IdentifierHistory``
        /// tells them.
        public var formerIDs: [String]

        public init(
            id: String, kind: Kind, label: String, name: String?, aliases: [String], passages: [Int],
            formerIDs: [String] = []
        ) {
            self.id = id
            self.kind = kind
            self.label = label
            self.name = name
            self.aliases = aliases
            self.passages = passages
            self.formerIDs = formerIDs
        }
    }
}
