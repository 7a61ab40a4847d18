internal import Dispatch
internal import EntenteLanguage
internal import Glibc
internal import Synchronization

extension NetworkTrainer.Loss {
    mutating func add(_ other: NetworkTrainer.Loss) {
        arc += other.arc
        label += other.label
        tag += other.tag
        name += other.name
        mask += other.mask
        masked += other.masked
        treeWords += other.treeWords
        nameWords += other.nameWords
    }
}

extension NetworkTrainer {
    /// Makes the trainer of the other half of each batch.
    func addSecond(seed: UInt64) {
        let second = NetworkTrainer(
            shape: shape, tagSet: tagSet, labelCount: labelCount, seed: seed, capacity: capacity, sharing: self)
        second.features = features
        second.frequency = frequency
        second.inputDropout = inputDropout
        second.layerDropout = layerDropout
        second.wordDropout = wordDropout
        second.guessing = guessing.map { WordGuessing(sharing: $0) }
        self.second = second
    }

    /// Learns from a batch: each half on a thread, the sums in a fixed order, then one step.
    func learn(_ batch: [Example], rate: Float) -> Loss {
        let words = batch.reduce(0) { $0 + $1.words.count }
        var loss = Loss()
        if let second {
            var cut = 0
            var before = 0
            while cut < batch.count, 2 * before < words {
                before += batch[cut].words.count
                cut += 1
            }
            nonisolated(unsafe) let trainers = [self, second]
            let halves = [Array(batch[..<cut]), Array(batch[cut...])]
            let losses = Mutex([Loss(), Loss()])
            DispatchQueue.concurrentPerform(iterations: 2) { half in
                guard !halves[half].isEmpty else { return }
                let loss = trainers[half].accumulate(halves[half])
                losses.withLock { $0[half] = loss }
            }
            for half in losses.withLock({ $0 }) { loss.add(half) }
            parameters.takeGradients(of: second.parameters)
            embedding.takeGradients(of: second.embedding)
            if let guessing, let other = second.guessing { guessing.table.takeGradients(of: other.table) }
        } else {
            loss = accumulate(batch)
        }
        step(rate: rate, words: words)
        return loss
    }

    /// One update from the gradients of a batch.
    private func step(rate: Float, words: Int) {
        // The mean over words, clipped.
        var scale = 8 / Float(words)
        let norm = sqrtf(parameters.squaredNorm) * scale
        if norm > 5 { scale *= 5 / norm }
        nonisolated(unsafe) let trainer = self
        let step = scale
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                trainer.parameters.update(rate: rate, scale: step)
                trainer.guessing?.table.update(rate: rate, scale: step)
            } else {
                trainer.embedding.update(rate: rate, scale: step)
            }
        }
    }

    /// Moves the running mean of the weights a share towards them.
    func average(share: Float) {
        parameters.average(share: share)
        embedding.average(share: share)
    }

    /// Calls back with the running mean in place of the weights.
    func withMean<Result>(_ body: () throws -> Result) rethrows -> Result {
        parameters.swapMean()
        embedding.swapMean()
        defer {
            parameters.swapMean()
            embedding.swapMean()
        }
        return try body()
    }

    /// Scores on held-out sentences: parts of speech, tags, heads (greedy), heads with labels.
    func check(_ examples: [Example]) -> String {
        var words = 0
        var parts = 0
        var whole = 0
        var unlabeled = 0
        var labeled = 0
        var spans = (right: 0, found: 0, gold: 0)
        for example in examples where example.words.count <= SentenceSplitter.longest {
            let result = predict(example)
            if example.hasTree {
                words += example.words.count
                for word in example.words.indices {
                    if tagPart[Int(result.tags[word])] == tagPart[Int(example.tags[word])] { parts += 1 }
                    if result.tags[word] == example.tags[word] { whole += 1 }
                    guard result.heads[word] == example.heads[word] else { continue }
                    unlabeled += 1
                    if result.relations[word] == example.relations[word] { labeled += 1 }
                }
            }
            if example.nameHead != nil {
                let gold = NameHeads.spans(example.names).filter { $0.category < 3 }
                let found = NameHeads.spans(result.names).filter { $0.category < 3 }
                spans.gold += gold.count
                spans.found += found.count
                spans.right +=
                    found.filter { span in gold.contains { $0.range == span.range && $0.category == span.category } }
                    .count
            }
        }
        func percent(_ count: Int) -> Float { (Float(count) / Float(max(words, 1)) * 10000).rounded() / 100 }
        let f1 = 200 * Float(spans.right) / Float(max(spans.found + spans.gold, 1))
        return
            "UPOS \(percent(parts)) tag \(percent(whole)) UAS \(percent(unlabeled)) LAS \(percent(labeled)) names \(f1)"
    }
}
