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
    /// For how many rounds the pushes of one are taken.
    private let stride: Int
    /// How wide a cell may be beside its distance to be taken as one body.
    private let opening: Double

    init(_ neighbors: Neighbors) {
        self.neighbors = neighbors
        masses = (0..<neighbors.nodeCount).map { Double(neighbors.degree($0) + 1).squareRoot() }
        switch neighbors.nodeCount {
        case ...30: (rounds, stride, opening) = (120, 1, 0.8)
        case ...1000: (rounds, stride, opening) = (400, 1, 0.8)
        case ...10_000: (rounds, stride, opening) = (150, 1, 1.0)
        default: (rounds, stride, opening) = (60, 3, 1.2)
        }
    }

    /// Improves the positions of a graph that hangs together.
    func refine(_ start: [Point]) -> [Point] {
        guard start.count > 2 else { return start }
        var places = scaled(start)
        var extent = 1.0
        for place in places { extent = max(extent, 2 * place.length) }
        var tree = Quadtree()
        var pushes: [Point] = []
        for round in 0..<rounds {
            if round % stride == 0 {
                tree.fill(places, masses: masses)
                pushes = forEachNode(places) { [tree, opening] node, state in
                    tree.repulsion(at: state.places[node], opening: opening)
                }
            }
            let temperature = extent * 0.1 * Double(rounds - round) / Double(rounds)
            places = forEachNode(places) { [pushes] node, state in
                state.places[node] + state.step(of: node, pushes[node], temperature)
            }
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

    /// What is computed of each node depends on the places before alone, so that the nodes can be shared out among the cores.
    private func forEachNode(_ places: [Point], _ compute: @Sendable (Int, State) -> Point) -> [Point] {
        [Point](unsafeUninitializedCapacity: places.count) { buffer, count in
            count = places.count
            neighbors.starts.withUnsafeBufferPointer { starts in
                neighbors.targets.withUnsafeBufferPointer { targets in
                    masses.withUnsafeBufferPointer { masses in
                        places.withUnsafeBufferPointer { places in
                            nonisolated(unsafe) let computed = buffer
                            nonisolated(unsafe) let state = State(
                                starts: starts, targets: targets, masses: masses, places: places)
                            let share = 1024
                            @Sendable func work(part: Int) {
                                for node in part * share..<min(state.places.count, (part + 1) * share) {
                                    computed.initializeElement(at: node, to: compute(node, state))
                                }
                            }
                            let parts = (places.count + share - 1) / share
                            if parts == 1 {
                                work(part: 0)
                            } else {
                                DispatchQueue.concurrentPerform(iterations: parts) { work(part: $0) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A round's view of the graph, without the counting of references that arrays need.
    private struct State {
        let starts: UnsafeBufferPointer<Int32>
        let targets: UnsafeBufferPointer<Int32>
        let masses: UnsafeBufferPointer<Double>
        let places: UnsafeBufferPointer<Point>

        func step(of node: Int, _ push: Point, _ temperature: Double) -> Point {
            let place = places[node]
            var force = push * masses[node]
            var stiffness = 1.0
            for link in Int(starts[node])..<Int(starts[node + 1]) {
                let way = places[Int(targets[link])] - place
                let length = way.length
                force = force + way * length
                stiffness += 2 * length
            }
            // A node that is held by many or by tight links must not be thrown beyond its rest.
            let step = force * (0.5 / stiffness)
            let length = step.length
            return length > temperature ? step * (temperature / length) : step
        }
    }
}
