import EntenteGraph
import EntenteText
import Testing

/// The article graphs as lines of JSON: what is written is read as it was, and nothing else is read.
@Suite struct InterchangeTests {
    private let encoder = ArticleGraphEncoder(extractor: "1-test")

    private func decoded(_ text: String) throws(InterchangeError) -> ArticleGraph {
        var decoder = ArticleGraphDecoder()
        return try decoder.decode(Array(text.utf8))
    }

    @Test func aLineLooksLikeThis() {
        var graph = article("one", published: "2019-11-12") {
            let abe = $0.person("Shinzo Abe", of: "JP")
            _ = $0.meeting([abe], on: .month(year: 2019, month: 11))
            $0.fact(abe, .represents, .thing(1), polarity: false)
        }
        graph.source = NewsSource(
            sha256: "00ff", published: CalendarDate("2019-11-12"), url: "https://example.org/?a&b")
        graph.facts[0].evidence[0].attributedTo = 1
        #expect(
            String(decoding: encoder.encode(graph), as: UTF8.self)
                == #"{"articleGraph":1,"extractor":"1-test","sha256":"00ff","published":"2019-11-12","url":"https://example.org/?a&b","#
                + #""passages":[[0,11,"A sentence."]],"things":[["Person","Shinzo Abe",[],null,[0]],["Country","JP",[],"JP",[0]],"#
                + #"["Meeting",null,[],null,[0]]],"facts":[[0,"represents",1,[[0,"test",0.9,1]]],[2,"participant",0,[[0,"test",0.9]]],"#
                + #"[2,"occursOn",{"date":"2019-11"},[[0,"test",0.9]]],[2,"status",{"term":"held"},[[0,"test",0.9]]],"#
                + #"[0,"represents",1,[[0,"test",0.9]],false]]}"#)
    }

    @Test func epithetsComeBack() throws {
        var graph = article("one") {
            _ = $0.thing(.person, "Mora")
            _ = $0.thing(.person, "Ada")
        }
        graph.things[1].epithets = ["governor", Thing.kin]
        let line = encoder.encode(graph)
        #expect(String(decoding: line, as: UTF8.self).contains(#","epithets":[[1,"governor","kin"]],"facts""#))
        var decoder = ArticleGraphDecoder()
        #expect(try decoder.decode(line) == graph)
    }

    @Test(arguments: UInt64(1)...40)
    func readingGivesWhatWasWritten(seed: UInt64) throws {
        var articles = RandomArticles(random: SplitMix64(state: seed))
        var odd = OddGraphs(random: SplitMix64(state: seed &* 77))
        var decoder = ArticleGraphDecoder()
        for number in 0..<20 {
            for graph in [articles.article(number), odd.graph()] {
                #expect(graph.isConsistent)
                let line = encoder.encode(graph)
                #expect(!line.contains(UInt8(ascii: "\n")))
                let back = try decoder.decode(line)
                #expect(back == graph)
                #expect(encoder.encode(back) == line)
            }
        }
    }

    @Test(arguments: [
        PartialDate.year(2019), .year(-44), .year(0), .year(12_019), .month(year: 2019, month: 2),
        .month(year: -1, month: 12), .yearlessDay(month: 11, day: 23), .yearlessMonth(11), day("0009-01-31"),
        .interval(day("2019-11-17"), day("2019-11-18")), .interval(nil, .year(2020)), .interval(.yearlessMonth(3), nil),
        .interval(nil, nil), .interval(.interval(.year(1), .year(2)), .month(year: 3, month: 4)),
    ])
    func everyDateComesBack(date: PartialDate) throws {
        let graph = article("one") { _ = $0.meeting([], on: date) }
        var decoder = ArticleGraphDecoder()
        #expect(try decoder.decode(encoder.encode(graph)) == graph)
    }

    @Test func whatALaterVersionAddsIsSkipped() throws {
        let text =
            #" { "articleGraph" : 1 , "mood" : {"a": [1, "x\"", null, true, -2.5e3, {}], "b": {}} , "sha256":"00ff" , "passages" : [ [ 0 , 2 , "\u00c9\ud83c\udf89\/" ] ] } "#
        let graph = try decoded(text)
        #expect(graph.passages == [Passage(start: 0, end: 2, text: "É🎉/")])
    }

    @Test(arguments: [
        ("", "'{' is missing"), ("[]", "'{' is missing"), ("{}", "articleGraph"), (#"{"sha256":"00"}"#, "articleGraph"),
        (#"{"articleGraph":1}"#, "sha256"), (#"{"articleGraph":1,"sha256":"Abe"}"#, "sha256"),
        (#"{"articleGraph":1,"sha256":"00"#, "does not end"), (#"{"articleGraph":1,"sha256":"00"} x"#, "follows"),
        (#"{"articleGraph":1,"sha256":"00","published":"2019-02-30"}"#, "published"),
        (#"{"articleGraph":1,"sha256":"00","sketch":"00"}"#, "sketch"),
        (#"{"articleGraph":1,"sha256":"00","passages":[[3,2,"a"]]}"#, "ends before"),
        (#"{"articleGraph":1,"sha256":"00","passages":[[0,99999999999,"a"]]}"#, "too great"),
        (#"{"articleGraph":1,"sha256":"00","passages":[[0,2,"\u0000"]]}"#, "XML cannot hold"),
        (#"{"articleGraph":1,"sha256":"00","passages":[[0,2,"\ud800"]]}"#, "half a character"),
        (#"{"articleGraph":1,"sha256":"00","passages":[[0,2,"\q"]]}"#, "escape"),
        (#"{"articleGraph":1,"sha256":"00","things":[["Robot",null,[],null,[]]]}"#, "\"Robot\" is no kind"),
        (#"{"articleGraph":1,"sha256":"00","things":[["Person",null,[],null,[0]]]}"#, "does not have"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"party",0,[]]]}"#, "does not have"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"likes",0,[]]]}"#, "no property"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"status",{"term":"x"},[]]]}"#, "no term"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"occursOn",{"date":"soon"},[]]]}"#, "date is none"),
        (
            #"{"articleGraph":1,"sha256":"00","facts":[[0,"occursOn",{"date":"9223372036854775807"},[]]]}"#,
            "date is none"
        ),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"occursOn",{"date":"2019-13"},[]]]}"#, "date is none"),
        (#"{"articleGraph":1,"sha256":"00","things":[],"epithets":[[0,"governor"]]}"#, "an epithet is of a thing"),
        (#"{"articleGraph":1,"sha256":"00","things":[],"epithets":[["governor"]]}"#, ""),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"occursOn",{"date":null},[]]]}"#, "date is missing"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"party",0,[[0,"r",1.5]]]]}"#, "from 0 to 1"),
        (#"{"articleGraph":1,"sha256":"00","facts":[[0,"party",0,[[0,"r",nan]]]]}"#, "number is missing"),
    ])
    func whatIsNoGraphIsRefused(text: String, words: String) {
        let error = #expect(throws: InterchangeError.self) { try decoded(text) }
        #expect(error?.code == .invalidGraph)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test func anotherVersionIsRefused() {
        let error = #expect(throws: InterchangeError.self) { try decoded(#"{"articleGraph":2,"sha256":"00","x":[}"#) }
        #expect(error?.code == .graphVersion)
        #expect(error?.message.contains("version 2") == true)
    }

    @Test func deepNestingAndInvalidBytesAreRefused() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: InterchangeError.self) { try decoded(#"{"articleGraph":1,"x":\#(deep)"#) }
        let dates = String(repeating: "[null,", count: 100_000)
        #expect(throws: InterchangeError.self) {
            try decoded(#"{"articleGraph":1,"sha256":"0","facts":[[0,"occursOn",{"date":\#(dates)"#)
        }
        for bytes in [[0xFF], [0xC3, 0x28], [0xEF, 0xBF, 0xBF], [0x07]] as [[UInt8]] {
            var decoder = ArticleGraphDecoder()
            let line = Array(#"{"articleGraph":1,"sha256":"0","headline":""#.utf8) + bytes + Array(#""}"#.utf8)
            #expect(throws: InterchangeError.self) { try decoder.decode(line) }
        }
    }

    /// Lines with bytes changed, left out and repeated: read or refused, never more than that.
    @Test(arguments: UInt64(1)...30)
    func damagedLinesDoNoHarm(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var articles = RandomArticles(random: random)
        let line = encoder.encode(articles.article(1))
        var decoder = ArticleGraphDecoder()
        for _ in 0..<60 {
            var damaged = line
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: damaged.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged.remove(at: place)
                default: damaged.insert(contentsOf: damaged[place...].prefix(9), at: place)
                }
            }
            if let graph = try? decoder.decode(damaged) { #expect(graph.isConsistent) }
        }
    }
}

/// Graphs that no article gives: every kind, property and term, and strings that formats trip over.
struct OddGraphs {
    var random: SplitMix64

    private static let strings = [
        "", " ", "\"", "\\", "\\u0041", "\n\r\t", "É", "🎉", "a\u{301}", "\u{202E}", "</data>", "null", "{}",
        "\u{7F}\u{85}",
        "Ministry of Foreign Affairs and Trade", String(repeating: "x", count: 200),
    ]

    private mutating func text() -> String { Self.strings.randomElement(using: &random) ?? "" }
    private mutating func optional<T>(_ value: T) -> T? { Bool.random(using: &random) ? value : nil }

    mutating func graph() -> ArticleGraph {
        var graph = ArticleGraph(source: NewsSource(sha256: String(random.next(), radix: 16)))
        graph.source.headline = optional(text())
        graph.source.published = optional(CalendarDate("2019-11-12")) ?? nil
        graph.source.publisher = optional(text())
        graph.source.url = optional(text())
        let words = (0..<40).map { _ in String(random.next(), radix: 36) }.joined(separator: " ")
        graph.source.sketch = optional(TextSketch(utf8: words.utf8)) ?? nil
        for number in 0..<5 { graph.passages.append(Passage(start: number, end: number * 7, text: text())) }
        for kind in Kind.allCases {
            graph.things.append(
                Thing(
                    kind: kind, name: optional(text()),
                    aliases: (0..<Int.random(in: 0...3, using: &random)).map { _ in text() },
                    key: optional(text()), passages: (0..<5).filter { _ in Bool.random(using: &random) }))
        }
        for property in Property.allCases {
            let evidence = (0..<Int.random(in: 0...3, using: &random)).map { passage in
                Evidence(
                    passage: passage, rule: text(), confidence: Double.random(in: 0...1, using: &random),
                    attributedTo: optional(passage))
            }
            graph.facts.append(
                Fact(
                    subject: Int.random(in: graph.things.indices, using: &random), property: property, value: value(),
                    polarity: Bool.random(using: &random), evidence: evidence))
        }
        return graph
    }

    private mutating func value() -> Value {
        switch Int.random(in: 0...4, using: &random) {
        case 0: .thing(Int.random(in: Kind.allCases.indices, using: &random))
        case 1: .text(text())
        case 2: .flag(Bool.random(using: &random))
        case 3: .term(Term.allCases.randomElement(using: &random) ?? .held)
        default: .date(.interval(optional(.year(2019)), optional(.yearlessMonth(4))))
        }
    }
}
