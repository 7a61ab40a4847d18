internal import EntenteText

/// What single words say of an agreement. General English; the topics are classes of words that news use for one another.
enum AgreementWords {
    /// What kind of instrument a noun names. Newspapers call anything a deal, a pact, an accord or an agreement.
    enum Family: Sendable, Equatable {
        case any, treaty, memorandum, ceasefire, declaration

        func isCompatible(with other: Family) -> Bool { self == .any || other == .any || self == other }
    }

    /// Head nouns, by lemma.
    static let heads: [Symbol: Family] = [
        "agreement": .any, "pact": .any, "deal": .any, "accord": .any, "concordat": .any, "entente": .any,
        "treaty": .treaty, "convention": .treaty, "protocol": .treaty,
        "memorandum": .memorandum, "mou": .memorandum, "memoranda": .memorandum,
        "ceasefire": .ceasefire, "cease-fire": .ceasefire, "truce": .ceasefire, "armistice": .ceasefire,
        "declaration": .declaration, "communique": .declaration, "communiqué": .declaration,
        "agreements": .any, "pacts": .any, "deals": .any, "accords": .any, "treaties": .treaty,
    ]

    /// Heads that mean an agreement only with a word that says which: a convention may be a congress of a party.
    static let weakHeads: Set<Symbol> = [
        "convention", "protocol", "concordat", "entente", "declaration", "communique", "communiqué",
    ]
    /// Words that make a declaration one of several sides.
    static let shared: Set<Symbol> = ["joint", "common", "political", "bilateral", "trilateral", "quadrilateral"]

    /// Words of one class are one topic: "intelligence-sharing", "information-sharing".
    static let topics: [Symbol: Symbol] = classes([
        "intelligence": ["intelligence", "information", "intel"],
        "defense": [
            "defense", "defence", "military", "security", "basing", "logistics", "forces", "troops",
            "troop", "soldiers", "naval",
        ],
        "nuclear": [
            "nuclear", "atomic", "denuclearization", "denuclearisation", "enrichment", "non-proliferation",
            "proliferation",
        ],
        "arms": [
            "arms", "weapon", "weapons", "missile", "missiles", "disarmament", "munition", "munitions", "mine", "mines",
        ],
        "peace": ["peace", "reconciliation", "normalization", "normalisation"],
        "ceasefire": [
            "ceasefire", "cease-fire", "truce", "armistice", "hostilities", "disengagement", "de-escalation",
        ],
        "trade": ["trade", "tariff", "tariffs", "commerce", "commercial", "customs", "free-trade", "export", "import"],
        "investment": ["investment", "investments"],
        "climate": ["climate", "emissions", "warming", "carbon", "environment", "environmental"],
        "border": ["border", "boundary", "frontier", "demarcation"],
        "sea": ["maritime", "sea", "seas", "fishing", "fisheries", "fishery", "shipping", "straits"],
        "energy": ["energy", "oil", "gas", "pipeline", "electricity", "lng"],
        "people": ["migration", "migrant", "migrants", "refugee", "refugees", "asylum", "readmission", "visa"],
        "prisoner": ["prisoner", "prisoners", "hostage", "hostages", "captives", "swap"],
        "extradition": ["extradition"], "tax": ["tax", "taxation"], "grain": ["grain", "cereals", "wheat"],
        "space": ["space", "satellite", "lunar", "outer"], "aviation": ["aviation", "airspace", "skies"],
        "water": ["water", "river", "dam"], "currency": ["currency", "currency-swap"],
        "withdrawal": ["withdrawal", "brexit", "divorce"], "coalition": ["coalition", "power-sharing", "unity"],
        "debt": ["debt", "loan", "bailout"], "science": ["science", "scientific", "technology"],
        "culture": ["cultural", "culture", "education"],
        "history": ["comfort", "wartime", "reparation", "reparations"],
        "labor": ["labor", "labour"], "health": ["health", "pandemic", "vaccine"],
    ])

    /// How many parties a word gives an agreement.
    static let counts: [Symbol: Int] = [
        "bilateral": 2, "two-way": 2, "trilateral": 3, "three-way": 3, "tripartite": 3, "four-party": 4,
        "quadrilateral": 4,
    ]

    /// Words that judge or date an agreement and are no part of what it is called.
    static let evaluative: Set<Symbol> = [
        "key", "landmark", "historic", "vital", "important", "crucial", "critical", "controversial", "contentious",
        "disputed", "recent",
        "current", "existing", "old", "long-standing", "longstanding", "original", "latest", "formal", "informal",
        "full", "final",
        "so-called", "first", "last", "second", "tentative", "provisional", "interim", "preliminary", "temporary",
        "permanent", "fragile",
        "shaky", "flawed", "bad", "good", "great", "big", "major", "minor", "massive", "sweeping", "broad",
        "wide-ranging", "comprehensive",
        "secret", "draft", "official", "international", "global", "regional", "voluntary", "binding", "legally",
        "hard-won", "hard-fought",
        "much-anticipated", "long-awaited", "long-sought", "fresh", "own", "entire", "whole", "very", "same", "sole",
        "only", "remaining",
        "renewed", "joint", "signed", "proposed", "planned", "agreed", "separate", "another", "different", "similar",
        "agreed-upon", "expiring", "new", "possible", "potential", "future",
        "troubled", "stalled", "failed", "embattled", "fledgling", "ambitious", "modest", "limited", "partial",
        "initial", "multilateral",
        "diplomatic", "political", "strategic", "special", "tough", "complex", "ongoing", "upcoming", "yearlong",
        "signature", "vaunted",
        "above", "following", "previous", "earlier", "later", "year", "month", "week", "decade", "day", "decades",
        "nationwide", "brokered", "cold", "war", "soviet-era", "post-war",
    ]

    /// Words that set a phrase apart from the agreements named before.
    static let distinct: Set<Symbol> = [
        "new", "another", "separate", "different", "similar", "other", "second", "better", "possible", "potential",
        "future", "eventual",
        "prospective", "hypothetical", "alternative", "additional", "further", "proposed",
    ]

    /// Contracts between private parties, and senses that are none at all.
    static let privateKinds: Set<Symbol> = [
        "plea", "license", "licence", "licensing", "purchase", "merger", "user", "bargaining", "employment", "rental",
        "prenuptial",
        "confidentiality", "nondisclosure", "non-disclosure", "shareholder", "shareholders", "record", "recording",
        "book", "movie", "film", "tv",
        "television", "business", "sponsorship", "transfer", "contract", "takeover", "salary", "wage", "estate", "art",
        "great",
        "package", "severance", "franchise", "distribution", "advertising", "marketing", "streaming", "cable", "job",
        "insurance", "mortgage", "car",
        "unanimous", "widespread", "presidential", "rare", "tender",
    ]

    static let genericDeterminers: Set<Symbol> = [
        "any", "no", "such", "some", "every", "each", "either", "neither", "another", "what", "whatever", "which",
        "many", "few", "several",
        "more", "most", "other", "all", "certain",
    ]

    /// Verbs that say of their object that it came to be.
    static let making: Set<Symbol> = [
        "sign", "ink", "conclude", "initial", "seal", "strike", "reach", "broker", "finalize", "finalise", "clinch",
        "ratify", "forge",
        "secure", "announce", "unveil", "hail", "welcome", "cement", "enter", "complete", "join", "formalize",
        "formalise", "adopt", "hammer", "agree", "negotiate",
    ]

    /// Verbs and nouns that take for granted that there is an agreement.
    static let presupposing: Set<Symbol> = [
        "renew", "extend", "quit", "leave", "exit", "withdraw", "scrap", "terminate", "abandon", "end", "ditch",
        "suspend", "revoke", "stay",
        "remain", "keep", "maintain", "honor", "honour", "uphold", "violate", "breach", "implement", "pull",
        "repudiate", "renounce", "expire",
        "lapse", "preserve", "save", "salvage", "rejoin", "renewal", "extension", "withdrawal", "termination", "expiry",
        "expiration",
        "signing", "ratification", "violation", "breach", "scrapping", "abrogate", "tear", "rip", "respect", "welcome",
        "hail", "praise",
        "criticize", "criticise", "denounce", "condemn", "defend", "signature", "implementation", "revive", "restore",
        "exist", "renegotiate",
    ]

    /// Topics that one agreement may well have together.
    static func areRelated(_ a: Symbol, _ b: Symbol) -> Bool {
        related.contains { $0.contains(a) && $0.contains(b) }
    }

    private static let related: [Set<Symbol>] = [
        ["peace", "ceasefire", "withdrawal", "prisoner", "coalition"], ["nuclear", "arms"],
        ["intelligence", "defense"],
        ["trade", "investment"], ["sea", "border"], ["grain", "sea"], ["withdrawal", "trade", "border"],
    ]

    private static func classes(_ groups: KeyValuePairs<Symbol, [Symbol]>) -> [Symbol: Symbol] {
        var result: [Symbol: Symbol] = [:]
        for (name, words) in groups { for word in words { result[word] = name } }
        return result
    }
}
