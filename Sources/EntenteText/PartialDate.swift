/// A date as precise as the text and never more: a day, a month, a year, a day of an unknown year, or an interval.
public enum PartialDate: Hashable, Sendable, Codable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    /// Counted as XML Schema 1.1 and ISO 8601 count: 0 is 1 BC.
    case year(Int)
    /// A day of an unknown year: `--11-23`.
    case yearlessDay(month: Int, day: Int)
    /// A month of an unknown year: `--11`.
    case yearlessMonth(Int)
    /// From the start of the first to the end of the last, both included; nil is an open end.
    indirect case interval(PartialDate?, PartialDate?)

    /// The years that a date can have, of twelve digits at most: whatever a text or a file says, arithmetic on them is
    /// within the bounds of an `Int`.
    public static let years = -999_999_999_999...999_999_999_999

    /// The first day it can mean, where a year is known.
    public var earliest: CalendarDate? {
        switch self {
        case .day(let date): date
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        case .yearlessDay, .yearlessMonth: nil
        case .interval(let first, _): first?.earliest
        }
    }

    /// The last day it can mean, where a year is known.
    public var latest: CalendarDate? {
        switch self {
        case .day(let date): date
        case .month(let year, let month):
            CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, year: year))
        case .year(let year): CalendarDate(year: year, month: 12, day: 31)
        case .yearlessDay, .yearlessMonth: nil
        case .interval(_, let last): last?.latest
        }
    }

    /// The XML Schema datatype's local name, or `EDTF` for an interval.
    public var datatype: String {
        switch self {
        case .day: "date"
        case .month: "gYearMonth"
        case .year: "gYear"
        case .yearlessDay: "gMonthDay"
        case .yearlessMonth: "gMonth"
        case .interval: "EDTF"
        }
    }
}

extension PartialDate: CustomStringConvertible {
    /// The lexical form of ``datatype``: `2019-11-12`, `2019-11`, `2019`, `--11-23`, `--11`, `2019-11-17/2019-11-18`.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let year, let month): "\(digits(year, 4))-\(digits(month, 2))"
        case .year(let year): digits(year, 4)
        case .yearlessDay(let month, let day): "--\(digits(month, 2))-\(digits(day, 2))"
        case .yearlessMonth(let month): "--\(digits(month, 2))"
        case .interval(let first, let last): "\(first?.description ?? "..")/\(last?.description ?? "..")"
        }
    }
}

extension PartialDate: Comparable {
    public static func < (a: PartialDate, b: PartialDate) -> Bool { a.description < b.description }
}
