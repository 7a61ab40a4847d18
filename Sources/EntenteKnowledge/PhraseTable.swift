package import EntenteText

/// All phrases by their words, as a trie flattened into one hash table: a key is the hash of a phrase's first words.
package struct PhraseTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        /// Index of the first leaf, -1 where no phrase ends here.
        var leaf: Int32 = -1
        /// True where a longer phrase starts so.
        var continues = false
    }

    private struct Leaf {
        var entry: Entry
        var capitals: UInt32
        var exact: UInt64
        /// True where "the" must stand before it.
        var afterArticle: Bool
        var next: Int32
    }

    private var slots: [Slot]
    private var leaves: [Leaf] = []
    private var used = 0
    package private(set) var phraseCount = 0

    package init(capacity: Int = 1 << 16) {
        slots = Array(repeating: Slot(), count: capacity)
    }

    /// The slot that holds the key, or the empty one where it belongs.
    @inline(__always)
    private func place(_ key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place].key != key && slots[place].key != 0 { place = (place + 1) & mask }
        return place
    }

    /// Makes room for a key and says where it is.
    private mutating func claim(_ key: UInt64) -> Int {
        if (used + 1) * 2 > slots.count { grow() }
        let place = place(key)
        if slots[place].key == 0 {
            slots[place].key = key
            used += 1
        }
        return place
    }

    /// Inserts a form of plain ASCII words, which is to be found in one way only, straight from its bytes: most forms are such.
    /// - Returns: false where the form is none such; nothing is inserted then.
    mutating func insertPlain(_ form: ArraySlice<UInt8>, isExact: Bool, _ entry: Entry) -> Bool {
        var isPlain = true
        for byte in form where !(isLetter(byte) || byte == 0x20 || 0x30...0x39 ~= byte) {
            isPlain = false
            break
        }
        guard isPlain, !form.isEmpty else { return false }
        var phrase = PlainPhrase()
        for byte in form {
            if byte != 0x20 {
                phrase.append(byte)
            } else if phrase.isInWord {
                slots[claim(phrase.endWord())].continues = true
            }
        }
        let place = claim(phrase.endWord())
        append(
            Leaf(
                entry: entry, capitals: phrase.capitals, exact: isExact || phrase.isShortAcronym ? phrase.exact : 0,
                afterArticle: false, next: -1),
            at: place)
        return true
    }

    package mutating func insert(_ phrase: Phrase, _ entry: Entry, afterArticle: Bool = false) {
        var key = Phrase.seed
        for (index, word) in phrase.words.enumerated() {
            key = Phrase.combine(key, word)
            let place = claim(key)
            if index + 1 < phrase.words.count {
                slots[place].continues = true
            } else {
                append(
                    Leaf(
                        entry: entry, capitals: phrase.capitals, exact: phrase.exact, afterArticle: afterArticle, next: -1),
                    at: place)
            }
        }
    }

    /// Appends in order, unless the same is there.
    private mutating func append(_ leaf: Leaf, at place: Int) {
        var last: Int32 = -1
        var index = slots[place].leaf
        while index >= 0 {
            let other = leaves[Int(index)]
            if other.entry == leaf.entry && other.capitals == leaf.capitals && other.exact == leaf.exact { return }
            last = index
            index = other.next
        }
        let new = Int32(leaves.count)
        leaves.append(leaf)
        phraseCount += 1
        if last >= 0 { leaves[Int(last)].next = new } else { slots[place].leaf = new }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(slot.key)] = slot }
    }

    /// The longest phrase of some kinds that starts at a token and ends before `end`.
    package func longestMatch(in document: Document, at start: Int, before end: Int, kinds: Entry.Kinds) -> Match? {
        var key = Phrase.seed
        var exact = Phrase.seed
        var capitals: UInt32 = 0
        var best: Match?
        for token in start..<end {
            let norm = document.tokens[token].norm
            key = Phrase.combine(key, norm)
            let slot = slots[place(key)]
            guard slot.key != 0 else { break }
            let bytes = document.source[document.tokens[token].range]
            let written = Symbol(bytes)
            exact = Phrase.combine(exact, written)
            if token - start < 32, let first = bytes.first {
                if 0x41...0x5a ~= first || first >= 0x80 && norm != written { capitals |= 1 << UInt32(token - start) }
            }
            if slot.leaf >= 0 {
                let isAfterArticle = start > 0 && document.tokens[start - 1].norm == "the"
                let entries = entries(
                    from: slot.leaf, capitals: capitals, exact: exact, isAfterArticle: isAfterArticle, kinds: kinds)
                if !entries.isEmpty { best = Match(tokens: start..<token + 1, entries: entries) }
            }
            guard slot.continues else { break }
        }
        return best
    }

    /// All meanings of a phrase as it is written.
    package func entries(of phrase: Phrase, capitals: UInt32, exact: UInt64) -> [Entry] {
        let slot = slots[place(phrase.key)]
        return slot.key == 0 ? [] : entries(from: slot.leaf, capitals: capitals, exact: exact, isAfterArticle: true, kinds: .all)
    }

    private func entries(from first: Int32, capitals: UInt32, exact: UInt64, isAfterArticle: Bool, kinds: Entry.Kinds) -> [Entry] {
        var entries: [Entry] = []
        var index = first
        while index >= 0 {
            let leaf = leaves[Int(index)]
            if kinds.contains(leaf.entry.kind), leaf.capitals & ~capitals == 0, leaf.exact == 0 || leaf.exact == exact,
                !leaf.afterArticle || isAfterArticle,                !entries.contains(leaf.entry)
            {
                entries.append(leaf.entry)
            }
            index = leaf.next
        }
        return entries
    }
}

/// A phrase read byte by byte; see ``Phrase/init(words:isExact:)`` for what it gathers.
private struct PlainPhrase {
    private static let wordSeed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    private var key = Phrase.seed
    private(set) var exact = Phrase.seed
    private(set) var capitals: UInt32 = 0
    private var norm = wordSeed
    private var written = wordSeed
    private var words: UInt32 = 0
    private var letters = 0
    private var hasLowerCase = false
    private(set) var isInWord = false

    var isShortAcronym: Bool { !hasLowerCase && letters <= 3 && capitals != 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let isUpper = 0x41...0x5a ~= byte
        if isUpper, !isInWord, words < 32 { capitals |= 1 << words }
        isInWord = true
        letters += 1
        hasLowerCase = hasLowerCase || 0x61...0x7a ~= byte
        norm = (norm ^ UInt64(isUpper ? byte | 0x20 : byte)) &* Self.prime
        written = (written ^ UInt64(byte)) &* Self.prime
    }

    /// Ends a word; the key of the words so far.
    mutating func endWord() -> UInt64 {
        key = Phrase.combine(key, Symbol(hash: norm))
        exact = Phrase.combine(exact, Symbol(hash: written))
        norm = Self.wordSeed
        written = Self.wordSeed
        words += 1
        isInWord = false
        return key
    }
}

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 }
