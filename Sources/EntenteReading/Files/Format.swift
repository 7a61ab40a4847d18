import EntenteText

/// The kinds of file that are read, told apart by content first and by name second.
enum Format {
    case plainText, html, xml, json, jsonLines

    static let sniffedBytes = 1 << 16

    /// Throws for what is no text at all.
    init(sniffing bytes: ArraySlice<UInt8>, path: String) throws(Diagnostic) {
        if let kind = BinarySniffer.kind(of: bytes) {
            throw Diagnostic(
                .error, code: "binary-file", message: "it is no text but \(kind)", path: path,
                remedy: kind == "a compressed file" ? "decompress it" : "give text, HTML, NITF, NewsML-G2 or JSON Lines"
            )
        }
        let name = path.utf8.split(separator: UInt8(ascii: ".")).last.map { String($0) ?? "" }?.lowercased() ?? ""
        let text = Self.narrowed(bytes)
        let start = text.firstIndex { !ASCII.isSpace($0) } ?? text.endIndex
        let opening = text[start...]
        let wide = text.count < bytes.count
        switch opening.first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let format = Self.json(opening, wide: wide, complete: bytes.count < Self.sniffedBytes, name: name) {
                self = format
                return
            }
        case UInt8(ascii: "<"):
            if let format = Self.markup(opening, name: name) {
                self = format
                return
            }
        default: break
        }
        switch name {
        case "html", "htm", "xhtml": self = Self.hasTag(opening) ? .html : .plainText
        case "jsonl", "ndjson": self = wide ? .json : .jsonLines
        case "json": self = .json
        default: self = .plainText
        }
    }

    private static func hasTag(_ text: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            if previous == UInt8(ascii: "<"), ASCII.isLetter(byte) || byte == UInt8(ascii: "!") { return true }
            previous = byte
        }
        return false
    }

    /// UTF-16 without its zero bytes: enough to see what it is.
    private static func narrowed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
        guard UTF16Sniffer.byteOrder(of: bytes) != nil else { return bytes }
        return bytes.filter { $0 != 0 && $0 != 0xFF && $0 != 0xFE }[...]
    }

    private static func json(
        _ text: ArraySlice<UInt8>, wide: Bool, complete: Bool, name: String
    ) -> Format? {
        let second = text.dropFirst().first { !ASCII.isSpace($0) } ?? 0
        if text.first == UInt8(ascii: "{") {
            // An object starts with a name or ends: "{noun}" in a text does not.
            guard second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") || second == 0 else { return nil }
            if wide { return .json }
            if name == "jsonl" || name == "ndjson" { return .jsonLines }
            let lineEnd = text.firstIndex(of: 10) ?? text.endIndex
            if lineEnd == text.endIndex { return complete ? .json : .jsonLines }
            return (try? JSONValue(parsing: Array(text[..<lineEnd]), maximumDepth: 64)) != nil ? .jsonLines : .json
        }
        guard second == UInt8(ascii: "{") || second == UInt8(ascii: "]") else { return nil }
        return .json
    }

    private static func markup(_ text: ArraySlice<UInt8>, name: String) -> Format? {
        let opening = text.prefix(4096)
        switch rootName(text) {
        case "nitf", "newsmessage", "newsitem": return .xml
        case "html": return .html
        default: break
        }
        if ASCII.starts(opening, with: "<?xml") { return .xml }
        if ASCII.contains(opening, "<html") || ASCII.contains(opening, "<!doctype html") { return .html }
        if name == "xml" || name == "nitf" || name == "newsml" { return .xml }
        let tag = opening.dropFirst().first ?? 0
        if name == "html" || name == "htm" || name == "xhtml" { return .html }
        // "<Yonhap Interview> …" opens a plain text; a page has more tags than that.
        guard ASCII.isLetter(tag) || tag == UInt8(ascii: "!") else { return nil }
        let tags: [StaticString] = ["</", "<p", "<div", "<meta", "<head", "<body", "<title", "<!--", "<article"]
        return tags.filter { ASCII.contains(opening, $0) }.count >= 2 ? .html : nil
    }
}

extension Format {
    /// The local name of the first element, in lower case: declarations and comments stand before it.
    private static func rootName(_ text: ArraySlice<UInt8>) -> String {
        var index = text.startIndex
        while let open = text[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < text.endIndex {
            let next = text[open + 1]
            if ASCII.isLetter(next) {
                let name = text[(open + 1)...].prefix {
                    !ASCII.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? []
                return String(decoding: local.prefix(40).map(ASCII.lower), as: UTF8.self)
            }
            let isComment = ASCII.starts(text[open...], with: "<!--")
            if isComment {
                guard let end = ASCII.firstIndex(of: "-->", in: text[open...]) else { return "" }
                index = end + 3
            } else {
                guard let end = text[open...].firstIndex(of: UInt8(ascii: ">")) else { return "" }
                index = end + 1
            }
        }
        return ""
    }
}

/// Files that are no text, known by their first bytes or by their control characters.
enum BinarySniffer {
    static func kind(of bytes: ArraySlice<UInt8>) -> String? {
        let signatures: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
            (Array("GIF8".utf8), "a picture"),
            (Array("%PDF-".utf8), "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "an archive or office file"),
            ([0x1F, 0x8B], "a compressed file"), (Array("BZh".utf8), "a compressed file"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "a compressed file"), ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file"),
            ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an office file"),
            (Array("SQLite format 3".utf8), "a database"), (Array("{\\rtf".utf8), "an RTF file"),
        ]
        for (signature, name) in signatures where bytes.starts(with: signature) { return name }
        if UTF16Sniffer.byteOrder(of: bytes) != nil { return nil }
        var controls = 0
        for byte in bytes where byte < 0x20 && !(9...13).contains(byte) && byte != 0x1B { controls += 1 }
        return controls * 10 > bytes.count ? "binary data" : nil
    }
}
