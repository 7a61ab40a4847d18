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
            ("Fijian officials said rebels had fled. They said the town was safe.", "They", ["FJ"]),
            ("Oman and Fiji met. Both governments said they would sign.", "they", ["FJ", "OM"]),
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
            (
                "Emmanuel Macron met Donald Tusk in April. Olaf Scholz met Donald Tusk in May. Both urged Tusk to stay.",
                "Both", ["Emmanuel Macron", "Olaf Scholz"]
            ),
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
            ("Several Kenyan diplomats praised it. The diplomats spoke in Oslo.", "diplomats", ["KE"]),
            ("The leaders of North and South Korea met.", "leaders", ["KP", "KR"]),
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
            ("Kenya's foreign minister said his country would sign.", "country", ["KE"]),
            ("Kenya's foreign minister left. He said the pact was dead.", "He", ["KE"]),
            ("Officials in Kenya said the pact was dead.", "Officials", ["KE"]),
            ("Kenya was calm. Officials in Nairobi said the pact was dead.", "Officials", ["KE"]),
            ("Kenya was calm. Diplomats in Nairobi said the pact was dead.", "Diplomats", []),
            ("Rebels attacked a base in Chad. Norway has troops in the country.", "country", ["TD"]),
            ("A Swiss firm sold boats to Chad. The country will pay in June.", "country", ["TD"]),
        ] as [(String, String, [String])])
    func states(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    @Test(
        arguments: [
            ("The African Union met in Lusaka. Kenya left the union.", "union", ["African Union"]),
            ("The Taliban left the talks. The group wants a truce.", "group", ["Taliban"]),
            ("Norway left the talks. The group wants a truce.", "group", []),
            ("Norway met Hamas. Chad accused the militant group of lying.", "group", ["Hamas"]),
            ("Norway met Hamas. Chad praised the aid group.", "group", []),
            ("The Taliban left. The insurgents want a truce.", "insurgents", ["Taliban"]),
            ("The Taliban left. The insurgents of the south want a truce.", "insurgents", []),
            ("ASEAN met in Lima. The 10-nation bloc wants a truce.", "bloc", ["ASEAN"]),
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
            ("Norway urged Chad to open its border.", "its", ["TD"]),
            ("Norway thanked Chad for its help.", "its", ["TD"]),
            ("Norway accused Chad of breaking its promise.", "its", ["TD"]),
            ("Chile left. The Peruvian government said it would sign.", "it", ["PE"]),
            ("Chile left. The committee said it would sign.", "it", []),
            ("Chad and Norway said it had left.", "it", []),
            ("Norway invited Chad and its allies.", "its", ["TD"]),
            ("Norway blamed Chad for the raid. It denied the charge.", "It", ["TD"]),
            ("Peru warned that Chile threatens it.", "it", ["PE"]),
        ] as [(String, String, [String])])
    func it(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    /// One description that several people fit: whom the text is about.
    @Test(
        arguments: [
            (
                "Polish President Ana Kowal praised Latvian President Juris Ozols. The president left.", "president",
                ["Ana Kowal"]
            ),
            (
                "Polish President Ana Kowal and Latvian President Juris Ozols signed a pact. The president left.",
                "president", []
            ),
            (
                "President Ana Kowal of Poland and Prime Minister Juris Mora met. The president and prime minister agreed.",
                "minister", ["Juris Mora"]
            ),
            (
                "Former Chilean President Luis Vera met Chilean President Ana Soto. The former president left.",
                "president", ["Luis Vera"]
            ),
            ("A former Chilean minister left.", "minister", []),
            (
                "Chilean Ambassador Luis Vera spoke. A Kenyan ambassador was absent. The ambassador left.",
                "ambassador", []
            ),
        ] as [(String, String, [String])])
    func salience(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }

    /// Where something is done is not whose government does it.
    @Test(
        arguments: [
            (
                "The army and rebels of Uganda fight on. Uganda is poor. In Kenya the government and rebels agreed.",
                "government", ["UG"]
            ),
            ("Riots broke out in Kenya. The government was silent.", "government", ["KE"]),
        ] as [(String, String, [String])])
    func sites(text: String, word: String, expected: [String]) throws {
        #expect(try referents(text, word) == expected)
    }
}
