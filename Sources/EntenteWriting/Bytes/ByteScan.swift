/// Looks for the bytes that a syntax must escape, eight at a time.
///
/// The tests on words are those of Warren, "Hacker's Delight", section 6-1: the highest bit of a byte of the result is
/// set where the byte fits; a byte above one that fits may be taken for one too.
enum ByteScan {
    /// The first byte at or after an offset that a quoted literal must escape; the count where there is none.
    static func firstOfLiteral(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(of: text, from: start) { word in
            controls(word) | equal(word, 0x22) | equal(word, 0x5C) | equal(word, 0x7F)
        } where: { byte in
            byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
        }
    }

    /// The first byte at or after an offset that cannot stand in XML as it is, or may not: markup, a control character,
    /// the lead byte of U+FFFE and U+FFFF. The count where there is none.
    static func firstOfXML(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(of: text, from: start) { word in
            controls(word) | equal(word, 0x26) | equal(word, 0x3C) | equal(word, 0x3E) | equal(word, 0xEF)
        } where: { byte in
            switch byte {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x26, 0x3C, 0x3E, 0xEF: true
            default: false
            }
        }
    }

    /// The first byte at or after an offset that cannot stand in an attribute of XML in quotation marks as it is.
    static func firstOfXMLAttribute(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(of: text, from: start) { word in
            controls(word) | equal(word, 0x22) | equal(word, 0x26) | equal(word, 0x3C) | equal(word, 0xEF)
        } where: { byte in
            byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0xEF
        }
    }

    /// The first quotation mark or backslash at or after an offset; the count where there is none.
    static func firstOfQuoted(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        first(of: text, from: start) { word in
            equal(word, 0x22) | equal(word, 0x5C)
        } where: { byte in
            byte == 0x22 || byte == 0x5C
        }
    }

    /// The first line feed or carriage return; the count where there is none.
    static func firstOfBreak(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        first(of: text, from: 0) { word in
            equal(word, 0x0A) | equal(word, 0x0D)
        } where: { byte in
            byte == 0x0A || byte == 0x0D
        }
    }

    /// True of ASCII letters, digits and `-`, `_`, `.`, `/` alone.
    static func isPlainIdentifier(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        all(of: text) { word in letters(word) | between(word, 0x2D, 0x39) | between(word, 0x5F, 0x5F) }
    }

    /// True of ASCII letters, digits, `-` and `_` alone.
    static func isPlainLocalName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        all(of: text) { word in
            letters(word) | between(word, 0x30, 0x39) | between(word, 0x2D, 0x2D) | between(word, 0x5F, 0x5F)
        }
    }

    /// True where something holds of every byte.
    ///
    /// - Parameter fit: Sets the highest bit of each byte of which it holds.
    @inline(__always)
    private static func all(of text: UnsafeBufferPointer<UInt8>, fit: (UInt64) -> UInt64) -> Bool {
        guard let base = text.baseAddress else { return true }
        let high: UInt64 = 0x8080_8080_8080_8080
        var place = 0
        while place + 8 <= text.count {
            let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            guard fit(word) & high == high else { return false }
            place += 8
        }
        guard place < text.count else { return true }
        if text.count >= 8 {  // the last eight, some of them once more
            return fit(UnsafeRawPointer(base + text.count - 8).loadUnaligned(as: UInt64.self)) & high == high
        }
        var word: UInt64 = 0x6161_6161_6161_6161
        for byte in text { word = word << 8 | UInt64(byte) }
        return fit(word) & high == high
    }

    @inline(__always)
    private static func letters(_ word: UInt64) -> UInt64 { between(word | 0x2020_2020_2020_2020, 0x61, 0x7A) }

    /// Sets the highest bit of each byte from a first to a last, both below 0x7F, and of no other.
    @inline(__always)
    private static func between(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & (0x7F &* ones)
        let notAbove = (0x80 &+ last) &* ones &- low
        let notBelow = low &+ (0x80 &- first) &* ones
        return notAbove & notBelow & ~word & (0x80 &* ones)
    }

    @inline(__always)
    private static func first(
        of text: UnsafeBufferPointer<UInt8>, from start: Int, mayHold: (UInt64) -> UInt64, where fits: (UInt8) -> Bool
    ) -> Int {
        guard let base = text.baseAddress else { return text.count }
        var place = start
        while place + 8 <= text.count {
            if mayHold(UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)) != 0 {
                for offset in place..<place + 8 where fits(base[offset]) { return offset }
            }
            place += 8
        }
        while place < text.count {
            if fits(base[place]) { return place }
            place += 1
        }
        return place
    }

    @inline(__always)
    private static func controls(_ word: UInt64) -> UInt64 {
        (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let other = word ^ (byte &* 0x0101_0101_0101_0101)
        return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
    }
}
