extension RDFTerm {
    /// Reads a term that ``QuadScanner`` found.
    init(scanned bytes: ArraySlice<UInt8>) {
        var parser = Parser(bytes: bytes)
        self = parser.term()
    }

    /// Takes apart what is known to be well formed.
    private struct Parser {
        var bytes: ArraySlice<UInt8>

        mutating func term() -> RDFTerm {
            while bytes.first == 0x20 || bytes.first == 0x09 { bytes.removeFirst() }
            if bytes.starts(with: "<<(".utf8) {
                bytes.removeFirst(3)
                let terms = (term(), term(), term())
                return .triple(terms.0, terms.1, terms.2)
            }
            switch bytes.first {
            case UInt8(ascii: "<"): return .iri(text(until: UInt8(ascii: ">")))
            case UInt8(ascii: "_"):
                let label = bytes.dropFirst(2).prefix { $0 != 0x20 && $0 != 0x09 }
                bytes = bytes[label.endIndex...]
                return .blank(String(decoding: label, as: UTF8.self))
            default:
                let value = text(until: UInt8(ascii: "\""))
                if bytes.first == UInt8(ascii: "@") {
                    let tag = bytes.dropFirst().prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
                    bytes = bytes[tag.endIndex...]
                    return .literal(value, language: String(decoding: tag, as: UTF8.self))
                }
                guard bytes.first == UInt8(ascii: "^") else { return .literal(value) }
                bytes.removeFirst(2)
                let datatype = text(until: UInt8(ascii: ">"))
                return .literal(value, datatype: datatype == RDFName.string ? nil : datatype)
            }
        }

        /// What stands after a first character and before another; both are taken away.
        private mutating func text(until end: UInt8) -> String {
            bytes.removeFirst()
            var text: [UInt8] = []
            while let byte = bytes.popFirst(), byte != end {
                if byte == UInt8(ascii: "\\") { escape(&text) } else { text.append(byte) }
            }
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func escape(_ text: inout [UInt8]) {
            guard let byte = bytes.popFirst() else { return }
            switch byte {
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                var value: UInt32 = 0
                for _ in 0..<(byte == UInt8(ascii: "u") ? 4 : 8) {
                    value = value << 4 | UInt32(bytes.popFirst().flatMap(hexDigit) ?? 0)
                }
                text += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
            default: text.append(byte)
            }
        }
    }
}

/// Names of RDF itself that the syntaxes treat in a way of their own.
enum RDFName {
    static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    static let string = "http://www.w3.org/2001/XMLSchema#string"
}
