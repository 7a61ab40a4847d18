import EntenteExtraction
import EntenteGraph
import Testing

/// What is left out is said, with the place, the reason and what it might have meant.
@Suite struct OmissionTests {
    @Test(
        arguments: [
            ("The weather was bad. He was late.", "unresolved-pronoun", "He", []),
            ("The two countries agreed on gas.", "unresolved-group", "The two countries", []),
            (
                "A sign read \"no entry for any visitors\" in red.", "unknown-speaker", "no entry for any visitors", []
            ),
            ("Chile may sign a trade treaty with Peru.", "uncertain-agreement", "trade treaty", []),
            ("The vote on Monday was for Jill and for peace in Chile.", "unknown-person", "Jill", []),
        ] as [(String, String, String, [String])])
    func noted(text: String, code: String, words: String, candidates: [String]) {
        let omissions = GraphDescription(text).graph.omissions
        let found = omissions.first { $0.code == code }
        #expect(found?.text == words, "\(omissions)")
        #expect(found?.candidates == candidates)
    }

    @Test func relativeDateWithoutArticleDate() {
        let omissions = GraphDescription("Chile and Peru signed a pact on Tuesday.", published: "").graph.omissions
        #expect(omissions.map(\.code) == ["no-publication-date"])
        #expect(omissions.first?.text == "Tuesday")
    }

    @Test func inTheOrderOfTheText() {
        let omissions = GraphDescription("He came. She left. The two countries agreed.").graph.omissions
        #expect(omissions == omissions.sorted())
        #expect(omissions.count == 3)
    }

    @Test func nothingLeftOut() {
        #expect(GraphDescription("Chile and Peru signed a trade pact on Tuesday.").graph.omissions.isEmpty)
    }
}
