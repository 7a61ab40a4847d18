internal import EntenteExtraction
internal import EntenteGraph
public import EntenteLanguage
internal import EntenteReading
internal import EntenteText
internal import Foundation

/// Articles whose facts are known, each with its analysis and its graph.
///
/// `NAME.json` in the folder of gold speaks of `NAME.txt` in that of the articles, and `corpus.json` of the articles that
/// the collection began with, all that start with `00`, in one graph.
public struct GoldCorpus {
    /// A gold file and the articles that it speaks of.
    struct Entry {
        var name: String
        var gold: GoldArticle
        var articles: [AnalyzedArticle]

        var isOfOneArticle: Bool { articles.count == 1 }
    }

    struct AnalyzedArticle {
        var name: String
        var document: Document
        /// The facts with the confidences that the extractors give them.
        var graph: ArticleGraph
    }

    let entries: [Entry]

    /// - Throws: a ``Diagnostic`` of an article that cannot be read, or what Foundation says of a gold file.
    public init(gold: String, articles: String, analyzer: Analyzer) throws {
        let texts = try FileManager.default.contentsOfDirectory(atPath: articles).filter { $0.hasSuffix(".txt") }
        let files = try FileManager.default.contentsOfDirectory(atPath: gold).filter { $0.hasSuffix(".json") }
        let extractor = Extractor(confidence: .asGiven)
        let reader = ArticleReader()
        entries = try files.sorted().map { file in
            let data = try Data(contentsOf: URL(fileURLWithPath: gold + "/" + file))
            let name = Self.stem(file)
            let paths = name == "corpus" ? texts.filter { $0.hasPrefix("00") }.sorted() : [name + ".txt"]
            let articles = try paths.flatMap { path in
                let reading = reader.read(articles + "/" + path)
                if let error = reading.diagnostics.first(where: { $0.severity == .error }) { throw error }
                return reading.articles.map { article in
                    let document = analyzer.analyze(article)
                    return AnalyzedArticle(
                        name: Self.stem(path), document: document, graph: extractor.extract(document))
                }
            }
            return Entry(
                name: name, gold: try JSONDecoder().decode(GoldArticle.self, from: data), articles: articles)
        }
    }

    private static func stem(_ file: String) -> String {
        file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    }

    /// What came of comparing each entry's one graph with its gold.
    ///
    /// - Parameters:
    ///   - confidence: What is known of the rules, for each article by its name.
    ///   - floor: What is left out.
    func scores(_ floor: ConfidenceFloor, confidence: (String) -> RuleConfidence) -> [FactScore] {
        entries.map { entry in
            let graphs = entry.articles.map { article in
                var graph = article.graph
                confidence(article.name).apply(to: &graph)
                floor.apply(to: &graph)
                return graph
            }
            return FactScorer.score(
                Resolver().resolve(graphs), against: entry.gold, article: String(entry.name.prefix(12)))
        }
    }
}
