/// A matrix and a bias for inference, in 16-bit integers: half the bytes of floats and twice the products an instruction.
///
/// Each output's weights have a scale of their own, so small that no sum can leave 32 bits. Panels of 16 outputs are packed
/// by pairs of inputs, the form of `pmaddwd`, the instruction that the products compile to on x86.
package final class DenseLayer: @unchecked Sendable {
    package let inputs: Int
    package let outputs: Int
    private let panels: UnsafeMutablePointer<SIMD8<Int16>>
    private let scales: UnsafeMutablePointer<Float>
    private let bias: UnsafeMutablePointer<Float>

    /// - Parameters:
    ///   - weights: row-major, `inputs` rows of `outputs` numbers: multiples of 8 and of 16.
    ///   - bias: `outputs` numbers.
    package init(weights: UnsafeBufferPointer<Float>, bias: UnsafeBufferPointer<Float>) {
        let outputs = bias.count
        let inputs = weights.count / outputs
        precondition(outputs % 16 == 0 && inputs % 8 == 0 && inputs * outputs == weights.count)
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
                let place = (output / 16 * inputs + input / 2 * 2) * 16 + output % 16 * 2 + input % 2
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
    package func apply(_ x: IntegerRows, to y: UnsafeMutablePointer<Float>, stride: Int) {
        for panel in 0..<outputs / 16 {
            var row = 0
            while row + 2 <= x.count {
                let out = y + row * stride + panel * 16
                multiply(panel, x, row, to: out, out + stride)
                row += 2
            }
            // The last row alone: its twin is whatever lay there before, and overwritten by it.
            if row < x.count {
                let out = y + row * stride + panel * 16
                multiply(panel, x, row, to: out, out)
            }
        }
    }

    /// Sixteen outputs of two rows.
    @inline(__always)
    private func multiply(
        _ panel: Int, _ x: IntegerRows, _ row: Int, to first: UnsafeMutablePointer<Float>,
        _ second: UnsafeMutablePointer<Float>
    ) {
        let pairs = inputs / 2
        let weights = panels + panel * 2 * inputs
        let numbers = x.numbers + row * pairs
        var a0 = Sums.zero
        var a1 = Sums.zero
        var a2 = Sums.zero
        var a3 = Sums.zero
        var b0 = Sums.zero
        var b1 = Sums.zero
        var b2 = Sums.zero
        var b3 = Sums.zero
        for pair in 0..<pairs {
            let a = numbers[2 &* pair]
            let b = numbers[2 &* pair &+ 1]
            let w0 = weights[4 &* pair]
            let w1 = weights[4 &* pair &+ 1]
            let w2 = weights[4 &* pair &+ 2]
            let w3 = weights[4 &* pair &+ 3]
            a0 &+= products(w0, a)
            b0 &+= products(w0, b)
            a1 &+= products(w1, a)
            b1 &+= products(w1, b)
            a2 &+= products(w2, a)
            b2 &+= products(w2, b)
            a3 &+= products(w3, a)
            b3 &+= products(w3, b)
        }
        let (scale0, scale1) = (load(scales + panel * 16), load(scales + panel * 16 + 8))
        let (bias0, bias1) = (load(bias + panel * 16), load(bias + panel * 16 + 8))
        store(numbersOf(b0, b1) * (scale0 * x.scales[row + 1]) + bias0, second)
        store(numbersOf(b2, b3) * (scale1 * x.scales[row + 1]) + bias1, second + 8)
        store(numbersOf(a0, a1) * (scale0 * x.scales[row]) + bias0, first)
        store(numbersOf(a2, a3) * (scale1 * x.scales[row]) + bias1, first + 8)
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
/// Two rows lie together; of each in turn a pair of neighbouring numbers, four times over, to meet four outputs at once.
package struct IntegerRows {
    /// The largest number of a row becomes this.
    static let largest: Float = 8_191

    let numbers: UnsafeMutablePointer<SIMD8<Int16>>
    let scales: UnsafeMutablePointer<Float>
    package private(set) var count = 0

    package init(rows: Int, width: Int) {
        numbers = .allocate(capacity: (rows + 1) / 2 * width)
        numbers.initialize(repeating: .zero, count: (rows + 1) / 2 * width)
        scales = .allocate(capacity: rows + 1)
        scales.initialize(repeating: 0, count: rows + 1)
    }

    package func deallocate() {
        numbers.deallocate()
        scales.deallocate()
    }

    /// Takes `count` rows of `width` numbers, a multiple of 8.
    package mutating func fill(_ x: UnsafePointer<Float>, stride: Int, count: Int, width: Int) {
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
            var target = numbers + row / 2 * width + row % 2
            index = 0
            while index < width {
                // Added to 1.5 · 2²³, a number is rounded, and its low bits are those of the integer.
                let rounded = load(source + index) * scale + 12_582_912
                let pairs = unsafeBitCast(
                    unsafeBitCast(rounded, to: SIMD16<Int16>.self).evenHalf, to: SIMD4<Int32>.self)
                target[0] = spread(pairs[0])
                target[2] = spread(pairs[1])
                target[4] = spread(pairs[2])
                target[6] = spread(pairs[3])
                target += 8
                index += 8
            }
        }
    }

    @inline(__always)
    private func spread(_ pair: Int32) -> SIMD8<Int16> {
        unsafeBitCast(SIMD4<Int32>(repeating: pair), to: SIMD8<Int16>.self)
    }
}
