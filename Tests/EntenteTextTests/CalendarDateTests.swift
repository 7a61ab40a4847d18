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
}
