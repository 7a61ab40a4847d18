import EntenteGraph
import EntenteWriting

/// What was left out of the graphs of some articles, as JSON Lines: one object for each omission, with the article's
/// SHA-256 and headline, the code and the reason, the words and their place, and what they might have meant.
///
///     {"article":"9f86…","headline":"…","start":120,"end":122,"text":"he","code":"unresolved-pronoun",…}
///
/// The lines are in the order of the SHA-256 and of the text: the same articles give the same bytes.
struct OmissionLog {
    let path: String

    /// - Throws: A `WritingError` where the file cannot be written.
    func write(_ articles: ArticleGraphSet) throws {
        let file = try AtomicFile(path: path)
        for article in articles.sorted {
            for omission in article.omissions { try write(omission, of: article.source, to: file.sink) }
        }
        try file.close()
        try file.commit()
    }

    private func write(_ omission: Omission, of source: NewsSource, to sink: ByteSink) throws {
        try sink.write("{\"article\":")
        try write(quoted: source.sha256, to: sink)
        if let headline = source.headline {
            try sink.write(",\"headline\":")
            try write(quoted: headline, to: sink)
        }
        try sink.write(",\"start\":")
        try sink.write(omission.start)
        try sink.write(",\"end\":")
        try sink.write(omission.end)
        try sink.write(",\"text\":")
        try write(quoted: omission.text, to: sink)
        try sink.write(",\"code\":")
        try write(quoted: omission.code, to: sink)
        try sink.write(",\"message\":")
        try write(quoted: omission.message, to: sink)
        try sink.write(",\"candidates\":[")
        for (index, candidate) in omission.candidates.enumerated() {
            if index > 0 { try sink.write(UInt8(ascii: ",")) }
            try write(quoted: candidate, to: sink)
        }
        try sink.write("]}\n")
    }

    private func write(quoted text: String, to sink: ByteSink) throws {
        try sink.write(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): try sink.write("\\\"")
            case UInt8(ascii: "\\"): try sink.write("\\\\")
            case 0x0A: try sink.write("\\n")
            case 0x0D: try sink.write("\\r")
            case 0x09: try sink.write("\\t")
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                try sink.write("\\u00")
                try sink.write(digits[Int(byte >> 4)])
                try sink.write(digits[Int(byte & 15)])
            default: try sink.write(byte)
            }
        }
        try sink.write(UInt8(ascii: "\""))
    }
}
