import EntenteGraph
import EntenteText

/// How triples are written: what differs between Turtle and N-Triples.
///
/// The triples of a subject come together, those of a predicate too.
protocol RDFSyntax {
    init(base: BaseIRI, sink: ByteSink)
    var sink: ByteSink { get }

    /// A name of the vocabulary as the syntax writes it; asked once for each name.
    static func render(_ name: VocabularyName) -> [UInt8]

    mutating func beginDocument() throws
    /// Begins the triples of a resource, given by its identifier: `person/mark-milley`.
    mutating func begin(id: String) throws
    /// Begins the triples of a claim, given by the hexadecimal digits of its name.
    mutating func begin(claim digits: [UInt8]) throws
    mutating func predicate(_ name: [UInt8]) throws
    mutating func beginObject() throws
    mutating func endObject() throws
    mutating func endSubject() throws

    func writeReference(id: String) throws
    /// Writes the IRI of a Wikidata entity, given by its id.
    func writeWikidata(id: String) throws
    /// Writes a number or a truth value, which Turtle has short forms for.
    func writeTyped(_ datatype: [UInt8], _ lexical: () throws -> Void) throws
}

extension RDFSyntax {
    /// Writes a text as a quoted string on one line, escaped as canonical N-Triples demands.
    func writeQuoted(_ text: String) throws {
        try sink.write(UInt8(ascii: "\""))
        try text.withUTF8Bytes { try LiteralBytes.write($0, to: sink) }
        try sink.write(UInt8(ascii: "\""))
    }

    func writeWikidata(id: String) throws {
        try sink.write(UInt8(ascii: "<"))
        try sink.write(Namespace.wd.iri)
        try IRIBytes.write(identifier: id, to: sink)
        try sink.write(UInt8(ascii: ">"))
    }

    /// Writes an IRI that came with the data.
    func writeIRI(_ iri: String) throws {
        try sink.write(UInt8(ascii: "<"))
        try IRIBytes.write(iri: iri, to: sink)
        try sink.write(UInt8(ascii: ">"))
    }
}
