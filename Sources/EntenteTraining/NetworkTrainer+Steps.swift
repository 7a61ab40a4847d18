internal import EntenteLanguage
internal import Glibc

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
    /// One update from the gradients of a batch.
    func step(rate: Float, words: Int) {
        // The mean over words, clipped.
        var scale = 8 / Float(words)
        let norm = sqrtf(parameters.squaredNorm) * scale
        if norm > 5 { scale *= 5 / norm }
        parameters.update(rate: rate, scale: scale)
        embedding.update(rate: rate, scale: scale)
        guessing?.table.update(rate: rate, scale: scale)
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
