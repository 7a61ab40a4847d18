/// A word as a number, so that words are compared without strings: the 64-bit FNV-1a hash of its UTF-8.
///
/// The same word is the same symbol in every run and on every machine; `token.lemma == "sign"` needs no table.
public struct Symbol: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    public let hash: UInt64

    @inlinable
    public init(hash: UInt64) { self.hash = hash }

    @inlinable
    public init(_ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        self.hash = hash
    }

    @inlinable
    public init(_ text: String) { self.init(text.utf8) }

    @inlinable
    public init(stringLiteral text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
