import EntenteText

/// The text of a page's data: JSON that can stand in a `script` element.
enum PageText {
    /// Writes a text in quotation marks. No byte of it can end the element, begin a comment or another element, or end a line of a
    /// script: `<`, `>`, `&`, U+2028, U+2029 and all control characters are escaped.
    static func write(quoted text: String, to sink: ByteSink) throws {
        try sink.write(UInt8(ascii: "\""))
        try text.withUTF8Bytes { bytes in
            var start = 0
            for place in bytes.indices {
                guard let escape = escape(bytes, at: place) else { continue }
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                try sink.write(escape.text)
                start = place + escape.length
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        try sink.write(UInt8(ascii: "\""))
    }

    /// What stands for the character at a place, and how many bytes it has; nil where it stands for itself.
    private static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (text: [UInt8], length: Int)? {
        switch bytes[place] {
        case UInt8(ascii: "\""): (Array("\\\"".utf8), 1)
        case UInt8(ascii: "\\"): (Array("\\\\".utf8), 1)
        case 0x00..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
            (Array("\\u00".utf8) + [lowerHex[Int(bytes[place] >> 4)], lowerHex[Int(bytes[place] & 15)]], 1)
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8:
            (Array((bytes[place + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8), 3)
        default: nil
        }
    }
}
