internal import EntenteText

/// Acronyms that the text itself explains: Schwartz and Hearst, "A simple algorithm for identifying abbreviation
/// definitions in biomedical text" (2003), with the letters matched at the starts of words.
enum Acronym {
    /// The token with the letters, where "Name (LETTERS)" or "Name, or LETTERS," defines them.
    static func beside(_ name: Range<Int>, in document: Document) -> Int? {
        guard name.count > 1 else { return nil }
        let tokens = document.tokens
        let end = document.sentence(of: name.lowerBound).tokens.upperBound
        var next = name.upperBound
        guard next + 1 < end else { return nil }
        if document.text(next) == "(" {
            next += 1
        } else if tokens[next].norm == ",", next + 2 < end, tokens[next + 1].norm == "or" {
            next += 2
        } else if tokens[next].norm == "or" {
            next += 1
        } else {
            return nil
        }
        while next < end, ["the", "\"", "“", "or"].contains(document.text(next)) { next += 1 }
        guard next < end, document.isAcronym(next), explains(name, document.text(next), document) else { return nil }
        return next
    }

    /// True where the letters are initials of the name's words, in order; small words may be left out, and one word may
    /// give several letters.
    static func explains(_ name: Range<Int>, _ letters: String, _ document: Document) -> Bool {
        let wanted = letters.utf8.filter { $0 >= 0x41 && $0 <= 0x5A }
        let words = name.map { Array(document.text($0).utf8) }.filter {
            $0.first.map { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } ?? false
        }
        guard wanted.count >= 2 else { return false }
        func matches(_ letter: Int, _ word: Int) -> Bool {
            if letter == wanted.count { return true }
            guard word < words.count else { return false }
            if (words[word][0] & ~0x20) == wanted[letter] {
                if matches(letter + 1, word + 1) { return true }
                // "INTERPOL": further letters out of the same word.
                var next = letter + 1
                var position = 1
                while next < wanted.count, position < words[word].count {
                    if (words[word][position] & ~0x20) == wanted[next] {
                        next += 1
                        if matches(next, word + 1) { return true }
                    }
                    position += 1
                }
            }
            // A word without a letter must be a small one.
            return words[word].count <= 3 && matches(letter, word + 1)
        }
        return words.indices.prefix(2).contains { matches(0, $0) }
    }
}
