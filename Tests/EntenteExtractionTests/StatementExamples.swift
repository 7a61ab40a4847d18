/// The sentences that show what the rules for who says what find.
enum StatementExamples {
    /// For each rule a text, who speaks in it, and what is said.
    static let finds: [(rule: String, text: String, speaker: String, said: String)] = [
        (
            "subject-of-saying", "\"The offer is on the table,\" Chilean President Gabriel Boric said.",
            "Gabriel Boric", "The offer is on the table,"
        ),
        (
            "subject-of-saying",
            "Jack Reed wants the treaty kept. Michelle O'Neill told reporters she agreed. \"It is here to stay,\" she said.",
            "Michelle O'Neill", "It is here to stay,"
        ),
        (
            "quoted-as-saying", "The agency TASS quoted Sergey Lavrov as saying \"the offer is on the table.\"",
            "Sergey Lavrov", "the offer is on the table."
        ),
        (
            "according-to", "\"The offer is on the table,\" according to Gabriel Boric.", "Gabriel Boric",
            "The offer is on the table,"
        ),
        (
            "subject-over-scrap", "Gabriel Boric turned down \"the worst offer of the year\" on Monday.",
            "Gabriel Boric",
            "the worst offer of the year"
        ),
        (
            "speaks-on",
            "\"The offer is on the table,\" Gabriel Boric said in Lima on Monday after a long night of talks with the union. It was late. \"We will wait for an answer.\"",
            "Gabriel Boric", "We will wait for an answer."
        ),
        (
            "sentence-before", "Gabriel Boric told reporters that he was glad. \"We will wait for an answer.\"",
            "Gabriel Boric", "We will wait for an answer."
        ),
        (
            "paragraph-goes-on",
            "\"The offer is on the table,\" Gabriel Boric said.\n\"We will wait for an answer.\"",
            "Gabriel Boric", "We will wait for an answer."
        ),
        (
            "document-goes-on",
            "Gabriel Boric hailed the talks, according to Chile. The statement added \"the door stays open for all.\"",
            "CL", "the door stays open for all."
        ),
        (
            "sentence-behind", "Gabriel Boric went to Lima. \"The offer is on the table.\" Boric said on Monday.",
            "Gabriel Boric", "The offer is on the table."
        ),
        (
            "signed", "Gabriel Boric went to Lima.\n\"The offer is on the table.\" — Gabriel Boric", "Gabriel Boric",
            "The offer is on the table."
        ),
        (
            "name-and-colon", "Gabriel Boric, in a letter: \"The offer is on the table.\"", "Gabriel Boric",
            "The offer is on the table."
        ),
        (
            "subject-before", "Gabriel Boric was blunt. \"The offer is on the table.\"", "Gabriel Boric",
            "The offer is on the table."
        ),
        (
            "transcript-label",
            "Gabriel Boric met the press.\nQ: Is it over?\nPRESIDENT BORIC: The offer is on the table.",
            "Gabriel Boric", "The offer is on the table."
        ),
        (
            "reported-speech", "Gabriel Boric said the offer was on the table.", "Gabriel Boric",
            "the offer was on the table"
        ),
    ]

    /// What nobody who is known says.
    static let passes: [String] = [
        "The sign read \"no entry for any visitors\" in red.",
        "\"The offer is on the table,\" an official said.",
        "Gabriel Boric did not say the offer was on the table.",
        "Gabriel Boric signed a \"peace and friendship\" treaty.",
    ]

    /// The rules that `Attribution` and `StatementExtractor` have.
    static let rules = [
        "subject-of-saying", "quoted-as-saying", "according-to", "subject-over-scrap", "speaks-on", "sentence-before",
        "paragraph-goes-on", "document-goes-on", "sentence-behind", "signed", "name-and-colon",
        "subject-before", "transcript-label",
        "reported-speech",
    ]
}
