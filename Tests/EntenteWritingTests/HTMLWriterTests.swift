import EntenteGraph
import EntenteText
import EntenteWriting
import Foundation
import Testing

/// The page as bytes. What it does in a browser is in Tests/Readers/html_check.py.
struct HTMLWriterTests {
    /// What stands between the tags of the page's data.
    private static func data(of graph: Graph) throws -> String {
        let page = try text(of: graph, as: HTMLWriter.format)
        let start = try #require(page.range(of: "<script type=\"application/json\" id=\"graph\">"))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        return String(page[start.upperBound..<end.lowerBound])
    }

    /// `ENTENTE_RECORD=1` writes them anew.
    @Test(arguments: ["empty", "pact", "hostile", "dates"])
    func dataIsAsRecorded(graph: String) throws {
        let data = try Self.data(of: SampleGraphs.named(graph))
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/\(graph).html.json")
        if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" { try Data(data.utf8).write(to: path) }
        #expect(try Data(contentsOf: path) == Data(data.utf8), "\(path.lastPathComponent) differs")
    }

    @Test(arguments: [
        ("plain", "plain"), ("</script>", "\\u003c/script\\u003e"), ("<!-- & -->", "\\u003c!-- \\u0026 --\\u003e"),
        ("\"\\", "\\\"\\\\"), ("a\u{2028}b\u{2029}c", "a\\u2028b\\u2029c"), ("\u{2027}\u{202A}", "\u{2027}\u{202A}"),
        ("\u{0}\n\r\t\u{7F}", "\\u0000\\u000a\\u000d\\u0009\\u007f"), ("{{script}} €", "{{script}} €"),
    ])
    func textIsData(text: String, written: String) throws {
        var builder = GraphBuilder()
        builder.thing(.person, "x", name: text)
        let data = try Self.data(of: builder.graph)
        #expect(data.contains("{\"id\":\"person.x\",\"kind\":\"Person\",\"label\":\"\(written)\"}"))
    }

    /// The page's own script and style end where their elements end.
    @Test func scriptAndStyleAreWhole() throws {
        let page = try text(of: Graph(), as: HTMLWriter.format)
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script").count == 3)
        #expect(page.components(separatedBy: "</style").count == 2)
        #expect(!page.contains("<!--") && !page.contains("{{") && !page.contains("\r"))
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    }

    /// A state and the people who represent it: drawn whole up to 3,000, else the 2,000 that are supported most.
    @Test(arguments: [(2999, 3000, nil), (3000, 2000, 2000)])
    func greatGraphsOpenWithTheBestSupported(people: Int, shown: Int, limit: Int?) throws {
        var builder = GraphBuilder()
        builder.source("2019-11-12-aaaaaaaaaaaa", NewsSource(sha256: String(repeating: "a", count: 64)))
        let passages = (0..<2).map { builder.passage("Sentence \($0).", at: $0 * 20) }
        let korea = builder.thing(.country, "KR", name: "South Korea", in: passages)
        for number in 0..<people {
            let isGreat = number >= people - 1999
            let person = builder.thing(
                .person, "p\(10_000 + number)", name: "P\(number)", in: isGreat ? passages : [passages[0]])
            builder.fact(person, .represents, .thing(korea), in: [passages[0]])
        }
        let page = try JSONDecoder().decode(Page.self, from: Data(Self.data(of: builder.graph).utf8))
        let opening = try #require(page.pictures["opening"])
        #expect(opening.things.count == shown && opening.x.count == shown && opening.y.count == shown)
        #expect(opening.limit == limit)
        if limit != nil { #expect(opening.things == [0] + Array(people - 1998...people)) }
        #expect(page.pictures["whole"]?.things.count == people + 1)
    }

    /// In the opening picture an event is a line; what nothing ties is not drawn.
    @Test func eventsAreTies() throws {
        var builder = GraphBuilder()
        let japan = builder.thing(.country, "JP", name: "Japan")
        let korea = builder.thing(.country, "KR", name: "South Korea")
        builder.thing(.country, "LO", name: "Lonely")
        let event = builder.thing(.event, "sanction", label: "Japan sanctions South Korea")
        builder.fact(event, .actor, .thing(japan))
        builder.fact(event, .target, .thing(korea))
        let page = try JSONDecoder().decode(Page.self, from: Data(Self.data(of: builder.graph).utf8))
        #expect(page.pictures["opening"]?.things == [0, 1])
        #expect(page.pictures["whole"]?.things == [0, 1, 2, 3])
    }

    private struct Page: Decodable {
        struct Picture: Decodable {
            let things: [Int]
            let x: [Double]
            let y: [Double]
            let limit: Int?
        }
        let pictures: [String: Picture]
    }

    /// A graph whose every text would run, were it taken for a part of the page.
    static let scripts: Graph = {
        let texts = [
            "</script><script>window.hacked = 1</script>", "<img src=x onerror=\"window.hacked = 2\">",
            "<!--<script>window.hacked = 3", "\"><svg onload=window.hacked=4>", "javascript:window.hacked=5",
            "';window.hacked=6;//", "${window.hacked=7}", "{{script}}", "</title><base href=//example.org>",
            "<a href=\"javascript:window.hacked=8\">x</a>", "]]><iframe srcdoc=x>", "<style>*{display:none}</style>",
        ]
        var builder = GraphBuilder()
        for (index, text) in texts.enumerated() {
            let source = builder.source(
                "2020-01-01-\(100_000_000_000 + index)",
                NewsSource(
                    sha256: String(repeating: "0", count: 64), headline: text, published: CalendarDate("2020-01-01"),
                    publisher: text, url: index % 2 == 0 ? "javascript:window.hacked=9" : "data:text/html,\(index)"))
            let passage = builder.passage(text, at: 0, in: source)
            let person = builder.thing(.person, "p\(index)", name: text, aliases: ["x " + text], in: [passage])
            let statement = builder.thing(.statement, "s\(index)", label: text, in: [passage])
            let meeting = builder.thing(.meeting, "m\(index)", label: text, in: [passage])
            let pact = builder.thing(.agreement, "a\(index)", name: text, in: [passage])
            let position = builder.thing(.position, "o\(index)", label: text, in: [passage])
            builder.fact(statement, .speaker, .thing(person), in: [passage], rule: text)
            builder.fact(statement, .text, .text(text), in: [passage], by: person)
            builder.fact(person, .sameAs, .text("Q\(index + 1)"))
            builder.fact(meeting, .participant, .thing(person), in: [passage])
            builder.fact(meeting, .occursOn, .date(.year(2019)), in: [passage])
            builder.fact(pact, .signedOn, .date(.year(2019)), in: [passage])
            builder.fact(position, .holder, .thing(person), in: [passage])
            builder.fact(position, .toward, .thing(pact), in: [passage])
            builder.fact(position, .stance, .term(.opposed), in: [passage])
        }
        return builder.graph
    }()
}
