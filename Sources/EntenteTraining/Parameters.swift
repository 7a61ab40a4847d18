internal import Glibc

/// All dense parameters of a network in one row, with their gradients and the moments of Adam (Kingma and Ba 2015).
final class Parameters {
    /// A stretch of the row.
    struct Slot {
        let value: UnsafeMutablePointer<Float>
        let gradient: UnsafeMutablePointer<Float>
        let count: Int
    }

    let capacity: Int
    private(set) var count = 0
    let values: UnsafeMutablePointer<Float>
    let gradients: UnsafeMutablePointer<Float>
    private let first: UnsafeMutablePointer<Float>
    private let second: UnsafeMutablePointer<Float>
    private var step = 0

    init(capacity: Int) {
        self.capacity = capacity
        func row() -> UnsafeMutablePointer<Float> {
            let row = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
            row.initialize(repeating: 0, count: capacity)
            return row
        }
        values = row()
        gradients = row()
        first = row()
        second = row()
    }

    deinit { for row in [values, gradients, first, second] { row.deallocate() } }

    /// Reserves parameters, uniform between `±bound`.
    func reserve(_ size: Int, bound: Float, _ random: inout SeededGenerator) -> Slot {
        let padded = (size + 15) / 16 * 16
        precondition(count + padded <= capacity)
        let slot = Slot(value: values + count, gradient: gradients + count, count: size)
        for index in 0..<size { slot.value[index] = bound == 0 ? 0 : (random.uniform() * 2 - 1) * bound }
        count += padded
        return slot
    }

    /// Takes a step down the gradient and clears it.
    func update(rate: Float, scale: Float) {
        step += 1
        let beta1: Float = 0.9
        let beta2: Float = 0.99
        let correction1 = 1 - powf(beta1, Float(step))
        let correction2 = 1 - powf(beta2, Float(step))
        let pace = rate / correction1
        let root = 1 / correction2
        var index = 0
        while index < count {
            let g = Matrix.load(gradients + index) * scale
            let m = Matrix.load(first + index) * beta1 + g * (1 - beta1)
            let v = Matrix.load(second + index) * beta2 + g * g * (1 - beta2)
            Matrix.store(m, first + index)
            Matrix.store(v, second + index)
            let width = (v * root).squareRoot() + 1e-8
            Matrix.store(Matrix.load(values + index) - m * pace / width, values + index)
            Matrix.store(.zero, gradients + index)
            index += 16
        }
    }

    /// The sum of the squared gradients.
    var squaredNorm: Float {
        var sum = Matrix.Lane.zero
        var index = 0
        while index < count {
            let g = Matrix.load(gradients + index)
            sum += g * g
            index += 16
        }
        return sum.sum()
    }
}

/// A table of rows of which a batch touches few; only those are updated.
final class EmbeddingTable {
    let rows: Int
    let width: Int
    let values: UnsafeMutablePointer<Float>
    private let gradients: UnsafeMutablePointer<Float>
    private let first: UnsafeMutablePointer<Float>
    private let second: UnsafeMutablePointer<Float>
    private var touched: [Int32] = []
    private var isTouched: [Bool]
    private var step = 0

    init(rows: Int, width: Int, bound: Float, _ random: inout SeededGenerator) {
        self.rows = rows
        self.width = width
        func table() -> UnsafeMutablePointer<Float> {
            let table = UnsafeMutablePointer<Float>.allocate(capacity: rows * width)
            table.initialize(repeating: 0, count: rows * width)
            return table
        }
        values = table()
        gradients = table()
        first = table()
        second = table()
        isTouched = [Bool](repeating: false, count: rows)
        for index in 0..<rows * width { values[index] = (random.uniform() * 2 - 1) * bound }
    }

    deinit { for table in [values, gradients, first, second] { table.deallocate() } }

    func add(_ gradient: UnsafePointer<Float>, to row: Int) {
        if !isTouched[row] {
            isTouched[row] = true
            touched.append(Int32(row))
        }
        let target = gradients + row * width
        var index = 0
        while index < width {
            Matrix.store(Matrix.load(target + index) + Matrix.load(gradient + index), target + index)
            index += 16
        }
    }

    func update(rate: Float, scale: Float) {
        step += 1
        let beta1: Float = 0.9
        let beta2: Float = 0.99
        let pace = rate / (1 - powf(beta1, Float(step)))
        let root = 1 / (1 - powf(beta2, Float(step)))
        for row in touched {
            isTouched[Int(row)] = false
            let offset = Int(row) * width
            var index = offset
            while index < offset + width {
                let g = Matrix.load(gradients + index) * scale
                let m = Matrix.load(first + index) * beta1 + g * (1 - beta1)
                let v = Matrix.load(second + index) * beta2 + g * g * (1 - beta2)
                Matrix.store(m, first + index)
                Matrix.store(v, second + index)
                let width = (v * root).squareRoot() + 1e-8
                Matrix.store(Matrix.load(values + index) - m * pace / width, values + index)
                Matrix.store(.zero, gradients + index)
                index += 16
            }
        }
        touched.removeAll(keepingCapacity: true)
    }
}
