internal import EntenteLanguage
internal import EntenteText
internal import Glibc

/// How the model is made, from the corpora to the file.
package struct Recipe {
    package struct Options: Sendable {
        /// Rounds over the treebanks; the rate falls to zero in so many.
        package var epochs = 60
        /// The round after which to stop; nil for all.
        package var last: Int?
        package var rate: Float = 0.003
        package var batchWords = 400
        package var seed: UInt64 = 7
        package var width = 72
        package var layers = 3
        package var wordWidth = 128
        /// Width of the dependents' and heads' vectors, for arcs and for labels.
        package var headWidth = 64
        package var hashedRows = 1 << 15
        /// A word must be met so often to have a vector of its own.
        package var vocabularyMinimum = 3
        /// Sentences of the corpus of names that each epoch takes.
        package var groningenSentences = 5000
        /// Sentences of the teacher's reading that each epoch takes.
        package var silverSentences = 15000
        /// Rounds over the raw text beforehand.
        package var rawRounds: Float = 1.5
        package var dropout: Float = 0.15
        /// A model whose network is kept: words, sentences, tags, lemmas and lists are made anew.
        package var network: String?
        package init() {}
    }

    package var options: Options
    private let log: (String) -> Void

    package init(options: Options, log: @escaping (String) -> Void) {
        self.options = options
        self.log = log
    }

    /// Trains on sentences with trees, gold ones and those of a teacher (silver), and on others with names alone, and
    /// writes the model.
    package func train(
        trees: [GoldSentence], silver: [GoldSentence] = [], names: [GoldSentence], politics: [GoldSentence],
        texts: [String], gazetteer: Gazetteer,
        heldOut: [(String, [GoldSentence])], news: [GoldSentence], output: String
    ) throws {
        var writer = ModelWriter()
        func printed(_ sentences: [GoldSentence]) -> [GoldSentence] {
            sentences.map { sentence in
                var sentence = sentence
                Detokenizer.run(&sentence)
                return sentence
            }
        }
        var names = printed(names)

        // Words and sentences.
        let documents = GoldDocument.documents(trees)
        let joined = HashIndex.build(SegmentationTrainer.joined(documents))
        let atomizer = Atomizer(joined: Frozen.index(joined))
        let tokenizerWeights = SegmentationTrainer.tokenizer(documents, atomizer, epochs: 8, log: log)
        let tokenizer = Tokenizer(atomizer: atomizer, boundary: LinearWeights(Frozen.buffer(tokenizerWeights)))
        names = names.map { Retokenizer.run($0, tokenizer) }
        let politics = printed(politics).map { Retokenizer.run($0, tokenizer) }
        let prose = GoldDocument.documents(Array(names.prefix(16000)), longest: 12)
        let kindPairs = HashIndex.build(SegmentationTrainer.kinds(documents))
        let kinds = Frozen.index(kindPairs)
        writer.add("splitter.kinds", index: kindPairs)
        let splitterWeights = SegmentationTrainer.splitter(
            Self.interleave(documents, prose), kinds: kinds, epochs: 8, log: log)
        let boundary = LinearWeights(Frozen.buffer(splitterWeights))
        let heldOutDocuments = heldOut.map { GoldDocument.documents($0.1) }
        let bars =
            [chooseBars(boundary, kinds, heldOutDocuments + [GoldDocument.documents(printed(news), longest: 12)], nil)]
            + [Network.Convention.web, .gum].map { convention in
                chooseBars(
                    boundary, kinds, heldOutDocuments.filter { $0.first?.convention == convention.rawValue },
                    convention.rawValue)
            }
        let raw = RawText.sentences(
            texts, tokenizer,
            SentenceSplitter(boundary: boundary, kinds: kinds, threshold: 0, caution: .max / 2))
        log("raw text: \(raw.count) sentences")
        writer.add("joined", index: joined)
        writer.add("tokenizer", tokenizerWeights)
        writer.add("splitter", splitterWeights)
        writer.add("splitter.bars", bars.flatMap { [$0.threshold, $0.caution] })

        // Tags, labels, lemmas.
        let inventory = Inventory(trees)
        writer.add("tagset", lines: inventory.tags)
        writer.add("relations", lines: inventory.relations)
        let lemmas = LemmaTrainer(trees, raw: raw + names, tagNumbers: inventory.tagNumbers)
        writer.add("lemma.words", index: HashIndex.build(lemmas.words))
        writer.add("lemma.endings", index: HashIndex.build(lemmas.endings))
        writer.add("lemma.edits", lines: lemmas.lines)
        log("lemmas: \(lemmas.words.count) words, \(lemmas.endings.count) endings, \(lemmas.edits.count) edits")

        // The network.
        var lexicon = Lexicon(hashedRows: options.hashedRows, gazetteer: gazetteer)
        lexicon.count(trees)
        lexicon.count(names)
        lexicon.count(politics)
        lexicon.count(raw)
        lexicon.close(minimum: options.vocabularyMinimum)
        writer.add("gazetteer", index: HashIndex.build(gazetteer.pairs))
        // A network that is kept keeps its rows.
        if options.network == nil { writer.add("vocabulary", index: HashIndex.build(lexicon.pairs)) }
        writer.add("names.trust", NameScores.trust)
        if let network = options.network {
            writer.complete(from: try ModelFile(path: network))
            return try writer.write(to: output)
        }
        func choices(_ sentences: [GoldSentence]) -> [Choice] {
            sentences.map { sentence in
                let variants =
                    Casing.isShort(sentence) ? [Casing.headline(sentence), Casing.capitals(sentence)] : []
                return Choice(
                    plain: inventory.example(sentence, &lexicon),
                    variants: variants.map { inventory.example($0, &lexicon) })
            }
        }
        let (treeChoices, nameChoices, politicsChoices) = (choices(trees), choices(names), choices(politics))
        let silverChoices = choices(silver)
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
        if options.rawRounds > 0 {
            let count = lexicon.types
            let rowOfType = (0..<count).map { lexicon.features[$0 * WordFeatures.countWithLists] }
            trainer.guessing = WordGuessing(
                maskType: maskType, rowOfType: rowOfType, occurrences: lexicon.occurrences, width: 2 * options.width,
                capacity: options.batchWords + 256, seed: options.seed &+ 5)
            trainer.addSecond(seed: options.seed &+ 9)
            guess(trainer, rawExamples)
        }
        trainer.guessing = nil
        trainer.addSecond(seed: options.seed &+ 11)
        try fit(trainer, treeChoices, silverChoices, nameChoices, politicsChoices, checks) {
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
            total.add(trainer.learn(batch, rate: rate))
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

    /// The bars at which the splitter does best on held-out documents.
    private func chooseBars(
        _ weights: LinearWeights, _ kinds: HashIndex, _ documents: [[GoldDocument]], _ convention: Int?
    ) -> SentenceSplitter {
        var best = SentenceSplitter(boundary: weights, kinds: kinds, threshold: 0, caution: 0, convention: convention)
        var highest: Float = 0
        for step in -24...8 where !documents.isEmpty {
            for caution: Int32 in [0, 128, 256, 384, 512, 768, .max / 2] {
                let splitter = SentenceSplitter(
                    boundary: weights, kinds: kinds, threshold: Int32(step * 32), caution: caution,
                    convention: convention)
                let scores = documents.map { SegmentationTrainer.check(splitter, $0) }
                let mean = scores.reduce(0) { $0 + $1.f1 } / Float(scores.count)
                guard mean > highest else { continue }
                log(
                    "splitter, threshold \(step * 32), caution \(caution): "
                        + scores.map { "P \($0.precision) R \($0.recall) F1 \($0.f1)" }.joined(separator: ", "))
                highest = mean
                best = splitter
            }
        }
        return best
    }

    private func fit(
        _ trainer: NetworkTrainer, _ trees: [Choice], _ silver: [Choice], _ names: [Choice], _ politics: [Choice],
        _ checks: [(String, [Example])], save: () throws -> Void
    ) throws {
        var random = SeededGenerator(seed: options.seed &+ 1)
        func usable(_ choices: [Choice]) -> [Choice] {
            choices.filter { 1...SentenceSplitter.longest ~= $0.plain.words.count }
        }
        let (trees, names, politics) = (usable(trees), usable(names), usable(politics))
        let silver = usable(silver).shuffled(using: &random)
        var (nextName, nextSilver) = (0, 0)
        var steps = 0
        if options.epochs == 0 { try save() }
        let rounds = min(options.last ?? options.epochs, options.epochs)
        for epoch in 0..<rounds {
            var pool = (trees + politics).map { $0.pick(&random) }
            for _ in 0..<min(options.groningenSentences, names.count) {
                pool.append(names[nextName].pick(&random))
                nextName = (nextName + 1) % names.count
            }
            for _ in 0..<min(options.silverSentences, silver.count) {
                pool.append(silver[nextSilver].pick(&random))
                nextSilver = (nextSilver + 1) % silver.count
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
                total.add(trainer.learn(batch, rate: rate))
                steps += 1
                // A mean over about the last tenth of the steps.
                let stride = steps <= 500 ? 1 : 50
                if steps % stride == 0 {
                    trainer.average(share: steps == 1 ? 1 : Float(stride) / (0.1 * Float(steps) + Float(stride)))
                }
            }
            func mean(_ sum: Float, _ count: Int) -> Float { sum / Float(max(count, 1)) }
            log(
                "epoch \(epoch + 1): loss arc \(mean(total.arc, total.treeWords)) label "
                    + "\(mean(total.label, total.treeWords)) tag \(mean(total.tag, total.treeWords)) name "
                    + "\(mean(total.name, total.nameWords))")
            try trainer.withMean {
                try save()
                for (name, examples) in checks where epoch % 4 == 3 || epoch == rounds - 1 {
                    log("  \(name): " + trainer.check(examples))
                }
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
