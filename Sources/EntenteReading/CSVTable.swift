package import EntenteText

/// A CSV file (RFC 4180) with a header line, as spreadsheets write it: UTF-8 with or without a byte order mark, lines
/// that end with CR LF, LF or CR, and `;` or a tab in place of the comma.
///
///     let table = try CSVTable("decision;first\r\nsame;\"Carter; Ash\"\r\n", path: "review.csv")
///     table.rows[0]["first"]     // Carter; Ash
package struct CSVTable: Sendable {
    /// The names of the columns, in lower case.
    package let header: [String]
    package let rows: [Row]

    /// A record below the header.
    package struct Row: Sendable {
        /// The line on which it begins, from 1.
        package let line: Int
        fileprivate let cells: [String: String]

        /// The cell of a column without white space around it and without the guard of ``SpreadsheetCell``; empty where
        /// there is none.
        package subscript(_ column: String) -> String { cells[column] ?? "" }
    }

    /// - Parameter path: What messages name the text by.
    /// - Throws: A ``Diagnostic`` with the line.
    package init(_ text: String, path: String) throws(Diagnostic) {
        var scanner = CSVScanner(text, path: path)
        guard let first = try scanner.record() else {
            header = []
            rows = []
            return
        }
        let names = first.cells.map { Self.cleaned($0).lowercased() }
        var seen: Set<String> = []
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            throw Diagnostic(
                .error, code: "bad-csv", message: "the header has “\(name)” twice", path: path, line: first.line,
                remedy: "give each column a name of its own")
        }
        var rows: [Row] = []
        while let record = try scanner.record() {
            guard record.cells.dropFirst(names.count).allSatisfy({ Self.cleaned($0).isEmpty }) else {
                throw Diagnostic(
                    .error, code: "bad-csv",
                    message: "the line has \(record.cells.count) cells, the header \(names.count)", path: path,
                    line: record.line, remedy: "put a cell that holds the separator into quotation marks")
            }
            let cells = zip(names, record.cells.map(Self.cleaned)).filter { !$0.0.isEmpty }
            rows.append(Row(line: record.line, cells: Dictionary(uniqueKeysWithValues: cells)))
        }
        header = names
        self.rows = rows
    }

    private static func cleaned(_ cell: String) -> String { trimmed(SpreadsheetCell.unguarded(trimmed(cell))) }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...last])
    }
}
