/// A string by its bytes: two spellings of an accented letter are two.
struct ByteString: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: ByteString, b: ByteString) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        text.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension BaseIRI {
    /// The identifier of a thing with this IRI: `person/mark-milley`. Nil where the IRI does not begin with the base.
    func identifier(of iri: String) -> String? {
        let bytes = Array(iri.utf8)
        let prefix = Array((description + "/").utf8)
        guard bytes.starts(with: prefix), bytes.count > prefix.count else { return nil }
        return IRIBytes.decoded(bytes[prefix.count...])
    }
}
