import EntenteText

extension TimeRules {
    /// Days and stretches that are counted from the article's day or from a day said before.
    static let relative: [TimeRule] = [
        TimeRule(
            "today", "(today|this day|the present day)",
            ["They meet [today] in Seoul. = 2019-11-12", "@none They meet [today]. = nil"]
        ) { _ in
            .shifted(.day, 0, .article)
        },
        TimeRule("yesterday", "yesterday", ["The talks ended [yesterday]. = 2019-11-11"]) { _ in
            .shifted(.day, -1, .article)
        },
        TimeRule("tomorrow", "tomorrow", ["They leave [tomorrow]. = 2019-11-13"]) { _ in .shifted(.day, 1, .article) },
        TimeRule("tonight", "tonight", ["He speaks [tonight]. = 2019-11-12"]) { _ in
            .part(.night, .shifted(.day, 0, .article))
        },
        TimeRule("last-night", "last (night:p|evening:p)", ["He called [last night]. = 2019-11-11"]) { _ in
            .part(.night, .shifted(.day, -1, .article))
        },
        TimeRule("this-morning", "(early|late)? this DAYPART:p", ["He called [this morning]. = 2019-11-12"]) { match in
            .part(match.part("p"), .shifted(.day, 0, .article))
        },
        TimeRule(
            "day-before-yesterday", "(the)? day before yesterday", ["He left [the day before yesterday]. = 2019-11-10"]
        ) { _ in
            .shifted(.day, -2, .article)
        },
        TimeRule(
            "day-after-tomorrow", "(the)? day after tomorrow", ["He leaves [the day after tomorrow]. = 2019-11-14"]
        ) { _ in
            .shifted(.day, 2, .article)
        },
        TimeRule(
            "weekday-shift",
            """
            (last:s|next:s|this:s|coming:s|upcoming:s|past:s|this coming:s|this upcoming:s|this past:s|the
            coming:s|the upcoming:s|the past:s|the following:s|the previous:s|the preceding:s|the next:s|
            previous:s) WEEKDAY:w
            """,
            [
                "It was agreed [last Friday]. = 2019-11-08",
                "It takes effect [next Saturday]. = 2019-11-23",
                "@2019-11-16 It takes effect [next Saturday]. = 2019-11-23",
                "He comes [this Friday]. = 2019-11-15",
                "He comes [this coming Monday]. = 2019-11-18",
                "They met on Oct. 3 and again [the following Monday]. = *; 2019-10-07",
                "Following [Tuesday]'s talks they flew home. = 2019-11-12",
            ]
        ) { match in
            guard isWeekday(match), let w = match["w"] else { return nil }
            var shift = shift(match.word("s"))
            if match.first.symbol == "the", shift == .next { shift = .following }
            if match.first.symbol == "previous" { shift = .last }
            return .weekday(w, shift)
        },
        TimeRule(
            "weekday-of-week",
            """
            (WEEKDAY:w (of|in)? (last:s|this:s|next:s) week|(last:s|this:s|next:s|previous:s) week ('s|’s)?
            ,? (on|DASH)? WEEKDAY:w)
            """,
            [
                "It was agreed on [Wednesday last week]. = 2019-11-06",
                "It opens on [Thursday next week]. = 2019-11-21",
                "[Last week's Wednesday] talks failed. = 2019-11-06",
            ]
        ) { match in
            let offset =
                switch match.word("s")?.symbol {
                case "last", "previous": -1
                case "next": 1
                default: 0
                }
            return .weekdayOf(match["w"] ?? 1, .shifted(.week, offset, .article))
        },
        TimeRule(
            "month-shift", "(last:s|next:s|this:s|this coming:s|this past:s|the following:s|the previous:s) MONTH:m",
            [
                "The curbs began [last August]. = 2019-08",
                "They meet [next March]. = 2020-03",
                "They met [this July]. = 2019-07",
                "This may fail. = -",
                "In this [Oct. 31, 2019], photo they smile. = 2019-10-31",
            ]
        ) { match in
            if let after = match.after, !after.classes.isDisjoint(with: [.day, .year]) { return nil }
            guard let word = match.word("m"), word.capitalized || word.symbol != "may" && word.symbol != "march" else {
                return nil
            }
            return .monthShift(match["m"] ?? 1, shift(match.word("s")))
        },
        TimeRule(
            "unit-shift",
            """
            (last:s|next:s|this:s|previous:s|current:s|the current:s|coming:s|the coming:s|upcoming:s|this
            coming:s|this past:s|the upcoming:s) (calendar)? UNIT:u
            """,
            [
                "They met [last week]. = 2019-11-04/2019-11-10",
                "They met [last month] and [last year]. = 2019-10; 2018",
                "They meet [next month]. = 2019-12",
                "[This year]'s pact follows [last year]'s. = 2019; 2018",
                "They met [last weekend]. = 2019-11-09/2019-11-10",
                "@none They met [last month]. = nil",
                "A quarter of them left at this hour. = -",
            ]
        ) { match in
            let unit = match.unit("u")
            guard unit.length != nil, match.word("u")?.symbol != "night" else { return nil }
            if unit == .day { return nil }
            let offset =
                switch match.word("s")?.symbol {
                case "last", "past", "previous": -1
                case "next", "coming", "upcoming": 1
                default: 0
                }
            return .shifted(unit, offset, .article)
        },
        TimeRule(
            "the-weekend", "(the|this past|this coming)? weekend",
            [
                "They met over [the weekend]. = 2019-11-09/2019-11-10",
                "They will meet at [the weekend]. = 2019-11-16/2019-11-17",
            ]
        ) { match in
            switch match.words[match.range].dropFirst().first?.symbol {
            case "past": .shifted(.weekend, -1, .article)
            case "coming": .shifted(.weekend, 0, .article)
            case nil: nil
            default: .shifted(.weekend, 0, .text)
            }
        },
        TimeRule(
            "unit-after-next", "the UNIT:u after next", ["He leaves [the week after next]. = 2019-11-25/2019-12-01"]
        ) { match in
            .shifted(match.unit("u"), 2, .article)
        },
        TimeRule(
            "unit-in-text",
            """
            (the)? (following:s|subsequent:s|succeeding:s) UNIT:u|the (previous:s|preceding:s) UNIT:u|the
            next:s UNIT:u|(the|that|this)? same:s (very)? UNIT:u|that:s (very)? UNIT:u
            """,
            [
                "He came on Oct. 3, 2019, and left [the next day]. = *; 2019-10-04",
                "He came on Oct. 3, 2019, and left [the same day]. = *; 2019-10-03",
                "It began in May 2018 and ended [the following month]. = *; 2018-06",
                "It began in 2014 and ended [the following year]. = *; 2015",
                "He came in 2014. [That year] they fell out. = *; 2014",
                "He came on Oct. 9, 2019; [the following week] he left. = *; 2019-10-14/2019-10-20",
                "He left [the next day]. = nil",
            ]
        ) { match in
            let unit = match.unit("u")
            guard unit.length != nil else { return nil }
            let offset =
                switch match.word("s")?.symbol {
                case "following", "next", "subsequent", "succeeding": 1
                case "previous", "preceding": -1
                default: 0
                }
            if match.word("s")?.symbol == "next", unit != .day { return .upcoming(unit) }
            let form = TimeForm.shifted(unit, offset, .text)
            return match.word("u")?.symbol == "night" ? .part(.night, form) : form
        },
        TimeRule(
            "day-before", "(the)? (day|night) (before:s|after:s|earlier:s|later:s|following:s)",
            [
                "He came on Oct. 3, 2019, having called [the day before]. = *; 2019-10-02",
                "Day after day he waited. = -",
            ]
        ) { match in
            guard match.first.symbol == "the", match.after?.symbol != "that" else { return nil }
            let forward = ["after", "later", "following"].contains(match.word("s")?.symbol)
            return .shifted(.day, forward ? 1 : -1, .text)
        },
        TimeRule(
            "daypart-in-text",
            "(early|late)? (the following:s|the next:s|the previous:s|the same:s|that:s|that same:s) DAYPART:p",
            [
                "He came on Oct. 3, 2019, and left [the next morning]. = *; 2019-10-04",
                "He came on Oct. 3, 2019; [that evening] he spoke. = *; 2019-10-03",
            ]
        ) { match in
            let slot = match.range("s")
            let symbol = slot.map { match.words[$0.lowerBound].symbol }
            let offset = symbol == "following" || symbol == "next" ? 1 : symbol == "previous" ? -1 : 0
            return .part(match.part("p"), .shifted(.day, offset, .text))
        },
        TimeRule(
            "the-daypart", "the (early|late)? DAYPART:p",
            [
                "He came on Oct. 3, 2019, and left in [the evening]. = *; 2019-10-03",
                "The night of terror ended the evening news. = -",
            ]
        ) { match in
            guard ["in", "during", "by"].contains(match.before?.symbol), match.after?.symbol != "of" else { return nil }
            return .part(match.part("p"), .shifted(.day, 0, .text))
        },
        TimeRule(
            "ago", "NUM:n (UNIT:u|UNITS:u) ago",
            [
                "They met [two days ago]. = 2019-11-10",
                "They met [three weeks ago]. = 2019-10-21/2019-10-27",
                "The pact was signed [three years ago]. = 2016",
                "They met [a month ago]. = 2019-10",
                "They met [several years ago]. = nil",
            ]
        ) { match in
            guard match.unit("u").length != nil else { return nil }
            return .offset(match["n"], match.unit("u"), forward: false, from: nil, .article)
        },
        TimeRule("vague-ago", "(long|UNITS:u) ago", ["They met [decades ago]. = nil"]) { match in .past },
        TimeRule(
            "later",
            """
            (only|just|about)? NUM:n (UNIT:u|UNITS:u) (later:s|afterwards:s|afterward:s|after:s|
            thereafter:s|earlier:s|before:s|previously:s|prior:s)
            """,
            [
                "He came on Oct. 3, 2019, and left [three weeks later]. = *; 2019-10-21/2019-10-27",
                "He came on Oct. 3, 2019, having called [two days earlier]. = *; 2019-10-01",
                "He came in 1939 and left [a year later]. = *; 1940",
            ]
        ) { match in
            guard match.unit("u").length != nil else { return nil }
            let forward = ["later", "afterwards", "afterward", "after", "thereafter"].contains(match.word("s")?.symbol)
            if match.word("s")?.symbol == "after" || match.word("s")?.symbol == "before" {
                // "two days after the summit" is counted from something that has no date here.
                if let after = match.after, after.range.count > 1 || after.classes != [] { return nil }
            }
            return .offset(match["n"], match.unit("u"), forward: forward, from: nil, .text)
        },
        TimeRule(
            "from-now", "(in)? NUM:n (UNIT:u|UNITS:u) from (now|today)",
            ["It ends [two weeks from now]. = 2019-11-25/2019-12-01"]
        ) { match in
            guard match.unit("u").length != nil else { return nil }
            return .offset(match["n"], match.unit("u"), forward: true, from: nil, .article)
        },
        TimeRule(
            "in-units", "in NUM:n (UNIT:u|UNITS:u) (('|’|'s|’s)? time)?",
            [
                "He will be back [in three days]. = 2019-11-15",
                "It was built [in three days]. = nil",
                "They will see the lowest level [in 45 years]. = nil",
            ]
        ) { match in
            guard match.unit("u").length != nil || match["n"] == nil else { return nil }
            return .inside(match["n"], match.unit("u"))
        },
        TimeRule(
            "within", "within (the (next|coming))? NUM:n (UNIT:u|UNITS:u)",
            ["They will reply [within ten days]. = 2019-11-12/2019-11-22"]
        ) { match in
            guard match.unit("u").length != nil else { return nil }
            return .window(match["n"], match.unit("u"), forward: true)
        },
        TimeRule(
            "window",
            """
            (the)? (past:s|last:s|previous:s|preceding:s|next:s|coming:s|following:s|upcoming:s) NUM:n
            (UNIT:u|UNITS:u)|(the)? NUM:n (past:s|last:s|previous:s|next:s|coming:s|following:s|upcoming:s)
            (UNIT:u|UNITS:u)|the (past:s|last:s) UNIT:u|(the)? (coming:s|past:s|following:s) UNITS:u
            """,
            [
                "Ties soured over [the past month]. = 2019-10/2019-11",
                "They met twice in [the last three years]. = 2016/2019",
                "It will be done in [the next ten days]. = 2019-11-12/2019-11-22",
            ]
        ) { match in
            guard match.unit("u").length != nil,
                match["n"] ?? 1 == 1 || match.word("u")?.classes.contains(.units) == true
            else { return nil }
            let forward = ["next", "coming", "following", "upcoming"].contains(match.word("s")?.symbol)
            return .window(
                match.has("n") ? match["n"] : match.word("u")?.classes.contains(.units) == true ? nil : 1,
                match.unit("u"), forward: forward)
        },
        TimeRule("recent-units", "(recent|these) UNITS:u", ["Ties soured in [recent months]. = nil"]) { match in
            match.first.symbol == "recent" ? .past : .present
        },
        TimeRule(
            "now",
            "(right)? (now|nowadays|currently|presently)|to date|at present|the present|the time being|modern day",
            [
                "They are [now] allies. = nil"
            ]
        ) { match in
            match.before?.symbol == "up"
                || match.first.symbol == "the" && match.after?.classes.isEmpty == true
                    && match.after?.range.count ?? 0 > 1 && match.range.count == 2
                ? nil : .present
        },
        TimeRule(
            "recently", "recently|in the past|the past",
            [
                "They have [recently] met. = nil",
                "They met in [the past two decades]. = 1999/2019",
            ]
        ) { match in
            let counts: TimeClasses = [.digits, .cardinal, .unit, .units, .vague, .weekday]
            if let after = match.after, match.first.symbol != "recently",
                !after.classes.isDisjoint(with: counts) || after.symbol == "couple"
            {
                return nil
            }
            return .past
        },
        TimeRule("future", "(the|in|near)? future", ["They will meet in [the future]. = nil"]) { match in
            match.range.count == 1 ? nil : .future
        },
    ]
}
