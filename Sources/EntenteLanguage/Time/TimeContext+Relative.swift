import EntenteText

extension TimeContext {
    mutating func resolve(_ form: TimeForm) -> TimeResolution {
        switch form {
        case .calendar(let year, let month, let day): return calendar(year, month, day)
        case .calendarIn(let form, let month, let day):
            let year = resolve(form)
            guard case .year(let number)? = year.value else { return .unknown(year.unresolved ?? .noReference) }
            var result = calendar(number, month, day)
            result.anchor = year.anchor
            result.confidence = year.confidence
            return result
        case .numeric(let a, let b, let year):
            guard let (month, day) = numeric(a, b, year) else { return .unknown(a > 12 && b > 12 ? .noSuchDay : .ambiguousOrder) }
            return calendar(year, month, day)
        case .weekday(let day, let shift): return weekday(day, shift)
        case .weekdayOf(let day, let form):
            var week = resolve(form)
            guard let start = week.value?.earliest else { return week }
            week.value = start.adding(days: day - start.weekday).map { .day($0) }
            week.granularity = .day
            return week
        case .monthShift(let month, let shift): return monthShift(month, shift)
        case .dayOfMonth(let day, let form): return dayOfMonth(day, of: form)
        case .shifted(let unit, let count, let anchor): return shifted(unit, count, anchor)
        case .offset(let count, let unit, let forward, let form, let anchor):
            return offset(count, unit, forward: forward, from: form, anchor)
        case .inside(let count, let unit):
            if isNarrative || tense == .past || today == nil || count == nil { return duration(count, unit) }
            var result = offset(count, unit, forward: true, from: nil, .article)
            if result.confidence > 0.7 { result.confidence = tense == .future ? 0.9 : 0.7 }
            return result
        case .window(let count, let unit, let forward): return window(count, unit, forward: forward)
        case .decade(let year): return TimeResolution(value: .interval(.year(year), .year(year + 9)), granularity: .decade)
        case .century(let number):
            return TimeResolution(value: .interval(.year(100 * number - 100), .year(100 * number - 1)), granularity: .century)
        case .quarter(let number, let form): return months(3 * number - 2, 3, .quarter, of: form)
        case .half(let number, let form): return months(6 * number - 5, 6, .half, of: form)
        case .season(let part, let form): return season(part, of: form)
        case .seasonShift(let part, let count): return seasonShift(part, count)
        case .nth(let number, let unit, let form): return nth(number, unit, of: form)
        case .enclosing(let unit, let form):
            var day = resolve(form)
            guard let date = day.value?.earliest else { return day }
            day.value = stretch(unit, around: date)
            day.granularity = unit
            return day
        case .part(let part, let form):
            var result = resolve(form)
            if part != nil { result.part = part }
            if part?.isSeason == true { result.granularity = .season }
            return result
        case .range(let a, let b):
            let (first, last) = ends(a, b)
            return range(first, last)
        case .duration(let count, let unit): return duration(count, unit)
        case .set(let count, let unit): return TimeResolution(granularity: unit, kind: .set, amount: count, unresolved: .vague)
        case .clock: return TimeResolution(granularity: .hour, kind: .time, unresolved: .vague)
        case .present: return TimeResolution(anchor: .article, confidence: 0.5, unresolved: .vague)
        case .past: return TimeResolution(granularity: .decade, anchor: .article, amount: -1, confidence: 0.5, unresolved: .vague)
        case .future: return TimeResolution(granularity: .decade, anchor: .article, amount: 1, confidence: 0.5, unresolved: .vague)
        case .holiday(let holiday, let form): return self.holiday(holiday, form)
        }
    }

    private func duration(_ count: Int?, _ unit: TimeUnit) -> TimeResolution {
        TimeResolution(granularity: unit, kind: .duration, amount: count, unresolved: .vague)
    }

    /// The day, week, month … that a day lies in.
    func stretch(_ unit: TimeUnit, around day: CalendarDate) -> PartialDate? {
        func days(_ from: Int, _ to: Int) -> PartialDate? {
            guard let a = day.adding(days: from), let b = day.adding(days: to) else { return nil }
            return .interval(.day(a), .day(b))
        }
        func months(_ length: Int) -> PartialDate {
            let first = (day.month - 1) / length * length + 1
            return .interval(.month(year: day.year, month: first), .month(year: day.year, month: first + length - 1))
        }
        switch unit {
        case .second, .minute, .hour, .day: return .day(day)
        case .week: return days(1 - day.weekday, 7 - day.weekday)
        case .fortnight: return days(1 - day.weekday, 14 - day.weekday)
        case .weekend: return days(6 - day.weekday, 7 - day.weekday)
        case .month: return .month(year: day.year, month: day.month)
        case .quarter, .season: return months(3)
        case .half: return months(6)
        case .year: return .year(day.year)
        case .decade: return .interval(.year(day.year / 10 * 10), .year(day.year / 10 * 10 + 9))
        case .century: return .interval(.year(day.year / 100 * 100), .year(day.year / 100 * 100 + 99))
        }
    }

    /// A date moved by so many units, as precise as the unit.
    func moved(_ base: PartialDate, _ count: Int, _ unit: TimeUnit) -> PartialDate? {
        if case .year(let year) = base, unit == .year { return .year(year + count) }
        guard let length = unit.length, let start = base.earliest else { return nil }
        if length.months == 0 {
            return start.adding(days: length.days * count).flatMap { stretch(unit, around: $0) }
        }
        let index = start.year * 12 + start.month - 1 + length.months * count
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(start.day, CalendarDate.days(inMonth: month, year: year))
        return CalendarDate(year: year, month: month, day: day).flatMap { stretch(unit, around: $0) }
    }

    mutating func shifted(_ unit: TimeUnit, _ count: Int, _ anchor: TimeExpression.Anchor) -> TimeResolution {
        if unit == .weekend, anchor == .text, count == 0, !isNarrative {
            guard let today else { return .unknown(.noPublicationDate, unit) }
            let forward = tense == .future || tense == .present || tense == .unknown && today.weekday >= 4
            let week = forward || today.weekday >= 6 ? 0 : -1
            return TimeResolution(
                value: moved(.day(today), week, .weekend), granularity: unit, anchor: .article, confidence: 0.8)
        }
        if anchor == .text, let base = reference(unit) {
            guard let value = moved(base, count, unit) else { return .unknown(.noReference, unit) }
            return TimeResolution(value: value, granularity: unit, anchor: .text, confidence: 0.8)
        }
        // "next year" in a narrative that has no day of its own is counted from the story.
        guard !isNarrative || anchor == .article, let today else {
            return .unknown(anchor == .article ? .noPublicationDate : .noReference, unit)
        }
        guard let value = moved(.day(today), count, unit) else { return .unknown(.noReference, unit) }
        return TimeResolution(value: value, granularity: unit, anchor: .article, confidence: anchor == .article ? 0.95 : count == 0 ? 0.75 : 0.6)
    }

    mutating func offset(
        _ count: Int?, _ unit: TimeUnit, forward: Bool, from form: TimeForm?, _ anchor: TimeExpression.Anchor
    ) -> TimeResolution {
        guard let count else {
            return TimeResolution(granularity: .decade, anchor: anchor, amount: forward ? 1 : -1, confidence: 0.5, unresolved: .vague)
        }
        var base: PartialDate?
        var confidence = 0.8
        var found = anchor
        if let form {
            let resolved = resolve(form)
            guard let value = resolved.value, resolved.granularity.rank <= max(unit.rank, 0) || unit.rank > resolved.granularity.rank
            else { return .unknown(resolved.unresolved ?? .noReference, unit) }
            base = value
            confidence = resolved.confidence
            found = resolved.anchor
        } else if anchor == .text {
            base = reference(unit)
            if base == nil, !isNarrative, let today { base = .day(today); confidence = 0.5; found = .article }
        } else {
            base = today.map { .day($0) }
            confidence = 0.9
        }
        guard let base else { return .unknown(anchor == .article ? .noPublicationDate : .noReference, unit) }
        guard let value = moved(base, forward ? count : -count, unit) else { return .unknown(.noReference, unit) }
        return TimeResolution(value: value, granularity: unit, anchor: found, confidence: confidence)
    }

    private func window(_ count: Int?, _ unit: TimeUnit, forward: Bool) -> TimeResolution {
        var result = TimeResolution(granularity: unit, kind: .duration, anchor: .article, amount: count, confidence: 0.8)
        guard !isNarrative, let count, let today else {
            result.unresolved = count == nil || isNarrative ? .vague : .noPublicationDate
            return result
        }
        // As precise as the unit: days for days and weeks, months for months, years for years.
        let precision: TimeUnit = switch unit.rank { case ...2: .day; case 3...5: .month; default: .year }
        let length = unit.length ?? (1, 0)
        let far = length.months == 0
            ? today.adding(days: length.days * count * (forward ? 1 : -1)).map { .day($0) }
            : moved(.day(today), length.months * count * (forward ? 1 : -1), .month)
        guard let start = far?.earliest, let end = stretch(precision, around: today),
            let other = stretch(precision, around: start)
        else { return .unknown(.noSuchDay, unit) }
        result.value = forward ? .interval(end, other) : .interval(other, end)
        return result
    }

    private func monthShift(_ month: Int, _ shift: TimeForm.Shift) -> TimeResolution {
        let isText = shift == .following || shift == .previous
        guard let today = isText || isNarrative ? history.last?.value.earliest ?? self.today : self.today else {
            return TimeResolution(value: .yearlessMonth(month), granularity: .month, confidence: 0.8, unresolved: .noPublicationDate)
        }
        let year = switch shift {
        case .last, .past, .previous: month < today.month ? today.year : today.year - 1
        case .next, .coming, .following: month > today.month ? today.year : today.year + 1
        case .this, .bare: today.year
        }
        return TimeResolution(value: .month(year: year, month: month), granularity: .month, anchor: isText ? .text : .article, confidence: 0.85)
    }

    /// A run of months of a year: a quarter or a half.
    private mutating func months(_ first: Int, _ count: Int, _ unit: TimeUnit, of form: TimeForm?) -> TimeResolution {
        var year = 0
        var result = TimeResolution(granularity: unit)
        if let form {
            result = resolve(form)
            guard case .year(let number)? = result.value else { return .unknown(result.unresolved ?? .noReference, unit) }
            result.granularity = unit
            year = number
        } else if isNarrative {
            guard let reference = history.last?.value.earliest else { return .unknown(.noReference, unit) }
            year = reference.year
            result.anchor = .text
        } else {
            guard let today else { return .unknown(.noPublicationDate, unit) }
            year = today.year
            switch tense {
            case .future, .present: if first + count - 1 < today.month { year += 1 }
            case .past, .unknown: if first > today.month { year -= 1 }
            }
            result.anchor = .article
            result.confidence = 0.75
        }
        result.value = .interval(.month(year: year, month: first), .month(year: year, month: first + count - 1))
        return result
    }

    private static func firstMonth(_ season: TimeExpression.Part) -> Int {
        switch season { case .spring: 3; case .summer: 6; case .autumn: 9; default: 12 }
    }

    /// A season has a year as its value and says the rest as a part: its months differ with the hemisphere.
    private mutating func season(_ part: TimeExpression.Part, of form: TimeForm?) -> TimeResolution {
        var result = TimeResolution(granularity: .season, part: part)
        if let form {
            result = resolve(form)
            result.granularity = .season
            result.part = part
            return result
        }
        if isNarrative {
            guard let last = history.last, let start = last.value.earliest else { return .unknown(.noReference, .season) }
            result.value = .year(start.year)
            result.anchor = .text
            result.confidence = 0.7
            return result
        }
        guard let today else { return .unknown(.noPublicationDate, .season) }
        let first = Self.firstMonth(part)
        let forward = tense == .future || tense == .present
        result.value = .year(forward ? (first + 2 < today.month && first < 12 ? today.year + 1 : today.year) : (first > today.month ? today.year - 1 : today.year))
        result.anchor = .article
        result.confidence = 0.7
        return result
    }

    private func seasonShift(_ part: TimeExpression.Part, _ count: Int) -> TimeResolution {
        guard let today else { return .unknown(.noPublicationDate, .season) }
        let first = Self.firstMonth(part)
        let year = switch count {
        case -1: first + 2 < today.month ? today.year : today.year - 1
        case 1: first > today.month ? today.year : today.year + 1
        default: today.year
        }
        return TimeResolution(value: .year(year), granularity: .season, part: part, anchor: .article, confidence: 0.85)
    }

    private mutating func nth(_ number: Int, _ unit: TimeUnit, of form: TimeForm) -> TimeResolution {
        var result = resolve(form)
        guard let start = result.value?.earliest, let end = result.value?.latest else { return result }
        result.granularity = unit
        result.part = nil
        switch unit {
        case .day: result.value = (number > 0 ? start.adding(days: number - 1) : end).map { .day($0) }
        case .week, .weekend:
            // As ISO 8601 counts: a week belongs to the month or year that has its Thursday.
            let thursday = number > 0
                ? start.adding(days: (4 - start.weekday + 7) % 7 + 7 * (number - 1))
                : end.adding(days: -((end.weekday - 4 + 7) % 7))
            result.value = thursday.flatMap { stretch(unit, around: $0) }
        case .month:
            let month = number > 0 ? start.month + number - 1 : end.month
            result.value = (1...12).contains(month) ? .month(year: start.year, month: month) : nil
        case .decade:
            let year = number > 0 ? start.year + 10 * (number - 1) : end.year / 10 * 10
            result.value = .interval(.year(year), .year(year + 9))
        default: return .unknown(.vague, unit)
        }
        if let day = result.value?.earliest, unit == .day, !(start...end).contains(day) { return .unknown(.noSuchDay) }
        return result
    }

    private mutating func holiday(_ holiday: Holiday, _ form: TimeForm?) -> TimeResolution {
        if let form {
            guard case .year(let year)? = resolve(form).value, let date = holiday.date(in: year) else { return .unknown(.noSuchDay) }
            return TimeResolution(value: .day(date))
        }
        if let (month, day) = holiday.fixed { return calendar(nil, month, day) }
        guard let today = isNarrative ? history.last?.value.earliest ?? today : today else { return .unknown(.noPublicationDate) }
        let days = (today.year - 1...today.year + 1).compactMap { holiday.date(in: $0) }
        let forward = tense == .future || tense == .present
        let date = isNarrative ? holiday.date(in: today.year) : forward ? days.first { $0 >= today } : days.last { $0 <= today }
        return date.map { TimeResolution(value: .day($0), anchor: .article, confidence: 0.8) } ?? .unknown(.noSuchDay)
    }
}
