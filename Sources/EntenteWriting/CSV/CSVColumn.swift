import EntenteGraph
import EntenteText

/// A column of a file of nodes or edges.
struct CSVColumn {
    enum Content {
        /// The whole value.
        case value
        /// The first date that is a whole day.
        case day
        /// The dates as precise as the text.
        case dateText
    }

    /// The attribute's place in ``PropertyGraphSchema``.
    let place: Int
    let content: Content
    let attribute: PropertyGraphAttribute

    /// `signedOn`, and `signedOnText` for what is no whole day.
    var name: String { content == .dateText ? attribute.name + "Text" : attribute.name }
    var isDay: Bool { content == .day || attribute.type == .date }
    var isList: Bool { attribute.isList && content != .day }

    /// The columns of some of the attributes; one of partial dates gives two.
    static func columns(
        of attributes: [PropertyGraphAttribute], where isWanted: (Int) -> Bool
    ) -> [CSVColumn] {
        attributes.enumerated().flatMap { place, attribute -> [CSVColumn] in
            guard isWanted(place) else { return [] }
            let contents: [Content] = attribute.type == .partialDate ? [.day, .dateText] : [.value]
            return contents.map { CSVColumn(place: place, content: $0, attribute: attribute) }
        }
    }
}

/// Writes the rows of one file: the values that a node or an edge has, in the order of the columns.
struct CSVTable {
    let sink: ByteSink
    let columns: [CSVColumn]
    private let separator: UInt8
    private let escapesSeparator: Bool
    private let guardsFormulas: Bool
    private var field: [UInt8] = []

    /// - Parameters:
    ///   - columns: What follows the fields that every row begins with.
    ///   - separator: Stands between the values of a list.
    ///   - escapesSeparator: A separator in a value of a list has a backslash before it.
    ///   - guardsFormulas: A cell that a spreadsheet would take for a formula has an apostrophe before it.
    init(
        sink: ByteSink, columns: [CSVColumn], separator: UInt8, escapesSeparator: Bool, guardsFormulas: Bool
    ) {
        self.sink = sink
        self.columns = columns
        self.separator = separator
        self.escapesSeparator = escapesSeparator
        self.guardsFormulas = guardsFormulas
    }

    /// Writes the fields, each with a comma before it; `values` holds the value of each attribute's place.
    mutating func writeFields(_ values: [AttributeValue?]) throws {
        for column in columns {
            try sink.write(",")
            if let value = values[column.place] { try write(value, column) }
        }
    }

    /// Writes the labels of a node, which need no quotation marks.
    func writeLabels(_ labels: [String]) throws {
        for (place, label) in labels.enumerated() {
            if place > 0 { try sink.write(separator) }
            try sink.write(label)
        }
    }

    private mutating func write(_ value: AttributeValue, _ column: CSVColumn) throws {
        switch value {
        case .count(let number): try sink.write(number)
        case .weight(let number):
            try sink.write(number)
            try sink.write(".0")
        case .fraction(let fraction): try sink.write(fraction: fraction)
        case .flag(let flag): try sink.write(flag ? "true" : "false")
        case .day(let day): try sink.write(day)
        case .dates where column.content == .day:
            if let day = value.firstDay { try sink.write(day) }
        case .text, .texts, .dates:
            field.removeAll(keepingCapacity: true)
            if guardsFormulas, value.parts.first.map(SpreadsheetCell.isFormula) ?? false {
                field.append(UInt8(ascii: "'"))
            }
            for (place, part) in value.parts.enumerated() {
                if place > 0 { field.append(separator) }
                append(part, isOneOfMany: column.isList)
            }
            try CSVBytes.write(field, to: sink)
        }
    }

    private mutating func append(_ text: String, isOneOfMany: Bool) {
        let start = field.count
        CSVBytes.appendFlat(text, to: &field)
        guard escapesSeparator, isOneOfMany else { return }
        let part = field[start...]
        guard part.contains(separator) || part.last == UInt8(ascii: "\\") else { return }
        var escaped: [UInt8] = []
        for byte in part {
            if byte == separator { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte)
        }
        // A backslash at the end would be taken for the escape of the separator.
        if escaped.last == UInt8(ascii: "\\") { escaped.append(0x20) }
        field.replaceSubrange(start..., with: escaped)
    }
}
