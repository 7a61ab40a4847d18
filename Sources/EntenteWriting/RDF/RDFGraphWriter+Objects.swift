import EntenteGraph
import EntenteText

extension RDFGraphWriter.Document {
    mutating func begin(_ resource: RDFResource) { subject = resource }

    /// Ends a subject; one that nothing was said of is not written at all.
    mutating func endSubject() throws {
        if subject == nil { try syntax.endSubject() }
        subject = nil
    }

    mutating func predicate(_ name: CoreName) throws { try predicate(names[name]) }

    mutating func predicate(_ name: Syntax.Name) throws {
        if let subject {
            try syntax.begin(subject)
            self.subject = nil
        }
        try syntax.predicate(name)
    }

    /// Writes a predicate with one text.
    mutating func write(_ name: CoreName, _ text: String) throws {
        try predicate(name)
        try syntax.object(text: text, language: nil)
    }

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
        case .thing(let index): try syntax.object(.id(graph.things[index].id))
        case .text(let text) where property == .sameAs: try syntax.object(.wikidata(text))
        case .text(let text): try syntax.object(text: text, language: nil)
        case .date(let date): try object(date)
        case .term(let term): try syntax.object(name: terms[term])
        case .flag(let flag): try object(flag: flag)
        }
    }

    mutating func object(flag: Bool) throws {
        try syntax.object(datatype: names[.boolean]) { try $0.write(flag ? "true" : "false") }
    }

    mutating func object(number: Int) throws {
        try syntax.object(datatype: names[.integer]) { try $0.write(number) }
    }

    /// A number from 0 to 1 with at most four decimals.
    mutating func object(fraction: Double) throws {
        try syntax.object(datatype: names[.decimal]) { try $0.write(fraction: fraction) }
    }

    mutating func object(_ date: PartialDate) throws {
        try syntax.object(datatype: names[date.datatypeName]) { try $0.write(date) }
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
