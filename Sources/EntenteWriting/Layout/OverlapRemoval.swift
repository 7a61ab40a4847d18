/// Pushes discs apart until none covers another, a little in each round.
struct OverlapRemoval {
    let radii: [Double]
    /// What stays free between two discs.
    let gap: Double
    private static let rounds = 40

    func apply(to places: inout [Point]) {
        guard places.count > 1, let widest = radii.max() else { return }
        let width = 2 * widest + gap
        for _ in 0..<Self.rounds {
            if !pushOnce(&places, width: width) { return }
        }
    }

    private struct Square: Hashable {
        var x, y: Int
    }

    /// One round over all pairs that lie in neighbouring squares; false where nothing touches.
    private func pushOnce(_ places: inout [Point], width: Double) -> Bool {
        func square(_ place: Point) -> Square {
            Square(x: Int((place.x / width).rounded(.down)), y: Int((place.y / width).rounded(.down)))
        }
        var inSquare: [Square: [Int32]] = [:]
        for (node, place) in places.enumerated() { inSquare[square(place), default: []].append(Int32(node)) }
        var touches = false
        for node in places.indices {
            let own = square(places[node])
            for x in own.x - 1...own.x + 1 {
                for y in own.y - 1...own.y + 1 {
                    for other in inSquare[Square(x: x, y: y)] ?? [] where Int(other) > node {
                        touches = push(node, Int(other), &places) || touches
                    }
                }
            }
        }
        return touches
    }

    private func push(_ a: Int, _ b: Int, _ places: inout [Point]) -> Bool {
        var away = places[b] - places[a]
        var distance = away.length
        let free = radii[a] + radii[b] + gap
        guard distance < free * 0.999 else { return false }
        if distance == 0 {
            away = Point.scattered(b)
            distance = away.length
        }
        let half = away * ((free - distance) / distance / 2)
        places[a] = places[a] - half
        places[b] = places[b] + half
        return true
    }
}
