/// Reads in a sentence whether a deed is done to a thing, or to something that is the thing's, from it or with it.
///
///     AddressReading("Abbas backed Jordan on Sunday.").addresses(["Jordan"])            // true
///     AddressReading("Abbas backed Jordan's plan on Sunday.").addresses(["Jordan"])     // false
///     AddressReading("Abbas backed the pact with Jordan.").addresses(["Jordan"])        // false
struct AddressReading {
    private struct Word {
        /// Without the punctuation around it, and without `'s`.
        var core: Substring
        var isPossessive: Bool
        /// Punctuation stands behind it.
        var endsPart: Bool
    }

    private let words: [Word]

    init(_ sentence: String) {
        words = sentence.split(whereSeparator: \.isWhitespace).compactMap { raw in
            let start = raw.drop { !$0.isLetter && !$0.isNumber }
            guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
            var core = start[...last]
            let rest = start[start.index(after: last)...]
            var isPossessive = core.hasSuffix("s") && (rest.hasPrefix("'") || rest.hasPrefix("’"))
            if core.hasSuffix("'s") || core.hasSuffix("’s") {
                core = core.dropLast(2)
                isPossessive = true
            }
            return Word(core: core, isPossessive: isPossessive, endsPart: !rest.isEmpty && !isPossessive)
        }
    }

    /// True where it is named, or meant by a pronoun, as what the deed is done to, and nowhere otherwise.
    func addresses(_ names: [String]) -> Bool {
        let names = names.map { $0.split(separator: " ") }.sorted { $0.count > $1.count }
        var isNamed = false
        var isAddressed = false
        var place = 0
        while place < words.count {
            guard let name = names.first(where: { stands($0, at: place) }) else {
                place += 1
                continue
            }
            isNamed = true
            switch reading(of: place..<place + name.count) {
            case .addressed: isAddressed = true
            case .owner: return false
            case .other: break
            }
            place += name.count
        }
        if isNamed { return isAddressed }
        let pronouns = Set(words.map { $0.core.lowercased() })
        return !pronouns.isDisjoint(with: Self.objectPronouns) || pronouns.isDisjoint(with: Self.possessives)
    }

    private enum Reading { case addressed, owner, other }

    private func stands(_ name: [Substring], at place: Int) -> Bool {
        !name.isEmpty && place + name.count <= words.count
            && name.indices.allSatisfy { words[place + $0].core == name[$0] }
    }

    private func reading(of range: Range<Int>) -> Reading {
        let last = words[range.upperBound - 1]
        if last.isPossessive { return .owner }
        // "Russian forces", "a Taliban attack": a noun follows.
        if !last.endsPart, range.upperBound < words.count {
            let next = words[range.upperBound].core
            if next.first?.isLowercase == true, !Self.small.contains(String(next)) { return .owner }
        }
        guard let governor = governor(of: range.lowerBound) else { return .other }
        let word = words[governor].core.lowercased()
        if Self.apart.contains(word) { return .owner }
        if word == "of" || word == "with" {
            guard governor > 0 else { return .owner }
            let noun = words[governor - 1].core.lowercased()
            return Self.addressing.contains { noun.hasPrefix($0) } ? .addressed : .owner
        }
        return .addressed
    }

    /// The word before the names, titles and conjunctions that a name stands among; nil at the beginning.
    private func governor(of start: Int) -> Int? {
        var place = start - 1
        while place >= 0 {
            let word = words[place].core
            guard word.first?.isUppercase == true || Self.linking.contains(String(word)) else { return place }
            place -= 1
        }
        return nil
    }

    private static let linking: Set<String> = [
        "and", "or", "the", "both", "president", "minister", "leader", "chancellor",
    ]
    private static let apart: Set<String> = [
        "by", "from", "in", "between", "on", "over", "at", "into", "under", "among", "than", "about", "like", "across",
    ]
    /// Nouns and verbs whose "of" or "with" leads to whom they are about.
    private static let addressing = [
        "support", "back", "favo", "behalf", "praise", "endorse", "approv", "solidarity", "stand", "stood", "side",
        "rejection", "refus", "dismiss", "denunciation", "ally", "allies", "friend", "partner", "defen", "securit",
    ]
    private static let objectPronouns: Set<String> = ["him", "them", "her", "it", "us", "me", "you"]
    private static let possessives: Set<String> = ["his", "their", "her", "its", "our", "my", "your"]
    /// What can follow a name that is no part of what follows.
    private static let small: Set<String> = [
        "a", "about", "after", "against", "ahead", "also", "am", "amid", "an", "and", "are", "as", "at", "because",
        "before", "but", "by", "can", "could", "despite", "did", "do", "does", "during", "for", "from", "had", "has",
        "have", "he", "her", "his", "if", "in", "into", "is", "it", "its", "may", "might", "must", "not", "of", "on",
        "or", "our", "over", "said", "says", "she", "should", "since", "so", "than", "that", "the", "their", "they",
        "this", "though", "through", "to", "today", "under", "until", "was", "were", "when", "where", "which", "while",
        "who", "whose", "will", "with", "without", "would", "yesterday",
    ]
}
