import EntenteExtraction
import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        (
            "“We cannot accept this offer in its present form,” Chancellor Olaf Scholz said in Berlin. “We will wait for a better one.”",
            ["Olaf Scholz: We cannot accept this offer in its present form, We will wait for a better one."]
        ),
        (
            "Emmanuel Macron met reporters in Paris. He called the vote \"a very bad day for Europe\" and left.",
            ["Emmanuel Macron: a very bad day for Europe"]
        ),
        (
            "\"The door is still open for talks,\" according to the Kremlin.",
            ["RU: The door is still open for talks,"]
        ),
        (
            "\"Today is a new dawn for Ethiopia,\" former Nigerian President Olusegun Obasanjo, the head of the team, told reporters.",
            ["Olusegun Obasanjo: Today is a new dawn for Ethiopia,"]
        ),
    ])
    func quotations(text: String, expected: [String]) {
        let found = GraphDescription(text).quotations
        for quotation in expected { #expect(found.contains(quotation), "\(found)") }
    }

    @Test func nameInQuotationMarks() {
        #expect(GraphDescription("Chile signed a \"trust and stability\" agreement with Peru.").quotations.isEmpty)
    }

    @Test func noSpeakerNoStatement() {
        #expect(GraphDescription("The sign read \"no entry for any visitors\" in red.").quotations.isEmpty)
    }
}
