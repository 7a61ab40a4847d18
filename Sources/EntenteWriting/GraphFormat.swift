/// A format as a value: its names, and what a graph keeps in it.
public struct GraphFormat: Sendable, CustomStringConvertible {
    /// What a graph keeps when it is written in a format.
    public struct Abilities: OptionSet, Hashable, Sendable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// Things and the relations between them.
        public static let relations = Abilities(rawValue: 1 << 0)
        /// Names, dates and other values of a thing.
        public static let attributes = Abilities(rawValue: 1 << 1)
        /// Confidence, sentences and articles of a relation.
        public static let edgeAttributes = Abilities(rawValue: 1 << 2)
        /// Passages and articles as things of their own, with exact places.
        public static let passages = Abilities(rawValue: 1 << 3)
        /// What the text denies, as a claim.
        public static let negation = Abilities(rawValue: 1 << 4)
        /// Dates less precise than a day, as dates.
        public static let partialDates = Abilities(rawValue: 1 << 5)
        /// The facts of each article in a graph of their own.
        public static let namedGraphs = Abilities(rawValue: 1 << 6)
        /// Several relations between the same two things.
        public static let parallelEdges = Abilities(rawValue: 1 << 7)
        /// Global identifiers, so that graphs can be merged.
        public static let iris = Abilities(rawValue: 1 << 8)
        /// When a relation holds, so that a reader can show a timeline.
        public static let timeline = Abilities(rawValue: 1 << 9)
        /// Where a node stands in a picture.
        public static let positions = Abilities(rawValue: 1 << 10)
        /// Every piece of evidence of every fact, so that nothing is lost.
        public static let evidence = Abilities(rawValue: 1 << 11)
        /// Text with any character, control characters too.
        public static let allCharacters = Abilities(rawValue: 1 << 12)

        /// Every ability with the words that a list of formats uses for it.
        public static let named: [(ability: Abilities, name: String)] = [
            (.relations, "relations"), (.attributes, "attributes"), (.edgeAttributes, "edge attributes"),
            (.passages, "passages"), (.negation, "negation"), (.partialDates, "partial dates"),
            (.namedGraphs, "a graph for each article"), (.parallelEdges, "parallel edges"), (.iris, "IRIs"),
            (.timeline, "timeline"), (.positions, "positions"), (.evidence, "all evidence"),
            (.allCharacters, "every character"),
        ]

        /// The abilities that words stand for; others are left out.
        init(names: [String]) {
            self = Self.named.reduce([]) { names.contains($1.name) ? $0.union($1.ability) : $0 }
        }

        /// The words for what it does not hold.
        public var missing: [String] { Self.named.filter { !contains($0.ability) }.map(\.name) }

        /// The words for what it holds, in a fixed order.
        public var names: [String] { Self.named.filter { contains($0.ability) }.map(\.name) }
    }

    /// What is typed to ask for it: `turtle`.
    public let name: String
    /// What people call it: `Turtle (RDF 1.1)`.
    public let title: String
    /// Without the dot: `ttl`.
    public let fileExtension: String
    public let mediaType: String
    public let abilities: Abilities
    /// True where its files are compressed (gzip): `graph.ttl.gz`.
    public private(set) var isCompressed = false
    /// True of a format of nodes and edges alone, in which ``WriterOptions/projection`` and ``WriterOptions/sources`` count.
    public internal(set) var hasProjections = false
    private let make: @Sendable (WriterOptions) -> any GraphWriter

    /// - Parameter makeWriter: Called once for each file, since a writer is used once.
    public init(
        name: String, title: String, fileExtension: String, mediaType: String, abilities: Abilities,
        makeWriter: @escaping @Sendable (WriterOptions) -> any GraphWriter
    ) {
        self.name = name
        self.title = title
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.abilities = abilities
        make = makeWriter
    }

    /// This format with compressed files.
    public var compressed: GraphFormat {
        var format = self
        format.isCompressed = true
        return format
    }

    /// The extension of its files, with `.gz` where they are compressed.
    public var fullExtension: String { isCompressed ? fileExtension + ".gz" : fileExtension }

    /// True of a format that has nodes and edges, and articles and passages only as their attributes.
    var isPropertyGraph: Bool { abilities.contains(.parallelEdges) && !abilities.contains(.passages) }

    /// A writer for one graph.
    public func makeWriter(_ options: WriterOptions = WriterOptions()) -> any GraphWriter { make(options) }

    public var description: String { name }
}

/// What every writer is told.
public struct WriterOptions: Sendable, Hashable {
    /// What the IRIs of things begin with.
    public var base: BaseIRI
    /// RDF 1.2: a claim names what it says by a triple term (`rdf:reifies`), in the syntaxes that have them.
    public var usesTripleTerms: Bool
    /// Which readers GraphML is for.
    public var profile = GraphMLProfile.standard
    /// CSV for spreadsheets: a cell that they would take for a formula begins with an apostrophe.
    public var guardsFormulas = false
    /// Property graphs are without the things that have no relation.
    public var isConnected = false
    /// What property graphs have as nodes beside things.
    public var sources: Sources = []
    /// Which graph is made of the graph and written in its place, in the formats of property graphs.
    public var projection: Projection?

    /// Articles and passages as nodes of a property graph.
    public struct Sources: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Every article, with an edge from each thing that stands in it.
        public static let articles = Sources(rawValue: 1)
        /// Every passage too, with an edge to its article and one from each thing that stands in it or rests on it.
        public static let passages = Sources(rawValue: 3)
    }

    public init(base: BaseIRI = .standard, usesTripleTerms: Bool = false) {
        self.base = base
        self.usesTripleTerms = usesTripleTerms
    }
}
