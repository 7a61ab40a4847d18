/// Makes UTF-8 valid and fit for XML 1.0: invalid sequences become U+FFFD, forbidden characters go, line ends are line feeds.
enum UTF8Cleaner {
    static func clean(_ bytes: [UInt8], from start: Int) -> TextDecoder.Text {
        var text = TextDecoder.Text(utf8: [])
        text.utf8.reserveCapacity(bytes.count - start)
        bytes.withUnsafeBufferPointer { bytes in
            var kept = start
            var index = start
            func keep(to end: Int, resumeAt next: Int) {
                if end > kept { text.utf8.append(contentsOf: bytes[kept..<end]) }
                kept = next
                index = next
            }
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20 && byte < 0x80 || byte == 10 || byte == 9 {
                    index += 1
                } else if byte == 13 {
                    let next = index + 1
                    if next < bytes.count, bytes[next] == 10 {
                        keep(to: index, resumeAt: next)
                    } else {
                        keep(to: index, resumeAt: next)
                        text.utf8.append(10)
                    }
                } else if byte < 0x20 {
                    keep(to: index, resumeAt: index + 1)
                    text.removed += 1
                } else {
                    let (length, valid) = sequence(bytes, index)
                    if !valid {
                        keep(to: index, resumeAt: index + length)
                        text.utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
                        text.replaced += 1
                    } else if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                        keep(to: index, resumeAt: index + 3)
                        text.removed += 1
                    } else {
                        index += length
                    }
                }
            }
            keep(to: bytes.count, resumeAt: bytes.count)
        }
        return text
    }

    /// How many valid and invalid sequences there are beyond ASCII, and whether a byte is one that Windows-1252 leaves undefined.
    static func census(_ bytes: [UInt8]) -> (valid: Int, invalid: Int, undefined: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var (valid, invalid, undefined) = (0, 0, false)
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let (length, isValid) = sequence(bytes, index)
                if isValid {
                    valid += 1
                } else {
                    invalid += 1
                    switch bytes[index] {
                    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: undefined = true
                    default: break
                    }
                }
                index += length
            }
            return (valid, invalid, undefined)
        }
    }

    /// The length of the sequence that starts at a byte, or of the longest start of one that is cut off.
    /// Unicode Standard, table 3-7, and its practice for U+FFFD substitution.
    static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (length: Int, valid: Bool) {
        let first = bytes[index]
        var length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0..<0x80: return (1, true)
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, high) = (4, 0x8F)
        default: return (1, false)
        }
        for offset in 1..<length {
            guard index + offset < bytes.count, (low...high).contains(bytes[index + offset]) else {
                return (offset, false)
            }
            (low, high) = (0x80, 0xBF)
        }
        return (length, true)
    }
}
