package import EntenteText

extension PartialDate {
    /// True where this date says the same as the other and more: 2019-11-23 of 2019-11 and of --11-23.
    package func sharpens(_ other: PartialDate) -> Bool {
        switch (other, self) {
        case (.month(let year, let month), .day(let day)): day.year == year && day.month == month
        case (.year(let year), .day(let day)): day.year == year
        case (.yearlessDay(let month, let number), .day(let day)): day.month == month && day.day == number
        case (.yearlessMonth(let month), .day(let day)): day.month == month
        case (.year(let year), .month(let other, _)): year == other
        case (.yearlessMonth(let month), .month(_, let other)): month == other
        case (.yearlessMonth(let month), .yearlessDay(let other, _)): month == other
        case (.month, .interval(let first?, let last?)), (.year, .interval(let first?, let last?)):
            first.isWithin(other) && last.isWithin(other)
        default: false
        }
    }

    private func isWithin(_ other: PartialDate) -> Bool { self == other || sharpens(other) }

    /// True where both may be said of one happening: equal, one sharper than the other, or a day of an interval.
    package func isCompatible(with other: PartialDate) -> Bool {
        if self == other || sharpens(other) || other.sharpens(self) { return true }
        switch (self, other) {
        case (.interval, .day), (.day, .interval), (.interval, .interval):
            guard let earliest, let latest, let otherEarliest = other.earliest, let otherLatest = other.latest else {
                return false
            }
            return earliest <= otherLatest && otherEarliest <= latest
        default: return false
        }
    }

    /// How much a date says: a day most, a month without a year least.
    var precision: Int {
        switch self {
        case .day: 5
        case .interval: 4
        case .month: 3
        case .yearlessDay: 2
        case .year: 1
        case .yearlessMonth: 0
        }
    }
}
