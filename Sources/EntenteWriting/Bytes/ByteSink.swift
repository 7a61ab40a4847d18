/// Collects bytes and hands them on in large pieces.
///
/// Every write can throw, since any of them may be the one that finds the disk full. What has been written is complete
/// only after ``close()``.
public final class ByteSink {
    private let buffer: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private var count = 0
    private var flushed = 0
    private let destination: any ByteDestination

    /// - Parameter capacity: Bytes held before they are handed on; at least 64.
    public init(_ destination: any ByteDestination, capacity: Int = 1 << 17) {
        self.destination = destination
        self.capacity = max(capacity, 64)
        buffer = .allocate(capacity: self.capacity)
    }

    deinit { buffer.deallocate() }

    /// Bytes written so far.
    public var written: Int { flushed + count }

    public func write(_ byte: UInt8) throws {
        if count == capacity { try flush() }
        buffer[count] = byte
        count += 1
    }

    public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity - count {
            try flush()
            if bytes.count > capacity {
                try destination.write(UnsafeRawBufferPointer(bytes))
                flushed += bytes.count
                return
            }
        }
        (buffer + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    public func write(_ text: StaticString) throws {
        try write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    public func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBufferPointer { try write($0) }
    }

    public func write(_ text: String) throws {
        try text.withUTF8Bytes { try write($0) }
    }

    /// Writes a number in decimal digits.
    public func write(_ number: Int) throws {
        if capacity - count < 20 { try flush() }
        if number < 0 { try write(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var length = 1
        var bound = rest
        while bound >= 10 {
            bound /= 10
            length += 1
        }
        var place = count + length
        repeat {
            place -= 1
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        count += length
    }

    /// Writes a number with leading zeros; the number must fit the width.
    func write(_ number: Int, width: Int) throws {
        if capacity - count < width { try flush() }
        var rest = number
        for place in stride(from: count + width - 1, through: count, by: -1) {
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    public func flush() throws {
        guard count > 0 else { return }
        try destination.write(UnsafeRawBufferPointer(start: buffer, count: count))
        flushed += count
        count = 0
    }

    /// Hands on what is left and closes the destination.
    public func close() throws {
        try flush()
        try destination.close()
    }
}

extension String {
    /// The text's UTF-8 in place; a copy only where the string is not stored as such.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return try copy.withUTF8(body)
    }
}
