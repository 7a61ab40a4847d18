/// A field of a gold file that may be absent, null, one value or a list of them.
@propertyWrapper
struct Listed<Element: Decodable & Sendable>: Decodable, Sendable {
    var wrappedValue: [Element]

    init(wrappedValue: [Element] = []) { self.wrappedValue = wrappedValue }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(Element.self) {
            wrappedValue = [one]
        } else {
            wrappedValue = try container.decode([Element].self)
        }
    }
}

extension KeyedDecodingContainer {
    /// What a synthesised initialiser calls: an absent field is an empty list.
    func decode<Element>(_ type: Listed<Element>.Type, forKey key: Key) throws -> Listed<Element> {
        try decodeIfPresent(type, forKey: key) ?? Listed()
    }
}
