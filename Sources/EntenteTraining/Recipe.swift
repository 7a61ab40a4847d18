internal import EntenteLanguage
internal import EntenteText
internal import Glibc

/// How the model is made, from the corpora to the file.
package struct Recipe {
    package struct Options: Sendable {
        package var epochs = 20
        package var rate: Float = 0.003
        package var batchWords = 400
        package var seed: UInt64 = 7
        package var width = 64
        package var layers = 3
        package var wordWidth = 128
        /// Width of the dependents' and heads' vectors, for arcs and for labels.
        package var headWidth = 64
        package var hashedRows = 1 << 15
        /// A word must be met so often to have a vector of its own.
        package var vocabularyMinimum = 3
        /// Sentences of the corpus of names that each epoch takes.
        package var groningenSentences = 4000
        /// Rounds over the raw text beforehand.
        package var rawRounds: Float = 1
        package var dropout: Float = 0.2
        /// A model to go on from.
        package var start: String?
        package init() {}
    }

    package var options: Options
    private let log: (String) -> Void

    package init(options: Options, log: @escaping (String) -> Void) {
        self.options = options
        self.log = log
    }

    /// Trains on sentences with trees, and on others with names alone, and writes the model.
    package func train(
        trees: [GoldSentence], names: [GoldSentence], texts: [String], gazetteer: Gazetteer,
        heldOut: [(String, [GoldSentence])], output: String
    ) throws {
        var writer = ModelWriter()
        var names = names
        for index in names.indices { Detokenizer.run(&names[index]) }

        // Words and sentences.
        let documents = GoldDocument.documents(trees)
        let joined = HashIndex.build(SegmentationTrainer.joined(documents))
        let atomizer = Atomizer(joined: Frozen.index(joined))
        let tokenizerWeights = SegmentationTrainer.tokenizer(documents, atomizer, epochs: 8, log: log)
        let tokenizer = Tokenizer(atomizer: atomizer, boundary: LinearWeights(Frozen.buffer(tokenizerWeights)))
        names = names.map { Retokenizer.run($0, tokenizer) }
        let prose = GoldDocument.documents(Array(names.prefix(16000)), longest: 12)
        let splitterWeights = SegmentationTrainer.splitter(Self.interleave(documents, prose), epochs: 8, log: log)
        let splitter = chooseThreshold(
            LinearWeights(Frozen.buffer(splitterWeights)), heldOut.map { GoldDocument.documents($0.1) })
        let raw = RawText.sentences(
            texts, tokenizer,
            SentenceSplitter(boundary: LinearWeights(Frozen.buffer(splitterWeights)), threshold: 0))
        log("raw text: \(raw.count) sentences")
        writer.add("joined", index: joined)
        writer.add("tokenizer", tokenizerWeights)
        writer.add("splitter", splitterWeights)
        writer.add("splitter.threshold", [splitter.threshold])

        // Tags, labels, lemmas.
        let inventory = Inventory(trees)
        writer.add("tagset", lines: inventory.tags)
        writer.add("relations", lines: inventory.relations)
        let lemmas = LemmaTrainer(trees, tagNumbers: inventory.tagNumbers)
        writer.add("lemma.words", index: HashIndex.build(lemmas.words))
        writer.add("lemma.endings", index: HashIndex.build(lemmas.endings))
        writer.add("lemma.edits", lines: lemmas.lines)
        log("lemmas: \(lemmas.words.count) words, \(lemmas.endings.count) endings, \(lemmas.edits.count) edits")

        // The network.
        var lexicon = Lexicon(hashedRows: options.hashedRows, gazetteer: gazetteer)
        lexicon.count(trees)
        lexicon.count(names)
        lexicon.count(raw)
        lexicon.close(minimum: options.vocabularyMinimum)
        writer.add("gazetteer", index: HashIndex.build(gazetteer.pairs))
        writer.add("vocabulary", index: HashIndex.build(lexicon.pairs))
        let treeExamples = trees.map { inventory.example($0, &lexicon) }
        let nameExamples = names.map { inventory.example($0, &lexicon) }
        let headlines = (trees + names).map {
            Casing.isShort($0) ? inventory.example(Casing.headline($0), &lexicon) : nil
        }
        let capitals = (trees + names).map {
            Casing.isShort($0) ? inventory.example(Casing.capitals($0), &lexicon) : nil
        }
        var rawExamples = (raw + names).map { inventory.example($0, &lexicon) }
        for index in rawExamples.indices {
            rawExamples[index].isRaw = true
            rawExamples[index].nameHead = nil
            rawExamples[index].convention = Network.Convention.raw.rawValue
        }
        let maskType = lexicon.type("\u{1}mask")
        let checks = heldOut.map { ($0.0, $0.1.map { inventory.example($0, &lexicon) }) }
        let shape = Network.Shape(
            wordWidth: options.wordWidth, width: options.width, layers: options.layers, arcWidth: options.headWidth,
            labelWidth: options.headWidth,
            vocabulary: lexicon.vocabulary, hashedRows: lexicon.hashedRows)
        log("network: \(lexicon.vocabulary) words of \(lexicon.types) types, \(inventory.tags.count) tags")
        let trainer = NetworkTrainer(
            shape: shape, tagSet: TagSet(inventory.tags), labelCount: inventory.relations.count, seed: options.seed,
            capacity: options.batchWords + 256)
        trainer.features = lexicon.features
        trainer.frequency = lexicon.frequency
        trainer.inputDropout = options.dropout
        trainer.layerDropout = options.dropout * 1.25
        if let start = options.start {
            try trainer.read(ModelFile(path: start), vocabulary: HashIndex.build(lexicon.pairs).keys)
        } else if options.rawRounds > 0 {
            let count = lexicon.types
            let rowOfType = (0..<count).map { lexicon.features[$0 * WordFeatures.countWithLists] }
            trainer.guessing = WordGuessing(
                maskType: maskType, rowOfType: rowOfType, occurrences: lexicon.occurrences, width: 2 * options.width,
                capacity: options.batchWords + 256, seed: options.seed &+ 5)
            guess(trainer, rawExamples)
        }
        trainer.guessing = nil
        let variants = zip(headlines, capitals).map { [$0, $1].compactMap { $0 } }
        try fit(
            trainer, treeExamples.enumerated().map { Choice(plain: $1, variants: variants[$0]) },
            nameExamples.enumerated().map { Choice(plain: $1, variants: variants[trees.count + $0]) }, checks
        ) {
            var model = writer
            trainer.write(to: &model)
            try model.write(to: output)
        }
    }

    /// Learns to guess hidden words of raw text.
    private func guess(_ trainer: NetworkTrainer, _ examples: [Example]) {
        var random = SeededGenerator(seed: options.seed &+ 3)
        let batches = Self.batches(examples.shuffled(using: &random), words: options.batchWords)
        let count = Int(Float(batches.count) * options.rawRounds)
        var total = NetworkTrainer.Loss()
        for index in 0..<count {
            let progress = Float(index) / Float(count)
            let rate = options.rate * min(1, progress * 40) * (1 - 0.8 * progress)
            let batch = batches[index % batches.count]
            total.add(trainer.accumulate(batch))
            trainer.step(rate: rate, words: batch.reduce(0) { $0 + $1.words.count })
            if index % 1000 == 999 {
                log("raw text: batch \(index + 1) of \(count), loss \(total.mask / Float(max(total.masked, 1)))")
                total = NetworkTrainer.Loss()
            }
        }
    }

    private static func batches(_ examples: [Example], words: Int) -> [[Example]] {
        var batches: [[Example]] = []
        var batch: [Example] = []
        var count = 0
        for example in examples {
            batch.append(example)
            count += example.words.count
            if count >= words {
                batches.append(batch)
                batch = []
                count = 0
            }
        }
        return batches
    }

    /// The threshold at which the splitter does best on held-out documents.
    private func chooseThreshold(_ weights: LinearWeights, _ documents: [[GoldDocument]]) -> SentenceSplitter {
        var best = SentenceSplitter(boundary: weights, threshold: 0)
        var highest: Float = 0
        for step in -8...4 where !documents.isEmpty {
            let splitter = SentenceSplitter(boundary: weights, threshold: Int32(step * 64))
            let scores = documents.map { SegmentationTrainer.check(splitter, $0) }
            let mean = scores.reduce(0) { $0 + $1.f1 } / Float(scores.count)
            log(
                "splitter, threshold \(step * 64): "
                    + scores.map { "P \($0.precision) R \($0.recall) F1 \($0.f1)" }.joined(separator: ", "))
            if mean > highest {
                highest = mean
                best = splitter
            }
        }
        return best
    }

    private func fit(
        _ trainer: NetworkTrainer, _ trees: [Choice], _ names: [Choice], _ checks: [(String, [Example])],
        save: () throws -> Void
    ) throws {
        var random = SeededGenerator(seed: options.seed &+ 1)
        let trees = trees.filter { $0.plain.words.count <= SentenceSplitter.longest }
        let names = names.filter { $0.plain.words.count <= SentenceSplitter.longest && !$0.plain.words.isEmpty }
        var nextName = 0
        if options.epochs == 0 { try save() }
        for epoch in 0..<options.epochs {
            var pool = trees.map { $0.pick(&random) }
            for _ in 0..<min(options.groningenSentences, names.count) {
                pool.append(names[nextName].pick(&random))
                nextName = (nextName + 1) % names.count
            }
            pool.shuffle(using: &random)
            var total = NetworkTrainer.Loss()
            var at = 0
            while at < pool.count {
                var batch: [Example] = []
                var words = 0
                while at < pool.count, words < options.batchWords {
                    batch.append(pool[at])
                    words += pool[at].words.count
                    at += 1
                }
                if words > options.batchWords + 256 { continue }
                let progress = (Float(epoch) + Float(at) / Float(pool.count)) / Float(options.epochs)
                let warm = min(1, progress * Float(options.epochs) * 4)
                let rate = options.rate * warm * max(0.01, 1 - progress)
                let loss = trainer.accumulate(batch)
                total.add(loss)
                trainer.step(rate: rate, words: words)
            }
            var line = "epoch \(epoch + 1): loss arc \(total.arc / Float(max(total.treeWords, 1)))"
            line +=
                " label \(total.label / Float(max(total.treeWords, 1))) tag \(total.tag / Float(max(total.treeWords, 1)))"
            line += " name \(total.name / Float(max(total.nameWords, 1)))"
            log(line)
            try save()
            for (name, examples) in checks where epoch % 3 == 2 || epoch == options.epochs - 1 {
                log("  \(name): " + trainer.check(examples))
            }
        }
    }

    /// The documents of two lists, mixed evenly.
    private static func interleave(_ a: [GoldDocument], _ b: [GoldDocument]) -> [GoldDocument] {
        var result: [GoldDocument] = []
        var next = 0
        for (index, document) in a.enumerated() {
            result.append(document)
            while next < b.count, next * a.count < (index + 1) * b.count {
                result.append(b[next])
                next += 1
            }
        }
        return result
    }
}
