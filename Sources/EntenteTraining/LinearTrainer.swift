internal import EntenteLanguage

/// An averaged perceptron with a margin over hashed features (Collins 2002), for the tokenizer and the splitter.
final class LinearTrainer {
    private let mask: Int
    private var weights: [Float]
    private var totals: [Float]
    private var step: Float = 1
    private var random = SeededGenerator(seed: 11)
    /// The share of features left out of each decision, so that none is relied on alone.
    private let dropout: Float
    private var kept: [Int] = []

    init(bits: Int, dropout: Float) {
        self.dropout = dropout
        mask = (1 << bits) - 1
        weights = [Float](repeating: 0, count: 1 << bits)
        totals = weights
    }

    /// Learns one decision; true if it was right.
    func learn(_ features: UnsafeBufferPointer<UInt64>, gold: Bool, margin: Float = 3) -> Bool {
        var score: Float = 0
        kept.removeAll(keepingCapacity: true)
        for feature in features where random.uniform() >= dropout {
            let index = Int(truncatingIfNeeded: feature) & mask
            kept.append(index)
            score += weights[index]
        }
        let sign: Float = gold ? 1 : -1
        if score * sign <= margin {
            for index in kept {
                weights[index] += sign
                totals[index] += sign * step
            }
        }
        step += 1
        return (score > 0) == gold
    }

    /// The averaged weights in steps of a 64th of the update.
    var quantized: [Int16] {
        zip(weights, totals).map { weight, total in
            let value = ((weight - total / step) * 64).rounded()
            return Int16(max(-32768, min(32767, value)))
        }
    }
}

/// Trains the tokenizer and the sentence splitter on running text.
enum SegmentationTrainer {
    /// The words that hide two (`cannot`): the hash of the whole, the length of the first.
    static func joined(_ documents: [GoldDocument]) -> [(key: UInt64, value: UInt32)] {
        let none = HashIndex.build([])
        let pairs = Frozen.index(none)
        var counts: [UInt64: (whole: Int, cuts: [Int: Int], order: Int)] = [:]
        for document in documents {
            visit(document, Atomizer(joined: pairs)) { atoms, _, _, ends in
                for atom in atoms where atom.shape < 5 || atom.shape == 11 {
                    var entry = counts[atom.hash] ?? (0, [:], counts.count)
                    entry.whole += 1
                    for offset in atom.start + 1..<max(atom.end, atom.start + 1) where ends.contains(offset) {
                        entry.cuts[offset - atom.start, default: 0] += 1
                        break
                    }
                    counts[atom.hash] = entry
                }
            }
        }
        return counts.filter { !$0.value.cuts.isEmpty }.sorted { $0.value.order < $1.value.order }.compactMap {
            hash, entry in
            let cut = entry.cuts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }[0]
            return cut.value * 2 > entry.whole ? (hash, UInt32(cut.key)) : nil
        }
    }

    static func tokenizer(_ documents: [GoldDocument], _ atomizer: Atomizer, epochs: Int, log: (String) -> Void)
        -> [Int16]
    {
        let trainer = LinearTrainer(bits: 16, dropout: 0.1)
        for epoch in 0..<epochs {
            var seen = 0
            var wrong = 0
            for document in documents {
                visit(document, atomizer) { atoms, follower, text, ends in
                    guard atoms.count > 1 else { return }
                    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TokenBoundary.featureCount) { features in
                        var first = 0
                        for index in 0..<atoms.count - 1 {
                            TokenBoundary.features(atoms, index, first: first, follower: follower, into: features)
                            let gold = ends.contains(atoms[index].end)
                            if !trainer.learn(UnsafeBufferPointer(features), gold: gold) { wrong += 1 }
                            seen += 1
                            if gold { first = index + 1 }
                        }
                    }
                }
            }
            log("tokenizer: round \(epoch + 1), \(wrong) of \(seen) decisions wrong")
        }
        return trainer.quantized
    }

    /// Calls back for every run without whitespace, with its atoms, what follows, and where gold words end.
    private static func visit(
        _ document: GoldDocument, _ atomizer: Atomizer,
        _ body: (UnsafeBufferPointer<Atom>, UInt64, UnsafeBufferPointer<UInt8>, Set<Int>) -> Void
    ) {
        let ends = Set(document.words.map(\.upperBound))
        document.text.withUnsafeBufferPointer { text in
            var offset = 0
            var atoms: [Atom] = []
            while offset < text.count {
                let (kind, length) = ByteClass.at(offset, text)
                if kind == .space {
                    offset += length
                    continue
                }
                atoms.removeAll(keepingCapacity: true)
                offset = atomizer.scan(text, from: offset, to: text.count, into: &atoms)
                let follower = Tokenizer.follower(text, offset, text.count)
                atoms.withUnsafeBufferPointer { body($0, follower, text, ends) }
            }
        }
    }

    /// Precision, recall and F1 of the sentences that the splitter finds among gold words.
    static func check(_ splitter: SentenceSplitter, _ documents: [GoldDocument]) -> (
        precision: Float, recall: Float, f1: Float
    ) {
        var right = 0
        var found = 0
        var gold = 0
        for document in documents {
            let pieces = document.words.indices.map { index in
                let range = document.words[index]
                let next = index + 1 < document.words.count ? document.words[index + 1].lowerBound : -1
                return Tokenizer.Piece(
                    start: range.lowerBound, end: max(range.upperBound, range.lowerBound + 1),
                    spaceAfter: next != range.upperBound)
            }
            var ends: [Int] = []
            document.text.withUnsafeBufferPointer { splitter.append($0, pieces[...], to: &ends) }
            func spans(_ ends: [Int]) -> Set<Range<Int>> { Set(zip([0] + ends, ends).map { $0..<$1 }) }
            right += spans(ends).intersection(spans(document.ends)).count
            found += ends.count
            gold += document.ends.count
        }
        return (
            100 * Float(right) / Float(max(found, 1)), 100 * Float(right) / Float(max(gold, 1)),
            200 * Float(right) / Float(max(found + gold, 1))
        )
    }

    static func splitter(_ documents: [GoldDocument], kinds: HashIndex, epochs: Int, log: (String) -> Void) -> [Int16] {
        let trainer = LinearTrainer(bits: 20, dropout: 0.3)
        for epoch in 0..<epochs {
            var wrong = 0
            var seen = 0
            for document in documents {
                document.text.withUnsafeBufferPointer { text in
                    let cues = document.words.indices.map { index in
                        let range = document.words[index]
                        let next = index + 1 < document.words.count ? document.words[index + 1].lowerBound : -1
                        return SentenceCue(
                            text, range.lowerBound, max(range.upperBound, range.lowerBound + 1),
                            spaceAfter: next != range.upperBound, kinds: kinds)
                    }
                    let ends = Set(document.ends)
                    cues.withUnsafeBufferPointer { cues in
                        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SentenceBoundary.featureCount) {
                            features in
                            var state = SentenceBoundary.State()
                            for index in 0..<max(cues.count - 1, 0) {
                                state.take(cues[index], first: text[document.words[index].lowerBound])
                                let found = SentenceBoundary.features(
                                    cues, index, state, convention: document.convention, into: features)
                                let gold = ends.contains(index + 1)
                                if !trainer.learn(found, gold: gold) { wrong += 1 }
                                seen += 1
                                if gold { state = SentenceBoundary.State() }
                            }
                        }
                    }
                }
            }
            log("splitter: round \(epoch + 1), \(wrong) of \(seen) decisions wrong")
        }
        return trainer.quantized
    }
}

/// Numbers kept for good, so that code which reads a mapped model can read them before there is one.
enum Frozen {
    static func buffer<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = buffer.initialize(fromContentsOf: elements)
        return UnsafeBufferPointer(buffer)
    }

    static func index(_ built: (keys: [UInt64], values: [UInt32])) -> HashIndex {
        HashIndex(keys: buffer(built.keys), values: buffer(built.values))
    }
}
