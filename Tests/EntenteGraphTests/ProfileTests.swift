import EntenteGraph
import EntenteText
import Testing

/// Pages about things, walks between them, and a graph at a glance.
@Suite struct ProfileTests {
    /// Two meetings, a statement, a position and a pact; the second article is of another day.
    private static let graph = Resolver().resolve([
        article("a", published: "2019-11-04") {
            $0.say("Abe met Moon.")
            let abe = $0.person("Shinzo Abe", office: "Prime Minister", of: "JP")
            let moon = $0.person("Moon Jae-in", office: "President", of: "KR")
            $0.fact(abe, .represents, .thing($0.country("JP", "Japan")))
            $0.fact(moon, .represents, .thing($0.country("KR", "South Korea")))
            let meeting = $0.thing(.meeting)
            $0.fact(meeting, .participant, .thing(abe))
            $0.fact(meeting, .participant, .thing(moon))
            $0.fact(meeting, .occursOn, .date(day("2019-11-03")))
            $0.fact(meeting, .status, .term(.held))
            $0.fact($0.agreement("GSOMIA", parties: ["KR", "JP"]), .signedOn, .date(day("2016-11-23")))
        },
        article("b", published: "2019-11-06") {
            $0.say("Abe spoke.")
            let abe = $0.person("Shinzo Abe", office: "Prime Minister", of: "JP")
            let statement = $0.thing(.statement)
            $0.fact(statement, .speaker, .thing(abe))
            $0.fact(statement, .text, .text("We will meet again"))
            $0.fact(statement, .verbatim, .flag(true))
            $0.fact(statement, .reportedOn, .date(day("2019-11-06")))
        },
    ])

    private static func thing(_ id: String) throws -> Int {
        try #require(graph.things.firstIndex { $0.id == id }, "\(graph.things.map(\.id))")
    }

    private static func page(_ id: String, with partner: String? = nil) throws -> [String] {
        let profile = ThingProfile(
            GraphReading(graph), of: try thing(id), with: try partner.map { try thing($0) })
        return profile.sections.flatMap { section in
            section.entries.map { entry in
                "\(section.title): \(entry.date.map { entry.isReportDate ? "(\($0))" : "\($0)" } ?? "") \(entry.text)"
            }
        }
    }

    @Test func aStateHasAPartInWhatItsPeopleDo() throws {
        let page = try Self.page("country/JP")
        #expect(
            page == [
                "Agreements: 2016-11-23 GSOMIA; signed on 2016-11-23; of JP, KR",
                "Meetings: 2019-11-03 Meeting of Shinzo Abe and Moon Jae-in",
                "Said: (2019-11-06) Shinzo Abe: “We will meet again”", "People:  Shinzo Abe",
            ])
    }

    @Test func aPairHasOnlyWhatBothHaveAPartIn() throws {
        let page = try Self.page("country/JP", with: "country/KR")
        #expect(page.map { String($0.prefix { $0 != ":" }) } == ["Agreements", "Meetings"], "\(page)")
    }

    @Test func aWalkGoesEitherWay() throws {
        let finder = PathFinder(Self.graph)
        let reading = GraphReading(Self.graph)
        let walk = try #require(
            finder.path(from: try Self.thing("person/shinzo-abe"), to: try Self.thing("person/moon-jae-in")))
        #expect(walk.map(\.property) == [.participant, .participant])
        #expect(walk.map { reading.words($0.value) } == ["Shinzo Abe", "Moon Jae-in"])
        #expect(finder.path(from: 0, to: 0) == [])
        let back = try #require(
            finder.path(from: try Self.thing("person/moon-jae-in"), to: try Self.thing("person/shinzo-abe")))
        #expect(back.count == 2)
        var apart = Self.graph
        apart.facts = []
        #expect(PathFinder(apart).path(from: 0, to: 1) == nil)
    }

    @Test func aGraphAtAGlance() throws {
        let summary = GraphSummary(Self.graph)
        #expect(
            summary.days?.lowerBound.description == "2019-11-04" && summary.days?.upperBound.description == "2019-11-06"
        )
        #expect(summary.undated == 0 && summary.stories == 2)
        #expect(summary.most(.person, atMost: 1).map { Self.graph.things[$0.thing].id } == ["person/shinzo-abe"])
        #expect(summary.most(.person, atMost: 1).map(\.articles) == [2])
        #expect(summary.kinds.first { $0.kind == .meeting }?.count == 1)
        let (one, all) = summary.relations
        #expect(one < all && one > 0)
    }
}
