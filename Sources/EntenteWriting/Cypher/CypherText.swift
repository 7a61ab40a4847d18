/// Text as a string literal of Cypher, in one line.
enum CypherText {
    static func write(_ texts: [String], to sink: ByteSink) throws {
        try sink.write("[")
        for (place, text) in texts.enumerated() {
            if place > 0 { try sink.write(", ") }
            try write(text, to: sink)
        }
        try sink.write("]")
    }

    static func write(_ text: String, to sink: ByteSink) throws {
        try sink.write("'")
        try text.withUTF8Bytes { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x27 || byte == 0x5C {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                start = place + 1
                switch byte {
                case 0x27: try sink.write("\\'")
                case 0x5C: try sink.write("\\\\")
                case 0x0A: try sink.write("\\n")
                case 0x0D: try sink.write("\\r")
                case 0x09: try sink.write("\\t")
                default: try sink.write("\u{FFFD}")
                }
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        try sink.write("'")
    }
}
