public import EntenteGraph
public import EntenteText

/// The stages that see one article each, as functions: what the pipeline runs on every core.
public struct Stages: Sendable {
    /// What comes out of a file, in the order of the file.
    public enum Event: Sendable {
        case article(Article)
        case diagnostic(Diagnostic)
    }

    /// The files of some paths, each once, and what was skipped or not found.
    public var find: @Sendable (_ paths: [String]) -> (files: [FilePath], diagnostics: [Diagnostic])
    /// Reads a file an article at a time, so that a file of any length needs little memory.
    public var read: @Sendable (_ file: FilePath, _ each: (Event) -> Void) -> Void
    /// The language analysis and the graph of one article.
    public var extract: @Sendable (_ article: Article) -> ArticleGraph
    /// The version of all that makes an article's graph: what a store keeps of another version is made anew.
    public var version: String

    public init(
        find: @escaping @Sendable (_ paths: [String]) -> (files: [FilePath], diagnostics: [Diagnostic]),
        read: @escaping @Sendable (_ file: FilePath, _ each: (Event) -> Void) -> Void,
        extract: @escaping @Sendable (_ article: Article) -> ArticleGraph, version: String = "0"
    ) {
        self.find = find
        self.read = read
        self.extract = extract
        self.version = version
    }
}
