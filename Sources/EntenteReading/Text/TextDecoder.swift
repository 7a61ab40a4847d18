import EntenteText

/// Turns the bytes of a file into UTF-8 that XML can hold, with line feeds as line ends.
///
/// The encoding is the one that a byte order mark, an XML declaration or a `charset` names, or else what the bytes look like.
struct TextDecoder {
    var format: Format
    var path: String

    struct Text {
        var utf8: [UInt8]
        /// Characters that the encoding does not allow, each now U+FFFD.
        var replaced = 0
        /// Characters that XML cannot hold, now gone.
        var removed = 0

        func warnings(path: String, line: Int?) -> [Diagnostic] {
            var warnings: [Diagnostic] = []
            if replaced > 0 {
                warnings.append(
                    Diagnostic(
                        .warning, code: "invalid-encoding",
                        message: "\(replaced) invalid byte sequence\(replaced == 1 ? "" : "s") replaced by U+FFFD",
                        path: path, line: line, remedy: "save the file as UTF-8"))
            }
            if removed > 0 {
                warnings.append(
                    Diagnostic(
                        .warning, code: "characters-removed",
                        message: "\(removed) character\(removed == 1 ? "" : "s") that XML cannot hold removed",
                        path: path, line: line))
            }
            return warnings
        }
    }

    func decode(_ bytes: [UInt8]) throws(Diagnostic) -> Text {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return UTF8Cleaner.clean(bytes, from: 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return try converted(bytes, from: "UTF-32") }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return try converted(bytes, from: "UTF-32") }
        if let order = UTF16Sniffer.byteOrder(of: bytes[...]) { return Self.utf16(bytes, order) }
        guard let declared = Self.declaredEncoding(bytes.prefix(4096), format), !declared.isEmpty else {
            return Self.sniffed(bytes)
        }
        switch declared {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-16", "utf-16le", "utf-16be", "unicode":
            // A page that says UTF-16 in ASCII letters is not UTF-16.
            return UTF8Cleaner.clean(bytes, from: 0)
        case "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252",
            "cp1252", "x-cp1252":
            return Self.isUTF8Beyond(bytes) ? UTF8Cleaner.clean(bytes, from: 0) : Self.windows1252(bytes)
        default: return try converted(bytes, from: declared)
        }
    }

    /// Without a declaration: UTF-8 where most of what is beyond ASCII is valid, else Windows-1252.
    private static func sniffed(_ bytes: [UInt8]) -> Text {
        let (valid, invalid, undefined) = UTF8Cleaner.census(bytes)
        if invalid == 0 || valid >= invalid || undefined { return UTF8Cleaner.clean(bytes, from: 0) }
        return windows1252(bytes)
    }

    /// Pages that declare Latin-1 are often UTF-8 all the same: valid sequences do not come about by chance.
    private static func isUTF8Beyond(_ bytes: [UInt8]) -> Bool {
        let (valid, invalid, _) = UTF8Cleaner.census(bytes)
        return valid > 0 && invalid == 0
    }

    private static func windows1252(_ bytes: [UInt8]) -> Text {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { utf8.append(byte) } else { utf8.append(contentsOf: String(scalar(byte)).utf8) }
        }
        return UTF8Cleaner.clean(utf8, from: 0)
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        byte >= 0xA0 ? Unicode.Scalar(byte) : windows1252Scalars[Int(byte) - 0x80]
    }

    /// The characters of Windows-1252 from 0x80 to 0x9F, as the WHATWG Encoding Standard has them.
    private static let windows1252Scalars: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}",
        "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}",
        "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]

    private static func utf16(_ bytes: [UInt8], _ order: UTF16Sniffer.ByteOrder) -> Text {
        let start = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = start
        while index + 1 < bytes.count {
            let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(order == .little ? b << 8 | a : a << 8 | b)
            index += 2
        }
        var utf8: [UInt8] = []
        utf8.reserveCapacity(units.count * 2)
        let loneSurrogates = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false, into: { utf8.append($0) })
        var text = UTF8Cleaner.clean(utf8, from: 0)
        if loneSurrogates { text.replaced += lone(units) }
        if index < bytes.count { text.replaced += 1 }
        return text
    }

    private static func lone(_ units: [UInt16]) -> Int {
        var count = 0
        var index = 0
        while index < units.count {
            if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) {
                index += 1
            } else if UTF16.isLeadSurrogate(units[index]) || UTF16.isTrailSurrogate(units[index]) {
                count += 1
            }
            index += 1
        }
        return count
    }

    private func converted(_ bytes: [UInt8], from encoding: String) throws(Diagnostic) -> Text {
        guard var converter = CharacterConverter(from: encoding) else {
            throw Diagnostic(
                .error, code: "unknown-encoding", message: "the encoding '\(encoding)' is not known here", path: path,
                remedy: "save the file as UTF-8")
        }
        let utf8 = converter.convert(bytes)
        var text = UTF8Cleaner.clean(utf8, from: 0)
        text.replaced += converter.replaced
        return text
    }

    /// The encoding that the file's own beginning names, in lower case.
    static func declaredEncoding(_ opening: ArraySlice<UInt8>, _ format: Format) -> String? {
        switch format {
        case .plainText, .json, .jsonLines: return nil
        case .html, .xml: break
        }
        if ASCII.starts(opening, with: "<?xml"), let end = opening.firstIndex(of: UInt8(ascii: ">")),
            let name = value(of: "encoding", in: opening[..<end])
        {
            return name
        }
        return format == .html ? value(of: "charset", in: opening) : nil
    }

    private static func value(of name: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
        guard let found = ASCII.firstIndex(of: name, in: bytes) else { return nil }
        var rest = bytes[(found + name.utf8CodeUnitCount)...].drop(while: ASCII.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { ASCII.isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let value = rest.prefix {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return String(decoding: value.prefix(40).map(ASCII.lower), as: UTF8.self)
    }
}
