import EntenteGraph
import EntenteText
import Synchronization

/// Where a pipeline's article graphs go: to memory, to a store, to a file.
///
/// Called from many threads, in whatever order the work is done; ``InputPlace`` has the order of the input.
protocol ArticleGraphSink: Sendable {
    /// True where the article's graph is there already, so that it need not be analysed.
    func holds(_ article: Article, from place: InputPlace) throws -> Bool
    func take(_ graph: ArticleGraph, of article: Article, from place: InputPlace) throws
    /// Says that a place of the input gives no graph.
    func pass(_ place: InputPlace) throws
    /// Says that a file has no more than the places before this one.
    func finishFile(before place: InputPlace) throws
}

extension ArticleGraphSink {
    func holds(_ article: Article, from place: InputPlace) throws -> Bool { false }
    func pass(_ place: InputPlace) throws {}
    func finishFile(before place: InputPlace) throws {}
}

/// Where an article or a diagnostic comes from, in the order of the input.
struct InputPlace: Comparable, Sendable {
    var file: Int
    /// Counts what the file gave.
    var number: Int
    var path: FilePath
    /// What an article is known by within its file when the file is read again: its identifier, or how many came before.
    var slot = ""

    static func < (a: InputPlace, b: InputPlace) -> Bool { (a.file, a.number) < (b.file, b.number) }
    static func == (a: InputPlace, b: InputPlace) -> Bool { (a.file, a.number) == (b.file, b.number) }
}

/// Gives the articles of one file their slots.
struct Slots {
    private var identifiers: Set<String> = []
    private var count = 0

    /// Passes over the place of an article that could not be read, so that those after it keep theirs.
    mutating func skip() { count += 1 }

    mutating func next(_ article: Article) -> String {
        count += 1
        if let identifier = article.identifier, identifiers.insert(identifier).inserted { return "#\(identifier)" }
        return ":\(count)"
    }
}

/// Hands results to a sink until one cannot be taken; keeps what went wrong.
final class Delivery: Sendable {
    private let sink: any ArticleGraphSink
    private let state = Mutex<(any Error)?>(nil)

    init(to sink: any ArticleGraphSink) { self.sink = sink }

    var failure: (any Error)? { state.withLock { $0 } }

    /// Runs a call of the sink; gives the other value where that fails, and from then on.
    func callAsFunction<Result>(or other: Result, _ call: (any ArticleGraphSink) throws -> Result) -> Result {
        if failure != nil { return other }
        do {
            return try call(sink)
        } catch {
            state.withLock { $0 = $0 ?? error }
            return other
        }
    }
}

/// Keeps the graphs in memory.
final class GraphCollector: ArticleGraphSink {
    private let graphs = Mutex(ArticleGraphSet())
    private let keepsOmissions: Bool

    init(keepsOmissions: Bool) { self.keepsOmissions = keepsOmissions }

    func take(_ graph: ArticleGraph, of article: Article, from place: InputPlace) {
        var graph = graph
        if !keepsOmissions { graph.omissions = [] }
        graphs.withLock { [graph] in _ = $0.insert(graph) }
    }

    /// The graphs, which are the caller's alone then.
    func takeAll() -> ArticleGraphSet {
        graphs.withLock { graphs in
            defer { graphs = ArticleGraphSet() }
            return graphs
        }
    }
}
