import EntenteText

extension TimeContext {
    /// The first and the last of a range; the one lends the other the year that it lacks.
    mutating func ends(_ a: TimeForm, _ b: TimeForm) -> (TimeResolution, TimeResolution) {
        let (start, end) = (plain(a), plain(b))
        if case .calendar(nil, let m?, let d) = start, case .calendar(let y?, let n, let e) = end {
            let year = n.map { m > $0 || m == $0 && (d ?? 0) > (e ?? 31) ? y - 1 : y } ?? y
            return (resolve(a.replacingCore(.calendar(year: year, month: m, day: d))), resolve(b))
        }
        var first = resolve(a)
        // "will last from August to October", said in September, began in August.
        if case .calendar(nil, let m?, let d) = start, case .calendar(nil, _?, _) = end, let today,
            let next = first.value?.earliest, next > today, let last = resolve(b).value?.latest, last >= today,
            last < next
        {
            first.value = calendar(next.year - 1, m, d).value
        }
        // What follows lies not before what came first.
        switch end {
        case .weekday(let w, .bare):
            guard case .day(let day)? = first.value else { break }
            var last = first
            last.value = day.adding(days: (w - day.weekday + 7) % 7).map { .day($0) }
            return (first, last)
        case .calendar(nil, let n?, let e):
            guard let value = first.value, let start = value.earliest else { break }
            let precedes = n < start.month || n == start.month && e.map { $0 < start.day } ?? false
            var last = resolve(
                b.replacingCore(.calendar(year: precedes ? start.year + 1 : start.year, month: n, day: e)))
            last.anchor = first.anchor
            last.confidence = first.confidence
            return (first, last)
        default: break
        }
        return (first, resolve(b))
    }

    /// The form without its part, and with numbers in the order that is set.
    private func plain(_ form: TimeForm) -> TimeForm {
        switch form.withoutPart {
        case .numeric(let a, let b, let year):
            if let (month, day) = numeric(a, b, year) { return .calendar(year: year, month: month, day: day) }
            return form
        case .dated(_, let month?, let day): return .calendar(year: nil, month: month, day: day)
        case let core: return core
        }
    }

    func range(_ first: TimeResolution, _ last: TimeResolution) -> TimeResolution {
        guard var a = first.value ?? (first.unresolved == .vague ? today.map { .day($0) } : nil),
            var b = last.value ?? (last.unresolved == .vague ? today.map { .day($0) } : nil)
        else { return .unknown(first.unresolved ?? last.unresolved ?? .vague, first.granularity) }
        if case .interval(let start?, _) = a { a = start }
        if case .interval(_, let end?) = b { b = end }
        if let x = a.earliest, let y = b.latest, y < x { return .unknown(.noSuchDay, first.granularity) }
        var result = first
        result.value = a == b ? a : .interval(a, b)
        result.part = nil
        if last.anchor != .absolute, result.anchor == .absolute { result.anchor = last.anchor }
        result.confidence = min(first.confidence, last.confidence)
        result.unresolved = nil
        result.kind = .date
        return result
    }

    mutating func calendar(_ year: Int?, _ month: Int?, _ day: Int?) -> TimeResolution {
        if let year {
            guard let month else { return TimeResolution(value: .year(year), granularity: .year) }
            guard let day else { return TimeResolution(value: .month(year: year, month: month), granularity: .month) }
            guard let date = CalendarDate(year: year, month: month, day: day) else { return .unknown(.noSuchDay) }
            return TimeResolution(value: .day(date))
        }
        guard let month else { return .unknown(.vague) }
        if let day, day > CalendarDate.days(inMonth: month, year: 2000) { return .unknown(.noSuchDay) }
        let granularity: TimeUnit = day == nil ? .month : .day
        guard let (chosen, anchor, confidence) = yearOf(month, day) else {
            return TimeResolution(
                value: day.map { .yearlessDay(month: month, day: $0) } ?? .yearlessMonth(month),
                granularity: granularity,
                confidence: 0.9, unresolved: .noPublicationDate)
        }
        var result = calendar(chosen, month, day)
        result.anchor = anchor
        result.confidence = confidence
        return result
    }

    /// The year of a day or month that is said without one.
    private func yearOf(_ month: Int, _ day: Int?) -> (Int, TimeExpression.Anchor, Double)? {
        if isNarrative, let last = history.last, let base = last.value.year {
            // A story goes forward: January after December is of the next year.
            let forward = last.granularity.rank < TimeUnit.year.rank && (last.value.earliest?.month ?? 0) - month >= 7
            return (forward ? base + 1 : base, .text, 0.8)
        }
        guard let today else {
            guard let years = yearsOfMonths[month], years.count == 1, let year = years.first else { return nil }
            return (year, .text, 0.8)
        }
        // "In 2016 … on Nov. 23": the year stands in the same sentence.
        if let last = history.last, last.sentence == sentence, case .year(let year) = last.value, year != today.year,
            tense == .past
        {
            return (year, .text, 0.7)
        }
        func distance(_ year: Int) -> Int? {
            let last = day ?? CalendarDate.days(inMonth: month, year: year)
            guard let end = CalendarDate(year: year, month: month, day: last),
                let start = CalendarDate(year: year, month: month, day: day ?? 1)
            else { return nil }
            if start <= today, today <= end { return 0 }
            return start > today ? start.ordinal - today.ordinal : end.ordinal - today.ordinal
        }
        let candidates = (today.year - 4...today.year + 4).compactMap { year in distance(year).map { (year, $0) } }
        let latest = candidates.last { $0.1 <= 0 }
        let next = candidates.first { $0.1 >= 0 }
        guard let latest, let next else { return nil }
        switch tense {
        case .past, .unknown, .present:
            // A day that comes within weeks is meant even after a verb of the past ("told them of the Nov. 23 deadline").
            if tense == .present || day != nil && next.1 <= 31 && latest.1 < -300 {
                return (next.0, .article, 0.6)
            }
            return (latest.0, .article, tense == .past ? 0.95 : 0.65)
        case .future:
            // "was due on Nov. 8" of an article of Nov. 12.
            if day != nil, -latest.1 <= 31, next.1 > 300 { return (latest.0, .article, 0.6) }
            return (next.0, .article, 0.9)
        }
    }

    func numeric(_ a: Int, _ b: Int, _ year: Int?) -> (month: Int, day: Int)? {
        if a > 12 { return b <= 12 ? (b, a) : nil }
        if b > 12 { return (a, b) }
        if a == b { return (a, b) }
        switch normalizer.numericOrder {
        case .monthFirst: return (a, b)
        case .dayFirst: return (b, a)
        case nil: return nil
        }
    }

    /// The nearest day that falls on the weekday; a date without year or month that it contradicts keeps its own reading.
    mutating func dated(_ weekday: Int, _ month: Int?, _ day: Int) -> TimeResolution {
        let plain = month.map { calendar(nil, $0, day) } ?? dayOfMonth(day, of: nil)
        if isNarrative { return plain }
        guard let today else {
            return plain
        }
        var best: CalendarDate?
        for year in today.year - 2...today.year + 1 {
            for candidate in month.map({ [$0] }) ?? Array(1...12) {
                guard let date = CalendarDate(year: year, month: candidate, day: day), date.weekday == weekday,
                    abs(date.ordinal - today.ordinal) <= 366
                else { continue }
                if abs(date.ordinal - today.ordinal) < abs((best?.ordinal ?? .max / 2) - today.ordinal) { best = date }
            }
        }
        guard let best else { return plain }
        return TimeResolution(value: .day(best), anchor: .article, confidence: plain.value == .day(best) ? 0.98 : 0.8)
    }

    mutating func dayOfMonth(_ day: Int, of form: TimeForm?) -> TimeResolution {
        if let form {
            let month = resolve(form)
            guard let start = month.value?.earliest else {
                return month.unresolved == nil ? .unknown(.noReference) : month
            }
            guard let date = CalendarDate(year: start.year, month: start.month, day: day) else {
                return .unknown(.noSuchDay)
            }
            var result = month
            result.value = .day(date)
            result.granularity = .day
            return result
        }
        if let last = history.last, isNarrative || last.sentence == sentence,
            last.granularity.rank <= TimeUnit.month.rank,
            let start = last.value.earliest, let date = CalendarDate(year: start.year, month: start.month, day: day)
        {
            return TimeResolution(value: .day(date), anchor: .text, confidence: 0.8)
        }
        guard let today else { return .unknown(.noPublicationDate) }
        let tense = tense
        let forward = tense == .future || tense == .present
        var year = today.year
        var month = today.month
        for _ in 0..<3 {
            if let date = CalendarDate(year: year, month: month, day: day), forward ? date >= today : date <= today {
                return TimeResolution(value: .day(date), anchor: .article, confidence: tense == .unknown ? 0.6 : 0.9)
            }
            month += forward ? 1 : -1
            if month == 13 {
                month = 1
                year += 1
            }
            if month == 0 {
                month = 12
                year -= 1
            }
        }
        return .unknown(.noSuchDay)
    }

    mutating func weekday(_ weekday: Int, _ shift: TimeForm.Shift) -> TimeResolution {
        func day(_ base: CalendarDate, _ days: Int, _ anchor: TimeExpression.Anchor, _ confidence: Double)
            -> TimeResolution
        {
            guard let date = base.adding(days: days) else { return .unknown(.noSuchDay) }
            return TimeResolution(value: .day(date), anchor: anchor, confidence: confidence)
        }
        if shift == .following || shift == .previous || isNarrative {
            if let base = reference(.day)?.latest {
                let ahead = (weekday - base.weekday + 6) % 7 + 1
                switch shift {
                case .previous, .last, .past: return day(base, ahead - 7 == 0 ? -7 : ahead - 7, .text, 0.8)
                default: return day(base, shift == .bare ? ahead % 7 : ahead, .text, 0.8)
                }
            }
            if isNarrative { return .unknown(.noReference) }
        }
        guard let today else { return .unknown(.noPublicationDate) }
        let inWeek = weekday - today.weekday
        let back = -((today.weekday - weekday + 7) % 7)
        let ahead = (weekday - today.weekday + 7) % 7
        switch shift {
        case .last: return day(today, inWeek - 7, .article, 0.85)
        case .next: return day(today, inWeek + 7, .article, 0.85)
        case .this: return day(today, inWeek, .article, 0.9)
        case .coming: return day(today, ahead == 0 ? 7 : ahead, .article, 0.95)
        case .past: return day(today, back == 0 ? -7 : back, .article, 0.95)
        case .following: return day(today, ahead == 0 ? 7 : ahead, .article, 0.6)
        case .previous: return day(today, back == 0 ? -7 : back, .article, 0.6)
        case .bare:
            let tense = tense
            // Where the verb does not tell, the same name is the same day as before in the article.
            if tense == .present || tense == .unknown, let known = weekdays[weekday] {
                return TimeResolution(value: .day(known), anchor: .article, confidence: 0.8)
            }
            let result =
                switch tense {
                case .past: day(today, back, .article, 0.95)
                case .future: day(today, ahead, .article, 0.95)
                case .present: day(today, ahead, .article, 0.7)
                case .unknown: day(today, back, .article, 0.6)
                }
            if case .day(let date)? = result.value { weekdays[weekday] = date }
            return result
        }
    }
}

extension PartialDate {
    /// The year of its end, also before Christ.
    var year: Int? {
        switch self {
        case .year(let year), .month(let year, _): year
        case .day(let date): date.year
        case .interval(_, let last): last?.year
        case .yearlessDay, .yearlessMonth: nil
        }
    }
}

extension TimeForm {
    var withoutPart: TimeForm { if case .part(_, let form) = self { form } else { self } }

    func replacingCore(_ core: TimeForm) -> TimeForm {
        if case .part(let part, _) = self { .part(part, core) } else { core }
    }
}
