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
    private let mean: UnsafeMutablePointer<Float>
    private var step = 0
    /// Whose values these are; nil where they are its own.
    private let owner: Parameters?

    /// - Parameter owner: whose values are used; the gradients are apart (see ``takeGradients(of:)``).
    init(capacity: Int, sharing owner: Parameters? = nil) {
        self.capacity = capacity
        self.owner = owner
        let isOwner = owner == nil
        func row(_ count: Int) -> UnsafeMutablePointer<Float> {
            let row = UnsafeMutablePointer<Float>.allocate(capacity: max(count, 1))
            row.initialize(repeating: 0, count: max(count, 1))
            return row
        }
        values = owner?.values ?? row(capacity)
        gradients = row(capacity)
        first = row(isOwner ? capacity : 0)
        second = row(isOwner ? capacity : 0)
        mean = row(isOwner ? capacity : 0)
    }

    deinit {
        for row in [gradients, first, second, mean] { row.deallocate() }
        if owner == nil { values.deallocate() }
    }

    /// Reserves parameters, uniform between `±bound`.
    func reserve(_ size: Int, bound: Float, _ random: inout SeededGenerator) -> Slot {
        let padded = (size + 15) / 16 * 16
        precondition(count + padded <= capacity)
        let slot = Slot(value: values + count, gradient: gradients + count, count: size)
        if owner == nil {
            for index in 0..<size { slot.value[index] = bound == 0 ? 0 : (random.uniform() * 2 - 1) * bound }
        }
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

    /// Adds the gradients of another row over the same values, and clears them there.
    func takeGradients(of other: Parameters) {
        var index = 0
        while index < count {
            Matrix.store(Matrix.load(gradients + index) + Matrix.load(other.gradients + index), gradients + index)
            Matrix.store(.zero, other.gradients + index)
            index += 16
        }
    }

    /// Moves the running mean of the values by a share towards them.
    func average(share: Float) { Averaging.move(mean, towards: values, count, share: share) }

    /// The running mean in place of the values, and the other way round.
    func swapMean() { Averaging.swap(mean, values, count) }

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
    private let mean: UnsafeMutablePointer<Float>
    private let owner: EmbeddingTable?
    private var touched: [Int32] = []
    private var isTouched: [Bool]
    private var step = 0

    init(rows: Int, width: Int, bound: Float, _ random: inout SeededGenerator) {
        self.rows = rows
        self.width = width
        owner = nil
        func table() -> UnsafeMutablePointer<Float> {
            let table = UnsafeMutablePointer<Float>.allocate(capacity: rows * width)
            table.initialize(repeating: 0, count: rows * width)
            return table
        }
        values = table()
        gradients = table()
        first = table()
        second = table()
        mean = table()
        isTouched = [Bool](repeating: false, count: rows)
        for index in 0..<rows * width { values[index] = (random.uniform() * 2 - 1) * bound }
    }

    /// Gradients of their own over the values of another table.
    init(sharing owner: EmbeddingTable) {
        rows = owner.rows
        width = owner.width
        self.owner = owner
        values = owner.values
        gradients = .allocate(capacity: rows * width)
        gradients.initialize(repeating: 0, count: rows * width)
        (first, second, mean) = (owner.first, owner.second, owner.mean)
        isTouched = [Bool](repeating: false, count: rows)
    }

    deinit {
        gradients.deallocate()
        if owner == nil { for table in [values, first, second, mean] { table.deallocate() } }
    }

    /// Adds the gradients of another table over the same values, and clears them there.
    func takeGradients(of other: EmbeddingTable) {
        for row in other.touched {
            let source = other.gradients + Int(row) * width
            add(source, to: Int(row))
            source.update(repeating: 0, count: width)
            other.isTouched[Int(row)] = false
        }
        other.touched.removeAll(keepingCapacity: true)
    }

    func average(share: Float) { Averaging.move(mean, towards: values, rows * width, share: share) }

    func swapMean() { Averaging.swap(mean, values, rows * width) }

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
