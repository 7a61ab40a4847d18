/// Text as the content of an XML element or attribute.
enum XMLBytes {
    /// Writes text so that every reader gets it back as it is.
    ///
    /// Gephi reads an element's text in the pieces between entity references and drops those that are blank: where that
    /// would happen the text goes into a CDATA section. Characters that XML cannot hold become U+FFFD.
    static func write(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        guard ByteScan.firstOfXML(text, from: 0) < text.count else { return try sink.write(text) }
        if hasBlankPiece(text) { try writeSection(text, to: sink) } else { try write(escaped: text, to: sink) }
    }

    /// Writes text for readers that keep all of it, without a CDATA section.
    static func write(escaped text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        try write(text, to: sink, escaping: ByteScan.firstOfXML)
    }

    /// Writes text as the value of an attribute in quotation marks; line breaks and tabs are kept by reference.
    static func write(attribute text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        try write(text, to: sink, escaping: ByteScan.firstOfXMLAttribute)
    }

    /// - Parameter next: The place, from one on, of the next byte that may have to be escaped.
    @inline(__always)
    private static func write(
        _ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink, escaping next: (UnsafeBufferPointer<UInt8>, Int) -> Int
    ) throws {
        var start = 0
        var special = next(text, 0)
        while special < text.count {
            try sink.write(UnsafeBufferPointer(rebasing: text[start..<special]))
            start = special + 1
            switch text[special] {
            case UInt8(ascii: "<"): try sink.write("&lt;")
            case UInt8(ascii: ">"): try sink.write("&gt;")
            case UInt8(ascii: "&"): try sink.write("&amp;")
            case UInt8(ascii: "\""): try sink.write("&quot;")
            case 0x09: try sink.write("&#9;")
            case 0x0A: try sink.write("&#10;")
            case 0x0D: try sink.write("&#13;")  // a raw one would be read as a line feed
            case 0xEF:
                if isNoncharacter(text, special) {
                    try sink.write("\u{FFFD}")
                    start = special + 3
                } else {
                    start = special
                }
            default: try sink.write("\u{FFFD}")
            }
            special = next(text, max(start, special + 1))
        }
        try sink.write(UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func writeSection(_ text: UnsafeBufferPointer<UInt8>, to sink: ByteSink) throws {
        try sink.write("<![CDATA[")
        var start = 0
        for place in text.indices where place >= start {
            let byte = text[place]
            if byte == UInt8(ascii: ">"), place >= 2, text[place - 1] == UInt8(ascii: "]"),
                text[place - 2] == UInt8(ascii: "]")
            {
                try sink.write(UnsafeBufferPointer(rebasing: text[start..<place]))
                try sink.write("]]><![CDATA[")
                start = place
            } else if byte < 0x20, byte != 0x09, byte != 0x0A {
                try sink.write(UnsafeBufferPointer(rebasing: text[start..<place]))
                try sink.write("\u{FFFD}")
                start = place + 1
            } else if byte == 0xEF, isNoncharacter(text, place) {
                try sink.write(UnsafeBufferPointer(rebasing: text[start..<place]))
                try sink.write("\u{FFFD}")
                start = place + 3
            }
        }
        try sink.write(UnsafeBufferPointer(rebasing: text[start...]))
        try sink.write("]]>")
    }

    /// True where escaping would leave nothing but blanks between two references, or between one and an end. Never of
    /// text with a carriage return, which no CDATA section can hold.
    private static func hasBlankPiece(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var isBlank = true
        var length = 0
        var found = false
        for byte in text {
            switch byte {
            case 0x0D: return false
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                found = found || isBlank && length > 0
                isBlank = true
                length = 0
            default:
                isBlank = isBlank && (byte == 0x20 || byte == 0x09 || byte == 0x0A)
                length += 1
            }
        }
        return found || isBlank && length > 0
    }

    /// True of U+FFFE and U+FFFF.
    private static func isNoncharacter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        place + 2 < text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE
    }
}
