internal import EntenteText

/// The sentences that stand beside the rules for meetings, for a test to run.
package enum MeetingExamples {
    package static var finds: [String] { MeetingRules.verbs.flatMap(\.finds) + nouns.map(\.finds) }
    package static var passes: [String] { MeetingRules.verbs.flatMap(\.passes) + nouns.compactMap(\.passes) }

    /// For each noun a sentence that tells of a meeting, and one that does not.
    package static let nouns: [(noun: String, finds: String, passes: String?)] = [
        ("meeting", "Scholz had a meeting with Macron.", "Scholz left the meeting room."),
        ("talk", "Scholz held talks with Macron.", "Scholz gave a talk on Macron."),
        ("talks", "The talks between Norway and Sweden ended.", "Talks are hard."),
        ("summit", "Norway and Sweden held a summit in Oslo.", "He climbed the summit in Norway."),
        ("conference", "Norway and Sweden held a conference in Oslo.", "Scholz held a news conference with Macron."),
        ("forum", "Norway and Sweden attended a forum in Oslo.", "Norway has no forum."),
        ("ceremony", "Scholz attended a ceremony with Macron.", "Scholz attended an award ceremony with Macron."),
        ("session", "Scholz held a session with Macron.", "Scholz held a training session with Macron."),
        ("consultation", "Norway held consultations with Sweden.", nil),
        ("negotiation", "Norway began negotiations with Sweden.", "Wage negotiations went on."),
        ("dialogue", "Norway held a dialogue with Sweden.", "Norway wrote the dialogue."),
        ("dialog", "Norway held a dialog with Sweden.", nil),
        ("discussion", "Norway had discussions with Sweden.", nil),
        ("conversation", "Scholz had a conversation with Macron.", "Scholz is good at conversation."),
        ("call", "Scholz had a phone call with Macron.", "Scholz made a call for talks."),
        ("videoconference", "Scholz held a videoconference with Macron.", nil),
        ("teleconference", "Scholz held a teleconference with Macron.", nil),
        ("encounter", "Scholz had an encounter with Macron.", nil),
        ("gathering", "Norway and Sweden attended a gathering in Oslo.", "A family gathering took place."),
        ("lunch", "Scholz had lunch with Macron.", "Scholz likes lunch."),
        ("luncheon", "Scholz had a luncheon with Macron.", nil),
        ("dinner", "Scholz had dinner with Macron.", "Scholz likes dinner."),
        ("bilateral", "Scholz held a bilateral with Macron.", "Scholz praised bilateral trade with Macron."),
        ("trilateral", "Scholz held a trilateral with Macron and Tusk.", nil),
        ("round", "Norway held a round of talks with Sweden.", "Norway lost the first round to Sweden."),
        ("plenary", "Norway and Sweden attended a plenary in Oslo.", nil),
        ("event", "Scholz met Macron in Paris. The event was short.", "The event was short."),
    ]

    /// True where every noun of the rules has its sentence.
    package static var isComplete: Bool {
        MeetingRules.nouns.allSatisfy { noun in nouns.contains { Symbol($0.noun) == noun.lemma } }
    }
}
