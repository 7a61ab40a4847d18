import EntenteGraph

/// The names that the RDF export uses beside the kinds, properties and terms of the schema.
enum CoreName: UInt8, CaseIterable {
    case type, subject, predicate, object
    case label
    case name, text, headline, datePublished, publisher, url
    case alternativeLabel
    case wasDerivedFrom
    case earliest, latest
    case confidence, rule, attributedTo, polarity
    case articleCount, independentCount
    case retells, sha256, inArticle, start, end
    case isReplacedBy
    case claim, newsArticle, passage
    case reifies
    case date, gYearMonth, gYear, gMonthDay, gMonth, interval
    case integer, decimal, boolean

    var name: VocabularyName {
        switch self {
        case .type: VocabularyName(.rdf, "type")
        case .subject: VocabularyName(.rdf, "subject")
        case .predicate: VocabularyName(.rdf, "predicate")
        case .object: VocabularyName(.rdf, "object")
        case .label: VocabularyName(.rdfs, "label")
        case .name: VocabularyName(.schema, "name")
        case .text: VocabularyName(.schema, "text")
        case .headline: VocabularyName(.schema, "headline")
        case .datePublished: VocabularyName(.schema, "datePublished")
        case .publisher: VocabularyName(.schema, "publisher")
        case .url: VocabularyName(.schema, "url")
        case .alternativeLabel: VocabularyName(.skos, "altLabel")
        case .wasDerivedFrom: VocabularyName(.prov, "wasDerivedFrom")
        case .earliest: VocabularyName(.ent, "earliest")
        case .latest: VocabularyName(.ent, "latest")
        case .confidence: VocabularyName(.ent, "confidence")
        case .rule: VocabularyName(.ent, "rule")
        case .attributedTo: VocabularyName(.ent, "attributedTo")
        case .polarity: VocabularyName(.ent, "polarity")
        case .articleCount: VocabularyName(.ent, "articleCount")
        case .independentCount: VocabularyName(.ent, "independentCount")
        case .retells: VocabularyName(.ent, "retells")
        case .sha256: VocabularyName(.ent, "sha256")
        case .inArticle: VocabularyName(.ent, "inArticle")
        case .start: VocabularyName(.ent, "start")
        case .end: VocabularyName(.ent, "end")
        case .isReplacedBy: VocabularyName(.dcterms, "isReplacedBy")
        case .claim: VocabularyName(.ent, "Claim")
        case .newsArticle: VocabularyName(.schema, "NewsArticle")
        case .passage: VocabularyName(.ent, "Passage")
        case .reifies: VocabularyName(.rdf, "reifies")
        case .date: VocabularyName(.xsd, "date")
        case .gYearMonth: VocabularyName(.xsd, "gYearMonth")
        case .gYear: VocabularyName(.xsd, "gYear")
        case .gMonthDay: VocabularyName(.xsd, "gMonthDay")
        case .gMonth: VocabularyName(.xsd, "gMonth")
        case .interval: VocabularyName(.edtf, "EDTF")
        case .integer: VocabularyName(.xsd, "integer")
        case .decimal: VocabularyName(.xsd, "decimal")
        case .boolean: VocabularyName(.xsd, "boolean")
        }
    }
}
