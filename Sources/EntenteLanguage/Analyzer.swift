public import EntenteText
internal import Synchronization

/// Reads an article's prose: words, sentences, parts of speech, morphology, lemmas, dependencies and names.
///
///     let analyzer = try Analyzer()
///     let document = analyzer.analyze(article)
///
/// One analyzer serves any number of threads. The same article gives the same document, always.
public final class Analyzer: Sendable {
    /// The corpora of Universal Dependencies differ in some features, lemmas and relations; an analyzer follows one.
    public enum Convention: Sendable, CaseIterable {
        /// The English Web Treebank, in text as editors leave it: no sentence ends inside a line without a mark before a
        /// capital, which is a name far more often (`President Xi | Jinping`).
        case news
        /// The English Web Treebank.
        case web
        /// The Georgetown University Multilayer corpus.
        case gum
    }

    public let convention: Convention
    package let tokenizer: Tokenizer
    package let splitter: SentenceSplitter
    package let network: Network
    package let tags: TagSet
    package let lemmas: LemmaRules
    package let relations: [DependencyRelation]
    /// The index of `root` among them.
    let rootLabel: Int
    private let file: ModelFile
    private let spaces = Mutex<[SpareWorkspace]>([])

    private struct SpareWorkspace: @unchecked Sendable { let space: Workspace }

    /// With the model that the program carries.
    public convenience init(convention: Convention = .news) throws { try self.init(ModelFile.embedded(), convention) }

    /// With a model from a file, which is mapped, not read.
    public convenience init(modelAt path: String, convention: Convention = .news) throws {
        try self.init(ModelFile(path: path), convention)
    }

    private init(_ file: ModelFile, _ convention: Convention) throws {
        self.file = file
        self.convention = convention
        tokenizer = try Tokenizer(file)
        splitter = try SentenceSplitter(file, convention)
        tags = TagSet(try file.strings("tagset"))
        relations = try file.strings("relations").map { DependencyRelation(rawValue: $0) ?? .dep }
        rootLabel = relations.firstIndex(of: .root) ?? 0
        network = try Network(file, tagCount: tags.features.count, labelCount: relations.count)
        lemmas = try LemmaRules(file)
    }

    /// The language analysis of an article's blocks. No sentence crosses a block.
    public func analyze(_ article: Article) -> Document {
        var document = Document(article: article)
        withWorkspace { space in
            article.source.utf8.withUnsafeBufferPointer { text in
                for index in article.blocks.indices { cut(text, index, &document, space) }
                annotate(text, &document, space)
            }
        }
        return document
    }

    /// The words and sentences alone.
    package func segment(_ article: Article) -> Document {
        var document = Document(article: article)
        withWorkspace { space in
            article.source.utf8.withUnsafeBufferPointer { text in
                for index in article.blocks.indices { cut(text, index, &document, space) }
            }
        }
        return document
    }

    /// Tags, parses and finds the names of a document whose tokens and sentences are given.
    package func annotate(_ document: inout Document) {
        let source = document.source
        withWorkspace { space in source.utf8.withUnsafeBufferPointer { annotate($0, &document, space) } }
    }

    /// The features of a token as CoNLL-U writes them, `_` where it has none.
    public func features(of token: Token) -> String {
        Int(token.tag) < tags.features.count ? tags.features[Int(token.tag)] : "_"
    }

    private func withWorkspace(_ body: (Workspace) -> Void) {
        let spare =
            spaces.withLock { $0.popLast() }
            ?? SpareWorkspace(space: Workspace(network, convention == .gum ? .gum : .web))
        body(spare.space)
        spaces.withLock { $0.append(spare) }
    }
}
