/// Titles as they are written in a list: "Minister of Defense".
package enum TitleCase {
    package static func apply(_ text: String) -> String {
        var result: [UInt8] = []
        var word: [UInt8] = []
        func flush() {
            if !["of", "the", "and", "for", "to", "at", "on", "in", "s"].contains(
                String(decoding: word, as: UTF8.self)),
                let first = word.first, (0x61...0x7A).contains(first)
            {
                word[0] = first - 0x20
            }
            result += word
            word = []
        }
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x0A || byte == 0x2D {
                flush()
                result.append(byte == 0x0A ? 0x20 : byte)
            } else {
                word.append(byte)
            }
        }
        flush()
        return String(decoding: result, as: UTF8.self)
    }
}
