import EntenteExtraction
import EntenteLanguage
import EntenteReading
public import EntenteText

extension Stages {
    /// The stages that come with the library.
    ///
    /// - Parameter published: The day of publication of articles that have none of their own.
    /// - Throws: An error that describes itself where the language model cannot be used.
    public static func standard(published: CalendarDate? = nil) throws -> Stages {
        let finder = ArticleFinder()
        let reader = ArticleReader(options: ReadingOptions(published: published))
        let analyzer = try Analyzer()
        let extractor = Extractor()
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
            extract: { extractor.extract(analyzer.analyze($0)) })
    }
}
