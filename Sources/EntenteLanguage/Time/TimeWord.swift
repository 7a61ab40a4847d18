import EntenteText

/// A piece of a token as the patterns see it: "mid-November", "1910-45" and "2019-11-12" are several, however the
/// tokenizer cut them.
struct TimeWord: Sendable {
    var symbol: Symbol
    var classes: TimeClasses
    var value: Int
    var unit: TimeUnit
    var part: TimeExpression.Part
    var token: Int
    var range: TextRange
    /// No whitespace before it.
    var tight: Bool
    var capitalized: Bool
    /// The first, and the last, piece of its token.
    var opens: Bool
    var closes: Bool
    /// Ends in "s", as most things that are counted do.
    var isPlural = false
}

/// Cuts the tokens of a sentence into the words that the patterns see.
struct TimeWords {
    let document: Document

    /// Whether the sentence can hold an expression of time at all.
    func isTriggered(_ sentence: Range<Int>) -> Bool {
        document.source.utf8.withUnsafeBufferPointer { utf8 in
            for token in document.tokens[sentence] {
                if let entry = TimeLexicon.entry(norm(of: token)), !entry.classes.isDisjoint(with: .triggers) {
                    return true
                }
                let bytes = utf8[token.range.bytes]
                var digits = 0
                for (offset, byte) in bytes.enumerated() {
                    if isDigit(byte) {
                        digits += 1
                    } else if byte == UInt8(ascii: "-") || byte == 0xE2, offset > 0, offset + 2 < bytes.count {
                        return true
                    } else if digits > 0 {
                        return true
                    }
                }
                if digits == 4 || digits == 2 || digits == 1 { return true }
            }
            return false
        }
    }

    func words(of sentence: Range<Int>) -> [TimeWord] {
        var words: [TimeWord] = []
        words.reserveCapacity(sentence.count + 8)
        for index in sentence { append(token: index, to: &words) }
        return words
    }

    /// The word in lower case, without the ending of a possessive that the tokeniser left on it: "Tuesday's".
    private func norm(of token: Token) -> Symbol {
        let bytes = document.source[token.range]
        guard bytes.count > 4, bytes.last == UInt8(ascii: "s") else { return token.norm }
        let stem = bytes.dropLast()
        if stem.last == UInt8(ascii: "'") { return Symbol(stem.dropLast().lazy.map { isUpper($0) ? $0 | 0x20 : $0 }) }
        // The typographic apostrophe is E2 80 99.
        if stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
            return Symbol(stem.dropLast(3).lazy.map { isUpper($0) ? $0 | 0x20 : $0 })
        }
        return token.norm
    }

    private func append(token index: Int, to words: inout [TimeWord]) {
        let token = document.tokens[index]
        guard !token.range.isEmpty else { return }
        let tight = index > 0 && !document.tokens[index - 1].spaceAfter
        let utf8 = document.source.utf8
        let bytes = token.range.bytes
        let norm = norm(of: token)
        let entry = TimeLexicon.entry(norm)
        var isWhole = entry != nil
        if !isWhole {
            isWhole = true
            for offset in bytes where isDigit(utf8[offset]) || isDash(utf8, offset) {
                isWhole = false
                break
            }
        }
        if isWhole {
            let first = utf8[bytes.lowerBound]
            words.append(
                TimeWord(
                    symbol: norm, classes: entry?.classes ?? (bytes.count == 1 ? punctuation(first) : []),
                    value: entry?.value ?? 0, unit: entry?.unit ?? .day, part: entry?.part ?? .early, token: index,
                    range: token.range, tight: tight, capitalized: isUpper(first), opens: true, closes: true,
                    isPlural: utf8[bytes.upperBound - 1] == UInt8(ascii: "s")))
            return
        }
        let firstWord = words.count
        var position = bytes.lowerBound
        while position < bytes.upperBound {
            let end = pieceEnd(utf8, position, bytes.upperBound)
            words.append(
                piece(
                    TextRange(position..<end), token: index, tight: position > bytes.lowerBound || tight,
                    opens: position == bytes.lowerBound))
            position = end
        }
        words[words.count - 1].closes = true
        if words.count - firstWord == 1 { words[firstWord].opens = true }
    }

    /// Runs of digits (with commas and points inside and "st" or "s" at the end), runs of letters, single signs.
    private func pieceEnd(_ utf8: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var end = start + 1
        if isDigit(utf8[start]) {
            var points = 0
            while end < limit {
                let byte = utf8[end]
                if isDigit(byte) {
                    end += 1
                    continue
                }
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), end + 1 < limit, isDigit(utf8[end + 1]) {
                    // Two points are a date: 12.11.2019.
                    if byte == UInt8(ascii: ".") {
                        let rest = utf8[end + 1..<limit].contains(byte) || points > 0
                        if rest { return end }
                        points += 1
                        if start > 0, utf8[start - 1] == byte { return end }
                    }
                    end += 1
                    continue
                }
                break
            }
            let letters = end..<min(limit, end + 2)
            let next = letters.upperBound < limit ? utf8[letters.upperBound] : 0
            if letters.count == 2, !isLetter(next) {
                let pair = (utf8[end] | 0x20, utf8[end + 1] | 0x20)
                if pair == (0x73, 0x74) || pair == (0x6E, 0x64) || pair == (0x72, 0x64) || pair == (0x74, 0x68) {
                    return end + 2
                }
            }
            if end < limit, utf8[end] | 0x20 == UInt8(ascii: "s"), end + 1 == limit || !isLetter(utf8[end + 1]) {
                return end + 1
            }
            return end
        }
        if isLetter(utf8[start]) || utf8[start] >= 0x80 {
            if isDash(utf8, start) { return start + 3 }
            while end < limit, isLetter(utf8[end]) || utf8[end] == UInt8(ascii: ".") || utf8[end] >= 0x80,
                !isDash(utf8, end)
            { end += 1 }
        }
        return end
    }

    private func piece(_ range: TextRange, token: Int, tight: Bool, opens: Bool) -> TimeWord {
        let utf8 = document.source.utf8
        let bytes = range.bytes
        let first = utf8[bytes.lowerBound]
        let symbol = Symbol(utf8[bytes].lazy.map { isUpper($0) ? $0 | 0x20 : $0 })
        var word = TimeWord(
            symbol: symbol, classes: [], value: 0, unit: .day, part: .early, token: token, range: range, tight: tight,
            capitalized: isUpper(first), opens: opens, closes: false)
        if isDigit(first) {
            classifyNumber(utf8[bytes], &word)
        } else if let entry = TimeLexicon.entry(symbol) {
            word.classes = entry.classes
            word.value = entry.value
            word.unit = entry.unit
            word.part = entry.part
        } else if isDash(utf8, bytes.lowerBound) {
            // An em dash parts clauses, it spans nothing.
            word.classes = bytes.count == 3 && utf8[bytes.lowerBound + 2] == 0x94 ? [] : .dash
        } else if bytes.count == 1 {
            word.classes = punctuation(first)
        }
        return word
    }

    private func classifyNumber(_ bytes: ArraySlice<UInt8>, _ word: inout TimeWord) {
        var value = 0
        var digits = 0
        var position = bytes.startIndex
        var grouped = false
        while position < bytes.endIndex, isDigit(bytes[position]) || bytes[position] == UInt8(ascii: ",") {
            if isDigit(bytes[position]) {
                guard digits < 9 else { return }
                value = value * 10 + Int(bytes[position] - 48)
                digits += 1
            } else {
                grouped = true
            }
            position += 1
        }
        word.value = value
        let rest = bytes.endIndex - position
        if rest == 0 {
            word.classes = .digits
            if grouped { return }
            if digits == 4, (1000...2199).contains(value) { word.classes.insert(.year) }
            if digits == 2 { word.classes.insert(.twoDigits) }
            if digits <= 2, (1...31).contains(value) { word.classes.insert(.day) }
        } else if bytes[position] == UInt8(ascii: ".") {
            word.classes = []
        } else if rest == 2, !grouped {
            word.classes = (1...31).contains(value) ? [.ordinal, .ordinalDigits] : .ordinal
        } else if rest == 1, !grouped, value % 10 == 0,
            digits == 4 && (1000...2190).contains(value) || digits == 2 && value >= 20
        {
            word.classes = .decade
            word.value = digits == 2 ? 1900 + value : value
        }
    }

    private func punctuation(_ byte: UInt8) -> TimeClasses {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "~"): .dash
        case UInt8(ascii: "/"): .slash
        default: []
        }
    }
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
@inline(__always) private func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
@inline(__always) private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

/// A hyphen, or the first byte of an en or em dash (U+2013, U+2014) or U+2010 to U+2012.
@inline(__always) private func isDash(_ utf8: [UInt8], _ offset: Int) -> Bool {
    if utf8[offset] == UInt8(ascii: "-") { return true }
    return utf8[offset] == 0xE2 && offset + 2 < utf8.count && utf8[offset + 1] == 0x80
        && (0x90...0x94).contains(utf8[offset + 2])
}
