import EntenteGraph
import EntenteText
import Testing

@Suite struct MergeReviewTests {
    private static func bush(_ name: String, _ day: String) -> ArticleGraph {
        article(name, published: day) {
            $0.say(name)
            let person = $0.person("George Bush", office: "President", of: "US")
            let start = $0.say("George Bush spoke on \(day).")
            $0.graph.things[person].passages.append(start)
        }
    }

    private static let articles = [
        bush("a", "1990-08-02"), bush("b", "2003-03-20"), bush("c", "2003-03-21"),
        article("d") { _ = $0.person("Kim Yong-chol", office: "general", of: "KP") },
        article("e") { _ = $0.person("Kim Yong-chol", office: "negotiator", of: "KR") },
    ]

    private static func review(_ articles: [ArticleGraph]) -> MergeReview {
        MergeReview(Resolver().resolution(of: ArticleGraphSet(articles)))
    }

    @Test func mostConsequentialFirst() {
        let review = Self.review(Self.articles)
        let people = review.pairs.filter { review.graph.things[$0.first.thing].kind == .person }
        #expect(people.map { review.graph.things[$0.first.thing].label } == ["George Bush", "Kim Yong-chol"])
        #expect(people.map { [$0.first.articles, $0.second.articles] } == [[2, 1], [1, 1]])
        #expect(people.map(\.obstacles) == [[.farApart], [.differentTies]])
        #expect(people.map(\.rules) == [[.sameName], [.sameName]])
        let sentences = [people[0].first, people[0].second].map { side in
            side.passage.map { review.graph.passages[$0].passage.text }
        }
        #expect(sentences == ["George Bush spoke on 2003-03-20.", "George Bush spoke on 1990-08-02."])
    }

    @Test func theOrderOfTheArticlesIsNoMatter() {
        #expect(Self.review(Self.articles).pairs == Self.review(Self.articles.reversed()).pairs)
    }

    @Test func eachPairStandsOnce() {
        var maker = RandomArticles(random: SplitMix64(state: 7))
        let pairs = Self.review((0..<60).map { maker.article($0) }).pairs
        #expect(!pairs.isEmpty)
        #expect(Set(pairs.map { Set([$0.first.thing, $0.second.thing]) }).count == pairs.count)
        #expect(pairs.allSatisfy { $0.first.thing != $0.second.thing && $0.first.articles >= $0.second.articles })
    }

    /// Near misses of meetings and agreements are in the log.
    @Test(
        arguments: [
            (Kind.meeting, MergeObstacle.differentPlaces), (.meeting, .severalFit),
            (.agreement, .differentInstruments), (.agreement, .differentTies),
        ])
    func whatIsTold(_ kind: Kind, _ obstacle: MergeObstacle) {
        func meeting(_ name: String, _ date: String?, _ city: String?) -> ArticleGraph {
            article(name) { writer in
                let sides = [writer.country("US"), writer.country("KR")]
                let place = city.map { writer.thing(.place, $0, key: $0) }
                _ = writer.meeting(sides, on: date.map(day), at: place)
            }
        }
        let articles: [ArticleGraph] =
            switch (kind, obstacle) {
            case (.meeting, .differentPlaces):
                [meeting("a", "2018-05-01", "Q1"), meeting("b", "2018-05-01", "Q2")]
            case (.meeting, _):
                [meeting("a", "2018-05-01", nil), meeting("b", "2018-06-01", nil), meeting("c", nil, nil)]
            case (_, .differentInstruments):
                [
                    article("a") { _ = $0.agreement("Atlantis Convention") },
                    article("b") { _ = $0.agreement("Atlantis Protocol") },
                ]
            default:
                [
                    article("a") { _ = $0.agreement("GSOMIA", parties: ["KR", "JP"]) },
                    article("b") { _ = $0.agreement("GSOMIA", parties: ["IN", "US"]) },
                ]
            }
        let resolution = Resolver().resolution(of: ArticleGraphSet(articles))
        let misses = resolution.merges.nearMisses.filter { $0.first.kind == kind }
        #expect(!misses.isEmpty && misses.allSatisfy { $0.obstacle == obstacle && $0.isTelling })
        #expect(Self.review(articles).pairs.count { $0.obstacles == [obstacle] } == misses.count)
    }
}
