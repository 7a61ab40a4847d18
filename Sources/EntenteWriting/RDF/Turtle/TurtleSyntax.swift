import EntenteGraph

/// Turtle and TriG: prefixes in one block on top, a paragraph for each subject, braces around a graph.
struct TurtleSyntax: RDFSyntax {
    private let sink: ByteSink
    private let base: String
    private var predicates = 0
    private var objects = 0
    /// True between the parentheses of a triple term.
    private var isInside = false

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    /// What the identifiers of resources begin with; each is a prefix, so that `person/mark-milley` is `person:mark-milley`.
    static let segments = Kind.allCases.map(\.segment) + ["article", "passage", "claim"]
    private static let segmentBytes = segments.map { Array($0.utf8) }

    static func render(_ name: VocabularyName) -> [UInt8] {
        if name == CoreName.type.name { return [UInt8(ascii: "a")] }
        return name.local.withUTF8Bytes(isPlain) ? Array(name.description.utf8) : Array("<\(name.iri)>".utf8)
    }

    static func render(iri: String) -> [UInt8] {
        if iri == CoreName.type.name.iri { return [UInt8(ascii: "a")] }
        return Array("<".utf8) + IRIBytes.escaped(iri) + Array(">".utf8)
    }

    mutating func beginDocument() throws {
        for namespace in Namespace.allCases.map({ ($0.rawValue, $0.iri) }).sorted(by: { $0.0 < $1.0 }) {
            try writePrefix(namespace.0, namespace.1)
        }
        for segment in Self.segments.sorted() { try writePrefix(segment, "\(base)\(segment)/") }
    }

    private func writePrefix(_ prefix: String, _ iri: String) throws {
        try sink.write("@prefix \(prefix): <\(iri)> .\n")
    }

    mutating func begin(graph: RDFResource) throws {
        try sink.write(UInt8(ascii: "\n"))
        try write(graph)
        try sink.write(" {\n")
    }

    mutating func endGraph() throws { try sink.write("}\n") }

    mutating func begin(_ subject: RDFResource) throws {
        try sink.write(UInt8(ascii: "\n"))
        try write(subject)
        predicates = 0
    }

    mutating func predicate(_ name: [UInt8]) throws {
        if predicates > 0 { try sink.write(" ;\n   ") }
        try sink.write(UInt8(ascii: " "))
        try sink.write(name)
        predicates += 1
        objects = 0
    }

    mutating func endSubject() throws { try sink.write(" .\n") }

    mutating func object(_ resource: RDFResource) throws {
        try beginObject()
        try write(resource)
    }

    mutating func object(name: [UInt8]) throws {
        try beginObject()
        try sink.write(name)
    }

    mutating func object(text: String, language: String?) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
        if let language {
            try sink.write(UInt8(ascii: "@"))
            try sink.write(language)
        }
    }

    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
    }

    mutating func object(datatype: [UInt8], _ writeLexical: (ByteSink) throws -> Void) throws {
        try beginObject()
        let isShort = Self.shortTypes.contains(datatype)
        if !isShort { try sink.write(UInt8(ascii: "\"")) }
        try writeLexical(sink)
        if !isShort {
            try sink.write("\"^^")
            try sink.write(datatype)
        }
    }

    mutating func object(text: String, datatype: [UInt8]) throws {
        try beginObject()
        try LiteralBytes.write(quoted: text, to: sink)
        try sink.write("^^")
        try sink.write(datatype)
    }

    static var holdsTripleTerms: Bool { true }

    mutating func beginTripleTerm(_ subject: RDFResource, _ predicate: [UInt8]) throws {
        try beginObject()
        try sink.write("<<( ")
        try write(subject)
        try sink.write(UInt8(ascii: " "))
        try sink.write(predicate)
        try sink.write(UInt8(ascii: " "))
        isInside = true
    }

    mutating func endTripleTerm() throws {
        try sink.write(" )>>")
        isInside = false
    }

    private mutating func beginObject() throws {
        guard !isInside else { return }
        try sink.write(objects > 0 ? ", " : " ")
        objects += 1
    }

    /// The datatypes whose literals need neither quotation marks nor their name.
    private static let shortTypes = [CoreName.integer, .decimal, .boolean].map { render($0.name) }

    private func write(_ resource: RDFResource) throws {
        switch resource {
        case .id(let id): try write(id: id)
        case .claim(let name):
            try sink.write("claim:")
            try name.write(to: sink)
        case .wikidata(let id) where id.withUTF8Bytes(Self.isPlain):
            try sink.write("wd:")
            try sink.write(id)
        default: try resource.writeTerm(base: base, to: sink)
        }
    }

    private func write(id: String) throws {
        try id.withUTF8Bytes { bytes in
            if let slash = Self.plainSlug(bytes) {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[..<slash]))
                try sink.write(UInt8(ascii: ":"))
                try sink.write(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))
            } else {
                try RDFResource.id(id).writeTerm(base: base, to: sink)
            }
        }
    }

    /// The place of the slash where the identifier is a known segment and a slug that a prefixed name can hold.
    private static func plainSlug(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var slash = 0
        while slash < bytes.count, bytes[slash] != UInt8(ascii: "/") { slash += 1 }
        guard slash < bytes.count, isPlain(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...])),
            segmentBytes.contains(where: { $0.count == slash && $0.elementsEqual(bytes[..<slash]) })
        else { return nil }
        return slash
    }

    /// Letters, digits and low lines, with hyphens inside: what every reader takes for a local name without escapes.
    private static func isPlain(_ local: UnsafeBufferPointer<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return !local.isEmpty && local[0] != hyphen && local[local.count - 1] != hyphen
            && ByteScan.isPlainLocalName(local)
    }
}
