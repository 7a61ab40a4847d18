/// The characters of a literal between its quotation marks.
enum LiteralBytes {
    /// Writes a text as a quoted string on one line, escaped as canonical N-Triples demands; JSON takes it as well.
    static func write(quoted text: String, to sink: ByteSink) throws {
        try text.withUTF8Bytes { try write(quoted: $0, to: sink) }
    }

    static func write(quoted text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        try sink.write(UInt8(ascii: "\""))
        try write(text, to: sink)
        try sink.write(UInt8(ascii: "\""))
    }

    static func write(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        var start = 0
        while start < text.count {
            let end = ByteScan.firstOfLiteral(text, from: start)
            if end > start { try sink.write(UnsafeBufferPointer(rebasing: text[start..<end])) }
            guard end < text.count else { return }
            try sink.write(escaped(text[end]))
            start = end + 1
        }
    }

    /// Adds a text, escaped in the same way, to some bytes.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        while start < text.count {
            let end = ByteScan.firstOfLiteral(text, from: start)
            bytes += UnsafeBufferPointer(rebasing: text[start..<end])
            guard end < text.count else { return }
            bytes += escaped(text[end])
            start = end + 1
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let backslash = UInt8(ascii: "\\")
        switch byte {
        case UInt8(ascii: "\""), backslash: return [backslash, byte]
        case 0x08: return [backslash, UInt8(ascii: "b")]
        case 0x09: return [backslash, UInt8(ascii: "t")]
        case 0x0A: return [backslash, UInt8(ascii: "n")]
        case 0x0C: return [backslash, UInt8(ascii: "f")]
        case 0x0D: return [backslash, UInt8(ascii: "r")]
        default: return Array("\\u00".utf8) + [upperHex[Int(byte >> 4)], upperHex[Int(byte & 15)]]
        }
    }
}
