internal import EntenteText

/// The words that say on which verb the date and place of a happening may stand.
enum CircumstanceRules {
    /// Verbs that say no more of a noun than that it happens. "They held talks in Geneva."
    static let light: Set<Symbol> = [
        "hold", "have", "host", "convene", "conduct", "begin", "start", "open", "resume", "attend", "launch", "end",
        "conclude",
        "close", "continue", "join", "chair", "lead", "take", "occur", "happen", "kick", "sign", "wrap", "finish",
        "complete",
        "mark", "celebrate", "follow", "enter", "undergo", "carry", "make", "pay", "participate", "schedule", "set",
        "slate",
        "plan", "arrange", "organize", "organise", "come", "run", "last", "be", "collapse", "fail", "break",
        "bring", "gather", "unite", "get", "go", "proceed", "adjourn", "stall", "initiate", "witness", "receive",
        "co-chair",
        "co-host",
    ]
    /// Verbs that arrange what their complement says; their date is its date. "is due on Monday to meet"
    static let arranging: Set<Symbol> = [
        "schedule", "slate", "set", "due", "plan", "expect", "poise", "be", "go", "begin", "start", "continue",
    ]
    /// Verbs of saying: their date is that of the words. "officials said on Monday"
    static let reporting: Set<Symbol> = [
        "say", "tell", "announce", "report", "add", "state", "note", "declare", "confirm", "quote", "cite", "write",
        "tweet",
        "reveal", "disclose", "claim", "insist", "stress", "warn", "explain", "argue", "acknowledge", "admit", "deny",
        "reiterate",
        "emphasize", "emphasise", "remark", "comment", "predict", "suggest", "ask", "call", "urge", "express",
        "propose", "invite",
        "vow", "pledge", "promise",
    ]
    /// Verbs of speaking, without what is said. "Speaking in Oslo on Friday, she warned"
    static let speaking: Set<Symbol> = ["speak", "address", "write", "talk", "testify", "appear", "brief", "lecture"]
    /// Verbs of travel: what they are made for happens where they lead. "flew to Vienna for talks"
    static let journey: Set<Symbol> = [
        "travel", "fly", "go", "arrive", "visit", "head", "come", "return", "stay", "gather", "journey", "stop", "land",
        "tour", "trip",
        "meet", "join", "assemble", "convene", "remain", "be", "way", "route",
    ]
    /// Verbs that bring somebody to where it happens. "welcomed the prime minister to Ottawa"
    static let receiving: Set<Symbol> = ["welcome", "host", "receive", "invite", "greet"]
    /// Prepositions of the occasion on which something is done or said. "said at a summit"
    static let occasion: Set<Symbol> = ["at", "during", "in", "amid"]
    static let location: Set<Symbol> = ["in", "at", "near", "outside", "aboard", "inside"]
    /// Nouns behind "in" that tell of no place. "in response to"
    static let replies: Set<Symbol> = ["return", "response", "retaliation", "exchange", "reaction", "protest", "reply"]
    static let destination: Set<Symbol> = ["to", "in", "at", "for"]
    /// Nouns that a place's name follows. "the Austrian capital, Vienna"
    static let sites: Set<Symbol> = [
        "capital", "city", "town", "village", "resort", "port", "hotel", "palace", "office", "residence",
        "headquarters", "base",
        "venue", "site", "island", "border", "province", "region", "state", "villa", "airport", "building", "ministry",
        "embassy", "retreat", "stronghold", "suburb", "peninsula", "enclave", "castle", "compound", "settlement",
    ]
    /// Land on which one is, rather than in it: "on the island of Crete".
    static let islands = Lexicon.words("island")
    /// "the early hours of Tuesday"
    static let partsOfDay = Lexicon.shared.set("part-of-day")
    /// Nouns for what does not happen.
    static let things = Lexicon.shared.set(
        "phone-word", "weapon", "troops", "military", "envoy", "site", "vessel", "missile", "delegate", "captive")
    /// Prepositions before a date that make it no date of the happening. "ahead of Friday"
    static let besideDate: Set<Symbol> = [
        "ahead", "despite", "about", "regarding", "over", "than", "until", "till", "since", "after", "before",
        "following",
    ]
}
