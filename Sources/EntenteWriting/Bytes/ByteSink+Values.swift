public import EntenteText

extension ByteSink {
    /// Writes a day as `2019-11-12`.
    public func write(_ day: CalendarDate) throws {
        try write(day.year, width: 4)
        try write(UInt8(ascii: "-"))
        try write(day.month, width: 2)
        try write(UInt8(ascii: "-"))
        try write(day.day, width: 2)
    }

    /// Writes a date in the lexical form of its datatype: the bytes of its description.
    public func write(_ date: PartialDate) throws {
        if case .day(let day) = date { try write(day) } else { try write(date.description) }
    }

    /// Writes a number from 0 to 1 with one to four decimals: `0.85`, `1.0`.
    public func write(fraction: Double) throws {
        let bounded = fraction > 0 ? min(fraction, 1) : 0
        var rest = Int((bounded * 10_000).rounded())
        try write(rest / 10_000)
        rest %= 10_000
        try write(UInt8(ascii: "."))
        repeat {
            try write(UInt8(ascii: "0") + UInt8(rest / 1000))
            rest = rest % 1000 * 10
        } while rest > 0
    }

    /// Writes a number with one decimal: `12.5`, `-0.1`, `3.0`.
    func write(tenths number: Double) throws {
        let tenths = Int((number * 10).rounded())
        if tenths < 0 { try write(UInt8(ascii: "-")) }
        try write(Int(tenths.magnitude / 10))
        try write(UInt8(ascii: "."))
        try write(UInt8(ascii: "0") + UInt8(tenths.magnitude % 10))
    }
}
