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

    /// Inserts a form in all the ways to write it as tokens.
    ///
    /// A hyphenated word may be one token or several, an abbreviation's last full stop may be a token of its own or lie behind
    /// the sentence's end, `'` may be typographic, letters may have lost their accents.
    mutating func insert(_ form: ArraySlice<UInt8>, isExact: Bool, _ entry: Entry, afterArticle: Bool = false) {
        var splitting: Phrase.Splitting = []
        var hasAccents = false
        for byte in form where !(0x61...0x7a ~= byte | 0x20 || byte == 0x20) {
            switch byte {
            case UInt8(ascii: "-"): splitting.insert(.hyphens)
            case UInt8(ascii: "."): splitting.insert(.stops)
            case UInt8(ascii: "'"): splitting.insert(.curly)
            default: hasAccents = hasAccents || byte >= 0x80
            }
        }
        // Every subset of the ways that make a difference.
        for ways in 0...splitting.rawValue where ways & ~splitting.rawValue == 0 {
            insert(form, Phrase.Splitting(rawValue: ways), isExact: isExact, entry, afterArticle)
        }
        // "U.S" before a full stop that the tokenizer took for the sentence's.
        if form.last == UInt8(ascii: "."), form.dropLast().contains(UInt8(ascii: ".")) {
            insert(form.dropLast(), [], isExact: isExact, entry, afterArticle)
        }
        if hasAccents, let plain = Accents.removed(from: form), !plain.elementsEqual(form) {
            insert(plain[...], isExact: isExact, entry, afterArticle: afterArticle)
        }
    }

    private mutating func insert(
        _ form: ArraySlice<UInt8>, _ splitting: Phrase.Splitting, isExact: Bool, _ entry: Entry, _ afterArticle: Bool
    ) {
        var last: UInt64?
        let phrase = Phrase(form, splitting) { phrase in
            if let last { slots[claim(last)].continues = true }
            last = phrase.key
        }
        guard let last else { return }
        let exact = isExact || phrase.isShortAcronym ? phrase.exact : 0
        let leaf = Leaf(entry: entry, capitals: phrase.capitals, exact: exact, afterArticle: afterArticle, next: -1)
        append(leaf, at: claim(last))
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
    package func entries(for text: String, kinds: Entry.Kinds) -> [Entry] {
        let phrase = Phrase(Array(text.utf8)[...], []) { _ in }
        let slot = slots[place(phrase.key)]
        guard slot.key != 0 else { return [] }
        return entries(
            from: slot.leaf, capitals: phrase.capitals, exact: phrase.exact, isAfterArticle: true, kinds: kinds)
    }

    private func entries(from first: Int32, capitals: UInt32, exact: UInt64, isAfterArticle: Bool, kinds: Entry.Kinds)
        -> [Entry]
    {
        var entries: [Entry] = []
        var index = first
        while index >= 0 {
            let leaf = leaves[Int(index)]
            if kinds.contains(leaf.entry.kind), leaf.capitals & ~capitals == 0, leaf.exact == 0 || leaf.exact == exact,
                !leaf.afterArticle || isAfterArticle, !entries.contains(leaf.entry)
            {
                entries.append(leaf.entry)
            }
            index = leaf.next
        }
        return entries
    }
}
