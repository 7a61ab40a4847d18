import EntenteExtraction
import EntenteGraph
import Testing

/// Who is told to do what to whom, where the words alone would say something else: exactly these events.
@Suite struct EventReadingTests {
    /// What documents, plans, talks and conditions hold is not told as done.
    @Test(
        arguments: [
            ("Chad rejected reports saying that Mali plans to send troops to Niger.", ["Reject TD"]),
            ("Chad vetoed a Security Council resolution condemning Mali.", ["Reject TD -> Security Council"]),
            ("Chad and Mali held talks on the withdrawal of Malian troops.", []),
            ("The envoys failed to find a solution regarding the withdrawal of Malian troops from Niger.", []),
            ("Chad's envoy would return on the condition that Mali stops the war.", []),
            ("The refugees of Niger would return as soon as Mali ended its air strikes.", ["Assault ML"]),
            ("An agreement between Chad and Mali was within reach, diplomats said.", []),
            ("A deal between Chad and Mali is unlikely.", []),
            ("Chad will insist on the withdrawal of Malian troops from Niger.", ["Request TD"]),
            ("Chad appeared to reject the plan.", []),
            ("It was the last effort before Malian air strikes on Niger.", []),
            ("Chad is willing to talk to Mali if it halts its tests.", []),
            ("Chad and Mali accused each other of violating the ban.", ["Accuse ML, TD -> ML, TD"]),
            ("Chad blames Mali for supporting the militants.", ["Accuse TD -> ML"]),
            ("There is no question that Chad accused Mali of theft.", ["Accuse TD -> ML"]),
        ] as [(String, [String])])
    func onlySaid(text: String, expected: [String]) {
        #expect(Self.events(text) == expected.sorted())
    }

    /// Nobody is told as the target who is only named inside what it is done to.
    @Test(
        arguments: [
            ("Chile backed the exclusion of Peru from the summit.", []),
            ("Syrian rebels backed by Turkey shelled a town.", []),
            ("The coalition led by Kenya is fighting Yemeni rebels.", []),
            ("China defends its ships' actions against Japan.", []),
            ("Chad's spy chief alleged that gunmen who shot at Mahamat Deby had been trained abroad.", []),
            ("Canada demanded the release of a nurse by Laos.", ["Request CA -> LA"]),
            ("Canada urged the extradition of Ratko Mladic from Serbia.", ["Request CA -> RS"]),
            ("Serbia accepted the plan for Kosovo.", ["Agree RS"]),
            ("Serbia rejected the Kosovo proposals.", ["Reject RS"]),
            ("Spain described the move against Belarus as unacceptable.", ["Accuse ES"]),
            ("Russia vetoed a U.N. resolution.", ["Reject RU"]),
            ("Chad called for implementation of the Security Council resolution.", ["Request TD"]),
            ("Indonesia invaded the former Portuguese colony.", ["Assault ID"]),
        ] as [(String, [String])])
    func target(text: String, expected: [String]) {
        #expect(Self.events(text) == expected.sorted())
    }

    /// Nor as the actor who is only asked, a part, or not the one meant.
    @Test(
        arguments: [
            ("New Zealand urged to continue the visits.", []),
            (
                "Oman defended its patrols after Iran accused it of piracy and urged Tehran to stop.",
                ["Accuse IR -> OM"]
            ),
            ("Some ASEAN member states recommended a delay.", []),
            ("Bolivian opposition leaders have staged protests against Luis Arce.", []),
            ("\"The government strongly condemns Chad,\" Donald Tusk said in Warsaw.", []),
            (
                "Deby repeated his criticism of Niger, whom Malian officials have long suspected of theft.",
                [
                    "Accuse Deby -> NE", "Accuse ML -> NE",
                ]
            ),
            ("Chad test-fired a rocket on Friday.", ["Mobilize TD"]),
            ("The U.N. vowed to punish its latest missile test.", ["Threaten U.N."]),
        ] as [(String, [String])])
    func actor(text: String, expected: [String]) {
        #expect(Self.events(text) == expected.sorted())
    }

    /// "warned him that he …" tells of the one warned.
    @Test func warned() {
        let events = Self.events(
            "Emmanuel Macron warned Paul Kagame that he was harming peace by his attacks on Burundi.")
        #expect(events.contains("Assault Paul Kagame -> BI"))
        #expect(!events.contains("Assault Emmanuel Macron -> BI"))
    }

    /// The day behind a visit is the visit's.
    @Test func dayOfAVisit() {
        let description = GraphDescription(
            "Chad expressed displeasure with Mahamat Deby's visit Sunday to a camp in Mali.")
        let accusations = description.graph.things.indices.filter {
            description.values($0, .eventType) == ["Accuse"]
        }
        #expect(accusations.allSatisfy { description.values($0, .occursOn).isEmpty })
    }

    /// A new clause behind "but" hangs on no purpose.
    @Test func newClause() {
        let description = GraphDescription(
            "Guinea's soldiers have renewed their pledge to hold a vote, but continue to detain the prime minister.")
        let detained = description.graph.things.indices.first { description.values($0, .eventType) == ["Coerce"] }
        #expect(detained.map { description.values($0, .status) } == ["held"])
    }

    /// What is told beside something to come, with a form of its own, is held.
    @Test func alreadyDone() {
        let description = GraphDescription("Canada will impose sanctions on Mali and has appealed to Niger to wait.")
        let request = description.graph.things.indices.first { description.values($0, .eventType) == ["Request"] }
        #expect(request.map { description.values($0, .status) } == ["held"])
    }

    private static func events(_ text: String) -> [String] { GraphDescription(text).events.sorted() }
}
