/// A matrix and a bias for inference, in 16-bit integers: half the bytes of floats and twice the products an instruction.
///
/// Each output's weights have a scale of their own, so small that no sum can leave 32 bits. Panels of 8 outputs are packed
/// by pairs of inputs, the form of `pmaddwd`, the instruction that the products compile to on x86.
package final class DenseLayer: @unchecked Sendable {
    package let inputs: Int
    package let outputs: Int
    private let panels: UnsafeMutablePointer<SIMD8<Int16>>
    private let scales: UnsafeMutablePointer<Float>
    private let bias: UnsafeMutablePointer<Float>

    /// - Parameters:
    ///   - weights: row-major, `inputs` rows of `outputs` numbers; both are multiples of 8.
    ///   - bias: `outputs` numbers.
    package init(weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>) {
        let outputs = bias.count
        let inputs = weights.count / outputs
        precondition(outputs % 8 == 0 && inputs % 8 == 0 && inputs * outputs == weights.count)
        self.inputs = inputs
        self.outputs = outputs
        panels = .allocate(capacity: inputs * outputs / 8)
        scales = .allocate(capacity: outputs)
        self.bias = .allocate(capacity: outputs)
        self.bias.initialize(from: bias.baseAddress!, count: outputs)
        let packed = UnsafeMutableRawPointer(panels).assumingMemoryBound(to: Int16.self)
        for output in 0..<outputs {
            var sum: Float = 0
            var largest: Float = 0
            for input in 0..<inputs {
                let size = abs(weights[input * outputs + output])
                sum += size
                if size > largest { largest = size }
            }
            let scale = sum > 0 ? min(Self.largestSum / sum, Self.largestWeight / largest) : 0
            scales[output] = scale > 0 ? 1 / scale : 0
            for input in 0..<inputs {
                let place = (output / 8 * inputs + input / 2 * 2) * 8 + output % 8 * 2 + input % 2
                packed[place] = Int16((weights[input * outputs + output] * scale).rounded())
            }
        }
    }

    deinit {
        panels.deallocate()
        scales.deallocate()
        bias.deallocate()
    }

    private static let largestWeight: Float = 32_767
    /// Of an output's weights, so that their products with the largest inputs stay below 2³¹.
    private static let largestSum: Float = 2_140_000_000 / IntegerRows.largest

    /// `y = x W + b`.
    func apply(_ x: IntegerRows, to y: UnsafeMutablePointer<Float>, stride: Int) {
        let pairs = inputs / 2
        for panel in 0..<outputs / 8 {
            let weights = panels + panel * inputs
            let out = y + panel * 8
            let scale = load(scales + panel * 8)
            let bias = load(self.bias + panel * 8)
            var row = 0
            while row + 4 <= x.count {
                let numbers = x.numbers + row * pairs
                var a0 = Sums.zero
                var a1 = Sums.zero
                var b0 = Sums.zero
                var b1 = Sums.zero
                var c0 = Sums.zero
                var c1 = Sums.zero
                var d0 = Sums.zero
                var d1 = Sums.zero
                for pair in 0..<pairs {
                    let w0 = weights[2 &* pair]
                    let w1 = weights[2 &* pair &+ 1]
                    let a = numbers[4 &* pair]
                    let b = numbers[4 &* pair &+ 1]
                    let c = numbers[4 &* pair &+ 2]
                    let d = numbers[4 &* pair &+ 3]
                    a0 &+= products(w0, a)
                    a1 &+= products(w1, a)
                    b0 &+= products(w0, b)
                    b1 &+= products(w1, b)
                    c0 &+= products(w0, c)
                    c1 &+= products(w1, c)
                    d0 &+= products(w0, d)
                    d1 &+= products(w1, d)
                }
                store(numbersOf(a0, a1) * (scale * x.scales[row]) + bias, out + row * stride)
                store(numbersOf(b0, b1) * (scale * x.scales[row + 1]) + bias, out + (row + 1) * stride)
                store(numbersOf(c0, c1) * (scale * x.scales[row + 2]) + bias, out + (row + 2) * stride)
                store(numbersOf(d0, d1) * (scale * x.scales[row + 3]) + bias, out + (row + 3) * stride)
                row += 4
            }
            while row < x.count {
                let numbers = x.numbers + row / 4 * 4 * pairs + row % 4
                var a0 = Sums.zero
                var a1 = Sums.zero
                for pair in 0..<pairs {
                    let a = numbers[4 &* pair]
                    a0 &+= products(weights[2 &* pair], a)
                    a1 &+= products(weights[2 &* pair &+ 1], a)
                }
                store(numbersOf(a0, a1) * (scale * x.scales[row]) + bias, out + row * stride)
                row += 1
            }
        }
    }
}

/// Four 32-bit sums, added two by two as 64-bit numbers: added as what they are, the compiler would take the pairs of
/// products apart, and no longer find `pmaddwd`. A carry out of a lower sum adds one to its neighbour, of two thousand million.
private typealias Sums = SIMD2<Int64>

/// The products of four pairs with four others, each pair's two added.
@inline(__always)
private func products(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> Sums {
    let even = SIMD4<Int32>(truncatingIfNeeded: a.evenHalf) &* SIMD4<Int32>(truncatingIfNeeded: b.evenHalf)
    let odd = SIMD4<Int32>(truncatingIfNeeded: a.oddHalf) &* SIMD4<Int32>(truncatingIfNeeded: b.oddHalf)
    return unsafeBitCast(even &+ odd, to: Sums.self)
}

@inline(__always)
private func numbersOf(_ low: Sums, _ high: Sums) -> SIMD8<Float> {
    SIMD8(
        lowHalf: SIMD4<Float>(unsafeBitCast(low, to: SIMD4<Int32>.self)),
        highHalf: SIMD4<Float>(unsafeBitCast(high, to: SIMD4<Int32>.self)))
}

/// The inputs of a ``DenseLayer``: rows of 16-bit integers, each with its scale.
///
/// Four rows lie together; of each in turn a pair of neighbouring numbers, four times over, to meet four outputs at once.
struct IntegerRows {
    /// The largest number of a row becomes this.
    static let largest: Float = 8_191

    let numbers: UnsafeMutablePointer<SIMD8<Int16>>
    let scales: UnsafeMutablePointer<Float>
    private(set) var count = 0

    init(rows: Int, width: Int) {
        numbers = .allocate(capacity: (rows + 3) / 4 * 4 * width / 2)
        scales = .allocate(capacity: rows)
    }

    func deallocate() {
        numbers.deallocate()
        scales.deallocate()
    }

    /// Takes `count` rows of `width` numbers, a multiple of 8.
    mutating func fill(_ x: UnsafePointer<Float>, stride: Int, count: Int, width: Int) {
        self.count = count
        for row in 0..<count {
            let source = x + row * stride
            // The bits of numbers without sign are in the order of the numbers.
            var top = SIMD8<Int32>.zero
            var index = 0
            while index < width {
                let size = unsafeBitCast(load(source + index), to: SIMD8<Int32>.self) & 0x7FFF_FFFF
                top.replace(with: size, where: size .> top)
                index += 8
            }
            let largest = Float(bitPattern: UInt32(bitPattern: top.max()))
            let scale = largest > 0 ? Self.largest / largest : 0
            scales[row] = largest / Self.largest
            var target = numbers + row / 4 * 4 * (width / 2) + row % 4
            index = 0
            while index < width {
                // Added to 1.5 · 2²³, a number is rounded, and its low bits are those of the integer.
                let rounded = load(source + index) * scale + 12_582_912
                let pairs = unsafeBitCast(
                    unsafeBitCast(rounded, to: SIMD16<Int16>.self).evenHalf, to: SIMD4<Int32>.self)
                target[0] = spread(pairs[0])
                target[4] = spread(pairs[1])
                target[8] = spread(pairs[2])
                target[12] = spread(pairs[3])
                target += 16
                index += 8
            }
        }
    }

    @inline(__always)
    private func spread(_ pair: Int32) -> SIMD8<Int16> {
        unsafeBitCast(SIMD4<Int32>(repeating: pair), to: SIMD8<Int16>.self)
    }
}
