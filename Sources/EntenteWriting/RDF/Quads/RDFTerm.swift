/// A term of RDF as it is read from N-Quads.
package indirect enum RDFTerm: Hashable, Sendable {
    case iri(String)
    /// A blank node by its label.
    case blank(String)
    case literal(String, datatype: String? = nil, language: String? = nil)
    /// A triple as an object (RDF 1.2).
    case triple(RDFTerm, RDFTerm, RDFTerm)

    package var iri: String? {
        if case .iri(let iri) = self { iri } else { nil }
    }
}

/// A triple, and the named graph that it is in.
package struct Quad: Hashable, Sendable {
    package var subject: RDFTerm
    package var predicate: RDFTerm
    package var object: RDFTerm
    package var graph: RDFTerm?

    package init(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, graph: RDFTerm? = nil) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.graph = graph
    }
}
