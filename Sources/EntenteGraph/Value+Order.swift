extension Value: Comparable {
    /// Things by index, then texts, dates, terms, flags: the order in which a subject's facts of one property stand.
    public static func < (a: Value, b: Value) -> Bool {
        switch (a, b) {
        case (.thing(let one), .thing(let other)): one < other
        case (.text(let one), .text(let other)): one < other
        case (.date(let one), .date(let other)): one < other
        case (.term(let one), .term(let other)): one < other
        case (.flag(let one), .flag(let other)): !one && other
        default: a.rank < b.rank
        }
    }

    private var rank: Int {
        switch self {
        case .thing: 0
        case .text: 1
        case .date: 2
        case .term: 3
        case .flag: 4
        }
    }
}
