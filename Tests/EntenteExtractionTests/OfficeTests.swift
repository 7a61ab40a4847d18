import EntenteExtraction
import Testing

@Suite struct OfficeTests {
    @Test(
        arguments: [
            (
                "Qin Gang, China's ambassador to the United States, spoke in Boston.",
                ["Ambassador to the United States of China accreditedTo US"]
            ),
            (
                "The U.S. ambassador to Iraq, Ryan Crocker, testified in Washington.",
                ["Ambassador to Iraq of United States accreditedTo IQ"]
            ),
            // Not sent anywhere.
            ("Prime Minister Giorgia Meloni of Italy spoke in Milan.", []),
            ("Jared Kushner, senior adviser to President Donald Trump of the United States, spoke.", []),
        ] as [(String, [String])])
    func accreditations(text: String, expected: [String]) {
        let graph = GraphDescription(text)
        #expect(graph.facts.contains { $0.contains(" holdsOffice ") }, "\(graph.facts.sorted())")
        #expect(graph.facts.filter { $0.contains(" accreditedTo ") }.sorted() == expected, "\(graph.facts.sorted())")
    }

    /// A report from a capital means its own ministers; one from Washington need not.
    @Test(
        arguments: [
            (
                "Khartoum", "Foreign Minister Ana Berg spoke of Sudan and Chad. Sudan is poor.",
                ["Ana Berg holdsOffice Minister of Foreign Affairs of Sudan"]
            ),
            ("Khartoum", "Foreign Minister Ana Berg spoke of Sudan and Chad. Chad is poor.", []),
            (
                "Washington",
                "Foreign Minister Ana Berg spoke of Chad and the United States. The United States is rich.", []
            ),
        ] as [(String, String, [String])])
    func datelines(place: String, text: String, expected: [String]) {
        let facts = GraphDescription(text, dateline: place).facts
        #expect(facts.filter { $0.contains(" holdsOffice ") && $0.contains(" of ") }.sorted() == expected)
    }

    @Test(arguments: [
        (
            "Estonian Prime Minister Kaja Kallas welcomed NATO Secretary General Jens Stoltenberg in Tallinn.",
            [
                "Kaja Kallas holdsOffice Prime Minister of Estonia",
                "Jens Stoltenberg holdsOffice Secretary-General of NATO",
            ]
        ),
        // A list has one state, whoever acts on it.
        (
            "Norway listed Iran's Oil Minister Luis Perez and Justice Minister Ana Lopez on Monday.",
            [
                "Luis Perez holdsOffice Oil Minister of Iran",
                "Ana Lopez holdsOffice Minister of Justice of Iran",
            ]
        ),
        (
            "Peru's president named Ana Lopez as trade minister.",
            ["Ana Lopez holdsOffice Minister of Trade of Peru"]
        ),
        (
            "Peruvian President Luis Perez spoke in Lima. Ana Lopez resigned as foreign minister.",
            ["Ana Lopez formerOffice Minister of Foreign Affairs of Peru"]
        ),
        (
            "The International Atomic Energy Agency met. Ana Lopez, head of the agency's safety department, spoke.",
            ["Ana Lopez holdsOffice Head of the Safety Department of International Atomic Energy Agency"]
        ),
        (
            "Jan Holm, the Danish military's chief of staff, flew to Nuuk.",
            ["Jan Holm holdsOffice Military Chief of Staff of Denmark"]
        ),
        (
            "India's Home Minister Ravi Menon left Delhi.",
            ["Ravi Menon holdsOffice Home Minister of India"]
        ),
        (
            "Denmark's interior minister said nothing new. The minister, Jan Holm, told reporters to wait.",
            ["Jan Holm holdsOffice Minister of Interior of Denmark"]
        ),
        (
            "Ana Lopez, co-leader of the far-right Alternative for Germany, spoke in Bonn.",
            ["Ana Lopez holdsOffice Co-Leader of Alternative for Germany"]
        ),
        (
            "Chile voted on Sunday. Opposition leader Ana Lopez and Attorney General Luis Perez called it fair.",
            [
                "Ana Lopez holdsOffice Opposition Leader of Chile",
                "Luis Perez holdsOffice Attorney General of Chile",
            ]
        ),
        (
            "Sergey Lavrov, the foreign minister of Russia, flew to Ankara.",
            ["Sergey Lavrov holdsOffice Minister of Foreign Affairs of Russia"]
        ),
        (
            "Turkey's president, Recep Tayyip Erdogan, rejected the offer.",
            ["Recep Tayyip Erdogan holdsOffice President of Turkey"]
        ),
        (
            "Wendy Sherman, deputy secretary of state of the United States, arrived in Geneva.",
            ["Wendy Sherman holdsOffice Deputy Secretary of State of United States"]
        ),
        (
            "Peru's former guerrilla commander Ana Lopez spoke in Lima.",
            ["Ana Lopez formerOffice Commander of Peru"]
        ),
        (
            "Former Finnish President Tarja Halonen spoke in Helsinki.",
            ["Tarja Halonen formerOffice President of Finland"]
        ),
        (
            "China's ambassador to the United States, Qin Gang, returned to Beijing.",
            ["Qin Gang holdsOffice Ambassador to the United States of China"]
        ),
        (
            "The U.S. ambassador to Iraq, Ryan Crocker, testified in Washington.",
            ["Ryan Crocker holdsOffice Ambassador to Iraq of United States"]
        ),
        (
            "Chinese Foreign Minister Wang Yi received his French counterpart, Catherine Colonna, in Beijing.",
            ["Catherine Colonna holdsOffice Minister of Foreign Affairs of France"]
        ),
        (
            "Japanese Prime Minister Fumio Kishida thanked his Italian and Indian counterparts, Giorgia Meloni and Narendra Modi.",
            [
                "Giorgia Meloni holdsOffice Prime Minister of Italy",
                "Narendra Modi holdsOffice Prime Minister of India",
            ]
        ),
        (
            "German Defense Minister Boris Pistorius called his U.S. counterpart, Lloyd Austin.",
            ["Lloyd Austin holdsOffice Secretary of Defense of United States"]
        ),
        (
            "U.N. Secretary-General Kofi Annan went to Khartoum.",
            ["Kofi Annan holdsOffice Secretary-General of U.N."]
        ),
        (
            "U.S. Secretary of State Madeleine Albright went to Hanoi. There Secretary Albright met Phan Van Khai.",
            ["Madeleine Albright holdsOffice Secretary of State of United States"]
        ),
        (
            "Saudi Foreign Minister Prince Faisal bin Farhan arrived in Amman.",
            ["Faisal bin Farhan holdsOffice Minister of Foreign Affairs of Saudi Arabia"]
        ),
        (
            "Jared Kushner, a senior adviser to U.S. President Donald Trump, flew to Doha.",
            ["Jared Kushner holdsOffice Senior Adviser of United States"]
        ),
        (
            "Ralph Gonsalves, the prime minister of the Caribbean nation of St. Vincent and the Grenadines, spoke.",
            ["Ralph Gonsalves holdsOffice Prime Minister of Saint Vincent and the Grenadines"]
        ),
        (
            "Then-President Barack Obama and his Russian counterpart, Dmitry Medvedev, met in Prague.",
            ["Dmitry Medvedev formerOffice President of Russia"]
        ),
        (
            "Britain signed the protocol. Business and Trade Secretary Kemi Badenoch was there.",
            ["Kemi Badenoch holdsOffice Business and Trade Secretary of United Kingdom"]
        ),
        (
            "The plan was read by Jan Holm, president and chief executive of the Brookings Institution.",
            [
                "Jan Holm holdsOffice President of Brookings Institution",
                "Jan Holm holdsOffice Chief Executive of Brookings Institution",
            ]
        ),
        (
            "Hun Sen, Cambodia's former prime minister and defense minister, spoke in Phnom Penh.",
            [
                "Hun Sen formerOffice Prime Minister of Cambodia",
                "Hun Sen formerOffice Minister of Defense of Cambodia",
            ]
        ),
        (
            "Acting Peruvian President Valentin Paniagua wrote to Lima's mayor.",
            ["Valentin Paniagua holdsOffice Acting President of Peru"]
        ),
        (
            "The new U.S. envoy to Sudan and South Sudan, Donald Booth, landed in Juba.",
            ["Donald Booth holdsOffice Envoy to Sudan and South Sudan of United States"]
        ),
        (
            "A spokesman for the Turkish Foreign Ministry in Ankara, Oncu Keceli, denied it.",
            ["Oncu Keceli holdsOffice Spokesman of Foreign Ministry"]
        ),
        (
            "Norway's foreign ministry spokeswoman, Ane Lunde, said the talks would go on.",
            ["Ane Lunde holdsOffice Spokeswoman of foreign ministry"]
        ),
        (
            "Former presidents Tarja Halonen of Finland and Vaclav Klaus of the Czech Republic were in Riga.",
            [
                "Tarja Halonen formerOffice President of Finland",
                "Vaclav Klaus formerOffice President of Czech Republic",
            ]
        ),
        (
            "Two former Chilean presidents, Ricardo Lagos and Sebastian Pinera, signed the letter.",
            [
                "Ricardo Lagos formerOffice President of Chile", "Sebastian Pinera formerOffice President of Chile",
            ]
        ),
        (
            "The presidents of Chile, Gabriel Boric, and Colombia, Gustavo Petro, met in Quito.",
            ["Gabriel Boric holdsOffice President of Chile", "Gustavo Petro holdsOffice President of Colombia"]
        ),
        (
            "The Danish ambassador to Kenya, former trade minister Ole Thonke, opened the fair.",
            [
                "Ole Thonke holdsOffice Ambassador to Kenya of Denmark"
            ]
        ),
        (
            "Jens Stoltenberg, who was Norway's prime minister, wrote a book.",
            ["Jens Stoltenberg formerOffice Prime Minister of Norway"]
        ),
        (
            "Junichiro Koizumi served as prime minister of Japan.",
            ["Junichiro Koizumi formerOffice Prime Minister of Japan"]
        ),
        (
            "Ana Berg, a senior analyst covering Kenya at Amnesty International, spoke in Oslo.",
            ["Ana Berg holdsOffice Senior Analyst of Amnesty International"]
        ),
        (
            "Olena Berg, the head of the London-based human rights group Amnesty International, was there.",
            ["Olena Berg holdsOffice Head of Amnesty International"]
        ),
        (
            "Sergey Lavrov is the foreign minister of Russia. Lavrov and his Omani counterpart, Badr Albusaidi, met in Muscat.",
            ["Badr Albusaidi holdsOffice Minister of Foreign Affairs of Oman"]
        ),
        (
            "Trade minister Birgit Dahl spoke on behalf of the government of Iceland, and trade minister Juri Tamm spoke on behalf of the government of Estonia.",
            [
                "Birgit Dahl holdsOffice Minister of Trade of Iceland",
                "Juri Tamm holdsOffice Minister of Trade of Estonia",
            ]
        ),
        (
            "The Chilean ambassador to Kenya was late. Ambassador Rodrigo Perez was sorry.",
            ["Rodrigo Perez holdsOffice Ambassador of Chile"]
        ),
    ])
    func holders(text: String, expected: [String]) {
        let facts = GraphDescription(text).facts
        for fact in expected {
            #expect(facts.contains(fact), "\(facts.filter { $0.contains("holdsOffice") }.sorted())")
        }
    }

    @Test(arguments: [
        "The prime minister and Angela Merkel left the hall.",
        "Angela Merkel told the president that the talks had failed.",
        "The daughter of a former senator, Ana Lopez was born in Lima.",
        "Presidential candidate Ana Lopez spoke in Lima.",
        "A senior official, Ana Lopez, spoke in Lima.",
    ])
    func noOffice(text: String) {
        let facts = GraphDescription(text).facts
        #expect(!facts.contains { $0.contains("holdsOffice") || $0.contains("formerOffice") }, "\(facts.sorted())")
    }

    @Test(arguments: [
        (
            "Trade minister Birgit Dahl spoke of Iceland, and trade minister Juri Tamm listened.",
            "Juri Tamm holdsOffice Minister of Trade of Iceland"
        ),
        ("Georgia Governor Brian Kemp flew to Tbilisi.", "Brian Kemp holdsOffice Governor of Georgia"),
        ("Syria wrote that President George W. Bush was wrong.", "President of Syria"),
        ("Former Finnish President Tarja Halonen spoke in Helsinki.", "Tarja Halonen holdsOffice"),
        (
            "Gabriel Boric, the president of Chile, had no letter from Draghi, the Polish president said.",
            "Draghi holdsOffice"
        ),
        (
            "The bill was read by Finance Minister Ravi Menon and his Irish counterpart Paschal Donohoe.",
            "Ravi Menon holdsOffice Minister of Finance of Ireland"
        ),
        (
            "The agreement was hailed by the president and Prime Minister Kaja Kallas of Estonia.",
            "Kaja Kallas holdsOffice President"
        ),
        // Somebody else's, or of a state that has another.
        ("Unlike Peru's president, Ana Lopez did not speak.", "Ana Lopez holdsOffice"),
        (
            "Peruvian President Luis Perez met a delegation. President Holm said it went well.",
            "Holm holdsOffice President of Peru"
        ),
        ("Peru invited President Holm to Lima.", "Holm holdsOffice President of Peru"),
        ("The plan was read by Ana Lopez and Defense Secretary Jan Holm.", "Jan Holm holdsOffice Lopez"),
        ("A 70-year-old lawyer, Jan Holm, and 60-year-old attorney Ana Lopez sued Peru.", "formerOffice"),
        (
            "Ana Lopez was met by the chancellor, Jan Holm, the Danish envoy, Ole Thonke, and others.",
            "Jan Holm holdsOffice Envoy"
        ),
    ])
    func noSuchOffice(text: String, fact: String) {
        let facts = GraphDescription(text).facts
        #expect(!facts.contains { $0.contains(fact) }, "\(facts.sorted())")
    }

    /// A paper leaves out the state of its own officials; no minister is one of the United States. A title of no known state is left out.
    @Test(
        arguments: [
            (
                "The Hindu", "National Security Adviser Arun Sen",
                "Arun Sen holdsOffice National Security Adviser of India"
            ),
            ("Reuters", "National Security Adviser Arun Sen", nil),
            (nil, "National Security Adviser Arun Sen", nil),
            ("USA Today", "Special Envoy Lena Hart", "Lena Hart holdsOffice Special Envoy of United States"),
            ("USA Today", "Foreign Minister Lena Hart", nil),
        ] as [(String?, String, String?)])
    func ofThePublishersState(publisher: String?, name: String, office: String?) {
        let text = "Envoys say that the talks with India and the United States are over. Afterwards \(name) flew home."
        let facts = GraphDescription(text, publisher: publisher).facts
        #expect(facts.filter { $0.contains(" holdsOffice ") } == [office].compactMap { $0 }, "\(facts.sorted())")
    }

    @Test func oneOfficeByItsShortTitle() {
        let facts = GraphDescription(
            "U.S. Secretary of State Madeleine Albright went to Hanoi. There Secretary Albright met Phan Van Khai."
        ).facts
        #expect(facts.filter { $0.hasPrefix("Madeleine Albright holdsOffice") }.count == 1)
    }
}

/// Who came after whom.
@Suite struct SuccessionTests {
    @Test(arguments: [
        ("Yoshihide Suga succeeded Shinzo Abe as prime minister of Japan.", "Yoshihide Suga succeeds Shinzo Abe"),
        ("Edgar Lungu was replaced by Hakainde Hichilema in August.", "Hakainde Hichilema succeeds Edgar Lungu"),
        (
            "Claudia Sheinbaum took over from Andres Manuel Lopez Obrador.",
            "Claudia Sheinbaum succeeds Andres Manuel Lopez Obrador"
        ),
        (
            "George W. Bush nominated Condoleezza Rice to succeed Colin Powell.",
            "Condoleezza Rice succeeds Colin Powell"
        ),
        ("Mark Rutte was chosen to succeed Jens Stoltenberg.", "Mark Rutte succeeds Jens Stoltenberg"),
        (
            "Felix Tshisekedi and his predecessor, Joseph Kabila, spoke in Kinshasa.",
            "Felix Tshisekedi succeeds Joseph Kabila"
        ),
        ("Ashraf Ghani, the successor of Hamid Karzai, went to Delhi.", "Ashraf Ghani succeeds Hamid Karzai"),
        (
            "Rex Tillerson fell out with the White House. Trump replaced Tillerson with Mike Pompeo.",
            "Mike Pompeo succeeds Rex Tillerson"
        ),
    ])
    func found(_ text: String, _ fact: String) {
        let graph = GraphDescription(text)
        #expect(graph.facts.contains(fact), "\(graph.facts.sorted())")
    }

    @Test(arguments: [
        "Boris Johnson hopes to succeed Theresa May.",
        "Jens Stoltenberg will not be replaced by Mark Rutte.",
        "Filipino President Ferdinand Marcos replaced Carlito Galvez.",
        "The ministry replaced its old computers with new ones.",
    ])
    func notFound(_ text: String) {
        let facts = GraphDescription(text).facts
        #expect(!facts.contains { $0.contains(" succeeds ") }, "\(facts.sorted())")
    }

    @Test func asWhat() {
        let facts = GraphDescription("Hakainde Hichilema succeeded Edgar Lungu as president of Zambia.").facts
        for fact in [
            "Hakainde Hichilema holdsOffice President of Zambia", "Hakainde Hichilema represents ZM",
            "Edgar Lungu formerOffice President of Zambia",
        ] { #expect(facts.contains(fact), "\(facts.sorted())") }
        #expect(!facts.contains("Edgar Lungu represents ZM"))
    }
}

/// What states belong to.
@Suite struct MembershipTests {
    @Test(arguments: [
        ("NATO members Norway and Turkey sent ships.", ["NATO memberState NO", "NATO memberState TR"]),
        ("Iceland and Canada are members of NATO.", ["NATO memberState IS", "NATO memberState CA"]),
        ("Gabon, a member of the African Union, closed the border.", ["African Union memberState GA"]),
        ("Talks were held in Kyiv, and Ukraine thanked its guests.", ["Kyiv inCountry UA"]),
    ])
    func found(_ text: String, _ expected: [String]) {
        let facts = GraphDescription(text).facts
        for fact in expected { #expect(facts.contains(fact), "\(facts.sorted())") }
    }

    @Test(arguments: [
        "France, the EU members, Egypt and Jordan signed it.",
        "Serbia is not a member of the European Union.",
        "Finland wants to become a member of NATO.",
        "A staff member of the European Union in Albania resigned.",
    ])
    func notFound(_ text: String) {
        let facts = GraphDescription(text).facts
        #expect(!facts.contains { $0.contains(" memberState ") }, "\(facts.sorted())")
    }

    /// A text that begins with a state's adjective and a title has nothing before it.
    @Test(arguments: ["Polish Foreign Minister left.", "Serbian leader", "Polish Prime Minister Donald Tusk left."])
    func textBeginsWithTitle(text: String) {
        #expect(GraphDescription(text).facts.allSatisfy { !$0.isEmpty })
    }
}
