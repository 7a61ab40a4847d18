import EntenteExtraction
import EntenteGraph
import Testing

@Suite struct PositionTests {
    /// `holder stance`, for every position.
    private func positions(_ text: String) -> [String] {
        let graph = GraphDescription(text)
        return graph.graph.things.indices.filter { graph.graph.things[$0].kind == .position }
            .map { (graph.values($0, .holder) + graph.values($0, .stance)).joined(separator: " ") }.sorted()
    }

    @Test(arguments: [
        // Deeds.
        ("Peru decided to leave the fisheries treaty.", ["PE oppose"]),
        ("Moscow refused to sign the grain deal.", ["RU oppose"]),
        ("Japan and India have renewed their logistics agreement.", ["IN support", "JP support"]),
        ("China said it would stay in the Paris Agreement.", ["CN support"]),
        ("Seoul let the currency swap agreement with Tokyo expire in 2015.", ["KR oppose"]),
        // Words, and what they turn round.
        ("Norway urged Peru not to quit the fisheries treaty.", ["NO support"]),
        ("Norway urged Peru to quit the fisheries treaty.", ["NO oppose"]),
        ("India opposes ending the Indus Waters Treaty.", ["IN support"]),
        ("Turkey regretted Russia's withdrawal from the grain deal.", ["RU oppose", "TR support"]),
        ("France denounced the security pact with Oman.", ["FR oppose"]),
        ("Poland congratulated Greece and North Macedonia on signing the Prespa Agreement.", ["PL support"]),
        ("Theresa May expressed support for the withdrawal agreement.", ["Theresa May support"]),
        ("The Netherlands is committed to the Paris climate accord.", ["NL support"]),
        ("President Donald Trump called the Paris accord unfair.", ["Donald Trump oppose"]),
        ("The Paris accord cannot be renegotiated, Xi Jinping said.", ["Xi Jinping support"]),
        // On what somebody decided.
        ("Peru decided to leave the fisheries treaty. Chile regretted the decision.", ["CL support", "PE oppose"]),
        (
            "Peru decided to leave the fisheries treaty. Norway's foreign minister called the move unwise.",
            ["NO support", "PE oppose"]
        ),
        (
            "Russia is suspending its participation in the New START treaty. NATO chief Jens Stoltenberg called the decision unfortunate.",
            ["Jens Stoltenberg support", "RU oppose"]
        ),
        (
            "Russia quit the grain deal. Antonio Guterres said he was disappointed by the decision.",
            ["Antonio Guterres support", "RU oppose"]
        ),
        // Conditions.
        ("Moscow would return to the grain deal once its terms were met, Dmitry Peskov said.", ["RU conditional"]),
        ("Egypt would renew the gas deal with Israel only if prices fell.", ["EG conditional"]),
        ("Egypt refused to sign the gas deal with Israel unless prices fell.", ["EG conditional"]),
        // What one will not do.
        ("Moscow said it would never sign the grain deal.", ["RU oppose"]),
        ("Peru will not renegotiate the fisheries treaty, its foreign minister said.", ["PE support"]),
        // A deed as the subject of what it is called.
        ("Norway said that leaving the fisheries treaty was a mistake.", ["NO support"]),
        ("Norway said it was wrong to scrap the fisheries treaty.", ["NO support"]),
        // Whose stand it is.
        (
            "Kenya and Uganda signed a border agreement. Norwegian officials said they backed the agreement.",
            ["NO support"]
        ),
        ("Chile's president vowed to abide by the fisheries treaty.", ["CL support"]),
        ("Chile's parliament rejected the fisheries treaty.", []),
        ("Chile is expected to endorse the fisheries treaty.", []),
        // Nothing said for or against.
        ("Kenya and Uganda signed a border agreement.", []),
        ("Norway and Peru discussed the fisheries treaty.", []),
        ("Ethiopia accused Egypt of violating the water treaty.", []),
        ("Scrapping the Minsk agreements could be costly for Ukraine.", []),
    ])
    func stands(text: String, expected: [String]) {
        #expect(positions(text) == expected)
    }
}
