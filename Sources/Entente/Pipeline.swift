public import EntenteGraph
public import EntenteText
import Synchronization

/// Makes article graphs of files, on as many cores as it is given.
///
///     let harvest = await Pipeline(stages: stages, jobs: 8).run(["articles"])
///     let graph = Resolver().resolve(harvest.articles)
///
/// The result does not depend on the number of jobs. Of an article only its graph is kept.
public struct Pipeline: Sendable {
    public var stages: Stages
    /// How many articles are worked on at the same time.
    public var jobs: Int

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
    }

    /// Finds, reads, analyses and extracts.
    ///
    /// - Parameter observe: Told after every article and every file, from any thread, one call at a time.
    public func run(_ paths: [String], observe: @escaping @Sendable (Progress) -> Void = { _ in }) async -> Harvest {
        let (files, found) = stages.find(paths)
        let queue = WorkQueue(files: files.count, capacity: 4 * jobs)
        let observer = Observer(files: files.count, observe: observe)
        let results = await withTaskGroup(of: [Result].self) { group in
            for _ in 0..<jobs {
                group.addTask { await work(on: files, from: queue, observer) }
            }
            var results: [Result] = []
            for await part in group { results += part }
            return results
        }
        return gather(results.sorted { $0.place < $1.place }, after: found)
    }

    private enum Outcome: Sendable {
        case graph(ArticleGraph, origin: String)
        case diagnostic(Diagnostic)
    }

    private struct Result: Sendable {
        var place: WorkQueue.Place
        var outcome: Outcome
    }

    private func work(on files: [String], from queue: WorkQueue, _ observer: Observer) async -> [Result] {
        var results: [Result] = []
        while let work = await queue.next() {
            switch work {
            case .article(let article, let place):
                results.append(result(article, place, observer))
            case .file(let file):
                var place = WorkQueue.Place(file: file, number: 0)
                stages.read(files[file]) { event in
                    switch event {
                    case .diagnostic(let diagnostic):
                        results.append(Result(place: place, outcome: .diagnostic(diagnostic)))
                    case .article(let article):
                        if !queue.offer(article, place) { results.append(result(article, place, observer)) }
                    }
                    place.number += 1
                }
                queue.finishFile()
                observer.finishFile()
            }
        }
        return results
    }

    private func result(_ article: Article, _ place: WorkQueue.Place, _ observer: Observer) -> Result {
        let graph = stages.extract(article)
        observer.finishArticle()
        return Result(place: place, outcome: .graph(graph, origin: article.origin))
    }

    private func gather(_ results: [Result], after found: [Diagnostic]) -> Harvest {
        var harvest = Harvest()
        harvest.diagnostics = found
        var origins: [String: String] = [:]
        for result in results {
            switch result.outcome {
            case .diagnostic(let diagnostic): harvest.diagnostics.append(diagnostic)
            case .graph(let graph, let origin):
                harvest.articlesRead += 1
                if harvest.articles.insert(graph) {
                    origins[graph.source.sha256] = origin
                } else {
                    harvest.diagnostics.append(
                        Diagnostic(
                            .warning, code: "repeated-article", path: origin,
                            repeats: origins[graph.source.sha256] ?? origin))
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
