internal import EntenteText

/// How far the text vouches for what a predicate says.
package struct Factuality: Sendable, Equatable {
    package enum Degree: String, Sendable {
        /// Told as having happened, or as being so.
        case actual
        /// Told as arranged or going to happen: "will", "is scheduled to", "plans to".
        case planned
        /// Wished for, asked for, offered: "called on Oslo to stay".
        case proposed
        /// Possible, alleged, feared or under a condition: "could", "if", "accused of".
        case hypothetical
        /// Called off or put aside.
        case cancelled
    }

    package var degree: Degree = .actual
    package var isNegated = false
    /// Present progressive or "continues to": going on.
    package var isOngoing = false

    /// Of two degrees the weaker one; what is called off stays so.
    mutating func weaken(to other: Degree) {
        func rank(_ degree: Degree) -> Int {
            switch degree {
            case .actual: 0
            case .planned: 1
            case .proposed: 2
            case .hypothetical: 3
            case .cancelled: 4
            }
        }
        if rank(other) > rank(degree) { degree = other }
    }
}

/// What a predicate makes of its complement: of "manage" it is true, and false where "manage" is negated.
///
/// The signatures are those of Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual inference" (2006); the
/// classes of words that plan, wish, ask, doubt and deny follow FactBank's source-introducing predicates (Saurí and
/// Pustejovsky 2009). The lexicon says which word is of which class.
package struct FactualityClasses: Sendable {
    enum Effect: Sendable, Equatable {
        case asTold, opposite
        case degree(Factuality.Degree)
    }

    /// What a word does to its complement where it is affirmed, and where it is negated.
    struct Signature: Sendable {
        var affirmed: Effect
        var negated: Effect
    }

    static let shared = FactualityClasses(.shared)

    private let rows: [(classes: WordClasses, signature: Signature)]
    let say: WordClasses
    let plan: WordClasses
    let deny: WordClasses
    let cancel: WordClasses
    let ask: WordClasses
    let light: WordClasses
    let speechAct: WordClasses
    /// Verbs of speaking to somebody, and of what is done in words alone.
    let conversing: WordClasses
    /// What there is none of where something is never done: "in no way".
    let never: WordClasses
    let inWords: WordClasses
    /// What makes up for a wrong: "apology".
    let amends: WordClasses
    /// Nouns of occasions that are used to say something, and verbs of using them.
    let occasion: WordClasses
    let using: WordClasses
    let attitude: WordClasses
    /// Verbs of keeping harm away.
    let guarding: WordClasses
    let possible: WordClasses
    let planned: WordClasses
    /// Verbs whose object is a part of their subject, and what is said of a thing that there is not yet.
    let including: WordClasses
    let notYet: WordClasses
    /// Papers that somebody's words stand in, and what is done to those that nobody has adopted.
    let document: WordClasses
    let turningDown: WordClasses
    /// Talk about something that need not be.
    let discussion: WordClasses
    let past: WordClasses
    /// Deeds that are asked for, and verbs of insisting on them.
    let deed: WordClasses
    let force: WordClasses
    let insisting = Lexicon.words("insisting")

    package init(_ lexicon: Lexicon) {
        func row(_ name: String, _ affirmed: Effect, _ negated: Effect) -> (WordClasses, Signature) {
            (lexicon.set(name), Signature(affirmed: affirmed, negated: negated))
        }
        // The first that a word is of counts.
        rows = [
            row("cancel", .degree(.cancelled), .asTold), row("deny", .opposite, .degree(.hypothetical)),
            row("refuse", .opposite, .degree(.hypothetical)), row("implies:+/-", .asTold, .opposite),
            row("implies:-/+", .opposite, .asTold), row("implies:+/o", .asTold, .degree(.hypothetical)),
            row("implies:-/o", .opposite, .degree(.hypothetical)),
            row("implies:o/-", .degree(.hypothetical), .opposite), row("factive:+/+", .asTold, .asTold),
            row("allege", .degree(.hypothetical), .degree(.hypothetical)),
            row("doubt", .degree(.hypothetical), .asTold),
            row("ask", .degree(.proposed), .degree(.hypothetical)),
            row("wish", .degree(.proposed), .degree(.hypothetical)), row("plan", .degree(.planned), .opposite),
            row("seem", .degree(.hypothetical), .degree(.hypothetical)),
            row("say", .asTold, .degree(.hypothetical)),
        ]
        say = lexicon.set("say", "claim", "tell-verb", "say-manner")
        plan = lexicon.set("plan")
        deny = lexicon.set("deny")
        cancel = lexicon.set("cancel")
        ask = lexicon.set("ask")
        light = lexicon.set("light", "hold", "carry-out", "achieving")
        speechAct = lexicon.set("ask", "threaten", "warn", "promise", "sworn", "willing", "offer")
        never = lexicon.set("manner")
        conversing = lexicon.set("phone", "phone-verb", "converse")
        amends = lexicon.set("amends")
        inWords = lexicon.set("accuse", "support", "request", "request-of", "reject", "threaten")
        occasion = lexicon.set("speaking-occasion")
        using = lexicon.set("using")
        attitude = lexicon.set("attitude")
        guarding = lexicon.set("guarding")
        possible = lexicon.set("possible-adj")
        planned = lexicon.set("planned-adj")
        including = lexicon.set("including")
        notYet = lexicon.set("not-yet")
        document = lexicon.set("paper")
        turningDown = lexicon.set("turning-down")
        discussion = lexicon.set("discussion")
        past = lexicon.set("past-adj")
        force = lexicon.set("assault", "raid", "violence", "sanction")
        deed = lexicon.set("deed-noun", "freeing", "leaving-noun")
    }

    func signature(of classes: WordClasses) -> Signature? {
        classes.isEmpty ? nil : rows.first { classes.overlaps($0.classes) }?.signature
    }
}
