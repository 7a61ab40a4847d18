import EntenteEvaluation
import Testing

/// What the comparison of a graph with gold counts. The graph has all that ``SmallGold`` has.
@Suite struct FactScorerTests {
    @Test func allIsRight() throws {
        let score = FactScorer.score(SmallGold.graph, against: try SmallGold.article(), article: "small")
        #expect(Set(score.tallies.keys) == Set(FactRow.allCases))
        for (row, tally) in score.tallies { #expect(tally.wrong == 0 && tally.missed == 0, "\(row) \(tally)") }
        #expect(score.tallies[.parties]?.right == 2)
        #expect(score.tallies[.evidence]?.right == 3)
        #expect(score.mean == 1)
        #expect(score.misses.isEmpty)
        #expect(!score.judgements.contains { !$0.isRight })
    }

    /// One part of the gold is other than the graph: what becomes of one row.
    @Test(
        arguments: [
            // A name that is only an alias of the gold.
            ("people", #"[{"id": "ruiz", "name": "A. M. Ruiz", "aliases": ["Ruiz"]}]"#, .people, 1, 0, 0),
            ("people", #"[{"id": "ruiz", "name": "A. M. Ruiz"}]"#, .people, 0, 1, 1),
            ("people", #"[{"id": "ruiz", "name": "Ana Ruiz", "optional": true}]"#, .people, 0, 0, 0),
            ("countries", #"["CL", "BO"]"#, .countries, 1, 1, 1),
            ("offices", #"[{"person": "ruiz", "titles": ["minister"], "of": null}]"#, .offices, 1, 0, 0),
            ("offices", #"[{"person": "ruiz", "titles": ["minister"], "of": "PE"}]"#, .offices, 0, 1, 1),
            ("offices", #"[{"person": "ruiz", "titles": "envoy", "anyTitle": true}]"#, .offices, 0, 0, 1),
            ("agreements", #"[{"id": "pact", "name": "Arica pact", "parties": ["CL", "forum"]}]"#, .parties, 1, 1, 1),
            ("agreements", #"[{"id": "pact", "name": "Arica pact"}]"#, .agreementDates, 0, 1, 0),
            (
                "agreements", #"[{"id": "pact", "name": "Arica pact", "open": ["signed"]}]"#, .agreementDates,
                nil, nil, nil
            ),
            // The country of a minister stands for the minister.
            ("meetings", #"[{"participants": ["ruiz", "CL", "PE"], "status": "held"}]"#, .meetings, 1, 0, 0),
            ("meetings", #"[{"participants": ["ruiz", "PE"], "status": "held"}]"#, .meetingDates, 0, 1, 0),
            ("meetings", #"[{"participants": ["forum"], "status": "held"}]"#, .meetings, 0, 1, 1),
            ("meetings", #"[{"participants": ["ruiz", "PE"], "status": "planned"}]"#, .meetingStatus, 0, 1, 1),
            ("statements", #"[{"speaker": ["PE", "ruiz"], "text": "A fair, lasting text!"}]"#, .quotations, 1, 0, 0),
            ("statements", #"[{"speaker": "PE", "text": "a fair and lasting text"}]"#, .quotations, 0, 1, 1),
            ("positions", #"[{"holder": "PE", "toward": "pact", "stance": "support"}]"#, .positions, 0, 1, 1),
            (
                "events", #"[{"id": "x", "types": ["ACCUSE", "REJECT"], "actor": ["PE", "CL"]}]"#, .eventPrecision, 2,
                0, 0
            ),
            ("events", #"[{"id": "blame", "types": ["ACCUSE"], "actor": "PE"}]"#, .eventPrecision, 1, 1, 0),
            ("events", #"[{"id": "blame", "types": ["ACCUSE"], "actor": "CL"}]"#, .eventRecall, 0, 0, 1),
            ("events", #"[{"id": "x", "types": "ACCUSE", "actor": "PE", "date": "2021-05"}]"#, .eventDates, 0, 1, 1),
            ("responses", #"[{"event": "blame", "to": "deny"}]"#, .responseRecall, 0, 0, 1),
            ("responses", #"[{"event": "blame", "to": "deny"}]"#, .responsePrecision, 0, 1, 0),
        ] as [(String, String, FactRow, Int?, Int?, Int?)])
    func counts(part: String, rows: String, row: FactRow, right: Int?, wrong: Int?, missed: Int?) throws {
        let score = FactScorer.score(SmallGold.graph, against: try SmallGold.article([part: rows]), article: "small")
        let tally = score.tallies[row]
        #expect(tally?.right == right)
        #expect(tally?.wrong == wrong)
        #expect(tally?.missed == missed)
    }

    @Test func evidenceFromAnotherSentence() throws {
        let row = #"{"holder": "CL", "toward": "pact", "stance": "support", "at": "Peru blamed Chile"}"#
        let gold = try SmallGold.article(["positions": row])
        let tally = FactScorer.score(SmallGold.graph, against: gold, article: "small").tallies[.evidence]
        #expect(tally?.right == 2 && tally?.wrong == 1)
    }

    @Test func judgesRules() throws {
        let gold = try SmallGold.article(["events": #"[{"id": "deny", "types": ["REJECT"], "actor": "CL"}]"#])
        let judgements = FactScorer.score(SmallGold.graph, against: gold, article: "small").judgements
        let events = judgements.filter { $0.row == .eventPrecision }
        #expect(events.map { "\($0.uses[0].rule) \($0.isRight)" }.sorted() == ["blame false", "deny true"])
    }

    @Test func missesTellWhatTheyNeed() throws {
        let row = #"{"id": "x", "types": "AID", "actor": ["CL", "ruiz"], "target": "PE", "at": "Chile sent tents"}"#
        let gold = try SmallGold.article(["events": row])
        let score = FactScorer.score(SmallGold.graph, against: gold, article: "small")
        #expect(
            score.misses == [
                FactScore.Miss(
                    row: .eventRecall, label: "AID CL/ruiz -> PE", at: "Chile sent tents",
                    arguments: [["CL", "ruiz"], ["PE"]])
            ])
    }

    @Test func fieldsMayBeOneOrMany() throws {
        _ = try SmallGold.article(["offices": #"{"person": "ruiz", "titles": "envoy"}"#])
        #expect(throws: DecodingError.self) { _ = try SmallGold.article(["offices": #"[{"titles": ["envoy"]}]"#]) }
    }
}
