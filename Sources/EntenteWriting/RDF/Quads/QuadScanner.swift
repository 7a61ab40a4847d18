/// Finds the terms of N-Triples and N-Quads, line by line, as ranges of bytes.
///
/// It takes what the grammars of https://www.w3.org/TR/n-quads/ and, for triple terms, of N-Quads 1.2 take.
struct QuadScanner {
    /// Where the terms of a line are; the graph's is empty in the default graph.
    struct Line {
        var subject: Range<Int>
        var predicate: Range<Int>
        var object: Range<Int>
        var graph: Range<Int>
    }

    struct Failure: Error {
        var message: String
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    /// The line that was read last, counted from 1.
    private(set) var number = 0
    /// How many triple terms the place is in.
    private var depth = 0
    /// Each needs a part of the stack.
    private static let greatestDepth = 100

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next line with a statement; nil at the end.
    mutating func next() throws(Failure) -> Line? {
        while place < bytes.count {
            number += 1
            skipBlanks()
            if atLineEnd {
                skipLine()
                continue
            }
            let subject = try term([.iri, .blank], "a subject")
            skipBlanks()
            let predicate = try term([.iri], "a predicate")
            skipBlanks()
            let object = try term([.iri, .blank, .literal, .triple], "an object")
            skipBlanks()
            var graph = place..<place
            if place < bytes.count, bytes[place] != UInt8(ascii: ".") {
                graph = try term([.iri, .blank], "a graph or a full stop")
            }
            skipBlanks()
            guard place < bytes.count, bytes[place] == UInt8(ascii: ".") else {
                throw Failure(message: "the full stop is missing")
            }
            place += 1
            skipBlanks()
            guard atLineEnd else { throw Failure(message: "something follows the full stop") }
            skipLine()
            return Line(subject: subject, predicate: predicate, object: object, graph: graph)
        }
        return nil
    }

    private struct Sort: OptionSet {
        let rawValue: Int
        static let iri = Sort(rawValue: 1)
        static let blank = Sort(rawValue: 2)
        static let literal = Sort(rawValue: 4)
        static let triple = Sort(rawValue: 8)
    }

    private var atLineEnd: Bool {
        place == bytes.count || bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == UInt8(ascii: "#")
    }

    private mutating func skipLine() {
        while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
        if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A { place += 1 }
        if place < bytes.count { place += 1 }
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    }

    private mutating func term(_ sorts: Sort, _ expected: StaticString) throws(Failure) -> Range<Int> {
        let start = place
        guard place < bytes.count else { throw Failure(message: "\(expected) is missing") }
        switch bytes[place] {
        case UInt8(ascii: "<"):
            if sorts.contains(.triple), place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") {
                try triple()
            } else {
                try iri()
            }
        case UInt8(ascii: "_") where sorts.contains(.blank): try blank()
        case UInt8(ascii: "\"") where sorts.contains(.literal): try literal()
        default: throw Failure(message: "\(expected) is missing")
        }
        return start..<place
    }

    private mutating func iri() throws(Failure) {
        place += 1
        let start = place
        var colon: Int?
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ">"):
                guard let colon, colon > start, isLetter(bytes[start]),
                    bytes[start..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
                else { throw Failure(message: "an IRI is not absolute") }
                place += 1
                return
            case UInt8(ascii: "\\"):
                place += 1
                guard place < bytes.count, bytes[place] == UInt8(ascii: "u") || bytes[place] == UInt8(ascii: "U") else {
                    throw Failure(message: "an IRI has a wrong escape")
                }
                try scalar()
                continue
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "|"),
                UInt8(ascii: "^"), UInt8(ascii: "`"):
                throw Failure(message: "an IRI has a character that none can hold")
            case UInt8(ascii: ":") where colon == nil: colon = place
            default: break
            }
            place += 1
        }
        throw Failure(message: "an IRI does not end")
    }

    /// The digits after `u` or `U`.
    private mutating func scalar() throws(Failure) {
        let count = bytes[place] == UInt8(ascii: "u") ? 4 : 8
        place += 1
        var value: UInt32 = 0
        for _ in 0..<count {
            guard place < bytes.count, let digit = hexDigit(bytes[place]) else {
                throw Failure(message: "an escape needs \(count) hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        guard Unicode.Scalar(value) != nil else { throw Failure(message: "an escape stands for no character") }
    }

    private mutating func blank() throws(Failure) {
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
            throw Failure(message: "a blank node needs a label")
        }
        place += 1
        let start = place
        while place < bytes.count, Self.isInLabel(bytes[place]) { place += 1 }
        while place > start, bytes[place - 1] == UInt8(ascii: ".") { place -= 1 }
        guard place > start, bytes[start] != UInt8(ascii: "-"), bytes[start] != UInt8(ascii: ".") else {
            throw Failure(message: "a blank node needs a label")
        }
    }

    private static func isInLabel(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80 || "_-.".utf8.contains(byte)
    }

    private mutating func literal() throws(Failure) {
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            switch bytes[place] {
            case 0x0A, 0x0D: throw Failure(message: "a string does not end on its line")
            case UInt8(ascii: "\\"):
                place += 1
                guard place < bytes.count else { throw Failure(message: "a string does not end") }
                if bytes[place] == UInt8(ascii: "u") || bytes[place] == UInt8(ascii: "U") {
                    try scalar()
                } else if "tbnrf\"'\\".utf8.contains(bytes[place]) {
                    place += 1
                } else {
                    throw Failure(message: "a string has a wrong escape")
                }
            default: place += 1
            }
        }
        guard place < bytes.count else { throw Failure(message: "a string does not end") }
        place += 1
        guard place < bytes.count else { return }
        if bytes[place] == UInt8(ascii: "@") {
            place += 1
            try language()
        } else if bytes[place] == UInt8(ascii: "^") {
            guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "^"), bytes[place + 2] == UInt8(ascii: "<")
            else {
                throw Failure(message: "a datatype is an IRI")
            }
            place += 2
            try iri()
        }
    }

    private mutating func language() throws(Failure) {
        var isFirst = true
        while true {
            let start = place
            while place < bytes.count, isLetter(bytes[place]) || !isFirst && isDigit(bytes[place]) { place += 1 }
            guard place > start else {
                throw Failure(message: "a language tag is letters and digits with hyphens between")
            }
            isFirst = false
            guard place < bytes.count, bytes[place] == UInt8(ascii: "-") else { return }
            place += 1
        }
    }

    private mutating func triple() throws(Failure) {
        guard bytes[place + 2] == UInt8(ascii: "(") else { throw Failure(message: "a triple term begins with <<(") }
        guard depth < Self.greatestDepth else {
            throw Failure(message: "more than \(Self.greatestDepth) triple terms stand in one another")
        }
        depth += 1
        defer { depth -= 1 }
        place += 3
        skipBlanks()
        _ = try term([.iri, .blank], "a subject")
        skipBlanks()
        _ = try term([.iri], "a predicate")
        skipBlanks()
        _ = try term([.iri, .blank, .literal, .triple], "an object")
        skipBlanks()
        guard place + 2 < bytes.count, bytes[place] == UInt8(ascii: ")"), bytes[place + 1] == UInt8(ascii: ">"),
            bytes[place + 2] == UInt8(ascii: ">")
        else { throw Failure(message: "a triple term ends with )>>") }
        place += 3
    }
}
