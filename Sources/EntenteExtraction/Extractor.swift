public import EntenteGraph
internal import EntenteKnowledge
public import EntenteText

/// Makes the graph of one article out of its language analysis.
///
/// ```swift
/// let graph = Extractor().extract(analyzer.analyze(article))
/// ```
public struct Extractor: Sendable {
    private let knowledge: Knowledge

    public init() { knowledge = .shared }

    public func extract(_ document: Document) -> ArticleGraph {
        let analysis = analyze(document)
        var graph = GraphBuilder(analysis)
        let extractors: [any FactExtractor] = [
            EntityExtractor(),
            OfficeExtractor(),
            StatementExtractor(),
            EventExtractor(),
        ]
        for extractor in extractors { extractor.extract(from: analysis, into: &graph) }
        return graph.finish()
    }

    /// Names, offices and coreference: what the fact extractors build on.
    package func analyze(_ document: Document) -> Analysis {
        var linker = EntityLinker(document: document, knowledge: knowledge)
        var analysis = linker.link()
        OfficeFinder(knowledge: knowledge).find(in: &analysis)
        Coreference(knowledge: knowledge).resolve(in: &analysis)
        return analysis
    }
}
