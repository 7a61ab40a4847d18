/// A value for each case of an enumeration, looked up by the case's number instead of a hash.
struct EnumTable<Key: CaseIterable, Element> {
    private let elements: [Element?]

    /// The enumeration must have no associated values and at most 256 cases.
    init(_ make: (Key) -> Element) {
        precondition(MemoryLayout<Key>.size <= 1, "a case must be a byte")
        var elements = [Element?](repeating: nil, count: 256)
        for key in Key.allCases { elements[Self.number(key)] = make(key) }
        self.elements = elements
    }

    subscript(key: Key) -> Element {
        guard let element = elements[Self.number(key)] else { preconditionFailure("a case is missing from allCases") }
        return element
    }

    /// Its place in memory: distinct for each case.
    private static func number(_ key: Key) -> Int {
        withUnsafeBytes(of: key) { $0.first.map(Int.init) ?? 0 }
    }
}

extension EnumTable: Sendable where Element: Sendable {}
