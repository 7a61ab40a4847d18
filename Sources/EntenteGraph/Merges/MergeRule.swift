/// Why two mentions are one thing. Every join of the ``Resolver`` has one.
public enum MergeRule: String, Sendable, Codable, CaseIterable {
    case sameKey = "same-key"
    case sameName = "same-name"
    case otherName = "other-name"
    case initials
    case sameTitle = "same-title"
    case spelling
    case consonants
    case middleNames = "middle-names"
    case shortForm = "short-form"
    case surnameInArticle = "surname-in-article"
    case surnameAndOffice = "surname-and-office"
    case nameAndOffice = "name-and-office"
    case surnameAndFame = "surname-and-fame"
    case givenNameAndFamily = "given-name-and-family"
    case sameWords = "same-words"
    case acronym
    case partiesAndTopic = "parties-and-topic"
    case participants
    case sameStatement = "same-statement"
    case samePosition = "same-position"
    case sameHappening = "same-happening"
    case override

    /// What an analyst reads: `the same office, and a surname that one bearer has`.
    public var explanation: String {
        switch self {
        case .sameKey: "the same code or Wikidata item"
        case .sameName: "the same name, and nothing that contradicts it"
        case .otherName: "the name of the one is another name of the other"
        case .initials: "the name of the one is the initials of the other"
        case .sameTitle: "the same title, and of the same country or body"
        case .spelling: "the same name in another spelling"
        case .consonants: "the same name with other vowels"
        case .middleNames: "the same name without a middle name"
        case .shortForm: "the same name in its short form"
        case .surnameInArticle: "a surname that one person of the article has"
        case .surnameAndOffice: "the surname and the office, at about the same time"
        case .nameAndOffice: "a form of the name and the same office, at about the same time"
        case .surnameAndFame: "a surname that one person of the articles of those years has"
        case .givenNameAndFamily: "the given name of one whose family the article names"
        case .sameWords: "the same words but for what they call the instrument"
        case .acronym: "the same acronym, and parties that agree"
        case .partiesAndTopic: "a description with the same parties and topic"
        case .participants: "the same participants, with a date and a place that agree"
        case .sameStatement: "the same words of the same speaker"
        case .samePosition: "the same holder, agreement and stance"
        case .sameHappening: "the same kind of event, actors and objects, with a date that agrees"
        case .override: "an override says so"
        }
    }
}

/// Why two mentions are not one thing although a rule would have it so.
public enum MergeObstacle: String, Sendable, Codable, CaseIterable {
    case differentKeys = "different-keys"
    case differentTies = "different-ties"
    case farApart = "far-apart"
    case severalFit = "several-fit"
    case differentOffices = "different-offices"
    case differentPlaces = "different-places"
    case differentNumbers = "different-numbers"
    case differentInstruments = "different-instruments"
    case differentNames = "different-names"
    case differentDates = "different-dates"
    case sameArticle = "same-article"
    case override

    public var explanation: String {
        switch self {
        case .differentKeys: "they have different codes or Wikidata items"
        case .differentTies: "they belong to different countries or parties"
        case .farApart: "the articles are too many years apart"
        case .severalFit: "several fit, and nothing says which"
        case .differentOffices: "their offices differ"
        case .differentPlaces: "they took place at different places"
        case .differentNumbers: "the numbers in their names differ"
        case .differentInstruments: "they are different instruments, or about different matters"
        case .differentNames: "each has a name of its own"
        case .differentDates: "they were made at different times"
        case .sameArticle: "one article tells of both"
        case .override: "an override says so"
        }
    }
}
