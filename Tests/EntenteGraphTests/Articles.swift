import EntenteGraph
import EntenteText

/// Builds an article's graph in a few words.
struct Writer {
    var graph: ArticleGraph

    init(_ name: String, published: String? = nil) {
        let digits = (0..<4).map { Slug.digest([name, String($0)]) }.joined() + "000000000000000000000000"
        graph = ArticleGraph(
            source: NewsSource(sha256: digits, headline: name, published: published.flatMap { CalendarDate($0) }))
    }

    /// A sentence; the things and facts that follow rest on it.
    @discardableResult
    mutating func say(_ text: String) -> Int {
        let start = (graph.passages.last?.end ?? -1) + 1
        graph.passages.append(Passage(start: start, end: start + text.unicodeScalars.count, text: text))
        return graph.passages.count - 1
    }

    mutating func thing(_ kind: Kind, _ name: String? = nil, _ aliases: [String] = [], key: String? = nil) -> Int {
        if graph.passages.isEmpty { say("A sentence.") }
        graph.things.append(
            Thing(kind: kind, name: name, aliases: aliases, key: key, passages: [graph.passages.count - 1]))
        return graph.things.count - 1
    }

    mutating func country(_ code: String, _ name: String? = nil) -> Int { thing(.country, name ?? code, key: code) }

    mutating func fact(_ subject: Int, _ property: Property, _ value: Value, polarity: Bool = true) {
        graph.facts.append(
            Fact(
                subject: subject, property: property, value: value, polarity: polarity,
                evidence: [Evidence(passage: graph.passages.count - 1, rule: "test", confidence: 0.9)]))
    }

    mutating func person(_ name: String, office: String? = nil, of country: String? = nil) -> Int {
        let person = thing(.person, name)
        let nation = country.map { self.country($0) }
        if let nation { fact(person, .represents, .thing(nation)) }
        if let office {
            let post = thing(.office)
            fact(post, .officeTitle, .text(office))
            if let nation { fact(post, .officeOf, .thing(nation)) }
            fact(person, .holdsOffice, .thing(post))
        }
        return person
    }

    /// Has somebody say something, so that a fact needs whom it is.
    mutating func quote(_ person: Int, _ words: String) {
        let statement = thing(.statement)
        fact(statement, .speaker, .thing(person))
        fact(statement, .text, .text(words))
    }

    mutating func meeting(
        _ participants: [Int], on date: PartialDate? = nil, at place: Int? = nil, status: Term = .held
    ) -> Int {
        let meeting = thing(.meeting)
        for participant in participants { fact(meeting, .participant, .thing(participant)) }
        if let date { fact(meeting, .occursOn, .date(date)) }
        if let place { fact(meeting, .location, .thing(place)) }
        fact(meeting, .status, .term(status))
        return meeting
    }

    mutating func agreement(_ name: String?, _ aliases: [String] = [], parties: [String] = []) -> Int {
        let agreement = thing(.agreement, name, aliases)
        for party in parties { fact(agreement, .party, .thing(country(party))) }
        return agreement
    }
}

func day(_ text: String) -> PartialDate { CalendarDate(text).map(PartialDate.day) ?? .year(1) }

func article(_ name: String, published: String? = nil, _ write: (inout Writer) -> Void) -> ArticleGraph {
    var writer = Writer(name, published: published)
    write(&writer)
    return writer.graph
}

extension Graph {
    func ids(_ kind: Kind) -> [String] { things.filter { $0.kind == kind }.map(\.id) }

    func values(of id: String, _ property: Property) -> [Value] {
        guard let index = things.firstIndex(where: { $0.id == id }) else { return [] }
        return facts.filter { $0.subject == index && $0.property == property }.map(\.value)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
