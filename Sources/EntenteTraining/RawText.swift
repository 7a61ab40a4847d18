internal import EntenteLanguage
internal import Foundation

/// Sentences of raw text, cut by the program's own tokenizer and splitter.
package enum RawText {
    /// The texts of the statements and readouts.
    package static func briefings(folder: String) throws -> [String] {
        let path = "\(folder)/throughput/briefings.jsonl.gz"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data.split(separator: 10).compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            return object?["text"] as? String
        }
    }

    static func sentences(_ texts: [String], _ tokenizer: Tokenizer, _ splitter: SentenceSplitter) -> [GoldSentence] {
        var sentences: [GoldSentence] = []
        var pieces: [Tokenizer.Piece] = []
        var ends: [Int] = []
        for text in texts {
            for paragraph in text.utf8.split(separator: 10) {
                let bytes = Array(paragraph)
                bytes.withUnsafeBufferPointer { buffer in
                    pieces.removeAll(keepingCapacity: true)
                    ends.removeAll(keepingCapacity: true)
                    tokenizer.append(buffer, 0..<buffer.count, to: &pieces)
                    guard !pieces.isEmpty else { return }
                    splitter.append(buffer, pieces[...], to: &ends)
                    var first = 0
                    for end in ends {
                        if end - first >= 4 && end - first <= 80 {
                            var sentence = GoldSentence()
                            sentence.words = pieces[first..<end].map { piece in
                                var word = GoldSentence.Word(
                                    form: String(decoding: buffer[piece.start..<piece.end], as: UTF8.self))
                                word.spaceAfter = piece.spaceAfter
                                return word
                            }
                            sentences.append(sentence)
                        }
                        first = end
                    }
                }
            }
        }
        return sentences
    }
}
