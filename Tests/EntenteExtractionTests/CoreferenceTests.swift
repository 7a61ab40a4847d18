import EntenteExtraction
import EntenteGraph
import EntenteText
import Testing

/// Whom pronouns, descriptions and groups stand for.
@Suite struct CoreferenceTests {
    /// The last word in the text that is the given one, and the names that it stands for.
    @Test(
        arguments: [
            (
                "German Chancellor Olaf Scholz met French President Emmanuel Macron in Paris. The two agreed on gas.",
                "two", ["Emmanuel Macron", "Olaf Scholz"]
            ),
            ("Denmark and Kenya quarrelled. Then the Nordic country left.", "country", ["DK"]),
            ("Bahrain spoke of Iran. The tiny island state left.", "state", ["BH"]),
            ("Saudi Arabia and Iraq met. Later the oil-rich kingdom left.", "kingdom", ["SA"]),
            ("Ethiopia met Djibouti. The landlocked Horn of Africa nation left.", "nation", ["ET"]),
            ("Denmark and Sweden quarrelled. Then the Nordic country left.", "country", []),
            ("Chad closed the border with Niger. It accused its neighbour.", "neighbour", ["NE"]),
            ("Chad met Niger and Mali. It accused its neighbour.", "neighbour", []),
            (
                "Chilean Foreign Minister Alberto van Klaveren spoke of Peru. The ministry was silent.", "ministry",
                ["CL"]
            ),
            ("The Chadian army fought in Niger. Niger was silent. The army left.", "army", ["TD"]),
            (
                "Chile and Peru signed a pact in Lima. Bolivia was absent. Both countries will share water.",
                "countries", ["CL", "PE"]
            ),
            (
                "Talks between Chile and Peru began in Brazil. The two sides were silent.", "sides", ["CL", "PE"]
            ),
            (
                "Chilean President Gabriel Boric met Peruvian President Dina Boluarte. The two nations share a border.",
                "nations", ["CL", "PE"]
            ),
            (
                "President Gabriel Boric of Chile met President Dina Boluarte of Peru. The three leaders left.",
                "leaders", []
            ),
            (
                "The government of Colombia and the Revolutionary Armed Forces of Colombia agreed to a truce. The parties will meet again.",
                "parties", ["CO", "Revolutionary Armed Forces of Colombia"]
            ),
            (
                "Chile and Peru met in Quito. The two countries agreed. Ecuador hosted the talks between the pair.",
                "pair", ["CL", "PE"]
            ),
            (
                "Serbian President Aleksandar Vucic spoke. Kosovo's Prime Minister Albin Kurti accused his Serbian counterpart of delay.",
                "counterpart", ["Aleksandar Vucic"]
            ),
            (
                "Chinese Foreign Minister Wang Yi and his French counterpart, Catherine Colonna, met.",
                "counterpart", ["Catherine Colonna"]
            ),
            (
                "NATO Secretary General Jens Stoltenberg and German Chancellor Olaf Scholz met. They were pleased.",
                "They", ["Jens Stoltenberg", "Olaf Scholz"]
            ),
            ("Chile urged Peru to stay. It said the pact was good.", "It", ["CL"]),
            ("Canada threatened Togo with sanctions if it did not leave.", "it", ["TG"]),
            ("Canada would impose sanctions on Togo unless it left.", "it", ["TG"]),
            ("The Arctic Council met. The Saudi-led council left.", "council", []),
            ("Kaja Kallas arrived. She was late.", "She", ["Kaja Kallas"]),
            ("Donald Tusk greeted Kaja Kallas in Warsaw. She was late.", "She", ["Kaja Kallas"]),
            ("Angela Merkel greeted Donald Tusk in Warsaw. He was late.", "He", ["Donald Tusk"]),
            (
                "The foreign ministers of Chile, Peru and Norway met in Quito. Ecuador hosted the three ministers.",
                "ministers", ["CL", "NO", "PE"]
            ),
            ("The Arctic Council met. Norway chairs the council.", "council", ["Arctic Council"]),
            ("NATO met in Riga. Sweden joined the alliance.", "alliance", ["NATO"]),
            ("The Arctic Council and the Nordic Council met. Norway left the council.", "council", []),
            ("The weather was bad. He was late.", "He", []),
            ("The two agreed on gas.", "two", []),
            ("Sweden named the council president.", "council", []),
        ] as [(String, String, [String])])
    func standsFor(text: String, word: String, expected: [String]) throws {
        let analysis = Extractor().analyze(try sampleDocument(text))
        let token = try #require(analysis.document.tokens.indices.last { analysis.document.text($0) == word })
        let names = analysis.referents(of: token).map { referent in
            analysis.kind(referent.entity) == .country
                ? analysis.entities[referent.entity].key ?? "" : analysis.name(of: referent.entity)
        }
        #expect(names.sorted() == expected)
    }

    /// "It" and "its" for an agreement.
    @Test(arguments: [
        ("The fisheries pact is old. Peru called for its renewal.", "its"),
        ("The fisheries pact is old. Peru will let it expire.", "it"),
        ("Chile and Peru signed the fisheries pact. It would allow Peru to fish there.", "It"),
        ("Chile praised the fisheries pact. Peru called it a mistake.", "it"),
    ])
    func agreement(text: String, word: String) throws {
        let analysis = Extractor().analyze(try sampleDocument(text))
        let token = try #require(analysis.document.tokens.indices.last { analysis.document.text($0) == word })
        #expect(analysis.referents(of: token).map { analysis.name(of: $0.entity) } == ["fisheries pact"])
    }

    @Test func unionByItsSeat() {
        let graph = GraphDescription(
            "The European Commission wrote to London. London and Brussels signed a trade pact.")
        #expect(!graph.names(.country).contains("BE"))
        #expect(graph.facts.contains("trade pact party European Union"))
        let state = GraphDescription("Brussels and Paris signed a trade pact, Belgian officials said.")
        #expect(state.names(.country).contains("BE"))
    }

    @Test func ministryOfTheStateBefore() {
        let graph = GraphDescription(
            "Russia left the pact. The Foreign Ministry said so. The Chinese Foreign Ministry was silent.")
        #expect(graph.graph.things.filter { $0.kind == .organization }.count == 2)
        #expect(graph.facts.contains("Foreign Ministry partOf RU"))
    }
}
