import EntenteText

extension TimeContext {
    /// A run of months of a year: a quarter or a half.
    mutating func months(_ first: Int, _ count: Int, _ unit: TimeUnit, of form: TimeForm?) -> TimeResolution {
        var year = 0
        var result = TimeResolution(granularity: unit)
        if let form {
            result = resolve(form)
            guard case .year(let number)? = result.value else {
                return .unknown(result.unresolved ?? .noReference, unit)
            }
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
        switch season {
        case .spring: 3
        case .summer: 6
        case .autumn: 9
        default: 12
        }
    }

    /// A season has a year as its value and says the rest as a part: its months differ with the hemisphere.
    mutating func season(_ part: TimeExpression.Part, of form: TimeForm?) -> TimeResolution {
        var result = TimeResolution(granularity: .season, part: part)
        if let form {
            result = resolve(form)
            result.granularity = .season
            result.part = part
            return result
        }
        if isNarrative {
            guard let last = history.last, let year = last.value.year else { return .unknown(.noReference, .season) }
            result.value = .year(year)
            result.anchor = .text
            result.confidence = 0.7
            return result
        }
        guard let today else { return .unknown(.noPublicationDate, .season) }
        let first = Self.firstMonth(part)
        let forward = tense == .future || tense == .present
        result.value = .year(
            forward
                ? (first + 2 < today.month && first < 12 ? today.year + 1 : today.year)
                : (first > today.month ? today.year - 1 : today.year))
        result.anchor = .article
        result.confidence = 0.7
        return result
    }

    func seasonShift(_ part: TimeExpression.Part, _ count: Int) -> TimeResolution {
        guard let today else { return .unknown(.noPublicationDate, .season) }
        let first = Self.firstMonth(part)
        let year =
            switch count {
            case -1: first + 2 < today.month ? today.year : today.year - 1
            case 1: first > today.month ? today.year : today.year + 1
            default: today.year
            }
        return TimeResolution(value: .year(year), granularity: .season, part: part, anchor: .article, confidence: 0.85)
    }

    mutating func nth(_ number: Int, _ unit: TimeUnit, of form: TimeForm) -> TimeResolution {
        var result = resolve(form)
        guard let start = result.value?.earliest, let end = result.value?.latest else { return result }
        result.granularity = unit
        result.part = nil
        switch unit {
        case .day: result.value = (number > 0 ? start.adding(days: number - 1) : end).map { .day($0) }
        case .week, .weekend:
            // As ISO 8601 counts: a week belongs to the month or year that has its Thursday.
            let thursday =
                number > 0
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

    mutating func holiday(_ holiday: Holiday, _ form: TimeForm?) -> TimeResolution {
        if let form {
            guard case .year(let year)? = resolve(form).value, let date = holiday.date(in: year) else {
                return .unknown(.noSuchDay)
            }
            return TimeResolution(value: .day(date))
        }
        if let (month, day) = holiday.fixed { return calendar(nil, month, day) }
        guard let today = isNarrative ? history.last?.value.earliest ?? today : today else {
            return .unknown(.noPublicationDate)
        }
        let days = (today.year - 1...today.year + 1).compactMap { holiday.date(in: $0) }
        let forward = tense == .future || tense == .present
        let date =
            isNarrative
            ? holiday.date(in: today.year) : forward ? days.first { $0 >= today } : days.last { $0 <= today }
        return date.map { TimeResolution(value: .day($0), anchor: .article, confidence: 0.8) } ?? .unknown(.noSuchDay)
    }
}
