internal import EntenteText

/// How those who take part come together.
enum MeetingForm: Sendable, Equatable {
    /// Face to face.
    case meeting
    case call
    /// Either: "talks", "discussed".
    case any

    func fits(_ other: MeetingForm) -> Bool { self == other || self == .any || other == .any }
}

/// The classes of words that the reading of meetings asks for, beside those of its rules.
enum MeetingWords {
    static let nouns = set(
        "meeting-noun", "talks-noun", "conversation-noun", "conference-noun", "gathering-noun", "meal", "call-noun",
        "round-noun")
    static let meals = set("meal")
    static let light = set("light")
    /// "a dinner in honour of the premier"
    static let honour = set("honour")
    static let phone = set("phone-word")
    /// Words that make of a noun no meeting: "press conference", "training session".
    static let other = set("other-meeting")
    /// Verbs whose subject takes part in the meeting that is their object: "hold talks", "attended the summit".
    static let carriers = set("meeting-carrier", "meeting-distant")
    /// Of these the subject does not take part by that alone: "welcomed the talks".
    static let distant = set("meeting-distant")
    /// Verbs whose subject is at the conference at which they are done: "spoke at the summit".
    static let attending = set("attending")
    /// Verbs whose object comes to the meeting, too: "hosted Uganda for talks".
    static let receiving = set("receive", "joining")
    /// Verbs whose subject is there by that: "participated in the talks"; and what is taken there.
    static let takingPart = set("taking-part")
    static let part = set("share-of-meeting")
    /// Verbs whose subject is there, whoever else is: "hosted the talks".
    static let presiding = set("presiding")
    /// Of these those who are busy with it take part: "engaged in talks".
    static let engaging = set("engaging")
    /// What is said of any meeting: "another", "next".
    static let generic = set("planned-adj", "upcoming-adj", "past-adj", "running-adj", "possible-adj", "generic-adj")
    /// Known by their place alone.
    static let placed = set("talks-noun", "conference-noun")
    static let conversations = set("conversation-noun")
    static let special = set("special-adj")
    static let journey = set("journey", "visit")
    static let travelling = set("come")
    static let coming = set("come", "emerging")
    static let leaving = set("leaving-meeting")
    /// Of talks it is told that they begin and go on.
    static let lasting = set("talks-noun")
    static let starting = set("starting")
    /// Nouns that one body can have by itself: "a Security Council session", but not "EU talks".
    static let bodyNouns = set("meeting-noun", "conference-noun", "gathering-noun")
    /// Of many: others meet at them.
    static let assemblies = set("conference-noun", "gathering-noun")
    /// What comes out of a meeting, and how: "The accord was reached at a meeting".
    static let resulting = set("resulting")
    static let results = set("meeting-result")
    static let agreeing = set("agreeing")
    /// Participles beside the noun that name who takes part.
    static let participles = set("meeting-participle", "meeting-carrier")
    /// Of these the objects take part: "talks involving Uganda".
    static let involving = set("involving")
    static let sidelines = set("sideline-noun")
    /// Parts and stretches of a meeting: "the third round of talks", "days of talks".
    static let stretches = set("round-noun", "stretch")
    static let rounds = set("round-noun")
    static let delegates = set("delegate")
    /// Those who stand for a side of a meeting, named or not: "rebels", "opposition leaders".
    static let sides = set("delegate", "meeting-side")
    /// Bodies that meet by themselves, though only their state has a name: "the cabinet".
    static let sitting = set("sitting-body")
    /// Those who are at home where they are met: "officials in Quito".
    static let residents = set("resident")

    /// Sets a meeting apart from the one told before, of the same people: "a second round".
    static let further = set("further-adj")
    static let upcoming = set("planned-adj", "upcoming-adj")
    static let past = set("past-adj")
    static let running = set("running-adj")
    static let possible = set("possible-adj")
    static let cancelled = set("cancelled-adj")
    static let postponing = set("postpone")
    static let pleading = set("ask", "wish")
    static let willing = set("willing")
    /// Whose subject comes together with those behind "with".
    static let meeting = set("meet-verb", "converse")
    /// "told", "assured", with the one to whom it is said as the object.
    static let saying = set("say-to")
    static let conversing = set("converse")
    static let preparing = set("preparing")

    /// Prepositions before a meeting in whose clause the subject took part: "spoke after talks with Tusk".
    static let afterwards: Set<Symbol> = [
        "after", "following", "before", "during", "at", "in", "ahead", "prior", "since", "for", "on", "amid", "to",
    ]
    /// Prepositions before a conference of those who are at it: "spoke at the summit", not "travelled after the summit".
    static let within: Set<Symbol> = ["at", "in", "during", "for", "to"]
    /// Prepositions of those who take part.
    static let partners: Set<Symbol> = ["with", "between", "among", "amongst", "involving", "including"]
    static let counts: [Symbol: Int] = [
        "bilateral": 2, "two-way": 2, "trilateral": 3, "three-way": 3, "tripartite": 3, "quadrilateral": 4,
        "four-way": 4,
    ]

    private static func set(_ names: String...) -> WordClasses {
        names.reduce(into: WordClasses()) { $0.formUnion(Lexicon.shared.set($1)) }
    }
}

extension Syntax {
    func isOne(_ token: Int, of classes: WordClasses) -> Bool { self.classes(of: token).overlaps(classes) }
}
