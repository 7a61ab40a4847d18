import EntenteReading
import EntenteText

/// What a text is read as, for tables of tests.
struct Sample {
    var article: Article?
    var diagnostics: [Diagnostic]

    init(_ text: String, path: String = "sample.txt", options: ReadingOptions = ReadingOptions()) {
        self.init(bytes: Array(text.utf8), path: path, options: options)
    }

    init(bytes: [UInt8], path: String = "sample.txt", options: ReadingOptions = ReadingOptions()) {
        let reading = ArticleReader(options: options).read(bytes: bytes, path: path)
        article = reading.articles.first
        diagnostics = reading.diagnostics
    }

    func texts(_ role: Block.Role) -> [String] {
        guard let article else { return [] }
        return article.blocks.filter { $0.role == role }.map { article.source.string($0.range) }
    }

    var codes: [String] { diagnostics.map(\.code) }

    static let headline = "Ministers agree to keep river treaty"
    static let first =
        "Ministers of the four river states agreed on Tuesday to keep the treaty that shares the water among them."
    static let second =
        "The agreement still needs the consent of the four parliaments, the chairman told reporters after the talks."

    /// An article with a line between its headline and its prose.
    static func withHead(_ line: String) -> Sample { Sample("\(headline)\n\n\(line)\n\n\(first)\n\n\(second)\n") }
    /// An article with a line between two paragraphs.
    static func withMiddle(_ line: String) -> Sample { Sample("\(headline)\n\n\(first)\n\n\(line)\n\n\(second)\n") }
    /// An article with a line after its prose.
    static func withTail(_ line: String) -> Sample { Sample("\(headline)\n\n\(first)\n\n\(second)\n\n\(line)\n") }

    /// Only the headline and the two paragraphs were kept.
    var isBare: Bool {
        texts(.headline) == [Self.headline] && texts(.paragraph) == [Self.first, Self.second]
            && texts(.heading).isEmpty && texts(.caption).isEmpty
    }
}
