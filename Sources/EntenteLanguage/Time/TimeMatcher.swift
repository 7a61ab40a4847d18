import EntenteText

/// Finds the longest match of the grammar at each word of a sentence.
struct TimeMatcher {
    struct Found {
        var range: Range<Int>
        var form: TimeForm
        var rule: Int
        /// The ends of a range and the rules that found them.
        var captures: [TimeMatch.Capture]
    }

    private enum Memo {
        case unknown, none
        case found(Found)
    }

    let grammar: TimeGrammar
    let words: [TimeWord]
    private var memo: [[Memo]]
    private var path: [TimeMatch.Capture] = []

    init(grammar: TimeGrammar, words: [TimeWord]) {
        self.grammar = grammar
        self.words = words
        memo = Array(repeating: Array(repeating: .unknown, count: words.count), count: grammar.tries.count)
    }

    /// The longest match of any layer; of equals, the plainer.
    mutating func longest(at position: Int) -> Found? {
        var best: Found?
        for layer in TimeRule.Layer.allCases {
            if let found = match(layer, at: position), found.range.count > best?.range.count ?? 0 { best = found }
        }
        return best
    }

    private mutating func phrase(_ layer: TimeRule.Layer, at position: Int) -> Found? {
        let atom = match(.atom, at: position)
        guard layer == .point, let point = match(.point, at: position) else { return atom }
        return point.range.count > atom?.range.count ?? 0 ? point : atom
    }

    private mutating func match(_ layer: TimeRule.Layer, at position: Int) -> Found? {
        let row = Int(layer.rawValue)
        switch memo[row][position] {
        case .none: return nil
        case .found(let found): return found
        case .unknown: break
        }
        memo[row][position] = .none
        guard grammar.canStart(words[position]) else { return nil }
        let saved = path
        path = []
        var best: Found?
        walk(grammar.tries[row], node: 0, at: position, from: position, best: &best)
        path = saved
        if let best { memo[row][position] = .found(best) }
        return best
    }

    private mutating func walk(_ trie: TimeTrie, node: Int, at position: Int, from start: Int, best: inout Found?) {
        let accepts = trie.nodes[node].accepts
        if !accepts.isEmpty, isWhole(start..<position) {
            for accept in accepts {
                let length = position - start
                if let best, best.range.count > length || best.range.count == length && best.rule <= accept.rule {
                    continue
                }
                let match = TimeMatch(words: words, range: start..<position, captures: path, slots: accept.slots)
                if let form = grammar.rules[accept.rule].form(match) {
                    best = Found(range: start..<position, form: form, rule: accept.rule, captures: path)
                }
            }
        }
        for edge in trie.nodes[node].edges {
            if edge.item == .tight {
                guard position < words.count, words[position].tight else { continue }
                path.append(TimeMatch.Capture(range: position..<position, value: nil, form: nil, rule: 0))
                walk(trie, node: edge.target, at: position, from: start, best: &best)
                path.removeLast()
                continue
            }
            guard position < words.count, let capture = step(edge.item, at: position) else { continue }
            path.append(capture)
            walk(trie, node: edge.target, at: capture.range.upperBound, from: start, best: &best)
            path.removeLast()
        }
    }

    private mutating func step(_ item: TimePattern.Item, at position: Int) -> TimeMatch.Capture? {
        switch item {
        case .word(let symbol):
            guard words[position].symbol == symbol else { return nil }
            return TimeMatch.Capture(range: position..<position + 1, value: nil, form: nil, rule: 0)
        case .classes(let classes):
            if classes == .year, words[position].classes.contains(.cardinal) { return yearInWords(at: position) }
            guard !words[position].classes.isDisjoint(with: classes) else { return nil }
            return TimeMatch.Capture(range: position..<position + 1, value: words[position].value, form: nil, rule: 0)
        case .number: return number(at: position)
        case .ordinal: return ordinal(at: position)
        case .phrase(let layer):
            guard let found = phrase(layer, at: position) else { return nil }
            return TimeMatch.Capture(range: found.range, value: nil, form: found.form, rule: found.rule)
        case .tight: return nil
        }
    }

    /// An expression may end inside a token only before a hyphen ("November-based") and begin inside only after one.
    private func isWhole(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        let head = words[range.lowerBound]
        if !head.opens {
            guard words[range.lowerBound - 1].classes.contains(.dash) else { return false }
            if !isLetters(range.lowerBound - 2), !isLetters(range.lowerBound) { return false }
        }
        if words[last].closes { return true }
        return words[last + 1].classes.contains(.dash) && isLetters(last + 2)
    }

    private func isLetters(_ index: Int) -> Bool {
        words.indices.contains(index) && words[index].classes.isDisjoint(with: [.digits, .ordinal])
    }

    /// No unit is counted beyond it: "a thousand thousand thousand thousand" is as vague as "several".
    private static let greatestNumber = 999_999_999

    /// "three", "12", "twenty-one", "a hundred", "two and a half", "a couple of", "several".
    private func number(at start: Int) -> TimeMatch.Capture? {
        func capture(_ end: Int, _ value: Int?) -> TimeMatch.Capture {
            TimeMatch.Capture(range: start..<end, value: value, form: nil, rule: 0)
        }
        let word = words[start]
        if word.classes.contains(.digits) { return capture(start + 1, word.value) }
        if word.classes.contains(.vague) { return capture(start + 1, nil) }
        if word.symbol == "couple" {
            return capture(start + (start + 2 < words.count && words[start + 1].symbol == "of" ? 2 : 1), 2)
        }
        var position = start
        var value = 0
        var any = false
        if word.symbol == "a" || word.symbol == "an" {
            guard start + 1 < words.count else { return nil }
            let next = words[start + 1]
            if next.classes.contains(.vague) || next.symbol == "number" {
                return capture(start + (start + 2 < words.count && words[start + 2].symbol == "of" ? 3 : 2), nil)
            }
            if next.symbol == "couple" {
                return capture(start + (start + 2 < words.count && words[start + 2].symbol == "of" ? 3 : 2), 2)
            }
            guard next.classes.contains(.cardinal), next.value >= 12 else { return capture(start + 1, 1) }
            position += 1
        }
        while position < words.count {
            let next = words[position]
            if next.classes.contains(.cardinal) {
                let multiplies = next.value >= 100 || next.symbol == "dozen"
                let sum = multiplies ? max(value, 1) * next.value : value + next.value
                value = min(sum, Self.greatestNumber + 1)
                any = true
                position += 1
            } else if any, next.classes.contains(.dash) || next.symbol == "and", position + 1 < words.count,
                words[position + 1].classes.contains(.cardinal), value % 10 == 0, words[position + 1].value < 10
            {
                position += 1
            } else {
                break
            }
        }
        return any ? capture(position, value > Self.greatestNumber ? nil : value) : nil
    }

    /// "nineteen ninety-nine", "nineteen oh one", "twenty nineteen", "two thousand and fifteen".
    private func yearInWords(at start: Int) -> TimeMatch.Capture? {
        func cardinal(_ index: Int) -> Int? {
            index < words.count && words[index].classes.contains(.cardinal) ? words[index].value : nil
        }
        func skipHyphen(_ index: Int) -> Int {
            index < words.count && words[index].classes.contains(.dash) ? index + 1 : index
        }
        /// From 1 to 99, with the end of its words.
        func rest(_ index: Int) -> (Int, Int)? {
            guard let first = cardinal(index), (1...99).contains(first), words[index].symbol != "dozen" else {
                return nil
            }
            if first >= 20, let ones = cardinal(skipHyphen(index + 1)), (1...9).contains(ones) {
                return (first + ones, skipHyphen(index + 1) + 1)
            }
            return (first, index + 1)
        }
        guard let head = cardinal(start) else { return nil }
        if head < 10, head > 0, cardinal(start + 1) == 1000 {
            let next = start + 2 < words.count && words[start + 2].symbol == "and" ? start + 3 : start + 2
            guard let (value, end) = rest(next) else { return nil }
            return TimeMatch.Capture(range: start..<end, value: head * 1000 + value, form: nil, rule: 0)
        }
        guard (16...20).contains(head) else { return nil }
        let next = skipHyphen(start + 1)
        if next + 1 < words.count, words[next].symbol == "oh" || words[next].symbol == "zero",
            let (value, end) = rest(next + 1), value < 10
        {
            return TimeMatch.Capture(range: start..<end, value: head * 100 + value, form: nil, rule: 0)
        }
        guard let (value, end) = rest(next), value >= 10 else { return nil }
        return TimeMatch.Capture(range: start..<end, value: head * 100 + value, form: nil, rule: 0)
    }

    private func ordinal(at start: Int) -> TimeMatch.Capture? {
        let word = words[start]
        if word.classes.contains(.ordinal) {
            return TimeMatch.Capture(range: start..<start + 1, value: word.value, form: nil, rule: 0)
        }
        guard word.classes.contains(.cardinal), word.value >= 20, word.value < 100 else { return nil }
        var next = start + 1
        if next < words.count, words[next].classes.contains(.dash) { next += 1 }
        guard next < words.count, words[next].classes.contains(.ordinal), words[next].value < 10 else { return nil }
        return TimeMatch.Capture(range: start..<next + 1, value: word.value + words[next].value, form: nil, rule: 0)
    }
}
