import EntenteExtraction
import EntenteGraph
import EntenteText
import Testing

/// Each class of phrases that take up who was told of before, with counterexamples.
@Suite struct AnaphoraTests {
    /// Whom the last word that is the given one stands for: the keys of states, the names of others.
    private func referents(_ text: String, _ word: String) throws -> [String] {
        let analysis = Extractor().analyze(try sampleDocument(text))
        let token = try #require(analysis.document.tokens.indices.last { analysis.document.text($0) == word })
        return analysis.referents(of: token).map { referent in
            analysis.kind(referent.entity) == .country
                ? analysis.entities[referent.entity].key ?? "" : analysis.name(of: referent.entity)
        }.sorted()
    }

    @Test(
        arguments: [
            ("Kenya and Rwanda signed a pact. They will share power lines.", "They", ["KE", "RW"]),
            ("Talks between Oman and Yemen ended. They agreed on their border.", "their", ["OM", "YE"]),
            ("Fiji renewed its ties with Tonga. They will trade more.", "They", ["FJ", "TO"]),
            ("Norwegian officials said they would not sign.", "they", ["NO"]),
            ("Kenya and Rwanda said fishermen had lost their boats.", "their", []),
            ("Norway hosted the talks. They ended late.", "They", []),
        ] as [(String, String, [String])])
    func they(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            ("Fiji's dispute with Tonga is old. The neighbours met again.", "neighbours", ["FJ", "TO"]),
            ("Norway urged Kenya and Rwanda, its two partners, to wait.", "partners", ["KE", "RW"]),
            ("Kenya, Rwanda and Uganda signed. The pact binds all three states.", "states", ["KE", "RW", "UG"]),
            ("Kenya and Rwanda met. Norway praised both.", "both", ["KE", "RW"]),
            ("The government of Chad and the rebels met in Oslo. Both sides agreed.", "sides", []),
            ("Kenya met Rwanda in Oslo. The three states agreed.", "states", []),
            ("Kenya and Rwanda met. The states of the region agreed.", "states", []),
        ] as [(String, String, [String])])
    func groups(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            (
                "Estonian Prime Minister Kaja Kallas met Danish Prime Minister Mette Frederiksen. The leaders spoke of gas.",
                "leaders", ["Kaja Kallas", "Mette Frederiksen"]
            ),
            ("Kenya and Rwanda made peace. Their presidents will meet in June.", "presidents", ["KE", "RW"]),
            (
                "Kenya and Rwanda made peace. The presidents of the two countries will meet.", "presidents",
                ["KE", "RW"]
            ),
            ("Kenya and Rwanda made peace. The leaders of the bloc were absent.", "leaders", []),
        ] as [(String, String, [String])])
    func pluralTitles(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            ("Norway left the talks. The country wants a new treaty.", "country", ["NO"]),
            ("Norway and Chad left the talks. The country wants a new treaty.", "country", []),
            ("Nepal signed a pact with China. The landlocked country exports water.", "country", ["NP"]),
            ("Norway signed. The country of his birth did not.", "country", []),
            ("Jordan and Chile met in Lima. The kingdom wants a pact.", "kingdom", ["JO"]),
            ("Polish Prime Minister Donald Tusk said his country would sign.", "country", ["PL"]),
            ("Kenya signed the pact. The government will publish it.", "government", ["KE"]),
        ] as [(String, String, [String])])
    func states(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            ("The African Union met in Lusaka. Kenya left the union.", "union", ["African Union"]),
            ("The Taliban left the talks. The group wants a truce.", "group", ["Taliban"]),
            ("Norway left the talks. The group wants a truce.", "group", []),
        ] as [(String, String, [String])])
    func bodies(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            (
                "Polish Prime Minister Donald Tusk was calm. \"We will sign the treaty,\" he said.", "We", ["PL"]
            ),
            (
                "Polish Prime Minister Donald Tusk was calm. \"I will sign the treaty,\" he said.", "I",
                ["Donald Tusk"]
            ),
            ("\"We will sign the treaty,\" somebody shouted in Oslo.", "We", []),
        ] as [(String, String, [String])])
    func speakers(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            ("Norway left the talks. It said that the terms were bad.", "It", ["NO"]),
            ("Norway left the talks. It seems that the terms were bad.", "It", []),
            ("Norway left the talks. It was a bad day.", "It", []),
        ] as [(String, String, [String])])
    func it(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }
}
