package import EntenteText

/// One way to write a phrase as tokens, and what its letters must be.
package struct Phrase: Hashable {
    /// The words in lower case, as ``Token/norm``.
    package var words: [Symbol] = []
    /// Bit n is set where word n must start with a capital.
    package var capitals: UInt32 = 0
    /// Combines the words as they are written, where they must stand exactly so; 0 where not.
    package var exact: UInt64 = 0

    static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

    @inline(__always)
    static func combine(_ key: UInt64, _ word: Symbol) -> UInt64 {
        let mixed = (key ^ word.hash) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 32
    }

    package var key: UInt64 { words.reduce(Self.seed, Self.combine) }
}

extension Phrase {
    /// How a form of a data file is to be found, by the signs before it.
    struct Signs {
        var isExact = false
        var isAmbiguous = false

        /// Takes the signs off the form.
        init(taking form: inout ArraySlice<UInt8>) {
            while let sign = form.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "?") {
                if sign == UInt8(ascii: "=") { isExact = true } else { isAmbiguous = true }
                form.removeFirst()
            }
        }
    }

    /// All ways to write a form as tokens.
    ///
    /// A hyphenated word may be one token or several, an abbreviation's last full stop may be a token of its own or lie behind the
    /// sentence's end, `'` may be typographic, letters may have lost their accents.
    package static func variants(of form: ArraySlice<UInt8>, isExact: Bool) -> [Phrase] {
        var spellings = [Array(form)]
        if let plain = Accents.removed(from: form) { spellings.append(plain) }
        if form.contains(UInt8(ascii: "'")) {
            spellings += spellings.map { spelling in
                spelling.flatMap { $0 == UInt8(ascii: "'") ? Array("’".utf8) : [$0] }
            }
        }
        var phrases: [Phrase] = []
        for spelling in spellings {
            // Almost all forms need one splitting only: the others are tried where their signs are there.
            var splittings = [Splitting()]
            if spelling.contains(UInt8(ascii: "-")) { splittings += splittings.map { $0.with(\.hyphens) } }
            if spelling.contains(UInt8(ascii: ".")) { splittings += splittings.map { $0.with(\.stops) } }
            for splitting in splittings {
                let phrase = Phrase(words: splitting.words(of: spelling), isExact: isExact)
                if !phrase.words.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
            }
            // "U.S" before a full stop that the tokenizer took for the sentence's.
            if spelling.last == UInt8(ascii: "."), spelling.dropLast().contains(UInt8(ascii: ".")) {
                let phrase = Phrase(words: Splitting().words(of: Array(spelling.dropLast())), isExact: isExact)
                if !phrases.contains(phrase) { phrases.append(phrase) }
            }
        }
        return phrases
    }

    init(words: [ArraySlice<UInt8>], isExact: Bool) {
        self.words.reserveCapacity(words.count)
        var exact = Self.seed
        var length = 0
        var hasLowerCase = false
        for (index, word) in words.enumerated() {
            let written = Symbol(word)
            let norm = Accents.lowerCased(word)
            self.words.append(norm)
            exact = Self.combine(exact, written)
            length += word.count
            hasLowerCase = hasLowerCase || word.contains { 0x61...0x7a ~= $0 || $0 >= 0x80 }
            if index < 32, let first = word.first {
                if 0x41...0x5a ~= first || first >= 0x80 && norm != written { capitals |= 1 << UInt32(index) }
            }
        }
        // An acronym of up to three letters is a word as often ("US", "WHO", "IS"); longer ones are also written "Nato", "Asean".
        if isExact || !hasLowerCase && length <= 3 && capitals != 0 { self.exact = exact }
    }
}

/// How a form is split into tokens: always at spaces, before commas and before the possessive `'s`.
private struct Splitting {
    /// Hyphens are tokens.
    var hyphens = false
    /// The full stop at the end of a word is a token.
    var stops = false

    func with(_ option: WritableKeyPath<Splitting, Bool>) -> Splitting {
        var copy = self
        copy[keyPath: option] = true
        return copy
    }

    func words(of form: [UInt8]) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        for chunk in form.split(separator: UInt8(ascii: " ")) {
            var rest = chunk
            var tail: [ArraySlice<UInt8>] = []
            if rest.last == UInt8(ascii: ",") {
                tail.append(rest.suffix(1))
                rest.removeLast()
            }
            for possessive in ["'s", "’s"] where rest.count > possessive.utf8.count && rest.reversed().starts(with: possessive.utf8.reversed()) {
                tail.insert(rest.suffix(possessive.utf8.count), at: 0)
                rest.removeLast(possessive.utf8.count)
            }
            if stops, rest.count > 1, rest.last == UInt8(ascii: ".") {
                tail.insert(rest.suffix(1), at: 0)
                rest.removeLast()
            }
            if hyphens {
                var start = rest.startIndex
                for index in rest.indices where rest[index] == UInt8(ascii: "-") {
                    if start < index { words.append(rest[start..<index]) }
                    words.append(rest[index...index])
                    start = index + 1
                }
                if start < rest.endIndex { words.append(rest[start...]) }
            } else if !rest.isEmpty {
                words.append(rest)
            }
            words += tail
        }
        return words
    }
}
