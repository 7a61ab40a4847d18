/// What an expression of time says by itself, before it is set against the article's date, the text and the tense.
indirect enum TimeForm: Sendable, Hashable {
    /// Where a named day or month lies: "Friday", "last Friday", "this Friday", "next Friday", "this coming", "this past".
    /// "The following Friday" and "the previous Friday" are counted from the text.
    enum Shift: Int, Sendable { case bare, last, this, next, coming, past, following, previous }

    /// A day, month or year; what is missing comes from the context.
    case calendar(year: Int?, month: Int?, day: Int?)
    /// "Saturday, Nov. 23", "Tuesday the 5th": the weekday tells the year, or the month
    case dated(weekday: Int, month: Int?, day: Int)
    /// "March of last year", "Nov. 12 that year"
    case calendarIn(TimeForm, month: Int?, day: Int?)
    /// `11/12/2019`, whose order depends on the country.
    case numeric(Int, Int, year: Int?)
    case weekday(Int, Shift)
    /// "Tuesday of last week"
    case weekdayOf(Int, TimeForm)
    /// "last August"
    case monthShift(Int, Shift)
    /// "the 23rd", of that month where one is named
    case dayOfMonth(Int, of: TimeForm?)
    /// "last week", "this month", "the following year"
    case shifted(TimeUnit, Int, TimeExpression.Anchor)
    /// "the next week": after that of the text or, where it names none, the article's
    case upcoming(TimeUnit)
    /// "in the day", "of the week": that of the text or, where it names none, the article's
    case current(TimeUnit)
    /// "two days ago", "three weeks later", "two months after Nov. 12"; nil for a number that is not told
    case offset(Int?, TimeUnit, forward: Bool, from: TimeForm?, TimeExpression.Anchor)
    /// "in three days": from now on, or how long it took
    case inside(Int?, TimeUnit)
    /// "the past three years", "the next two weeks"
    case window(Int?, TimeUnit, forward: Bool)
    case decade(Int)
    case century(Int)
    case quarter(Int, of: TimeForm?)
    case half(Int, of: TimeForm?)
    case season(TimeExpression.Part, of: TimeForm?)
    case seasonShift(TimeExpression.Part, Int)
    /// "the first week of July"; -1 counts from the end
    case nth(Int, TimeUnit, of: TimeForm)
    /// "the first Monday of October"; -1 counts from the end
    case nthWeekday(Int, Int, of: TimeForm)
    /// "the week of Nov. 12"
    case enclosing(TimeUnit, TimeForm)
    case part(TimeExpression.Part?, TimeForm)
    case range(TimeForm, TimeForm)
    case duration(Int?, TimeUnit)
    case set(Int?, TimeUnit)
    case clock
    case present, past, future
    case holiday(Holiday, year: TimeForm?)
    /// "last Christmas"
    case holidayShift(Holiday, Int)

    /// Whether it is a point or stretch of the calendar, so that a range can be made of it.
    var isCalendar: Bool {
        switch self {
        case .duration, .set, .clock, .past, .future, .window, .range, .inside: false
        case .part(_, let form): form.isCalendar
        default: true
        }
    }
}
