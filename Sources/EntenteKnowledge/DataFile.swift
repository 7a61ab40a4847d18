internal import CKnowledge

/// A file of facts: a row a line, tabs between fields, `#` before comments.
package struct DataFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The files that the binary carries.
    package static var embedded: [DataFile] {
        (0..<ck_file_count()).map { file in
            let bytes = UnsafeBufferPointer(start: ck_file_bytes(file), count: ck_file_length(file))
            return DataFile(name: String(cString: ck_file_name(file)), bytes: Array(bytes))
        }
    }

    /// The rows in order; blank lines and comments are none.
    package func forEachRow(_ body: (Row) -> Void) {
        var line = 0
        var start = 0
        while start < bytes.count {
            line += 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if end > start, bytes[start] != UInt8(ascii: "#") {
                let fields = bytes[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                body(Row(file: name, line: line, fields: fields))
            }
            start = end + 1
        }
    }
}

/// A line of a ``DataFile``. Fields that are empty at its end may be left out.
package struct Row {
    package let file: String
    package let line: Int
    package let fields: [ArraySlice<UInt8>]

    package subscript(column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    package func bytes(_ column: Int) -> ArraySlice<UInt8> { column < fields.count ? fields[column] : [] }

    package func isYes(_ column: Int) -> Bool { bytes(column).elementsEqual("yes".utf8) }

    /// The parts of a field between semicolons, without the spaces around them.
    package func list(_ column: Int, separator: UInt8 = UInt8(ascii: ";")) -> [ArraySlice<UInt8>] {
        let field = bytes(column)
        var parts: [ArraySlice<UInt8>] = []
        var start = field.startIndex
        while start < field.endIndex {
            let end = field[start...].firstIndex(of: separator) ?? field.endIndex
            let part = trimmed(field[start..<end])
            if !part.isEmpty { parts.append(part) }
            start = end + 1
        }
        return parts
    }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return bytes[start..<end]
}
