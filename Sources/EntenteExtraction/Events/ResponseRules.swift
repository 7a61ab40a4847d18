internal import EntenteGraph
internal import EntenteText

/// The words by which a text says that one event answers another.
enum ResponseRules {
    struct Connective: Sendable {
        var words: [Symbol]
        var name: String
        var confidence: Double
        /// True for what tells of time as often as of cause: then those who act must be others.
        var isTemporal: Bool
    }

    /// By their first word, longer ones first.
    static let connectives: [Symbol: [Connective]] = {
        func strong(_ text: String) -> Connective {
            Connective(words: words(text), name: name(text), confidence: 0.85, isTemporal: false)
        }
        func weak(_ text: String) -> Connective {
            Connective(words: words(text), name: name(text), confidence: 0.7, isTemporal: true)
        }
        var all: [Connective] = []
        for noun in [
            "response", "retaliation", "reaction", "reply", "answer", "revenge", "retribution", "reprisal", "return",
            "protest", "exchange", "anger",
        ] {
            for preposition in ["to", "for", "at", "against", "over", "of"] {
                all.append(strong("in \(noun) \(preposition)"))
            }
        }
        for noun in [
            "punishment", "retaliation", "retribution", "revenge", "reprisal", "payback", "response", "reward",
        ] {
            for preposition in ["for", "to"] {
                all.append(strong("as \(noun) \(preposition)"))
                all.append(strong("as a \(noun) \(preposition)"))
            }
        }
        all += ["as a result of", "in the wake of", "in light of", "in view of", "on account of"].map(strong)
        all += ["to protest", "to punish", "to avenge", "to retaliate for", "retaliating for", "protesting"].map(strong)
        all += ["because of", "due to", "owing to", "prompted by", "triggered by", "provoked by", "angered by"].map(
            strong)
        all += ["over", "because"].map(strong)
        all += ["following", "after", "amid", "since"].map(weak)
        return Dictionary(grouping: all, by: { $0.words[0] })
    }()

    private static func words(_ text: String) -> [Symbol] { text.split(separator: " ").map { Symbol(String($0)) } }
    private static func name(_ text: String) -> String {
        "response-" + text.split(separator: " ").joined(separator: "-")
    }

    /// Verbs whose subject is the cause and whose object or complement the answer: "the test prompted Oslo to close".
    static let causing: Set<Symbol> = [
        "prompt", "trigger", "spark", "provoke", "draw", "cause", "lead", "push", "force", "drive", "elicit", "ignite",
        "bring", "compel", "unleash", "invite",
    ]
    /// What "in retaliation" and the like may be for.
    static let hostile: Set<Term> = [
        .request, .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault, .retreat,
    ]
    /// Verbs of undoing a deed. "asked them to lift the ban"
    static let undoing: Set<Symbol> = [
        "reconsider", "reverse", "revoke", "rescind", "lift", "withdraw", "drop", "undo", "repeal", "cancel", "scrap",
        "stop", "halt", "end", "suspend", "remove", "retract",
    ]
    /// Verbs of answering, with what is done behind "by".
    static let answering: Set<Symbol> = ["respond", "retaliate", "react", "reply", "counter"]
    /// Nouns that stand alone behind "in".
    static let bare: Set<Symbol> = ["retaliation", "response", "return", "reply", "protest", "revenge"]
    /// Verbs that put a deed told before into its time: "the move came after the test".
    static let coming: Set<Symbol> = ["come", "follow", "happen", "take"]
}
