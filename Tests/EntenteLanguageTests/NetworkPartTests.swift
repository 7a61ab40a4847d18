import EntenteLanguage
import EntenteTraining
import Testing

/// The parts of the network against what they stand for, computed the long way.
@Suite struct NetworkPartTests {
    @Test(arguments: [(8, 16, 1), (64, 64, 2), (144, 432, 5), (128, 32, 4)])
    func integersMultiplyAsFloatsDo(inputs: Int, outputs: Int, rows: Int) {
        var random = SeededGenerator(seed: 17)
        func numbers(_ count: Int, _ bound: Float) -> [Float] {
            (0..<count).map { _ in (random.uniform() * 2 - 1) * bound }
        }
        let weights = numbers(inputs * outputs, 3)
        let bias = numbers(outputs, 1)
        // The second row is zero throughout, the others of very different sizes.
        let x = (0..<rows).flatMap { numbers(inputs, $0 == 1 ? 0 : $0 % 2 == 0 ? 0.001 : 50) }
        let layer = weights.withUnsafeBufferPointer { weights in
            bias.withUnsafeBufferPointer { DenseLayer(weights: weights, bias: $0) }
        }
        var integers = IntegerRows(rows: rows, width: inputs)
        defer { integers.deallocate() }
        var found = [Float](repeating: 0, count: rows * outputs)
        x.withUnsafeBufferPointer {
            integers.fill($0.baseAddress!, stride: inputs, count: rows, width: inputs)
        }
        found.withUnsafeMutableBufferPointer { layer.apply(integers, to: $0.baseAddress!, stride: outputs) }
        for row in 0..<rows {
            for output in 0..<outputs {
                var sum = bias[output]
                var size: Float = 0
                for input in 0..<inputs {
                    let product = x[row * inputs + input] * weights[input * outputs + output]
                    sum += product
                    size += abs(product)
                }
                #expect(abs(found[row * outputs + output] - sum) <= size / 1000 + 1e-5)
            }
        }
    }

    /// Scores at random, in which cycles lie within cycles, against the best of all trees.
    @Test(arguments: UInt64(0)..<60)
    func noTreeScoresHigher(seed: UInt64) {
        let count = 5
        var random = SeededGenerator(seed: seed)
        // Whole numbers, so that sums are exact; the root is never worth more than a word.
        let scores = (0..<count * (count + 1)).map { index in
            index % (count + 1) == 0 ? -100 : Float(Int(random.uniform() * 40))
        }
        func score(_ heads: [Int]) -> Float { heads.indices.reduce(0) { $0 + scores[$1 * (count + 1) + heads[$1]] } }
        func isTree(_ heads: [Int]) -> Bool {
            heads.filter { $0 == 0 }.count == 1
                && heads.indices.allSatisfy { word in
                    var at = word
                    for _ in 0..<count where heads[at] != 0 { at = heads[at] - 1 }
                    return heads[at] == 0
                }
        }
        var decoder = TreeDecoder()
        scores.withUnsafeBufferPointer { decoder.decode($0.baseAddress!, stride: count + 1, count: count) }
        let found = decoder.heads.prefix(count).map(Int.init)
        #expect(isTree(found))
        // The decoder chooses the root first; below it nothing is better.
        let root = found.firstIndex(of: 0)
        var best = -Float.infinity
        for number in 0..<7776 {
            let heads = (0..<count).map { number / [1, 6, 36, 216, 1296][$0] % 6 }
            if heads.firstIndex(of: 0) == root, isTree(heads) { best = max(best, score(heads)) }
        }
        #expect(score(found) == best)
    }
}
