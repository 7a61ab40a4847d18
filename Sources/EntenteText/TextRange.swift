/// A stretch of a ``SourceText``: byte offsets of its UTF-8, end exclusive.
public struct TextRange: Hashable, Sendable, Codable {
    public var start: UInt32
    public var end: UInt32

    public init(start: UInt32, end: UInt32) {
        precondition(start <= end, "a range must not end before it starts")
        self.start = start
        self.end = end
    }

    public init(_ range: Range<Int>) {
        self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    }

    public var bytes: Range<Int> { Int(start)..<Int(end) }
    public var count: Int { Int(end - start) }
    public var isEmpty: Bool { start == end }

    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
    /// Earlier start first; of two that start together, the longer one.
    public static func < (a: TextRange, b: TextRange) -> Bool {
        a.start != b.start ? a.start < b.start : a.end > b.end
    }
}
