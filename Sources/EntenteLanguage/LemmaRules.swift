package import EntenteText

/// Turns a word into its dictionary form by an edit of its end: looked up by word and tag, else by the longest known ending.
package struct LemmaRules: Sendable {
    /// Cut some bytes off the end, add others; the word is put in lower case first unless its case is kept.
    package struct Edit: Hashable, Sendable {
        package var keepsCase: Bool
        package var cut: UInt8
        package var suffix: [UInt8]

        package init(keepsCase: Bool, cut: UInt8, suffix: [UInt8]) {
            self.keepsCase = keepsCase
            self.cut = cut
            self.suffix = suffix
        }
    }

    package static let longestEnding = 5
    let words: HashIndex
    let endings: HashIndex
    let edits: [Edit]

    init(_ file: ModelFile) throws {
        words = try HashIndex("lemma.words", in: file)
        endings = try HashIndex("lemma.endings", in: file)
        edits = try file.strings("lemma.edits").map { line in
            let bytes = Array(line.utf8)
            return Edit(keepsCase: bytes.first == 75, cut: bytes.count > 1 ? bytes[1] - 32 : 0, suffix: Array(bytes.dropFirst(2)))
        }
    }

    package init(words: HashIndex, endings: HashIndex, edits: [Edit]) {
        self.words = words
        self.endings = endings
        self.edits = edits
    }

    /// The key of a word (its lower-case hash) with a tag.
    @inline(__always)
    package static func wordKey(_ hash: UInt64, tag: Int) -> UInt64 { mix(hash, UInt64(tag) &+ 77) | 1 }

    /// The key of an ending: its bytes in the low end of `tail`, whether the word is capitalised, the tag.
    @inline(__always)
    package static func endingKey(_ tail: UInt64, length: Int, capital: Bool, tag: Int) -> UInt64 {
        let kept = tail & ((1 << UInt64(length * 8)) - 1)
        return mix(kept, UInt64(tag) << 8 | UInt64(length) << 1 | (capital ? 1 : 0)) | 1
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

    /// The edit for a word of a tag.
    @inline(__always)
    package func edit(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt64, tag: Int) -> Edit? {
        if let index = words[Self.wordKey(hash, tag: tag)] { return edits[Int(index)] }
        let tail = Self.tail(text, start, end)
        let capital = lowered(text[start], after: 0) != text[start]
        var length = min(Self.longestEnding, end - start)
        while length >= 0 {
            if let index = endings[Self.endingKey(tail, length: length, capital: capital, tag: tag)] {
                return edits[Int(index)]
            }
            length -= 1
        }
        return nil
    }

    /// Appends the dictionary form; returns its symbol.
    @inline(__always)
    package func append(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt64, tag: Int, to lemmas: inout [UInt8]
    ) -> Symbol {
        let first = lemmas.count
        let edit = edit(text, start, end, hash: hash, tag: tag)
        let cut = Int(edit?.cut ?? 0)
        let keepsCase = edit?.keepsCase ?? false
        if cut <= end - start {
            var previous: UInt8 = 0
            for offset in start..<end - cut {
                let byte = unsafe text[offset]
                lemmas.append(keepsCase ? byte : lowered(byte, after: previous))
                previous = byte
            }
            if let edit, !edit.suffix.isEmpty { lemmas.append(contentsOf: edit.suffix) }
        } else {
            lemmas.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        }
        return lemmas.withUnsafeBufferPointer { Symbol(UnsafeBufferPointer(rebasing: $0[first...])) }
    }
}
