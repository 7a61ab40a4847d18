public import EntenteText

/// Reads news files: plain text, HTML, NITF, NewsML-G2, JSON and JSON Lines, told apart by their content.
///
///     let reading = ArticleReader().read("articles/summit.txt")
///     for article in reading.articles { print(article.headline ?? "") }
///
/// A reader is a value and may be used from many threads at once. Line ends are read as line feeds, as XML does.
public struct ArticleReader: Sendable {
    /// What comes out of a file, in the order of the file.
    public enum Event: Sendable {
        case article(Article)
        case diagnostic(Diagnostic)
    }

    public let options: ReadingOptions

    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// Reads a file, or standard input where the path is `-`. What cannot be read is said in the diagnostics.
    public func read(_ path: String) -> Reading {
        var reading = Reading()
        read(path) { reading.append($0) }
        return reading
    }

    /// Reads the bytes of a file that are in memory already.
    public func read(bytes: [UInt8], path: String) -> Reading {
        var reading = Reading()
        read(from: ByteSource(bytes: bytes), path: path) { reading.append($0) }
        return reading
    }

    /// Reads a file an article at a time: of JSON Lines only a line is held in memory.
    public func read<Failure: Error>(_ path: String, each: (Event) throws(Failure) -> Void) throws(Failure) {
        try read(FilePath(path), each: each)
    }

    public func read<Failure: Error>(_ path: FilePath, each: (Event) throws(Failure) -> Void) throws(Failure) {
        switch Result(catching: { () throws(Diagnostic) in try ByteSource(path: path) }) {
        case .success(let source): try read(from: source, path: path.description, each: each)
        case .failure(let diagnostic): try each(.diagnostic(diagnostic))
        }
    }

    func read<Failure: Error>(
        from source: ByteSource, path: String, each: (Event) throws(Failure) -> Void
    ) throws(Failure) {
        switch opened(source, path: path) {
        case .failure(let diagnostic): try each(.diagnostic(diagnostic))
        case .success(.jsonLines): try JSONLinesReader(options: options, path: path).read(source, each: each)
        case .success(let format):
            let reading = whole(source, format: format, path: path)
            for diagnostic in reading.diagnostics { try each(.diagnostic(diagnostic)) }
            for article in reading.articles {
                if let warning = EnglishCheck.warning(article) { try each(.diagnostic(warning)) }
                try each(.article(dated(article)))
            }
        }
    }

    private func opened(_ source: ByteSource, path: String) -> Result<Format, Diagnostic> {
        Result { () throws(Diagnostic) -> Format in
            let opening = try source.peek(Format.sniffedBytes)
            if opening.isEmpty {
                throw Diagnostic(
                    .error, code: "empty-file", message: "the file is empty", path: path,
                    remedy: "give a file with an article in it")
            }
            if ProgramOutput.isOne(opening) {
                throw Diagnostic(
                    .error, code: "own-output", message: "it is no article: this program wrote it", path: path,
                    remedy: "give the articles that it was made of, a graph to `entente convert`, articles' graphs to "
                        + "`entente merge`")
            }
            return try Format(sniffing: opening, path: path)
        }
    }

    /// All of a file that has to be in memory as a whole.
    private func whole(_ source: ByteSource, format: Format, path: String) -> Reading {
        var reading = Reading()
        do {
            let bytes = try source.readAll(atMost: options.maximumSize, path: path)
            let text = try TextDecoder(format: format, path: path).decode(bytes)
            reading.diagnostics = text.warnings(path: path, line: nil)
            let origin = ArticleOrigin(path: path, line: nil, sha256: ArticleOrigin.sha256(bytes))
            switch format {
            case .json:
                try JSONLinesReader(options: options, path: path).read(
                    document: text.utf8, origin: origin, into: &reading)
            case .html:
                if let article = HTMLReader(origin: origin, options: options).article(text.utf8) {
                    reading.articles.append(article)
                }
            case .xml: NewsXMLReader(origin: origin, options: options).read(text.utf8, into: &reading)
            case .plainText, .jsonLines:
                let plain = MarkdownText.isOne(path) ? MarkdownText.plain(text.utf8) : text.utf8
                if let article = PlainTextReader(text: plain, origin: origin).article() {
                    reading.articles.append(article)
                }
            }
            if reading.articles.count > 1 { identifyByContent(&reading.articles) }
            if reading.articles.isEmpty, !reading.diagnostics.contains(where: { $0.severity == .error }) {
                reading.diagnostics.append(.noProse(path: path, line: nil))
            }
        } catch {
            reading.diagnostics.append(error)
        }
        return reading
    }

    /// Of several articles in one file each is known by its own words, not by the file's bytes.
    private func identifyByContent(_ articles: inout [Article]) {
        for index in articles.indices {
            var bytes: [UInt8] = []
            for field in [articles[index].identifier, articles[index].url, articles[index].headline] {
                bytes += Array((field ?? "").utf8) + [0x1F]
            }
            articles[index].sha256 = ArticleOrigin.sha256(bytes + articles[index].source.utf8)
        }
    }

    /// The article with the date that was given for those without one.
    func dated(_ article: Article) -> Article {
        var article = article
        if article.published == nil { article.published = options.published }
        return article
    }
}

/// The articles of a file, and what was wrong with it.
public struct Reading: Sendable {
    public var articles: [Article] = []
    public var diagnostics: [Diagnostic] = []

    public init() {}

    public mutating func append(_ event: ArticleReader.Event) {
        switch event {
        case .article(let article): articles.append(article)
        case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
        }
    }
}

/// Where an article was read from.
struct ArticleOrigin {
    var path: String
    var line: Int?
    var sha256: String

    var description: String { line.map { "\(path):\($0)" } ?? path }

    /// SHA-256 in lower-case hexadecimal digits.
    static func sha256(_ bytes: some Sequence<UInt8> & Sendable) -> String {
        hexadecimal(SHA256.hash(Array(bytes)))
    }
}

extension Diagnostic {
    static func noProse(path: String, line: Int?) -> Diagnostic {
        Diagnostic(
            .error, code: "empty-article", message: "no prose was found", path: path, line: line,
            remedy: "check that the file holds a news article")
    }
}
