import EntenteGraph
import EntenteText
import Testing

@Suite struct MergeLogTests {
    private static func resolution(_ articles: [ArticleGraph]) -> Resolution {
        Resolver().resolution(of: ArticleGraphSet(articles))
    }

    @Test(
        arguments: [
            ("Shinzo Abe", "Abe Shinzo", MergeRule.sameName), ("Sergei Lavrov", "Sergey Lavrov", .spelling),
            ("Mahinda Rajapaksa", "Mahinda Rajapakse", .consonants),
            ("Yoweri Museveni", "Yoweri Kaguta Museveni", .middleNames),
            ("Joe Biden", "Joseph Biden", .shortForm), ("Mao Zedong", "Mao Tse-tung", .spelling),
        ])
    func everyJoinHasItsRule(_ one: String, _ other: String, _ rule: MergeRule) {
        let resolution = Self.resolution([
            article("a") { _ = $0.person(one) }, article("b") { _ = $0.person(other) },
        ])
        #expect(resolution.graph.ids(.person).count == 1)
        #expect(resolution.merges.joins.map(\.rule) == [rule])
        #expect(Set(resolution.merges.joins.flatMap { [$0.first.name, $0.second.name] }) == [one, other])
    }

    @Test func whatNearlyBecameOneIsTold() {
        let several = Self.resolution([
            article("a", published: "2012-01-10") {
                _ = $0.person("Kim Kwan-jin", office: "Minister of Defense", of: "KR")
            },
            article("b", published: "2012-01-11") {
                _ = $0.person("Kim Jang-soo", office: "Minister of Defense", of: "KR")
            },
            article("c", published: "2012-01-12") { _ = $0.person("Kim", office: "Minister of Defense", of: "KR") },
        ])
        #expect(several.merges.nearMisses.filter { $0.obstacle == .severalFit }.count == 2)
        let apart = Self.resolution([
            article("a", published: "1990-08-02") { _ = $0.person("George Bush", office: "President", of: "US") },
            article("b", published: "2003-03-20") { _ = $0.person("George Bush", office: "President", of: "US") },
        ])
        #expect(apart.merges.nearMisses.map(\.obstacle) == [.farApart])
        let ofTwoStates = Self.resolution([
            article("a") { _ = $0.person("Kim Yong-chol", office: "general", of: "KP") },
            article("b") { _ = $0.person("Kim Yong-chol", office: "negotiator", of: "KR") },
        ])
        #expect(ofTwoStates.merges.nearMisses.contains { $0.obstacle == .differentTies })
    }

    @Test(arguments: UInt64(40)...45)
    func theLogIsAFunctionOfTheSetOfArticles(seed: UInt64) {
        var maker = RandomArticles(random: SplitMix64(state: seed))
        let articles = (0..<20).map { maker.article($0) }
        let expected = Self.resolution(articles)
        let again = Self.resolution(articles.reversed())
        #expect(again.merges == expected.merges)
        #expect(again.graph == expected.graph)
        // The log changes nothing, and every thing of several mentions is the work of joins.
        #expect(Resolver().resolve(articles) == expected.graph)
        // Of people some may be left out.
        let mentions = articles.reduce(0) { $0 + $1.things.count { $0.kind != .person } }
        let told = expected.graph.things.count { !$0.kind.isTimedRelation && $0.kind != .person }
        #expect(expected.merges.joins.count { $0.first.kind != .person } == mentions - told)
    }

    @Test func timePartsFathersFromSons() {
        func bush(_ name: String, _ day: String) -> ArticleGraph {
            article(name + day, published: day) { _ = $0.person(name, office: "President", of: "US") }
        }
        let graph = Resolver().resolve([
            bush("Bush", "1990-08-02"), bush("George H. W. Bush", "1991-01-17"), bush("Bush", "2003-03-20"),
            bush("George W. Bush", "2005-05-09"),
        ])
        #expect(graph.ids(.person) == ["person/george-h-w-bush", "person/george-w-bush"])
    }
}
