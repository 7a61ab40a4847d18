internal import CZlib

/// Compresses what is written (gzip, RFC 1952) and hands it on.
///
/// Equal bytes give equal bytes: the header has neither a time nor a name.
public final class GZipDestination: ByteDestination {
    private let destination: any ByteDestination
    private var stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private let place: String

    /// - Parameters:
    ///   - destination: Gets the compressed bytes, and is closed with this object.
    ///   - place: The file's name, for messages.
    public init(_ destination: any ByteDestination, place: String) throws {
        self.destination = destination
        self.place = place
        output = .allocate(capacity: 1 << 16)
        // zlib keeps the address of the stream: it must not move.
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        try check(
            deflateInit2_(
                stream, 6, Z_DEFLATED, GZip.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)))
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            // zlib counts in 32 bits.
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            stream.pointee.next_in = UnsafeMutablePointer(mutating: part.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(part.count)
            while stream.pointee.avail_in > 0 { _ = try step(Z_NO_FLUSH) }
            rest = UnsafeRawBufferPointer(rebasing: rest[part.count...])
        }
    }

    /// Writes the end, without closing what it writes to.
    func finish() throws {
        stream.pointee.avail_in = 0
        while try step(Z_FINISH) != Z_STREAM_END {}
    }

    public func close() throws {
        try finish()
        try destination.close()
    }

    private func step(_ flush: Int32) throws -> Int32 {
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = deflate(stream, flush)
        try check(status == Z_STREAM_END || status == Z_BUF_ERROR ? Z_OK : status)
        let count = output.count - Int(stream.pointee.avail_out)
        if count > 0 { try destination.write(UnsafeRawBufferPointer(start: output.baseAddress, count: count)) }
        return status
    }

    private func check(_ status: Int32) throws {
        guard status == Z_OK else {
            throw WritingError(.cannotWrite, "cannot be compressed", place: place, cause: "zlib says \(status)")
        }
    }
}
