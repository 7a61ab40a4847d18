package import EntenteText

/// When something happens, as far as the text says it of that happening.
package struct EventDate: Sendable, Hashable {
    package var value: PartialDate
    /// 0 to 1: how surely the words belong to this happening and mean this date.
    package var confidence: Double
    package var reason: CircumstanceReason
    /// Index in ``Analysis/times``.
    package var time: Int
}

/// Where something happens.
package struct EventPlace: Sendable, Hashable {
    /// Index in ``Analysis/entities``: a place or a country.
    package var entity: Int
    package var confidence: Double
    package var reason: CircumstanceReason
}

/// How a date or place comes to be that of a predicate.
package enum CircumstanceReason: String, Sendable {
    /// It hangs on the predicate itself: "met on Tuesday", "Tuesday's talks", "talks in Geneva".
    case attached
    /// On the verb of which the noun is what is done: "will hold talks on Sunday".
    case lightVerb = "light-verb"
    /// On a clause that describes it: "the forum, slated for Monday".
    case description
    /// It is what is said of it: "the summit is on Monday".
    case copula
    /// On the verb that arranges it: "is scheduled on Monday to meet".
    case arrangement
    /// On what is done or said there: "told Abe at a meeting on Monday".
    case sameOccasion = "same-occasion"
    /// On the journey made for it: "flew to Geneva to meet".
    case journey
    /// On the clause that it is a circumstance of: "meeting in Rome, they agreed on Monday".
    case governingClause = "governing-clause"
    /// On the verb it is coordinated with.
    case coordination
    /// On what somebody speaks in: "speaking on Friday, she said", "said in a letter on Friday".
    case speech
    /// The one date of a caption.
    case caption
    /// Where one of those involved is said to stay, in the same sentence.
    case stay
}
