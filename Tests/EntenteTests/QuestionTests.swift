import EntenteCommand
import EntenteGraph
import EntenteQuery
import EntenteWriting
import Foundation
import Testing

/// The questions that have names, and the answers' forms; what Oxigraph answers is tested in ``AskTests``.
@Suite struct QuestionTests {
    @Test func thereAreTwentyEachWithAWordOfProse() {
        #expect(Question.all.count == 20)
        #expect(Set(Question.all.map(\.name)).count == 20)
        for question in Question.all { #expect(question.prose.hasSuffix("."), "\(question.name): \(question.prose)") }
    }

    @Test(arguments: Question.all.filter { $0.text != nil }.map(\.name))
    func aValueComesInPlaceOfTheExample(_ name: String) throws {
        let question = try #require(Question.all.first { $0.name == name })
        for parameter in question.parameters {
            let query = question.query([parameter.name: "<x:y>"])
            #expect(query.contains("VALUES ?\(parameter.name) { <x:y> }"), "\(query)")
            #expect(query.ranges(of: "VALUES ?\(parameter.name) {").count == 1)
        }
        #expect(question.query([:]) == question.text)
        let variables = question.text?.ranges(of: "VALUES ?").count ?? 0
        #expect(variables >= question.parameters.count)
    }

    @Test func aHeadIsRead() {
        let question = Question(
            "x", "# One\n# two.\n#\n# --on: day\n# --in: Place, Country\n# THING: any\nSELECT *\n# not this\n")
        #expect(question.prose == "One two.")
        #expect(question.parameters.map(\.usage) == ["--on DAY", "--in NAME", "THING"])
        #expect(question.parameters.map(\.kinds) == [[], [.place, .country], Kind.allCases])
    }

    @Test(arguments: [
        ("SELECT * { ?s ?p ?o }", false), ("ask {}", false), ("DESCRIBE <x>", true),
        ("# select\nPREFIX select: <describe> construct { ?s ?p \"ask\" } WHERE {}", true), ("", false),
    ])
    func theFormOfAQuery(_ text: String, _ makesGraph: Bool) {
        // A prefix of such a name is not met: words of prefixes stand first.
        #expect(SPARQLText(text.replacing("select:", with: "s:")).makesGraph == makesGraph)
    }

    @Test func prefixesAreDeclaredInALineBeforeTheQuery() {
        let text = SPARQLText("ASK {}").declared(base: .standard)
        #expect(text.contains("PREFIX ent: <https://w3id.org/entente/ns#>"))
        #expect(text.contains("PREFIX country: <https://w3id.org/entente/id/country/>"))
        #expect(text.hasSuffix("\nASK {}") && text.count { $0 == "\n" } == 1)
        #expect(SPARQLText("").located("error at 3:7: what") == "error at 2:7: what")
        #expect(SPARQLText("").located("no place") == "no place")
    }

    private static let table = ResultTable(
        columns: ["who", "said"], rows: [["Abe", "a \"b\", c"], ["", "über\nzwei"]])

    @Test(arguments: [
        ("csv", "who,said\r\nAbe,\"a \"\"b\"\", c\"\r\n,\"über\nzwei\"\r\n"),
        ("tsv", "?who\t?said\n\"Abe\"\t\"a \\\"b\\\", c\"\n\"\"\t\"über\\nzwei\"\n"),
        (
            "json",
            "{\"head\":{\"vars\":[\"who\",\"said\"]},\"results\":{\"bindings\":[{\"who\":{\"type\":\"literal\",\"value\":\"Abe\"},"
                + "\"said\":{\"type\":\"literal\",\"value\":\"a \\\"b\\\", c\"}},"
                + "{\"said\":{\"type\":\"literal\",\"value\":\"über\\nzwei\"}}]}}\n"
        ),
    ])
    func forms(_ format: String, _ expected: String) throws {
        #expect(Self.table.encoded(as: format) == expected)
        if format == "json" { #expect(try ResultTable(json: Array(expected.utf8)) == Self.table) }
    }

    @Test func aTableFitsItsLine() throws {
        let text = ResultTable(
            columns: ["day", "text"], rows: [["2019-11-22", "one two three four five six seven"], ["", "x\u{1B}[2J"]]
        ).text(width: 30)
        #expect(
            text == """
                day         text
                ──────────  ──────────────────
                2019-11-22  one two three four
                            five six seven
                            x\\u{1B}[2J

                """, "\(text)")
        #expect(try ResultTable(json: Array("{\"head\":{},\"boolean\":true}".utf8)).rows == [["true"]])
    }
}
