internal import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

/// The words that tell who is party to an agreement and when it was signed, in force, over.
///
/// Every rule has sentences beside it that a test runs: the first part is found, the second is not.
enum AgreementRules {
    struct PartyRule: Sendable {
        var name: String
        var triggers: Set<Symbol>
        /// Prepositions of the agreement where it is no object; empty where it must be one.
        var prepositions: Set<Symbol> = []
        var isObject = true
        /// False where any mention, even a wish or a denial, takes for granted that the subject is a party.
        var needsFact = true
        var confidence: Double
    }

    static let parties: [PartyRule] = [
        // "Kenya and Uganda signed the pact in May." not: "Kenya could sign the pact."
        PartyRule(
            name: "party-signs",
            triggers: [
                "sign", "ink", "conclude", "initial", "seal", "ratify", "reach", "strike", "clinch", "finalize",
                "finalise", "accede", "join",
                "negotiate", "enter", "signing", "signature", "ratification", "accession", "conclusion",
            ],
            prepositions: ["to", "into", "of"], confidence: 0.85),
        // "The government and the rebels agreed to a ceasefire."
        PartyRule(
            name: "party-agrees", triggers: ["agree", "consent"], prepositions: ["to", "on"], isObject: false,
            confidence: 0.8),
        // "Oslo, Lima and Nairobi announced a trilateral pact": only where several do it together.
        PartyRule(
            name: "party-announces", triggers: ["announce", "unveil", "form", "launch", "have", "share"],
            confidence: 0.75),
        // "The US withdrew from the treaty.", "Nairobi threatened to quit the pact."
        PartyRule(
            name: "party-leaves",
            triggers: [
                "withdraw", "pull", "quit", "exit", "leave", "walk", "drop", "back", "opt", "withdrawal", "departure",
                "exit", "pullout",
                "abandon", "renounce", "repudiate",
            ],
            prepositions: ["from", "of", "out", "away"], needsFact: false, confidence: 0.85),
        // "urged Oslo and Lima to renew their pact", "Oslo's decision to end the accord"
        PartyRule(
            name: "party-keeps-or-ends",
            triggers: [
                "renew", "extend", "renegotiate", "prolong", "terminate", "suspend", "abrogate", "scrap", "end", "stay",
                "remain", "rejoin", "violate", "breach", "renewal",
                "extension", "termination", "suspension", "abrogation", "honor", "honour", "stick", "adhere", "comply",
                "abide", "return", "activate", "reactivate", "fulfill", "fulfil", "observe",
            ],
            prepositions: ["in", "to", "by", "with", "of"], needsFact: false, confidence: 0.75),
    ]

    /// Verbs for telling the other side of an end: "notified Lima that it would leave the pact".
    static let notifying: Set<Symbol> = ["notify", "inform"]
    /// "The pact obliges Lima and Oslo to share data."
    static let binding: Set<Symbol> = ["allow", "enable", "oblige", "require", "commit", "bind", "permit", "obligate"]
    /// "Kenya undertook under the pact to share data."
    static let undertaking: Set<Symbol> = [
        "agree", "oblige", "obligate", "commit", "pledge", "promise", "undertake", "require", "bind",
    ]
    /// "Kenya, a signatory to the treaty", "parties to the accord such as Kenya"
    static let membership: Set<Symbol> = ["party", "signatory", "member"]
    /// Verbs that take somebody else out: "pulled the US out of the deal".
    static let taking: Set<Symbol> = ["pull", "withdraw", "take", "bring", "remove", "keep"]

    struct DateRule: Sendable {
        var name: String
        var property: Property
        var triggers: Set<Symbol>
        var roles: Set<AgreementUse.Role>
        /// Nouns of which one must hang on the trigger: "enter into force".
        var complement: Set<Symbol> = []
        var particle: Symbol?
        var bounds: Set<TimeExpression.Bound> = []
        /// True where the date must come with one of the bounds.
        var needsBound = false
        /// Words that may stand between the trigger and its date, beside the usual prepositions.
        var linking: Set<Symbol> = []
        /// True where what is planned counts: an expiry lies ahead.
        var mayLieAhead = false
        var confidence = 0.9
    }

    static let dates: [DateRule] = [
        // "signed the accord on May 5, 2001"; not: "hopes to sign the accord on May 5"
        DateRule(
            name: "signed-verb", property: .signedOn, triggers: ["sign", "ink", "initial", "conclude", "seal"],
            roles: [.object]),
        // "the signing of the pact on May 5"
        DateRule(
            name: "signed-noun", property: .signedOn, triggers: ["signing", "signature", "conclusion"],
            roles: [.object, .oblique("of")]),
        // "an accord that dates from 1998", "dating back to 1998"
        DateRule(
            name: "dates-from", property: .signedOn, triggers: ["date"], roles: [.subject, .object], bounds: [.since],
            linking: ["from", "back", "to"], confidence: 0.8),
        // "The accord expires in 2030.", "is set to lapse on May 5"
        DateRule(
            name: "expires-verb", property: .expiresOn, triggers: ["expire", "lapse", "end", "terminate"],
            roles: [.subject],
            bounds: [.until], mayLieAhead: true),
        DateRule(
            name: "expires-phrasal", property: .expiresOn, triggers: ["run"], roles: [.subject], particle: "out",
            mayLieAhead: true),
        // "the pact's expiry next Saturday"
        DateRule(
            name: "expires-noun", property: .expiresOn, triggers: ["expiry", "expiration", "lapse", "end"],
            roles: [.object, .oblique("of")],
            mayLieAhead: true),
        // "The accord entered into force in 1970.", "took effect on May 5"
        DateRule(
            name: "in-force-verb", property: .inForceFrom, triggers: ["enter", "come", "go", "take"], roles: [.subject],
            complement: ["force", "effect", "operation"], mayLieAhead: true),
        // "The pact, introduced in 2016,"
        DateRule(
            name: "introduced", property: .inForceFrom,
            triggers: ["introduce", "launch", "implement", "institute", "activate"], roles: [.object],
            bounds: [.since], confidence: 0.8),
        // "has been in force since 1970"
        DateRule(
            name: "in-force-since", property: .inForceFrom, triggers: ["force", "effect", "place", "effective"],
            roles: [.subject],
            bounds: [.since], needsBound: true),
        // "is valid until 2030", "was extended until May 5"
        DateRule(
            name: "valid-until", property: .expiresOn,
            triggers: ["valid", "force", "effect", "effective", "last", "run", "remain", "stay"], roles: [.subject],
            bounds: [.until],
            needsBound: true, mayLieAhead: true),
        DateRule(
            name: "extended-until", property: .expiresOn, triggers: ["extend", "prolong", "renew"], roles: [.object],
            bounds: [.until],
            needsBound: true),
    ]
}
