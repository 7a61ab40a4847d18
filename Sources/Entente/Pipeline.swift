public import EntenteGraph
public import EntenteText
import Synchronization

/// Makes article graphs of files, on as many cores as it is given.
///
///     let harvest = await Pipeline(stages: stages, jobs: 8).run(["articles"])
///     let graph = Resolver().resolve(harvest.articles)
///
/// The result does not depend on the number of jobs. Of an article only its graph is kept, in as little memory as it needs.
public struct Pipeline: Sendable {
    public var stages: Stages
    /// How many articles are worked on at the same time.
    public var jobs: Int
    /// Whether the graphs keep what was left out and why.
    public var keepsOmissions = true

    public init(stages: Stages, jobs: Int) {
        self.stages = stages
        self.jobs = max(1, jobs)
    }

    /// How far the work is.
    public struct Progress: Sendable {
        public var files: Int
        public var filesDone = 0
        public var articlesDone = 0

        public init(files: Int) { self.files = files }
    }

    /// What the files gave.
    public struct Harvest: Sendable {
        public var articles = ArticleGraphSet()
        /// How many articles were read, with those that came twice.
        public var articlesRead = 0
        /// In the order of the input.
        public var diagnostics: [Diagnostic] = []
        /// The files that could not be read, or not whole: what they held before may still be in them.
        public var faultyFiles: Set<FilePath> = []
        /// Where each article was met first, by its SHA-256.
        var origins: [String: String] = [:]
    }

    /// Finds, reads, analyses and extracts.
    ///
    /// - Parameter observe: Told after every article and every file, from any thread, one call at a time.
    public func run(_ paths: [String], observe: @escaping @Sendable (Progress) -> Void = { _ in }) async -> Harvest {
        let collector = GraphCollector(keepsOmissions: keepsOmissions)
        var harvest = await run(paths, delivery: Delivery(to: collector), observe: observe)
        harvest.articles = collector.takeAll()
        return harvest
    }

    /// The same with the graphs going elsewhere: the harvest has none.
    ///
    /// - Throws: What the sink threw first; nothing is analysed from then on.
    func run(
        _ paths: [String], into sink: some ArticleGraphSink,
        observe: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Harvest {
        let delivery = Delivery(to: sink)
        let harvest = await run(paths, delivery: delivery, observe: observe)
        if let failure = delivery.failure { throw failure }
        return harvest
    }

    private func run(
        _ paths: [String], delivery: Delivery, observe: @escaping @Sendable (Progress) -> Void
    ) async -> Harvest {
        let (files, found) = stages.find(paths)
        let queue = WorkQueue(files: files.count, capacity: 4 * jobs)
        let observer = Observer(files: files.count, observe: observe)
        let results = await withTaskGroup(of: [Result].self) { group in
            for _ in 0..<jobs {
                group.addTask { await work(on: files, from: queue, delivery, observer) }
            }
            var results: [Result] = []
            for await part in group { results += part }
            return results
        }
        return gather(results.sorted { $0.place < $1.place }, of: files, after: found)
    }

    private enum Outcome: Sendable {
        case article(sha256: String, origin: String)
        case diagnostic(Diagnostic)
    }

    private struct Result: Sendable {
        var place: InputPlace
        var outcome: Outcome
    }

    private func work(
        on files: [FilePath], from queue: WorkQueue, _ delivery: Delivery, _ observer: Observer
    ) async -> [Result] {
        var results: [Result] = []
        while let work = await queue.next() {
            switch work {
            case .article(let article, let place): extract(article, place, delivery, observer)
            case .file(let file):
                var place = InputPlace(file: file, number: 0, path: files[file])
                var slots = Slots()
                stages.read(files[file]) { event in
                    switch event {
                    case .diagnostic(let diagnostic):
                        if diagnostic.severity == .error { slots.skip() }
                        results.append(Result(place: place, outcome: .diagnostic(diagnostic)))
                        delivery(or: ()) { try $0.pass(place) }
                    case .article(let article):
                        place.slot = slots.next(article)
                        results.append(
                            Result(place: place, outcome: .article(sha256: article.sha256, origin: article.origin)))
                        if delivery(or: true, { try $0.holds(article, from: place) }) {
                            delivery(or: ()) { try $0.pass(place) }
                            observer.finishArticle()
                        } else if !queue.offer(article, place) {
                            extract(article, place, delivery, observer)
                        }
                    }
                    place.number += 1
                }
                delivery(or: ()) { try $0.finishFile(before: place) }
                queue.finishFile()
                observer.finishFile()
            }
        }
        return results
    }

    private func extract(_ article: Article, _ place: InputPlace, _ delivery: Delivery, _ observer: Observer) {
        if delivery.failure == nil {
            let graph = stages.extract(article)
            delivery(or: ()) { try $0.take(graph, of: article, from: place) }
        }
        observer.finishArticle()
    }

    private func gather(_ results: [Result], of files: [FilePath], after found: [Diagnostic]) -> Harvest {
        var harvest = Harvest()
        harvest.diagnostics = found
        for result in results {
            switch result.outcome {
            case .diagnostic(let diagnostic):
                harvest.diagnostics.append(diagnostic)
                if diagnostic.severity == .error { harvest.faultyFiles.insert(files[result.place.file]) }
            case .article(let sha256, let origin):
                harvest.articlesRead += 1
                if let first = harvest.origins[sha256] {
                    harvest.diagnostics.append(
                        Diagnostic(.warning, code: "repeated-article", path: origin, repeats: first))
                } else {
                    harvest.origins[sha256] = origin
                }
            }
        }
        return harvest
    }

    private final class Observer: Sendable {
        private let progress: Mutex<Progress>
        private let observe: @Sendable (Progress) -> Void

        init(files: Int, observe: @escaping @Sendable (Progress) -> Void) {
            progress = Mutex(Progress(files: files))
            self.observe = observe
        }

        func finishArticle() { change { $0.articlesDone += 1 } }
        func finishFile() { change { $0.filesDone += 1 } }

        private func change(_ body: (inout Progress) -> Void) {
            progress.withLock { progress in
                body(&progress)
                observe(progress)
            }
        }
    }
}

extension Diagnostic {
    fileprivate init(_ severity: Severity, code: String, path: String, repeats first: String) {
        self.init(severity, code: code, message: "the same article as \(first); it counts once", path: path)
    }
}
