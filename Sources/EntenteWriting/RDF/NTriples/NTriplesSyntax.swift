import EntenteGraph

/// Canonical N-Triples: a triple a line, nothing shortened.
struct NTriplesSyntax: RDFSyntax {
    let sink: ByteSink
    private let base: String
    private var subject: [UInt8] = []
    private var predicate: [UInt8] = []

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    static func render(_ name: VocabularyName) -> [UInt8] { Array("<\(name.iri)>".utf8) }

    mutating func beginDocument() {}

    mutating func begin(id: String) throws {
        let memory = MemoryDestination()
        let line = ByteSink(memory, capacity: 256)
        try Self.writeReference(id: id, base: base, to: line)
        try line.flush()
        subject = memory.bytes
    }

    mutating func begin(claim digits: [UInt8]) {
        subject.removeAll(keepingCapacity: true)
        subject.append(UInt8(ascii: "<"))
        subject.append(contentsOf: base.utf8)
        subject.append(contentsOf: "claim/".utf8)
        subject.append(contentsOf: digits)
        subject.append(UInt8(ascii: ">"))
    }

    mutating func predicate(_ name: [UInt8]) { predicate = name }

    mutating func beginObject() throws {
        try sink.write(subject)
        try sink.write(UInt8(ascii: " "))
        try sink.write(predicate)
        try sink.write(UInt8(ascii: " "))
    }

    mutating func endObject() throws { try sink.write(" .\n") }
    mutating func endSubject() {}

    func writeReference(id: String) throws { try Self.writeReference(id: id, base: base, to: sink) }

    func writeTyped(_ datatype: [UInt8], _ lexical: () throws -> Void) throws {
        try sink.write(UInt8(ascii: "\""))
        try lexical()
        try sink.write("\"^^")
        try sink.write(datatype)
    }

    private static func writeReference(id: String, base: String, to sink: ByteSink) throws {
        try sink.write(UInt8(ascii: "<"))
        try sink.write(base)
        try IRIBytes.write(identifier: id, to: sink)
        try sink.write(UInt8(ascii: ">"))
    }
}
