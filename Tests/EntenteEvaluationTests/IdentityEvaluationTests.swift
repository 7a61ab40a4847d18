import EntenteEvaluation
import EntenteGraph
import EntenteText
import Testing

/// The figures of identity on a graph that is small enough to count.
@Suite struct IdentityEvaluationTests {
    @Test func countsPeopleAndNamesakes() {
        var graph = Graph()
        graph.sources = (0..<3).map { Graph.Source(id: "article/\($0)", source: NewsSource(sha256: "\($0)")) }
        graph.passages = (0..<3).map {
            Graph.Excerpt(id: "passage/\($0)", source: $0, passage: Passage(start: 0, end: 1, text: "x"))
        }
        func person(_ id: String, _ names: [String], _ passages: [Int]) -> Graph.Entity {
            Graph.Entity(
                id: "person/" + id, kind: .person, label: names[0], name: names[0], aliases: Array(names.dropFirst()),
                passages: passages)
        }
        graph.things = [
            person("a", ["Maria Ortega", "Ortega"], [0, 1]), person("b", ["Maria Ortega"], [2]),
            person("c", ["Ortega"], [2]), person("d", ["Torvik"], [0]),
            Graph.Entity(id: "country/PE", kind: .country, label: "Peru", name: "Peru", aliases: [], passages: [0]),
        ]
        graph.facts = [Fact(subject: 0, property: .sameAs, value: .text("Q1"), evidence: [])]
        let evaluation = IdentityEvaluation(graph)
        #expect(evaluation.people == 4)
        #expect(evaluation.ofOneWord == 2)
        #expect(evaluation.partOfAnother == 1)
        #expect(evaluation.withItem == 1)
        #expect(
            evaluation.foremost == [
                .init(name: "Maria Ortega", articles: 2, namesakes: 1, surnames: 1),
                .init(name: "Maria Ortega", articles: 1, namesakes: 1, surnames: 1),
            ])
    }

    @Test func anEmptyGraph() {
        #expect(IdentityEvaluation(Graph()).table.hasPrefix("people                                        0\n"))
    }
}
