import EntenteLanguage
import EntenteText

/// The analyzer with the built-in model, made once.
enum TestAnalyzer {
    private static let made = Result { try Analyzer() }
    static var shared: Analyzer { get throws { try made.get() } }

    /// An article whose text is one block.
    static func article(_ text: String, _ role: Block.Role = .paragraph) -> Article {
        let source = SourceText(text)
        return Article(source: source, sha256: "", origin: "-", blocks: [Block(role: role, range: source.all)])
    }
}
