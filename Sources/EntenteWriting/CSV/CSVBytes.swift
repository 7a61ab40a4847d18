/// Fields of CSV (RFC 4180): text in quotation marks, with those in it doubled.
enum CSVBytes {
    /// Stands between the values of a list for neo4j-admin, which knows no escape for it: `--array-delimiter=U+001F`.
    static let unitSeparator: UInt8 = 0x1F

    /// Appends text to a field; line breaks and the unit separator become spaces.
    static func appendFlat(_ text: String, to field: inout [UInt8]) {
        text.withUTF8Bytes { bytes in
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                if byte == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
                field.append(byte == 0x0A || byte == 0x0D || byte == unitSeparator ? 0x20 : byte)
                place += 1
            }
        }
    }

    /// Writes a field in quotation marks.
    static func write(_ field: [UInt8], to sink: ByteSink) throws {
        try sink.write("\"")
        try field.withUnsafeBufferPointer { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\"") {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start...place]))
                start = place
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        try sink.write("\"")
    }
}
