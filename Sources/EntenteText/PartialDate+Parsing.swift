extension PartialDate {
    /// Reads what ``description`` gives: `2019-11-12`, `2019-11`, `2019`, `--11-23`, `--11`, `2019-11-17/2019-11-18`,
    /// `../2019`; nil for anything else, and for a year that is none of ``years``.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
            guard let first = Self.end(bytes[..<slash]), let last = Self.end(bytes[(slash + 1)...]) else { return nil }
            self = .interval(first.date, last.date)
        } else if let date = Self.simple(bytes[...]) {
            self = date
        } else {
            return nil
        }
    }

    /// One end of an interval; without a date where it is open.
    private static func end(_ bytes: ArraySlice<UInt8>) -> (date: PartialDate?, Void)? {
        if bytes.elementsEqual("..".utf8) { return (nil, ()) }
        return simple(bytes).map { ($0, ()) }
    }

    private static func simple(_ bytes: ArraySlice<UInt8>) -> PartialDate? {
        let hyphen = UInt8(ascii: "-")
        if bytes.starts(with: "--".utf8) {
            let parts = bytes.dropFirst(2).split(separator: hyphen, omittingEmptySubsequences: false)
            guard let month = number(parts[0], digits: 2...2), (1...12).contains(month) else { return nil }
            if parts.count == 1 { return .yearlessMonth(month) }
            guard parts.count == 2, let day = number(parts[1], digits: 2...2),
                (1...CalendarDate.days(inMonth: month, year: 2000)).contains(day)
            else { return nil }
            return .yearlessDay(month: month, day: day)
        }
        let isBeforeChrist = bytes.first == hyphen
        let parts = bytes.dropFirst(isBeforeChrist ? 1 : 0).split(separator: hyphen, omittingEmptySubsequences: false)
        guard let first = parts.first, let count = number(first, digits: 4...12) else { return nil }
        let year = isBeforeChrist ? -count : count
        if parts.count == 1 { return .year(year) }
        guard let month = number(parts[1], digits: 2...2), (1...12).contains(month) else { return nil }
        if parts.count == 2 { return .month(year: year, month: month) }
        guard parts.count == 3, let day = number(parts[2], digits: 2...2) else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    }

    private static func number(_ digits: ArraySlice<UInt8>, digits count: ClosedRange<Int>) -> Int? {
        guard count.contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
