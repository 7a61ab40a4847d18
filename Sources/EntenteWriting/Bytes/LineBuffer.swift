/// Keeps what is written for a moment, where it must be looked at or kept before it goes on.
final class LineBuffer {
    private let memory = Memory()
    private let sink: ByteSink

    init() { sink = ByteSink(memory, capacity: 512) }

    /// Replaces the bytes by what is written.
    func fill(_ bytes: inout [UInt8], _ write: (ByteSink) throws -> Void) throws {
        swap(&memory.bytes, &bytes)
        memory.bytes.removeAll(keepingCapacity: true)
        try write(sink)
        try sink.flush()
        swap(&memory.bytes, &bytes)
    }

    /// What is written.
    func bytes(_ write: (ByteSink) throws -> Void) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try fill(&bytes, write)
        return bytes
    }

    private final class Memory: ByteDestination {
        var bytes: [UInt8] = []
        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
        func close() {}
    }
}
