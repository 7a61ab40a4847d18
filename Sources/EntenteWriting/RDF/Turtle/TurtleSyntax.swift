import EntenteGraph

/// Turtle: prefixes in one block on top, a paragraph for each subject.
struct TurtleSyntax: RDFSyntax {
    let sink: ByteSink
    private let base: String
    private var predicates = 0
    private var objects = 0

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    /// What the identifiers of resources begin with; each is a prefix, so that `person/mark-milley` is `person:mark-milley`.
    static let segments = Kind.allCases.map(\.segment) + ["article", "passage", "claim"]
    private static let segmentBytes = segments.map { Array($0.utf8) }

    static func render(_ name: VocabularyName) -> [UInt8] {
        if name == CoreName.type.name { return [UInt8(ascii: "a")] }
        return isPlain(name.local.utf8) ? Array(name.description.utf8) : Array("<\(name.iri)>".utf8)
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

    mutating func begin(id: String) throws {
        try sink.write(UInt8(ascii: "\n"))
        try writeReference(id: id)
        predicates = 0
    }

    mutating func begin(claim digits: [UInt8]) throws {
        try sink.write("\nclaim:")
        try sink.write(digits)
        predicates = 0
    }

    mutating func predicate(_ name: [UInt8]) throws {
        if predicates > 0 { try sink.write(" ;\n   ") }
        try sink.write(UInt8(ascii: " "))
        try sink.write(name)
        predicates += 1
        objects = 0
    }

    mutating func beginObject() throws {
        try sink.write(objects > 0 ? ", " : " ")
        objects += 1
    }

    mutating func endObject() throws {}

    mutating func endSubject() throws { try sink.write(" .\n") }

    func writeReference(id: String) throws {
        try id.withUTF8Bytes { bytes in
            if let slash = Self.plainSlug(bytes) {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[..<slash]))
                try sink.write(UInt8(ascii: ":"))
                try sink.write(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))
            } else {
                try sink.write(UInt8(ascii: "<"))
                try sink.write(base)
                try IRIBytes.write(identifier: id, to: sink)
                try sink.write(UInt8(ascii: ">"))
            }
        }
    }

    func writeWikidata(id: String) throws {
        if Self.isPlain(id.utf8) { try sink.write("wd:") } else { try sink.write("<\(Namespace.wd.iri)") }
        try IRIBytes.write(identifier: id, to: sink)
        if !Self.isPlain(id.utf8) { try sink.write(UInt8(ascii: ">")) }
    }

    func writeTyped(_ datatype: [UInt8], _ lexical: () throws -> Void) throws { try lexical() }

    /// The place of the slash where the identifier is a known segment and a slug that a prefixed name can hold.
    private static func plainSlug(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            isPlain(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...])),
            segmentBytes.contains(where: { $0.elementsEqual(bytes[..<slash]) })
        else { return nil }
        return slash
    }

    /// Letters, digits and low lines, with hyphens inside: what every reader takes for a local name without escapes.
    private static func isPlain(_ local: some Collection<UInt8>) -> Bool {
        guard let first = local.first, first != UInt8(ascii: "-") else { return false }
        var last = first
        for byte in local {
            guard isPlainInLocalName[Int(byte)] else { return false }
            last = byte
        }
        return last != UInt8(ascii: "-")
    }

    private static let isPlainInLocalName: [Bool] = (0..<256).map { byte in
        let byte = UInt8(byte)
        return isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
