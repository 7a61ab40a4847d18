import EntenteGraph
public import EntenteStore
public import EntenteText

/// Which articles leave a store when it is pruned: those whose absence from the input is certain.
///
/// Where a file or a folder could not be read, or a path was misspelt, nothing is certain and none leaves. What a file
/// held that could not be read whole (a line was cut, the file is empty) stays too.
struct Pruning {
    /// What could not be read at all.
    private let unread: Diagnostic?
    private let faultyFiles: Set<FilePath>

    init(_ harvest: Pipeline.Harvest) {
        unread = harvest.diagnostics.first { $0.severity == .error && $0.code.hasPrefix("unreadable-") }
        faultyFiles = Set(harvest.faultyFiles.map(\.resolved))
    }

    /// True of a place at which no article was met and at which there certainly is none.
    func removes(_ place: String) -> Bool { unread == nil && !faultyFiles.contains(StorePlace(name: place).file) }

    /// Says what stays although it was not met.
    ///
    /// - Parameter unmet: The places at which no article was met.
    func diagnostics(of unmet: [String], store: String) -> [Diagnostic] {
        if let unread {
            return [kept("nothing was removed, since \(unread.path) could not be read", store)]
        }
        var counts: [FilePath: Int] = [:]
        for place in unmet where !removes(place) { counts[StorePlace(name: place).file, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { file, count in
            let articles = count == 1 ? "1 article of \(file) was" : "\(count) articles of \(file) were"
            return kept("\(articles) not removed, since it could not be read whole", store)
        }
    }

    private func kept(_ message: String, _ store: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "not-pruned", message: message, path: store,
            remedy: "mend what could not be read, or take it out of the paths, and prune again")
    }
}

extension GraphBuild {
    /// What pruning would do.
    public struct Rehearsal: Sendable {
        /// The places whose articles would leave the store, sorted.
        public var places: [StorePlace]
        public var diagnostics: [Diagnostic]
    }

    /// Finds out what pruning would remove; nothing is analysed, and neither the store nor the output is changed.
    ///
    /// - Throws: A `StoreError`.
    public func rehearsePruning(
        _ store: String, observe: @escaping @Sendable (Pipeline.Progress) -> Void = { _ in }
    ) async throws -> Rehearsal {
        let kept = try ArticleStore(path: store, extractor: pipeline.stages.version, creates: false)
        let harvest = try await pipeline.run(paths, into: MeetingSink(store: kept), observe: observe)
        let pruning = Pruning(harvest)
        let unmet = kept.unmet
        try kept.close()
        return Rehearsal(
            places: unmet.filter(pruning.removes).map { StorePlace(name: $0) },
            diagnostics: harvest.diagnostics + pruning.diagnostics(of: unmet, store: store))
    }
}

/// Notes which places were met, and asks for no article's graph.
private struct MeetingSink: ArticleGraphSink {
    let store: ArticleStore

    func holds(_ article: Article, from place: InputPlace) -> Bool {
        store.meet(StorePlace(place, article).name)
        return true
    }

    func take(_ graph: ArticleGraph, of article: Article, from place: InputPlace) {}
}
