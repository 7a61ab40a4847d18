import EntenteGraph
import EntenteText
import Testing

/// Who left an agreement, and when it ended.
@Suite struct MembershipTests {
    struct Leaving: Sendable {
        var actors: [String]
        var stage = Term.left
        var status = Term.held
        var date: String?
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var parties: [String]
        var leavings: [Leaving]
        /// The memberships, and when the agreement ended.
        var told: [String]
        var testDescription: String { told.joined(separator: ", ") }
    }

    @Test(arguments: [
        Row(
            parties: ["US", "IR", "FR"], leavings: [Leaving(actors: ["US"], date: "2018-05-08")],
            told: ["us-arica-pact until 2018-05-08"]),
        // The sharper date holds; one who left twice has both.
        Row(
            parties: ["US", "FR"],
            leavings: [Leaving(actors: ["US"], date: "2020"), Leaving(actors: ["US"], date: "2020-11-04")],
            told: ["us-arica-pact until 2020-11-04"]),
        Row(
            parties: ["US", "FR"],
            leavings: [Leaving(actors: ["US"], date: "2020-11-04"), Leaving(actors: ["US"], date: "2026-01-27")],
            told: ["us-arica-pact until 2020-11-04", "us-arica-pact until 2026-01-27"]),
        // With the last party the agreement ends.
        Row(
            parties: ["US", "RU"],
            leavings: [Leaving(actors: ["US"], date: "2019-08-02"), Leaving(actors: ["RU"], date: "2019-08-04")],
            told: ["ended 2019-08-04", "ru-arica-pact until 2019-08-04", "us-arica-pact until 2019-08-02"]),
        // Parties that nobody names may be left.
        Row(
            parties: ["US"], leavings: [Leaving(actors: ["US"], date: "2020-11-04")],
            told: ["us-arica-pact until 2020-11-04"]),
        // Without a date, or before it is done, nothing is told.
        Row(parties: ["US", "FR"], leavings: [Leaving(actors: ["US"])], told: []),
        Row(
            parties: ["US", "FR"], leavings: [Leaving(actors: ["US"], status: .planned, date: "2030-01-01")], told: []),
        Row(
            parties: ["US", "FR"], leavings: [Leaving(actors: ["US"], stage: .suspended, date: "2019-02-02")], told: []),
    ])
    func states(_ row: Row) {
        let articles = [
            article("a", published: "2026-02-01") { writer in
                let pact = writer.agreement("Arica Pact", parties: row.parties)
                for leaving in row.leavings {
                    writer.say("They left on \(leaving.date ?? "some day").")
                    let event = writer.thing(.event)
                    writer.fact(pact, .lifecycle, .thing(event))
                    writer.fact(event, .eventType, .term(.retreat))
                    writer.fact(event, .stage, .term(leaving.stage))
                    writer.fact(event, .status, .term(leaving.status))
                    for actor in leaving.actors { writer.fact(event, .actor, .thing(writer.country(actor))) }
                    if let date = leaving.date.flatMap({ PartialDate($0) }) {
                        writer.fact(event, .occursOn, .date(date))
                    }
                }
            }
        ]
        let graph = Resolver().resolve(articles)
        let memberships = graph.ids(.membership).flatMap { id in
            graph.values(of: id, .until).compactMap(\.date).map { "\(id.dropFirst("membership/".count)) until \($0)" }
        }
        let ends = graph.values(of: "agreement/arica-pact", .endedOn).compactMap(\.date).map { "ended \($0)" }
        #expect((ends + memberships).sorted() == row.told)
        for id in graph.ids(.membership) {
            #expect(graph.values(of: id, .member).count == 1)
            #expect(graph.values(of: "agreement/arica-pact", .hasMembership).count == graph.ids(.membership).count)
        }
    }

    @Test func aMembershipIsNamedByMemberAndAgreement() {
        let graph = Resolver().resolve([
            article("a", published: "2018-05-09") { writer in
                let pact = writer.agreement("Arica Pact", parties: ["US", "FR"])
                let event = writer.thing(.event)
                writer.fact(pact, .lifecycle, .thing(event))
                writer.fact(event, .stage, .term(.left))
                writer.fact(event, .status, .term(.held))
                writer.fact(event, .actor, .thing(writer.country("US", "United States")))
                writer.fact(event, .occursOn, .date(day("2018-05-08")))
            }
        ])
        #expect(graph.ids(.membership) == ["membership/us-arica-pact"])
        #expect(
            graph.things.first { $0.kind == .membership }?.label == "Membership of the United States in Arica Pact")
    }
}
