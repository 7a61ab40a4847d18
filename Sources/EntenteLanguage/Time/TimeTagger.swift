public import EntenteText

/// Finds expressions of time in a document and says what they mean.
///
///     let times = TimeTagger().expressions(in: document)
///
/// The rules are a table (``TimeRules``) in the manner of HeidelTime (Strötgen and Gertz 2013): words of closed classes,
/// simple expressions, what is built on them, then ranges. They are merged in tries; a sentence without a word of a
/// month, weekday, unit or number is passed over.
public struct TimeTagger: Sendable {
    public var normalizer: TimeNormalizer

    public init(normalizer: TimeNormalizer = TimeNormalizer()) { self.normalizer = normalizer }

    /// All expressions in the order of the text; they do not overlap.
    public func expressions(in document: Document) -> [TimeExpression] {
        normalizer.resolve(mentions(in: document), in: document)
    }

    func mentions(in document: Document) -> [TimeMention] {
        let grammar = TimeGrammar.shared
        let cutter = TimeWords(document: document)
        var mentions: [TimeMention] = []
        for sentence in document.sentences where cutter.isTriggered(sentence.tokens) {
            let words = cutter.words(of: sentence.tokens)
            var matcher = TimeMatcher(grammar: grammar, words: words)
            var position = 0
            while position < words.count {
                guard grammar.canStart(words[position]), let found = matcher.longest(at: position) else {
                    position += 1
                    continue
                }
                let mention = TimeMention(found, words: words, grammar: grammar)
                if !isNamed(mention, in: document) { mentions.append(mention) }
                position = found.range.upperBound
            }
        }
        return mentions
    }

    /// "Friday" and "April" in the name of a person are no dates.
    private func isNamed(_ mention: TimeMention, in document: Document) -> Bool {
        guard mention.tokens.count == 1, !document.names.isEmpty else { return false }
        switch mention.form {
        case .weekday, .calendar(nil, _?, nil): break
        default: return false
        }
        var low = 0
        var high = document.names.count
        while low < high {
            let middle = (low + high) / 2
            if document.names[middle].tokens.upperBound <= mention.tokens.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < document.names.count, document.names[low].tokens.contains(mention.tokens.lowerBound) else {
            return false
        }
        return document.names[low].tokens.count > 1 || document.names[low].category == .person
    }
}

/// An expression that was found and not yet resolved.
struct TimeMention {
    var tokens: Range<Int>
    var form: TimeForm
    var rule: String
    /// The tokens of the two ends of a range.
    var ends: [Range<Int>]

    init(_ found: TimeMatcher.Found, words: [TimeWord], grammar: TimeGrammar) {
        var start = found.range.lowerBound
        while start < found.range.upperBound - 1, Self.leading.contains(words[start].symbol), words[start].opens {
            start += 1
        }
        // "Nov ." is one word; a full stop after "November" is not.
        var end = found.range.upperBound
        if words[end - 1].symbol == ".", end - 1 > start, words[end - 1].opens { end -= 1 }
        tokens = words[start].token..<words[end - 1].token + 1
        form = found.form
        rule = grammar.rules[found.rule].name
        ends = []
        if case .range = form {
            let points = found.captures.filter {
                $0.form != nil
                    || $0.value != nil && words[$0.range.lowerBound].classes.isDisjoint(with: [.month, .dash, .slash])
            }
            if points.count >= 2 {
                ends = points.prefix(2).map {
                    words[$0.range.lowerBound].token..<words[$0.range.upperBound - 1].token + 1
                }
            }
        }
    }

    private static let leading: Set<Symbol> = [
        "from", "between", "during", "throughout", "for", "on", "of", "by", "until", "since",
    ]
}
