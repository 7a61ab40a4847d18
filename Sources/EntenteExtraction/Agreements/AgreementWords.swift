internal import EntenteText

/// What single words say of an agreement, by the classes of the lexicon: "trade" is a topic, "landmark" tells nothing.
enum AgreementWords {
    /// What kind of instrument a noun names. Newspapers call anything a deal, a pact, an accord or an agreement.
    enum Family: Sendable, Equatable {
        case any, treaty, memorandum, ceasefire, declaration

        func isCompatible(with other: Family) -> Bool { self == .any || other == .any || self == other }
    }

    private struct Classes {
        let pact = Lexicon.shared.set("pact")
        let families: [(Family, WordClasses)] = [
            (.treaty, Lexicon.shared.set("pact-treaty")), (.memorandum, Lexicon.shared.set("pact-memorandum")),
            (.ceasefire, Lexicon.shared.set("truce")), (.declaration, Lexicon.shared.set("pact-declaration")),
        ]
        let counts = [
            (2, Lexicon.shared.set("two-sided")), (3, Lexicon.shared.set("three-sided")),
            (4, Lexicon.shared.set("four-sided")), (6, Lexicon.shared.set("six-sided")),
        ]
        let topics = Lexicon.shared.set(beginning: "topic-")
    }
    private static let classes = Classes()

    /// What a noun names; nil where that is no agreement.
    static func family(of word: Symbol) -> Family? {
        let known = Lexicon.shared.classes(of: word, .noun)
        guard known.overlaps(classes.pact) else { return nil }
        return classes.families.first { $0.1.overlaps(known) }?.0 ?? .any
    }

    /// How many parties a word gives an agreement.
    static func count(_ word: Symbol) -> Int? {
        let known = Lexicon.shared.classes(of: word, .adj)
        return classes.counts.first { $0.1.overlaps(known) }?.0
    }

    /// What a word says that it is about: "information" and "intelligence" are one topic.
    static func topics(of word: Symbol) -> WordClasses {
        Lexicon.shared.classes(of: word, .noun).intersection(classes.topics)
    }

    /// Means an agreement only with a word that says which: a convention may be a congress of a party.
    static let weak = Lexicon.shared.set("pact-only-described")
    /// May take up an agreement that was spoken of: "the text".
    static let loose = Lexicon.shared.set("pact-loosely")
    /// Makes a declaration one of several sides.
    static let ofSeveral = Lexicon.shared.set("of-several")
    /// Judges or dates an agreement and is no part of what it is called.
    static let incidental = Lexicon.shared.set("incidental")
    /// Sets a phrase apart from the agreements named before.
    static let another = Lexicon.shared.set("another")
    /// A contract between private parties, and senses that are none at all.
    static let privateKinds = Lexicon.shared.set("private-contract")
    /// Names a treaty that is open to all states: "Non-Proliferation".
    static let universal = Lexicon.shared.set("of-all-states")
    /// What nobody calls such a treaty: "deal".
    static let bargain = Lexicon.shared.set("bargain")
    /// "U.S.-brokered": who helped.
    static let sponsored = Lexicon.shared.set("sponsored")
    static let anyDeterminers = Lexicon.shared.set("any-determiner")

    static func `is`(_ word: Symbol, _ set: WordClasses, _ part: PartOfSpeech = .adj) -> Bool {
        Lexicon.shared.classes(of: word, part).overlaps(set)
    }
}
