import EntenteText

extension TimeContext {
    /// The first and the last of a range; the one lends the other the year that it lacks.
    mutating func ends(_ a: TimeForm, _ b: TimeForm) -> (TimeResolution, TimeResolution) {
        switch (a, b) {
        case (.calendar(nil, let m?, let d), .calendar(let y?, let n, let e)):
            let year = n.map { m > $0 ? y - 1 : y } ?? y
            return (resolve(.calendar(year: year, month: m, day: d)), resolve(.calendar(year: y, month: n, day: e)))
        case (.part(let p, .calendar(nil, let m?, let d)), .calendar(let y?, let n, let e)),
            (.part(let p, .calendar(nil, let m?, let d)), .part(_, .calendar(let y?, let n, let e))):
            let year = n.map { m > $0 ? y - 1 : y } ?? y
            return (resolve(.part(p, .calendar(year: year, month: m, day: d))), resolve(b.withoutPart == b ? .calendar(year: y, month: n, day: e) : b))
        default: break
        }
        let first = resolve(a)
        // What follows lies not before what came first.
        switch b {
        case .weekday(let w, .bare):
            guard case .day(let day)? = first.value else { break }
            var last = first
            last.value = day.adding(days: (w - day.weekday + 7) % 7).map { .day($0) }
            return (first, last)
        case .calendar(nil, let n?, let e):
            guard let value = first.value, let start = value.earliest else { break }
            let year = n < start.month || n == start.month && e ?? 31 < start.day && e != nil ? start.year + 1 : start.year
            var last = resolve(.calendar(year: year, month: n, day: e))
            last.anchor = first.anchor
            last.confidence = first.confidence
            return (first, last)
        default: break
        }
        return (first, resolve(b))
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
                value: day.map { .yearlessDay(month: month, day: $0) } ?? .yearlessMonth(month), granularity: granularity,
                confidence: 0.9, unresolved: .noPublicationDate)
        }
        var result = calendar(chosen, month, day)
        result.anchor = anchor
        result.confidence = confidence
        return result
    }

    /// The year of a day or month that is said without one.
    private func yearOf(_ month: Int, _ day: Int?) -> (Int, TimeExpression.Anchor, Double)? {
        if isNarrative, let last = history.last, let start = last.value.earliest {
            // A story goes forward: January after December is of the next year.
            let forward = last.granularity.rank < TimeUnit.year.rank && start.month - month >= 9
            let base = last.value.latest?.year ?? start.year
            return (forward ? base + 1 : base, .text, 0.8)
        }
        guard let today else {
            guard let years = yearsOfMonths[month], years.count == 1, let year = years.first else { return nil }
            return (year, .text, 0.8)
        }
        // "In 2016 … on Nov. 23": the year stands in the same sentence.
        if let last = history.last, last.sentence == sentence, case .year(let year) = last.value, year != today.year, tense == .past {
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
                return -latest.1 <= 60 && tense != .past && next.1 > 31 ? (latest.0, .article, 0.6) : (next.0, .article, 0.6)
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

    mutating func dayOfMonth(_ day: Int, of form: TimeForm?) -> TimeResolution {
        if let form {
            let month = resolve(form)
            guard let start = month.value?.earliest else { return month.unresolved == nil ? .unknown(.noReference) : month }
            guard let date = CalendarDate(year: start.year, month: start.month, day: day) else { return .unknown(.noSuchDay) }
            var result = month
            result.value = .day(date)
            result.granularity = .day
            return result
        }
        if let last = history.last, isNarrative || last.sentence == sentence, last.granularity.rank <= TimeUnit.month.rank,
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
            if month == 13 { month = 1; year += 1 }
            if month == 0 { month = 12; year -= 1 }
        }
        return .unknown(.noSuchDay)
    }

    mutating func weekday(_ weekday: Int, _ shift: TimeForm.Shift) -> TimeResolution {
        func day(_ base: CalendarDate, _ days: Int, _ anchor: TimeExpression.Anchor, _ confidence: Double) -> TimeResolution {
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
            switch tense {
            case .past: return day(today, back, .article, 0.95)
            case .future: return day(today, ahead, .article, 0.95)
            case .present: return day(today, ahead, .article, 0.7)
            case .unknown: return day(today, back, .article, 0.6)
            }
        }
    }
}

extension TimeForm {
    var withoutPart: TimeForm { if case .part(_, let form) = self { form } else { self } }
}
