import EntenteText

/// A line of CSV for spreadsheets (RFC 4180): each cell in quotation marks and on one line, none that is taken for a
/// formula.
///
///     try CSVRecord(["same", "=1+1"]).write(to: sink)     // "same","'=1+1"
package struct CSVRecord {
    /// What a file begins with to be taken for UTF-8 by spreadsheets.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let cells: [String]

    package init(_ cells: [String]) { self.cells = cells }

    package func write(to sink: ByteSink) throws {
        for (place, cell) in cells.enumerated() {
            if place > 0 { try sink.write(",") }
            var field: [UInt8] = []
            CSVBytes.appendFlat(SpreadsheetCell.guarded(cell), to: &field)
            try CSVBytes.write(field, to: sink)
        }
        try sink.write("\r\n")
    }
}
