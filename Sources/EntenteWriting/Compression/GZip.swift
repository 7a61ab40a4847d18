internal import CZlib

/// gzip (RFC 1952) by zlib.
enum GZip {
    /// A window of 32 KB, with the header and the checksum of gzip.
    static let windowBits: Int32 = 15 + 16

    /// True of what begins as a gzip file does.
    static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    enum Failure: Error {
        /// Damaged or cut off.
        case damaged
        /// More bytes than were asked for come out.
        case tooLarge
    }

    /// The bytes that a file, or several behind each other, was made of.
    static func decompress(_ bytes: [UInt8], atMost limit: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var input = bytes
        var output = [UInt8](repeating: 0, count: 1 << 17)
        return try input.withUnsafeMutableBufferPointer { input throws(Failure) in
            var consumed = 0
            while true {
                // zlib counts in 32 bits.
                let part = min(input.count - consumed, 1 << 30)
                stream.next_in = input.baseAddress.map { $0 + consumed }
                stream.avail_in = UInt32(part)
                let status = output.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                consumed += part - Int(stream.avail_in)
                guard result.count + output.count - Int(stream.avail_out) <= limit else { throw .tooLarge }
                result += output[..<(output.count - Int(stream.avail_out))]
                if status == Z_STREAM_END {
                    if consumed == input.count { return result }
                    guard inflateReset(&stream) == Z_OK else { throw .damaged }
                } else if status != Z_OK {
                    throw .damaged
                }
            }
        }
    }
}
