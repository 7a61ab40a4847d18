internal import EntenteLanguage
internal import EntenteText

/// The tags and relations of a treebank, numbered.
struct Inventory {
    let tags: [String]
    let tagNumbers: [String: Int]
    let relations: [String]
    let relationNumbers: [String: Int]

    init(_ sentences: [GoldSentence]) {
        var tags: Set<String> = []
        var relations: Set<String> = []
        for sentence in sentences where sentence.hasTree {
            for word in sentence.words {
                tags.insert(word.partOfSpeech + " " + word.features)
                if DependencyRelation(rawValue: word.relation) != nil { relations.insert(word.relation) }
            }
        }
        // Every part of speech has at least one tag.
        for part in PartOfSpeech.allCases where !tags.contains(where: { $0.hasPrefix(part.tag + " ") }) {
            tags.insert(part.tag + " _")
        }
        let order = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.tag, Int($0.rawValue)) })
        self.tags = tags.sorted {
            let a = order[String($0.prefix { $0 != " " })] ?? 99
            let b = order[String($1.prefix { $0 != " " })] ?? 99
            return (a, $0) < (b, $1)
        }
        self.relations = relations.union(["dep", "root"]).sorted()
        tagNumbers = Dictionary(uniqueKeysWithValues: self.tags.enumerated().map { ($1, $0) })
        relationNumbers = Dictionary(uniqueKeysWithValues: self.relations.enumerated().map { ($1, $0) })
    }

    /// A sentence as numbers. What a tag or relation never met becomes does not matter for training: it is a held-out sentence's.
    func example(_ sentence: GoldSentence, _ lexicon: inout Lexicon) -> Example {
        var example = Example()
        example.words = sentence.words.map { lexicon.type($0.form) }
        example.nameHead = sentence.names
        example.convention = sentence.convention.rawValue
        example.names = sentence.words.map(\.name)
        if sentence.hasTree {
            let fallback = relationNumbers["dep"] ?? 0
            example.tags = sentence.words.map { word in
                Int16(
                    tagNumbers[word.partOfSpeech + " " + word.features]
                        ?? tags.firstIndex { $0.hasPrefix(word.partOfSpeech + " ") } ?? 0)
            }
            example.heads = sentence.words.map { Int16($0.head) }
            example.relations = sentence.words.map { UInt8(relationNumbers[$0.relation] ?? fallback) }
        }
        return example
    }
}

/// The word types of the corpora: their features' rows in the embedding, and the vocabulary of common ones.
struct Lexicon {
    let hashedRows: Int
    private var counts: [UInt64: (count: Int, order: Int)] = [:]
    private var rows: [UInt64: Int] = [:]
    private(set) var pairs: [(key: UInt64, value: UInt32)] = []
    private var numbers: [String: Int32] = [:]
    private(set) var features: [Int32] = []
    private(set) var frequency: [Int32] = []

    private let lists: [UInt64: UInt32]

    init(hashedRows: Int, gazetteer: Gazetteer) {
        self.hashedRows = hashedRows
        lists = Dictionary(uniqueKeysWithValues: gazetteer.pairs.map { ($0.key, $0.value) })
    }

    /// Row 0 is for all words that are not in the vocabulary.
    var vocabulary: Int { pairs.count + 1 }
    var types: Int { numbers.count }

    private static func collect(_ form: String) -> [UInt64] {
        var found = [UInt64](repeating: 0, count: WordFeatures.count)
        let bytes = Array(form.utf8)
        bytes.withUnsafeBufferPointer { text in
            found.withUnsafeMutableBufferPointer { WordFeatures.collect(text, 0, text.count, into: $0.baseAddress!) }
        }
        return found
    }

    mutating func count(_ sentences: [GoldSentence]) {
        var known: [String: UInt64] = [:]
        for sentence in sentences {
            for word in sentence.words {
                let key = known[word.form] ?? (Self.collect(word.form)[0] | 1)
                known[word.form] = key
                let order = counts.count
                counts[key, default: (0, order)].count += 1
            }
        }
    }

    /// How often each word of the vocabulary was met, by row.
    var occurrences: [Int] {
        var result = [Int](repeating: 0, count: vocabulary)
        for (key, row) in rows { result[row] = counts[key]?.count ?? 0 }
        return result
    }

    /// Fixes the vocabulary: all words met so often.
    mutating func close(minimum: Int) {
        let kept = counts.filter { $0.value.count >= minimum }.sorted {
            ($1.value.count, $0.value.order) < ($0.value.count, $1.value.order)
        }
        for (index, entry) in kept.enumerated() {
            rows[entry.key] = index + 1
            pairs.append((entry.key, UInt32(index + 1)))
        }
    }

    /// The number of a word type.
    mutating func type(_ form: String) -> Int32 {
        if let number = numbers[form] { return number }
        let number = Int32(numbers.count)
        numbers[form] = number
        let found = Self.collect(form)
        let bits = lists[found[0] | 1] ?? 0
        for (index, feature) in (found + (0..<2).map { WordFeatures.lists(bits, $0) }).enumerated() {
            if index == 0 {
                features.append(Int32(rows[feature | 1] ?? 0))
                frequency.append(Int32(counts[feature | 1]?.count ?? 0))
            } else {
                features.append(Int32(vocabulary + Int(feature & UInt64(hashedRows - 1))))
            }
        }
        return number
    }
}

/// Cuts a corpus of names by the program's own tokenizer; the labels follow the characters.
enum Retokenizer {
    static func run(_ sentence: GoldSentence, _ tokenizer: Tokenizer) -> GoldSentence {
        var document = GoldDocument()
        document.append(sentence)
        var labels = [UInt8](repeating: 0, count: document.text.count)
        for (range, word) in zip(document.words, sentence.words) {
            for offset in range {
                labels[offset] =
                    word.name > 0 && word.name % 2 == 1 && offset > range.lowerBound ? word.name + 1 : word.name
            }
        }
        var pieces: [Tokenizer.Piece] = []
        document.text.withUnsafeBufferPointer { tokenizer.append($0, 0..<$0.count, to: &pieces) }
        var result = sentence
        result.words = pieces.map { piece in
            var word = GoldSentence.Word(form: String(decoding: document.text[piece.start..<piece.end], as: UTF8.self))
            word.name = labels[piece.start]
            word.spaceAfter = piece.spaceAfter
            return word
        }
        result.text = String(decoding: document.text, as: UTF8.self)
        return result
    }
}
