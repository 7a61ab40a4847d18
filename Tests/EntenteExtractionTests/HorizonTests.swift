import EntenteExtraction
import EntenteGraph
import EntenteText
import Testing

/// An article of June 16, 2021 tells of nothing as held that comes later.
@Suite struct HorizonTests {
    private static func graph(
        _ kind: Kind, _ date: String, status: Term?, confidence: Double, published: String? = "2021-06-16"
    ) -> ArticleGraph {
        var graph = ArticleGraph(
            source: NewsSource(sha256: "0", published: published.flatMap { CalendarDate($0) }))
        graph.passages = [Passage(start: 0, end: 15, text: "They met there.")]
        graph.things = [Thing(kind: kind, passages: [0])]
        let evidence = [Evidence(passage: 0, rule: "test", confidence: confidence)]
        if let status {
            graph.facts.append(Fact(subject: 0, property: .status, value: .term(status), evidence: evidence))
        }
        if let date = PartialDate(date) {
            graph.facts.append(Fact(subject: 0, property: .occursOn, value: .date(date), evidence: evidence))
        }
        graph.endAtPublication()
        return graph
    }

    private static func facts(_ graph: ArticleGraph) -> [String] {
        graph.facts.map { $0.value.term?.rawValue ?? $0.value.date?.description ?? "?" }
    }

    @Test(
        arguments: [
            // A day that is surely its own: planned.
            (.meeting, "2021-06-18", .held, 0.9, ["planned", "2021-06-18"]),
            (.event, "2021-06-18/2021-06-18", .held, 0.9, ["planned", "2021-06-18/2021-06-18"]),
            // Not so sure, or no day: undated.
            (.event, "2021-06-18", .held, 0.6, ["held"]), (.event, "2021-10", .held, 0.9, ["held"]),
            (.event, "2022", .held, 0.9, ["held"]),
            (.statement, "2021-06-18", nil, 0.9, []), (.position, "2022-01-01", nil, 0.9, []),
            // Nothing is wrong with these.
            (.event, "2021-06-16", .held, 0.6, ["held", "2021-06-16"]),
            (.event, "2021-06", .held, 0.6, ["held", "2021-06"]), (.event, "--10-07", .held, 0.6, ["held", "--10-07"]),
            (.meeting, "2021-06-18", .planned, 0.6, ["planned", "2021-06-18"]),
            (.meeting, "2021-06-18", .cancelled, 0.9, ["cancelled", "2021-06-18"]),
            (.statement, "2021-06-16", nil, 0.9, ["2021-06-16"]),
        ] as [(Kind, String, Term?, Double, [String])])
    func days(_ kind: Kind, _ date: String, _ status: Term?, _ confidence: Double, _ expected: [String]) {
        let graph = Self.graph(kind, date, status: status, confidence: confidence)
        #expect(Self.facts(graph) == expected)
        #expect(graph.omissions.isEmpty == expected.contains(date))
    }

    @Test func whatIsTakenAwayIsNoted() {
        let graph = Self.graph(.event, "2022", status: .held, confidence: 0.9)
        #expect(graph.omissions.map(\.code) == ["date-to-come"])
        #expect(graph.omissions.map(\.candidates) == [["2022"]])
        #expect(graph.omissions.map(\.text) == ["They met there."])
    }

    @Test func anArticleWithoutADayHasNoHorizon() {
        let graph = Self.graph(.event, "2022", status: .held, confidence: 0.9, published: nil)
        #expect(Self.facts(graph) == ["held", "2022"])
    }

    /// The rule that says so is named.
    @Test func rule() {
        let graph = Self.graph(.meeting, "2021-06-18", status: .held, confidence: 0.9)
        #expect(graph.facts.map { $0.evidence.map(\.rule) } == [["day-to-come"], ["test"]])
    }
}
