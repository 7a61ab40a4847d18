public import EntenteGraph
internal import EntenteKnowledge
internal import EntenteLanguage
public import EntenteText

/// Makes the graph of one article out of its language analysis.
///
/// ```swift
/// let graph = Extractor().extract(analyzer.analyze(article))
/// ```
public struct Extractor: Sendable {
    /// Raised with every change of the reader, the analysis or the rules that finds something else in an article, so
    /// that a store reads its articles again. The language model and the lists of facts count by themselves.
    public static let version = 14

    /// A digest of the rules and words that the program carries as files.
    public static var rulesDigest: UInt64 { Symbol(RuleFile.all.flatMap(\.bytes)).hash }

    /// Reads the rules and words that are in use: those of the binary, or of the folder that `ENTENTE_RULES` names.
    ///
    /// - Throws: A ``Diagnostic`` with the file and the line that cannot be read. Nothing may be extracted then.
    public static func checkRules() throws { try RuleSet.check() }

    private let confidence: RuleConfidence
    private let floor: ConfidenceFloor

    /// - Parameter minimumConfidence: Facts that are less sure are left out, and noted among the omissions.
    public init(minimumConfidence: Double = 0) {
        self.init(confidence: .shared, minimumConfidence: minimumConfidence)
    }

    package init(confidence: RuleConfidence, minimumConfidence: Double = 0) {
        self.confidence = confidence
        floor = ConfidenceFloor(minimumConfidence)
    }

    public func extract(_ document: Document) -> ArticleGraph {
        var graph = facts(of: document)
        confidence.apply(to: &graph)
        floor.apply(to: &graph)
        return graph
    }

    private func facts(of document: Document) -> ArticleGraph {
        let analysis = analyze(document)
        var graph = GraphBuilder(analysis)
        let extractors: [any FactExtractor] = [
            EntityExtractor(),
            MembershipExtractor(),
            OfficeExtractor(),
            SuccessionExtractor(),
            AgreementExtractor(),
            MeetingExtractor(),
            StatementExtractor(),
            EventExtractor(),
            PositionExtractor(),
        ]
        for extractor in extractors { extractor.extract(from: analysis, into: &graph) }
        var article = graph.finish()
        article.endAtPublication()
        return article
    }

    /// Names, offices and coreference: what the fact extractors build on.
    package func analyze(_ document: Document) -> Analysis {
        var linker = EntityLinker(document: document)
        var analysis = linker.link()
        analysis.times = TimeTagger().expressions(in: document)
        BodyReferents().resolve(in: &analysis)
        CapitalReferents().resolve(in: &analysis)
        HereReferents().resolve(in: &analysis)
        OfficeFinder.find(in: &analysis)
        Coreference().resolve(in: &analysis)
        // Who "both sides" are tells whose agreement it is that they sign.
        AgreementFinder(knowledge: .shared).find(in: &analysis)
        MeetingNames.hideFalseBodies(in: &analysis, knowledge: .shared)
        return analysis
    }
}
