import EntenteText

extension TimeRules {
    /// Seasons, quarters and halves of years.
    static let periods: [TimeRule] = [
        TimeRule(
            "season-year", "(the)? SEASON:s (DASH)? ,? (of)? YEAR:y",
            [
                "They met in [the spring of 2018]. = 2018",
                "They met in [autumn 2017]. = 2017",
            ]
        ) { match in
            guard match.part("s").isSeason else { return nil }
            return .season(match.part("s"), of: year(match))
        },
        TimeRule(
            "season-shift", "(last:d|this:d|next:d|the following:d|the previous:d|that:d|the next:d) SEASON:s",
            [
                "They met [last summer]. = 2019",
                "They will meet [next spring]. = 2020",
                "The acts that fall under it are listed. = -",
            ]
        ) { match in
            // "the elements that fall into two classes"
            if match.word("s")?.symbol == "fall", let after = match.after, after.range.count > 1,
                match.first.symbol == "that"
            {
                return nil
            }
            let range = match.range("d")
            switch range.map({ match.words[$0.lowerBound].symbol }) {
            case "last": return .seasonShift(match.part("s"), -1)
            case "next" where match.first.symbol == "next": return .seasonShift(match.part("s"), 1)
            case "this": return .seasonShift(match.part("s"), 0)
            case "following", "next": return .part(match.part("s"), .shifted(.year, 1, .text))
            case "previous": return .part(match.part("s"), .shifted(.year, -1, .text))
            default: return .part(match.part("s"), .shifted(.year, 0, .text))
            }
        },
        TimeRule(
            "season", "(the)? SEASON:s",
            [
                "They met in [the summer]. = 2019",
                "They met in [spring]. = 2019",
                "The walls fall and spring water flows after the fall of the city. = -",
            ]
        ) { match in
            guard let before = match.before, let after = match.after else { return nil }
            // "the Winter Games"
            if after.capitalized, match.word("s")?.capitalized == true { return nil }
            let isFall = match.word("s")?.symbol == "fall"
            if match.range.count == 2 {
                return isFall && (after.symbol == "of" || before.symbol != "in")
                    ? nil : .season(match.part("s"), of: nil)
            }
            guard !isFall || after.range.count == 1,
                ["in", "during", "by", "until", "since", "throughout", "that"].contains(before.symbol)
            else { return nil }
            return .season(match.part("s"), of: nil)
        },
        TimeRule(
            "quarter",
            """
            (the)? ORD:q quarter ((of|in|,)? YEAR:y)?|q:z _ DIGITS:q (DASH|SLASH|of|in)? (YEAR:y)?|YEAR:y
            (DASH|SLASH)? q:z _ DIGITS:q
            """,
            [
                "Exports fell in [the third quarter]. = 2019-07/2019-09",
                "Exports fell in [the first quarter of 2018]. = 2018-01/2018-03",
                "Exports fell in [Q2 2018]. = 2018-04/2018-06",
            ]
        ) { match in
            guard let q = match["q"], (1...4).contains(q) else { return nil }
            return .quarter(q, of: year(match))
        },
        TimeRule(
            "half",
            """
            (the)? (first:h|second:h|latter:h|last:h) half (of|in) YEAR:y|YEAR:y (DASH)? h:z _ DIGITS:n|h:z
            _ DIGITS:n (DASH|of)? YEAR:y
            """,
            [
                "They will hold drills in [the first half of 2020]. = 2020-01/2020-06"
            ]
        ) { match in
            let number = match["n"] ?? (match.word("h")?.symbol == "first" ? 1 : 2)
            guard (1...2).contains(number) else { return nil }
            return .half(number, of: year(match))
        },
    ]

    /// How long and how often.
    static let durations: [TimeRule] = [
        TimeRule(
            "duration", "NUM:n (UNIT:u|UNITS:u)",
            [
                "They talked for [three hours]. = nil",
                "It took [ten years]. = nil",
                "He waited [a few days]. = nil",
            ]
        ) { match in
            if match.unit("u") == .quarter || match.unit("u") == .half { return nil }
            if let word = match.word("n"), word.symbol == "a" || word.symbol == "an", match.range.count == 2,
                match.unit("u") == .minute || match.unit("u") == .century
            {
                return nil
            }
            // "many days" is nothing that a fact needs.
            if match.range("n")?.count == 1, ["many", "some"].contains(match.first.symbol) { return nil }
            return .duration(match["n"], match.unit("u"))
        },
        TimeRule(
            "duration-hyphen", "NUM:n DASH (UNIT:u|UNITS:u) (DASH (old|long))?",
            [
                "A [three-year-old] pact ended after [ten-day] talks. = nil; nil"
            ]
        ) { match in .duration(match["n"], match.unit("u")) },
        TimeRule(
            "duration-long", "(UNIT:u|UNITS:u) DASH (long|old)",
            ["The [decades-old] feud and the [month-long] siege. = nil; nil"]
        ) { match in
            .duration(match.word("u")?.classes.contains(.units) == true ? nil : 1, match.unit("u"))
        },
        TimeRule("duration-bare", "(for|after|within|in) UNITS:u", ["The row went on for [months]. = nil"]) { match in
            .duration(nil, match.unit("u"))
        },
        TimeRule(
            "each", "(every|each|per) (other)? (NUM:n)? (UNIT:u|UNITS:u)",
            [
                "They meet [every year] and exchange notes [every two weeks]. = nil; nil"
            ]
        ) { match in .set(match.has("n") ? match["n"] : 1, match.unit("u")) },
        TimeRule("each-weekday", "(every|each) (WEEKDAY|DAYPART|MONTH|SEASON)", ["They meet [every Friday]. = nil"]) {
            _ in .set(1, .week)
        },
        TimeRule(
            "times", "(once|twice|NUM times) (a|an|every|each|per) (NUM:n)? (UNIT:u|UNITS:u)",
            ["They meet [twice a year]. = nil"]
        ) { match in
            .set(match["n"] ?? 1, match.unit("u"))
        },
        TimeRule("daily", "(daily|everyday)", ["They spoke [daily]. = nil"]) { _ in .set(1, .day) },
        TimeRule("weekly", "weekly", ["They spoke [weekly]. = nil"]) { _ in .set(1, .week) },
        TimeRule("monthly", "monthly", ["They spoke [monthly]. = nil"]) { _ in .set(1, .month) },
        TimeRule("yearly", "(yearly|annually)", ["They met [annually]. = nil"]) { _ in .set(1, .year) },
        TimeRule(
            "clock",
            """
            (NUM:h|DIGITS:h _ : _ DIGITS|DIGITS:h _ . _ DIGITS) (a.m.|p.m.|am|pm|o'clock|hours)|DIGITS:h _
            : _ DIGITS (a.m.|p.m.|am|pm|gmt|hrs|hr|h)?|noon|midnight
            """,
            [
                "Talks began at [10 a.m.] and ended at [17:30]. = nil; nil"
            ]
        ) { match in
            if match.has("h") {
                guard let h = match["h"], (0...24).contains(h),
                    match.words[match.range.upperBound - 1].symbol != "hours" || match.range.count > 2
                else { return nil }
            }
            return .clock
        },
    ]

    static let holidays: [TimeRule] =
        Holiday.allCases.filter { $0 != .blackFriday }.map { holiday in
            TimeRule(
                "holiday-shift-\(holiday)", "(last|next|previous|following) " + holiday.pattern,
                holiday == .christmas
                    ? [
                        "They met [last Christmas]. = 2018-12-25"
                    ] : []
            ) { match in
                .holidayShift(holiday, match.first.symbol == "last" || match.first.symbol == "previous" ? -1 : 1)
            }
        }
        + Holiday.allCases.map { holiday in
            TimeRule(
                "holiday-\(holiday)",
                holiday == .blackFriday ? holiday.pattern : holiday.pattern + " (,? (of|in)? YEAR:y)?",
                holiday == .newYearsDay
                    ? [
                        "The truce starts on [New Year's Day 2020]. = 2020-01-01",
                        "@none The truce starts on [New Year's Day]. = --01-01",
                    ] : []
            ) { match in
                guard match.first.capitalized || holiday != .mayDay && holiday != .easter else { return nil }
                if holiday == .christmas, match.range.count == 1, let before = match.before, before.capitalized,
                    match.range.lowerBound > 1
                {
                    return nil
                }
                return .holiday(holiday, year: match.has("y") ? year(match) : nil)
            }
        }
}
