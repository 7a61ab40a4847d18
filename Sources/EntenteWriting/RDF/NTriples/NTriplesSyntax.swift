import EntenteGraph

/// Canonical N-Triples and N-Quads: a triple a line, nothing shortened, the graph at its end.
struct NTriplesSyntax: RDFSyntax {
    private let sink: ByteSink
    private let base: String
    private let line = LineBuffer()
    private var subject: [UInt8] = []
    private var predicate: [UInt8] = []
    /// What ends a line: the graph, the full stop and the line feed.
    private var ending = plainEnding
    /// True between the parentheses of a triple term.
    private var isInside = false

    private static let plainEnding = Array(" .\n".utf8)

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    static func render(_ name: VocabularyName) -> [UInt8] { Array("<\(name.iri)>".utf8) }

    static func render(iri: String) -> [UInt8] { Array("<".utf8) + IRIBytes.escaped(iri) + Array(">".utf8) }

    mutating func beginDocument() {}

    mutating func begin(graph: RDFResource) throws {
        ending = [UInt8(ascii: " ")]
        ending += try line.bytes { try graph.writeTerm(base: base, to: $0) }
        ending += Self.plainEnding
    }

    mutating func endGraph() { ending = Self.plainEnding }

    mutating func begin(_ subject: RDFResource) throws {
        try line.fill(&self.subject) { try subject.writeTerm(base: base, to: $0) }
        self.subject.append(UInt8(ascii: " "))
    }

    mutating func endSubject() {}

    mutating func predicate(_ name: [UInt8]) { predicate = name }

    mutating func object(_ resource: RDFResource) throws {
        try beginObject()
        try resource.writeTerm(base: base, to: sink)
        try endObject()
    }

    mutating func object(name: [UInt8]) throws {
        try beginObject()
        try sink.write(name)
        try endObject()
    }

    mutating func object(text: String, language: String?) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
        if let language {
            try sink.write(UInt8(ascii: "@"))
            try sink.write(language.lowercased())
        }
        try endObject()
    }

    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
        try endObject()
    }

    mutating func object(datatype: [UInt8], _ writeLexical: (ByteSink) throws -> Void) throws {
        try beginObject()
        try sink.write(UInt8(ascii: "\""))
        try writeLexical(sink)
        try sink.write("\"^^")
        try sink.write(datatype)
        try endObject()
    }

    mutating func object(text: String, datatype: [UInt8]) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
        try sink.write("^^")
        try sink.write(datatype)
        try endObject()
    }

    static var holdsTripleTerms: Bool { true }

    mutating func beginTripleTerm(_ subject: RDFResource, _ predicate: [UInt8]) throws {
        try beginObject()
        try sink.write("<<( ")
        try subject.writeTerm(base: base, to: sink)
        try sink.write(UInt8(ascii: " "))
        try sink.write(predicate)
        try sink.write(UInt8(ascii: " "))
        isInside = true
    }

    mutating func endTripleTerm() throws {
        try sink.write(" )>>")
        isInside = false
        try endObject()
    }

    private func beginObject() throws {
        guard !isInside else { return }
        try sink.write(subject)
        try sink.write(predicate)
        try sink.write(UInt8(ascii: " "))
    }

    private func endObject() throws {
        if !isInside { try sink.write(ending) }
    }
}
