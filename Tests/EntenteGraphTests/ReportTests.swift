import EntenteGraph
import EntenteText
import Testing

/// On which day an occurrence is first told, and what that says of it.
@Suite struct ReportTests {
    private func talks(
        _ name: String, _ published: String?, _ status: Term = .held, on date: PartialDate? = day("2019-11-17")
    ) -> ArticleGraph {
        article(name, published: published) { writer in
            let people = ["Shinzo Abe", "Moon Jae-in"].map { writer.person($0) }
            _ = writer.meeting(people, on: date, status: status)
        }
    }

    private func values(_ articles: [ArticleGraph], _ property: Property) -> [String] {
        let graph = Resolver().resolve(articles)
        return graph.facts.filter { graph.things[$0.subject].kind == .meeting && $0.property == property }.map {
            $0.value.date?.description ?? $0.value.term?.rawValue ?? "?"
        }
    }

    @Test(
        arguments: [
            (["2019-11-18"], ["2019-11-18"]), (["2019-11-20", "2019-11-18", "2019-11-19"], ["2019-11-18"]),
            ([nil, "2019-11-19"], ["2019-11-19"]), ([nil], []),
        ] as [([String?], [String])])
    func firstReport(_ days: [String?], _ expected: [String]) {
        let articles = days.enumerated().map { talks("\($0)", $1) }
        #expect(values(articles, .reportedOn) == expected)
    }

    /// It rests on a sentence of each article of the day.
    @Test func support() {
        let graph = Resolver().resolve([talks("a", "2019-11-18"), talks("b", "2019-11-18"), talks("c", "2019-11-20")])
        let reports = graph.facts.filter { $0.property == .reportedOn }
        #expect(reports.map(\.evidence.count) == [2])
        let days = reports.flatMap(\.evidence).map {
            graph.sources[graph.passages[$0.passage].source].source.published?.description
        }
        #expect(days == ["2019-11-18", "2019-11-18"])
    }

    @Test func everyOccurrenceHasOne() {
        let graph = Resolver().resolve([
            article("a", published: "2019-11-18") { writer in
                let abe = writer.person("Shinzo Abe")
                let pact = writer.agreement("GSOMIA")
                for (kind, property) in [(Kind.statement, Property.speaker), (.position, .holder), (.event, .actor)] {
                    writer.fact(writer.thing(kind), property, .thing(abe))
                }
                writer.fact(writer.graph.things.count - 2, .toward, .thing(pact))
            }
        ])
        let reported = graph.facts.filter { $0.property == .reportedOn }.map { graph.things[$0.subject].kind }
        #expect(reported.sorted() == [.event, .position, .statement])
    }

    /// Nothing is held with a date later than its source.
    @Test(
        arguments: [
            ("2019-11-18", .held, .held), ("2019-11-17", .held, .held), ("2019-11-12", .held, .planned),
            ("2019-11-12", .proposed, .proposed), (nil, .held, .held),
        ] as [(String?, Term, Term)])
    func noProphecy(_ published: String?, _ told: Term, _ expected: Term) {
        #expect(values([talks("a", published, told)], .status) == [expected.rawValue])
    }

    /// The day may come from another article than the word that it was held.
    @Test func theDayComesFromAnother() {
        let graph = [
            talks("a", "2019-11-12", .planned), talks("b", "2019-11-14", .held), talks("c", "2019-11-18", .held),
        ]
        #expect(values(Array(graph[..<2]), .status) == ["planned"])
        #expect(values(graph, .status) == ["held"])
    }
}
