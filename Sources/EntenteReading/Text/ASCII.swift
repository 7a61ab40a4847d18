/// Tests on the bytes of ASCII; bytes of other characters are neither letters, digits nor spaces here.
enum ASCII {
    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
    static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
    static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
    static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

    /// Whether some bytes start with a lower-case word, whatever their own case.
    static func starts(_ bytes: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where lower(bytes[bytes.startIndex + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }

    static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        firstIndex(of: word, in: bytes) != nil
    }

    static func firstIndex(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let count = word.utf8CodeUnitCount
        guard bytes.count >= count, count > 0 else { return nil }
        let first = word.utf8Start[0]
        var index = bytes.startIndex
        while index + count <= bytes.endIndex {
            if lower(bytes[index]) == first, starts(bytes[index...], with: word) { return index }
            index += 1
        }
        return nil
    }
}
