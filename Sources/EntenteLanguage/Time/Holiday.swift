import EntenteText

/// A day with a name that news uses as a date. A holiday that each state has on another day is not among them.
enum Holiday: UInt8, Sendable, CaseIterable {
    case newYearsDay, newYearsEve, christmas, christmasEve, easter, easterMonday, goodFriday, thanksgiving
    case halloween, valentinesDay, mayDay, womensDay, earthDay, juneteenth, bastilleDay, veteransDay
    case laborDay, memorialDay, stPatricksDay, boxingDay, martinLutherKingDay, blackFriday, fourthOfJuly

    /// The words, as a pattern of ``TimePattern``; 's may be a token of its own.
    var pattern: String {
        switch self {
        case .newYearsDay: "new (year 's|years|year's|year) day"
        case .newYearsEve: "new (year 's|years|year's|year) eve"
        case .christmas: "(christmas day|christmas)"
        case .christmasEve: "christmas eve"
        case .easter: "(easter sunday|easter)"
        case .easterMonday: "easter monday"
        case .goodFriday: "good friday"
        case .thanksgiving: "(thanksgiving day|thanksgiving)"
        case .halloween: "halloween"
        case .valentinesDay: "(valentine 's|valentine's|valentines) day"
        case .mayDay: "(may day|international (workers '|workers'|workers) day)"
        case .womensDay: "international (women 's|women's) day"
        case .earthDay: "earth day"
        case .juneteenth: "juneteenth"
        case .bastilleDay: "bastille day"
        case .veteransDay: "(veterans day|armistice day)"
        case .laborDay: "labor day"
        case .memorialDay: "memorial day"
        case .stPatricksDay: "(st.|st|saint) (patrick 's|patrick's) day"
        case .boxingDay: "boxing day"
        case .martinLutherKingDay: "martin luther king (jr.|jr)? day"
        case .blackFriday: "black friday YEAR:y"
        case .fourthOfJuly: "fourth of july"
        }
    }

    /// Month and day where they are the same every year.
    var fixed: (month: Int, day: Int)? {
        switch self {
        case .newYearsDay: (1, 1)
        case .newYearsEve: (12, 31)
        case .christmas: (12, 25)
        case .christmasEve: (12, 24)
        case .halloween: (10, 31)
        case .valentinesDay: (2, 14)
        case .mayDay: (5, 1)
        case .womensDay: (3, 8)
        case .earthDay: (4, 22)
        case .juneteenth: (6, 19)
        case .bastilleDay: (7, 14)
        case .veteransDay: (11, 11)
        case .stPatricksDay: (3, 17)
        case .boxingDay: (12, 26)
        case .fourthOfJuly: (7, 4)
        default: nil
        }
    }

    func date(in year: Int) -> CalendarDate? {
        if let fixed { return CalendarDate(year: year, month: fixed.month, day: fixed.day) }
        switch self {
        case .easter: return Self.easter(year)
        case .easterMonday: return Self.easter(year)?.adding(days: 1)
        case .goodFriday: return Self.easter(year)?.adding(days: -2)
        case .thanksgiving: return Self.weekday(4, number: 4, month: 11, year: year)
        case .blackFriday: return Self.weekday(4, number: 4, month: 11, year: year)?.adding(days: 1)
        case .laborDay: return Self.weekday(1, number: 1, month: 9, year: year)
        case .martinLutherKingDay: return Self.weekday(1, number: 3, month: 1, year: year)
        case .memorialDay:
            guard let last = CalendarDate(year: year, month: 5, day: 31) else { return nil }
            return last.adding(days: -(last.weekday - 1))
        default: return nil
        }
    }

    private static func weekday(_ weekday: Int, number: Int, month: Int, year: Int) -> CalendarDate? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
    }

    /// Easter Sunday of the Gregorian calendar. Meeus, Jones and Butcher.
    private static func easter(_ year: Int) -> CalendarDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
    }
}
