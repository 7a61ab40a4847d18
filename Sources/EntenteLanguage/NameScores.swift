internal import EntenteText

/// The network has a head for each corpus of names, since their conventions differ; this makes one decision of them.
package enum NameScores {
    /// The order of the heads.
    package enum Head: Int, CaseIterable { case universal, groningen, gum, politics }

    /// How far each head is trusted on the three categories that all know, and on the others.
    package static let trust: [Float] = [0.6, 0.1, 0, 0.3, 0.2, 0.6, 0.1, 0.1]

    /// Less than one, so that more names are found: their recall is the lower figure.
    private static let outside: Float = 0.6

    /// The logarithms of the chances of a word's labels, all heads together: ``Network/nameWidth`` numbers.
    @inline(__always)
    package static func combine(
        _ heads: UnsafePointer<Float>, trust: UnsafePointer<Float>, to scores: UnsafeMutablePointer<Float>
    ) {
        var low = SIMD8<Float>.zero
        var high = SIMD8<Float>.zero
        for head in 0..<Network.nameHeads {
            let row = heads + head * Network.nameWidth
            let first = load(row)
            let second = load(row + 8).replacing(with: -1e9, where: Self.padding)
            let top = highest(first, second)
            let powers = (exponential(first - top), exponential(second - top))
            let sum = (powers.0 + powers.1).sum()
            let (known, other) = (trust[2 * head] / sum, trust[2 * head + 1] / sum)
            // Labels 0 to 6 are those of the three categories.
            low += powers.0 * SIMD8(known, known, known, known, known, known, known, other)
            high += powers.1 * other
        }
        low[0] *= outside
        store(logarithm(low + 1e-6), scores)
        store(logarithm(high + 1e-6), scores + 8)
    }

    /// The lanes of the second eight that stand for no label.
    private static let padding: SIMDMask<SIMD8<Int32>> =
        SIMD8<Int32>(8, 9, 10, 11, 12, 13, 14, 15) .>= Int32(NameTrellis.labels)

    @inline(__always)
    private static func highest(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> Float {
        var top = a[0]
        for lane in 0..<8 {
            top = a[lane] > top ? a[lane] : top
            top = b[lane] > top ? b[lane] : top
        }
        return top
    }
}
