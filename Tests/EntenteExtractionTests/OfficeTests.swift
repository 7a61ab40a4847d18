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

    @Test func oneOfficeByItsShortTitle() {
        let facts = GraphDescription(
            "U.S. Secretary of State Madeleine Albright went to Hanoi. There Secretary Albright met Phan Van Khai."
        ).facts
        #expect(facts.filter { $0.hasPrefix("Madeleine Albright holdsOffice") }.count == 1)
    }
}
