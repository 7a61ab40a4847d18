package import EntenteText

/// Turns a word into its dictionary form by an edit of its end: looked up by word and tag, else by the longest known ending.
package struct LemmaRules: Sendable {
    /// Cut some bytes off the end of the word, written in some case, and add others.
    package struct Edit: Hashable, Sendable {
        /// How the rest of the word is written: its letters in lower case, as they are, all but the first in lower case, or so and
        /// the first as a capital (`paris`, `Paris`).
        package enum Case: UInt8, Sendable, CaseIterable {
            case lower = 76
            case kept = 75
            case title = 84
            case capital = 67
        }

        package var style: Case
        package var cut: UInt8
        package var suffix: [UInt8]

        package init(style: Case, cut: UInt8, suffix: [UInt8]) {
            self.style = style
            self.cut = cut
            self.suffix = suffix
        }
    }

    /// What a capitalised adjective's place says of its case: under a proper noun it keeps it (`High Court`), at the start of a
    /// sentence it does not.
    package enum Place: Sendable { case anywhere, underName, first }

    package static let longestEnding = 5
    let words: HashIndex
    let endings: HashIndex
    let edits: [Edit]

    init(_ file: ModelFile) throws {
        words = try HashIndex("lemma.words", in: file)
        endings = try HashIndex("lemma.endings", in: file)
        edits = try file.strings("lemma.edits").map { line in
            let bytes = Array(line.utf8)
            return Edit(
                style: bytes.first.flatMap(Edit.Case.init) ?? .lower, cut: bytes.count > 1 ? bytes[1] - 32 : 0,
                suffix: Array(bytes.dropFirst(2)))
        }
    }

    package init(words: HashIndex, endings: HashIndex, edits: [Edit]) {
        self.words = words
        self.endings = endings
        self.edits = edits
    }

    /// The key of a word (its lower-case hash) with a tag.
    ///
    /// What holds under one convention alone has the convention's number in its key.
    @inline(__always)
    package static func wordKey(_ hash: UInt64, tag: Int, convention: Int? = nil) -> UInt64 {
        mix(hash, UInt64(tag) &+ 77 &+ UInt64((convention ?? -1) + 1) << 16) | 1
    }

    /// The key of a word with a part of speech whatever the tag: `won` is of `win` in all persons.
    @inline(__always)
    package static func formKey(_ hash: UInt64, part: PartOfSpeech) -> UInt64 {
        wordKey(hash, tag: 4096 + Int(part.rawValue))
    }

    /// The key of an ending: its bytes in the low end of `tail`, how the word is written, the tag.
    @inline(__always)
    package static func endingKey(_ tail: UInt64, length: Int, capital: UInt64, tag: Int) -> UInt64 {
        let kept = tail & ((1 << UInt64(length * 8)) - 1)
        return mix(kept, UInt64(tag) << 8 | UInt64(length) << 2 | capital) | 1
    }

    /// The last bytes of a word in lower case, newest lowest.
    @inline(__always)
    package static func tail(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var tail: UInt64 = 0
        for offset in max(start, end - longestEnding)..<end {
            tail = tail << 8 | UInt64(lowered(text[offset], after: offset > start ? text[offset - 1] : 0))
        }
        return tail
    }

    /// How a word is written: 0 it starts with a small letter, 1 with a capital, 2 it has capitals only, 3 it starts otherwise.
    @inline(__always)
    package static func writing(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let first = text[start]
        if first >= 0x61 && first <= 0x7A { return 0 }
        if first < 0x41 || first > 0x5A && first < 0x80 { return 3 }
        for offset in start + 1..<max(end, start + 1) where text[offset] >= 0x61 { return 1 }
        return end - start > 1 ? 2 : 1
    }

    /// The edit for a word of a tag.
    @inline(__always)
    package func edit(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt64, tag: Int, part: PartOfSpeech,
        convention: Int
    ) -> Edit? {
        if let index = words[Self.wordKey(hash, tag: tag, convention: convention)] { return edits[Int(index)] }
        if let index = words[Self.wordKey(hash, tag: tag)] { return edits[Int(index)] }
        if let index = words[Self.formKey(hash, part: part)] { return edits[Int(index)] }
        let tail = Self.tail(text, start, end)
        let capital = Self.writing(text, start, end)
        var length = min(Self.longestEnding, end - start)
        while length >= 0 {
            if let index = endings[Self.endingKey(tail, length: length, capital: capital, tag: tag)] {
                return edits[Int(index)]
            }
            length -= 1
        }
        return nil
    }

    /// Whether it is an address of the web, which stays as it is.
    @inline(__always)
    private static func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 7, text[start] | 0x20 == 0x68, text[start + 1] | 0x20 == 0x74 else { return false }
        return (start + 4..<min(start + 6, end)).contains { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == 0x2F }
    }

    /// Appends the dictionary form; returns its symbol.
    @inline(__always)
    package func append(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt64, tag: Int, part: PartOfSpeech,
        convention: Int, place: Place = .anywhere, to lemmas: inout [UInt8]
    ) -> Symbol {
        let first = lemmas.count
        if Self.isAddress(text, start, end) {
            lemmas.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            return Symbol(UnsafeBufferPointer(rebasing: text[start..<end]))
        }
        let edit = edit(text, start, end, hash: hash, tag: tag, part: part, convention: convention)
        let cut = Int(edit?.cut ?? 0)
        var style = edit?.style ?? .lower
        if place == .underName { style = .kept }
        if place == .first, words[Self.wordKey(hash, tag: tag)] == nil { style = .lower }
        if cut <= end - start {
            var previous: UInt8 = 0
            for offset in start..<end - cut {
                let byte = unsafe text[offset]
                // The treebanks write 1,100 as 1100.
                if byte == 0x2C, offset > start, offset + 1 < end, previous & 0xF0 == 0x30,
                    text[offset + 1] & 0xF0 == 0x30
                {
                    continue
                }
                lemmas.append(
                    style == .kept || style == .title && offset == start ? byte : lowered(byte, after: previous))
                previous = byte
            }
            if style == .capital, lemmas.count > first, (0x61...0x7A).contains(lemmas[first]) { lemmas[first] -= 0x20 }
            if let edit, !edit.suffix.isEmpty { lemmas.append(contentsOf: edit.suffix) }
        } else {
            lemmas.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        }
        return lemmas.withUnsafeBufferPointer { Symbol(UnsafeBufferPointer(rebasing: $0[first...])) }
    }
}
