/// How text becomes part of an IRI: what an IRI cannot hold (RFC 3987 and Turtle's IRIREF) is percent-encoded.
enum IRIBytes {
    /// True of ASCII that may stand in an IRI as it is.
    static func isAllowed(_ byte: UInt8) -> Bool { allowed[Int(byte)] }

    private static let allowed: [Bool] = (0..<256).map { byte in
        byte > 0x20 && byte < 0x7F && !"<>\"{}|^`\\[]".utf8.contains(UInt8(byte))
    }

    /// Writes an identifier made of a kind and a slug, in which `%`, `?` and `#` are data.
    static func write(identifier: String, to sink: ByteSink) throws {
        try identifier.withUTF8Bytes { bytes in
            guard !ByteScan.isPlainIdentifier(bytes) else { return try sink.write(bytes) }
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                let isData = scalar == "%" || scalar == "?" || scalar == "#"
                try write(scalar, encoded: isData || !isAllowed(scalar), to: sink)
            }
        }
    }

    /// Writes an IRI that came with the data and is ``isAbsolute(_:)``. A second `#`, and a `%` that encodes nothing, are data.
    static func write(iri: String, to sink: ByteSink) throws {
        let scalars = Array(iri.unicodeScalars)
        var hasFragment = false
        for (place, scalar) in scalars.enumerated() {
            var isData = !isAllowed(scalar)
            if scalar == "%" {
                isData =
                    place + 2 >= scalars.count
                    || !scalars[(place + 1)...(place + 2)].allSatisfy({ $0.isASCII && isHex(UInt8($0.value)) })
            } else if scalar == "#" {
                isData = hasFragment
                hasFragment = true
            }
            try write(scalar, encoded: isData, to: sink)
        }
    }

    /// A complete IRI as N-Triples and Turtle write it: what may not stand between angle brackets becomes `\u0020`.
    static func escaped(_ iri: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in iri.utf8 {
            if byte <= 0x20 || "<>\"{}|^`\\".utf8.contains(byte) {
                bytes += "\\u00".utf8
                bytes.append(upperHex[Int(byte >> 4)])
                bytes.append(upperHex[Int(byte & 15)])
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// The identifier that was written into an IRI: what was percent-encoded is itself again.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.endIndex, let high = hexDigit(bytes[place + 1]),
                let low = hexDigit(bytes[place + 2])
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Schemes whose IRIs name nothing: a browser that follows one runs what stands in it.
    private static let scripts = ["javascript", "data", "vbscript"]

    /// True of text that can be made an IRI: a scheme and something after it; after `//` a plain host, with a port or without.
    static func isAbsolute(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isLetter(first), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            colon + 1 < bytes.count,
            bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
        else { return false }
        guard !scripts.contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased()) else { return false }
        let rest = bytes[(colon + 1)...]
        guard rest.starts(with: "//".utf8) else { return true }
        let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        return !host.isEmpty
            && host.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
            && authority.dropFirst(host.count + 1).allSatisfy(isDigit)
    }

    private static func write(_ scalar: Unicode.Scalar, encoded: Bool, to sink: ByteSink) throws {
        for byte in scalar.utf8 {
            if encoded {
                try sink.write(UInt8(ascii: "%"))
                try sink.write(upperHex[Int(byte >> 4)])
                try sink.write(upperHex[Int(byte & 15)])
            } else {
                try sink.write(byte)
            }
        }
    }

    /// The reserved, `iunreserved` and `ucschar` of RFC 3987, without spaces and invisible marks: rdflib takes none for a
    /// part of an IRI, and RFC 3987 forbids those of direction.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: allowed[Int(scalar.value)]
        case 0xA0, 0x1680, 0x180E, 0x2000...0x206F, 0x3000, 0xFEFF: false
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xDFFFF: scalar.value & 0xFFFF < 0xFFFE
        case 0xE1000...0xEFFFF: scalar.value & 0xFFFF < 0xFFFE
        default: false
        }
    }
}

let upperHex = Array("0123456789ABCDEF".utf8)
