import EntenteText

/// The grammar of expressions of time, as a table: what is said, what it means, and sentences that show it.
///
/// The order of the parts is the order of preference where two rules match the same words.
enum TimeRules {
    static let all: [TimeRule] =
        dates + relative + periods + durations + holidays + parts + ranges

    // MARK: What stands around

    static let prepositions: Set<Symbol> = [
        "in", "since", "until", "till", "by", "from", "before", "after", "between", "during", "through", "throughout",
        "of", "early", "late", "mid", "around", "about", "to", "circa", "last", "next", "this", "every", "that", "each",
        "on",
    ]
    private static let yearPrepositions: Set<Symbol> = [
        "in", "since", "until", "till", "by", "from", "before", "after", "between", "during", "year", "early", "late",
        "mid", "circa",
    ]
    private static let determiners: Set<Symbol> = [
        "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "under", "'s", "’s",
    ]
    /// What a number before them counts.
    private static let counted: Set<Symbol> = [
        "%", "percent", "per", "people", "troops", "men", "women", "children", "km", "kilometers", "kilometres",
        "miles",
        "meters", "metres", "feet", "hectares", "tons", "tonnes", "dollars", "euros", "won", "yen", "yuan", "rubles",
        "hours",
        "days", "weeks", "months", "years", "aircraft", "personnel", "square", "cubic", "kg", "million", "billion",
        "thousand", "civilians", "casualties",
    ]
    private static let noYearBefore: Set<Symbol> = [
        "$", "€", "£", "¥", "#", "no.", "no", "number", "resolution", "flight", "route", "highway", "section",
        "article",
        "room", "model", "about", "some", "nearly", "almost", "roughly", "approximately", "over", "than", "least",
        "only",
        "exactly", "another", "u.s.c.", "u.s.c", "usc", "§",
    ]

    /// A bare number as a year: it stands where years stand, and counts nothing.
    static func isYear(_ match: TimeMatch) -> Bool {
        guard let year = match["y"], let word = match.word("y") else { return false }
        let before = match.before
        if let before {
            if before.classes.contains(.dash) || before.classes.contains(.slash), before.tight, match.first.tight,
                match.range.lowerBound > 1, match.words[match.range.lowerBound - 2].classes.contains(.digits)
            {
                return false
            }
            if noYearBefore.contains(before.symbol) {
                // "no later than 2020"
                let index = match.range.lowerBound - 2
                guard before.symbol == "than", index >= 0, ["later", "earlier"].contains(match.words[index].symbol)
                else { return false }
                return true
            }
            // "$2019", "A1999", "5.2019"; a hyphen is judged by the matcher.
            if word.tight, match.range.lowerBound == match.range("y")?.lowerBound,
                !before.classes.contains(.dash), !before.classes.contains(.slash),
                !["(", "[", "\"", "“", "‘", "'", "=", ","].contains(before.symbol)
            {
                return false
            }
        }
        if let after = match.after {
            if counted.contains(after.symbol) { return false }
            if after.tight, after.classes.contains(.slash) { return false }
            if after.symbol == ":" && after.tight, match.range.upperBound + 1 < match.words.count,
                match.words[match.range.upperBound + 1].tight
            {
                return false
            }
        }
        if match.first.symbol == "the" { return true }
        let introduced = before.map { yearPrepositions.contains($0.symbol) } ?? false
        if word.classes.contains(.cardinal) { return introduced }
        if !(1700...2100).contains(year) {
            return introduced
                && (match.after.map { $0.range.count == 1 || $0.symbol == "and" || $0.symbol == "to" } ?? true)
        }
        if introduced || before.map({ determiners.contains($0.symbol) }) ?? false { return true }
        // "1944 soldiers" counts; "the 1944 landings" does not.
        if let after = match.after, !after.capitalized, after.classes.isEmpty, after.range.count > 3, after.isPlural {
            return false
        }
        return true
    }

    /// A month's name stands for the month, and is not a verb, a person or a short form by chance.
    static func isMonth(_ match: TimeMatch, dated: Bool) -> Bool {
        guard let word = match.word("m"), let range = match.range("m") else { return false }
        let before = range.lowerBound > 0 ? match.words[range.lowerBound - 1].symbol : nil
        // "March to May", "March and May"
        let joined =
            range.lowerBound > 1 && (before == "to" || before == "and" || before == "or" || before == "-")
            && !match.words[range.lowerBound - 2].classes.isDisjoint(with: [.month, .year, .day])
        let next = range.upperBound
        let joins =
            next + 1 < match.words.count && match.words[next + 1].classes.contains(.month)
            && (match.words[next].classes.contains(.dash) || match.words[next].symbol == "to")
        if joins, word.capitalized { return true }
        if joined, !dated, word.capitalized || word.symbol != "may" { return true }
        let introduced = before.map { prepositions.contains($0) || $0 == "-" } ?? false
        if word.classes.contains(.doubtful) {
            if !dated, let after = match.after, after.range.count > 1, after.classes.isEmpty,
                !closing.contains(after.symbol)
            {
                return false
            }
            return word.capitalized && (dated || ["in", "of", "from", "since", "until", "between"].contains(before))
        }
        let isVerb = word.symbol == "may" || word.symbol == "march"
        if dated {
            return word.capitalized || !isVerb || introduced || match.word("d")?.classes.contains(.ordinal) ?? false
        }
        if isVerb {
            if !introduced || before == "that" || before == "this" && !word.capitalized { return false }
            if before == "to", !word.capitalized { return false }
            // "on March" and "about May" are names; "of May" may be.
            return !["on", "about", "around", "to", "each"].contains(before)
        }
        return word.capitalized && before != "on" || introduced && before != "to"
    }

    static func isWeekday(_ match: TimeMatch) -> Bool {
        guard let word = match.word("w"), let range = match.range("w") else { return false }
        if word.classes.contains(.doubtful) {
            let before = range.lowerBound > 0 ? match.words[range.lowerBound - 1].symbol : "."
            return word.capitalized && before == "on" && word.symbol != "sun"
        }
        if range.lowerBound > 0, named.contains(match.words[range.lowerBound - 1].symbol),
            match.words[range.lowerBound - 1].capitalized
        {
            return false
        }
        return true
    }

    private static let named: Set<Symbol> = [
        "black", "bloody", "super", "cyber", "giving", "fat", "shrove", "ash", "holy", "palm", "man", "red", "green",
        "blue", "girl", "whit",
    ]

    static func shift(_ word: TimeWord?) -> TimeForm.Shift {
        switch word?.symbol {
        case "last": .last
        case "this": .this
        case "next": .next
        case "coming", "upcoming": .coming
        case "past": .past
        case "following": .following
        case "previous", "preceding": .previous
        default: .bare
        }
    }

    static func year(_ match: TimeMatch) -> TimeForm? {
        match["y"].map { .calendar(year: $0, month: nil, day: nil) }
    }
}
