/// Bodies in a square that is halved both ways as often as needed, so that far ones can be taken as one.
///
/// Barnes and Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324 (1986).
struct Quadtree {
    private struct Cell {
        var mass = 0.0
        /// The sum of the places, each times its mass; in the end the centre.
        var x = 0.0
        var y = 0.0
        var width: Double
        /// The first of four children that stand together; 0 where there are none, since 0 is the root.
        var children: Int32 = 0
        var isEmpty = true
    }

    private var cells: [Cell] = []
    /// Deeper than this, bodies are taken to be in one place.
    private static let deepest = 40

    /// Puts the bodies in, in place of those before.
    mutating func fill(_ places: [Point], masses: [Double]) {
        cells.removeAll(keepingCapacity: true)
        guard let first = places.first else { return }
        var low = first
        var high = first
        for place in places {
            low = Point(x: min(low.x, place.x), y: min(low.y, place.y))
            high = Point(x: max(high.x, place.x), y: max(high.y, place.y))
        }
        let width = max(high.x - low.x, high.y - low.y, 1e-9) * 1.001
        cells.append(Cell(width: width))
        for (place, mass) in zip(places, masses) { insert(place, mass, low: low) }
        for index in cells.indices where cells[index].mass > 0 {
            cells[index].x /= cells[index].mass
            cells[index].y /= cells[index].mass
        }
    }

    private mutating func insert(_ place: Point, _ mass: Double, low: Point) {
        var low = low
        var index = 0
        for depth in 0... {
            if cells[index].children == 0, !cells[index].isEmpty, depth < Self.deepest { split(index, low: low) }
            let isLeaf = cells[index].children == 0
            cells[index].mass += mass
            cells[index].x += mass * place.x
            cells[index].y += mass * place.y
            cells[index].isEmpty = false
            if isLeaf { return }
            index = child(of: index, at: place, low: &low)
        }
    }

    /// Makes four children; the one body goes into its own.
    private mutating func split(_ index: Int, low: Point) {
        let half = cells[index].width / 2
        cells[index].children = Int32(cells.count)
        for _ in 0..<4 { cells.append(Cell(width: half)) }
        let body = cells[index]
        var low = low
        let own = child(of: index, at: Point(x: body.x / body.mass, y: body.y / body.mass), low: &low)
        cells[own].mass = body.mass
        cells[own].x = body.x
        cells[own].y = body.y
        cells[own].isEmpty = false
    }

    private func child(of index: Int, at place: Point, low: inout Point) -> Int {
        let half = cells[index].width / 2
        var child = Int(cells[index].children)
        if place.x >= low.x + half {
            child += 1
            low.x += half
        }
        if place.y >= low.y + half {
            child += 2
            low.y += half
        }
        return child
    }

    /// The sum of mass / distance over all bodies, as a vector away from them. A cell is taken as one body where its width
    /// is less than its distance times `opening`.
    func repulsion(at place: Point, opening: Double) -> Point {
        cells.withUnsafeBufferPointer { cells in
            guard !cells.isEmpty else { return Point(x: 0, y: 0) }
            let bound = opening * opening
            var force = Point(x: 0, y: 0)
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * Self.deepest + 8) { stack in
                stack[0] = 0
                var depth = 1
                while depth > 0 {
                    depth -= 1
                    let cell = cells[Int(stack[depth])]
                    if cell.isEmpty { continue }
                    let x = place.x - cell.x
                    let y = place.y - cell.y
                    let square = x * x + y * y
                    if cell.children == 0 || cell.width * cell.width < bound * square {
                        // The body itself, and what lies upon it, pushes nowhere.
                        if square > 0 {
                            force.x += x * cell.mass / square
                            force.y += y * cell.mass / square
                        }
                    } else {
                        for child in 0..<4 { stack[depth + child] = cell.children + Int32(child) }
                        depth += 4
                    }
                }
            }
            return force
        }
    }
}
