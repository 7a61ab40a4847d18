internal import EntenteGraph
internal import EntenteText

/// One place in the text that tells of a meeting.
struct MeetingMention {
    /// Somebody who takes part.
    struct Party: Hashable {
        /// Index in ``Analysis/entities``.
        var entity: Int
        var confidence: Double
    }

    struct Status {
        var term: Term
        /// Low where nothing says it: the bare "talks with Japan".
        var confidence: Double
    }

    var token: Int
    var sentence: Int
    /// The dictionary form of the trigger.
    var lemma: Symbol
    var form: MeetingForm
    var rule: String
    var confidence: Double
    var parties: [Party] = []
    /// Index of the proper name in the finder's list.
    var name: Int?
    /// "technical talks in Vienna", "technical talks on Friday": one of its own, whoever takes part.
    var isDescribed: Bool {
        description.map { $0.isPlaced || date.map { $0.confidence >= 0.6 } ?? false } ?? false
    }
    /// "the meeting", "their talks": speaks of one told elsewhere.
    var isAnaphor = false
    /// "peace talks": neither "the" nor anything else says that they are told elsewhere.
    var isBare = false
    /// "a second round", "the previous meeting": another one of those told before, with the same people.
    var isFurther = false
    /// "Tuesday's meetings": several told elsewhere.
    var isPlural = false
    /// Cannot stand alone, whoever is in it: "he and Abe discussed trade".
    var isEcho = false
    /// Both are the subject: "he and Abe agreed".
    var isJoint = false
    /// "technical talks in Vienna": what makes it one of its own, though who takes part is not told.
    var description: MeetingDescription?
    /// One told with its host: "hosted the two ministers".
    var isHosted = false
    /// "hosted the talks": adds somebody to one told elsewhere.
    var isJoined = false
    /// "an emergency meeting": one of its own, though only its body is known.
    var isSpecial = false
    /// One body meets: its members are the participants.
    var isBody = false
    /// "met with officials": who was on the other side has no name.
    var isOneSided = false
    /// "bilateral" 2, "trilateral" 3.
    var count: Int?
    /// "second summit" 2, "44th meeting" 44.
    var ordinal: Int?
    var date: EventDate?
    /// "put off from May until June": the day on which it was to be.
    var postponedFrom: PartialDate?
    var place: EventPlace?
    var status: Status?
    /// The token of the meeting on whose sidelines it is.
    var partOf: Int?
    /// Agreements spoken of.
    var topics: [Int] = []
}

/// The words by which a meeting without a proper name is known: "technical talks in Vienna".
struct MeetingDescription: Hashable {
    var text: String
    /// Without the place: "technical talks".
    var short: String
    var isPlaced: Bool
}
