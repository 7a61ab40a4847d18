import EntenteGraph

/// RDF/XML: a description for each subject, an element for each triple.
///
/// XML cannot hold most control characters: these become U+FFFD.
struct RDFXMLSyntax: RDFSyntax {
    struct Name: Sendable {
        /// The element of a predicate: `ent:party`.
        var element: [UInt8]
        /// The declaration of the element's prefix, where it is not among those on top.
        var declaration: [UInt8] = []
        /// The IRI as an attribute's value.
        var iri: [UInt8]
    }

    private let sink: ByteSink
    private let base: String
    private let line = LineBuffer()
    private var predicate = Name(element: [], iri: [])

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    static func render(_ name: VocabularyName) -> Name {
        Name(element: Array(name.description.utf8), iri: XMLAttribute.escaped(Array(name.iri.utf8)))
    }

    static func render(iri: String) -> Name {
        let (namespace, local) = XMLName.split(iri) ?? (iri, "")
        return Name(
            element: Array("p:\(local)".utf8),
            declaration: Array(" xmlns:p=\"".utf8) + XMLAttribute.escaped(Array(namespace.utf8)) + Array("\"".utf8),
            iri: XMLAttribute.escaped(Array(iri.utf8)))
    }

    mutating func beginDocument() throws {
        try sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
        for namespace in Namespace.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            try sink.write("\n    xmlns:\(namespace.rawValue)=\"\(namespace.iri)\"")
        }
        try sink.write(">\n")
    }

    mutating func endDocument() throws { try sink.write("</rdf:RDF>\n") }

    mutating func begin(_ subject: RDFResource) throws {
        try sink.write("  <rdf:Description ")
        try writeAttribute(of: subject, "rdf:about")
        try sink.write(">\n")
    }

    mutating func endSubject() throws { try sink.write("  </rdf:Description>\n") }

    mutating func predicate(_ name: Name) { predicate = name }

    mutating func object(_ resource: RDFResource) throws {
        try beginElement()
        try sink.write(UInt8(ascii: " "))
        try writeAttribute(of: resource, "rdf:resource")
        try sink.write("/>\n")
    }

    mutating func object(name: Name) throws {
        try beginElement()
        try sink.write(" rdf:resource=\"")
        try sink.write(name.iri)
        try sink.write("\"/>\n")
    }

    mutating func object(text: String, language: String?) throws {
        try beginElement()
        if let language {
            try sink.write(" xml:lang=\"")
            try sink.write(language)
            try sink.write(UInt8(ascii: "\""))
        }
        try writeContent(text)
    }

    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) throws {
        try beginElement()
        try writeContent(text)
    }

    mutating func object(datatype: Name, _ writeLexical: (ByteSink) throws -> Void) throws {
        try beginElement()
        try writeType(datatype)
        try sink.write(UInt8(ascii: ">"))
        try writeLexical(sink)
        try endElement()
    }

    mutating func object(text: String, datatype: Name) throws {
        try beginElement()
        try writeType(datatype)
        try writeContent(text)
    }

    private func beginElement() throws {
        try sink.write("    <")
        try sink.write(predicate.element)
        try sink.write(predicate.declaration)
    }

    private func endElement() throws {
        try sink.write("</")
        try sink.write(predicate.element)
        try sink.write(">\n")
    }

    private func writeType(_ datatype: Name) throws {
        try sink.write(" rdf:datatype=\"")
        try sink.write(datatype.iri)
        try sink.write(UInt8(ascii: "\""))
    }

    private func writeContent(_ text: String) throws { try text.withUTF8Bytes { try writeContent($0) } }

    private func writeContent(_ text: UnsafeBufferPointer<UInt8>) throws {
        try sink.write(UInt8(ascii: ">"))
        try XMLBytes.write(escaped: text, to: sink)
        try endElement()
    }

    /// Writes an attribute with an IRI, or with the label of a blank node.
    private func writeAttribute(of resource: RDFResource, _ name: StaticString) throws {
        if case .blank(let label) = resource {
            // A label may begin with a digit, which no name of XML does.
            return try sink.write("rdf:nodeID=\"b\(label)\"")
        }
        try sink.write(name)
        try sink.write("=\"")
        try sink.write(XMLAttribute.escaped(try line.bytes { try resource.write(base: base, to: $0) }))
        try sink.write(UInt8(ascii: "\""))
    }
}

/// Text between quotation marks in a tag.
enum XMLAttribute {
    static func escaped(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            default: result.append(byte)
            }
        }
        return result
    }
}

/// Names of elements, as XML 1.0 (fifth edition) and its namespaces define them.
enum XMLName {
    /// The namespace and the local name whose concatenation is an IRI; nil where no element can have such a name.
    static func split(_ iri: String) -> (namespace: String, local: String)? {
        let scalars = Array(iri.unicodeScalars)
        var start = scalars.count
        while start > 0, isNameCharacter(scalars[start - 1]) { start -= 1 }
        while start < scalars.count, !isNameStart(scalars[start]) { start += 1 }
        guard start > 0, start < scalars.count else { return nil }
        var namespace = String.UnicodeScalarView()
        namespace.append(contentsOf: scalars[..<start])
        var local = String.UnicodeScalarView()
        local.append(contentsOf: scalars[start...])
        return (String(namespace), String(local))
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(scalar)
        }
    }
}
