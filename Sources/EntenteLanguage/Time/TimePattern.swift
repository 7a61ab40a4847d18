import EntenteText

/// A pattern of an expression of time, as the rule tables write it.
///
/// `MONTH:m .? DAY:d (,? of? YEAR:y)?`: a word in capitals is a class of words or a phrase, a word in small letters is
/// itself, `( | )` are alternatives, `?` makes the item before it optional, `:x` names what was matched, and `_` says that
/// no whitespace stands there. Patterns are expanded to flat sequences and merged in a ``TimeTrie``.
struct TimePattern {
    enum Item: Hashable, Sendable {
        case word(Symbol)
        case classes(TimeClasses)
        /// "three", "12", "twenty-one", "a", "several", "a couple of"
        case number
        /// "23rd", "twenty-third"
        case ordinal
        /// A simple expression, or one with its additions.
        case phrase(TimeRule.Layer)
        case tight
    }

    struct Step: Hashable, Sendable {
        var item: Item
        /// The name that the rule uses; 0 for none.
        var slot: UInt8
    }

    private static let classes: [String: Item] = [
        "MONTH": .classes(.month), "WEEKDAY": .classes(.weekday), "DIGITS": .classes(.digits), "YEAR": .classes(.year),
        "YY": .classes(.twoDigits), "DAY": .classes(.day), "DECADE": .classes(.decade), "UNIT": .classes(.unit),
        "UNITS": .classes(.units), "SEASON": .classes(.season), "DAYPART": .classes(.dayPart),
        "PART": .classes(.part), "DASH": .classes(.dash), "SLASH": .classes(.slash), "NUM": .number,
        "ORD": .ordinal, "ATOM": .phrase(.atom), "POINT": .phrase(.point),
    ]

    private var text: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { self.text = Array(text.unicodeScalars) }

    /// All flat sequences that the pattern stands for.
    static func sequences(_ pattern: String) -> [[Step]] {
        var parser = TimePattern(pattern)
        return parser.alternatives()
    }

    private mutating func alternatives() -> [[Step]] {
        var all: [[Step]] = []
        while true {
            all += sequence()
            guard position < text.count, text[position] == "|" else { return all }
            position += 1
        }
    }

    private mutating func sequence() -> [[Step]] {
        var sequences: [[Step]] = [[]]
        while position < text.count {
            let scalar = text[position]
            if scalar == " " || scalar == "\n" {
                position += 1
                continue
            }
            if scalar == "|" || scalar == ")" { break }
            var choices: [[Step]]
            if scalar == "(" {
                position += 1
                choices = alternatives()
                position += 1
            } else {
                choices = [[atom()]]
            }
            if position < text.count, text[position] == "?" {
                position += 1
                choices.append([])
            }
            sequences = sequences.flatMap { head in choices.map { head + $0 } }
        }
        return sequences
    }

    private mutating func atom() -> Step {
        var name = ""
        while position < text.count, !" \n|()?:".unicodeScalars.contains(text[position]) {
            name.unicodeScalars.append(text[position])
            position += 1
        }
        // A colon alone is the word ":".
        if name.isEmpty {
            name = ":"
            position += 1
        }
        var slot: UInt8 = 0
        if position + 1 < text.count, text[position] == ":" {
            slot = UInt8(truncatingIfNeeded: text[position + 1].value)
            position += 2
        }
        if name == "_" { return Step(item: .tight, slot: 0) }
        return Step(item: Self.classes[name] ?? .word(Symbol(name)), slot: slot)
    }
}
