import EntenteGraph
import EntenteText

extension RDFGraphWriter.Document {
    mutating func predicate(_ name: CoreName) throws { try syntax.predicate(names[name]) }

    /// Writes a predicate with one text.
    mutating func write(_ name: CoreName, _ text: String) throws {
        try predicate(name)
        try object(text: text)
    }

    /// Writes the days that a date can mean, so that a range filter works in any engine.
    mutating func write(_ span: (earliest: CalendarDate?, latest: CalendarDate?)) throws {
        if let day = span.earliest {
            try predicate(.earliest)
            try object(.day(day))
        }
        if let day = span.latest {
            try predicate(.latest)
            try object(.day(day))
        }
    }

    mutating func object(_ value: Value, of property: Property) throws {
        switch value {
        case .thing(let index): try object(id: graph.things[index].id)
        case .text(let text) where property == .sameAs: try object(wikidata: text)
        case .text(let text): try object(text: text)
        case .date(let date): try object(date)
        case .term(let term): try object(name: terms[term])
        case .flag(let flag): try object(flag: flag)
        }
    }

    mutating func object(name: [UInt8]) throws {
        try syntax.beginObject()
        try syntax.sink.write(name)
        try syntax.endObject()
    }

    mutating func object(id: String) throws {
        try syntax.beginObject()
        try syntax.writeReference(id: id)
        try syntax.endObject()
    }

    mutating func object(text: String) throws {
        try syntax.beginObject()
        try syntax.writeQuoted(text)
        try syntax.endObject()
    }

    /// A Wikidata id as the IRI of its entity.
    mutating func object(wikidata id: String) throws {
        try syntax.beginObject()
        try syntax.writeWikidata(id: id)
        try syntax.endObject()
    }

    mutating func object(flag: Bool) throws {
        try syntax.beginObject()
        try syntax.writeTyped(names[.boolean]) { try syntax.sink.write(flag ? "true" : "false") }
        try syntax.endObject()
    }

    mutating func object(number: Int) throws {
        try syntax.beginObject()
        try syntax.writeTyped(names[.integer]) { try syntax.sink.write(number) }
        try syntax.endObject()
    }

    /// A number from 0 to 1 with at most four decimals.
    mutating func object(fraction: Double) throws {
        try syntax.beginObject()
        try syntax.writeTyped(names[.decimal]) { try syntax.sink.write(fraction: fraction) }
        try syntax.endObject()
    }

    mutating func object(_ date: PartialDate) throws {
        try syntax.beginObject()
        try syntax.sink.write(UInt8(ascii: "\""))
        try syntax.sink.write(date)
        try syntax.sink.write("\"^^")
        try syntax.sink.write(names[date.datatypeName])
        try syntax.endObject()
    }
}

extension PartialDate {
    fileprivate var datatypeName: CoreName {
        switch self {
        case .day: .date
        case .month: .gYearMonth
        case .year: .gYear
        case .yearlessDay: .gMonthDay
        case .yearlessMonth: .gMonth
        case .interval: .interval
        }
    }
}
