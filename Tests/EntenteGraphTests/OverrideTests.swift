import EntenteGraph
import EntenteText
import Testing

@Suite struct OverrideTests {
    private static let articles = [
        article("a", published: "2015-03-01") {
            _ = $0.person("Ash Carter", office: "Secretary of Defense", of: "US")
            $0.say("It expires on Nov. 23.")
            $0.fact($0.agreement("GSOMIA", parties: ["KR", "JP"]), .expiresOn, .date(.yearlessDay(month: 11, day: 23)))
        },
        article("b", published: "2015-04-01") {
            _ = $0.person("Ashton B. Carter")
            $0.say("It expires on Nov. 23, 2019.")
            $0.fact($0.agreement("GSOMIA", parties: ["KR", "JP"]), .expiresOn, .date(day("2019-11-23")))
        },
        article("c", published: "2018-05-01") { _ = $0.person("Kim Yong-chol") },
        article("d", published: "2018-06-01") { _ = $0.person("Kim Yong Chol") },
    ]

    private static func resolution(_ instructions: Overrides.Instruction...) -> Resolution {
        var overrides = Overrides()
        overrides.list = instructions.enumerated().map { Overrides.Override(line: $0 + 1, instruction: $1) }
        return Resolver(overrides: overrides).resolution(of: ArticleGraphSet(articles))
    }

    @Test func withoutOverrides() {
        #expect(
            Self.resolution().graph.ids(.person) == [
                "person/ash-carter", "person/ashton-b-carter", "person/kim-yong-chol",
            ])
    }

    @Test(arguments: [
        ["Ash Carter", "Ashton B. Carter"],
        ["person/ash-carter", "https://w3id.org/entente/id/person/ashton-b-carter"],
    ])
    func same(_ names: [String]) {
        let resolution = Self.resolution(.same(names.map { Overrides.Reference($0) }))
        #expect(resolution.graph.ids(.person) == ["person/ashton-b-carter", "person/kim-yong-chol"])
        #expect(resolution.merges.joins.contains { $0.rule == .override })
        #expect(resolution.merges.overrides.map(\.fits) == [true])
    }

    @Test func different() {
        let byArticle = Self.resolution(
            .different([.init("Kim Yong-chol", article: "c"), .init("Kim Yong Chol", article: "d")]))
        #expect(byArticle.graph.ids(.person).filter { $0.hasPrefix("person/kim") }.count == 2)
        #expect(byArticle.merges.nearMisses.contains { $0.obstacle == .override })
        let alike = Self.resolution(.different([.init("Kim Yong-chol"), .init("Kim Yong Chol")]))
        #expect(alike.merges.overrides.map(\.fits) == [false])
        #expect(alike.merges.overrides[0].outcome.contains("name the articles"))
    }

    @Test func means() {
        let resolution = Self.resolution(
            .means(.init("Kim Yong-chol", article: "c"), thing: .init("person/ash-carter")))
        let carter = resolution.graph.things.first { $0.aliases.contains("Kim Yong-chol") }
        #expect(carter?.name == "Ash Carter")
        #expect(resolution.graph.ids(.person).count == 3)
    }

    @Test func wrong() {
        let dates = { (resolution: Resolution) in resolution.graph.values(of: "agreement/gsomia", .expiresOn) }
        #expect(dates(Self.resolution()) == [.date(day("2019-11-23"))])
        // The vaguer form of the date goes with it.
        #expect(dates(Self.resolution(.wrong(.init("GSOMIA"), .expiresOn, "2019-11-23"))).isEmpty)
        let parties = Self.resolution(.wrong(.init("agreement/gsomia"), .party, "JP"))
        #expect(parties.graph.values(of: "agreement/gsomia", .party).count == 1)
        let misfit = Self.resolution(.wrong(.init("GSOMIA"), .signedOn, nil)).merges.overrides[0]
        #expect(!misfit.fits && misfit.outcome.contains("signedOn"))
    }

    @Test func alias() {
        let resolution = Self.resolution(.alias(.init("GSOMIA"), "the intelligence pact"))
        #expect(resolution.graph.things.first { $0.kind == .agreement }?.aliases == ["the intelligence pact"])
    }

    @Test(arguments: [
        Overrides.Instruction.same([.init("Ash Carter"), .init("Nobody")]), .alias(.init("Nobody"), "x"),
        .means(.init("Nobody"), thing: .init("GSOMIA")), .means(.init("Ash Carter"), thing: .init("GSOMIA")),
        .wrong(.init("Nobody"), .party, nil), .same([.init("Ash Carter"), .init("GSOMIA")]),
    ])
    func whatFitsNothingIsReported(_ instruction: Overrides.Instruction) {
        let resolution = Self.resolution(instruction)
        #expect(resolution.merges.overrides.map(\.fits) == [false])
        #expect(resolution.graph == Self.resolution().graph)
    }
}
