package import EntenteText

/// Verbs and nouns of saying. The verbs are those of VerbNet 3.4 that take what is said as their object or beside them
/// (classes 37.1.1, 37.1.2, 37.2, 37.3, 37.7 to 37.13, 78 and of 29.4, 29.5 those of assertion), and of those that judge
/// in words (29.2, 29.3, 33.1, 58.1, 62), without what is said of animals and things alone; then what the press uses.
package enum SpeechWords {
    /// Verbs that stand beside a quotation: "…," he grumbled.
    package static let saying = Lexicon.words("saying")

    /// Verbs that a quotation must hang on to be their subject's words: "called it "a bad day for Europe"".
    package static let judging = Lexicon.words("judging")

    /// Verbs of stances and deeds in words, told as often as said: where a verb of saying stands above them, its subject
    /// chose the words. "Lee said both sides had agreed on "a fresh start"".
    static let stating = Lexicon.words("stating")

    /// All whose subject says what hangs on them in quotation marks.
    package static let verbs = saying.union(judging).union(stating)

    /// Those that report in indirect speech: "X said that …". What is denied was not said.
    package static let reporting = Lexicon.words("reporting")

    /// All behind which a clause is what somebody said.
    static let reports = reporting.union(Lexicon.words("reporting-also"))

    /// Those whose subject reports what others did: an agency or newspaper speaks for itself.
    static let relaying = Lexicon.words("relaying")

    /// Things that speak for whoever made them: "the statement said", "a readout of the call said".
    package static let documents = Lexicon.words("document")

    /// Those that a newspaper or agency is spoken of by: "the paper said".
    static let publications = Lexicon.words("publication")

    /// People and bodies who speak for somebody.
    package static let voices = Lexicon.words("voice")

    /// Nouns that have a clause as what they say: "the charge that Lima left".
    static let contents = Lexicon.words("content")

    /// What makes a document that of its subject: "issued a statement".
    static let issuing = Lexicon.words("issuing")
}
