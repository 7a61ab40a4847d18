import EntenteGraph
import EntenteStore
import EntenteText

/// The articles that a graph is made of: those of paths or, with a store, all that it holds once these are added to it.
struct ArticleCollection {
    var paths: [String]
    var pipeline: Pipeline
    var store: String?
    /// Removes from the store what is not among the paths any more.
    var prunes = false
    /// The file for what was left out and why, as JSON Lines; nil for none.
    var log: String?

    /// - Returns: The articles, and the store, which is open still.
    /// - Throws: A `StoreError`, or a ``WritingError`` about the log.
    func read(
        observe: @escaping @Sendable (Pipeline.Progress) -> Void
    ) async throws -> (articles: ArticleGraphSet, report: BuildReport, store: ArticleStore?) {
        var pipeline = pipeline
        pipeline.keepsOmissions = log != nil || store != nil
        if let log {
            // The log of the last time may lie among the articles.
            let log = FilePath(log).resolved
            let find = pipeline.stages.find
            pipeline.stages.find = { paths in
                let (files, diagnostics) = find(paths)
                return (files.filter { $0.resolved != log }, diagnostics)
            }
        }
        guard let store else {
            let harvest = await pipeline.run(paths, observe: observe)
            if let log { try OmissionLog(path: log).write(harvest.articles, origins: harvest.origins) }
            return (harvest.articles, BuildReport(harvest), nil)
        }
        let kept = try ArticleStore(
            path: store, extractor: pipeline.stages.version,
            // Without anything to put into it, a store that is not there is one whose name was mistyped.
            creates: !paths.isEmpty)
        let harvest = try await pipeline.run(paths, into: StoreSink(store: kept), observe: observe)
        var report = BuildReport(harvest)
        let pruning = prunes ? Pruning(harvest) : nil
        report.diagnostics += pruning?.diagnostics(of: kept.unmet, store: store) ?? []
        try kept.finish { pruning?.removes($0) ?? false }
        let others = try kept.countOfOthers()
        if others > 0 {
            report.diagnostics.append(
                Diagnostic(
                    .warning, code: "older-extraction",
                    message: "\(others) of its articles were read by another version of the program", path: store,
                    remedy: "name their files to have them read again"))
        }
        let articles = try kept.articleGraphs(withOmissions: log != nil)
        if let log {
            try OmissionLog(path: log).write(
                articles, origins: kept.places.merging(harvest.origins) { _, here in here })
        }
        report.store = kept.changes
        return (articles, report, kept)
    }
}
