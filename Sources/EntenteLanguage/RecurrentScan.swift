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
        var lane = 0
        while lane < width {
            let (vf, vr) = (load(v + lane), load(v + width + lane))
            let (wf, wr) = (load(v + 2 * width + lane), load(v + 3 * width + lane))
            var c = SIMD8<Float>.zero
            var d = SIMD8<Float>.zero
            // Both directions in one loop: neither has to wait for its own last step.
            for token in 0..<count {
                step(
                    &c, vf, vr, z + token * zStride + lane, x + token * hStride + lane, parts, width,
                    h + token * hStride + lane)
                let mirror = count - 1 - token
                step(
                    &d, wf, wr, z + mirror * zStride + parts * width + lane, x + mirror * hStride + width + lane,
                    parts, width, h + mirror * hStride + width + lane)
            }
            lane += 8
        }
    }

    @inline(__always)
    private static func step(
        _ c: inout SIMD8<Float>, _ vf: SIMD8<Float>, _ vr: SIMD8<Float>, _ z: UnsafePointer<Float>,
        _ x: UnsafePointer<Float>, _ parts: Int, _ width: Int, _ h: UnsafeMutablePointer<Float>
    ) {
        let u = load(z)
        let (f, r) = sigmoids(load(z + width) + vf * c, load(z + 2 * width) + vr * c)
        let highway = parts == 4 ? load(z + 3 * width) : load(x)
        c = u + f * (c - u)
        store(highway + r * (c - highway), h)
    }
}
