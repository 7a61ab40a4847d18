package import EntenteGraph
package import EntenteText

/// One way to tell a fact: which word tells it and where those stand whom it is about.
///
/// ```
/// rule sanction.impose => Sanction
///   verb @impose
///   obj = @measure
///   actor+: subj
///   target+: on | against | obj>on
///   unless: subj = @audience
///   + New Zealand imposed sanctions on Myanmar. => Sanction NZ -> MM
///   - New Zealand may impose sanctions on Myanmar.
/// ```
/// ``RuleParser`` tells what each line means.
package struct Rule: Sendable {
    /// Unique, dotted: "sanction.impose". Stands with each fact that the rule finds.
    package var name: String
    /// What is told, and words that say more of it: "Sanction"; "Meeting call".
    package var kind: String
    package var qualifiers: [String]
    /// Where it begins in its file, from 1; 0 for one that stands in no file.
    package var line = 0
    package var triggers: [Trigger] = []
    /// It is asked of every word that tells an event.
    package var isOfEvents = false
    package var conditions: [Condition] = []
    package var roles: [Role] = []
    /// What the predicate's factuality must be; nil for anything that is told as done or going to be.
    package var factuality: FactualityTest?
    package var examples: [Example] = []

    package struct Trigger: Sendable {
        package var word: Lexicon.Word
    }

    /// Some token at the end of one of the paths must be, or with `unless` must not be, one of the words.
    package struct Condition: Sendable {
        package var isNegative: Bool
        package var paths: [Path]
        /// Nil: there is any token at all.
        package var words: WordTest?
    }

    package struct Role: Sendable {
        package var name: Symbol
        /// All tokens at the end of the path, not the first alone.
        package var isMany: Bool
        package var isOptional: Bool
        /// The first of these that leads to somebody counts.
        package var paths: [Path]
        package var words: WordTest?
        /// Of what kinds they may be; empty for any.
        package var kinds: Set<Kind> = []
        /// Of what types, where they are events; empty for any.
        package var types: Set<Term> = []

        package func isOf(_ kind: Kind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
    }

    /// Steps through the frames, from the trigger on.
    package struct Path: Sendable, Hashable {
        package var steps: [Step]
    }

    package enum Step: Sendable, Hashable {
        case subject, object, recipient, complement, clause, clausalSubject, beside, modifier, possessor
        case apposition, bearer, governor, saying, carrier, auxiliary, marker, relative, teller, oneself
        case preposition(Symbol)
    }

    package struct WordTest: Sendable {
        package var lemmas: Set<Symbol>
        package var classes: WordClasses
    }

    /// `when: negated planned`
    package struct FactualityTest: Sendable {
        package var isNegated: Bool
        package var degrees: Set<Factuality.Degree>
    }

    package struct Example: Sendable {
        package var sentence: String
        /// The facts that are found, joined by "; "; nil where nothing is.
        package var expected: String?
        package var line = 0
    }

    /// A word behind the kind: "deed" of `=> Support deed`.
    package func `is`(_ qualifier: String) -> Bool { qualifiers.contains(qualifier) }

    /// A rule that asks for more comes before one that asks for less.
    var specificity: Int {
        conditions.count { !$0.isNegative } * 2 + (factuality == nil ? 0 : 1)
    }
}
