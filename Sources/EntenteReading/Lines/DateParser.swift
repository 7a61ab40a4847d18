import EntenteText

/// Reads calendar dates as news pages print them.
enum DateParser {
    /// A date as printed. The year may be missing; `ambiguous` where day and month cannot be told apart.
    struct Found {
        var year: Int?
        var month: Int
        var day: Int
        var ambiguous = false
        /// The token after it.
        var next: Int

        var date: CalendarDate? {
            guard let year, !ambiguous else { return nil }
            return CalendarDate(year: year, month: month, day: day)
        }
    }

    static let months: [String: Int] = [
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
        "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
        "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    ]

    static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun",
    ]

    static func date(_ tokens: [LineToken], at index: Int) -> Found? {
        guard index < tokens.count else { return nil }
        return tokens[index].kind == .number
            ? yearFirst(tokens, index) ?? dayFirst(tokens, index) ?? numeric(tokens, index)
            : monthFirst(tokens, index)
    }

    private static func checked(_ found: Found) -> Found? {
        // A leap year stands in for an unknown one, so that 29 February is a day.
        CalendarDate(year: found.year ?? 2000, month: found.month, day: found.day) == nil ? nil : found
    }

    private static func isYear(_ token: LineToken) -> Bool {
        token.kind == .number && token.text.utf8.count == 4 && (1800...2199).contains(token.value)
    }

    private static func isDay(_ token: LineToken) -> Bool {
        token.kind == .number && token.text.utf8.count <= 2 && (1...31).contains(token.value)
    }

    private static func month(_ token: LineToken) -> Int? { token.kind == .word ? months[token.text] : nil }

    /// `2019-11-12`, `2019/11/12`, `2019.11.12`, `2019年11月12日`, `2019년 11월 12일`.
    private static func yearFirst(_ tokens: [LineToken], _ index: Int) -> Found? {
        guard isYear(tokens[index]), index + 4 < tokens.count else { return nil }
        let (first, second) = (tokens[index + 1], tokens[index + 3])
        guard isDay(tokens[index + 2]), isDay(tokens[index + 4]), tokens[index + 2].value <= 12 else { return nil }
        let marks = ["-", "/", "."].contains(first.text) && first.text == second.text
        let words = (first.text == "年" && second.text == "月") || (first.text == "년" && second.text == "월")
        guard marks || words else { return nil }
        var next = index + 5
        if words, next < tokens.count, ["日", "일"].contains(tokens[next].text) { next += 1 }
        if first.text == ".", next < tokens.count, tokens[next].text == ".", !tokens[next].followsSpace { next += 1 }
        return checked(
            Found(year: tokens[index].value, month: tokens[index + 2].value, day: tokens[index + 4].value, next: next))
    }

    /// `12 November 2019`, `12th of Nov., 2019`, `12-Nov-2019`, `3 March`.
    private static func dayFirst(_ tokens: [LineToken], _ index: Int) -> Found? {
        guard isDay(tokens[index]) else { return nil }
        var next = index + 1
        if next < tokens.count, ["st", "nd", "rd", "th"].contains(tokens[next].text), !tokens[next].followsSpace {
            next += 1
        }
        if next < tokens.count, tokens[next].text == "of" || tokens[next].isDash { next += 1 }
        guard next < tokens.count, let month = month(tokens[next]) else { return nil }
        next += 1
        if next < tokens.count, tokens[next].text == ".", !tokens[next].followsSpace { next += 1 }
        return checked(withYear(Found(month: month, day: tokens[index].value, next: next), tokens, dash: true))
    }

    /// `Nov. 12, 2019`, `November 12th 2019`, `Nov. 12`.
    private static func monthFirst(_ tokens: [LineToken], _ index: Int) -> Found? {
        guard let month = month(tokens[index]) else { return nil }
        var next = index + 1
        if next < tokens.count, tokens[next].text == ".", !tokens[next].followsSpace { next += 1 }
        guard next < tokens.count, isDay(tokens[next]) else { return nil }
        let day = tokens[next].value
        next += 1
        if next < tokens.count, ["st", "nd", "rd", "th"].contains(tokens[next].text), !tokens[next].followsSpace {
            next += 1
        }
        return checked(withYear(Found(month: month, day: day, next: next), tokens, dash: false))
    }

    private static func withYear(_ found: Found, _ tokens: [LineToken], dash: Bool) -> Found {
        var found = found
        var next = found.next
        if next < tokens.count, tokens[next].text == "," || (dash && tokens[next].isDash) { next += 1 }
        if next < tokens.count, isYear(tokens[next]) {
            found.year = tokens[next].value
            found.next = next + 1
        }
        return found
    }

    /// `31/12/2019`, `12.11.2019` (with full stops the day is first), `11-12-2019` (cannot be told).
    private static func numeric(_ tokens: [LineToken], _ index: Int) -> Found? {
        guard index + 4 < tokens.count, isDay(tokens[index]), isDay(tokens[index + 2]), isYear(tokens[index + 4])
        else { return nil }
        let mark = tokens[index + 1].text
        guard mark == tokens[index + 3].text, ["-", "/", "."].contains(mark) else { return nil }
        let (first, second) = (tokens[index].value, tokens[index + 2].value)
        let dayIsFirst = mark == "." || first > 12 || first == second
        guard dayIsFirst || second > 12 || first <= 12 else { return nil }
        var found = Found(
            year: tokens[index + 4].value, month: dayIsFirst ? second : first, day: dayIsFirst ? first : second,
            next: index + 5)
        found.ambiguous = !dayIsFirst && second <= 12
        return checked(found)
    }

    /// The token after a time of day that starts here: `17:30`, `11.31am`, `5 p.m.`, `09:42:06Z`; nil where there is none.
    static func time(_ tokens: [LineToken], at index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].text.utf8.count <= 4 else {
            return nil
        }
        var next = index + 1
        var sure = false
        while next + 1 < tokens.count, tokens[next].text == ":" || (tokens[next].text == "." && next == index + 1),
            tokens[next + 1].kind == .number, tokens[next + 1].text.utf8.count >= 2
        {
            sure = true
            next += 2
        }
        if next < tokens.count, ["am", "pm"].contains(tokens[next].text) { return next + 1 }
        if next + 2 < tokens.count, ["a", "p"].contains(tokens[next].text), tokens[next + 1].text == ".",
            tokens[next + 2].text == "m"
        {
            next += 3
            if next < tokens.count, tokens[next].text == "." { next += 1 }
            return next
        }
        if !sure, tokens[index].text.utf8.count == 4, next < tokens.count,
            zones.contains(tokens[next].text) || tokens[next].text == "hrs" || tokens[next].text == "hours"
        {
            return next
        }
        return sure ? next : nil
    }

    static let zones: Set<String> = [
        "gmt", "utc", "kst", "jst", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "ist",
        "bst", "cet", "cest", "eet", "eest", "msk", "hkt", "sgt", "pht", "wib", "ict", "aest", "aedt", "awst", "nzst",
        "nzdt", "sast", "wat", "eat", "cat", "gst", "ast", "brt", "art", "z",
    ]

    /// The day in a metadata value: `2019-11-12T08:30:00+09:00`, `20191112T083000Z`, or any printed form.
    static func metadataDate(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(200))[...]
        let compact = bytes.drop(while: ASCII.isSpace).prefix(8)
        if compact.count == 8, compact.allSatisfy(ASCII.isDigit) {
            let digits = compact.map { Int($0) - 48 }
            let after = bytes.drop(while: ASCII.isSpace).dropFirst(8).first
            if after.map({ !ASCII.isDigit($0) }) ?? true {
                return CalendarDate(
                    year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
                    month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
            }
        }
        let tokens = LineToken.tokens(of: bytes, limit: 60)
        for index in tokens.indices {
            if let found = date(tokens, at: index), let date = found.date { return date }
        }
        return nil
    }
}
