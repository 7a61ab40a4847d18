internal import EntenteText

/// The verbs and nouns that tell of a meeting, with sentences that they must and must not find one in.
enum MeetingRules {
    /// How those who take part come together.
    enum Form: Sendable, Equatable {
        /// Face to face.
        case meeting
        case call
        /// Either: "talks", "discussed".
        case any

        func fits(_ other: Form) -> Bool { self == other || self == .any || other == .any }
    }

    /// Where the others stand, beside the subject.
    struct Partners: OptionSet, Sendable {
        let rawValue: UInt8
        static let object = Partners(rawValue: 1)
        static let with = Partners(rawValue: 2)
        static let to = Partners(rawValue: 4)
        /// Two subjects are enough.
        static let together = Partners(rawValue: 8)
        /// One body is enough: "the Security Council met".
        static let body = Partners(rawValue: 16)
    }

    struct Verb: Sendable {
        var name: String
        var lemmas: Set<Symbol>
        var particle: Symbol?
        var partners: Partners
        var form: Form
        /// Only with words such as "by phone".
        var needsPhone = false
        /// Only people can be the object: one calls a person, but a decision an error.
        var needsPerson = false
        var confidence: Double
        var finds: [String]
        var passes: [String]
    }

    static let verbs: [Verb] = [
        Verb(
            name: "meeting.meet", lemmas: ["meet"], particle: nil, partners: [.object, .with, .together, .body],
            form: .meeting, confidence: 0.95,
            finds: [
                "Scholz met Macron in Berlin.", "India will meet with Australia on Friday.",
                "Lula and Fernández met in Brasilia.",
            ],
            passes: ["Turkey met the criteria.", "The offer meets Norway's conditions.", "Blinken met reporters."]),
        Verb(
            name: "meeting.phone", lemmas: ["speak", "talk", "confer", "chat", "consult"], particle: nil,
            partners: [.with, .to, .together], form: .call,
            needsPhone: true, confidence: 0.92,
            finds: ["Scholz spoke by phone with Macron.", "Emmanuel Macron talked to Olaf Scholz over the phone."],
            passes: ["Scholz spoke to reporters by phone."]),
        Verb(
            name: "meeting.call", lemmas: ["call"], particle: nil, partners: [.object], form: .call, needsPerson: true,
            confidence: 0.8,
            finds: ["Macron called Scholz on Monday."],
            passes: [
                "Macron called Scholz's remark an error.", "Macron called Scholz naive.",
                "Macron called on Scholz to act.",
            ]),
        Verb(
            name: "meeting.telephone", lemmas: ["phone", "telephone", "telephon"], particle: nil, partners: [.object],
            form: .call, needsPerson: true, confidence: 0.85,
            finds: ["President Emmanuel Macron phoned Chancellor Olaf Scholz on Friday."],
            passes: ["Macron telephoned the hotel."]),
        Verb(
            name: "meeting.talk", lemmas: ["talk", "speak", "confer", "consult", "negotiate"], particle: nil,
            partners: [.with], form: .any, confidence: 0.75,
            finds: ["Scholz talked with Macron about trade."], passes: ["Scholz spoke with conviction."]),
        Verb(
            name: "meeting.sit-down", lemmas: ["sit"], particle: "down", partners: [.with, .together], form: .meeting,
            confidence: 0.85,
            finds: ["Scholz sat down with Macron in Paris."], passes: ["Scholz sat down."]),
        Verb(
            name: "meeting.gather", lemmas: ["huddle", "gather", "convene", "assemble"], particle: nil,
            partners: [.with, .together, .body], form: .meeting, confidence: 0.7,
            finds: ["Scholz huddled with Macron in Paris."], passes: ["Crowds gathered in Paris."]),
        Verb(
            name: "meeting.receive", lemmas: ["receive", "host", "welcome"], particle: nil, partners: [.object],
            form: .meeting, needsPerson: true, confidence: 0.8,
            finds: ["Macron received Scholz at the Élysée Palace."],
            passes: ["Macron welcomed the treaty.", "Norway received an award."]),
        Verb(
            name: "meeting.join", lemmas: ["join"], particle: nil, partners: [.with], form: .meeting, needsPerson: true,
            confidence: 0.65,
            finds: ["Macron joined with Scholz and Tusk in Weimar."], passes: ["Sweden joined NATO."]),
    ]

    /// Verbs that tell more of a meeting that is told elsewhere, but not of one by themselves: "he and Abe discussed trade".
    static let echoes: Set<Symbol> = ["discuss", "reconvene", "talk", "agree", "tell"]

    struct Noun: Sendable {
        var lemma: Symbol
        var form: Form
        /// False for what is a meeting only with two named sides: "a conversation".
        var isStrong: Bool
        /// Only in the plural: "talks", but not "a talk".
        var isPlural = false
        /// A ceremony for many, a conference: participants are also who hosts and who attends.
        var isAssembly = false
    }

    static let nouns: [Noun] = [
        Noun(lemma: "meeting", form: .meeting, isStrong: true),
        Noun(lemma: "talk", form: .any, isStrong: true, isPlural: true),
        Noun(lemma: "talks", form: .any, isStrong: true),
        Noun(lemma: "summit", form: .meeting, isStrong: true, isAssembly: true),
        Noun(lemma: "conference", form: .meeting, isStrong: true, isAssembly: true),
        Noun(lemma: "forum", form: .meeting, isStrong: false, isAssembly: true),
        Noun(lemma: "ceremony", form: .meeting, isStrong: true, isAssembly: true),
        Noun(lemma: "session", form: .meeting, isStrong: false, isAssembly: true),
        Noun(lemma: "consultation", form: .any, isStrong: true),
        Noun(lemma: "negotiation", form: .any, isStrong: true),
        Noun(lemma: "dialogue", form: .any, isStrong: false),
        Noun(lemma: "dialog", form: .any, isStrong: false),
        Noun(lemma: "discussion", form: .any, isStrong: false),
        Noun(lemma: "conversation", form: .any, isStrong: false),
        Noun(lemma: "call", form: .call, isStrong: false),
        Noun(lemma: "videoconference", form: .call, isStrong: true),
        Noun(lemma: "teleconference", form: .call, isStrong: true),
        Noun(lemma: "encounter", form: .meeting, isStrong: false),
        Noun(lemma: "gathering", form: .meeting, isStrong: false, isAssembly: true),
        Noun(lemma: "lunch", form: .meeting, isStrong: false),
        Noun(lemma: "luncheon", form: .meeting, isStrong: false),
        Noun(lemma: "dinner", form: .meeting, isStrong: false),
        Noun(lemma: "bilateral", form: .meeting, isStrong: false),
        Noun(lemma: "trilateral", form: .meeting, isStrong: false),
        Noun(lemma: "round", form: .any, isStrong: false),
        Noun(lemma: "plenary", form: .meeting, isStrong: false, isAssembly: true),
        Noun(lemma: "event", form: .meeting, isStrong: false, isAssembly: true),
    ]

    /// Words that make of a noun no meeting: "press conference", "training session".
    static let otherwise: Set<Symbol> = [
        "press", "news", "media", "tv", "television", "radio", "training", "photo", "question", "parliamentary",
        "parliament", "hearing", "cabinet",
        "campaign", "town", "hall", "award", "awards", "opening", "closing", "wedding", "memorial", "party", "board",
        "shareholder", "staff", "prayer",
        "roll", "wake", "company", "earnings", "budget", "graduation", "inauguration", "swearing", "funeral",
        "legislative", "football", "soccer",
        "sports", "family", "legal", "court", "plea", "contract", "wage", "merger", "takeover",
    ]
    /// Words of the games at which teams meet.
    static let games: Set<Symbol> = [
        "final", "semifinal", "semi-final", "quarterfinal", "quarter-final", "match", "tournament", "cup",
        "championship", "league", "playoff", "game",
        "qualifier", "derby", "stadium",
    ]
    static let phone: Set<Symbol> = [
        "phone", "telephone", "video", "videoconference", "teleconference", "link", "videolink", "call",
    ]

    /// Verbs whose subject takes part in the meeting that is their object: "hold talks", "attended the summit".
    static let carriers: Set<Symbol> = [
        "hold", "have", "conduct", "host", "attend", "begin", "open", "start", "resume", "convene", "chair", "lead",
        "conclude", "finish", "join",
        "continue", "schedule", "plan", "arrange", "propose", "seek", "request", "cancel", "postpone", "suspend",
        "call", "reject", "refuse", "want",
        "launch", "complete", "wrap", "enter", "organize", "organise", "skip", "demand", "delay", "scrap", "offer",
        "agree", "abandon", "restart", "set",
        "kick", "participate", "take", "welcome", "announce", "accept", "make", "get", "need",
    ]
    /// Of these the subject does not take part by that alone.
    static let distantCarriers: Set<Symbol> = [
        "skip", "reject", "announce", "welcome", "demand", "call", "accept", "take", "make", "get", "need", "set",
        "schedule",
    ]
    /// Verbs whose subject is at the conference at which they are done: "spoke at the summit".
    static let attending: Set<Symbol> = [
        "attend", "speak", "say", "tell", "meet", "gather", "participate", "arrive", "travel", "fly", "host", "address",
        "talk", "convene", "appear",
        "announce", "sign", "represent", "lead", "chair", "join",
    ]
    /// Prepositions before a meeting in whose clause the subject took part: "spoke after talks with Tusk".
    static let afterwards: Set<Symbol> = [
        "after", "following", "before", "during", "at", "in", "ahead", "prior", "since", "for", "on", "amid", "to",
    ]
    /// Prepositions before a conference of those who are at it: "spoke at the summit", not "travelled after the summit".
    static let within: Set<Symbol> = ["at", "in", "during", "for", "to"]
    /// Nouns that one body can have by itself: "a Security Council session", but not "EU talks".
    static let bodyNouns: Set<Symbol> = ["meeting", "session", "summit", "gathering", "conference", "plenary"]
    /// Prepositions of those who take part.
    static let partners: Set<Symbol> = ["with", "between", "among", "amongst", "involving", "including"]
    /// "The accord was reached at a meeting": verbs and nouns of what comes out of one, and what those in it did.
    static let resulting: Set<Symbol> = ["come", "reach", "make", "take", "announce", "sign", "issue", "strike"]
    static let results: Set<Symbol> = [
        "agreement", "accord", "deal", "decision", "announcement", "pledge", "consensus", "understanding",
        "breakthrough",
    ]
    static let agreeing: Set<Symbol> = ["agree", "pledge", "reach", "decide", "sign", "announce", "vow"]
    /// Participles beside the noun that name who takes part.
    static let participles: Set<Symbol> = [
        "involve", "include", "attend", "host", "lead", "chair", "convene", "bring", "hold", "have", "join", "schedule",
        "plan", "gather",
    ]

    static let upcoming: Set<Symbol> = [
        "upcoming", "planned", "scheduled", "future", "forthcoming", "expected", "next", "slated",
    ]
    static let wished: Set<Symbol> = ["proposed", "possible", "potential", "suggested", "renewed", "further", "new"]
    static let past: Set<Symbol> = ["recent", "previous", "last", "earlier", "past", "latest", "held", "first-ever"]
    static let running: Set<Symbol> = ["ongoing", "current", "continuing"]
    /// Verbs after which a meeting for which they plead is only proposed: "called for talks".
    static let pleading: Set<Symbol> = [
        "call", "ask", "appeal", "push", "press", "plead", "hope", "argue", "urge", "wait", "lobby", "look", "propose",
        "demand",
    ]
    static let counts: [Symbol: Int] = [
        "bilateral": 2, "two-way": 2, "trilateral": 3, "three-way": 3, "tripartite": 3, "quadrilateral": 4,
        "four-way": 4,
    ]
    static let sidelines: Set<Symbol> = ["sideline", "margin", "fringe"]

    static let verbByLemma: [Symbol: [Int]] = {
        var result: [Symbol: [Int]] = [:]
        for (index, verb) in verbs.enumerated() {
            for lemma in verb.lemmas { result[lemma, default: []].append(index) }
        }
        return result
    }()
    static let nounByLemma: [Symbol: Noun] = Dictionary(uniqueKeysWithValues: nouns.map { ($0.lemma, $0) })
}
