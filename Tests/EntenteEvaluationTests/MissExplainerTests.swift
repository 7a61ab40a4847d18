import EntenteEvaluation
import EntenteExtraction
import EntenteGraph
import EntenteLanguage
import EntenteText
import Testing

/// Why a row is missed, of an article in which nothing, or one event of Chile's, was found.
@Suite struct MissExplainerTests {
    private static let analyzer = Result { try Analyzer() }
    /// The only word that a rule is made to know.
    private static let triggers = RuleTriggers { token, _, syntax in syntax.norm(token) == "scolded" }
    private static let text = "Chile scolded Peru. They scolded Peru. The wind was strong in Chile."

    @Test(
        arguments: [
            ("Chile scolded Peru", [["CL"], ["PE"]], false, .notFound),
            ("Chile scolded Peru", [["CL"], ["PE"]], true, .argument),
            ("Chile scolded Peru", [["CL"]], true, .otherwise),
            ("Chile scolded Peru", [["CL"], ["BO"]], true, .coreference),
            ("They scolded Peru", [["CL"], ["PE"]], false, .coreference),
            ("The wind was strong", [["CL"]], false, .noTrigger),
            ("Bolivian llamas hummed", [["BO"]], false, .unplaced),
        ] as [(String, [[String]], Bool, MissCause)])
    func cause(at words: String, arguments: [[String]], isTold: Bool, cause: MissCause) throws {
        let source = SourceText(Self.text)
        let document = try Self.analyzer.get().analyze(
            Article(
                source: source, sha256: String(repeating: "0", count: 64), origin: "test",
                blocks: [Block(role: .paragraph, range: source.all)]))
        var article = SmallGraph()
        article.say("Chile scolded Peru.")
        let chile = article.thing(.country, "Chile", key: "CL")
        if isTold {
            let event = article.thing(.event)
            article.fact(event, .actor, .thing(chile), "test")
        }
        let explainer = MissExplainer(
            GoldCorpus.AnalyzedArticle(name: "test", document: document, graph: article.graph),
            gold: try SmallGold.article(), triggers: Self.triggers)
        let miss = FactScore.Miss(row: .eventRecall, label: "", at: words, arguments: arguments)
        #expect(explainer.cause(of: miss) == cause)
    }
}
