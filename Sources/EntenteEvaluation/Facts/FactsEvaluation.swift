internal import EntenteExtraction
internal import EntenteGraph
public import EntenteLanguage
internal import EntenteReading
internal import EntenteText

/// Measures all facts on articles whose facts are known: the table of `shared/score/score.py`, in one process.
///
/// ```swift
/// let evaluation = try FactsEvaluation(Analyzer(), gold: "gold", articles: "articles")
/// print(evaluation.table(verbose: false))
/// ```
public struct FactsEvaluation {
    /// One gold file and what came of it.
    struct Part {
        var name: String
        var gold: GoldArticle
        var score: FactScore
        /// What was made of each article alone.
        var articles: [AnalyzedArticle]
    }

    struct AnalyzedArticle {
        var document: Document
        var graph: ArticleGraph
    }

    let parts: [Part]
    let score: FactScore

    /// Reads, analyses and compares all of a folder.
    /// - Throws: a ``Diagnostic`` of an article that cannot be read, or what Foundation says of a gold file.
    public init(_ analyzer: Analyzer, gold: String, articles: String) throws {
        let extractor = Extractor()
        let reader = ArticleReader()
        parts = try GoldFolder(gold: gold, articles: articles).entries.map { entry in
            let articles = try entry.articles.flatMap { path -> [Article] in
                let reading = reader.read(path)
                if let error = reading.diagnostics.first(where: { $0.severity == .error }) { throw error }
                return reading.articles
            }.map { article in
                let document = analyzer.analyze(article)
                return AnalyzedArticle(document: document, graph: extractor.extract(document))
            }
            let graph = Resolver().resolve(articles.map(\.graph))
            let score = FactScorer.score(graph, against: entry.gold, article: String(entry.name.prefix(12)))
            return Part(name: entry.name, gold: entry.gold, score: score, articles: articles)
        }
        score = parts.reduce(into: FactScore()) { $0 += $1.score }
    }

    /// What is right, wrong and missed in each row, and the mean of the rows' figures.
    ///
    /// - Parameter verbose: Whether a line stands below a row for each that is wrong or missed.
    public func table(verbose: Bool) -> String {
        var lines = [String(repeating: " ", count: 22) + " right  wrong missed        P      R     F1"]
        for row in FactRow.allCases {
            guard let tally = score.tallies[row] else { continue }
            let counts = [tally.right, tally.wrong, tally.missed].map { Table.cell(String($0), 7) }.joined()
            let figures = [
                row.measure == .recall ? "-" : Table.decimal(tally.precision),
                row.measure == .precision ? "-" : Table.decimal(tally.recall),
                Table.decimal(FactScore.figure(tally, of: row)),
            ]
            lines.append(
                Table.label(row.rawValue, 21) + counts + "  " + figures.map { Table.cell($0, 7) }.joined())
            if verbose { lines += tally.notes.map { "  " + $0 } }
        }
        lines.append(Table.label("mean of the figures", 42) + "  " + Table.cell(Table.decimal(score.mean), 21))
        return lines.joined(separator: "\n")
    }

    /// Each rule's facts that are right and wrong, by kind of fact.
    public var rules: String { RuleTable(judgements).text }

    /// The missed rows that point at words of the text, by cause.
    public func causes(verbose: Bool) -> String {
        var table = CauseTable()
        for part in single {
            let explainer = MissExplainer(part.articles[0], gold: part.gold)
            for miss in part.score.misses { table.add(miss, explainer.cause(of: miss), in: part.name) }
        }
        return table.text(verbose: verbose)
    }

    var judgements: [FactScore.Judgement] { single.flatMap(\.score.judgements) }

    /// The graphs of one article: the articles of the others are among these.
    private var single: [Part] { parts.filter { $0.articles.count == 1 } }
}
