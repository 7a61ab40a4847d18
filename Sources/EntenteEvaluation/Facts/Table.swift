/// Cells of tables that are printed.
enum Table {
    /// Ends in its column.
    static func cell(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }

    /// Starts in its column.
    static func label(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Cells beside each other, of one width.
    static func row(_ cells: [String], width: Int = 8) -> String { cells.map { cell($0, width) }.joined() }

    /// With three decimals.
    static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let decimals = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
    }
}
