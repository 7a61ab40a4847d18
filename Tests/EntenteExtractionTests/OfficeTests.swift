import EntenteExtraction
import Testing

@Suite struct OfficeTests {
    @Test(arguments: [
        (
            "Estonian Prime Minister Kaja Kallas welcomed NATO Secretary General Jens Stoltenberg in Tallinn.",
            ["Kaja Kallas holdsOffice Prime Minister of Estonia", "Jens Stoltenberg holdsOffice Secretary-General of NATO"]
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
    ])
    func holders(text: String, expected: [String]) {
        let facts = GraphDescription(text).facts
        for fact in expected { #expect(facts.contains(fact), "\(facts.filter { $0.contains("holdsOffice") }.sorted())") }
    }

    @Test(arguments: [
        "The prime minister and Angela Merkel left the hall.",
        "Angela Merkel told the president that the talks had failed.",
    ])
    func noOffice(text: String) {
        #expect(!GraphDescription(text).facts.contains { $0.contains("holdsOffice") })
    }
}
