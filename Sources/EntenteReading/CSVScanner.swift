import EntenteText

/// Takes the records of CSV text apart.
///
///     var scanner = CSVScanner("a,\"b \"\"c\"\"\"\r\n", path: "x.csv")
///     try scanner.record()     // line 1: a; b "c"
struct CSVScanner {
    struct Record {
        /// The line on which it begins, from 1.
        var line: Int
        var cells: [String]
    }

    private let bytes: [UInt8]
    private let path: String
    private let separator: UInt8
    private var place: Int
    private var line = 1

    init(_ text: String, path: String) {
        bytes = Array(text.utf8)
        self.path = path
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        separator = Self.separator(of: bytes)
    }

    /// The one of comma, semicolon and tab that the first line has most of, outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if isLineEnd(byte) { break }
            counts[byte, default: 0] += 1
        }
        let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let most = separators.compactMap { counts[$0] }.max() ?? 0
        return separators.first { counts[$0] == most } ?? separators[0]
    }

    /// The next record that is no empty line; nil at the end.
    mutating func record() throws(Diagnostic) -> Record? {
        while place < bytes.count, Self.isLineEnd(bytes[place]) { endLine() }
        guard place < bytes.count else { return nil }
        var record = Record(line: line, cells: [try cell()])
        while place < bytes.count, bytes[place] == separator {
            place += 1
            record.cells.append(try cell())
        }
        if place < bytes.count { endLine() }
        return record
    }

    private mutating func cell() throws(Diagnostic) -> String {
        if place < bytes.count, bytes[place] == Self.quote { return try quotedCell() }
        let start = place
        while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func quotedCell() throws(Diagnostic) -> String {
        let opening = line
        var text: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == Self.quote {
                place += 1
                guard place < bytes.count, bytes[place] == Self.quote else {
                    guard place == bytes.count || isEnd(bytes[place]) else {
                        throw bad(
                            "text stands after the closing quotation mark of a cell", line,
                            "double the quotation marks within the cell")
                    }
                    return String(decoding: text, as: UTF8.self)
                }
            }
            if Self.isLineEnd(byte) {
                text.append(0x0A)
                endLine()
            } else {
                text.append(byte)
                place += 1
            }
        }
        throw bad("the quotation mark of a cell is not closed", opening, "close it, or double it within the cell")
    }

    /// Steps over a line end, CR LF as one.
    private mutating func endLine() {
        if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
        place += 1
        line += 1
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || Self.isLineEnd(byte) }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static let quote = UInt8(ascii: "\"")

    private func bad(_ message: String, _ line: Int, _ remedy: String) -> Diagnostic {
        Diagnostic(.error, code: "bad-csv", message: message, path: path, line: line, remedy: remedy)
    }
}
