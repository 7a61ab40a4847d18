/// A name as it is compared: ASCII, lower case, words parted by one space, without marks, dots and apostrophes.
package enum Folding {
    /// What becomes of a hyphen between two letters.
    enum Hyphen { case parts, joins }

    /// `"U.S.–Japan Security Treaty"` → `"us japan security treaty"`; a leading "the" is dropped.
    package static func fold(_ text: String) -> String {
        let words = fold(text, hyphen: .parts)
        return String(decoding: words.starts(with: "the ".utf8) ? words.dropFirst(4) : words[...], as: UTF8.self)
    }

    static func fold(_ text: String, hyphen: Hyphen) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var pendingSpace = false
        func space(_ pending: inout Bool, _ bytes: inout [UInt8]) {
            if pending, let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            pending = false
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                space(&pendingSpace, &bytes)
                bytes.append(UInt8(scalar.value))
            case "A"..."Z":
                space(&pendingSpace, &bytes)
                bytes.append(UInt8(scalar.value) | 0x20)
            case ".", "'", "\u{2018}", "\u{2019}", "\u{60}", "\u{B4}": continue
            case "-", "\u{2010}", "\u{2011}":
                if hyphen == .parts { pendingSpace = true }
            case "&":
                if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                bytes += "and".utf8
                pendingSpace = true
            case "\0"..."\u{7F}": pendingSpace = true
            default:
                let pending = pendingSpace
                space(&pendingSpace, &bytes)
                if !Romanization.append(scalar, to: &bytes) {
                    if pending, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
                    pendingSpace = true
                }
            }
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return bytes
    }

    static func words(_ text: String, hyphen: Hyphen = .parts) -> [String] {
        fold(text, hyphen: hyphen).split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// True of "GSOMIA", "U.N.", "THAAD": one word, no lower-case letter, two to ten capitals.
    package static func isAcronym(_ text: String) -> Bool {
        var capitals = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                continue
            default: return false
            }
        }
        return (2...10).contains(capitals)
    }
}
