internal import Dispatch
package import EntenteLanguage
internal import EntenteText
internal import Glibc
internal import Synchronization

/// Measures how fast an analyzer reads: words a second from running text to names.
package struct Benchmark: Sendable {
    /// What one pass took: by the clock, and of the processor's time, which says more on a machine that others use too.
    package struct Pass: Sendable {
        package var words: Int
        package var seconds: Double
        package var processorSeconds: Double
    }

    private let analyzer: Analyzer
    private let articles: [Article]

    /// - Parameter texts: one article each.
    package init(_ analyzer: Analyzer, texts: [String]) {
        self.analyzer = analyzer
        articles = texts.map { Self.article($0) }
    }

    private static func article(_ text: String) -> Article {
        let source = SourceText(text)
        return Article(source: source, sha256: "", origin: "-", blocks: [Block(role: .paragraph, range: source.all)])
    }

    /// One pass over the articles on some threads.
    package func pass(threads: Int) -> Pass {
        let clock = ContinuousClock()
        let start = clock.now
        let busy = Self.processorSeconds
        let words = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            var count = 0
            for index in stride(from: thread, to: articles.count, by: threads) {
                count += analyzer.analyze(articles[index]).tokens.count
            }
            words.withLock { $0 += count }
        }
        return Pass(
            words: words.withLock { $0 }, seconds: Self.seconds(clock.now - start),
            processorSeconds: Self.processorSeconds - busy)
    }

    /// One pass of the tokenizer and the splitter alone.
    package func segmentation() -> Pass {
        let clock = ContinuousClock()
        let start = clock.now
        let busy = Self.processorSeconds
        var words = 0
        for article in articles { words += analyzer.segment(article).tokens.count }
        return Pass(
            words: words, seconds: Self.seconds(clock.now - start), processorSeconds: Self.processorSeconds - busy)
    }

    /// Microseconds a kilobyte for articles of about some size, cut from the texts.
    package func cost(bytes: Int) -> Double {
        var text: [UInt8] = []
        for article in articles where text.count < bytes { text += article.source.utf8 + [32] }
        guard text.count >= bytes else { return .nan }
        while text.count > bytes || (text.last ?? 0) & 0xC0 == 0x80 { text.removeLast() }
        let article = Self.article(String(decoding: text, as: UTF8.self))
        let rounds = max(1, 400_000 / bytes)
        let clock = ContinuousClock()
        _ = analyzer.analyze(article)
        let start = clock.now
        for _ in 0..<rounds { _ = analyzer.analyze(article) }
        return Self.seconds(clock.now - start) * 1e6 / Double(rounds) / (Double(bytes) / 1000)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
