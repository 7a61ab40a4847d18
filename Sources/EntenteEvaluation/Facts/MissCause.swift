/// Why a row of the gold was not found.
enum MissCause: String, CaseIterable, Sendable {
    /// No word of the passage is one that a rule starts from.
    case noTrigger = "no trigger"
    /// A rule knows a word, all that it needs is named, and it told nothing.
    case notFound = "not told"
    /// Something was told, without somebody whom the sentence names.
    case argument = "argument"
    /// Somebody whom it needs stands in the sentence as a pronoun or a description, or not at all.
    case coreference
    /// What was found was thought too unsure.
    case leftOut = "left out"
    /// Something was told of the same people, as something else: of another type or status, or in another's stead.
    case otherwise = "as other"
    /// The words are not in the text.
    case unplaced
}
