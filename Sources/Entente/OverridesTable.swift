import EntenteGraph
import EntenteReading
import EntenteText

/// An analyst's overrides as a spreadsheet, one a line:
///
///     decision,kind,first,second
///     same,person,Ash Carter,Ashton Carter
///     different,,National Security Council,National Security Office
///     alias,agreement,GSOMIA,the intelligence pact
///     ,person,Kim Yong-chol,Kim Yong Chol
///
/// The columns stand in any order. A line without a decision is passed over. `first id` and `second id` name things where
/// names do not suffice, `first article` and `second article` narrow a name down; other columns are for the reader.
struct OverridesTable {
    let path: String

    private static let needed = ["decision", "first", "second"]

    func overrides(_ csv: String) throws(Diagnostic) -> Overrides {
        let table = try CSVTable(csv, path: path)
        if let missing = Self.needed.first(where: { !table.header.contains($0) }) {
            throw bad(
                "there is no column “\(missing)”", 1, "begin with the line decision,kind,first,second")
        }
        var overrides = Overrides()
        for row in table.rows {
            guard let instruction = try instruction(row) else { continue }
            overrides.list.append(Overrides.Override(line: row.line, instruction: instruction))
        }
        return overrides
    }

    private func instruction(_ row: CSVTable.Row) throws(Diagnostic) -> Overrides.Instruction? {
        switch row["decision"].lowercased() {
        case "": return nil
        case "same": return .same([try reference("first", row), try reference("second", row)])
        case "different": return .different([try reference("first", row), try reference("second", row)])
        case "alias":
            var thing = try reference("first", row)
            thing.article = nil
            guard !row["second"].isEmpty else { throw missing("second", row) }
            return .alias(thing, row["second"])
        default:
            throw bad(
                "there is no decision “\(row["decision"])”", row.line,
                "write same, different or alias, or leave the cell empty")
        }
    }

    /// A thing by its id where that is given; otherwise by its name.
    private func reference(_ side: String, _ row: CSVTable.Row) throws(Diagnostic) -> Overrides.Reference {
        let article = row["\(side) article"]
        let id = row["\(side) id"]
        guard !id.isEmpty || !row[side].isEmpty else { throw missing(side, row) }
        return Overrides.Reference(
            id.isEmpty ? row[side] : id, kind: id.isEmpty ? try kind(row) : nil,
            article: article.isEmpty ? nil : article)
    }

    private func kind(_ row: CSVTable.Row) throws(Diagnostic) -> Kind? {
        let text = row["kind"].lowercased()
        if text.isEmpty { return nil }
        guard let kind = Kind.allCases.first(where: { $0.segment == text }) else {
            throw bad(
                "there is no kind “\(row["kind"])”", row.line,
                "name one of \(Kind.allCases.map(\.segment).joined(separator: ", "))")
        }
        return kind
    }

    private func missing(_ column: String, _ row: CSVTable.Row) -> Diagnostic {
        bad("“\(column)” is empty", row.line, "name a thing there, or leave the decision empty")
    }

    private func bad(_ message: String, _ line: Int, _ remedy: String) -> Diagnostic {
        Diagnostic(.error, code: "bad-overrides", message: message, path: path, line: line, remedy: remedy)
    }
}
