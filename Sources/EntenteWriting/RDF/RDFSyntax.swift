import EntenteGraph

/// How triples are written: what differs between Turtle, N-Quads, RDF/XML and JSON-LD.
///
/// The triples of a graph come together, in them those of a subject, in these those of a predicate.
protocol RDFSyntax {
    /// A name as the syntax writes it, made once where it is written often.
    associatedtype Name: Sendable

    init(base: BaseIRI, sink: ByteSink)

    static func render(_ name: VocabularyName) -> Name
    static func render(iri: String) -> Name

    mutating func beginDocument() throws
    mutating func endDocument() throws
    /// Begins the triples of a named graph. Those before the first and after the end of one are in the default graph.
    mutating func begin(graph: RDFResource) throws
    mutating func endGraph() throws
    mutating func begin(_ subject: RDFResource) throws
    mutating func endSubject() throws
    mutating func predicate(_ name: Name) throws

    mutating func object(_ resource: RDFResource) throws
    /// Writes a resource of the vocabulary.
    mutating func object(name: Name) throws
    mutating func object(text: String, language: String?) throws
    /// Writes a text.
    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) throws
    /// Writes a literal with a datatype.
    ///
    /// - Parameter writeLexical: Writes the lexical form, unescaped; it is called once.
    mutating func object(datatype: Name, _ writeLexical: (ByteSink) throws -> Void) throws
    mutating func object(text: String, datatype: Name) throws

    /// Begins a triple as an object (RDF 1.2); its own object comes next, then ``endTripleTerm()``.
    mutating func beginTripleTerm(_ subject: RDFResource, _ predicate: Name) throws
    mutating func endTripleTerm() throws
    /// True of a syntax that triple terms have been defined for.
    static var holdsTripleTerms: Bool { get }
}

extension RDFSyntax {
    mutating func endDocument() throws {}
    mutating func begin(graph: RDFResource) throws {}
    mutating func endGraph() throws {}
    static var holdsTripleTerms: Bool { false }
    mutating func beginTripleTerm(_ subject: RDFResource, _ predicate: Name) throws {
        preconditionFailure("this syntax has no triple terms")
    }
    mutating func endTripleTerm() throws {}
}
