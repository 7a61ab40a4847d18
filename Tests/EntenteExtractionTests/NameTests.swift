import EntenteExtraction
import EntenteGraph
import Testing

/// Names of people, bodies and places: which there are, and which are one.
@Suite struct NameTests {
    @Test(
        arguments: [
            ("A reporter quoted Mr. Annan Friday as saying the talks in Nicosia had failed.", ["Annan"]),
            (
                "Pyongyang's ambassador to the United Nations, Pak Gil-yon, met Kofi Annan in New York.",
                ["Kofi Annan", "Pak Gil-yon"]
            ),
            ("In an interview with Le Figaro, Jacques Chirac defended the treaty.", ["Jacques Chirac"]),
            ("Jacques Chirac spoke of the situation in Republika Srpska.", ["Jacques Chirac"]),
            ("Angela Merkel thanked the crew of the HMS Daring in Kiel.", ["Angela Merkel"]),
            (
                "Madeleine Albright came to Prague. Diplomats said that Madeleine had never forgotten the city.",
                ["Madeleine Albright"]
            ),
            (
                "President Joseph R. Biden Jr. met Prime Minister Mario Draghi in Rome.",
                ["Joseph R. Biden Jr.", "Mario Draghi"]
            ),
            ("The talks failed, State Department spokesperson Vedant Patel said.", ["Vedant Patel"]),
            ("Ships met near Second Thomas Shoal, Japan said.", []),
            ("The deal is near, Ulf Kristersson said on X.", ["Ulf Kristersson"]),
            ("Addis Ababa signed the accord on Monday.", []),
            ("Lloyd Austin spoke. Readers saw Secretary Austin's note.", ["Lloyd Austin"]),
            ("Australian Trade Minister Don Farrell spoke in Adelaide.", ["Don Farrell"]),
            ("Saudi Crown Prince Mohammed bin Salman left. The crown prince was tired.", ["Mohammed bin Salman"]),
            (
                "They met at the George Shultz National Foreign Affairs Training Center in Arlington.", []
            ),
            ("The bill was praised by Audubon Society President Elizabeth Gray in Boston.", ["Elizabeth Gray"]),
            ("A spokesman for the Polish Foreign Ministry, Lukasz Jasina, denied it.", ["Lukasz Jasina"]),
            ("Chinese Ambassador to Peru Ouyang Mingde spoke. Ouyang left early.", ["Ouyang Mingde"]),
            ("Ramon Fuentes Ortega spoke in San Jose. Fuentes was tired.", ["Ramon Fuentes Ortega"]),
            ("Chinese Vice Premier Liu He met Angela Merkel in Bonn.", ["Liu He", "Angela Merkel"]),
            ("Georgia Governor Brian Kemp flew to Tbilisi.", ["Brian Kemp"]),
            (
                "Indonesian President Joko “Jokowi” Widodo met Angela Merkel in Bogor.",
                ["Joko “Jokowi” Widodo", "Angela Merkel"]
            ),
            (
                "Angela Merkel met Sultan bin Saad Al Muraikhi in Doha.",
                ["Angela Merkel", "Sultan bin Saad Al Muraikhi"]
            ),
            ("Oman's Sultan Haitham bin Tariq spoke in Muscat.", ["Haitham bin Tariq"]),
            ("Pakistan's Foreign Minister Shah Mehmood Qureshi spoke in Lahore.", ["Shah Mehmood Qureshi"]),
            (
                "Papua New Guinea's Minister of Foreign Affairs and Trade Rimbink Pato spoke in Lae.", ["Rimbink Pato"]
            ),
            ("Soldiers met in the town of Jorge Chavez on Monday.", []),
            ("Saudi Crown Prince Mohammed bin Salman received Ana Lopez.", ["Mohammed bin Salman", "Ana Lopez"]),
            ("King Felipe VI of Spain met Ana Lopez.", ["Felipe VI", "Ana Lopez"]),
            ("The talks failed, Kofi Annan Monday told Peru.", ["Kofi Annan"]),
            ("Angela Merkel landed at Jorge Chavez airport on Monday.", ["Angela Merkel"]),
            // One word is somebody by a title, as a known surname, or as the one who acts.
            ("Pictures of Jill and of Putin hung in the hall in Oslo on Monday.", ["Putin"]),
            ("Torvik left Oslo on Monday.", ["Torvik"]),
            ("Children of the Head Start class sang. The General Provisions of the act are old.", []),
            ("Peru bought shirts of Torvik & Norton. Chile thanked Norton & Torvik.", []),
            ("Professor Emeritus Ana Lopez and a Professor Emeritus of law flew to Lima.", ["Ana Lopez"]),
            // Part of another name: of a saint, a day, a county, a storm, a word with a hyphen.
            ("Ana Lopez spoke on St. Patrick's Day in Saint Martin.", ["Ana Lopez"]),
            ("Aid went to the counties of Carter, Clay, Harlan, and Johnson on Monday.", []),
            ("Ana Lopez flew to Baker, Clinton and Johnson Counties.", ["Ana Lopez"]),
            ("In the counties of Carter and Clay, Putin said nothing.", ["Putin"]),
            ("Ana Lopez moved to Prince George's County.", ["Ana Lopez"]),
            ("Ana Lopez paid for four ADA-accessible stations.", ["Ana Lopez"]),
            // Who is spoken to by one name is nobody of whom the text tells; with a title, or a full name elsewhere, somebody.
            ("Torvik, thank you for that introduction. Peru will help.", []),
            ("Thank you, Dolores, for the kind words about Peru.", []),
            ("Secretary Torvik, thank you for that introduction.", ["Torvik"]),
            ("Ana Torvik left Oslo. Ana, thank you for that.", ["Ana Torvik"]),
            ("Ambassador O’Hara left Oslo on Monday.", ["O’Hara"]),
            // The name that the text ends with.
            ("They met the Ambassador of Chile to Peru & Ana Lopez", ["Ana Lopez"]),
            // A leader's relatives are not who is called by the leader's title.
            ("Jill Biden came to Lima on Monday. President Biden stayed away.", ["Jill Biden", "Biden"]),
            ("Jill Biden came to Lima on Monday. Biden was tired.", ["Jill Biden"]),
            // Arms are nobody, and neither is a radio station or a charity.
            ("Berlin will send Iris-T missiles to Lima. The Iris-T can hit jets, Ana Lopez said.", ["Ana Lopez"]),
            ("Ana Lopez told radio Caracol that it was late. Caracol said it was noon.", ["Ana Lopez"]),
            ("The charity Medecins du Monde said on Monday it would leave Lima.", []),
            ("Ana Lopez lives in Cameron Parish. She was born on Saint Kitts.", ["Ana Lopez"]),
            // A name in apposition to a counterpart.
            ("Ana Lopez met her Lao counterpart, Bounnhang Vorachit, in Lima.", ["Ana Lopez", "Bounnhang Vorachit"]),
            // Names in capitals are written as names.
            ("PRESIDENT O'HARA: I thank Peru for its patience on Monday.", ["O'Hara"]),
            ("JD VANCE: I thank Peru for its patience on Monday.", ["JD Vance"]),
        ] as [(String, [String])])
    func people(text: String, expected: [String]) {
        #expect(GraphDescription(text).names(.person) == Set(expected))
    }

    @Test(
        arguments: [
            (
                "The U.N. Security Council met in New York. Diplomats said the Security Council would vote on Monday.",
                ["U.N. Security Council"]
            ),
            ("The Korean Central News Agency (KCNA) reported it.", ["Korean Central News Agency"]),
            ("Leaders came to Vilnius for the NATO Summit.", ["NATO"]),
            ("Kurdish and East Asian diplomats thanked our Allies in Riga.", []),
            ("The minister told Parliament on Monday that the talks had failed.", ["Parliament"]),
            ("Athens joined the Visa Waiver Program in 2010.", []),
            (
                "Japan spoke for the ASEAN Defence Ministers' Meeting (ADMM) in Jakarta. The ADMM was founded in 2006.",
                ["ASEAN"]
            ),
            (
                "The Joint Council for the Welfare of Immigrants wrote to London.",
                ["Joint Council for the Welfare of Immigrants"]
            ),
            ("Finance chiefs from Norway and Chile met in Oslo.", []),
            ("The Deputy Foreign Ministers of Norway and Chile met in Oslo.", []),
            (
                "Ana Berg works at the European Council on Foreign Relations in Oslo.",
                ["European Council on Foreign Relations"]
            ),
            ("Norway's foreign ministry denied it.", ["foreign ministry"]),
            ("The bill was praised by Audubon Society President Elizabeth Gray in Boston.", ["Audubon Society"]),
            (
                "Senate Banking and Housing Committee members wrote to Ghana.", ["Senate Banking and Housing Committee"]
            ),
            (
                "Students of the University of Ghana and Harvard University wrote to Accra.",
                ["University of Ghana", "Harvard University"]
            ),
            (
                "The Chicago Tribune reported it on Monday. The Tribune named no source.", ["Chicago Tribune"]
            ),
            ("Ships left Oslo before Typhoon Lekima.", []),
            ("Cheong Wa Dae thanked Norway for its help.", ["Cheong Wa Dae"]),
            ("Kenya's Minister of Foreign Affairs and International Cooperation, Ana Berg, left Oslo.", []),
            ("Diplomats marked International Nurses Day in Oslo.", []),
            ("Ana Berg taught at the University of Wisconsin-Madison.", ["University of Wisconsin-Madison"]),
            ("Norway saw the launch of an SLBM from the AK-12 site.", []),
            ("Oslo issued a NAVTEX for the bay. The NAVTEX ends on Friday. The Leopard came late.", []),
            ("Ana Lopez told radio Caracol that it was late. Caracol said it was noon.", ["Caracol"]),
            ("The charity Medecins du Monde said on Monday it would leave Lima.", ["Medecins du Monde"]),
            ("Norway gave 7 million AU dollars to Chad.", []),
            ("Air Canada says its planes are safe.", ["Air Canada"]),
            ("The law was approved by the National People's Congress in Beijing.", ["National People's Congress"]),
            ("Ana Lopez left. Her International Relations portfolio is wide.", []),
            ("Ana Lopez is charged under the International Emergency Economic Powers Act.", []),
            ("Moscow left the Conventional Armed Forces in Europe treaty.", []),
            (
                "Troops of the Collective Security Treaty Organization landed in Almaty.",
                ["Collective Security Treaty Organization"]
            ),
            (
                "Ana Lopez met the Lao People's Revolutionary Party in Vientiane.", ["Lao People's Revolutionary Party"]
            ),
            (
                "Peru expelled the US Agency for International Development (USAID). USAID left Lima.",
                ["US Agency for International Development"]
            ),
            ("The EU-3 wrote to Tehran.", ["EU-3"]),
            ("Norway wants the Islamic republic to stop. Iran is silent.", []),
        ] as [(String, [String])])
    func bodies(text: String, expected: [String]) {
        #expect(GraphDescription(text).names(.organization) == Set(expected))
    }

    @Test func bodyKeepsItsCountry() {
        let graph = GraphDescription("The Syrian Observatory for Human Rights is based in Coventry.")
        #expect(graph.names(.organization) == ["Syrian Observatory for Human Rights"])
    }

    /// A ministry in small letters is of the state whose things are told in a row.
    @Test(arguments: [
        ("Norway froze the assets of Iran's central bank, oil company and defense ministry.", "IR"),
        ("Norway wrote to Sudan. Sudan's Islamist-led interior ministry said the camps would stay.", "SD"),
        ("Brunei waited. Myanmar's army-run foreign ministry said the talks were over.", "MM"),
        ("Japan lent money to Vietnam and to its finance ministry.", ""),
    ])
    func ministryOfState(text: String, state: String) {
        let facts = GraphDescription(text).facts.filter { $0.contains("ministry partOf") }
        #expect(facts.map { String($0.suffix(2)) } == (state.isEmpty ? [] : [state]), "\(facts)")
    }

    @Test func rebelsArePartOfNoState() {
        let facts = GraphDescription("Revolutionary Armed Forces of Colombia rebels freed two men. Colombia waits.")
            .facts
        #expect(!facts.contains { $0.contains("partOf") }, "\(facts)")
    }

    @Test func shortenedState() {
        #expect(GraphDescription("S. Sudan accuses Sudan of raids.").names(.country) == ["SD", "SS"])
    }

    @Test func ministriesOfTwoStates() {
        let graph = GraphDescription("The Polish Agriculture Ministry wrote to the Hungarian Agriculture Ministry.")
        #expect(graph.graph.things.filter { $0.kind == .organization }.count == 2)
    }
}
