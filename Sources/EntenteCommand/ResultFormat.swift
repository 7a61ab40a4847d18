import ArgumentParser
import EntenteQuery

/// How the answer to a query is shown.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, tsv, json

    static let help = ArgumentHelp(
        "How the answer is shown: \(allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format")

    /// What Oxigraph is asked for.
    var engineName: String { self == .table ? "json" : rawValue }

    /// Shows what Oxigraph answered.
    func write(_ answer: [UInt8], on console: Console) throws {
        if self == .table { return try write(try ResultTable(json: answer), on: console) }
        try console.write(bytes: answer)
    }

    func write(_ table: ResultTable, on console: Console) throws {
        guard self == .table else { return try console.write(bytes: Array(table.encoded(as: rawValue).utf8)) }
        try console.write(table.text(width: console.width))
        if table.rows.isEmpty { console.errorLine("nothing in the graph answers that") }
    }
}
