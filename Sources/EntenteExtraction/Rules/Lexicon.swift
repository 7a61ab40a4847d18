package import EntenteText

/// The classes that a word belongs to, as a set of their numbers in a ``Lexicon``.
package struct WordClasses: Sendable, Hashable {
    private var bits: SIMD16<UInt64> = .zero

    static let capacity = 1024
    static let none = WordClasses()

    package init() {}

    mutating func insert(_ number: Int) { bits[number / 64] |= 1 << UInt64(number % 64) }
    mutating func remove(_ number: Int) { bits[number / 64] &= ~(1 << UInt64(number % 64)) }
    mutating func formUnion(_ other: WordClasses) { bits |= other.bits }

    package func contains(_ number: Int) -> Bool { bits[number / 64] & (1 << UInt64(number % 64)) != 0 }
    func intersection(_ other: WordClasses) -> WordClasses {
        var result = self
        result.bits &= other.bits
        return result
    }
    package func overlaps(_ other: WordClasses) -> Bool { bits & other.bits != .zero }
    var isEmpty: Bool { bits == .zero }
}

/// The words that extraction knows, each with its classes: "quit" is of `leave`, "tariff" of `measure`.
///
/// `lexicon.tsv` is derived from published lexica by `derive_lexicon.py`: word, part of speech, classes. `words.tsv` adds
/// a class a line: class, part of speech, words; a word after a minus sign is taken out of the class. A particle or
/// preposition that belongs to a verb follows it: "call off".
package struct Lexicon: Sendable {
    package static let shared = Lexicon(derived: .named("lexicon.tsv"), curated: .named("words.tsv"))

    private var numbers: [String: Int] = [:]
    private var classes: [Key: WordClasses] = [:]
    /// The particles and prepositions that make another word of a verb, by the verb.
    private var companions: [Symbol: [(words: Symbol, particle: Symbol)]] = [:]
    /// For each class its words: what a rule's trigger stands for.
    private var members: [Int: [Word]] = [:]
    /// Words of any part of speech, by the names of their lists: they are of no class.
    private var lists: [String: Set<Symbol>] = [:]
    /// What could not be read, for the tests.
    package private(set) var problems: [RuleParser.Malformed] = []

    package struct Word: Sendable, Hashable {
        package var lemma: Symbol
        /// The particle or preposition that must be there.
        package var companion: Symbol?
        package var partOfSpeech: PartOfSpeech
        package var text: String
    }

    private struct Key: Hashable {
        var word: Symbol
        var partOfSpeech: PartOfSpeech
    }

    package init(derived: RuleFile, curated: RuleFile) {
        for (number, line) in derived.lines {
            let fields = line.split(separator: "\t")
            guard fields.count >= 3, let part = Self.parts[String(fields[1])] else {
                problems.append(.init(derived, number, "expected: word, part of speech, classes; a tab between them"))
                continue
            }
            for name in fields[2].split(separator: " ") { add(String(fields[0]), part, to: String(name)) }
        }
        for (number, line) in curated.lines {
            let fields = line.split(separator: "\t")
            let isList = fields.count == 3 && fields[1] == "any"
            guard fields.count == 3, let part = isList ? .x : Self.parts[String(fields[1])] else {
                problems.append(.init(curated, number, "expected: class, part of speech, words; a tab between them"))
                continue
            }
            for word in fields[2].split(separator: ",") {
                let word = word.drop { $0 == " " }
                if isList {
                    lists[String(fields[0]), default: []].insert(Symbol(String(word)))
                    continue
                }
                if word.first == "-" {
                    remove(String(word.dropFirst()), part, from: String(fields[0]))
                } else {
                    add(String(word), part, to: String(fields[0]))
                }
            }
        }
        if numbers.count > WordClasses.capacity {
            problems.append(
                .init(curated, 1, "there is room for \(WordClasses.capacity) classes, not for \(numbers.count)"))
        }
    }

    /// The number of a class; nil for a name that no word has.
    package func number(of name: String) -> Int? { numbers[name] }

    /// The set of some classes, for tests in code: `lexicon.set("say", "claim")`.
    package func set(_ names: String...) -> WordClasses {
        names.reduce(into: WordClasses()) { set, name in if let number = numbers[name] { set.insert(number) } }
    }

    /// The set of the classes whose names begin alike: "topic-".
    func set(beginning prefix: String) -> WordClasses {
        numbers.reduce(into: WordClasses()) { if $1.key.hasPrefix(prefix) { $0.insert($1.value) } }
    }

    /// Words that ship under a name, for code that asks for the word alone: a list, or the words of a class.
    package static func words(_ name: String) -> Set<Symbol> {
        shared.lists[name] ?? Set(shared.numbers[name].map { shared.words(of: $0) }?.map { Symbol($0.text) } ?? [])
    }

    /// The words of a class, in the order of the files.
    package func words(of number: Int) -> [Word] { members[number] ?? [] }

    package func classes(of word: Symbol, _ part: PartOfSpeech) -> WordClasses {
        classes[Key(word: word, partOfSpeech: part == .propn ? .noun : part)] ?? .none
    }

    /// The particles with which a verb is another word: "off", "for" and "on" of "call".
    func companions(of verb: Symbol) -> [(words: Symbol, particle: Symbol)] { companions[verb] ?? [] }

    /// All words of a part of speech, for the forms that they may take.
    func text(of part: PartOfSpeech) -> String {
        (0..<numbers.count).flatMap { words(of: $0) }.filter { $0.partOfSpeech == part }.map(\.text).joined(
            separator: " ")
    }

    private mutating func add(_ text: String, _ part: PartOfSpeech, to name: String) {
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        guard number < WordClasses.capacity else { return }
        let key = Key(word: Symbol(text), partOfSpeech: part)
        if classes[key]?.contains(number) == true { return }
        classes[key, default: .none].insert(number)
        let words = text.split(separator: " ")
        // Of "call off" the verb comes first, of "phone call" the noun last.
        let lemma = Symbol(String(part == .verb ? words[0] : words[words.count - 1]))
        var word = Word(lemma: lemma, companion: nil, partOfSpeech: part, text: text)
        if words.count > 1 {
            word.companion = Symbol(String(part == .verb ? words[1] : words[0]))
            if let particle = word.companion, companions[lemma]?.contains(where: { $0.particle == particle }) != true {
                companions[lemma, default: []].append((Symbol(text), particle))
            }
        }
        members[number, default: []].append(word)
    }

    private mutating func remove(_ text: String, _ part: PartOfSpeech, from name: String) {
        guard let number = numbers[name] else { return }
        classes[Key(word: Symbol(text), partOfSpeech: part)]?.remove(number)
        members[number]?.removeAll { $0.text == text && $0.partOfSpeech == part }
    }

    static let parts: [String: PartOfSpeech] = [
        "verb": .verb, "noun": .noun, "adj": .adj, "adv": .adv, "prep": .adp, "aux": .aux, "conj": .sconj, "det": .det,
    ]
}
