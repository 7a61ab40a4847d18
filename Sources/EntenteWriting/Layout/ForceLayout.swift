import Foundation

/// Moves linked nodes together and all others apart, until the picture is at rest.
///
/// Links pull with the square of their length, and the steps are bounded by a temperature that falls to nothing in a fixed
/// number of rounds: Fruchterman and Reingold, "Graph Drawing by Force-directed Placement" (1991). Nodes of many links
/// push harder: Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2", PLoS ONE 9 (2014), here with the root of the degree
/// + 1. The pushes are summed by a ``Quadtree``.
struct ForceLayout {
    private let neighbors: Neighbors
    private let masses: [Double]
    private let rounds: Int
    /// How wide a cell may be beside its distance to be taken as one body.
    private let opening: Double

    init(_ neighbors: Neighbors) {
        self.neighbors = neighbors
        masses = (0..<neighbors.nodeCount).map { Double(neighbors.degree($0) + 1).squareRoot() }
        switch neighbors.nodeCount {
        case ...1000: (rounds, opening) = (400, 0.8)
        case ...10_000: (rounds, opening) = (150, 1.0)
        default: (rounds, opening) = (60, 1.2)
        }
    }

    /// Improves the positions of a graph that hangs together.
    func refine(_ start: [Point]) -> [Point] {
        guard start.count > 1 else { return start }
        var places = scaled(start)
        var extent = 1.0
        for place in places { extent = max(extent, 2 * place.length) }
        var tree = Quadtree()
        for round in 0..<rounds {
            tree.fill(places, masses: masses)
            let temperature = extent * 0.1 * Double(rounds - round) / Double(rounds)
            places = moved(places, tree, by: temperature)
        }
        return places
    }

    /// The positions at the scale of the forces' rest, none upon another.
    private func scaled(_ start: [Point]) -> [Point] {
        let rest = 2.0
        let length = meanLength { a, b in (start[a] - start[b]).length }
        let factor = length > 0 ? rest / length : 1
        return start.enumerated().map { $1 * factor + Point.scattered($0) * rest }
    }

    private func meanLength(_ length: (Int, Int) -> Double) -> Double {
        var sum = 0.0
        for node in 0..<neighbors.nodeCount {
            for target in neighbors[node] { sum += length(node, Int(target)) }
        }
        return sum / Double(max(1, neighbors.targets.count))
    }

    /// Each node's step depends on the places before alone, so that the nodes can be shared out among the cores.
    private func moved(_ places: [Point], _ tree: Quadtree, by temperature: Double) -> [Point] {
        [Point](unsafeUninitializedCapacity: places.count) { buffer, count in
            nonisolated(unsafe) let moved = buffer
            let share = 2048
            DispatchQueue.concurrentPerform(iterations: (places.count + share - 1) / share) { part in
                for node in part * share..<min(places.count, (part + 1) * share) {
                    moved.initializeElement(at: node, to: step(of: node, places, tree, temperature))
                }
            }
            count = places.count
        }
    }

    private func step(of node: Int, _ places: [Point], _ tree: Quadtree, _ temperature: Double) -> Point {
        let place = places[node]
        var force = tree.repulsion(at: place, opening: opening) * masses[node]
        var stiffness = 1.0
        for target in neighbors[node] {
            let way = places[Int(target)] - place
            let length = way.length
            force = force + way * length
            stiffness += 2 * length
        }
        // A node that is held by many or by tight links must not be thrown beyond its rest.
        var step = force * (0.5 / stiffness)
        let length = step.length
        if length > temperature { step = step * (temperature / length) }
        return place + step
    }
}
