package import EntenteText

/// Verbs and nouns of saying, in general English.
package enum SpeechWords {
    /// Verbs whose subject says what follows or stands in quotation marks.
    package static let verbs: Set<Symbol> = [
        "say", "tell", "add", "state", "note", "warn", "stress", "emphasize", "emphasise", "declare", "announce",
        "argue", "claim",
        "insist", "reply", "respond", "answer", "ask", "explain", "comment", "remark", "observe", "write", "tweet",
        "acknowledge",
        "admit", "assert", "affirm", "reaffirm", "reiterate", "repeat", "maintain", "contend", "caution", "continue",
        "conclude",
        "echo", "express", "describe", "call", "denounce", "condemn", "praise", "vow", "pledge", "promise",
        "underscore", "point",
        "quip", "joke", "recall", "suggest", "complain", "charge", "allege", "accuse", "confirm", "deny", "predict",
        "concede",
        "urge", "voice", "read", "post", "testify", "mention", "hail", "welcome", "regret", "demand", "underline",
        "tout", "signal",
        "label", "brand", "dub", "characterize", "refer", "agree", "hope", "believe", "think", "want", "thank",
        "reassure", "assure",
        "recount", "proclaim", "recommend", "cite", "quote",
    ]

    /// Those that also report in indirect speech: "X said that …". What is denied was not said.
    package static let reporting: Set<Symbol> = [
        "say", "tell", "add", "state", "note", "warn", "stress", "emphasize", "emphasise", "declare", "announce",
        "argue", "claim",
        "insist", "explain", "tweet", "acknowledge", "admit", "assert", "affirm", "reaffirm", "reiterate", "maintain",
        "contend",
        "caution", "conclude", "complain", "allege", "confirm", "predict", "concede", "write",
    ]

    /// Verbs of saying that are inflected regularly, for ``VerbForms``.
    static let regular = """
        add state note warn stress emphasize declare announce argue claim insist reply respond answer ask explain comment remark observe
        tweet acknowledge admit assert affirm reaffirm reiterate repeat maintain contend caution continue conclude echo express describe
        call denounce condemn praise vow pledge promise underscore recall suggest complain allege accuse confirm deny predict concede
        urge voice post testify mention hail welcome regret demand underline signal refer agree hope thank reassure assure propose decide
        schedule plan refuse decline cancel postpone expire lapse renew terminate withdraw
        """

    /// Things that speak for whoever made them: "the statement said", "a readout of the call said".
    package static let documents: Set<Symbol> = [
        "statement", "readout", "communique", "communiqué", "letter", "tweet", "declaration", "release", "message",
        "note", "post",
        "transcript", "text", "announcement", "dispatch", "commentary", "editorial", "speech",
    ]

    /// People who speak for somebody.
    package static let voices: Set<Symbol> = [
        "spokesman", "spokeswoman", "spokesperson", "office", "aide", "adviser", "advisor", "lawyer", "ministry",
    ]
}
