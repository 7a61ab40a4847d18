import EntenteExtraction
import EntenteGraph
import EntenteLanguage
import EntenteText

extension FuzzTarget {
    /// From the words of a text to what it says.
    static let language: [FuzzTarget] = [
        FuzzTarget("times", seeds: SampleText.timeSeeds, words: SampleText.timeWords, run: readTimes),
        FuzzTarget(
            "extraction", texts: [SampleText.news, SampleText.wire, "“No,” he said. “Never!”"],
            words: SampleText.newsWords + SampleText.timeWords, run: { extract($0) }),
        FuzzTarget(
            "phrases", seeds: [Array(128...190), Array(160...255), [200, 128, 46, 10, 10, 150, 129, 46]],
            run: { extract(SampleText.spelled($0, with: SampleText.phraseWords)) }),
    ]

    private static let analyzer: Analyzer = {
        do { return try Analyzer() } catch { fatalError("the language model cannot be used: \(error)") }
    }()
    private static let extractor = Extractor()

    /// A text of some bytes: a paragraph for each run of lines.
    private static func article(_ bytes: [UInt8], published: CalendarDate?) -> Article {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var blocks: [Block] = []
        var start = 0
        for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: "\n") {
            if start < end {
                blocks.append(Block(role: blocks.isEmpty ? .headline : .paragraph, range: TextRange(start..<end)))
            }
            start = end + 1
        }
        return Article(
            source: SourceText(utf8: text), sha256: "00ff", origin: "input", published: published, blocks: blocks)
    }

    /// The first byte says how dates are read, the second whether and when the article was published.
    private static func readTimes(_ bytes: [UInt8]) {
        guard bytes.count > 2 else { return }
        let days = [
            nil, CalendarDate("2019-11-12"), CalendarDate("2020-02-29"), CalendarDate("0001-01-01"),
            CalendarDate("9999-12-31"), CalendarDate(year: PartialDate.years.upperBound, month: 12, day: 31),
            CalendarDate(year: PartialDate.years.lowerBound, month: 1, day: 1),
        ]
        let normalizer = TimeNormalizer(
            style: bytes[0] & 1 == 0 ? .news : .narrative,
            numericOrder: bytes[0] & 2 == 0 ? nil : bytes[0] & 4 == 0 ? .monthFirst : .dayFirst)
        let text = SampleText.spelled(Array(bytes[2...]), with: SampleText.timeWords)
        let document = analyzer.segment(article(text, published: days[Int(bytes[1]) % days.count]))
        var end = 0
        for time in TimeTagger(normalizer: normalizer).expressions(in: document) {
            require(time.tokens.lowerBound >= end && !time.tokens.isEmpty, "expressions overlap or are empty")
            require((0...1).contains(time.confidence), "a confidence is not from 0 to 1")
            end = time.tokens.upperBound
            require(end <= document.tokens.count, "an expression ends after its text")
            if let value = time.value {
                let written = value.description
                if case .interval = value { continue }
                require(PartialDate(written) == value, "\(written) is not read as it was written")
            }
        }
    }

    /// Whatever a text says, its graph points into itself, and comes back as it was from its line.
    private static func extract(_ bytes: [UInt8]) {
        let graph = extractor.extract(analyzer.analyze(article(bytes, published: CalendarDate("2019-11-12"))))
        require(graph.isConsistent, "an index of an article's graph does not point into it")
        let line = ArticleGraphEncoder(extractor: "fuzz").encode(graph)
        var decoder = ArticleGraphDecoder()
        do throws(InterchangeError) {
            require(try decoder.decode(line) == graph, "an article's graph is not read as it was written")
        } catch {
            // Only the readers see to it that XML can hold the text.
            require(error.message.contains("XML cannot hold"), "an article's graph is not read back: \(error.message)")
        }
        check(Resolver().resolve([graph]))
    }
}
