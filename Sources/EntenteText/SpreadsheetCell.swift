/// The text of a spreadsheet's cell, which must not be taken for a formula.
///
///     SpreadsheetCell.guarded("=1+1")      // '=1+1
///     SpreadsheetCell.unguarded("'=1+1")   // =1+1
package enum SpreadsheetCell {
    /// True of text that a spreadsheet takes for a formula: it begins with `=`, `+`, `-` or `@`, or with white space, which
    /// some take away first.
    package static func isFormula(_ text: some StringProtocol) -> Bool {
        text.utf8.first.map { "=+-@\t\r\n ".utf8.contains($0) } ?? false
    }

    /// With an apostrophe before what would be a formula.
    package static func guarded(_ text: String) -> String { isFormula(text) ? "'" + text : text }

    /// Without the apostrophe that ``guarded(_:)`` puts there; other text as it is.
    package static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
    }
}
