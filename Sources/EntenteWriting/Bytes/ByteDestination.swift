/// Where the bytes of a ``ByteSink`` go: a file, memory, a compressor before another destination.
public protocol ByteDestination: AnyObject {
    /// Takes all the bytes or throws.
    func write(_ bytes: UnsafeRawBufferPointer) throws
    /// Called once, after the last byte.
    func close() throws
}

/// Keeps what is written.
public final class MemoryDestination: ByteDestination {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
    public func close() {}
}
