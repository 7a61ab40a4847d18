import EntenteGraph

/// JSON-LD: an object for each subject, a line for each predicate, one value by itself and several in an array.
struct JSONLDSyntax: RDFSyntax {
    struct Name: Sendable {
        /// As a member's name: `"party"`.
        var key: [UInt8]
        /// As the value of a member that holds IRIs: `"ent:party"`.
        var iri: [UInt8]
        /// As the value of a member that holds short names: `"held"`.
        var term: [UInt8]
        var coercion = JSONLDContext.Coercion.none
        var name: VocabularyName?
    }

    private let sink: ByteSink
    private let base: String
    private let line = LineBuffer()
    private var subjects = 0
    private var isFirstMember = true
    private var member = Name(key: [], iri: [], term: [])
    /// The values of the member, with commas between.
    private var values: [UInt8] = []
    private var valueCount = 0

    init(base: BaseIRI, sink: ByteSink) {
        self.base = base.description + "/"
        self.sink = sink
    }

    static func render(_ name: VocabularyName) -> Name {
        let iri = Array("\"\(name)\"".utf8)
        // A class is the value of a short name for @type, which takes short names as well.
        if name == CoreName.type.name {
            return Name(key: Array("\"type\"".utf8), iri: iri, term: iri, coercion: .term, name: name)
        }
        guard let entry = JSONLDContext.entryOf[name] else { return Name(key: iri, iri: iri, term: iri, name: name) }
        let key = Array("\"\(entry.key)\"".utf8)
        return Name(key: key, iri: iri, term: key, coercion: entry.coercion, name: name)
    }

    static func render(iri: String) -> Name {
        let quoted = JSONText.quoted(iri)
        return Name(key: quoted, iri: quoted, term: quoted)
    }

    mutating func beginDocument() throws {
        try sink.write("{\n")
        try JSONLDContext.write(to: sink)
        try sink.write(",\n \"@graph\": [")
    }

    mutating func endDocument() throws { try sink.write(subjects > 0 ? "\n ]\n}\n" : "]\n}\n") }

    mutating func begin(_ subject: RDFResource) throws {
        try sink.write(subjects > 0 ? ",\n  {\n   \"id\": " : "\n  {\n   \"id\": ")
        subjects += 1
        try sink.write(try quoted(subject))
        valueCount = 0
    }

    mutating func endSubject() throws {
        try endMember()
        try sink.write("\n  }")
    }

    mutating func predicate(_ name: Name) throws {
        try endMember()
        member = name
    }

    private mutating func endMember() throws {
        guard valueCount > 0 else { return }
        try sink.write(",\n   ")
        try sink.write(member.key)
        try sink.write(": ")
        if valueCount > 1 { try sink.write(UInt8(ascii: "[")) }
        try sink.write(values)
        if valueCount > 1 { try sink.write(UInt8(ascii: "]")) }
        valueCount = 0
    }

    mutating func object(_ resource: RDFResource) throws {
        let iri = try quoted(resource)
        // A term's value would be looked up among the short names first; an absolute IRI is none.
        if member.coercion == .id || member.coercion == .term { add(iri) } else { add("{\"@id\": ", iri, "}") }
    }

    mutating func object(name: Name) throws {
        switch member.coercion {
        case .id: add(name.iri)
        case .term: add(name.term)
        default: add("{\"@id\": ", name.iri, "}")
        }
    }

    mutating func object(text: String, language: String?) throws {
        if let language {
            add("{\"@value\": ", JSONText.quoted(text), ", \"@language\": \"\(language)\"}")
        } else {
            text.withUTF8Bytes { object(utf8: $0) }
        }
    }

    mutating func object(utf8 text: UnsafeBufferPointer<UInt8>) {
        if member.coercion == .none {
            add(JSONText.quoted(text))
        } else {
            add("{\"@value\": ", JSONText.quoted(text), "}")
        }
    }

    mutating func object(datatype: Name, _ writeLexical: (ByteSink) throws -> Void) throws {
        let lexical = try line.bytes {
            try $0.write(UInt8(ascii: "\""))
            try writeLexical($0)
            try $0.write(UInt8(ascii: "\""))
        }
        add(lexical, datatype)
    }

    mutating func object(text: String, datatype: Name) throws { add(JSONText.quoted(text), datatype) }

    private mutating func add(_ lexical: [UInt8], _ datatype: Name) {
        if let name = datatype.name, member.coercion == .datatype(name) { return add(lexical) }
        add("{\"@value\": ", lexical, ", \"@type\": ")
        values += datatype.iri
        values.append(UInt8(ascii: "}"))
    }

    private mutating func add(_ before: String, _ value: [UInt8], _ after: String) {
        add(Array(before.utf8))
        values += value
        values += after.utf8
    }

    private mutating func add(_ value: [UInt8]) {
        if valueCount == 0 { values.removeAll(keepingCapacity: true) } else { values += ", ".utf8 }
        values += value
        valueCount += 1
    }

    private func quoted(_ resource: RDFResource) throws -> [UInt8] {
        if case .iri(let iri) = resource { return JSONText.quoted(iri) }
        return try line.bytes {
            try $0.write(UInt8(ascii: "\""))
            try resource.write(base: base, to: $0)
            try $0.write(UInt8(ascii: "\""))
        }
    }
}

/// A string of JSON.
enum JSONText {
    static func quoted(_ text: String) -> [UInt8] { text.withUTF8Bytes { quoted($0) } }

    static func quoted(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result = [UInt8(ascii: "\"")]
        LiteralBytes.append(text, to: &result)
        result.append(UInt8(ascii: "\""))
        return result
    }
}
