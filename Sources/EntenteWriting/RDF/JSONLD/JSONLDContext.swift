import EntenteGraph

/// The short names of JSON-LD and how their values are meant: what `Schema/context.jsonld` holds.
enum JSONLDContext {
    /// How a plain string is meant where it is the value of a name.
    enum Coercion: Hashable, Sendable {
        case none
        /// An IRI.
        case id
        /// A short name of the context.
        case term
        /// The lexical form of a datatype.
        case datatype(VocabularyName)
    }

    struct Entry: Sendable {
        var key: String
        var name: VocabularyName
        var coercion: Coercion = .none
    }

    /// The names in the order in which they are written.
    static let entries: [Entry] =
        Kind.allCases.map { Entry(key: $0.rawValue, name: $0.name) }
        + [CoreName.claim, .passage, .newsArticle].map { Entry(key: $0.name.local, name: $0.name) }
        + Property.allCases.sorted().map { Entry(key: $0.rawValue, name: $0.name, coercion: coercion(of: $0)) }
        + core
        + Term.allCases.map { Entry(key: $0.rawValue, name: $0.name) }

    /// `text` is among the properties already.
    private static let core: [Entry] = [
        Entry(key: "label", name: CoreName.label.name), Entry(key: "name", name: CoreName.name.name),
        Entry(key: "altLabel", name: CoreName.alternativeLabel.name),
        Entry(key: "wasDerivedFrom", name: CoreName.wasDerivedFrom.name, coercion: .id),
        Entry(key: "subject", name: CoreName.subject.name, coercion: .id),
        Entry(key: "predicate", name: CoreName.predicate.name, coercion: .id),
        Entry(key: "claimed", name: CoreName.object.name),
        Entry(key: "polarity", name: CoreName.polarity.name, coercion: .datatype(CoreName.boolean.name)),
        Entry(key: "confidence", name: CoreName.confidence.name, coercion: .datatype(CoreName.decimal.name)),
        Entry(key: "rule", name: CoreName.rule.name),
        Entry(key: "attributedTo", name: CoreName.attributedTo.name, coercion: .id),
        Entry(key: "earliest", name: CoreName.earliest.name, coercion: .datatype(CoreName.date.name)),
        Entry(key: "latest", name: CoreName.latest.name, coercion: .datatype(CoreName.date.name)),
        Entry(
            key: "articleCount", name: CoreName.articleCount.name, coercion: .datatype(CoreName.integer.name)),
        Entry(
            key: "independentCount", name: CoreName.independentCount.name,
            coercion: .datatype(CoreName.integer.name)),
        Entry(key: "retells", name: CoreName.retells.name, coercion: .id),
        Entry(key: "isReplacedBy", name: CoreName.isReplacedBy.name, coercion: .id),
        Entry(key: "inArticle", name: CoreName.inArticle.name, coercion: .id),
        Entry(key: "start", name: CoreName.start.name, coercion: .datatype(CoreName.integer.name)),
        Entry(key: "end", name: CoreName.end.name, coercion: .datatype(CoreName.integer.name)),
        Entry(key: "headline", name: CoreName.headline.name),
        Entry(key: "datePublished", name: CoreName.datePublished.name, coercion: .datatype(CoreName.date.name)),
        Entry(key: "publisher", name: CoreName.publisher.name), Entry(key: "url", name: CoreName.url.name),
        Entry(key: "sha256", name: CoreName.sha256.name),
    ]

    private static func coercion(of property: Property) -> Coercion {
        switch property.range {
        case .things, .wikidata: .id
        case .term: .term
        case .flag: .datatype(CoreName.boolean.name)
        case .day: .datatype(CoreName.date.name)
        case .text, .date: .none
        }
    }

    /// The entry of a name of the vocabulary.
    static let entryOf: [VocabularyName: Entry] = Dictionary(
        entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// The member `"@context"` with its value.
    static func write(to sink: ByteSink) throws {
        try sink.write(" \"@context\": {\n")
        for namespace in Namespace.allCases { try sink.write("  \"\(namespace.rawValue)\": \"\(namespace.iri)\",\n") }
        try sink.write("  \"id\": \"@id\",\n  \"type\": \"@type\"")
        for entry in entries {
            try sink.write(",\n  \"\(entry.key)\": ")
            switch entry.coercion {
            case .none: try sink.write("\"\(entry.name)\"")
            case .id: try sink.write("{\"@id\": \"\(entry.name)\", \"@type\": \"@id\"}")
            case .term: try sink.write("{\"@id\": \"\(entry.name)\", \"@type\": \"@vocab\"}")
            case .datatype(let type): try sink.write("{\"@id\": \"\(entry.name)\", \"@type\": \"\(type)\"}")
            }
        }
        try sink.write("\n }")
    }
}
