internal import EntenteText

/// The best sequence of name labels in which an inside label only follows its own begin or inside label (Viterbi).
package struct NameTrellis {
    /// Outside, then begin and inside of each category.
    package static let labels = 1 + 2 * Name.Category.allCases.count

    /// What it costs, in log-probability, that a name follows another of its kind directly.
    private static let touching: Float = 3

    private var back: [UInt8] = []
    /// The labels found.
    package private(set) var best: [UInt8] = []

    package init() {}

    /// The best label that is not of the kind that a begin label starts.
    @inline(__always)
    private func second(_ now: UnsafePointer<Float>, _ begin: Int) -> Int {
        var best = 0
        for label in 1..<Self.labels where label != begin && label != begin + 1 && now[label] > now[best] {
            best = label
        }
        return best
    }

    /// - Parameter scores: log-probabilities, `stride` a word.
    package mutating func decode(_ scores: UnsafePointer<Float>, stride: Int, count: Int) {
        let width = Self.labels
        if best.count < count {
            best = [UInt8](repeating: 0, count: count)
            back = [UInt8](repeating: 0, count: count * width)
        }
        guard count > 0 else { return }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * width) { lanes in
            var now = lanes.baseAddress!
            var next = now + width
            for label in 0..<width { now[label] = label > 0 && label % 2 == 0 ? -1e9 : scores[label] }
            for word in 1..<max(count, 1) {
                var top = 0
                for label in 1..<width where now[label] > now[top] { top = label }
                let row = scores + word * stride
                for label in 0..<width {
                    var from = top
                    var toll: Float = 0
                    if label % 2 == 1, top == label || top == label + 1 {
                        // Two names of one kind seldom touch: better a way that is not through this kind.
                        let other = second(now, label)
                        toll = Self.touching
                        if now[other] > now[top] - toll {
                            from = other
                            toll = 0
                        }
                    }
                    if label > 0 && label % 2 == 0 { from = now[label - 1] > now[label] ? label - 1 : label }
                    next[label] = now[from] - toll + row[label]
                    back[word * width + label] = UInt8(from)
                }
                swap(&now, &next)
            }
            var label = 0
            for other in 1..<width where now[other] > now[label] { label = other }
            var word = count - 1
            while true {
                best[word] = UInt8(label)
                if word == 0 { break }
                label = Int(back[word * width + label])
                word -= 1
            }
        }
    }
}
