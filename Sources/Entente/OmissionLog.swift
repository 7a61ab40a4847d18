import EntenteGraph
import EntenteWriting

/// What was left out of the graphs of some articles, as JSON Lines: one object for each omission, with the article's
/// SHA-256, its path and its headline, the code and the reason, the words and their place, and what they might have meant.
///
///     {"article":"9f86…","path":"news/a.txt","headline":"…","start":120,"end":122,"text":"he","code":"unresolved-pronoun",…}
///
/// The lines are in the order of the SHA-256 and of the text: the same articles give the same bytes.
struct OmissionLog {
    let path: String

    /// - Throws: A `WritingError` where the file cannot be written.
    /// - Parameter origins: Where each article was met, by its SHA-256.
    func write(_ articles: ArticleGraphSet, origins: [String: String]) throws {
        let file = try AtomicFile(path: path)
        let json = JSONObjectWriter(sink: file.sink)
        for article in articles.sorted {
            for omission in article.omissions {
                let origin = origins[article.source.sha256]
                try json.object { try members(of: omission, in: article.source, origin, to: json) }
                try json.endLine()
            }
        }
        try file.close()
        try file.commit()
    }

    private func members(
        of omission: Omission, in source: NewsSource, _ origin: String?, to json: JSONObjectWriter
    ) throws {
        try json.member("article", source.sha256)
        if let origin { try json.member("path", origin) }
        if let headline = source.headline { try json.member("headline", headline) }
        try json.member("start", omission.start)
        try json.member("end", omission.end)
        try json.member("text", omission.text)
        try json.member("code", omission.code)
        try json.member("message", omission.message)
        try json.member("candidates", omission.candidates)
    }
}
