import EntenteExtraction
import Testing

@Suite struct OfficeTests {
    @Test(arguments: [
        (
            "Estonian Prime Minister Kaja Kallas welcomed NATO Secretary General Jens Stoltenberg in Tallinn.",
            [
                "Kaja Kallas holdsOffice Prime Minister of Estonia",
                "Jens Stoltenberg holdsOffice Secretary-General of NATO",
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
            "Former Finnish President Tarja Halonen spoke in Helsinki.",
            ["Tarja Halonen holdsOffice President of Finland"]
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
            ["Jared Kushner holdsOffice Adviser of United States"]
        ),
        (
            "Ralph Gonsalves, the prime minister of the Caribbean nation of St. Vincent and the Grenadines, spoke.",
            ["Ralph Gonsalves holdsOffice Prime Minister of Saint Vincent and the Grenadines"]
        ),
        (
            "Then-President Barack Obama and his Russian counterpart, Dmitry Medvedev, met in Prague.",
            ["Dmitry Medvedev holdsOffice President of Russia"]
        ),
        (
            "Britain signed the protocol. Business and Trade Secretary Kemi Badenoch was there.",
            ["Kemi Badenoch holdsOffice Business and Trade Secretary of United Kingdom"]
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
    ])
    func noOffice(text: String) {
        #expect(!GraphDescription(text).facts.contains { $0.contains("holdsOffice") })
    }

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
}
