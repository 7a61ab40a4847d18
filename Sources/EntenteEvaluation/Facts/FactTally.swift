/// What of one row is right, wrong and missed.
public struct FactTally: Sendable, Equatable {
    public var right = 0
    public var wrong = 0
    public var missed = 0
    /// A line for each that is wrong or missed.
    public var notes: [String] = []

    public var precision: Double { share(of: right + wrong) }
    public var recall: Double { share(of: right + missed) }
    public var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    private func share(of whole: Int) -> Double { whole > 0 ? Double(right) / Double(whole) : 1 }

    mutating func add(right: Int, wrong: [String] = [], missed: [String] = [], in article: String) {
        self.right += right
        self.wrong += wrong.count
        self.missed += missed.count
        notes += missed.map { "\(article): missed  \($0)" } + wrong.map { "\(article): wrong   \($0)" }
    }

    static func += (a: inout FactTally, b: FactTally) {
        a.right += b.right
        a.wrong += b.wrong
        a.missed += b.missed
        a.notes += b.notes
    }
}
