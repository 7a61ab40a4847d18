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
