/// First positions that keep the distances of a whole graph: PivotMDS.
///
/// Brandes and Pich, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data" (Graph Drawing 2006).
/// The distances from a few pivots to every node, centred, are projected on their two main axes.
struct PivotScaling {
    private let neighbors: Neighbors
    private let pivotCount: Int

    init(_ neighbors: Neighbors) {
        self.neighbors = neighbors
        pivotCount = min(neighbors.nodeCount, max(10, min(50, 5_000_000 / max(1, neighbors.nodeCount))))
    }

    /// A position for each node of a graph that hangs together; the wider axis is x.
    func positions() -> [Point] {
        let count = neighbors.nodeCount
        guard count > 1 else { return [Point](repeating: Point(x: 0, y: 0), count: count) }
        let columns = centered(distances())
        let axes = mainAxes(of: columns)
        return (0..<count).map { node in
            var point = Point(x: 0, y: 0)
            for (pivot, column) in columns.enumerated() {
                point.x += Double(column[node]) * axes.first[pivot]
                point.y += Double(column[node]) * axes.second[pivot]
            }
            return point
        }
    }

    /// For each pivot the squared distances to all nodes. The next pivot is the node that is farthest from all before.
    private func distances() -> [[Float]] {
        let count = neighbors.nodeCount
        var columns: [[Float]] = []
        var nearest = [Int32](repeating: .max, count: count)
        var pivot = 0
        for _ in 0..<pivotCount {
            let steps = neighbors.steps(from: pivot)
            columns.append(steps.map { Float($0) * Float($0) })
            var farthest = 0
            for node in 0..<count {
                nearest[node] = min(nearest[node], steps[node])
                if nearest[node] > nearest[farthest] { farthest = node }
            }
            pivot = farthest
        }
        return columns
    }

    /// Subtracts the means of rows and columns, so that the origin is the middle.
    private func centered(_ columns: [[Float]]) -> [[Float]] {
        let count = neighbors.nodeCount
        var rowMeans = [Double](repeating: 0, count: count)
        var total = 0.0
        var columnMeans: [Double] = []
        for column in columns {
            var sum = 0.0
            for node in 0..<count {
                sum += Double(column[node])
                rowMeans[node] += Double(column[node])
            }
            columnMeans.append(sum / Double(count))
            total += sum
        }
        total /= Double(count) * Double(columns.count)
        for node in 0..<count { rowMeans[node] /= Double(columns.count) }
        return zip(columns, columnMeans).map { column, mean in
            (0..<count).map { Float(-0.5 * (Double(column[$0]) - rowMeans[$0] - mean + total)) }
        }
    }

    /// The two eigenvectors of the largest eigenvalues of CᵀC, by power iteration.
    private func mainAxes(of columns: [[Float]]) -> (first: [Double], second: [Double]) {
        let products = columns.map { a in
            columns.map { b in
                var sum = 0.0
                for node in a.indices { sum += Double(a[node]) * Double(b[node]) }
                return sum
            }
        }
        func axis(besides other: [Double]?, start: Int) -> [Double] {
            var vector = products.indices.map { Point.scattered($0 + start).x }
            for _ in 0..<100 {
                var next = products.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
                if let other {
                    let part = zip(next, other).reduce(0) { $0 + $1.0 * $1.1 }
                    for place in next.indices { next[place] -= part * other[place] }
                }
                let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
                guard length > 0 else { return [Double](repeating: 0, count: vector.count) }
                vector = next.map { $0 / length }
            }
            return vector
        }
        let first = axis(besides: nil, start: 0)
        return (first, axis(besides: first, start: 1000))
    }
}

extension Neighbors {
    /// How many links lie between a node and each other one; 0 where there is no way.
    fileprivate func steps(from start: Int) -> [Int32] {
        var steps = [Int32](repeating: 0, count: nodeCount)
        var queue = [Int32(start)]
        queue.reserveCapacity(nodeCount)
        var place = 0
        while place < queue.count {
            let node = Int(queue[place])
            place += 1
            for target in self[node] where steps[Int(target)] == 0 && Int(target) != start {
                steps[Int(target)] = steps[node] + 1
                queue.append(target)
            }
        }
        return steps
    }
}
