import EntenteText

/// Sets expressions of time against the article's date, the text before them, and the tense.
///
/// Conventions, as news agencies write (AP Stylebook, "time element"): a bare weekday lies within seven days, in the past
/// or future as the verb says, the article's own day included. "Last" and "next" with a weekday mean the week before or
/// after the article's (Monday to Sunday), since the nearer day would be named bare. A day or month without a year is the
/// latest, or with a verb of the future the next.
public struct TimeNormalizer: Sendable {
    /// What a date without a year is counted from.
    public enum Style: Sendable {
        /// The article's date.
        case news
        /// The date said last, as in history writing.
        case narrative
    }

    /// How `11/12/2019` is read where the numbers leave it open.
    public enum NumericOrder: Sendable { case monthFirst, dayFirst }

    public var style: Style
    public var numericOrder: NumericOrder?

    public init(style: Style = .news, numericOrder: NumericOrder? = nil) {
        self.style = style
        self.numericOrder = numericOrder
    }

    func resolve(_ mentions: [TimeMention], in document: Document) -> [TimeExpression] {
        var context = TimeContext(normalizer: self, document: document, mentions: mentions)
        return mentions.map { context.expression($0) }
    }
}

/// What a ``TimeForm`` comes to in its context.
struct TimeResolution {
    var value: PartialDate?
    var granularity: TimeUnit = .day
    var kind: TimeExpression.Kind = .date
    var part: TimeExpression.Part?
    var anchor: TimeExpression.Anchor = .absolute
    var amount: Int?
    var confidence = 1.0
    var unresolved: TimeExpression.Unresolved?

    static func unknown(_ reason: TimeExpression.Unresolved, _ granularity: TimeUnit = .day) -> TimeResolution {
        TimeResolution(granularity: granularity, confidence: 0, unresolved: reason)
    }
}

/// The state of one document while its expressions are resolved in order.
struct TimeContext {
    struct Reference {
        var value: PartialDate
        var granularity: TimeUnit
        var sentence: UInt32
    }

    let normalizer: TimeNormalizer
    let document: Document
    let published: CalendarDate?
    let tenses: TenseContext
    /// The dates said so far, the latest last.
    var history: [Reference] = []
    /// The years that the text itself gives to a month: the only ground for a year where no article date is known.
    var yearsOfMonths: [Int: Set<Int>] = [:]
    /// The day that a bare weekday meant last, by weekday.
    var weekdays: [CalendarDate?] = Array(repeating: nil, count: 8)
    /// The words in hand.
    var tokens = 0..<0
    var sentence: UInt32 = 0

    init(normalizer: TimeNormalizer, document: Document, mentions: [TimeMention]) {
        self.normalizer = normalizer
        self.document = document
        published = document.article.published
        tenses = TenseContext(document)
        for mention in mentions {
            var forms = [mention.form]
            while let form = forms.popLast() {
                switch form {
                case .calendar(let year?, let month?, _): yearsOfMonths[month, default: []].insert(year)
                case .part(_, let inner): forms.append(inner)
                case .range(let a, let b): forms += [a, b]
                default: break
                }
            }
        }
    }

    var isNarrative: Bool { normalizer.style == .narrative }

    mutating func expression(_ mention: TimeMention) -> TimeExpression {
        tokens = mention.tokens
        sentence = document.tokens[tokens.lowerBound].sentence
        var endpoints: [TimeExpression] = []
        let result: TimeResolution
        if case .range(let a, let b) = mention.form {
            let (first, last) = ends(a, b)
            result = range(first, last)
            if mention.ends.count == 2 {
                endpoints = [make(mention.ends[0], first, mention.rule), make(mention.ends[1], last, mention.rule)]
            }
        } else {
            result = resolve(mention.form)
        }
        // "To this day" does not move a story to the day it was written.
        let told = !isNarrative || result.anchor != .article
        if told, let value = result.value, result.kind == .date, value.earliest != nil || isYear(value) {
            history.append(Reference(value: value, granularity: result.granularity, sentence: sentence))
        }
        var expression = make(mention.tokens, result, mention.rule)
        expression.endpoints = endpoints
        expression.bound = bound(before: mention.tokens)
        return expression
    }

    private func isYear(_ value: PartialDate) -> Bool { if case .year = value { true } else { false } }

    private func make(_ tokens: Range<Int>, _ result: TimeResolution, _ rule: String) -> TimeExpression {
        TimeExpression(
            tokens: tokens, kind: result.kind, value: result.value, granularity: result.granularity, part: result.part,
            anchor: result.anchor, amount: result.amount, confidence: result.confidence, unresolved: result.unresolved,
            rule: rule)
    }

    private func bound(before tokens: Range<Int>) -> TimeExpression.Bound? {
        guard tokens.lowerBound > 0, document.tokens[tokens.lowerBound - 1].sentence == sentence else { return nil }
        switch document.tokens[tokens.lowerBound - 1].norm {
        case "since", "from": return .since
        case "until", "till": return .until
        case "before": return .before
        case "after": return .after
        case "by": return .by
        default: return nil
        }
    }

    /// The tense over the words in hand; history is told in the past.
    var tense: TenseContext.Tense { isNarrative ? .past : tenses.tense(of: tokens) }

    /// The day that the dates of a narrative, or the article, are counted from.
    var today: CalendarDate? { published }

    /// The date said last that is as precise as a unit needs; in news only from the same sentence or the one before.
    func reference(_ unit: TimeUnit) -> PartialDate? {
        for reference in history.reversed() {
            if !isNarrative, reference.sentence + 1 < sentence { return nil }
            if reference.granularity.rank <= unit.rank { return reference.value }
            if !isNarrative { return nil }
        }
        return nil
    }
}

extension TimeUnit {
    /// Fine to coarse; what stands together is as precise.
    var rank: Int {
        switch self {
        case .second, .minute, .hour, .day: 0
        case .weekend, .week: 1
        case .fortnight: 2
        case .month: 3
        case .quarter, .season: 4
        case .half: 5
        case .year: 6
        case .decade: 7
        case .century: 8
        }
    }
}
