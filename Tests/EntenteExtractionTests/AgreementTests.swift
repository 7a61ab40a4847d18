import EntenteExtraction
import EntenteGraph
import Testing

@Suite struct AgreementTests {
    @Test func landThatNobodyGovernsIsNoParty() {
        let graph = GraphDescription("Peru praised the Antarctic memorandum.")
        #expect(graph.names(.agreement) == ["Antarctic memorandum"])
        #expect(!graph.facts.contains { $0.contains(" party ") })
    }

    @Test(arguments: [
        (
            "Kenya and Uganda signed a border agreement on May 5, 2019. The accord took effect in January 2020.",
            ["border agreement"]
        ),
        (
            "The 1987 Intermediate-Range Nuclear Forces Treaty, or INF, ended in 2019. The treaty was unloved.",
            ["Intermediate-Range Nuclear Forces Treaty"]
        ),
        (
            "States meet under the Treaty on the Non-Proliferation of Nuclear Weapons.",
            ["Treaty on the Non-Proliferation of Nuclear Weapons"]
        ),
        ("The Minsk agreements were signed in 2015. The Minsk accords failed.", ["Minsk agreements"]),
        ("Poland congratulated Greece and North Macedonia on signing the Prespa Agreement.", ["Prespa Agreement"]),
        (
            "India and Saudi Arabia have signed a memorandum of understanding on energy.",
            ["memorandum of understanding"]
        ),
        (
            "Japan and Peru signed a tax pact on Monday. Fumio Kishida of Japan and Dina Boluarte of Peru signed the Mutual Tax Agreement in Lima.",
            ["Mutual Tax Agreement"]
        ),
        ("The U.N.-brokered ceasefire between Israel and Lebanon holds.", ["ceasefire"]),
        (
            "Peru and Chile argued over a truce ahead of the signing of the agreement. The Peru-Chile agreement was hailed.",
            ["Peru-Chile agreement"]
        ),
        (
            "The Group of 20 agreed a joint declaration on Monday. The Peru-Chile accord was signed on Tuesday.",
            ["joint declaration", "Peru-Chile accord"]
        ),
        (
            "Peru and Chile have had close ties for years, but also thirty years since their free trade agreement was signed.",
            ["free trade agreement"]
        ),
        (
            "The United Nations Charter binds all states. The United Nations Convention on the Law of the Sea binds Peru.",
            ["United Nations Charter", "United Nations Convention on the Law of the Sea"]
        ),
        ("Chad and Mali signed the \"phase one\" trade deal in May.", ["phase one trade deal"]),
        ("Hamas rejects the 1993 treaty with Israel.", ["treaty with Israel"]),
        (
            "Kenya and Uganda agreed on Monday to share water. The agreement was hailed.",
            ["agreement between Kenya and Uganda"]
        ),
        (
            "Chile restored a border agreement signed in 2001, as well as an accord on trade from 1998.",
            ["border agreement", "accord on trade"]
        ),
        (
            "India has not signed the Nuclear Non-Proliferation Treaty. A nuclear pact between India and Japan was signed in March. Peru praised the nuclear agreement.",
            ["Nuclear Non-Proliferation Treaty", "nuclear pact"]
        ),
        (
            "The Lima Protocol, which Peru signed as part of its divorce agreement with Chile, is old.",
            ["Lima Protocol", "divorce agreement"]
        ),
    ])
    func found(text: String, names: [String]) {
        #expect(GraphDescription(text).names(.agreement) == Set(names))
    }

    @Test(arguments: [
        "A deal was within reach, diplomats said.",
        "There is agreement on the importance of such a pact.",
        "Any agreement with Peru must be fair.",
        "They are close to no deal at all.",
        "He signed a plea agreement on Monday.",
        "The firm won a $2 billion deal with Norway.",
        "You are directed to publish this memorandum in the register.",
        "The ceasefire talks will go on.",
        "The Democratic National Convention met in Chicago.",
        "He has doubts that either side is serious about reaching a peace deal.",
    ])
    func none(text: String) {
        #expect(GraphDescription(text).names(.agreement).isEmpty)
    }

    @Test func twoStayApart() {
        let graph = GraphDescription(
            """
            Egypt and Ethiopia renewed their water-sharing pact in May.
            Egypt, Ethiopia and Sudan signed a trilateral memorandum of understanding in 2016. The trilateral memorandum concerns a dam.
            """)
        #expect(graph.names(.agreement) == ["water-sharing pact", "trilateral memorandum of understanding"])
        #expect(graph.facts.contains("water-sharing pact party EG"))
        #expect(graph.facts.contains("trilateral memorandum of understanding party SD"))
        #expect(!graph.facts.contains("water-sharing pact party SD"))
    }

    @Test(arguments: [
        ("Kenya and Uganda signed a border agreement.", ["KE", "UG"]),
        ("The U.S.-India trade deal was signed in January.", ["IN", "US"]),
        ("Chad and Sudan signed a ceasefire brokered by Qatar.", ["SD", "TD"]),
        ("Peru had threatened to withdraw from the fisheries treaty.", ["PE"]),
        ("Chile's decision to end the trade deal with Bolivia was criticised by Brazil.", ["BO", "CL"]),
        ("The ceasefire between Israel and Lebanon holds.", ["IL", "LB"]),
        ("Under an Israeli-Jordanian peace treaty, water is shared.", ["IL", "JO"]),
        ("Japan and India have renewed their logistics agreement.", ["IN", "JP"]),
        ("Australia, the United States and Britain announced a trilateral security pact.", ["AU", "GB", "US"]),
        ("India opposes ending the Indus Waters Treaty.", []),
        ("Norway urged Peru not to quit the fisheries treaty.", ["PE"]),
        ("The Cairo Agreement was signed in Cairo in 2003 by Chile, Peru and Norway.", ["CL", "NO", "PE"]),
        ("The peace deal obliges Sudan to share oil with Chad.", ["SD"]),
        ("Signed by Chile and Peru in 1990, the Lima Treaty bans whaling.", ["CL", "PE"]),
        ("Chile is at peace. The Chilean Senate ratified the Lima Treaty.", ["CL"]),
        ("Chad signed a Kenyan brokered ceasefire with Sudan.", ["SD", "TD"]),
        ("Chile and three states - Peru, Bolivia and Ecuador - signed a water treaty.", ["BO", "CL", "EC", "PE"]),
    ])
    func parties(text: String, parties: [String]) {
        let graph = GraphDescription(text)
        let found = graph.graph.things.indices.filter { graph.graph.things[$0].kind == .agreement }.flatMap {
            graph.values($0, .party)
        }
        #expect(found.sorted() == parties)
    }

    @Test(arguments: [
        ("Kenya and Uganda signed a border agreement on May 5, 2019.", "border agreement signedOn 2019-05-05"),
        ("The border accord, signed in late 2014, holds.", "border accord signedOn 2014"),
        (
            "Mali and Togo signed the Savoy Declaration in May. The declaration enters into force on June 3, 2025.",
            "Savoy Declaration inForceFrom 2025-06-03"
        ),
        ("The trade pact took effect in January 2020.", "trade pact inForceFrom 2020-01"),
        ("The trade pact is set to expire on Nov. 23.", "trade pact expiresOn 2021-11-23"),
        ("Vietnam's military pact with Cambodia is valid until December 2025.", "military pact expiresOn 2025-12"),
        ("The nuclear treaty, which entered into force in 1970, is old.", "nuclear treaty inForceFrom 1970"),
        ("The grain deal was extended until March 2024.", "grain deal expiresOn 2024-03"),
    ])
    func dated(text: String, fact: String) {
        let facts = GraphDescription(text).facts
        #expect(facts.contains(fact), "\(facts.sorted())")
    }

    @Test(arguments: [
        "Kenya hopes to sign the border agreement on May 5, 2019.",
        "Officials said on Monday that the border agreement was good.",
        "Kenya signed the three-year-old border agreement.",
        "If the border agreement were signed in May, trade would grow.",
    ])
    func undated(text: String) {
        let graph = GraphDescription(text).graph
        #expect(!graph.facts.contains { [.signedOn, .inForceFrom, .expiresOn].contains($0.property) })
    }
}
