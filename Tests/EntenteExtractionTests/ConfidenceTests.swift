import EntenteExtraction
import EntenteGraph
import Testing

@Suite struct ConfidenceTests {
    private static func graph() -> ArticleGraph {
        var graph = ArticleGraph(source: NewsSource(sha256: "0"))
        graph.passages = [
            Passage(start: 0, end: 20, text: "Chile praised Peru."),
            Passage(start: 21, end: 40, text: "Peru protested."),
        ]
        graph.things = [
            Thing(kind: .country, key: "CL", passages: [0]), Thing(kind: .event, passages: [1]),
            Thing(kind: .event, passages: [0]), Thing(kind: .country, key: "PE", passages: [0]),
        ]
        func fact(
            _ subject: Int, _ property: Property, _ value: Value, _ rule: String, _ confidence: Double, _ passage: Int
        )
            -> Fact
        {
            Fact(
                subject: subject, property: property, value: value,
                evidence: [Evidence(passage: passage, rule: rule, confidence: confidence)])
        }
        graph.facts = [
            fact(1, .eventType, .term(.protest), "protest", 0.4, 1), fact(1, .actor, .thing(3), "protest", 0.4, 1),
            fact(2, .eventType, .term(.support), "praise", 0.8, 0), fact(2, .actor, .thing(0), "praise", 0.8, 0),
            fact(2, .target, .thing(3), "praise", 0.3, 0), fact(2, .inResponseTo, .thing(1), "after", 0.9, 0),
        ]
        return graph
    }

    /// The event that is unsure goes with all that is said of it; of the other only what is unsure goes.
    @Test func floor() {
        var graph = Self.graph()
        ConfidenceFloor(0.5).apply(to: &graph)
        #expect(graph.isConsistent)
        #expect(graph.things.map(\.kind) == [.country, .event, .country])
        #expect(graph.facts.map(\.property) == [.eventType, .actor])
        #expect(graph.facts.map(\.subject) == [1, 1])
        #expect(graph.passages.map(\.text) == ["Chile praised Peru."])
        #expect(graph.omissions.map(\.code) == ["low-confidence", "low-confidence"])
        #expect(
            graph.omissions.map(\.candidates) == [["target PE", "inResponseTo"], ["eventType Protest", "actor PE"]])
        #expect(graph.omissions == graph.omissions.sorted())
    }

    @Test func withoutFloorAllStays() {
        var graph = Self.graph()
        ConfidenceFloor(0).apply(to: &graph)
        #expect(graph == Self.graph())
        ConfidenceFloor(0.3).apply(to: &graph)
        #expect(graph == Self.graph())
    }

    /// A meeting of which one participant is left is none.
    @Test(arguments: [(0.2, nil, 0), (0.2, "Andes Summit", 1), (0.6, nil, 1)] as [(Double, String?, Int)])
    func meeting(second: Double, name: String?, left: Int) {
        var graph = Self.graph()
        graph.things[2] = Thing(kind: .meeting, name: name, passages: [0])
        graph.facts = [(0, 0.9), (3, second)].map { thing, confidence in
            Fact(
                subject: 2, property: .participant, value: .thing(thing),
                evidence: [Evidence(passage: 0, rule: "meet", confidence: confidence)])
        }
        ConfidenceFloor(0.5).apply(to: &graph)
        #expect(graph.things.count { $0.kind == .meeting } == left)
    }

    @Test func measured() {
        var graph = Self.graph()
        RuleConfidence([
            RuleConfidence.Entry(rule: "praise", measured: 0.6, given: 0.8, count: 10),
            RuleConfidence.Entry(rule: "*Event", measured: 0.8, given: 0.4, count: 20),
        ]).apply(to: &graph)
        let confidences = graph.facts.map { ($0.evidence[0].confidence * 1000).rounded() }
        #expect(confidences == [800, 800, 600, 600, 225, 990])
    }

    @Test(arguments: RuleConfidence.shared.entries.map(\.rule))
    func shipped(rule: String) {
        let entry = RuleConfidence.shared.entries.first { $0.rule == rule }
        #expect(entry.map { (0...1).contains($0.measured) && $0.given > 0 && $0.count > 0 } == true)
    }
}
