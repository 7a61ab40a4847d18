import EntenteText

/// One entity of FollowTheMoney: an id, a schema, and for each property its values, which are all text.
struct FollowTheMoneyEntity {
    let id: String
    let schema: FollowTheMoneySchema
    private var properties: [(name: StaticString, values: [String])] = []

    init(id: String, schema: FollowTheMoneySchema) {
        self.id = id
        self.schema = schema
    }

    /// Adds values to a property, each once; those that FollowTheMoney would drop are left out.
    ///
    /// - Parameter longest: The most code points that a value of the property's type may have.
    mutating func add(_ name: StaticString, _ values: [String], longest: Int = 1024) {
        var kept: [String] = []
        for value in values {
            let text = Self.cut(value, to: longest)
            if !text.isEmpty, !kept.contains(text) { kept.append(text) }
        }
        if !kept.isEmpty { properties.append((name, kept)) }
    }

    /// Adds names: one line each, without marks that have no width.
    mutating func add(_ name: StaticString, names: [String]) {
        add(name, names.map(Self.line), longest: 384)
    }

    /// Adds the first of the names of which anything can be seen.
    mutating func add(_ name: StaticString, firstOf names: [String]) {
        add(name, names: names.filter { !Self.line($0).isEmpty }.prefix(1).map { $0 })
    }

    /// Adds longer texts.
    mutating func add(_ name: StaticString, texts: [String]) { add(name, texts, longest: 65_000) }

    /// Adds those of the dates that are days, months or years from 1000 to 2999: it knows no others.
    mutating func add(_ name: StaticString, dates: [PartialDate]) {
        add(
            name,
            dates.filter { date in
                switch date {
                case .day(let day): Self.years.contains(day.year)
                case .month(let year, _), .year(let year): Self.years.contains(year)
                case .yearlessDay, .yearlessMonth, .interval: false
                }
            }.map(\.description))
    }

    private static let years = 1000...2999

    func write(with json: JSONObjectWriter) throws {
        try json.object {
            try json.member("id", id)
            try json.member("schema", schema.rawValue)
            try json.beginObject("properties")
            for property in properties { try json.member(property.name, property.values) }
            try json.endObject()
        }
        try json.endLine()
    }

    /// A text without blanks around it, of so many code points at most; empty where nothing of it can be seen.
    private static func cut(_ text: String, to longest: Int) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: isVisible), let end = scalars.lastIndex(where: isVisible) else {
            return ""
        }
        return String(String.UnicodeScalarView(scalars[start...end].prefix(longest)))
    }

    private static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var isBlank = false
        for scalar in text.unicodeScalars where scalar.properties.generalCategory != .format {
            guard isVisible(scalar) else {
                isBlank = true
                continue
            }
            if isBlank, !line.isEmpty { line.append(" ") }
            isBlank = false
            line.append(scalar)
        }
        // Quotation marks around a name are dropped there: nothing would be left.
        return line.allSatisfy { $0 == "\"" || $0 == "'" || $0 == " " } ? "" : String(line)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
