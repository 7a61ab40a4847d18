/// The best dependency tree for a table of arc scores: the best head of every word where that is a tree,
/// else the maximum spanning tree with a single root (Chu and Liu 1965, Edmonds 1967).
package struct TreeDecoder {
    /// The chosen heads: 0 for the root, else the word's index from 1.
    package private(set) var heads: [Int32] = []
    private var marks: [Int32] = []

    package init() {}

    /// - Parameters:
    ///   - scores: for each of `count` words, the scores of its heads: the root first, then the words.
    ///   - stride: the length of a row of `scores`.
    package mutating func decode(_ scores: UnsafePointer<Float>, stride: Int, count: Int) {
        if heads.count < count {
            heads = [Int32](repeating: 0, count: count)
            marks = [Int32](repeating: 0, count: count)
        }
        var roots = 0
        for word in 0..<count {
            let row = scores + word * stride
            var best = -Float.infinity
            var choice: Int32 = 0
            for head in 0...count where head != word + 1 && row[head] > best {
                best = row[head]
                choice = Int32(head)
            }
            heads[word] = choice
            if choice == 0 { roots += 1 }
        }
        if roots == 1 && isTree(count) { return }
        spanningTree(scores, stride: stride, count: count)
    }

    private mutating func isTree(_ count: Int) -> Bool {
        for word in 0..<count { marks[word] = -1 }
        for word in 0..<count {
            var at = word
            while marks[at] < 0 {
                marks[at] = Int32(word)
                let head = Int(heads[at])
                if head == 0 { break }
                at = head - 1
                if marks[at] == Int32(word) { return false }
            }
        }
        return true
    }

    /// The word with the clearest preference for the root becomes it; the rest is a spanning tree from there.
    private mutating func spanningTree(_ scores: UnsafePointer<Float>, stride: Int, count: Int) {
        var root = 0
        var margin = -Float.infinity
        for word in 0..<count {
            let row = scores + word * stride
            var best = -Float.infinity
            for head in 1...count where head != word + 1 { best = max(best, row[head]) }
            let lead = count == 1 ? 0 : row[0] - best
            if lead > margin {
                margin = lead
                root = word
            }
        }
        var table = [Float](repeating: -.infinity, count: count * count)
        for word in 0..<count where word != root {
            for head in 0..<count where head != word { table[word * count + head] = scores[word * stride + head + 1] }
        }
        let found = Self.arborescence(&table, count, root)
        for word in 0..<count { heads[word] = word == root ? 0 : Int32(found[word] + 1) }
    }

    /// The best heads of a table (`dependent * count + head`), all words reachable from `root`. Contracts one cycle at a time,
    /// and looks anew only at what the contraction changed, so that all of them together take `count²` steps.
    private static func arborescence(_ table: inout [Float], _ count: Int, _ root: Int) -> [Int] {
        var alive = [Bool](repeating: true, count: count)
        // For arcs into and out of contracted cycles: which original arc they stand for.
        var origin = [Int32](repeating: 0, count: count * count)
        for index in origin.indices { origin[index] = Int32(index) }
        var best = [Int](repeating: -1, count: count)
        var cycles: [[(words: [Int], arc: Int)]] = []
        var owner = Array(0..<count)

        func bestHead(_ word: Int) -> Int {
            var choice = -1
            var score = -Float.infinity
            for head in 0..<count where alive[head] && head != word {
                if choice < 0 || table[word * count + head] > score {
                    score = table[word * count + head]
                    choice = head
                }
            }
            return choice
        }
        for word in 0..<count where word != root { best[word] = bestHead(word) }
        var inside = [Bool](repeating: false, count: count)

        while let cycle = findCycle(best, alive, root, count) {
            let representative = cycle[0]
            for node in cycle { inside[node] = true }
            cycles.append(
                cycle.map { node in
                    ((0..<count).filter { owner[$0] == node }, Int(origin[node * count + best[node]]))
                })
            for outer in 0..<count where alive[outer] && !inside[outer] {
                var entry = -Float.infinity
                var entryOrigin: Int32 = 0
                var exit = -Float.infinity
                var exitOrigin: Int32 = 0
                for node in cycle {
                    let into = table[node * count + outer] - table[node * count + best[node]]
                    if into > entry || node == cycle[0] {
                        entry = into
                        entryOrigin = origin[node * count + outer]
                    }
                    let from = table[outer * count + node]
                    if from > exit || node == cycle[0] {
                        exit = from
                        exitOrigin = origin[outer * count + node]
                    }
                }
                table[representative * count + outer] = entry
                origin[representative * count + outer] = entryOrigin
                table[outer * count + representative] = exit
                origin[outer * count + representative] = exitOrigin
            }
            for node in cycle.dropFirst() { alive[node] = false }
            for word in 0..<count {
                if inside[owner[word]] { owner[word] = representative }
                // The best arc out of a cycle is still the best, under the cycle's name.
                if alive[word], word != root, inside[best[word]] { best[word] = representative }
            }
            best[representative] = bestHead(representative)
            for node in cycle { inside[node] = false }
        }

        var heads = [Int](repeating: -1, count: count)
        for word in 0..<count where alive[word] && word != root {
            let arc = Int(origin[word * count + best[word]])
            heads[arc / count] = arc % count
        }
        // Opening the cycles again, latest first: the member that got a head from outside keeps it.
        for cycle in cycles.reversed() {
            for member in cycle where member.words.allSatisfy({ heads[$0] < 0 }) {
                heads[member.arc / count] = member.arc % count
            }
        }
        return heads
    }

    private static func findCycle(_ best: [Int], _ alive: [Bool], _ root: Int, _ count: Int) -> [Int]? {
        var seen = [Int](repeating: -1, count: count)
        for start in 0..<count where alive[start] && start != root {
            var at = start
            while at != root && seen[at] < 0 {
                seen[at] = start
                at = best[at]
            }
            guard at != root, seen[at] == start else { continue }
            var cycle = [at]
            var next = best[at]
            while next != at {
                cycle.append(next)
                next = best[next]
            }
            return cycle
        }
        return nil
    }
}
