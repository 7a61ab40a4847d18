import EntenteGraph
import EntenteText
import Testing

@Suite struct InspectionTests {
    private static func pact(_ name: String, _ date: PartialDate, polarity: Bool = true) -> ArticleGraph {
        article(name, published: "2019-11-20") {
            $0.say("\(name) says when it expires.")
            $0.fact($0.agreement("GSOMIA", parties: ["KR", "JP"]), .expiresOn, .date(date), polarity: polarity)
        }
    }

    private static func position(_ name: String, _ stance: Term) -> ArticleGraph {
        article(name) {
            let position = $0.thing(.position)
            $0.fact(position, .holder, .thing($0.country("KR", "South Korea")))
            $0.fact(position, .toward, .thing($0.agreement("GSOMIA")))
            $0.fact(position, .stance, .term(stance))
        }
    }

    private static func reasons(_ articles: [ArticleGraph]) -> [GraphConflict.Reason] {
        ConflictFinder(Resolver().resolve(articles)).conflicts.map(\.reason)
    }

    @Test func contradictingDatesAreKeptAndMarked() {
        let articles = [Self.pact("a", day("2019-11-22")), Self.pact("b", day("2019-11-23"))]
        let graph = Resolver().resolve(articles)
        #expect(graph.values(of: "agreement/gsomia", .expiresOn).count == 2)
        #expect(graph.values(of: "agreement/gsomia", .disputed) == [.text("expiresOn")])
        #expect(Self.reasons(articles) == [.dates])
        #expect(
            Self.reasons([Self.pact("a", day("2019-11-22")), Self.pact("b", .month(year: 2019, month: 11))]).isEmpty)
    }

    @Test func whatSomeDenyIsAConflict() {
        #expect(
            Self.reasons([Self.pact("a", day("2019-11-22")), Self.pact("b", day("2019-11-22"), polarity: false)]) == [
                .denied
            ])
    }

    @Test func bothSides() {
        #expect(Self.reasons([Self.position("a", .inFavor), Self.position("b", .opposed)]) == [.stances])
        #expect(Self.reasons([Self.position("a", .inFavor), Self.position("b", .conditional)]).isEmpty)
    }

    @Test func oneOfficeOfTwo() {
        func president(_ name: String, _ first: String, _ last: String) -> [ArticleGraph] {
            [first, last].map { day in
                article(name + day, published: day) { _ = $0.person(name, office: "President", of: "FR") }
            }
        }
        #expect(
            Self.reasons(
                president("François Hollande", "2013-01-01", "2016-01-01")
                    + president("Emmanuel Macron", "2015-01-01", "2018-01-01"))
                == [.office])
        #expect(
            Self.reasons(
                president("François Hollande", "2013-01-01", "2016-01-01")
                    + president("Emmanuel Macron", "2017-06-01", "2018-01-01")
            )
            .isEmpty)
    }

    /// An article of today that tells of an earlier holder says nothing against the one of today.
    @Test func whatLiesBackIsNoConflict() {
        let history = article("a", published: "2021-02-03") {
            _ = $0.person("Joe Biden", office: "President", of: "US")
            $0.say("They signed it on April 8, 2010.")
            let obama = $0.person("Barack Obama", office: "President", of: "US")
            let signing = $0.thing(.event)
            $0.fact(signing, .eventType, .term(.agree))
            $0.fact(signing, .actor, .thing(obama))
            $0.fact(signing, .occursOn, .date(day("2010-04-08")))
        }
        #expect(Self.reasons([history]).isEmpty)
        let graph = Resolver().resolve([history])
        #expect(graph.values(of: "person/barack-obama", .formerOffice).count == 1)
        #expect(graph.values(of: "person/joe-biden", .formerOffice).isEmpty)
    }

    @Test(arguments: [
        ("Mark Milley", ["person/mark-milley"]), ("person/mark-milley", ["person/mark-milley"]),
        ("https://w3id.org/entente/id/person/mark-milley", ["person/mark-milley"]),
        ("mark-milley", ["person/mark-milley"]),
        ("Gen. Milley", []), ("Milley", ["person/mark-milley"]), ("Sergey Lavrov", ["person/sergei-lavrov"]),
        ("Kim", ["person/kim-jong-un", "person/kim-yo-jong"]), ("gsomia", ["agreement/gsomia"]), ("", []),
        ("nobody", []),
    ])
    func findsThings(_ text: String, _ ids: [String]) {
        let graph = Resolver().resolve([
            article("a") {
                for name in ["Mark Milley", "Sergei Lavrov", "Kim Jong-un", "Kim Yo-jong"] { _ = $0.person(name) }
                _ = $0.agreement("GSOMIA")
            }
        ])
        #expect(ThingFinder(graph).find(text).map { graph.things[$0].id } == ids)
    }

    @Test func differences() {
        let one = article("a") { _ = $0.person("Carter", office: "Secretary of Defense", of: "US") }
        let two = article("b") { _ = $0.person("Ash Carter", office: "Secretary of Defense", of: "US") }
        let (old, new) = (Resolver().resolve([one]), Resolver().resolve([one, two]))
        #expect(GraphDifference(from: old, to: old).isEmpty)
        let difference = GraphDifference(from: old, to: new)
        #expect(difference.addedThings.isEmpty && difference.removedThings.isEmpty)
        let renamed = difference.changedThings.first { $0.thing.id == "person/ash-carter" }
        #expect(renamed?.oldID == "person/carter" && renamed?.oldName == "Carter")
        #expect(difference.addedFacts.isEmpty && difference.removedFacts.isEmpty)
        #expect(difference.changedFacts.allSatisfy { $0.old.value == $0.new.value && $0.new.passages == 2 })
        #expect(difference.addedArticles.count == 1)
    }

    @Test func aValueForAnotherIsAChange() {
        func meeting(_ status: Term) -> Graph {
            Resolver().resolve([
                article("a") {
                    _ = $0.meeting(
                        [$0.person("Shinzo Abe"), $0.person("Mark Milley")], on: day("2019-11-12"), status: status)
                }
            ])
        }
        let difference = GraphDifference(from: meeting(.planned), to: meeting(.held))
        #expect(difference.changedFacts.map(\.new.value) == ["held"])
        #expect(difference.changedFacts.map(\.old.value) == ["planned"])
    }
}
