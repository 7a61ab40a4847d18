/// What a code point is to the tokenizer.
package enum ByteClass {
    case space, letter, digit, mark

    /// The class of the code point at an offset, and its length in bytes. The text is valid UTF-8.
    @inline(__always)
    package static func at(_ offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> (ByteClass, Int) {
        let byte = unsafe text[offset]
        if byte < 0x80 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A: return (.letter, 1)
            case 0x30...0x39: return (.digit, 1)
            case 0...0x20, 0x7F: return (.space, 1)
            default: return (.mark, 1)
            }
        }
        return beyondASCII(offset, text)
    }

    private static func beyondASCII(_ offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> (ByteClass, Int) {
        let (code, length) = codePoint(at: offset, text)
        switch code {
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            return (.space, length)
        case 0xAA, 0xB5, 0xBA: return (.letter, length)
        case 0xA1...0xBF, 0xD7, 0xF7: return (.mark, length)
        case 0x200B...0x200F, 0x2010...0x2027, 0x202A...0x202E, 0x2030...0x2BFF, 0x2E00...0x2E7F: return (.mark, length)
        case 0x3001...0x3004, 0x3008...0x3020, 0x3030: return (.mark, length)
        case 0xFE00...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFE0...0xFFFF: return (.mark, length)
        case 0x1F000...0x1FAFF: return (.mark, length)
        default: return (.letter, length)
        }
    }

    /// The code point at an offset and its length; a stray byte counts as itself.
    static func codePoint(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
        let first = UInt32(text[offset])
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, offset + length <= text.count else { return (first, 1) }
        var code = first & (0xFF >> UInt32(length + 1))
        for index in 1..<length { code = code << 6 | UInt32(text[offset + index] & 0x3F) }
        return (code, length)
    }
}

/// The lower case of a byte at an offset: ASCII, and the Latin-1 letters À to Þ.
@inline(__always)
package func lowered(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte >= 0x41 && byte <= 0x5A { return byte | 0x20 }
    if previous == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97 { return byte | 0x20 }
    return byte
}
