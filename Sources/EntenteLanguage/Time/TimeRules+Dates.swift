import EntenteText

extension TimeRules {
    /// Days, months and years that are said in full or in part.
    static let dates: [TimeRule] = [
        TimeRule(
            "month-day-year", "(WEEKDAY:w ,?)? MONTH:m .? (the)? (DAY:d|ORD:d) (,? (of|in)? YEAR:y)?",
            [
                "Seoul and Tokyo signed the pact on [Nov. 23, 2016]. = 2016-11-23",
                "It was signed on [Wednesday, November 23rd, 2016]. = 2016-11-23",
                "The envoy arrived on [Oct. 31]. = 2019-10-31",
                "The pact will expire on [Nov. 23]. = 2019-11-23",
                "Talks will open on [Feb. 3]. = 2020-02-03",
                "@none The pact expires on [Nov. 23]. = --11-23",
                "They met on [May 12] and left. = 2019-05-12",
                "The two may 12 envoys send. = -",
                "Al-Qaida struck on [Sept. 11, 2001]. = 2001-09-11",
                "They met on [Friday, Nov. 23]. = 2018-11-23",
            ]
        ) { match in
            guard isMonth(match, dated: true) else { return nil }
            if let w = match["w"], let d = match["d"], !match.has("y") {
                return .dated(weekday: w, month: match["m"], day: d)
            }
            return .calendar(year: match["y"], month: match["m"], day: match["d"])
        },
        TimeRule(
            "month-hyphen-day", "MONTH:m _ (DASH|SLASH) _ DAY:d (_ (DASH|SLASH) _ YEAR:y)?",
            [
                "Filed [Sep-23-2018] in Geneva. = 2018-09-23"
            ]
        ) { match in
            guard isMonth(match, dated: true) else { return nil }
            return .calendar(year: match["y"], month: match["m"], day: match["d"])
        },
        TimeRule(
            "day-month-year", "(WEEKDAY:w ,?)? (the)? (DAY:d|ORD:d) (day)? (of)? MONTH:m .? (,? (of|in)? YEAR:y)?",
            [
                "The envoys met on [12 November 2019]. = 2019-11-12",
                "The envoys met on [the 3rd of June 2018]. = 2018-06-03",
                "The treaty was signed on [17 Sept. 1978]. = 1978-09-17",
                "The minister arrived on [9 Nov]. = 2019-11-09",
                "The twenty may meet again. = -",
                "He paid $12 [December 27]. = 2018-12-27",
            ]
        ) { match in
            guard isMonth(match, dated: true), !["$", "€", "£"].contains(match.before?.symbol) else { return nil }
            if let w = match["w"], let d = match["d"], !match.has("y") {
                return .dated(weekday: w, month: match["m"], day: d)
            }
            return .calendar(year: match["y"], month: match["m"], day: match["d"])
        },
        TimeRule(
            "day-hyphen-month", "DAY:d _ (DASH|SLASH) _ MONTH:m (_ (DASH|SLASH) _ YEAR:y)?",
            [
                "Received [05-Aug-2016] by the court. = 2016-08-05"
            ]
        ) { match in .calendar(year: match["y"], month: match["m"], day: match["d"]) },
        TimeRule(
            "year-month-day", "YEAR:y _ (DASH|SLASH) _ MONTH:m _ (DASH|SLASH) _ DAY:d",
            [
                "Entered on [2019-Aug-01] by hand. = 2019-08-01"
            ]
        ) { match in .calendar(year: match["y"], month: match["m"], day: match["d"]) },
        TimeRule(
            "iso-date", "YEAR:y _ (DASH _ DIGITS:m _ DASH|SLASH _ DIGITS:m _ SLASH|. _ DIGITS:m _ .) _ DAY:d",
            [
                "Published on [2019-11-12] in Seoul. = 2019-11-12",
                "Published on [2016/03/31] in Seoul. = 2016-03-31",
            ]
        ) { match in
            guard let month = match["m"], (1...12).contains(month) else { return nil }
            return .calendar(year: match["y"], month: month, day: match["d"])
        },
        TimeRule("iso-month", "YEAR:y _ DASH _ DIGITS:m", ["The [2015-03] report is out. = 2015-03"]) { match in
            // "2010-11" is a span of years far more often than a month.
            guard let month = match["m"], let year = match["y"], (1...12).contains(month),
                match.word("m")?.range.count == 2,
                month < 10 || month <= year % 100, year % 100 < 80 || month < 10,
                match.after?.tight != true || match.after?.classes.contains(.dash) != true
            else { return nil }
            return .calendar(year: match["y"], month: month, day: nil)
        },
        TimeRule(
            "numeric-date",
            """
            (WEEKDAY ,?)? DAY:a _ (SLASH _ DAY:b _ SLASH|DASH _ DAY:b _ DASH|. _ DAY:b _ .) _ YEAR:y|DAY:a
            _ SLASH _ DAY:b _ SLASH _ YY:z
            """,
            [
                "It was filed on [25/12/18]. = 2018-12-25",
                "It was filed on [25/12/2018]. = 2018-12-25",
                "It was filed on [12/25/2018]. = 2018-12-25",
                "It was filed on [11/11/2018]. = 2018-11-11",
                "It was filed on [11/12/2018]. = nil",
            ]
        ) { match in
            guard let a = match["a"], let b = match["b"] else { return nil }
            return .numeric(a, b, year: match["y"] ?? match["z"].map { $0 <= 30 ? 2000 + $0 : 1900 + $0 })
        },
        TimeRule(
            "numeric-day", "(WEEKDAY:w ,?)? DAY:a _ SLASH _ DAY:b",
            [
                "The vote is on [11/25]. = 2019-11-25",
                "The fund works 24/7 for peace. = -",
                "The attacks of [9/11] changed it. = 2001-09-11",
            ]
        ) { match in
            guard let a = match["a"], let b = match["b"] else { return nil }
            if match.after?.tight == true, match.after?.classes.contains(.slash) == true { return nil }
            if a == 9, b == 11 { return .calendar(year: 2001, month: 9, day: 11) }
            guard
                match.has("w")
                    || ["on", "from", "by", "until", "since", "between", "to", "-"].contains(match.before?.symbol)
            else { return nil }
            return .numeric(a, b, year: nil)
        },
        TimeRule("numeric-month", "DIGITS:m _ (SLASH|DASH) _ YEAR:y", ["The [11/2016] issue. = 2016-11"]) { match in
            guard let month = match["m"], (1...12).contains(month), match.first.range.count <= 2,
                match.after?.tight != true || match.after?.range.count == 1,
                !(match.first.tight && match.before?.classes.isDisjoint(with: [.dash, .slash]) == false)
            else { return nil }
            return .calendar(year: match["y"], month: month, day: nil)
        },
        TimeRule(
            "month-year", "MONTH:m .? ,? (of|in)? (the year)? YEAR:y",
            [
                "Talks began in [November 2018]. = 2018-11",
                "In [March of 2003] the war began. = 2003-03",
                "May 2,000 people come? = -",
            ]
        ) { match in
            guard isMonth(match, dated: true) else { return nil }
            return .calendar(year: match["y"], month: match["m"], day: nil)
        },
        TimeRule("month-hyphen-year", "MONTH:m _ (DASH|SLASH) _ YEAR:y", ["The [Dec-2018] issue. = 2018-12"]) { match in
            .calendar(year: match["y"], month: match["m"], day: nil)
        },
        TimeRule("month-bc", "MONTH:m DIGITS:y (bc|b.c.|b.c|bce)", ["The league fell in [August 338 BC]. = -0337-08"]) {
            match in
            .calendar(year: match["y"].map { 1 - $0 }, month: match["m"], day: nil)
        },
        TimeRule(
            "month", "MONTH:m",
            [
                "Japan imposed the curbs in [August]. = 2019-08",
                "The leaders will meet in [March]. = 2020-03",
                "The troops march on the capital, and it may fall. = -",
                "Mrs May met him. = -",
                "@none In [August] Seoul dropped out. = --08",
                "In [November] the sides agreed. = 2019-11",
            ]
        ) { match in
            guard isMonth(match, dated: false) else { return nil }
            return .calendar(year: nil, month: match["m"], day: nil)
        },
        TimeRule(
            "weekday", "WEEKDAY:w",
            [
                "Dunford arrived on [Tuesday]. = 2019-11-12",
                "Dunford arrived on [Wednesday]. = 2019-11-06",
                "Dunford will arrive on [Wednesday]. = 2019-11-13",
                "[Saturday]'s signing ended the row. = 2019-11-09",
                "@2019-11-16 The ministers are scheduled to meet in Bangkok on [Sunday]. = 2019-11-17",
                "@2019-11-16 He told reporters [Friday] that he will decide [Monday]. = 2019-11-15; 2019-11-18",
                "On [Monday], Kono said the talks would go on. = 2019-11-11",
                "The two will meet on [Thursday], officials said [Monday]. = 2019-11-14; 2019-11-11",
                "@none Dunford arrived on [Tuesday]. = nil",
                "Sales on Black Friday rose and Bloody Sunday is remembered. = -",
                "The Sun sat low. = -",
            ]
        ) { match in
            guard isWeekday(match) else { return nil }
            return .weekday(match["w"] ?? 1, .bare)
        },
        TimeRule("weekday-ordinal", "WEEKDAY:w ,? the ORD:d", ["They met on [Tuesday the 5th]. = 2019-11-05"]) {
            match in
            .dated(weekday: match["w"] ?? 1, month: nil, day: match["d"] ?? 0)
        },
        TimeRule(
            "year", "(the year)? YEAR:y",
            [
                "The [1987] treaty ended in [2019]. = 1987; 2019",
                "It has been in force since [2016]. = 2016",
                "Some 2018 people and 1500 troops left; 2,000 stayed. = -",
                "He paid $2019 for Resolution 1718. = -",
                "In [the year 1648] peace came. = 1648",
                "It began in [nineteen ninety-one] and ended in [two thousand and fifteen]. = 1991; 2015",
                "Some nineteen ninety-seat planes left. = -",
            ]
        ) { match in isYear(match) ? year(match) : nil },
        TimeRule("year-bc", "(c.|ca.|circa)? DIGITS:y (bc|b.c.|b.c|bce)", ["Athens fell in [404 BC]. = -0403"]) {
            match in
            .calendar(year: match["y"].map { 1 - $0 }, month: nil, day: nil)
        },
        TimeRule("year-ad", "(ad|a.d.) DIGITS:y", ["Rome burned in [AD 64]. = 0064"]) { match in
            guard match.first.range.count > 2 || match.first.capitalized, let y = match["y"], y < 2200, y > 0 else {
                return nil
            }
            return year(match)
        },
        TimeRule("short-year", "('|’|‘) _ YY:y", ["The accord of [’94] failed. = 1994"]) { match in
            guard let y = match["y"], match.before.map({ prepositions.contains($0.symbol) }) ?? false else {
                return nil
            }
            return .calendar(year: y < 30 ? 2000 + y : 1900 + y, month: nil, day: nil)
        },
        TimeRule(
            "decade", "(the)? DECADE:y|(the)? ('|’|‘) _ DECADE:y|the YY:y _ ('s|’s|' _ s|’ _ s)",
            [
                "In [the 1990s] ties improved. = 1990/1999",
                "It dates from [the nineties]. = 1990/1999",
                "It dates from [the '90s]. = 1990/1999",
                "It dates from [the 70's]. = 1970/1979",
            ]
        ) { match in
            guard let y = match["y"] else { return nil }
            // "twenties" without its article counts people's ages.
            if y < 100 { return y % 10 == 0 && y >= 20 ? .decade(1900 + y) : nil }
            return match.range.count == 1 && match.word("y")?.range.count ?? 0 > 5 ? nil : .decade(y)
        },
        TimeRule(
            "decade-apostrophe", "(the)? YEAR:y _ ('s|’s|s|' _ s|’ _ s)", ["In [the 1990's] ties improved. = 1990/1999"]
        ) { match in
            guard let y = match["y"], y % 10 == 0 else { return nil }
            return .decade(y)
        },
        TimeRule(
            "century", "(the)? ORD:n (DASH)? century",
            [
                "The kingdom fell in [the 19th century]. = 1800/1899",
                "An [eighteenth-century] fort was hit. = 1700/1799",
            ]
        ) { match in match["n"].flatMap { (1...30).contains($0) ? .century($0) : nil } },
        TimeRule(
            "month-day-span",
            "MONTH:m .? (DAY:a|ORD:a) (DASH|to|and|through|until|&) (the)? (DAY:b|ORD:b) (,? YEAR:y)?",
            [
                "The envoys met on [Nov. 4-5]. = 2019-11-04/2019-11-05",
                "The forum was held on [June 3 to 5, 2018]. = 2018-06-03/2018-06-05",
            ]
        ) { match in
            guard isMonth(match, dated: true), let a = match["a"], let b = match["b"], a < b else { return nil }
            return .range(
                .calendar(year: match["y"], month: match["m"], day: a),
                .calendar(year: match["y"], month: match["m"], day: b))
        },
        TimeRule(
            "day-span-month",
            """
            (from|between)? (the)? (DAY:a|ORD:a) (DASH|to|and|through|until|till|or) (the)? (DAY:b|ORD:b)
            (of)? MONTH:m .? (,? (of|in)? YEAR:y)?
            """,
            [
                "The ministers will meet from [17 to 18 November]. = 2019-11-17/2019-11-18",
                "The forum was held on [3-5 June 2018]. = 2018-06-03/2018-06-05",
            ]
        ) { match in
            guard isMonth(match, dated: true), let a = match["a"], let b = match["b"], a < b else { return nil }
            return .range(
                .calendar(year: match["y"], month: match["m"], day: a),
                .calendar(year: match["y"], month: match["m"], day: b))
        },
        TimeRule(
            "year-span", "(the years)? YEAR:a _ (DASH|SLASH) _ (YEAR:b|YY:b|DIGITS:b)",
            [
                "The [1910-45] colonial rule is not forgotten. = 1910/1945",
                "The war of [1950-1953] split the land. = 1950/1953",
                "In [2018/19] they met twice. = 2018/2019",
            ]
        ) { match in
            guard let a = match["a"], let b = match["b"] else { return nil }
            for neighbour in [match.first.tight ? match.before : nil, match.after?.tight == true ? match.after : nil] {
                if let neighbour, neighbour.classes.contains(.dash) || neighbour.classes.contains(.digits) {
                    return nil
                }
            }
            let last: Int
            switch match.word("b")?.range.count ?? 0 {
            case 4: last = b
            case 2: last = a / 100 * 100 + b
            case 1: last = a / 10 * 10 + b
            default: return nil
            }
            guard last > a, last < 2200 else { return nil }
            return .range(.calendar(year: a, month: nil, day: nil), .calendar(year: last, month: nil, day: nil))
        },
        TimeRule(
            "bc-span", "DIGITS:a (DASH|to) DIGITS:b (bc|b.c.|b.c|bce)",
            ["The wars of [499-449 BC] ended. = -0498/-0448"]
        ) { match in
            guard let a = match["a"], let b = match["b"], a > b else { return nil }
            return .range(.calendar(year: 1 - a, month: nil, day: nil), .calendar(year: 1 - b, month: nil, day: nil))
        },
        TimeRule(
            "day-of-month", "(the)? ORD:d (day of (the|that) month:z)?",
            [
                "The pact expires on [the 23rd]. = 2019-11-23",
                "The envoy came on [the 5th]. = 2019-11-05",
                "The 44th meeting was the second of its kind. = -",
            ]
        ) { match in
            guard let d = match["d"], (1...31).contains(d), let word = match.word("d") else { return nil }
            if match.has("z") { return .dayOfMonth(d, of: nil) }
            guard word.classes.contains(.ordinalDigits),
                ["on", "by", "until", "since", "before", "after", "from", "to", "and"].contains(match.before?.symbol),
                match.first.symbol == "the" || match.before?.symbol == "on"
            else { return nil }
            // "the 5th fleet", "the 44th meeting": a noun follows.
            if let after = match.after, after.range.count > 1, after.classes.isEmpty, !closing.contains(after.symbol) {
                return nil
            }
            return .dayOfMonth(d, of: nil)
        },
    ]

    /// Words that may follow an expression that stands alone.
    static let closing: Set<Symbol> = [
        "and", "or", "but", "in", "at", "to", "of", "for", "with", "when", "as", "that", "which", "by", "with", "after",
        "before", "from", "until", "because", "while", "where", "the", "a", "he", "she", "they", "it", "his", "her",
    ]
}
