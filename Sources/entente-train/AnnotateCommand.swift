import ArgumentParser
import EntenteLanguage
import EntenteText
import EntenteTraining
import Foundation

struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Writes the analysis of a text as CoNLL-U.",
        discussion: """
            Plain text is read paragraph by paragraph: an empty line ends one. Of CoNLL-U the running text of each document is
            read, or its tokens and sentences are kept with --gold-tokens.
            """)

    @Argument(help: "Plain text, or CoNLL-U if its name ends in .conllu.") var input: String
    @Option(name: .shortAndLong, help: "The CoNLL-U file to write.") var output: String
    @Option(help: "A model file, in place of the built-in one.") var model: String?
    @Option(help: "Whose conventions to follow: news, web or gum.") var convention = "news"
    @Flag(help: "Keep the tokens and sentences of CoNLL-U.") var goldTokens = false

    func run() throws {
        let conventions: [String: Analyzer.Convention] = ["news": .news, "web": .web, "gum": .gum]
        guard let convention = conventions[convention] else {
            throw ValidationError("--convention \(convention): there are news, web and gum")
        }
        let analyzer =
            try model.map { try Analyzer(modelAt: $0, convention: convention) } ?? Analyzer(convention: convention)
        var writer = CoNLLUWriter()
        if input.hasSuffix(".conllu") {
            for sentences in GoldSentence.documents(try CoNLLU.read(path: input)) {
                if goldTokens {
                    var document = GoldSentence.document(sentences)
                    analyzer.annotate(&document)
                    writer.append(document, analyzer, comments: sentences.map(\.comments))
                } else {
                    writer.append(analyzer.analyze(GoldSentence.article(sentences)), analyzer)
                }
            }
        } else {
            guard let data = FileManager.default.contents(atPath: input) else {
                throw ValidationError("\(input): the file cannot be read")
            }
            let source = SourceText(String(decoding: data, as: UTF8.self))
            let article = Article(source: source, sha256: "", origin: input, blocks: Paragraphs.blocks(of: source))
            writer.append(analyzer.analyze(article), analyzer)
        }
        try Data(writer.bytes).write(to: URL(fileURLWithPath: output))
    }
}
