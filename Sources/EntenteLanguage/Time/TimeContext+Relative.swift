import EntenteText

extension TimeContext {
    mutating func resolve(_ form: TimeForm) -> TimeResolution {
        switch form {
        case .calendar(let year, let month, let day): return calendar(year, month, day)
        case .dated(let weekday, let month, let day): return dated(weekday, month, day)
        case .calendarIn(let form, let month, let day):
            let year = resolve(form)
            guard case .year(let number)? = year.value else { return .unknown(year.unresolved ?? .noReference) }
            var result = calendar(number, month, day)
            result.anchor = year.anchor
            result.confidence = year.confidence
            return result
        case .numeric(let a, let b, let year):
            guard let (month, day) = numeric(a, b, year) else {
                return .unknown(a > 12 && b > 12 ? .noSuchDay : .ambiguousOrder)
            }
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
        case .current(let unit):
            let said = reference(unit) == nil ? nil : shifted(unit, 0, .text)
            guard let said, isNarrative || said.value?.year == today?.year || today == nil else {
                return isNarrative ? .unknown(.noReference, unit) : shifted(unit, 0, .article)
            }
            return said
        case .upcoming(let unit):
            return reference(unit) != nil || isNarrative ? shifted(unit, 1, .text) : shifted(unit, 1, .article)
        case .offset(let count, let unit, let forward, let form, let anchor):
            return offset(count, unit, forward: forward, from: form, anchor)
        case .inside(let count, let unit):
            return inside(count, unit)
        case .window(let count, let unit, let forward): return window(count, unit, forward: forward)
        case .decade(let year):
            return TimeResolution(value: .interval(.year(year), .year(year + 9)), granularity: .decade)
        case .century(let number):
            return TimeResolution(
                value: .interval(.year(100 * number - 100), .year(100 * number - 1)), granularity: .century)
        case .quarter(let number, let form): return months(3 * number - 2, 3, .quarter, of: form)
        case .half(let number, let form): return months(6 * number - 5, 6, .half, of: form)
        case .season(let part, let form): return season(part, of: form)
        case .seasonShift(let part, let count): return seasonShift(part, count)
        case .nth(let number, let unit, let form): return nth(number, unit, of: form)
        case .nthWeekday(let number, let weekday, let form):
            var result = resolve(form)
            guard let start = result.value?.earliest, let end = result.value?.latest else { return result }
            let day =
                number > 0
                ? start.adding(days: (weekday - start.weekday + 7) % 7 + 7 * (number - 1))
                : end.adding(days: -((end.weekday - weekday + 7) % 7))
            guard let day, day <= end else { return .unknown(.noSuchDay) }
            result.value = .day(day)
            result.granularity = .day
            return result
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
        case .set(let count, let unit): return TimeResolution(granularity: unit, kind: .set, amount: count)
        case .clock: return TimeResolution(granularity: .hour, kind: .time)
        case .present: return TimeResolution(anchor: .article, confidence: 0.5, unresolved: .vague)
        case .past:
            return TimeResolution(
                granularity: .decade, anchor: .article, amount: -1, confidence: 0.5, unresolved: .vague)
        case .future:
            return TimeResolution(
                granularity: .decade, anchor: .article, amount: 1, confidence: 0.5, unresolved: .vague)
        case .holiday(let holiday, let form): return self.holiday(holiday, form)
        case .holidayShift(let holiday, let count):
            guard let today else { return .unknown(.noPublicationDate) }
            let days = (today.year - 1...today.year + 1).compactMap { holiday.date(in: $0) }
            let day = count < 0 ? days.last { $0 < today } : days.first { $0 > today }
            return day.map { TimeResolution(value: .day($0), anchor: .article, confidence: 0.85) }
                ?? .unknown(.noSuchDay)
        }
    }

    private static let superlatives: Set<Symbol> = [
        "first", "most", "least", "lowest", "highest", "longest", "largest", "biggest", "worst", "best", "deadliest",
        "greatest",
        "strongest", "fastest", "smallest", "steepest", "sharpest", "fewest", "weakest", "latest", "only",
    ]

    /// "In three days" lies ahead after a verb of the future; in "the lowest level in 45 years" and "built in a year" it
    /// is how long.
    private mutating func inside(_ count: Int?, _ unit: TimeUnit) -> TimeResolution {
        let tense = tense
        let start = document.sentences[Int(sentence)].tokens.lowerBound
        let compared = (max(start, tokens.lowerBound - 8)..<tokens.lowerBound).contains { index in
            let token = document.tokens[index]
            return token.morphology.contains(.superlative) || Self.superlatives.contains(token.norm)
        }
        let near = unit == .day || unit == .week || unit == .fortnight
        if count == nil || today == nil || compared || !(tense == .future || tense != .past && near) {
            return duration(count, unit)
        }
        var result = offset(count, unit, forward: true, from: nil, .article)
        if result.value != nil { result.confidence = tense == .future ? 0.9 : 0.6 }
        return result
    }

    func duration(_ count: Int?, _ unit: TimeUnit) -> TimeResolution {
        TimeResolution(granularity: unit, kind: .duration, amount: count)
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
        if let year = base.namedYear, unit == .year {
            return PartialDate.years.contains(year + count) ? .year(year + count) : nil
        }
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
        // "The next day" of a day that is not said is no day.
        guard anchor == .article, let today else {
            return .unknown(anchor == .article ? .noPublicationDate : .noReference, unit)
        }
        guard let value = moved(.day(today), count, unit) else { return .unknown(.noReference, unit) }
        return TimeResolution(value: value, granularity: unit, anchor: .article, confidence: 0.95)
    }

    mutating func offset(
        _ count: Int?, _ unit: TimeUnit, forward: Bool, from form: TimeForm?, _ anchor: TimeExpression.Anchor
    ) -> TimeResolution {
        guard let count else {
            return TimeResolution(
                granularity: .decade, anchor: anchor, amount: forward ? 1 : -1, confidence: 0.5, unresolved: .vague)
        }
        var base: PartialDate?
        var confidence = 0.8
        var found = anchor
        if let form {
            let resolved = resolve(form)
            guard let value = resolved.value, resolved.granularity.rank <= unit.rank
            else { return .unknown(resolved.unresolved ?? .noReference, unit) }
            base = value
            confidence = resolved.confidence
            found = resolved.anchor
        } else if anchor == .text {
            base = reference(unit)
        } else {
            base = today.map { .day($0) }
            confidence = 0.9
        }
        guard let base else { return .unknown(anchor == .article ? .noPublicationDate : .noReference, unit) }
        guard let value = moved(base, forward ? count : -count, unit) else { return .unknown(.noReference, unit) }
        return TimeResolution(value: value, granularity: unit, anchor: found, confidence: confidence)
    }

    func window(_ count: Int?, _ unit: TimeUnit, forward: Bool) -> TimeResolution {
        var result = TimeResolution(
            granularity: unit, kind: .duration, anchor: .article, amount: count, confidence: 0.8)
        guard !isNarrative, let count, let today else {
            result.unresolved = count == nil || isNarrative ? .vague : .noPublicationDate
            return result
        }
        // As precise as the unit: days for days and weeks, months for months, years for years.
        let precision: TimeUnit =
            switch unit.rank {
            case ...2: .day
            case 3...5: .month
            default: .year
            }
        let length = unit.length ?? (1, 0)
        let far =
            length.months == 0
            ? today.adding(days: length.days * count * (forward ? 1 : -1)).map { .day($0) }
            : moved(.day(today), length.months * count * (forward ? 1 : -1), .month)
        guard let start = far?.earliest, let end = stretch(precision, around: today),
            let other = stretch(precision, around: start)
        else { return .unknown(.noSuchDay, unit) }
        result.value = forward ? .interval(end, other) : .interval(other, end)
        return result
    }

    func monthShift(_ month: Int, _ shift: TimeForm.Shift) -> TimeResolution {
        let isText = shift == .following || shift == .previous
        guard let today = isText || isNarrative ? history.last?.value.earliest ?? self.today : self.today else {
            return TimeResolution(
                value: .yearlessMonth(month), granularity: .month, confidence: 0.8, unresolved: .noPublicationDate)
        }
        let year =
            switch shift {
            case .last, .past, .previous: month < today.month ? today.year : today.year - 1
            case .next, .coming, .following: month > today.month ? today.year : today.year + 1
            case .this, .bare: today.year
            }
        return TimeResolution(
            value: .month(year: year, month: month), granularity: .month, anchor: isText ? .text : .article,
            confidence: 0.85)
    }
}

extension PartialDate {
    /// The year of a year or a month.
    fileprivate var namedYear: Int? {
        switch self {
        case .year(let year), .month(let year, _): year
        default: nil
        }
    }
}
