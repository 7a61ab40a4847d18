internal import EntenteText
internal import Glibc

/// The network has a head for each corpus of names, since their conventions differ; this makes one decision of them.
package enum NameScores {
    /// The order of the heads.
    package enum Head: Int, CaseIterable { case universal, groningen, gum, politics }

    /// How far each head is trusted on the three categories that all know, and on the others.
    package static let trust: [Float] = [0.6, 0.1, 0, 0.3, 0.2, 0.6, 0.1, 0.1]

    /// Less than one, so that more names are found: their recall is the lower figure.
    private static let outside: Float = 0.6

    @inline(__always)
    package static func combine(
        _ heads: UnsafePointer<Float>, trust: UnsafePointer<Float>, to scores: UnsafeMutablePointer<Float>
    ) {
        let labels = NameTrellis.labels
        for label in 0..<labels { scores[label] = 0 }
        for head in 0..<Network.nameHeads {
            let row = heads + head * Network.nameWidth
            var top = row[0]
            for label in 1..<labels { top = max(top, row[label]) }
            withUnsafeTemporaryAllocation(of: Float.self, capacity: labels) { powers in
                var sum: Float = 0
                for label in 0..<labels {
                    powers[label] = row[label] - top < -16 ? 0 : expf(row[label] - top)
                    sum += powers[label]
                }
                for label in 0..<labels {
                    let weight = trust[2 * head + (label <= 6 ? 0 : 1)]
                    scores[label] += weight * powers[label] / sum
                }
            }
        }
        scores[0] *= outside
        for label in 0..<labels { scores[label] = logf(scores[label] + 1e-6) }
    }
}
