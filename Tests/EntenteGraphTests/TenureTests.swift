import EntenteGraph
import EntenteText
import Testing

/// Who held which office, and when.
@Suite struct TenureTests {
    struct Row: Sendable, CustomTestStringConvertible {
        /// Days of articles, each with whether it calls the person a former holder.
        var articles: [(day: String?, isFormer: Bool)]
        /// `first..last until …` of each tenure.
        var tenures: [String]

        init(_ articles: [(String?, Bool)], _ tenures: [String]) {
            self.articles = articles.map { (day: $0.0, isFormer: $0.1) }
            self.tenures = tenures
        }

        var testDescription: String { tenures.joined(separator: ", ") }
    }

    @Test(arguments: [
        Row([("2014-03-01", false), ("2012-05-01", false)], ["2012-05-01..2014-03-01"]),
        // Later news of the end takes nothing from it.
        Row(
            [("2012-05-01", false), ("2018-01-09", true), ("2019-02-01", true)],
            ["2012-05-01..2012-05-01 until ../2018-01-09"]),
        Row([("2018-01-09", true)], ["? until ../2018-01-09"]),
        // Back in office.
        Row(
            [("2012-05-01", false), ("2018-01-09", true), ("2020-07-01", false)],
            ["2012-05-01..2012-05-01 until ../2018-01-09", "2020-07-01..2020-07-01"]),
        // An article without a day says no time.
        Row([(nil, false)], ["?"]),
        Row([(nil, false), ("2012-05-01", false)], ["2012-05-01..2012-05-01"]),
    ])
    func tenures(_ row: Row) {
        let articles = row.articles.enumerated().map { number, told in
            article("\(number)", published: told.day) { writer in
                let person = writer.person("Helen Clark")
                let office = writer.thing(.office)
                writer.fact(office, .officeTitle, .text("Prime Minister"))
                writer.fact(office, .officeOf, .thing(writer.country("NZ", "New Zealand")))
                writer.fact(person, told.isFormer ? .formerOffice : .holdsOffice, .thing(office))
            }
        }
        let graph = Resolver().resolve(articles)
        #expect(Self.tenures(of: graph) == row.tenures)
        #expect(Resolver().resolve(articles.reversed()) == graph)
        for id in graph.ids(.tenure) {
            #expect(
                graph.values(of: id, .holder).compactMap(\.thing).map { graph.things[$0].id } == ["person/helen-clark"])
            #expect(graph.values(of: id, .office).count == 1)
        }
    }

    private static func tenures(of graph: Graph) -> [String] {
        graph.ids(.tenure).map { id in
            func day(_ property: Property) -> String? { graph.values(of: id, property).first?.date?.description }
            let reported = day(.firstReported).map { "\($0)..\(day(.lastReported) ?? "?")" } ?? "?"
            return reported + (day(.until).map { " until \($0)" } ?? "")
        }.sorted()
    }

    @Test func aTenureIsNamedByPersonAndOffice() {
        let graph = Resolver().resolve([
            article("a", published: "2015-01-02") { _ = $0.person("Helen Clark", office: "Prime Minister", of: "NZ") }
        ])
        #expect(graph.ids(.tenure) == ["tenure/clark-nz-prime-minister"])
        #expect(graph.things.first { $0.kind == .tenure }?.label == "Helen Clark as Prime Minister of NZ")
    }

    /// Who is called a former holder by an article is not told by the same article to be in the office.
    @Test(arguments: [(false, ["holdsOffice"]), (true, ["formerOffice"])])
    func oneArticleTellsOne(_ alsoFormer: Bool, _ expected: [String]) {
        let graph = Resolver().resolve([
            article("a", published: "2015-01-02") { writer in
                let person = writer.person("Helen Clark", office: "Prime Minister", of: "NZ")
                let office = writer.graph.things.count - 1
                if alsoFormer { writer.fact(person, .formerOffice, .thing(office)) }
            }
        ])
        let told = [Property.holdsOffice, .formerOffice].filter { !graph.values(of: "person/helen-clark", $0).isEmpty }
        #expect(told.map(\.rawValue) == expected)
    }

    /// An override that takes an office away takes the tenure with it.
    @Test func overrides() {
        var wrong = Overrides()
        wrong.list = [
            Overrides.Override(
                line: 1, instruction: .wrong(Overrides.Reference("person/helen-clark"), .holdsOffice, nil))
        ]
        let told = article("a", published: "2015-01-02") { _ = $0.person("Helen Clark", office: "Mayor", of: "NZ") }
        #expect(Resolver().resolve([told]).ids(.tenure) == ["tenure/clark-nz-mayor"])
        #expect(Resolver(overrides: wrong).resolve([told]).ids(.tenure).isEmpty)
    }
}
