import EntenteText

/// What a word can be in an expression of time.
struct TimeClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let month = Self(rawValue: 1 << 0)
    static let weekday = Self(rawValue: 1 << 1)
    static let ordinal = Self(rawValue: 1 << 2)
    /// A number in words: "three", "twenty", "hundred".
    static let cardinal = Self(rawValue: 1 << 3)
    static let digits = Self(rawValue: 1 << 4)
    /// Four digits from 1000 to 2199.
    static let year = Self(rawValue: 1 << 5)
    static let twoDigits = Self(rawValue: 1 << 6)
    /// A number from 1 to 31 in digits.
    static let day = Self(rawValue: 1 << 7)
    /// "1990s", "nineties"
    static let decade = Self(rawValue: 1 << 8)
    static let unit = Self(rawValue: 1 << 9)
    static let units = Self(rawValue: 1 << 10)
    static let season = Self(rawValue: 1 << 11)
    static let dayPart = Self(rawValue: 1 << 12)
    /// "early", "late", "mid"
    static let part = Self(rawValue: 1 << 13)
    static let dash = Self(rawValue: 1 << 14)
    /// A short form that is also a name or another word, so that it needs a number beside it: "Sun", "Mar".
    static let doubtful = Self(rawValue: 1 << 15)
    /// Without one of these a sentence has no expression of time.
    static let trigger = Self(rawValue: 1 << 16)
    static let slash = Self(rawValue: 1 << 17)
    static let ordinalDigits = Self(rawValue: 1 << 18)
    /// "several", "a few": an amount that is not told.
    static let vague = Self(rawValue: 1 << 19)
    static let start = Self(rawValue: 1 << 20)

    static let triggers: Self = [
        .month, .weekday, .year, .decade, .unit, .units, .season, .dayPart, .trigger, .slash, .ordinalDigits,
    ]
}

/// A word of the tables: its classes, and the number that it stands for.
struct TimeEntry: Sendable {
    var classes: TimeClasses
    var value: Int = 0
    var unit: TimeUnit = .day
    var part: TimeExpression.Part = .early
}

/// The words that expressions of time are made of.
enum TimeLexicon {
    private static let months: [[String]] = [
        ["january", "jan."], ["february", "feb.", "feb"], ["march", "mar."], ["april", "apr.", "apr"], ["may"],
        ["june", "jun.", "jun"], ["july", "jul.", "jul"], ["august", "aug.", "aug"],
        ["september", "sept.", "sep.", "sept"], ["october", "oct.", "oct"], ["november", "nov.", "nov"],
        ["december", "dec."],
    ]
    private static let doubtfulMonths: [(String, Int)] = [("jan", 1), ("mar", 3), ("sep", 9), ("dec", 12)]
    private static let weekdays: [[String]] = [
        ["monday", "mon."], ["tuesday", "tues.", "tue."], ["wednesday", "wed."], ["thursday", "thurs.", "thu."],
        ["friday", "fri."], ["saturday", "sat."], ["sunday", "sun."],
    ]
    private static let doubtfulWeekdays: [(String, Int)] = [
        ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("thu", 4), ("thurs", 4), ("fri", 5), ("sat", 6), ("sun", 7),
    ]
    private static let cardinals = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens: [(String, Int)] = [
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
        ("ninety", 90), ("hundred", 100), ("thousand", 1000), ("dozen", 12),
    ]
    private static let ordinals = [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth", "twentieth",
    ]
    private static let decades: [(String, Int)] = [
        ("twenties", 1920), ("thirties", 1930), ("forties", 1940), ("fifties", 1950), ("sixties", 1960),
        ("seventies", 1970), ("eighties", 1980), ("nineties", 1990),
    ]
    private static let units: [(String, String, TimeUnit)] = [
        ("minute", "minutes", .minute), ("hour", "hours", .hour), ("day", "days", .day), ("week", "weeks", .week),
        ("weekend", "weekends", .weekend), ("fortnight", "fortnights", .fortnight), ("month", "months", .month),
        ("quarter", "quarters", .quarter), ("year", "years", .year), ("decade", "decades", .decade),
        ("century", "centuries", .century), ("night", "nights", .day),
    ]
    private static let seasons: [(String, TimeExpression.Part)] = [
        ("spring", .spring), ("summer", .summer), ("autumn", .autumn), ("fall", .autumn), ("winter", .winter),
    ]
    private static let dayParts: [(String, TimeExpression.Part)] = [
        ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening), ("night", .night),
        ("dawn", .morning), ("overnight", .night),
    ]
    private static let parts: [(String, TimeExpression.Part)] = [
        ("early", .early), ("mid", .mid), ("late", .late), ("beginning", .early), ("start", .early), ("middle", .mid),
        ("end", .late), ("close", .late),
    ]
    private static let triggers = [
        "today", "yesterday", "tomorrow", "tonight", "now", "nowadays", "currently", "recently", "presently", "noon",
        "midnight", "christmas", "easter", "thanksgiving", "halloween", "juneteenth", "daily", "weekly", "monthly",
        "yearly", "annually", "quarterly", "hourly", "bc", "b.c.", "b.c", "bce", "ad", "a.d.", "a.m.", "p.m.", "am",
        "pm", "eve", "nineteen", "eighteen", "thousand", "future", "past", "everyday", "daytime", "previously", "mid",
        "time", "date", "present",
    ]

    static let entries: [Symbol: TimeEntry] = {
        var table: [Symbol: TimeEntry] = [:]
        func add(_ word: String, _ entry: TimeEntry) {
            if var known = table[Symbol(word)] {
                known.classes.formUnion(entry.classes)
                if entry.classes.contains(.unit) { known.unit = entry.unit }
                if entry.classes.contains(.dayPart) { known.part = entry.part }
                table[Symbol(word)] = known
            } else {
                table[Symbol(word)] = entry
            }
        }
        for (index, names) in months.enumerated() {
            for name in names { add(name, TimeEntry(classes: .month, value: index + 1)) }
        }
        for (index, names) in weekdays.enumerated() {
            for name in names { add(name, TimeEntry(classes: .weekday, value: index + 1)) }
        }
        for (name, value) in doubtfulMonths { add(name, TimeEntry(classes: [.month, .doubtful], value: value)) }
        for (name, value) in doubtfulWeekdays { add(name, TimeEntry(classes: [.weekday, .doubtful], value: value)) }
        for (value, name) in cardinals.enumerated() { add(name, TimeEntry(classes: .cardinal, value: value)) }
        for (name, value) in tens { add(name, TimeEntry(classes: .cardinal, value: value)) }
        for (value, name) in ordinals.enumerated() { add(name, TimeEntry(classes: .ordinal, value: value)) }
        add("thirtieth", TimeEntry(classes: .ordinal, value: 30))
        for (name, value) in decades { add(name, TimeEntry(classes: .decade, value: value)) }
        for (singular, plural, unit) in units {
            add(singular, TimeEntry(classes: .unit, unit: unit))
            add(plural, TimeEntry(classes: .units, unit: unit))
        }
        for (name, part) in seasons { add(name, TimeEntry(classes: .season, part: part)) }
        for (name, part) in dayParts { add(name, TimeEntry(classes: .dayPart, part: part)) }
        for (name, part) in parts { add(name, TimeEntry(classes: .part, part: part)) }
        for name in ["several", "few", "many", "some"] { add(name, TimeEntry(classes: .vague)) }
        for name in triggers { add(name, TimeEntry(classes: .trigger)) }
        return table
    }()

    /// One bit for each value of a hash's low 12 bits that some word has: most words are turned away here.
    static let filter: [Bool] = {
        var bits = [Bool](repeating: false, count: 4096)
        for symbol in entries.keys { bits[Int(symbol.hash & 4095)] = true }
        return bits
    }()

    static func entry(_ symbol: Symbol) -> TimeEntry? {
        filter[Int(symbol.hash & 4095)] ? entries[symbol] : nil
    }
}
