public import EntenteText
import EntenteGraph
import EntenteReading

extension Stages {
    /// The stages that come with the library.
    ///
    /// - Parameter published: The day of publication of articles that have none of their own.
    /// - Throws: An error that describes itself where the language model cannot be used.
    public static func standard(published: CalendarDate? = nil) throws -> Stages {
        let finder = ArticleFinder()
        let reader = ArticleReader(options: ReadingOptions(published: published))
        return Stages(
            find: { finder.find($0) },
            read: { file, each in
                reader.read(file) { event in
                    switch event {
                    case .article(let article): each(.article(article))
                    case .diagnostic(let diagnostic): each(.diagnostic(diagnostic))
                    }
                }
            },
            extract: { article in
                ArticleGraph(source: NewsSource(sha256: article.sha256, headline: article.headline, published: article.published, publisher: article.publisher, url: article.url))
            })
    }
}
