internal import EntenteText

/// Somebody's stand on an agreement, before phrases are resolved to entities.
struct Stance: Sendable {
    /// For or against.
    enum Sign: Int, Sendable {
        case pro = 1
        case con = -1
        static func * (a: Sign, b: Sign) -> Sign { a == b ? .pro : .con }
        var flipped: Sign { self == .pro ? .con : .pro }
    }

    /// An agreement, and how the words up to here stand to it.
    struct Leaning: Sendable {
        var agreement: Int
        var sign: Sign
        var certainty: Double
        /// True for what the agreement is called, not what is done with it: to fear that it is a mistake is to be against it.
        var isJudged = false
        /// The words below that are for or against it, from the agreement up.
        var chain: [Int] = []
    }

    var leaning: Leaning
    /// Head tokens of those who hold it.
    var holders: [Int]
    /// Those who hold it by saying so.
    var speakers: [Referent] = []
    var isConditional = false
    /// The word it rests on: its date is the date of the stance.
    var predicate: Int
    var rule: String
    var confidence: Double
    /// True where the holder did or decided something: what "the decision" may stand for later.
    var isDeed = false
}
