import EntenteText
import Foundation

/// What a query gives: rows of texts under the names of its variables.
package struct ResultTable: Sendable, Equatable {
    package var columns: [String]
    /// A cell that nothing is bound to is empty.
    package var rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Reads the SPARQL 1.1 Query Results JSON Format; what was asked with ASK is one cell, `true` or `false`.
    ///
    /// https://www.w3.org/TR/sparql11-results-json/
    package init(json bytes: [UInt8]) throws {
        let results = try JSONDecoder().decode(Results.self, from: Data(bytes))
        if let answer = results.boolean {
            self.init(columns: ["answer"], rows: [[String(answer)]])
            return
        }
        let columns = results.head.vars ?? []
        self.init(
            columns: columns,
            rows: (results.results?.bindings ?? []).map { binding in columns.map { binding[$0]?.value ?? "" } })
    }

    private struct Results: Decodable {
        struct Head: Decodable { var vars: [String]? }
        struct Term: Decodable { var value: String }
        struct Bindings: Decodable { var bindings: [[String: Term]] }
        var head: Head
        var boolean: Bool?
        var results: Bindings?
    }

    // MARK: Text

    /// Columns beside each other, under their names. Where they are wider together than a line the widest are broken into
    /// several.
    package func text(width: Int = 110) -> String {
        let cells = ([columns] + rows).map { $0.map { Array($0.printableLine) } }
        let widths = Self.fitted(
            columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }, into: width)
        var text = ""
        for (number, row) in cells.enumerated() {
            let broken = zip(row, widths).map { Self.broken($0, into: $1) }
            for line in 0..<max(1, broken.map(\.count).max() ?? 0) {
                var written = ""
                for (column, lines) in broken.enumerated() {
                    let piece = line < lines.count ? lines[line] : ""
                    written += piece + String(repeating: " ", count: widths[column] - piece.count + 2)
                }
                text += Self.withoutMargin(written) + "\n"
            }
            if number == 0 { text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n" }
        }
        return text
    }

    /// The widths with two spaces between: those of the widest columns are cut down to one that all of them fit with.
    private static func fitted(_ widths: [Int], into total: Int) -> [Int] {
        let room = max(total - 2 * (widths.count - 1), 12 * widths.count)
        guard widths.reduce(0, +) > room else { return widths }
        var limit = widths.max() ?? 0
        while limit > 12, widths.reduce(0, { $0 + min($1, limit) }) > room { limit -= 1 }
        return widths.map { min($0, limit) }
    }

    /// Breaks text between words, or within one that is longer than a line.
    private static func broken(_ text: [Character], into width: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while rest.count > width {
            let space = rest.prefix(width + 1).lastIndex(of: " ") ?? rest.startIndex
            let end = space > rest.startIndex ? space : rest.startIndex + width
            lines.append(String(rest[..<end]))
            rest = rest[end...].drop { $0 == " " }
        }
        return lines + [String(rest)]
    }

    private static func withoutMargin(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }

    // MARK: Other forms

    /// The table as a store of RDF writes it: `csv`, `tsv` or `json`, each cell a plain literal.
    package func encoded(as format: String) -> String {
        switch format {
        case "csv":
            return ([columns] + rows).map { $0.map(Self.csvCell).joined(separator: ",") + "\r\n" }.joined()
        case "tsv":
            let head = columns.map { "?\($0)" }.joined(separator: "\t") + "\n"
            return head + rows.map { $0.map(Self.quoted).joined(separator: "\t") + "\n" }.joined()
        default:
            let head = columns.map(Self.quoted).joined(separator: ",")
            let bindings = rows.map { row in
                let cells = zip(columns, row).filter { !$0.1.isEmpty }.map {
                    "\(Self.quoted($0.0)):{\"type\":\"literal\",\"value\":\(Self.quoted($0.1))}"
                }
                return "{\(cells.joined(separator: ","))}"
            }
            return "{\"head\":{\"vars\":[\(head)]},\"results\":{\"bindings\":[\(bindings.joined(separator: ","))]}}\n"
        }
    }

    private static func csvCell(_ text: String) -> String {
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// Escapes as JSON has them, which are those of Turtle's literals too.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
