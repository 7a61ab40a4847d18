import EntenteText

/// A JSON value, RFC 8259. Members keep their order; of a name given twice the last counts.
indirect enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number([UInt8])
    case string([UInt8])
    case array([JSONValue])
    case object([Member])

    struct Member: Equatable {
        var name: [UInt8]
        var value: JSONValue
    }

    struct Failure: Error, Equatable {
        var message: String
        var offset: Int
    }

    init(parsing bytes: [UInt8], maximumDepth: Int) throws(Failure) {
        var parser = JSONParser(bytes: bytes[...], maximumDepth: maximumDepth)
        self = try parser.document()
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name.elementsEqual(name.utf8) }?.value
    }

    /// The text of a string or number; nil for anything else.
    var text: String? {
        switch self {
        case .string(let bytes), .number(let bytes): String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }

    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}

/// Reads one JSON document. Lenient only in that control characters may stand in strings, as in much JSON-LD on the web.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private let maximumDepth: Int

    init(bytes: ArraySlice<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        index = bytes.startIndex
        // The parser calls itself: the limit also keeps the stack small.
        self.maximumDepth = min(maximumDepth, 1000)
    }

    mutating func document() throws(JSONValue.Failure) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        if index < bytes.endIndex { throw failure("something follows the JSON value") }
        return value
    }

    private func failure(_ message: String) -> JSONValue.Failure {
        JSONValue.Failure(message: message, offset: index - bytes.startIndex)
    }

    private mutating func skipSpace() {
        while index < bytes.endIndex, ASCII.isSpace(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < bytes.endIndex, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONValue.Failure) -> JSONValue {
        if depth > maximumDepth { throw failure("the JSON is nested more than \(maximumDepth) deep") }
        skipSpace()
        guard index < bytes.endIndex else { throw failure("the JSON ends too early") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONValue.Failure) -> JSONValue {
        guard ASCII.starts(bytes[index...], with: word) else { throw failure("this is no JSON value") }
        index += word.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(JSONValue.Failure) -> JSONValue {
        let start = index
        while index < bytes.endIndex, ASCII.isDigit(bytes[index]) || "+-.eE".utf8.contains(bytes[index]) { index += 1 }
        guard bytes[start..<index].contains(where: ASCII.isDigit) else { throw failure("this is no JSON value") }
        return .number(Array(bytes[start..<index]))
    }

    private mutating func array(depth: Int) throws(JSONValue.Failure) -> JSONValue {
        index += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("',' or ']' is missing") }
        return .array(elements)
    }

    private mutating func object(depth: Int) throws(JSONValue.Failure) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipSpace()
            guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else { throw failure("a name is missing") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw failure("':' is missing") }
            members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("',' or '}' is missing") }
        return .object(members)
    }

    private mutating func string() throws(JSONValue.Failure) -> [UInt8] {
        index += 1
        var text: [UInt8] = []
        while true {
            let start = index
            while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
                index += 1
            }
            text.append(contentsOf: bytes[start..<index])
            guard index < bytes.endIndex else { throw failure("a string does not end") }
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\"") { return text }
            try escape(&text)
        }
    }

    private mutating func escape(_ text: inout [UInt8]) throws(JSONValue.Failure) {
        guard index < bytes.endIndex else { throw failure("a string does not end") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            if UTF16.isLeadSurrogate(unit), ASCII.starts(bytes[index...], with: "\\u") {
                let mark = index
                index += 2
                let next = try hexadecimal()
                if UTF16.isTrailSurrogate(next) {
                    let scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(next) - 0xDC00)
                    text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
                    return
                }
                index = mark
            }
            // A lone surrogate is written as it would stand in UTF-8: the cleaner counts it as invalid.
            if UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) {
                text.append(0xFF)
            } else {
                text.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
            }
        default: text.append(byte)
        }
    }

    private mutating func hexadecimal() throws(JSONValue.Failure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard index < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw failure("'\\u' needs four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }
}
