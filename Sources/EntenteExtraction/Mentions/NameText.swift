internal import EntenteText

extension Document {
    /// The words of a name on one line, whatever lines the source breaks them into.
    func name(_ tokens: Range<Int>) -> String {
        let text = text(tokens)
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
            if !isSpace { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
