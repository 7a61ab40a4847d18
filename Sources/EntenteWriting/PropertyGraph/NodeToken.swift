import EntenteText

/// The identifiers of nodes: short, without slashes, the same in every property graph format, and an NMTOKEN of XML.
enum NodeToken {
    /// Longer identifiers are replaced by a hash.
    static let longest = 80

    /// Writes `person.mark-milley` for `person/mark-milley`, and `person_` with 20 hexadecimal digits of the SHA-256 of
    /// the identifier where that would be long or hold more than letters, digits, hyphens and full stops. Neither can
    /// be mistaken for the other, since a plain one has no low line.
    static func write(_ id: String, to sink: ByteSink) throws {
        try id.withUTF8Bytes { bytes in
            guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), isPlain(bytes[..<slash]) else {
                try sink.write("node_")
                return try writeHash(bytes, to: sink)
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[..<slash]))
            if bytes.count <= longest, slash + 1 < bytes.count, isPlain(bytes[(slash + 1)...]) {
                try sink.write(UInt8(ascii: "."))
                try sink.write(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))
            } else {
                try sink.write(UInt8(ascii: "_"))
                try writeHash(bytes, to: sink)
            }
        }
    }

    static func text(_ id: String) throws -> String {
        let memory = MemoryDestination()
        let sink = ByteSink(memory, capacity: 128)
        try write(id, to: sink)
        try sink.flush()
        return String(decoding: memory.bytes, as: UTF8.self)
    }

    /// Writes 20 hexadecimal digits of the SHA-256 of an identifier.
    static func writeHash(_ bytes: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        for byte in SHA256.hash(UnsafeRawBufferPointer(bytes)).prefix(10) {
            try sink.write(lowerHex[Int(byte >> 4)])
            try sink.write(lowerHex[Int(byte & 15)])
        }
    }

    private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for byte in bytes where !isPlainByte[Int(byte)] { return false }
        return true
    }

    private static let isPlainByte: [Bool] = (0..<256).map { byte in
        let byte = UInt8(byte)
        return isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
