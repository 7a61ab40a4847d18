/// A unit of the calendar, from fine to coarse; also the precision that an expression of time has.
public enum TimeUnit: UInt8, Sendable, CaseIterable, Codable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, season, half, year, decade, century

    /// How many days or months one unit has, where the calendar fixes it.
    var length: (days: Int, months: Int)? {
        switch self {
        case .day: (1, 0)
        case .week, .weekend: (7, 0)
        case .fortnight: (14, 0)
        case .month: (0, 1)
        case .quarter: (0, 3)
        case .half: (0, 6)
        case .year, .season: (0, 12)
        case .decade: (0, 120)
        case .century: (0, 1200)
        case .second, .minute, .hour: nil
        }
    }
}
