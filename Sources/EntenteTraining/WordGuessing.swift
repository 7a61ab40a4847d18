internal import Glibc

/// Learning from raw text: words are hidden and guessed from both sides (Devlin et al. 2019), by a softmax over the right
/// word and a sample of others (Jean et al. 2015).
final class WordGuessing {
    let table: EmbeddingTable
    private let maskType: Int32
    private let rowOfType: [Int32]
    /// The cumulated chance of each row to be drawn.
    private let chances: [Float]
    private let logChances: [Float]
    private let samples = 512
    private let rate: Float = 0.2
    private let capacity: Int
    private let buffers: [UnsafeMutablePointer<Float>]

    /// - Parameter occurrences: how often each row's word was met.
    init(maskType: Int32, rowOfType: [Int32], occurrences: [Int], width: Int, capacity: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        table = EmbeddingTable(rows: occurrences.count, width: width, bound: 0.05, &random)
        self.maskType = maskType
        self.rowOfType = rowOfType
        var total: Float = 0
        let weights = occurrences.map { $0 == 0 ? 0 : powf(Float($0), 0.75) }
        let sum = weights.reduce(0, +)
        chances = weights.map { weight in
            total += weight / sum
            return total
        }
        let count = Float(samples)
        logChances = weights.map { logf(max($0 / sum * count, 1e-9)) }
        buffers = Self.buffers(capacity, width, samples)
        self.capacity = capacity
    }

    /// With gradients of its own over the weights of another.
    init(sharing owner: WordGuessing) {
        table = EmbeddingTable(sharing: owner.table)
        (maskType, rowOfType, capacity) = (owner.maskType, owner.rowOfType, owner.capacity)
        (chances, logChances) = (owner.chances, owner.logChances)
        buffers = Self.buffers(capacity, table.width, samples)
    }

    private static func buffers(_ hidden: Int, _ width: Int, _ samples: Int) -> [UnsafeMutablePointer<Float>] {
        [hidden * width, hidden * samples, samples * width, samples * width, hidden * width, samples * width].map {
            let buffer = UnsafeMutablePointer<Float>.allocate(capacity: $0 + 16)
            buffer.initialize(repeating: 0, count: $0 + 16)
            return buffer
        }
    }

    deinit { for buffer in buffers { buffer.deallocate() } }

    /// Hides words of the raw sentences; returns their places in the batch and the rows to guess.
    func hide(_ batch: inout [Example], _ random: inout SeededGenerator) -> [(token: Int, row: Int)] {
        var hidden: [(token: Int, row: Int)] = []
        var start = 0
        for index in batch.indices {
            let count = batch[index].words.count
            if batch[index].isRaw {
                for word in 0..<count where random.uniform() < rate {
                    let row = rowOfType[Int(batch[index].words[word])]
                    guard row > 0 else { continue }
                    hidden.append((start + word, Int(row)))
                    batch[index].words[word] = maskType
                }
            }
            start += count
        }
        return hidden
    }

    func learn(
        _ hidden: [(token: Int, row: Int)], _ top: UnsafePointer<Float>, into dTop: UnsafeMutablePointer<Float>,
        width: Int,
        _ random: inout SeededGenerator, _ loss: inout NetworkTrainer.Loss
    ) {
        let (states, scores, drawnRows, flipped, dStates, dRows) =
            (buffers[0], buffers[1], buffers[2], buffers[3], buffers[4], buffers[5])
        var drawn: [Int] = []
        for _ in 0..<samples {
            let at = random.uniform()
            var low = 0
            var high = chances.count - 1
            while low < high {
                let middle = (low + high) / 2
                if chances[middle] > at { high = middle } else { low = middle + 1 }
            }
            drawn.append(low)
        }
        for (index, row) in drawn.enumerated() {
            (drawnRows + index * width).update(from: table.values + row * width, count: width)
        }
        Matrix.transpose(drawnRows, rows: samples, columns: width, into: flipped)
        for (index, item) in hidden.enumerated() {
            (states + index * width).update(from: top + item.token * width, count: width)
        }
        Matrix.multiply(
            states, stride: width, flipped, into: scores, stride: samples, rows: hidden.count, depth: width,
            columns: samples)
        var dRight = [Float](repeating: 0, count: width)
        for (index, item) in hidden.enumerated() {
            let state = states + index * width
            let right = table.values + item.row * width
            var score = -logChances[item.row]
            for lane in 0..<width { score += state[lane] * right[lane] }
            let others = scores + index * samples
            var highest = score
            for sample in 0..<samples {
                others[sample] = drawn[sample] == item.row ? -1e9 : others[sample] - logChances[drawn[sample]]
                highest = max(highest, others[sample])
            }
            var sum = expf(score - highest)
            let own = sum
            for sample in 0..<samples {
                others[sample] = others[sample] - highest < -20 ? 0 : expf(others[sample] - highest)
                sum += others[sample]
            }
            loss.mask += logf(sum) + highest - score
            let weight: Float = 0.5
            for sample in 0..<samples { others[sample] *= weight / sum }
            let d = (own / sum - 1) * weight
            for lane in 0..<width { dRight[lane] = d * state[lane] }
            dRight.withUnsafeBufferPointer { table.add($0.baseAddress!, to: item.row) }
            for lane in 0..<width { dStates[index * width + lane] = d * right[lane] }
        }
        loss.masked += hidden.count
        Matrix.multiply(
            scores, stride: samples, drawnRows, into: dStates, stride: width, rows: hidden.count, depth: samples,
            columns: width, adding: true)
        Matrix.zero(dRows, samples * width)
        Matrix.outer(
            scores, stride: samples, states, stride: width, into: dRows, rows: hidden.count, depth: samples,
            columns: width)
        for (index, row) in drawn.enumerated() { table.add(dRows + index * width, to: row) }
        for (index, item) in hidden.enumerated() {
            let target = dTop + item.token * width
            for lane in 0..<width { target[lane] += dStates[index * width + lane] }
        }
    }
}
