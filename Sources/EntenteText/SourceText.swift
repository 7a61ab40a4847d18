/// The text of an article as it was read: valid UTF-8 that XML can hold, and the place of every character in it.
///
/// Everything found later (blocks, sentences, tokens, passages) is a ``TextRange`` of this text; it is never rewritten.
public struct SourceText: Sendable {
    public let utf8: [UInt8]
    /// Code points before each 256-byte page, so that an offset is counted from near by.
    private let codePointsBeforePage: [UInt32]
    private static let page = 256

    public init(utf8: [UInt8]) {
        self.utf8 = utf8
        var pages: [UInt32] = []
        pages.reserveCapacity(utf8.count / Self.page + 1)
        var codePoints: UInt32 = 0
        for (offset, byte) in utf8.enumerated() {
            if offset % Self.page == 0 { pages.append(codePoints) }
            if byte & 0xC0 != 0x80 { codePoints += 1 }
        }
        if utf8.count % Self.page == 0 { pages.append(codePoints) }
        codePointsBeforePage = pages
    }

    public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

    public var count: Int { utf8.count }
    public var all: TextRange { TextRange(0..<utf8.count) }

    public subscript(range: TextRange) -> ArraySlice<UInt8> { utf8[range.bytes] }

    public func string(_ range: TextRange) -> String { String(decoding: utf8[range.bytes], as: UTF8.self) }

    /// The number of Unicode code points before a byte offset: what ``Passage`` offsets are given in.
    public func codePointOffset(of byte: UInt32) -> Int {
        let page = Int(byte) / Self.page
        var count = Int(codePointsBeforePage[page])
        for offset in page * Self.page..<Int(byte) where utf8[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The line, counted from 1, that a byte offset lies on.
    public func line(of byte: UInt32) -> Int {
        1 + utf8[..<Int(byte)].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }
}
