internal import EntenteGraph
internal import EntenteText

/// General nouns that the finding of events goes by.
enum EventNouns {
    /// Bodies and officials through whom a state or an organization acts.
    static let bodies = Lexicon.words("acting-for")
    /// Of these, those of the place that they are in: "police in Chad".
    static let homeBodies = Lexicon.words("home-body")
    /// Armed bodies, which are their state's where nothing else is said.
    static let forces = Lexicon.words("force")
    /// What may be said of a state's own force: "security forces".
    static let ofForces = Lexicon.words("of-force")
    /// Parts of a body or group whose whole follows.
    static let parts = Lexicon.words("part-of")
    /// Those who act against their state or apart from it.
    static let dissidents = Lexicon.words("dissident")
    /// Those who are told by whom they are for or against: "the rival of Tusk".
    static let others = Lexicon.words("other-side")
    /// Several states, or a band, whose names may stand beside the word.
    static let groups = Lexicon.words("group-of-states").union(Lexicon.words("band"))
    /// What of a land may be left by those who held it.
    static let lands = Lexicon.words("land").union(Lexicon.words("settlement")).union(Lexicon.words("site-of"))
    /// What is done to somebody who does not do it.
    static let killings = Lexicon.words("killing-noun")
    static let borders: Set<Symbol> = ["border", "frontier"]
    /// Those who protest together.
    static let crowd = Lexicon.words("crowd")
    /// Those who fight for an armed group, and words for such a group.
    static let fighters = Lexicon.words("fighter")
    /// What is done in words to somebody, who is no place.
    static let addressed: Set<Term> = [.request, .accuse, .reject, .support, .agree]
    /// What a government may do to its own country.
    static let domestic: Set<Term> = [.coerce, .threaten, .assault, .sanction, .mobilize, .protest]
    /// Words in the names of bodies that are their state.
    static let stateBodies: Set<String> = [
        "ministry", "department", "parliament", "senate", "congress", "cabinet", "house", "government", "presidency",
        "administration", "pentagon", "kremlin", "foreign",
    ]
    static func isStateBody(_ name: String) -> Bool {
        name.lowercased().split(separator: " ").contains { stateBodies.contains(String($0)) }
    }
    /// Verbs of leaving whose object may be one that is taken along.
    static let taking: Set<Symbol> = ["pull", "take", "withdraw", "bring", "lead"]
    static let belonging: Set<Symbol> = ["of", "from"]
    /// Texts that somebody speaks in the first person.
    static let speeches: Set<Symbol> = ["statement", "message", "letter"]
    /// Other nouns for something done, that is judged.
    static let deeds: Set<Symbol> = [
        "ruling", "verdict", "judgment", "agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire",
        "resolution", "vote", "election", "referendum", "result", "outcome", "coup", "killing", "recall", "statement",
        "resumption", "renewal", "extension", "suspension", "breakthrough", "effort", "initiative", "execution", "law",
        "tariff", "sanction", "curb", "crackdown", "violence", "abuse", "policy", "plan", "progress",
    ]
    /// Verbs after which aid is no aid.
    static let ending: Set<Symbol> = [
        "suspend", "cut", "halt", "freeze", "withhold", "end", "stop", "reduce", "cancel", "block", "deny", "refuse",
        "reject", "withdraw", "limit", "slash",
    ]
    /// Nouns of leaving an agreement.
    static let leaving: Set<Symbol> = ["withdrawal", "exit", "pullout", "departure"]
    /// What is done to an agreement against its wording.
    static let changes = Lexicon.words("change-noun")
    /// What one has in an agreement.
    static let shares: Set<Symbol> = ["participation", "membership", "obligation"]
}
