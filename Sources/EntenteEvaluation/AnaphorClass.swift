/// The commonest kinds of phrase that take up somebody or something named elsewhere.
public enum AnaphorClass: String, CaseIterable, Sendable {
    /// "he", "her"
    case heShe = "he/she"
    /// "it", "its"
    case it
    /// "they", "their"
    case they
    /// "we", "my" between quotation marks
    case firstPerson = "we/I in quotations"
    /// "both", "the two neighbours"
    case group = "the two X, both, the Xs"
    /// "the envoys"
    case pluralTitle = "plural titles"
    /// "the envoy"
    case title = "singular titles"
    /// "the kingdom", "the agency"
    case description = "state, body, agreement"

    private static let pronouns: [(AnaphorClass, Set<String>)] = [
        (.heShe, ["he", "him", "his", "himself", "she", "her", "hers", "herself"]), (.it, ["it", "its", "itself"]),
        (.they, ["they", "them", "their", "theirs", "themselves"]),
    ]
    private static let first: Set<String> = ["i", "me", "my", "myself", "we", "us", "our", "ourselves"]
    private static let numbers: Set<String> = ["both", "two", "three", "four", "five", "six", "pair", "duo", "trio"]
    private static let definite: Set<String> = [
        "the", "this", "that", "these", "those", "his", "her", "its", "their", "both", "all", "our", "my",
    ]

    /// Of a phrase in lower case; nil for one that takes nothing up, such as an indefinite one.
    init?(words: [String], isPlural: Bool, isPerson: Bool, isQuoted: Bool) {
        guard let first = words.first else { return nil }
        if words.count == 1, let pronoun = Self.pronouns.first(where: { $0.1.contains(first) }) {
            self = pronoun.0
        } else if words.count == 1, Self.first.contains(first) {
            guard isQuoted else { return nil }
            self = .firstPerson
        } else if !Self.definite.contains(first) {
            return nil
        } else if words.prefix(3).contains(where: Self.numbers.contains) {
            self = .group
        } else if isPlural {
            self = isPerson ? .pluralTitle : .group
        } else {
            self = isPerson ? .title : .description
        }
    }
}
