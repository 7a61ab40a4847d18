import EntenteGraph
import EntenteText

extension Tape {
    /// The graphs of up to three articles.
    mutating func articleGraphs() -> [ArticleGraph] { (0..<1 + number(below: 3)).map { articleGraph(number: $0) } }

    private mutating func articleGraph(number index: Int) -> ArticleGraph {
        var graph = ArticleGraph(source: NewsSource(sha256: "00ff\(index)"))
        if byte() & 1 == 1 { graph.source.headline = text() }
        if byte() & 1 == 1 { graph.source.published = day() }
        if byte() & 1 == 1 { graph.source.publisher = text() }
        if byte() & 1 == 1 { graph.source.url = text() }
        var place = 0
        for _ in 0..<1 + number(below: 4) {
            let words = text()
            graph.passages.append(
                Passage(start: place, end: place + words.unicodeScalars.count, text: words))
            place += words.unicodeScalars.count + number(below: 3)
        }
        for _ in 0..<number(below: 8) { graph.things.append(thing(passages: graph.passages.count)) }
        while !graph.things.isEmpty, !isAtEnd, graph.facts.count < 24 {
            if let fact = fact(in: graph) { graph.facts.append(fact) }
            if byte() & 15 == 15 { break }
        }
        return graph
    }

    private mutating func thing(passages: Int) -> Thing {
        let kind = one(of: Kind.allCases)
        var thing = Thing(kind: kind)
        if byte() & 3 != 0 { thing.name = text() }
        for _ in 0..<number(below: 3) { thing.aliases.append(text()) }
        if byte() & 3 == 3 {
            thing.key = kind == .country ? one(of: ["KR", "JP", "US"]) : one(of: ["Q1065", "Q7184"])
        }
        let first = number(below: passages)
        thing.passages = Array(first..<min(passages, first + 1 + number(below: 2)))
        return thing
    }

    /// A fact that the vocabulary allows, or nil where the graph has no thing for it.
    private mutating func fact(in graph: ArticleGraph) -> Fact? {
        let subject = number(below: graph.things.count)
        let properties = Property.allCases.filter { $0.domain.contains(graph.things[subject].kind) && $0 != .disputed }
        guard !properties.isEmpty else { return nil }
        let property = one(of: properties)
        let value: Value
        switch property.range {
        case .things(let kinds):
            let targets = graph.things.indices.filter { kinds.contains(graph.things[$0].kind) }
            guard !targets.isEmpty else { return nil }
            value = .thing(one(of: targets))
        case .text: value = .text(text())
        case .date: value = .date(date())
        case .day: value = .date(.day(day()))
        case .flag: value = .flag(byte() & 1 == 1)
        case .term(let list): value = .term(one(of: list.terms))
        case .wikidata: value = .text("Q\(1 + number(below: 9999))")
        }
        var evidence: [Evidence] = []
        for _ in 0..<1 + number(below: 2) {
            evidence.append(
                Evidence(
                    passage: number(below: graph.passages.count), rule: one(of: ["met", "signed-on", text()]),
                    confidence: Double(byte()) / 255,
                    attributedTo: byte() & 3 == 3 ? number(below: graph.things.count) : nil))
        }
        return Fact(
            subject: subject, property: property, value: value, polarity: byte() & 7 != 7, evidence: evidence)
    }

    private mutating func day() -> CalendarDate {
        let year = one(of: [2019, 2020, 1, 987, 9999])
        let month = 1 + number(below: 12)
        let day = 1 + number(below: CalendarDate.days(inMonth: month, year: year))
        return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: 2019, month: 11, day: 12)!
    }

    private mutating func date(isWithin: Bool = false) -> PartialDate {
        switch number(below: isWithin ? 5 : 7) {
        case 0: .day(day())
        case 1: .month(year: one(of: [2019, 2020, 1, -44]), month: 1 + number(below: 12))
        case 2: .year(one(of: [2019, 0, -44, 12_019, PartialDate.years.upperBound]))
        case 3: .yearlessDay(month: 1 + number(below: 12), day: 1 + number(below: 28))
        case 4: .yearlessMonth(1 + number(below: 12))
        case 5: .interval(date(isWithin: true), date(isWithin: true))
        default: byte() & 1 == 0 ? .interval(nil, date(isWithin: true)) : .interval(date(isWithin: true), nil)
        }
    }
}
