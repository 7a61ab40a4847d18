/// Eight numbers at once.
@inline(__always)
func store(_ value: SIMD8<Float>, _ pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: SIMD8<Float>.self)
}

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Float>.self)
}

/// The numbers, those below a bound replaced by it. `pointwiseMax` looks after NaN lane by lane, ten times as slow.
@inline(__always)
package func atLeast(_ bound: Float, _ x: SIMD8<Float>) -> SIMD8<Float> {
    var result = x
    for lane in 0..<8 { result[lane] = x[lane] > bound ? x[lane] : bound }
    return result
}

@inline(__always)
package func atMost(_ bound: Float, _ x: SIMD8<Float>) -> SIMD8<Float> {
    var result = x
    for lane in 0..<8 { result[lane] = x[lane] < bound ? x[lane] : bound }
    return result
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
    let four = sum.lowHalf + sum.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
}

/// The logistic function of two vectors, by a rational approximation of the hyperbolic tangent that is exact to 1e-5; one
/// division serves both.
@inline(__always)
package func sigmoids(_ x: SIMD8<Float>, _ y: SIMD8<Float>) -> (SIMD8<Float>, SIMD8<Float>) {
    let (x, y) = (atMost(9.94, atLeast(-9.94, x)), atMost(9.94, atLeast(-9.94, y)))
    let (s, t) = (x * x, y * y)
    let p = x * (33783.75 + s * (1082.8125 + s * (5.90625 + s * 0.00390625)))
    let q = 135135 + s * (15592.5 + s * (196.875 + s * 0.4375))
    let u = y * (33783.75 + t * (1082.8125 + t * (5.90625 + t * 0.00390625)))
    let v = 135135 + t * (15592.5 + t * (196.875 + t * 0.4375))
    let share = 1 / (q * v)
    return (0.5 + p * (v * share), 0.5 + u * (q * share))
}
