internal import EntenteKnowledge
internal import EntenteText

/// Lone words that look like a surname and name something else.
extension NameFinder {
    /// Without the lone words that are part of another name.
    func withoutFalseSurnames(_ candidates: [NameCandidate]) -> [NameCandidate] {
        candidates.filter { candidate in
            guard candidate.sense == .person else { return true }
            return !isCompound(document.name(candidate.tokens))
                && (candidate.tokens.count > 1 || !isOfOtherName(candidate.tokens.lowerBound))
        }
    }

    /// "ADA-accessible"
    private func isCompound(_ name: String) -> Bool {
        let parts = name.split(separator: "-")
        return parts.count > 1 && parts[0].allSatisfy(\.isUppercase) && parts[parts.count - 1].allSatisfy(\.isLowercase)
    }

    private func isOfOtherName(_ token: Int) -> Bool {
        let sentence = document.sentence(of: token).tokens
        // "St. Patrick's Day", "San Mateo"
        if token > sentence.lowerBound, document.isCapitalized(token - 1),
            Self.saints.contains(document.tokens[token - 1].norm)
        {
            return true
        }
        // "Prince George's County"
        if token + 2 < sentence.upperBound, ["'s", "’s"].contains(document.tokens[token + 1].norm),
            document.isCapitalized(token + 2), Self.namedAfterPeople.contains(document.tokens[token + 2].norm)
        {
            return true
        }
        // "Gen Z"
        if document.text(token).filter(\.isLetter).count < 2 { return true }
        return isInListOfAreas(token, sentence)
    }

    /// "the counties of Boyd, Carter and Lee", "Boyd, Carter and Lee Counties", "Hurricanes Ada and Bo".
    private func isInListOfAreas(_ token: Int, _ sentence: Range<Int>) -> Bool {
        func isListed(_ token: Int) -> Bool {
            document.isCapitalized(token) || [",", "and", "of", "the", "in", "."].contains(document.tokens[token].norm)
        }
        func isArea(_ token: Int) -> Bool { Self.areas.contains(document.tokens[token].norm) }
        // "In the towns of Lae and Boyd, Lopez said": he acts.
        let next = token + 1
        guard next == sentence.upperBound || ![.verb, .aux].contains(document.tokens[next].partOfSpeech),
            document.match(endingAt: token, atMost: 6, .office, .rank, .honorific) == nil
        else { return false }
        var before = token - 1
        while before >= sentence.lowerBound, !isArea(before), isListed(before) { before -= 1 }
        if before >= sentence.lowerBound, isArea(before) { return true }
        var after = token + 1
        while after < sentence.upperBound, !isArea(after), isListed(after) { after += 1 }
        return after < sentence.upperBound && document.isCapitalized(after) && isArea(after)
    }

    private static let saints = Lexicon.words("saint")
    private static let namedAfterPeople: Set<Symbol> = [
        "county", "day", "church", "cathedral", "college", "school", "university", "hospital",
    ]
    private static let areas = Lexicon.words("areas")
}
