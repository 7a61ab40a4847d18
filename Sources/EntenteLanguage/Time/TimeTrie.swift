import EntenteText

/// All patterns of one layer, merged: a walk from a word finds every rule that begins there.
struct TimeTrie: Sendable {
    struct Accept: Sendable {
        var rule: Int
        /// The names of the steps on the way.
        var slots: [UInt8]
    }

    struct Node: Sendable {
        var edges: [(item: TimePattern.Item, target: Int)] = []
        var accepts: [Accept] = []
    }

    private(set) var nodes: [Node] = [Node()]

    mutating func insert(_ sequence: [TimePattern.Step], rule: Int) {
        var node = 0
        for step in sequence {
            if let edge = nodes[node].edges.first(where: { $0.item == step.item }) {
                node = edge.target
            } else {
                nodes.append(Node())
                nodes[node].edges.append((step.item, nodes.count - 1))
                node = nodes.count - 1
            }
        }
        nodes[node].accepts.append(Accept(rule: rule, slots: sequence.map(\.slot)))
    }

    /// The words that some pattern begins with.
    var firstWords: [Symbol] {
        nodes[0].edges.compactMap { edge in
            if case .word(let symbol) = edge.item { symbol } else { nil }
        }
    }
}
