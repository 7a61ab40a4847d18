/// Pushes discs apart until none covers another, a little in each round.
struct OverlapRemoval {
    let radii: [Double]
    /// What stays free between two discs.
    let gap: Double

    /// First widens all where there is too little room for so many discs, then pushes.
    func apply(to places: inout [Point]) {
        guard places.count > 1, let widest = radii.max() else { return }
        widen(&places)
        for _ in 0..<(places.count > 5000 ? 10 : 40) {
            if !pushOnce(&places, width: 2 * widest + gap) { return }
        }
    }

    private func widen(_ places: inout [Point]) {
        let needed = radii.reduce(0) { $0 + (2 * $1 + gap) * (2 * $1 + gap) }
        var (low, high) = (places[0], places[0])
        for place in places {
            low = Point(x: min(low.x, place.x), y: min(low.y, place.y))
            high = Point(x: max(high.x, place.x), y: max(high.y, place.y))
        }
        let room = max(high.x - low.x, 1) * max(high.y - low.y, 1)
        guard needed > room else { return }
        let factor = (needed / room).squareRoot()
        for node in places.indices { places[node] = places[node] * factor }
    }

    /// One round over all pairs that lie in neighbouring squares; false where nothing touches.
    private func pushOnce(_ places: inout [Point], width: Double) -> Bool {
        let columns = places.map { Int((($0.x) / width).rounded(.down)) }
        let rows = places.map { Int((($0.y) / width).rounded(.down)) }
        let (left, top) = (columns.min() ?? 0, rows.min() ?? 0)
        let across = (columns.max() ?? 0) - left + 3
        // The nodes by square; a square's number is that of its row and column.
        let squares = places.indices.map { (rows[$0] - top + 1) * across + columns[$0] - left + 1 }
        let order = places.indices.sorted { (squares[$0], $0) < (squares[$1], $1) }
        var firsts: [Int: Int] = [:]
        for (rank, node) in order.enumerated() where rank == 0 || squares[order[rank - 1]] != squares[node] {
            firsts[squares[node]] = rank
        }
        var touches = false
        for node in places.indices {
            for square in [-across, 0, across].flatMap({ [$0 - 1, $0, $0 + 1] }).map({ squares[node] + $0 }) {
                guard var rank = firsts[square] else { continue }
                while rank < order.count, squares[order[rank]] == square {
                    if order[rank] > node { touches = push(node, order[rank], &places) || touches }
                    rank += 1
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
