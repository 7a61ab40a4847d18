import EntenteText

/// All rules, merged for matching.
struct TimeGrammar: Sendable {
    static let shared = TimeGrammar(rules: TimeRules.all)

    let rules: [TimeRule]
    let tries: [TimeTrie]
    /// The words that some rule begins with.
    let firstWords: Set<Symbol>
    private let filter: [Bool]

    init(rules: [TimeRule]) {
        self.rules = rules
        var tries = [TimeTrie](repeating: TimeTrie(), count: TimeRule.Layer.allCases.count)
        for (index, rule) in rules.enumerated() {
            for sequence in TimePattern.sequences(rule.pattern) {
                tries[Int(rule.layer.rawValue)].insert(sequence, rule: index)
            }
        }
        self.tries = tries
        firstWords = Set(tries.flatMap(\.firstWords) + ["a", "an"])
        var filter = [Bool](repeating: false, count: 4096)
        for symbol in firstWords { filter[Int(symbol.hash & 4095)] = true }
        self.filter = filter
    }

    func canStart(_ word: TimeWord) -> Bool {
        !word.classes.isEmpty || filter[Int(word.symbol.hash & 4095)] && firstWords.contains(word.symbol)
    }
}
