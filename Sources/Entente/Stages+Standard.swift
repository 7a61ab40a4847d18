import EntenteExtraction
import EntenteGraph
import EntenteKnowledge
import EntenteLanguage
import EntenteReading
public import EntenteText

extension Stages {
    /// The stages that come with the library.
    ///
    /// - Parameters:
    ///   - published: The day of publication of articles that have none of their own.
    ///   - minimumConfidence: Facts that are less sure are left out.
    /// - Throws: An error that describes itself where the language model or the rules cannot be used.
    public static func standard(published: CalendarDate? = nil, minimumConfidence: Double = 0) throws -> Stages {
        try Extractor.checkRules()
        let finder = ArticleFinder()
        let reader = ArticleReader(options: ReadingOptions(published: published))
        let analyzer = try Analyzer()
        let extractor = Extractor(minimumConfidence: minimumConfidence)
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
                var graph = extractor.extract(analyzer.analyze(article))
                graph.source.sketch = TextSketch(article)
                return graph
            }, version: try version(minimumConfidence))
    }

    /// The extractor's own version, and a digest of the language model, of what is known beforehand and of what is left
    /// out.
    private static func version(_ minimumConfidence: Double) throws -> String {
        var digests = [try ModelFile.embedded().digest] + DataFile.embedded.map { Symbol($0.bytes).hash }
        digests.append(Extractor.rulesDigest)
        if minimumConfidence > 0 { digests.append(minimumConfidence.bitPattern) }
        let digest = Symbol(digests.flatMap { hash in stride(from: 0, to: 64, by: 8).map { UInt8(hash >> $0 & 0xFF) } })
        return "\(Extractor.version)-\(String(digest.hash, radix: 16))"
    }
}
