import EntenteExtraction
import EntenteGraph
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
        #expect(GraphDescription(text).quotations == Set(expected))
    }

    // MARK: - Where the speaker stands

    @Test(arguments: [
        // The verb before its subject, with a title.
        ("\"The gas will flow again,\" said Norwegian Foreign Minister Anniken Huitfeldt.", "Anniken Huitfeldt"),
        // Behind the full stop.
        ("Anniken Huitfeldt went to Riga. \"The gas will flow again.\" Huitfeldt said on Monday.", "Anniken Huitfeldt"),
        // A long apposition between the name and the verb.
        (
            "\"The gas will flow again,\" Anniken Huitfeldt, head of the energy committee of the Norwegian parliament, wrote on her page.",
            "Anniken Huitfeldt"
        ),
        // Before it, with a colon.
        ("Anniken Huitfeldt said bluntly: \"The gas will flow again.\"", "Anniken Huitfeldt"),
        // Verbs of manner.
        ("\"The gas will flow again,\" grumbled Anniken Huitfeldt.", "Anniken Huitfeldt"),
        ("\"The gas will flow again,\" Anniken Huitfeldt quipped.", "Anniken Huitfeldt"),
        // Whatever verb stands behind the comma.
        ("Anniken Huitfeldt spoke in Riga. \"The gas will flow again,\" she went on.", "Anniken Huitfeldt"),
        ("\"The gas will flow again,\" Anniken Huitfeldt was quoted as saying.", "Anniken Huitfeldt"),
    ])
    func places(text: String, speaker: String) {
        let found = GraphDescription(text).quotations
        #expect(
            found.count == 1 && found.allSatisfy { $0.hasPrefix("\(speaker): The gas will flow again") }, "\(found)")
    }

    // MARK: - Who speaks for whom

    @Test(arguments: [
        ("\"The gas will flow again,\" a senior Turkish official said.", "TR"),
        ("\"The gas will flow again,\" a spokesman for the Kremlin said.", "RU"),
        ("Turkish officials met in Izmir. \"The gas will flow again,\" one official said.", "TR"),
        ("\"The gas will flow again,\" Interfax news agency reported.", "Interfax news agency"),
        ("Norway and Latvia issued a joint statement. \"The gas will flow again,\" the statement said.", "LV, NO"),
        (
            "Anniken Huitfeldt said so in a statement. \"The gas will flow again,\" the statement read.",
            "Anniken Huitfeldt"
        ),
        (
            "A senior Turkish official spoke in Izmir and said talks were near. \"The gas will flow again,\" he said.",
            "TR"
        ),
    ])
    func voices(text: String, speaker: String) {
        let found = GraphDescription(text).quotations
        #expect(found == ["\(speaker): The gas will flow again,"], "\(found)")
    }

    /// Somebody unknown speaks: nobody else is given the words.
    @Test(arguments: [
        "Anniken Huitfeldt said she was glad. \"The gas will flow again,\" an analyst said.",
        "Anniken Huitfeldt said she was glad.\n\"The gas will flow again,\" a trader in Riga said.",
        "An analyst said prices fell. \"The gas will flow again,\" he said of Olaf Scholz.",
        "Syrian rebel commanders are on the move. \"The gas will flow again,\" a Syrian rebel commander said.",
        "The sign read \"no entry for any visitors\" in red.",
        "Chile signed a \"trust and stability\" agreement with Peru.",
        "Espen Barth Eide opened the \"Road to Lasting Peace\" conference.",
        "Espen Barth Eide left early. An aide to Olaf Scholz told reporters of what he called \"a lost day for all\".",
        "Anniken Huitfeldt \"warmly welcomed the plan of the banks\".",
    ])
    func unknown(text: String) {
        let found = GraphDescription(text).quotations
        #expect(found.isEmpty, "\(found)")
    }

    // MARK: - Who goes on speaking

    @Test(arguments: [
        // Whoever said so in the sentence before, not its subject.
        (
            "Olaf Scholz has approved the plan, said Espen Barth Eide. \"The gas will flow again,\" he said.",
            "Espen Barth Eide"
        ),
        // A paragraph that is nothing but a quotation.
        ("\"Prices are too high,\" Espen Barth Eide said.\n\"The gas will flow again,\"", "Espen Barth Eide"),
        // The one told in between takes the word.
        (
            "\"Prices are too high for us,\" Espen Barth Eide said.\nOlaf Scholz told reporters he agreed.\n\"The gas will flow again,\" he added.",
            "Olaf Scholz"
        ),
    ])
    func goingOn(text: String, speaker: String) {
        let found = GraphDescription(text).quotations
        #expect(found.contains("\(speaker): The gas will flow again,"), "\(found)")
    }

    @Test(arguments: ["\"\"", "“”"])
    func overParagraphs(marks: String) {
        let (open, close) = (marks.first ?? "?", marks.last ?? "?")
        let found = GraphDescription(
            "\(open)The gas will flow again.\n\(open)We have waited for a long time.\n\(open)Now it comes,\(close) Espen Barth Eide said."
        ).quotations
        #expect(
            found == ["Espen Barth Eide: The gas will flow again. We have waited for a long time. Now it comes,"],
            "\(found)")
    }

    @Test func verbOfStatingUnderOneOfSaying() {
        let found = GraphDescription("Espen Barth Eide said both sides had agreed on \"a fresh start for trade\".")
        #expect(found.quotations == ["Espen Barth Eide: a fresh start for trade"])
        let other = GraphDescription("Espen Barth Eide said Boris Johnson had called it \"a bad day for trade\".")
        #expect(other.quotations == ["Boris Johnson: a bad day for trade"])
    }

    /// Fewer than three words are no statement.
    @Test func scrap() {
        #expect(GraphDescription("Espen Barth Eide spoke of a \"historic\" step.").quotations.isEmpty)
    }

    // MARK: - Reported speech

    @Test(arguments: [
        ("Espen Barth Eide said that the gas would flow again.", "Espen Barth Eide: the gas would flow again"),
        ("The gas would flow again, Espen Barth Eide said.", "Espen Barth Eide: The gas would flow again"),
    ])
    func reported(text: String, expected: String) { #expect(GraphDescription(text).reports == [expected]) }

    @Test(arguments: [
        "Espen Barth Eide did not say that the gas would flow again.",
        "Espen Barth Eide may say that the gas would flow again.",
        "An analyst said that the gas would flow again.",
    ])
    func notReported(text: String) { #expect(GraphDescription(text).reports.isEmpty) }

    // MARK: - Days

    @Test(arguments: [
        ("\"The gas will flow again,\" Espen Barth Eide said on Tuesday.", ["2021-06-15"]),
        ("Espen Barth Eide said on Tuesday that the gas would flow again.", ["2021-06-15"]),
        ("\"The gas will flow again,\" Espen Barth Eide said in a statement on Tuesday.", ["2021-06-15"]),
        // The day of what is said is no day of saying.
        ("\"The gas will flow again on Friday,\" Espen Barth Eide said.", []),
        ("Espen Barth Eide said that the gas would flow again on Friday.", []),
    ])
    func days(text: String, expected: [String]) {
        let graph = GraphDescription(text)
        let statements = graph.graph.things.indices.filter { graph.graph.things[$0].kind == .statement }
        #expect(statements.count == 1)
        #expect(statements.flatMap { graph.values($0, .occursOn) } == expected)
    }
}
