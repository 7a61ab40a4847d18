/// The characters of a literal between its quotation marks.
enum LiteralBytes {
    static func write(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        var start = 0
        while start < text.count {
            let end = ByteScan.firstEscape(text, from: start)
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

/// Looks for the bytes that a syntax must escape, sixteen at a time.
enum ByteScan {
    /// The first control character, quotation mark, backslash or DEL at or after an offset; the count where there is none.
    static func firstEscape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        if let base = text.baseAddress {
            while place + 16 <= text.count {
                let block = UnsafeRawPointer(base + place).loadUnaligned(as: SIMD16<UInt8>.self)
                let found = (block .< 0x20) .| (block .== 0x22) .| (block .== 0x5C) .| (block .== 0x7F)
                if any(found) { break }
                place += 16
            }
        }
        while place < text.count {
            let byte = text[place]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return place }
            place += 1
        }
        return place
    }
}
