import EntenteGraph

/// What stands for a resource until it becomes an IRI.
enum RDFResource {
    /// A thing, an article or a passage by its identifier: `person/mark-milley`.
    case id(String)
    /// A claim by its name.
    case claim(FactIdentity.ClaimName)
    /// A Wikidata entity by its id.
    case wikidata(String)
    /// An IRI that came with an article: what cannot stand in one is percent-encoded.
    case external(String)
    /// An IRI that is one already.
    case iri(String)
    /// A blank node by its label. The export has none; other people's graphs do.
    case blank(String)

    /// Writes the IRI without its angle brackets, and a blank node with its `_:`.
    func write(base: String, to sink: ByteSink) throws {
        switch self {
        case .id(let id):
            try sink.write(base)
            try IRIBytes.write(identifier: id, to: sink)
        case .claim(let name):
            try sink.write(base)
            try sink.write("claim/")
            try name.write(to: sink)
        case .wikidata(let id):
            try sink.write(Namespace.wd.iri)
            try IRIBytes.write(identifier: id, to: sink)
        case .external(let iri): try IRIBytes.write(iri: iri, to: sink)
        case .iri(let iri): try sink.write(iri)
        case .blank(let label):
            try sink.write("_:")
            try sink.write(label)
        }
    }

    /// Writes the resource as N-Triples and Turtle do: `<https://example.org/>`, `_:b0`.
    func writeTerm(base: String, to sink: ByteSink) throws {
        switch self {
        case .blank: try write(base: base, to: sink)
        case .iri(let iri):
            try sink.write(UInt8(ascii: "<"))
            try sink.write(IRIBytes.escaped(iri))
            try sink.write(UInt8(ascii: ">"))
        default:
            try sink.write(UInt8(ascii: "<"))
            try write(base: base, to: sink)
            try sink.write(UInt8(ascii: ">"))
        }
    }
}
