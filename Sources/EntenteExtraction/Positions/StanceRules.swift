internal import EntenteText

/// What words say for or against an agreement, as tables. A sentence's stance is the product of the words on the way up
/// from the agreement: to scrap is against it, to be urged not to scrap is for it, to regret that it was scrapped too.
enum StanceRules {
    /// For or against.
    enum Sign: Int, Sendable {
        case pro = 1, con = -1
        static func * (a: Sign, b: Sign) -> Sign { a == b ? .pro : .con }
        var flipped: Sign { self == .pro ? .con : .pro }
    }

    /// Something done to an agreement, or felt about it, by the subject of a verb or the owner of a noun.
    struct Action: Sendable {
        var name: String
        var triggers: Set<Symbol>
        var sign: Sign
        /// True where the agreement is what it is done to.
        var isObject = true
        /// Prepositions between trigger and agreement.
        var prepositions: Set<Symbol> = []
        /// A word that must hang on the trigger: "tear up", "walk away from".
        var particle: Set<Symbol> = []
        var confidence = 0.85
    }

    static let actions: [Action] = [
        // Deeds for it.
        Action(
            name: "keeps",
            triggers: [
                "renew", "extend", "prolong", "maintain", "preserve", "uphold", "retain", "save", "honor", "honour",
                "implement", "continue",
                "resume", "restore", "revive", "salvage", "protect", "safeguard", "respect", "fulfill", "fulfil",
                "reinstate", "reactivate", "keep",
                "rejoin", "strengthen", "renewal", "extension", "prolongation", "continuation", "preservation",
                "maintenance", "implementation",
                "resumption", "restoration", "revival", "normalization", "normalisation", "normalize",
            ],
            sign: .pro, prepositions: ["of"]),
        Action(
            name: "signs",
            triggers: [
                "sign", "ink", "initial", "ratify", "conclude", "clinch", "finalize", "finalise", "accept", "join",
                "adopt", "approve", "seal", "signing",
                "signature", "ratification", "conclusion", "acceptance", "adoption", "approval",
            ],
            sign: .pro, prepositions: ["of"]),
        Action(
            name: "stays",
            triggers: [
                "stay", "remain", "stick", "adhere", "comply", "abide", "return", "commit", "accede", "commitment",
                "adherence", "return",
            ],
            sign: .pro, isObject: false, prepositions: ["in", "to", "with", "by", "within"]),
        Action(name: "stands-by", triggers: ["stand"], sign: .pro, isObject: false, prepositions: ["by", "behind"]),
        // Deeds against it.
        Action(
            name: "ends",
            triggers: [
                "end", "scrap", "quit", "exit", "leave", "terminate", "cancel", "abandon", "ditch", "suspend", "revoke",
                "repudiate", "nullify",
                "void", "abrogate", "annul", "discontinue", "jettison", "kill", "renounce", "dissolve", "dump",
                "shelve", "forsake", "scuttle",
                "torpedo", "abolish", "termination", "scrapping", "cancellation", "abandonment", "abrogation",
                "suspension",
                "repudiation", "annulment", "ending",
            ],
            sign: .con, prepositions: ["of"]),
        Action(
            name: "leaves",
            triggers: [
                "withdraw", "pull", "walk", "drop", "back", "opt", "get", "take", "bail", "withdrawal", "exit",
                "departure", "pullout", "retreat",
                "pull-out", "defection",
            ],
            sign: .con, isObject: false, prepositions: ["from", "of", "out"]),
        Action(
            name: "walks-away", triggers: ["walk", "turn", "step"], sign: .con, isObject: false, prepositions: ["from"],
            particle: ["away"]),
        Action(name: "tears-up", triggers: ["tear", "rip"], sign: .con, particle: ["up", "apart"]),
        Action(name: "reneges", triggers: ["renege"], sign: .con, isObject: false, prepositions: ["on"]),
        Action(
            name: "renegotiates", triggers: ["renegotiate", "reopen", "renegotiation", "rewrite"], sign: .con,
            prepositions: ["of"], confidence: 0.7),
        // What befalls it: no deed of its own.
        Action(
            name: "lapses", triggers: ["expire", "lapse", "expiry", "expiration", "collapse", "demise"], sign: .con,
            prepositions: ["of"], confidence: 0.75),
        Action(
            name: "takes-part",
            triggers: [
                "participate", "participation", "involvement", "membership", "role", "compliance", "cooperation",
            ],
            sign: .pro, isObject: false,
            prepositions: ["in", "with"]),
        // Words for it.
        Action(
            name: "backs",
            triggers: [
                "support", "back", "welcome", "praise", "hail", "endorse", "laud", "applaud", "defend", "champion",
                "favor", "favour", "embrace",
                "commend", "celebrate", "tout", "cheer",
            ],
            sign: .pro),
        Action(
            name: "backing",
            triggers: ["support", "backing", "endorsement", "praise", "enthusiasm", "defense", "defence"], sign: .pro,
            isObject: false,
            prepositions: ["for", "of"]),
        Action(
            name: "supportive",
            triggers: ["supportive", "committed", "dedicated", "loyal", "favorable", "favor", "favour"], sign: .pro,
            isObject: false, prepositions: ["of", "to"]),
        Action(
            name: "values",
            triggers: [
                "importance", "value", "significance", "necessity", "usefulness", "merit", "merits", "benefit",
                "benefits",
            ], sign: .pro, prepositions: ["of"]),
        // Words against it.
        Action(
            name: "rejects",
            triggers: [
                "oppose", "criticize", "criticise", "denounce", "condemn", "slam", "blast", "decry", "reject", "lament",
                "assail", "deride",
                "disparage", "attack", "ridicule", "dismiss", "spurn", "deplore", "lambast", "lambaste", "pan",
                "rejection", "criticism",
                "denunciation", "condemnation",
            ],
            sign: .con, prepositions: ["of"]),
        Action(
            name: "opposition",
            triggers: ["opposition", "opposed", "objection", "hostility", "resistance", "hostile", "averse"],
            sign: .con, isObject: false, prepositions: ["to"]),
        Action(
            name: "critical", triggers: ["critical", "skeptical", "sceptical", "critic"], sign: .con, isObject: false,
            prepositions: ["of"]),
        // "recalled its envoy in protest at it"
        Action(
            name: "protests", triggers: ["protest", "anger", "outrage", "fury", "dismay"], sign: .con, isObject: false,
            prepositions: ["at", "over", "about"]),
        Action(
            name: "objects",
            triggers: ["object", "protest", "rail", "campaign", "vote", "speak", "argue", "demonstrate"], sign: .con,
            isObject: false, prepositions: ["against"]),
    ]

    /// What a verb, noun or adjective makes of the action below it.
    struct Attitude: Sendable {
        var name: String
        var triggers: Set<Symbol>
        /// `.con` turns the stance round.
        var sign: Sign
        /// True where what is below has happened or was decided: "regrets that they left".
        var isFactive = false
        /// True where the one below only does as the one above decides, so that both are one deed: "decided to".
        var isDeed = false
        /// Prepositions before the action; empty for any.
        var prepositions: Set<Symbol> = [
            "for", "of", "on", "to", "in", "over", "about", "at", "with", "against", "from", "toward", "towards", "by",
        ]
    }

    static let attitudes: [Attitude] = [
        // "urged Lima not to quit": the one who urges, not the one who is urged.
        Attitude(
            name: "asks",
            triggers: [
                "urge", "ask", "press", "push", "demand", "request", "recommend", "propose", "encourage", "implore",
                "appeal", "lobby", "advocate", "beg",
                "insist", "beseech", "exhort", "suggest", "plea", "demand",
            ],
            sign: .pro),
        Attitude(name: "calls-for", triggers: ["call"], sign: .pro, prepositions: ["for", "on", "upon", "to"]),
        Attitude(
            name: "wants",
            triggers: [
                "want", "hope", "wish", "seek", "prefer", "desire", "intend", "aim", "like", "desire", "hopeful",
                "optimistic", "eager", "keen", "willing", "ready",
                "determined", "prepared", "intention", "willingness", "readiness", "desire", "determination",
                "interest", "will", "confident", "intent", "open",
                "inclined", "glad", "try", "attempt", "effort", "bid", "work", "strive", "fight", "struggle",
                "campaign", "drive", "help",
            ],
            sign: .pro),
        Attitude(
            name: "vows",
            triggers: [
                "vow", "pledge", "promise", "threaten", "swear", "commit", "vow", "threat", "commitment", "plan",
                "prepare", "move", "committed",
            ], sign: .pro, isDeed: true),
        Attitude(
            name: "decides",
            triggers: [
                "decide", "announce", "agree", "choose", "resolve", "decision", "announcement", "opt", "begin", "start",
                "proceed", "vote", "declare", "confirm",
                "notify", "order", "declaration", "notice", "notification", "finalize", "elect", "let", "allow",
                "permit", "approve", "authorize", "manage", "pave",
            ],
            sign: .pro, isFactive: true, isDeed: true),
        Attitude(
            name: "stresses",
            triggers: [
                "stress", "emphasize", "emphasise", "underscore", "underline", "highlight", "note", "affirm",
                "reaffirm", "reiterate", "recognize", "recognise",
                "acknowledge", "tout", "point", "share", "emphasis", "see", "believe",
            ],
            sign: .pro, isFactive: true),
        Attitude(
            name: "welcomes",
            triggers: [
                "welcome", "praise", "hail", "applaud", "celebrate", "support", "back", "favor", "favour", "endorse",
                "congratulate", "thank", "commend",
                "appreciate", "support", "backing", "pleased", "happy", "grateful", "laud", "congratulation",
                "endorsement", "salute", "cheer",
            ],
            sign: .pro, isFactive: true),
        Attitude(
            name: "regrets",
            triggers: [
                "regret", "criticize", "criticise", "denounce", "condemn", "lament", "deplore", "slam", "blast",
                "protest", "decry", "disappointed", "disappointment",
                "criticism", "condemnation", "dismay", "dismayed", "angry", "assail", "attack", "bemoan", "concerned",
                "saddened", "frustration", "anger",
                "mourn", "rue", "rebuke", "chide", "upset", "worried", "alarm", "alarmed", "fault", "blame",
            ],
            sign: .con, isFactive: true),
        Attitude(
            name: "opposes",
            triggers: [
                "oppose", "reject", "resist", "refuse", "decline", "avoid", "prevent", "avert", "block", "stop",
                "forestall", "opposition", "opposed", "refusal",
                "rejection", "reluctant", "unwilling", "loath", "dissuade", "discourage", "deter", "fear", "hesitate",
                "reluctance", "concern", "worry", "object",
                "objection", "refrain", "rule",
            ],
            sign: .con),
        // "warned against ending it": only with "against"; a warning that … is read as what it says.
        Attitude(
            name: "warns-against",
            triggers: ["warn", "caution", "advise", "counsel", "argue", "decide", "vote", "warning"], sign: .pro,
            prepositions: ["against"]),
        // "stepped back from ending it": only with "from".
        Attitude(
            name: "steps-back",
            triggers: ["step", "back", "pull", "shy", "refrain", "desist", "retreat", "stop", "away", "abstain"],
            sign: .con, isFactive: true, isDeed: true, prepositions: ["from"]),
        Attitude(
            name: "takes-back",
            triggers: [
                "reconsider", "reverse", "rescind", "overturn", "retract", "rethink", "undo", "revisit", "freeze",
                "delay", "postpone", "halt", "reconsideration", "reversal", "suspend", "drop",
                "end", "cease", "terminate", "pause",
            ],
            sign: .con, isFactive: true, isDeed: true),
    ]

    /// Feelings with which a decision is noted: "took note of it with regret".
    static let sorrows: Set<Symbol> = [
        "regret", "concern", "dismay", "disappointment", "sadness", "alarm", "anger", "sorrow", "worry", "frustration",
    ]
    /// Verbs that carry the attitude of their object noun: "expressed hope", "has no plans".
    static let light: Set<Symbol> = [
        "express", "voice", "convey", "state", "make", "take", "have", "show", "repeat", "lend", "offer", "give",
        "throw", "signal", "launch", "declare",
        "announce", "reiterate", "reaffirm", "stress", "emphasize", "emphasise", "underscore", "underline", "highlight",
        "lead", "join", "hold", "maintain", "issue",
        "renew", "pledge", "press", "raise", "mount",
    ]
    /// Words between an attitude and the action that change nothing: "a way to renew", "steps toward ending".
    static let transparent: Set<Symbol> = [
        "way", "find", "step", "chance", "possibility", "need", "path", "help", "process", "prospect", "idea", "option",
        "opportunity", "effort", "try", "work", "attempt", "seek", "continue", "make", "move",
    ]
    /// Who fails to do it, is accused of it or able to do it has not said what he wants.
    static let failing: Set<Symbol> = [
        "fail", "neglect", "accuse", "suspect", "able", "unable", "suppose", "likely", "unlikely", "expect", "failure",
        "ability", "risk", "charge", "force", "oblige",
        "require", "consider", "discuss", "mull", "ponder", "weigh", "doubt", "deny",
    ]
    /// Nouns of decision: with an owner they are a fact wherever they stand. "urged Lima to reverse its decision to leave"
    static let settled: Set<Symbol> = [
        "decision", "announcement", "withdrawal", "exit", "departure", "pullout", "termination", "suspension",
        "abrogation", "scrapping", "cancellation",
        "abandonment", "repudiation", "signing", "ratification", "refusal", "rejection", "opposition", "support",
        "commitment", "move", "plan", "vow",
        "backing", "criticism", "renewal", "extension", "intention",
    ]
    /// What is good or bad about an agreement, or about an action on it.
    static let praise: Set<Symbol> = [
        "important", "key", "vital", "crucial", "essential", "critical", "indispensable", "necessary", "valuable",
        "beneficial", "useful", "irreversible",
        "historic", "good", "great", "landmark", "milestone", "cornerstone", "pillar", "breakthrough", "success",
        "victory", "triumph", "fair", "excellent", "helpful",
        "right", "wise", "positive", "effective", "invaluable", "significant", "solid", "step", "best", "opportunity",
        "instrumental", "imperative", "linchpin", "foundation",
        "achievement", "better", "sound", "strong", "beautiful", "wonderful",
    ]
    static let blame: Set<Symbol> = [
        "bad", "worst", "terrible", "disaster", "disastrous", "flawed", "unfair", "defective", "dangerous", "useless",
        "betrayal", "mistake", "horrible", "harmful",
        "worthless", "illegal", "unacceptable", "humiliating", "wrong", "embarrassment", "surrender", "unjust", "error",
        "blunder", "unwise", "shameful", "rotten",
        "catastrophe", "catastrophic", "horrendous", "obsolete", "meaningless", "insane", "one-sided", "irresponsible",
        "counterproductive", "regrettable", "setback",
        "worse", "disgrace", "farce", "sellout", "capitulation", "folly", "reckless", "deplorable", "impossible",
        "brutal", "foolish", "attack", "rash", "baseless", "unilateral", "dark", "shortsighted", "unfortunate",
        "unjustified", "unconscionable", "unjustifiable", "hasty", "provocative", "outrageous", "destructive",
        "disappointing", "inexcusable",
    ]
    /// Effects that speak for or against what has them.
    static let helping: Set<Symbol> = [
        "help", "strengthen", "serve", "bolster", "enhance", "ensure", "contribute", "improve", "promote", "boost",
        "safeguard", "reinforce",
    ]
    static let harming: Set<Symbol> = [
        "harm", "hurt", "damage", "undermine", "weaken", "jeopardize", "jeopardise", "endanger", "threaten",
        "destabilize", "destabilise", "embolden", "imperil", "betray",
        "backfire", "isolate",
    ]
    static let calling: Set<Symbol> = [
        "call", "describe", "consider", "regard", "deem", "label", "brand", "term", "dub", "view", "see",
        "characterize", "characterise", "slam", "hail", "denounce", "declare",
    ]
    /// Those who are for or against: "critics of the deal".
    static let sides: [Symbol: Sign] = [
        "supporter": .pro, "backer": .pro, "proponent": .pro, "advocate": .pro, "champion": .pro, "defender": .pro,
        "opponent": .con, "critic": .con, "foe": .con, "skeptic": .con, "sceptic": .con, "detractor": .con,
    ]
    /// Nouns for what somebody decided on an agreement before: "called the move a mistake".
    static let decisions: Set<Symbol> = [
        "decision", "move", "announcement", "withdrawal", "exit", "departure", "pullout", "termination", "act",
    ]
    static let deontic: Set<Symbol> = ["should", "must", "ought", "shall"]
}
