/// Who is linked with whom, whatever the direction: for each node its neighbours, ascending, each once, never itself.
struct Neighbors {
    /// For each node the place of its first neighbour, and after the last node their number.
    private(set) var starts: [Int32]
    private(set) var targets: [Int32]

    var nodeCount: Int { starts.count - 1 }

    init(nodeCount: Int, edges: [(Int32, Int32)]) {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        for (a, b) in edges where a != b {
            starts[Int(a) + 1] += 1
            starts[Int(b) + 1] += 1
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var targets = [Int32](repeating: 0, count: Int(starts[nodeCount]))
        var next = starts
        for (a, b) in edges where a != b {
            targets[Int(next[Int(a)])] = b
            next[Int(a)] += 1
            targets[Int(next[Int(b)])] = a
            next[Int(b)] += 1
        }
        // Sorts each node's and drops what comes twice, in place.
        var end = 0
        for node in 0..<nodeCount {
            let range = Int(starts[node])..<Int(next[node])
            targets[range].sort()
            starts[node] = Int32(end)
            for place in range where end == Int(starts[node]) || targets[end - 1] != targets[place] {
                targets[end] = targets[place]
                end += 1
            }
        }
        starts[nodeCount] = Int32(end)
        targets.removeLast(targets.count - end)
        self.starts = starts
        self.targets = targets
    }

    subscript(node: Int) -> ArraySlice<Int32> { targets[Int(starts[node])..<Int(starts[node + 1])] }

    func degree(_ node: Int) -> Int { Int(starts[node + 1] - starts[node]) }

    /// The parts that hang together, each ascending, by their first nodes.
    var components: [[Int32]] {
        var seen = [Bool](repeating: false, count: nodeCount)
        var components: [[Int32]] = []
        for first in 0..<nodeCount where !seen[first] {
            var component = [Int32(first)]
            seen[first] = true
            var place = 0
            while place < component.count {
                for target in self[Int(component[place])] where !seen[Int(target)] {
                    seen[Int(target)] = true
                    component.append(target)
                }
                place += 1
            }
            component.sort()
            components.append(component)
        }
        return components
    }

    /// The links among some of the nodes, which are numbered anew in their order; `numbers` is scratch space of a
    /// number for each node, all -1 before and after.
    func among(_ nodes: [Int32], numbers: inout [Int32]) -> Neighbors {
        for (number, node) in nodes.enumerated() { numbers[Int(node)] = Int32(number) }
        defer { for node in nodes { numbers[Int(node)] = -1 } }
        var part = Neighbors(nodeCount: 0, edges: [])
        for node in nodes {
            for target in self[Int(node)] where numbers[Int(target)] >= 0 {
                part.targets.append(numbers[Int(target)])
            }
            part.starts.append(Int32(part.targets.count))
        }
        return part
    }
}
