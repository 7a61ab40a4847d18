import EntenteExtraction
import EntenteText
import Testing

/// What stands in quotation marks, whoever says it.
@Suite struct QuotationTests {
    /// The quotations of a text, as they stand in it.
    private func quotations(in text: String) -> [String] {
        let document = GraphDescription.document(text)
        return Quotations(document).ranges.map { document.text($0) }
    }

    @Test(arguments: [
        ("\"We sail at dawn,\" the captain said.", ["We sail at dawn,"]),
        ("“We sail at dawn,” the captain said.", ["We sail at dawn,"]),
        ("‘We sail at dawn,’ the captain said.", ["We sail at dawn,"]),
        ("'We sail at dawn,' the captain said.", ["We sail at dawn,"]),
        ("„We sail at dawn“, the captain said.", ["We sail at dawn"]),
        ("«We sail at dawn», the captain said.", ["We sail at dawn"]),
    ])
    func styles(text: String, expected: [String]) { #expect(quotations(in: text) == expected) }

    @Test(arguments: [
        // The spaces say which mark opens and which closes, whatever it looks like.
        ("The captain called it \u{201C}slow and dear,\u{201C} and left.", ["slow and dear,"]),
        ("The captain called it \u{201D}slow and dear\u{201D} and left.", ["slow and dear"]),
        ("\u{201C}We sail at dawn,\" the captain said.", ["We sail at dawn,"]),
        ("The captain (\"a friend of ours\") left—\"at last\".", ["a friend of ours", "at last"]),
    ])
    func spacesBeforeGlyphs(text: String, expected: [String]) { #expect(quotations(in: text) == expected) }

    @Test(arguments: [
        ("'The sailors' wages don't suffice,' the captain said.", ["The sailors' wages don't suffice,"]),
        ("‘The sailors’ wages don’t suffice,’ the captain said.", ["The sailors’ wages don’t suffice,"]),
        // Apostrophes are no marks.
        ("The sailors' wages and the captains' ships were gone.", []),
        ("The captain's ship and the sailors' boats won't sail.", []),
    ])
    func apostrophes(text: String, expected: [String]) { #expect(quotations(in: text) == expected) }

    @Test(arguments: [
        ("“She told me ‘we sail at dawn’ and left,” he said.", ["She told me ‘we sail at dawn’ and left,"]),
        ("'She told me \"we sail at dawn\" and left,' he said.", ["She told me \"we sail at dawn\" and left,"]),
        ("“She told me “we sail at dawn” and left,” he said.", ["She told me “we sail at dawn” and left,"]),
    ])
    func nested(text: String, expected: [String]) { #expect(quotations(in: text) == expected) }

    @Test(arguments: [
        // A closing mark is missing.
        (
            "“We sail at dawn. It is late.\nThe crew slept. “We were tired,” one said.",
            ["We sail at dawn.", "We were tired,"]
        ),
        (
            "\"We sail at dawn. It is late.\nThe crew slept. \"We were tired,\" one said.",
            ["We sail at dawn.", "We were tired,"]
        ),
        // An opening mark is missing.
        ("We sail at dawn,\" he said.\nThe crew slept.\n\"We were tired,\" one said.", ["We were tired,"]),
    ])
    func missingMark(text: String, expected: [String]) { #expect(quotations(in: text) == expected) }

    @Test(arguments: ["\"\"", "“”"])
    func overParagraphs(marks: String) {
        let (open, close) = (marks.first ?? "?", marks.last ?? "?")
        let document = GraphDescription.document(
            "\(open)We sail at dawn.\n\(open)The wind is fair.\n\(open)Be ready,\(close) he said. \(open)Go.\(close)")
        let quotations = Quotations(document)
        #expect(
            quotations.ranges.map { document.text($0) } == [
                "We sail at dawn.", "The wind is fair.", "Be ready,", "Go.",
            ])
        #expect(quotations.ranges.indices.map { quotations.goesOn($0) } == [false, true, true, false])
    }

    /// Opened in one paragraph and closed in the next without having been opened again.
    @Test func closedInTheNextParagraph() {
        let document = GraphDescription.document("“We sail at dawn.\nThe wind is fair,” he said.")
        let quotations = Quotations(document)
        #expect(quotations.ranges.map { document.text($0) } == ["We sail at dawn.", "The wind is fair,"])
        #expect(quotations.goesOn(1))
    }
}
