import EntenteText

extension TimeRules {
    /// Parts of a simple expression, and what is counted from one.
    static let parts: [TimeRule] = [
        TimeRule(
            "part", .point, "(the)? PART:p (DASH|in|on|of|to)? (the)? ATOM:x|(the)? very PART:p (in|on)? ATOM:x",
            [
                "It was signed in [late 2014]. = 2014",
                "It was signed in [early November]. = 2019-11",
                "It was agreed in [mid-November 2019]. = 2019-11",
                "It ends at [the end of 2019]. = 2019",
                "It fell in [the early 1990s]. = 1990/1999",
                "They are to start on Monday. = *",
            ]
        ) { match in
            guard let word = match.word("p"), let form = match.form("x"), form.isCalendar,
                let p = match.range("p"), let x = match.range("x")
            else { return nil }
            let between = match.words[p.upperBound..<x.lowerBound]
            let isNoun = ["beginning", "start", "middle", "end", "close"].contains(word.symbol)
            if isNoun,
                !(between.first?.symbol == "of"
                    || word.symbol == "end" && between.first?.classes.contains(.dash) == true)
            {
                return nil
            }
            if !isNoun, between.contains(where: { $0.symbol == "of" || $0.symbol == "to" }) { return nil }
            return .part(word.part, form)
        },
        TimeRule("part-after", .point, "ATOM:x ('s|’s) (end|close|start|beginning)", ["It is due by [year's end]. = *"])
        { match in
            guard let form = match.form("x") else { return nil }
            return .part(
                ["end", "close"].contains(match.words[match.range.upperBound - 1].symbol) ? .late : .early, form)
        },
        TimeRule(
            "year-end",
            "(the)? end of (year:u|month:u)|(the)? (year:u|month:u) ('s|’s|DASH)? end|(the)? (year's:u|year’s:u) end",
            ["It is due by [year's end]. = 2019"]
        ) { match in
            .part(.late, .shifted(match.word("u")?.symbol == "month" ? .month : .year, 0, .article))
        },
        TimeRule(
            "part-of-unit", .point,
            """
            (early|late|earlier|later) (in|on)? (the:d|that:d|this:d) UNIT:u|(the)? (PART:p|rest|remainder|
            latter part) of (the:d|that:d|this:d) UNIT:u
            """,
            [
                "They spoke [earlier in the day]. = 2019-11-12",
                "They will speak [later in the week]. = 2019-11-11/2019-11-17",
                "It must end by [the end of the year]. = 2019",
                "He came on Oct. 3, 2019, and left [later that day]. = *; 2019-10-03",
            ]
        ) { match in
            let unit = match.unit("u")
            guard unit.length != nil else { return nil }
            let first =
                match.first.symbol == "the" ? match.words[match.range.lowerBound + 1].symbol : match.first.symbol
            let part: TimeExpression.Part? =
                match.has("p")
                ? match.part("p")
                : first == "early" ? .early : first == "late" || first == "latter" ? .late : nil
            let determiner = match.range("d").map { match.words[$0.lowerBound].symbol }
            switch determiner {
            case "this": return .part(part, .shifted(unit, 0, .article))
            case "that": return .part(part, .shifted(unit, 0, .text))
            default: return .part(part, .current(unit))
            }
        },
        TimeRule(
            "later-in", .point, "(earlier|later) (in|on)? ATOM:x",
            [
                "They will meet [later this month]. = 2019-11",
                "They met [earlier this year]. = 2019",
                "They met [later in 2018]. = 2018",
            ]
        ) { match in match.form("x").flatMap { $0.isCalendar ? .part(nil, $0) : nil } },
        TimeRule(
            "daypart-of", .point,
            "(early|late)? (on)? ATOM:x DAYPART:p|(the)? (early|late)? DAYPART:p (hours)? (of|on) (the)? ATOM:x",
            [
                "He left [Monday evening]. = 2019-11-11",
                "He left [late on Monday night]. = 2019-11-11",
                "He left on [the night of Oct. 3]. = 2019-10-03",
                "He left [yesterday morning]. = 2019-11-11",
            ]
        ) { match in
            guard let form = match.form("x"), form.isDay else { return nil }
            return .part(match.part("p"), form)
        },
        TimeRule(
            "offset-from", .point,
            """
            (only|just)? NUM:n (UNIT:u|UNITS:u) (after:s|before:s|from:s|following:s|since:s|prior to:s)
            (the)? ATOM:x
            """,
            [
                "It ends [90 days after Nov. 1, 2019]. = 2020-01-30",
                "It began [two years before 2014]. = 2012",
            ]
        ) { match in
            guard match.unit("u").length != nil, let form = match.form("x"), form.isCalendar else { return nil }
            let forward =
                match.words[match.range("s")!.lowerBound].symbol != "before"
                && !match.words[match.range].contains { $0.symbol == "prior" }
            return .offset(match["n"], match.unit("u"), forward: forward, from: form, .text)
        },
        TimeRule(
            "day-after-date", .point, "the UNIT:u (after:s|before:s|following:s) (the)? ATOM:x",
            [
                "He left [the day after Christmas]. = 2018-12-26"
            ]
        ) { match in
            guard match.unit("u").length != nil, let form = match.form("x"), form.isCalendar else { return nil }
            return .offset(1, match.unit("u"), forward: match.word("s")?.symbol != "before", from: form, .text)
        },
        TimeRule(
            "week-of-day", "(the)? week of (the)? ORD:d",
            ["They meet in [the week of the 18th]. = 2019-10-14/2019-10-20"]
        ) { match in
            guard match.word("d")?.classes.contains(.ordinalDigits) == true, let d = match["d"] else { return nil }
            return .enclosing(.week, .dayOfMonth(d, of: nil))
        },
        TimeRule(
            "week-of", .point,
            "(the)? (week:u|weekend:u|month:u) (of|beginning|starting|commencing) (on)? (the)? ATOM:x",
            [
                "They meet in [the week of Nov. 18]. = 2019-11-18/2019-11-24"
            ]
        ) { match in
            guard let form = match.form("x"), form.isDay else { return nil }
            return .enclosing(match.unit("u"), form)
        },
        TimeRule(
            "nth-unit", .point, "(the)? (ORD:n|last:l|final:l|opening:o) UNIT:u (of|in) (the)? ATOM:x",
            [
                "They met in [the first week of July]. = 2019-07-01/2019-07-07",
                "They met on [the last day of October]. = 2019-10-31",
            ]
        ) { match in
            guard let form = match.form("x"), form.isCalendar else { return nil }
            let unit = match.unit("u")
            guard [.day, .week, .weekend, .month, .quarter, .decade].contains(unit) else { return nil }
            if unit == .quarter, let n = match["n"] { return .quarter(n, of: form) }
            return .nth(match.has("l") ? -1 : match.has("o") ? 1 : match["n"] ?? 1, unit, of: form)
        },
        TimeRule(
            "nth-weekday", .point, "(the)? (ORD:n|last:l) WEEKDAY:w (of|in) (the)? ATOM:x",
            [
                "The court opens on [the first Monday of October 2019]. = 2019-10-07",
                "The court met on [the last Friday in May 2018]. = 2018-05-25",
            ]
        ) { match in
            guard let form = match.form("x"), let n = match.has("l") ? -1 : match["n"], (-1...5).contains(n) else {
                return nil
            }
            return .nthWeekday(n, match["w"] ?? 1, of: form)
        },
        TimeRule(
            "weekday-of", .point, "(on)? WEEKDAY:w of (the)? ATOM:x",
            ["They met on [Tuesday of last week]. = 2019-11-05"]
        ) { match in
            guard case .shifted(.week, let count, let anchor)? = match.form("x") else { return nil }
            return .weekdayOf(match["w"] ?? 1, .shifted(.week, count, anchor))
        },
        TimeRule(
            "half-of", .point,
            """
            (the)? (first:h|second:h|latter:h) half of (the)? ATOM:x|(the)? (first:h|second:h|latter:h)
            half of the UNIT:u
            """,
            [
                "They will meet in [the first half of next year]. = 2020-01/2020-06"
            ]
        ) { match in
            let number = match.word("h")?.symbol == "first" ? 1 : 2
            if match.has("u") { return .half(number, of: .current(match.unit("u"))) }
            guard let form = match.form("x") else { return nil }
            switch form {
            case .calendar(_, nil, nil), .shifted(.year, _, _): return .half(number, of: form)
            default: return .part(number == 1 ? .early : .late, form)
            }
        },
        TimeRule(
            "quarter-of", .point,
            "(the)? ORD:q quarter (of|in) (ATOM:x|the year)|(this:s|next:s|last:s) year ('s|’s) ORD:q quarter",
            [
                "Exports fell in [the first quarter of this year]. = 2019-01/2019-03"
            ]
        ) { match in
            guard let q = match["q"], (1...4).contains(q) else { return nil }
            if match.has("s") {
                let offset =
                    switch match.word("s")?.symbol {
                    case "last": -1
                    case "next": 1
                    default: 0
                    }
                return .quarter(q, of: .shifted(.year, offset, .article))
            }
            return .quarter(q, of: match.has("x") ? match.form("x") : .current(.year))
        },
        TimeRule(
            "season-of", .point, "(the)? (PART)? SEASON:s (of|in) ATOM:x",
            ["They met in [the summer of last year]. = 2018"]
        ) { match in
            guard let form = match.form("x"), form.isYear else { return nil }
            return .season(match.part("s"), of: form)
        },
        TimeRule(
            "day-of-period", .point,
            """
            (the)? ORD:d (day)? (of|this) ATOM:x|(the)? ORD:d (day)? (of)? (that month|the month|this
            month)|(the)? ORD:d of (that|this|the same|last|next) month
            """,
            [
                "It expires on [the 23rd of this month]. = 2019-11-23",
                "It began in May 2018 and ended on [the 15th of that month]. = *; 2018-05-15",
            ]
        ) { match in
            guard let d = match["d"], (1...31).contains(d) else { return nil }
            guard let form = match.form("x") else {
                let that = match.words[match.range].contains { $0.symbol == "that" || $0.symbol == "same" }
                return .dayOfMonth(d, of: .shifted(.month, 0, that ? .text : .article))
            }
            guard case .shifted(.month, _, _) = form else { return nil }
            return .dayOfMonth(d, of: form)
        },
        TimeRule(
            "in-that-year", .point, "ATOM:a ,? (of|in)? (ATOM:b|the same year:z|that year:z)",
            [
                "They met in [March of last year]. = 2018-03",
                "The pact of 2014 was signed on [May 12 of that year]. = *; 2014-05-12",
            ]
        ) { match in
            guard case .calendar(nil, let month?, let day)? = match.form("a") else { return nil }
            if match.has("z") { return .calendarIn(.shifted(.year, 0, .text), month: month, day: day) }
            guard let form = match.form("b"), case .shifted(.year, _, _) = form else { return nil }
            return .calendarIn(form, month: month, day: day)
        },
    ]

    /// From one point to another.
    static let ranges: [TimeRule] = [
        TimeRule(
            "from-to", .range, "from (the)? POINT:a (,)? (to|until|till|through|up to|DASH) (the)? POINT:b",
            [
                "Korea was a colony from [1910 to 1945]. = 1910/1945",
                "It ran from [May 12 to June 3, 2018]. = 2018-05-12/2018-06-03",
                "The talks were moved from Friday to Monday. = *",
            ]
        ) { match in range(match) },
        TimeRule(
            "between-and", .range, "between (the)? POINT:a and (the)? POINT:b",
            [
                "They met four times between [March and May 2019]. = 2019-03/2019-05"
            ]
        ) { match in range(match) },
        TimeRule(
            "span", .range, "POINT:a (to|through|until|till|DASH) (the)? POINT:b",
            [
                "The forum runs [Monday to Friday]. = *",
                "It was held [June 28-July 2, 2018]. = 2018-06-28/2018-07-02",
            ]
        ) { match in range(match) },
        TimeRule(
            "day-span-of", .range,
            """
            (from|between)? (the)? (DAY:a|ORD:a) (to|until|till|through|DASH|and) (the)? (DAY:b|ORD:b) (,)?
            (of|in)? ATOM:x
            """,
            [
                "They will meet from [4 to 22 this month]. = 2019-11-04/2019-11-22"
            ]
        ) { match in
            guard let a = match["a"], let b = match["b"], a < b, b < 32, let form = match.form("x") else { return nil }
            switch form {
            case .shifted(.month, _, _), .monthShift: return .range(.dayOfMonth(a, of: form), .dayOfMonth(b, of: form))
            default: return nil
            }
        },
    ]

    private static let moved: Set<Symbol> = [
        "moved", "postponed", "delayed", "rescheduled", "changed", "pushed", "brought",
    ]

    private static func range(_ match: TimeMatch) -> TimeForm? {
        guard let a = match.form("a"), let b = match.form("b"), a.isCalendar, b.isCalendar else { return nil }
        if let before = match.before, moved.contains(before.symbol) { return nil }
        return .range(a, b)
    }
}

extension TimeForm {
    /// Whether it names one day.
    var isDay: Bool {
        switch self {
        case .calendar(_, _, let day): day != nil
        case .nthWeekday, .numeric, .weekday, .weekdayOf, .dayOfMonth, .holiday, .holidayShift, .dated: true
        case .calendarIn(_, _, let day): day != nil
        case .shifted(let unit, _, _), .nth(_, let unit, _): unit == .day
        case .offset(_, let unit, _, _, _): unit == .day
        case .part(_, let form): form.isDay
        default: false
        }
    }

    var isYear: Bool {
        switch self {
        case .calendar(_, let month, let day): month == nil && day == nil
        case .shifted(let unit, _, _): unit == .year
        default: false
        }
    }
}
