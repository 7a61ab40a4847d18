/// Reads JSON (RFC 8259) from its start to its end without building a tree: the caller knows what must come.
struct JSONScanner {
    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    func failure(_ message: String) -> InterchangeError {
        InterchangeError(code: .invalidGraph, message: message, byte: index + 1)
    }

    mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 9 || bytes[index] == 10 || bytes[index] == 13
        {
            index += 1
        }
    }

    /// The next byte that is no space, which stays; 0 at the end.
    mutating func peek() -> UInt8 {
        skipSpace()
        return index < bytes.count ? bytes[index] : 0
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    mutating func expect(_ byte: Unicode.Scalar) throws(InterchangeError) {
        guard take(UInt8(ascii: byte)) else { throw failure("'\(byte)' is missing") }
    }

    /// Reads a word such as `null` where it stands here.
    mutating func take(word: StaticString) -> Bool {
        skipSpace()
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
        index += count
        return true
    }

    /// Reads `[`, elements and `]`.
    mutating func elements(_ body: (inout JSONScanner) throws(InterchangeError) -> Void) throws(InterchangeError) {
        try expect("[")
        if take(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while take(UInt8(ascii: ","))
        try expect("]")
    }

    mutating func integer() throws(InterchangeError) -> Int {
        skipSpace()
        let start = index
        var value = 0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, index - start < 18 {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index > start else { throw failure("a number from 0 is missing") }
        guard value <= Int(Int32.max) else { throw failure("a number is too great") }
        return value
    }

    mutating func number() throws(InterchangeError) -> Double {
        skipSpace()
        let start = index
        while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
        guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            throw failure("a number is missing")
        }
        return value
    }

    mutating func string() throws(InterchangeError) -> String {
        try expect("\"")
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
        guard index < bytes.count else { throw failure("a string does not end") }
        if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            return try text(bytes[start..<index - 1])
        }
        var unescaped = Array(bytes[start..<index])
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                try escape(&unescaped)
            } else {
                unescaped.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count else { throw failure("a string does not end") }
        index += 1
        return try text(unescaped[...])
    }

    /// Text as every format can hold it: valid UTF-8, of the control characters tab and line ends alone.
    private func text(_ utf8: ArraySlice<UInt8>) throws(InterchangeError) -> String {
        for (place, byte) in zip(utf8.indices, utf8) {
            let isControl = byte < 0x20 && byte != 9 && byte != 10 && byte != 13
            // U+FFFE and U+FFFF are no characters of XML either.
            let isNone =
                byte >= 0xBE && place >= utf8.startIndex + 2 && utf8[place - 1] == 0xBF && utf8[place - 2] == 0xEF
            if isControl || isNone { throw failure("a string has a character that XML cannot hold") }
        }
        guard let text = String(validating: utf8, as: UTF8.self) else { throw failure("a string is no UTF-8") }
        return text
    }

    private mutating func escape(_ text: inout [UInt8]) throws(InterchangeError) {
        index += 1
        guard index < bytes.count else { throw failure("a string does not end") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            var scalar = unit
            if unit >> 10 == 0x36, take(word: "\\u") {
                let trail = try hexadecimal()
                guard trail >> 10 == 0x37 else { throw failure("a string has half a character") }
                scalar = 0x10000 + (unit & 0x3FF) << 10 + trail & 0x3FF
            }
            guard let character = Unicode.Scalar(scalar) else { throw failure("a string has half a character") }
            text.append(contentsOf: String(character).utf8)
        default: throw failure("a string has an escape that is unknown here")
        }
    }

    private mutating func hexadecimal() throws(InterchangeError) -> UInt32 {
        guard index + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw failure("'\\u' needs four hexadecimal digits") }
        index += 4
        return unit
    }

    /// Skips a value of whatever form: a member that a later version added.
    mutating func skipValue(depth: Int = 0) throws(InterchangeError) {
        guard depth < 100 else { throw failure("the JSON is nested too deep") }
        switch peek() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "["):
            try elements { scanner throws(InterchangeError) in try scanner.skipValue(depth: depth + 1) }
        case UInt8(ascii: "{"):
            index += 1
            if take(UInt8(ascii: "}")) { return }
            repeat {
                _ = try string()
                try expect(":")
                try skipValue(depth: depth + 1)
            } while take(UInt8(ascii: ","))
            try expect("}")
        default:
            if take(word: "null") || take(word: "true") || take(word: "false") { return }
            _ = try number()
        }
    }
}
