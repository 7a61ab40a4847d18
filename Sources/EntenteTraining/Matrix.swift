/// Matrix products for training, row-major; every row's length is a multiple of 16 where said.
///
/// The sums run in a fixed order, so that the same numbers come out whatever the width of the machine's vectors.
enum Matrix {
    typealias Floats = UnsafeMutablePointer<Float>
    typealias Lane = SIMD16<Float>

    @inline(__always)
    static func load(_ pointer: UnsafePointer<Float>) -> Lane { UnsafeRawPointer(pointer).loadUnaligned(as: Lane.self) }

    @inline(__always)
    static func store(_ value: Lane, _ pointer: Floats) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: Lane.self)
    }

    /// `c = a b`, or `c += a b`: `a` is rows × depth, `b` depth × columns, columns a multiple of 16.
    static func multiply(
        _ a: UnsafePointer<Float>, stride aStride: Int, _ b: UnsafePointer<Float>, into c: Floats, stride cStride: Int,
        rows: Int, depth: Int, columns: Int, adding: Bool = false
    ) {
        var row = 0
        while row < rows {
            let height = min(4, rows - row)
            let a0 = a + row * aStride
            let a1 = a0 + (height > 1 ? aStride : 0)
            let a2 = a0 + (height > 2 ? 2 * aStride : 0)
            let a3 = a0 + (height > 3 ? 3 * aStride : 0)
            let c0 = c + row * cStride
            var column = 0
            while column < columns {
                var s0 = adding ? load(c0 + column) : Lane.zero
                var s1 = adding && height > 1 ? load(c0 + cStride + column) : Lane.zero
                var s2 = adding && height > 2 ? load(c0 + 2 * cStride + column) : Lane.zero
                var s3 = adding && height > 3 ? load(c0 + 3 * cStride + column) : Lane.zero
                var weights = b + column
                for index in 0..<depth {
                    let w = load(weights)
                    s0 += w * a0[index]
                    s1 += w * a1[index]
                    s2 += w * a2[index]
                    s3 += w * a3[index]
                    weights += columns
                }
                store(s0, c0 + column)
                if height > 1 { store(s1, c0 + cStride + column) }
                if height > 2 { store(s2, c0 + 2 * cStride + column) }
                if height > 3 { store(s3, c0 + 3 * cStride + column) }
                column += 16
            }
            row += height
        }
    }

    /// `g += aᵀ d`: `a` is rows × depth, `d` rows × columns, `g` depth × columns.
    static func outer(
        _ a: UnsafePointer<Float>, stride aStride: Int, _ d: UnsafePointer<Float>, stride dStride: Int, into g: Floats,
        rows: Int, depth: Int, columns: Int
    ) {
        var index = 0
        while index < depth {
            let height = min(4, depth - index)
            let o1 = height > 1 ? 1 : 0
            let o2 = height > 2 ? 2 : 0
            let o3 = height > 3 ? 3 : 0
            var column = 0
            while column < columns {
                var s0 = Lane.zero
                var s1 = Lane.zero
                var s2 = Lane.zero
                var s3 = Lane.zero
                var x = a + index
                var y = d + column
                for _ in 0..<rows {
                    let w = load(y)
                    s0 += w * x[0]
                    s1 += w * x[o1]
                    s2 += w * x[o2]
                    s3 += w * x[o3]
                    x += aStride
                    y += dStride
                }
                let g0 = g + index * columns + column
                store(load(g0) + s0, g0)
                if height > 1 { store(load(g0 + columns) + s1, g0 + columns) }
                if height > 2 { store(load(g0 + 2 * columns) + s2, g0 + 2 * columns) }
                if height > 3 { store(load(g0 + 3 * columns) + s3, g0 + 3 * columns) }
                column += 16
            }
            index += height
        }
    }

    static func transpose(_ a: UnsafePointer<Float>, rows: Int, columns: Int, into b: Floats) {
        for row in 0..<rows {
            for column in 0..<columns { b[column * rows + row] = a[row * columns + column] }
        }
    }

    /// `g += Σ rows of d`.
    static func sumRows(_ d: UnsafePointer<Float>, stride: Int, into g: Floats, rows: Int, columns: Int) {
        for row in 0..<rows {
            let source = d + row * stride
            var column = 0
            while column < columns {
                store(load(g + column) + load(source + column), g + column)
                column += 16
            }
        }
    }

    static func addRow(_ bias: UnsafePointer<Float>, to c: Floats, stride: Int, rows: Int, columns: Int) {
        for row in 0..<rows {
            let target = c + row * stride
            var column = 0
            while column < columns {
                store(load(target + column) + load(bias + column), target + column)
                column += 16
            }
        }
    }

    static func zero(_ c: Floats, _ count: Int) { c.update(repeating: 0, count: count) }
}
