package import EntenteGraph
internal import EntenteLanguage
internal import EntenteText

extension Analysis {
    /// Notes what is left out, and why.
    package mutating func omit(_ code: OmissionCode, _ tokens: Range<Int>, candidates: [String] = []) {
        omissions.append(omission(code, tokens, candidates: candidates))
    }

    package func omission(_ code: OmissionCode, _ tokens: Range<Int>, candidates: [String] = []) -> Omission {
        let range = document.range(of: tokens)
        return Omission(
            code: code.rawValue, message: code.message, start: document.source.codePointOffset(of: range.start),
            end: document.source.codePointOffset(of: range.end), text: document.name(tokens), candidates: candidates)
    }

    /// The names of entities of some kinds that the text has before a token, each once, the last first.
    package func candidates(_ kinds: Set<Kind>, before token: Int, sentences: Int = 3) -> [String] {
        let here = Int(document.tokens[token].sentence)
        var names: [String] = []
        for mention in mentions.reversed() where mention.tokens.upperBound <= token && mention.form != .location {
            guard here - Int(document.tokens[mention.head].sentence) <= sentences else { break }
            for entity in mention.entities where kinds.contains(kind(entity)) && !names.contains(name(of: entity)) {
                names.append(name(of: entity))
            }
        }
        return names
    }

    /// The times that have no value.
    package func omittedTimes() -> [Omission] {
        times.compactMap { time in
            switch time.unresolved {
            case .noPublicationDate: omission(.noPublicationDate, time.tokens)
            case .noReference: omission(.noReference, time.tokens)
            case .ambiguousOrder: omission(.ambiguousDate, time.tokens)
            case .noSuchDay: omission(.noSuchDay, time.tokens)
            case .vague, nil: nil
            }
        }
    }
}

/// Why something is left out.
package enum OmissionCode: String, CaseIterable, Sendable {
    case unresolvedPronoun = "unresolved-pronoun"
    case unresolvedGroup = "unresolved-group"
    case ambiguousTitle = "ambiguous-title"
    case ambiguousAgreement = "ambiguous-agreement"
    case uncertainAgreement = "uncertain-agreement"
    case noPublicationDate = "no-publication-date"
    case noReference = "no-reference-date"
    case ambiguousDate = "ambiguous-date"
    case noSuchDay = "no-such-day"
    case dateToCome = "date-to-come"
    case unknownSpeaker = "unknown-speaker"
    case unknownOffice = "unknown-office"
    case unknownPerson = "unknown-person"
    case lonelyMeeting = "lonely-meeting"
    case weakPosition = "weak-position"
    case vagueEvent = "vague-event"
    case lowConfidence = "low-confidence"

    package var message: String {
        switch self {
        case .unresolvedPronoun: "nothing says clearly whom the pronoun stands for"
        case .unresolvedGroup: "nothing says clearly who they are"
        case .ambiguousTitle: "more than one person of the text fits the description"
        case .ambiguousAgreement: "more than one agreement of the text may be meant"
        case .uncertainAgreement: "the text does not say that there is such an agreement"
        case .noPublicationDate: "a relative date, and the article has no date of its own"
        case .noReference: "a relative date, and nothing before it to count from"
        case .ambiguousDate: "day and month may be either way round"
        case .noSuchDay: "the calendar has no such day"
        case .dateToCome: "a day after the article's, of what it tells as past"
        case .unknownSpeaker: "a quotation whose speaker is not known"
        case .unknownOffice: "a title, and nothing says of which state or body"
        case .unknownPerson: "a name of one word, and nothing says whose it is"
        case .lonelyMeeting: "a meeting without two participants or a name"
        case .weakPosition: "a stance that the words make too little sure"
        case .vagueEvent: "a deed of which neither the other party nor the day is said"
        case .lowConfidence: "less sure than was asked for"
        }
    }
}
