package import EntenteLanguage
internal import EntenteText

/// The scores of an analyzer on a treebank, computed as the CoNLL 2018 shared task does: F1 over words with the same characters.
///
/// With gold tokens precision and recall are the same and the figures are plain accuracies. Relations are compared without subtypes.
package struct Evaluation: Sendable {
    package var tokens = 0.0
    package var sentences = 0.0
    package var partsOfSpeech = 0.0
    package var features = 0.0
    package var lemmas = 0.0
    package var unlabeled = 0.0
    package var labeled = 0.0
    /// Precision, recall and F1 of exact spans with their type, over persons, organizations and locations; nil where there is no gold.
    package var names: (precision: Double, recall: Double, f1: Double)?
    /// F1 of each.
    package var namesByCategory: [Double] = []

    /// Measures on documents with gold tokens and sentences, or on their running text.
    package init(_ analyzer: Analyzer, _ sentences: [GoldSentence], raw: Bool) {
        var counts = Counts()
        for document in GoldSentence.documents(sentences) {
            if raw {
                counts.add(analyzer.analyze(GoldSentence.article(document)), document, analyzer)
            } else {
                var found = GoldSentence.document(document)
                analyzer.annotate(&found)
                counts.add(found, document, analyzer)
            }
        }
        func f1(_ right: Int) -> Double { 200 * Double(right) / Double(max(counts.gold + counts.found, 1)) }
        tokens = f1(counts.words)
        self.sentences = 200 * Double(counts.sentences) / Double(max(counts.goldSentences + counts.foundSentences, 1))
        partsOfSpeech = f1(counts.partsOfSpeech)
        features = f1(counts.features)
        lemmas = f1(counts.lemmas)
        unlabeled = f1(counts.unlabeled)
        labeled = f1(counts.labeled)
        let right = counts.namesRight.reduce(0, +)
        let gold = counts.namesGold.reduce(0, +)
        let found = counts.namesFound.reduce(0, +)
        if gold > 0 {
            names = (
                100 * Double(right) / Double(max(found, 1)), 100 * Double(right) / Double(gold),
                200 * Double(right) / Double(found + gold)
            )
            namesByCategory = (0..<3).map {
                200 * Double(counts.namesRight[$0]) / Double(max(counts.namesFound[$0] + counts.namesGold[$0], 1))
            }
        }
    }

    private struct Counts {
        var gold = 0
        var found = 0
        var words = 0
        var goldSentences = 0
        var foundSentences = 0
        var sentences = 0
        var partsOfSpeech = 0
        var features = 0
        var lemmas = 0
        var unlabeled = 0
        var labeled = 0
        var namesGold = [0, 0, 0]
        var namesFound = [0, 0, 0]
        var namesRight = [0, 0, 0]

        mutating func add(_ document: Document, _ sentences: [GoldSentence], _ analyzer: Analyzer) {
            var reference = GoldDocument()
            for sentence in sentences { reference.append(sentence) }
            let words = sentences.flatMap(\.words)
            gold += words.count
            found += document.tokens.count
            goldSentences += sentences.count
            foundSentences += document.sentences.count
            // Words are the same where they cover the same bytes.
            var places: [Range<Int>: Int] = [:]
            for (index, range) in reference.words.enumerated() { places[range] = index }
            var spans: Set<Range<Int>> = []
            var first = 0
            var starts: [Int] = []
            for end in reference.ends {
                spans.insert(reference.words[first].lowerBound..<reference.words[end - 1].upperBound)
                for _ in first..<end { starts.append(first) }
                first = end
            }
            for sentence in document.sentences where spans.contains(sentence.range.bytes) { self.sentences += 1 }
            for (index, token) in document.tokens.enumerated() {
                guard let place = places[token.range.bytes] else { continue }
                let word = words[place]
                self.words += 1
                if token.partOfSpeech.tag == word.partOfSpeech { partsOfSpeech += 1 }
                if analyzer.features(of: token) == word.features { features += 1 }
                if document.lemma(index) == word.lemma || word.lemma == "_" { lemmas += 1 }
                let head = Int(token.head) == index ? nil : document.tokens[Int(token.head)].range.bytes
                let goldHead = word.head == 0 ? nil : reference.words[starts[place] + word.head - 1]
                guard head == goldHead else { continue }
                unlabeled += 1
                let relation = word.relation.prefix { $0 != ":" }
                if token.relation.universal.rawValue == relation { labeled += 1 }
            }
            addNames(document, reference, sentences)
        }

        private mutating func addNames(_ document: Document, _ reference: GoldDocument, _ sentences: [GoldSentence]) {
            var expected: [Range<Int>: Int] = [:]
            var first = 0
            for (sentence, end) in zip(sentences, reference.ends) {
                if sentence.names == NameHeads.universal {
                    for (range, category) in NameHeads.spans(sentence.words.map(\.name)) where category < 3 {
                        var start = first + range.lowerBound
                        if range.count > 1, Self.isArticle(sentence.words[range.lowerBound].form) { start += 1 }
                        expected[
                            reference.words[start].lowerBound..<reference.words[first + range.upperBound - 1].upperBound
                        ] = category
                        namesGold[category] += 1
                    }
                }
                first = end
            }
            guard sentences.contains(where: { $0.names == NameHeads.universal }) else { return }
            for name in document.names where name.category.rawValue < 3 {
                var tokens = name.tokens
                if tokens.count > 1, Self.isArticle(document.text(tokens.lowerBound)) { tokens = tokens.dropFirst() }
                let category = Int(name.category.rawValue)
                namesFound[category] += 1
                if expected[document.range(of: tokens).bytes] == category { namesRight[category] += 1 }
            }
        }

        private static func isArticle(_ form: String) -> Bool { ["the", "a", "an"].contains(form.lowercased()) }
    }
}
