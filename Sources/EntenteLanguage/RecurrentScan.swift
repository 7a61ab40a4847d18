/// The simple recurrent unit (Lei et al. 2018) run over a sentence in both directions.
///
/// Its matrices were applied to all tokens beforehand; what is left is elementwise:
/// `f = σ(zf + vf c)`, `r = σ(zr + vr c)`, `c = f c + (1 - f) u`, `h = r c + (1 - r) x`.
package enum RecurrentScan {
    /// - Parameters:
    ///   - z: for each token, for each direction: `u`, `zf`, `zr` and, where `parts` is 4, the highway `x`; `width` each.
    ///   - x: where `parts` is 3, the layer's input: `2 width` numbers a token.
    ///   - v: `vf`, `vr` of the forward direction, then of the backward one.
    ///   - h: the output, `2 width` numbers a token.
    @inline(__always)
    static func run(
        z: UnsafePointer<Float>, x: UnsafePointer<Float>, parts: Int, v: UnsafePointer<Float>, width: Int, count: Int,
        h: UnsafeMutablePointer<Float>
    ) {
        let zStride = 2 * parts * width
        let hStride = 2 * width
        for direction in 0..<2 {
            var lane = 0
            while lane < width {
                let vf = load(v + (direction * 2) * width + lane)
                let vr = load(v + (direction * 2 + 1) * width + lane)
                var c = SIMD8<Float>.zero
                var token = direction == 0 ? 0 : count - 1
                let step = direction == 0 ? 1 : -1
                for _ in 0..<count {
                    let base = z + token * zStride + direction * parts * width + lane
                    let u = load(base)
                    let f = sigmoid(load(base + width) + vf * c)
                    let r = sigmoid(load(base + 2 * width) + vr * c)
                    let highway =
                        parts == 4
                        ? load(base + 3 * width) : load(x + token * hStride + direction * width + lane)
                    c = u + f * (c - u)
                    store(highway + r * (c - highway), h + token * hStride + direction * width + lane)
                    token += step
                }
                lane += 8
            }
        }
    }
}
