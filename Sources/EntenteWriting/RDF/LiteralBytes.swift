/// The characters of a literal between its quotation marks.
enum LiteralBytes {
    static func write(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        var start = 0
        while start < text.count {
            let end = ByteScan.firstOfLiteral(text, from: start)
            if end > start { try sink.write(UnsafeBufferPointer(rebasing: text[start..<end])) }
            guard end < text.count else { return }
            try escape(text[end], to: sink)
            start = end + 1
        }
    }

    private static func escape(_ byte: UInt8, to sink: ByteSink) throws {
        switch byte {
        case UInt8(ascii: "\""): try sink.write("\\\"")
        case UInt8(ascii: "\\"): try sink.write("\\\\")
        case 0x08: try sink.write("\\b")
        case 0x09: try sink.write("\\t")
        case 0x0A: try sink.write("\\n")
        case 0x0C: try sink.write("\\f")
        case 0x0D: try sink.write("\\r")
        default:
            try sink.write("\\u00")
            try sink.write(upperHex[Int(byte >> 4)])
            try sink.write(upperHex[Int(byte & 15)])
        }
    }
}
