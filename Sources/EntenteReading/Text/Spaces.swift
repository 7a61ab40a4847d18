/// White space of Unicode in UTF-8: that of ASCII, no-break and typographic spaces, zero-width characters.
enum Spaces {
    /// The length of the space that starts at a byte, 0 where there is none.
    static func length(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return ASCII.isSpace(byte) ? 1 : 0 }
        if byte == 0xC2 {
            guard index + 1 < bytes.endIndex else { return 0 }
            return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 || bytes[index + 1] == 0xAD ? 2 : 0
        }
        guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < bytes.endIndex else { return 0 }
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xAF): return 3
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let length = length(bytes, at: start)
            if length == 0 { break }
            start += length
        }
        var end = bytes.endIndex
        while end > start {
            if ASCII.isSpace(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 2] == 0xC2, length(bytes[..<end], at: end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, bytes[end - 3] >= 0xE2, length(bytes[..<end], at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return bytes[start..<end]
    }

    /// The text with every run of white space as one space, none at its ends.
    static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let bytes = trimmed(bytes)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xAD {
                index += 2  // a soft hyphen stands inside a word
            } else if isZeroWidth(bytes, index) {
                result.append(contentsOf: bytes[index..<index + 3])
                index += 3
            } else if case let length = length(bytes, at: index), length > 0 {
                if result.last != 32 { result.append(32) }
                index += length
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    /// Joiners and direction marks belong to the words of many scripts.
    private static func isZeroWidth(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard bytes[index] == 0xE2, index + 2 < bytes.endIndex else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x8C...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return true
        default: return false
        }
    }
}
