import EntenteGraph

/// A syntax that writes nothing and counts: how many triples a graph is, and of what.
struct TripleCounter: RDFSyntax {
    private(set) var triples = 0
    private(set) var subjects = 0
    private(set) var triplesOf: [VocabularyName: Int] = [:]
    private(set) var resourcesOf: [VocabularyName: Int] = [:]
    private var predicate: VocabularyName?

    init(base: BaseIRI, sink: ByteSink) {}
    init() {}

    static func render(_ name: VocabularyName) -> VocabularyName { name }
    static func render(iri: String) -> VocabularyName {
        preconditionFailure("only names of the vocabulary are counted")
    }

    mutating func beginDocument() {}
    mutating func begin(_ subject: RDFResource) { subjects += 1 }
    mutating func endSubject() {}
    mutating func predicate(_ name: VocabularyName) { predicate = name }

    mutating func object(_ resource: RDFResource) { count() }
    mutating func object(name: VocabularyName) {
        if predicate == CoreName.type.name { resourcesOf[name, default: 0] += 1 }
        count()
    }
    mutating func object(text: String, language: String?) { count() }
    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) { count() }
    mutating func object(datatype: VocabularyName, _ writeLexical: (ByteSink) throws -> Void) { count() }
    mutating func object(text: String, datatype: VocabularyName) { count() }

    private mutating func count() {
        triples += 1
        if let predicate { triplesOf[predicate, default: 0] += 1 }
    }
}
