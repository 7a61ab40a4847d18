/// Which mentions became one thing and why, and which nearly did.
///
///     let resolution = Resolver().resolution(of: articles)
///     for join in resolution.merges.joins { print(join.first.name, join.second.name, join.rule.explanation) }
public struct MergeLog: Sendable, Equatable {
    /// A thing as one article has it.
    public struct Mention: Sendable, Hashable {
        /// What it became: the id of a thing of the graph.
        public var thing: String
        public var kind: Kind
        /// What the article calls it; empty for what has no name.
        public var name: String
        /// The article's id, `article/2019-11-12-…`.
        public var article: String
        /// The id of the first passage that mentions it.
        public var passage: String?

        public init(thing: String, kind: Kind, name: String, article: String, passage: String?) {
            self.thing = thing
            self.kind = kind
            self.name = name
            self.article = article
            self.passage = passage
        }
    }

    public struct Join: Sendable, Hashable {
        public var first: Mention
        public var second: Mention
        public var rule: MergeRule
    }

    public struct NearMiss: Sendable, Hashable {
        public var first: Mention
        public var second: Mention
        /// The rule that would have joined them.
        public var rule: MergeRule
        public var obstacle: MergeObstacle

        /// True of what an analyst may know better: two things of one kind, and of a kind that lasts or meets.
        public var isTelling: Bool {
            first.kind == second.kind && (first.kind == .meeting || !first.kind.isOccurrence)
        }
    }

    /// What became of an override.
    public struct Applied: Sendable, Hashable {
        /// The override's line in its file.
        public var line: Int
        /// The override in words: `same: Ash Carter, Ashton Carter`.
        public var override: String
        /// False where there is nothing that it is about.
        public var fits: Bool
        /// What it changed, or why it fits nothing.
        public var outcome: String
    }

    /// An id that a thing had in an earlier graph and has no more.
    public struct Replacement: Sendable, Hashable {
        public var old: String
        public var new: String
    }

    /// By the id of what the two became.
    public var joins: [Join] = []
    /// By the ids of the two things, each pair once for each obstacle.
    public var nearMisses: [NearMiss] = []
    /// In the order of the file.
    public var overrides: [Applied] = []
    /// By the old id.
    public var replacements: [Replacement] = []

    public init() {}
}
