/// A matrix and a bias for inference, packed in panels of 16 outputs so that one pass streams through the weights.
package final class DenseLayer: @unchecked Sendable {
    package let inputs: Int
    package let outputs: Int
    private let panels: UnsafeMutablePointer<SIMD8<Float>>

    /// - Parameters:
    ///   - weights: row-major, `inputs` rows of `outputs` numbers; `outputs` is a multiple of 16.
    ///   - bias: `outputs` numbers.
    package init(weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>) {
        outputs = bias.count
        inputs = weights.count / bias.count
        precondition(outputs % 16 == 0 && inputs * outputs == weights.count)
        let rows = inputs + 1
        panels = .allocate(capacity: rows * outputs / 8)
        for panel in 0..<outputs / 16 {
            for row in 0..<rows {
                let source = row == 0 ? bias.baseAddress! : weights.baseAddress! + (row - 1) * outputs
                for half in 0..<2 {
                    panels[(panel * rows + row) * 2 + half] = UnsafeRawPointer(source + panel * 16 + half * 8)
                        .loadUnaligned(as: SIMD8<Float>.self)
                }
            }
        }
    }

    deinit { panels.deallocate() }

    /// `y = x W + b` for `rows` rows.
    @inline(__always)
    func apply(
        _ x: UnsafePointer<Float>, stride xStride: Int, rows: Int, to y: UnsafeMutablePointer<Float>,
        stride yStride: Int
    ) {
        let depth = inputs
        for panel in 0..<outputs / 16 {
            let start = panels + panel * (depth + 1) * 2
            var row = 0
            while row + 2 <= rows {
                let a = x + row * xStride
                let b = a + xStride
                var a0 = start[0]
                var a1 = start[1]
                var b0 = a0
                var b1 = a1
                var weights = start + 2
                for index in 0..<depth {
                    let w0 = weights[0]
                    let w1 = weights[1]
                    let xa = SIMD8(repeating: a[index])
                    let xb = SIMD8(repeating: b[index])
                    a0 += w0 * xa
                    a1 += w1 * xa
                    b0 += w0 * xb
                    b1 += w1 * xb
                    weights += 2
                }
                let out = y + row * yStride + panel * 16
                store(a0, out)
                store(a1, out + 8)
                store(b0, out + yStride)
                store(b1, out + yStride + 8)
                row += 2
            }
            if row < rows {
                let a = x + row * xStride
                var a0 = start[0]
                var a1 = start[1]
                var weights = start + 2
                for index in 0..<depth {
                    let xa = SIMD8(repeating: a[index])
                    a0 += weights[0] * xa
                    a1 += weights[1] * xa
                    weights += 2
                }
                let out = y + row * yStride + panel * 16
                store(a0, out)
                store(a1, out + 8)
            }
        }
    }
}

@inline(__always)
func store(_ value: SIMD8<Float>, _ pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Float>.self)
}

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
}

/// The scalar product of two rows whose length is a multiple of 8.
@inline(__always)
func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum = SIMD8<Float>.zero
    var index = 0
    while index < count {
        sum += load(a + index) * load(b + index)
        index += 8
    }
    return sum.sum()
}

/// The logistic function, by a rational approximation of the hyperbolic tangent that is exact to 1e-5.
@inline(__always)
package func sigmoid(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let h = (x * 0.5).clamped(lowerBound: SIMD8(repeating: -4.97), upperBound: SIMD8(repeating: 4.97))
    let s = h * h
    let p = h * (135135 + s * (17325 + s * (378 + s)))
    let q = 135135 + s * (62370 + s * (3150 + s * 28))
    return 0.5 + 0.5 * (p / q)
}
