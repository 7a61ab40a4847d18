internal import EntenteGraph
internal import EntenteText

/// Words that take up or answer something told before: the classes `told-as-TYPE` and `answers-TYPE` of the lexicon.
///
/// "the accusation" takes up an Accuse, "denied" answers one.
struct TakenUp {
    private let classes: [(type: Term, classes: WordClasses)]

    static let nouns = TakenUp("told-as")
    static let verbs = TakenUp("answers")
    /// "the move": any deed.
    static let deeds = Lexicon.shared.set("takes-up")
    /// "was adopted", "was announced": says of a deed that it is done.
    static let enacting = Lexicon.shared.set("enact")
    /// "the incident": what hurts somebody.
    static let harms = Lexicon.shared.set("takes-up-harm")
    /// "the announcement": what may be only said.
    static let words = Lexicon.shared.set("takes-up-words")

    /// "an idea that Chad opposed": sums up what stands before it.
    static let summaries = Lexicon.shared.set(
        "takes-up", "takes-up-words", "told-as-Request", "told-as-Accuse", "told-as-Threaten", "summing")

    private init(_ prefix: String) {
        classes = [Term.request, .accuse, .threaten, .agree, .aid].map {
            ($0, Lexicon.shared.set("\(prefix)-\($0.rawValue)"))
        }
    }

    /// The types that what a word takes up or answers may have; none for other words.
    func types(of token: Int, in syntax: Syntax) -> Set<Term> {
        let own = syntax.classes(of: token)
        return Set(classes.lazy.filter { own.overlaps($0.classes) }.map(\.type))
    }
}
