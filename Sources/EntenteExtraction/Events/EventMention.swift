internal import EntenteGraph
internal import EntenteText

/// One place in the text that tells of something done by somebody to somebody.
struct EventMention {
    /// The token of the verb, noun or adjective.
    var token: Int
    var rule: String
    var type: Term
    /// The beginning of the trigger's lemma: what "withdraw" and "withdrawal" share.
    var stem: String
    /// Indices in ``Analysis/entities``. Empty where the phrase does not say who: "the launch".
    var actors: [Int]
    var targets: [Int]
    /// Agreements.
    var objects: [Int]
    var status: Term
    var confidence: Double
    var isNoun: Bool
    /// Speaks of one told elsewhere: "the launch", "the North's launch".
    var isEcho = false
    /// "I congratulate Finland": done by being said.
    var isPerformative = false
    /// Done by what is said: "Oslo said Lima broke the truce", "it will not sign". Its day is that of the saying.
    var isDoneBySaying = false
    /// Whose words it is in.
    var speaker: Int?
    /// The nouns beside the trigger by which the rule knew it: "tariff" of "imposed a tariff".
    var words: [Symbol] = []
    /// What it is about is said, though nobody is named: "called for elections", "denied that it had fired".
    var hasContent = false
    /// The trigger of the event told before that its object takes up: "the tariff".
    var about: Int?
    /// The trigger of the event told before that it is itself: "Sudan's proposal".
    var repeated: Int?
    /// The trigger of the event that it answers without saying so: "Beijing refused."
    var answered: Int?

    /// Verbs and nouns of one family begin alike: "bomb" and "bombing", "withdraw" and "withdrawal".
    func isAkin(to other: EventMention) -> Bool {
        // "invite", "invitation"
        let length = min(stem.utf8.count, other.stem.utf8.count, isNoun == other.isNoun ? 6 : 5)
        return length >= 4 && stem.utf8.prefix(length).elementsEqual(other.stem.utf8.prefix(length))
            || stem == other.stem
    }
}
