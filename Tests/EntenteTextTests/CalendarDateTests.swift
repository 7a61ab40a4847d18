import EntenteText
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [("2019-11-12", 2), ("2016-02-29", 1), ("1999-12-31", 5), ("2000-03-01", 3), ("1910-08-22", 1)])
    func weekdays(text: String, weekday: Int) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.weekday == weekday)
        #expect(date.description == text)
        #expect(CalendarDate(ordinal: date.ordinal) == date)
    }

    @Test(arguments: ["2019-02-29", "2019-13-01", "2019-1-01", "2019-01-32", "-019-01-01", "", "today"])
    func refusesWhatIsNoDay(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func everyDayOfFourCenturiesReturns() {
        var last = CalendarDate(year: 1800, month: 1, day: 1)!
        for _ in 0..<146_097 {
            let next = last.adding(days: 1)!
            #expect(next > last && next.ordinal == last.ordinal + 1 && next.weekday == last.weekday % 7 + 1)
            last = next
        }
    }

    /// A text may count any number of days; what lies beyond the calendar is no day.
    @Test(arguments: [
        ("2019-11-12", Int.max, nil), ("2019-11-12", Int.min, nil), ("2019-11-12", 2_914_685, nil),
        ("2019-11-12", 2_914_684, "9999-12-31"), ("2019-11-12", -737_374, "0001-01-01"), ("2019-11-12", -737_375, nil),
    ])
    func endsOfTheCalendar(text: String, days: Int, expected: String?) throws {
        #expect(try #require(CalendarDate(text)).adding(days: days)?.description == expected)
    }

    @Test(arguments: [Int.min, -719_163, 2_932_897, .max])
    func noDayHasSuchAnOrdinal(ordinal: Int) { #expect(CalendarDate(ordinal: ordinal) == nil) }

    @Test(arguments: [
        (PartialDate.year(.min), "-9223372036854775808"), (.year(.max), "9223372036854775807"), (.year(-44), "-0044"),
        (.month(year: .min, month: 1), "-9223372036854775808-01"),
    ])
    func anyYearIsWritten(date: PartialDate, text: String) { #expect(date.description == text) }

    @Test(arguments: [
        ("999999999999", PartialDate.year(999_999_999_999)),
        ("-999999999999-12", .month(year: -999_999_999_999, month: 12)),
        ("1000000000000", nil), ("9223372036854775808", nil),
    ])
    func yearsOfTwelveDigitsAreRead(text: String, date: PartialDate?) { #expect(PartialDate(text) == date) }
}
