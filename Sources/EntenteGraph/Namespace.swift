/// The namespaces of the vocabulary, by the prefix that stands for them.
public enum Namespace: String, CaseIterable, Sendable {
    case ent, schema, skos, prov, dcterms, rdf, rdfs, owl, xsd, edtf, wd

    public var iri: String {
        switch self {
        case .ent: "https://w3id.org/entente/ns#"
        case .schema: "https://schema.org/"
        case .skos: "http://www.w3.org/2004/02/skos/core#"
        case .prov: "http://www.w3.org/ns/prov#"
        case .dcterms: "http://purl.org/dc/terms/"
        case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
        case .owl: "http://www.w3.org/2002/07/owl#"
        case .xsd: "http://www.w3.org/2001/XMLSchema#"
        case .edtf: "http://id.loc.gov/datatypes/edtf/"
        case .wd: "http://www.wikidata.org/entity/"
        }
    }
}

/// A name of the vocabulary: `schema:Person`, `ent:party`.
public struct VocabularyName: Hashable, Sendable, CustomStringConvertible {
    public let namespace: Namespace
    public let local: String

    public init(_ namespace: Namespace, _ local: String) {
        self.namespace = namespace
        self.local = local
    }

    public var iri: String { namespace.iri + local }
    /// Prefix and local name: `ent:party`.
    public var description: String { "\(namespace.rawValue):\(local)" }
}
