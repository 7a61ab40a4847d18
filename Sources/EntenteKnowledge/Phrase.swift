internal import EntenteText

/// A phrase as the table looks it up: the words in lower case, hashed, and what their letters must be.
struct Phrase {
    /// Stands for the words so far, as ``Token/norm`` has them.
    private(set) var key = Phrase.seed
    /// Stands for the words so far as they are written.
    private(set) var exact = Phrase.seed
    /// Bit n is set where word n starts with a capital.
    private(set) var capitals: UInt32 = 0
    private(set) var words: UInt32 = 0

    private var norm = Phrase.wordSeed
    private var written = Phrase.wordSeed
    private var previous: UInt8 = 0
    private var startsWithCapital = false
    private var startsBeyondASCII = false
    private var length = 0
    private var hasLowerCase = false
    private(set) var isInWord = false

    static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15
    private static let wordSeed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    @inline(__always)
    static func combine(_ key: UInt64, _ word: Symbol) -> UInt64 {
        let mixed = (key ^ word.hash) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 32
    }

    /// True of "US", "WHO", "IS": up to three capitals are a word as often, and are found only as they are written.
    /// Longer acronyms are also written "Nato", "Asean".
    var isShortAcronym: Bool { !hasLowerCase && length <= 3 && capitals != 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let lower = Self.lowered(byte, after: previous)
        if !isInWord {
            startsWithCapital = 0x41...0x5a ~= byte
            startsBeyondASCII = byte >= 0x80
            isInWord = true
        }
        length += 1
        hasLowerCase = hasLowerCase || 0x61...0x7a ~= byte || byte >= 0x80
        norm = (norm ^ UInt64(lower)) &* Self.prime
        written = (written ^ UInt64(byte)) &* Self.prime
        previous = byte
    }

    mutating func endWord() {
        guard isInWord else { return }
        if startsWithCapital || startsBeyondASCII && norm != written, words < 32 { capitals |= 1 << words }
        key = Self.combine(key, Symbol(hash: norm))
        exact = Self.combine(exact, Symbol(hash: written))
        norm = Self.wordSeed
        written = Self.wordSeed
        previous = 0
        words += 1
        isInWord = false
    }

    /// ASCII and the letters of Latin-1 in lower case, byte by byte: what a token's norm is made of.
    @inline(__always)
    private static func lowered(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if 0x41...0x5a ~= byte { return byte | 0x20 }
        return previous == 0xc3 && 0x80...0x9e ~= byte && byte != 0x97 ? byte | 0x20 : byte
    }
}

extension Phrase {
    /// How a form is split into tokens, beside at spaces, at commas and before a possessive `'s`.
    struct Splitting: OptionSet {
        let rawValue: UInt8
        /// Hyphens are tokens.
        static let hyphens = Splitting(rawValue: 1)
        /// The full stop at the end of a word is a token.
        static let stops = Splitting(rawValue: 2)
        /// `'` is written `’`.
        static let curly = Splitting(rawValue: 4)
    }

    /// Reads a form; `wordEnded` is called with the phrase so far after each word.
    @inline(__always)
    init(_ form: ArraySlice<UInt8>, _ splitting: Splitting, wordEnded: (Phrase) -> Void) {
        self.init()
        var index = form.startIndex
        let end = form.endIndex
        func isWordEnd(_ index: Int) -> Bool { index >= end || form[index] == 0x20 || form[index] == UInt8(ascii: ",") }
        func finish(_ phrase: inout Phrase) {
            if phrase.isInWord {
                phrase.endWord()
                wordEnded(phrase)
            }
        }
        while index < end {
            let byte = form[index]
            if byte == 0x20 {
                finish(&self)
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") && splitting.contains(.hyphens)
                || byte == UInt8(ascii: ".") && splitting.contains(.stops) && isInWord && isWordEnd(index + 1)
            {
                finish(&self)
                append(byte)
                finish(&self)
            } else if byte == UInt8(ascii: "'") {
                if index + 1 < end, form[index + 1] == UInt8(ascii: "s"), isWordEnd(index + 2) { finish(&self) }
                if splitting.contains(.curly) {
                    for byte in "’".utf8 { append(byte) }
                } else {
                    append(byte)
                }
            } else if byte == 0xe2, index + 3 < end, form[index + 1] == 0x80, form[index + 2] == 0x99,
                form[index + 3] == UInt8(ascii: "s"), isWordEnd(index + 4)
            {
                finish(&self)
                append(byte)
            } else {
                append(byte)
            }
            index += 1
        }
        finish(&self)
    }
}

extension Phrase {
    /// How a form of a data file is to be found, by the signs before it.
    struct Signs {
        /// It must be written so.
        var isExact = false
        /// It means something else as often.
        var isAmbiguous = false

        /// Takes the signs off the form.
        init(taking form: inout ArraySlice<UInt8>) {
            while let sign = form.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "?") {
                if sign == UInt8(ascii: "=") { isExact = true } else { isAmbiguous = true }
                form.removeFirst()
            }
        }
    }
}
