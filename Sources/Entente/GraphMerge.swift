import EntenteGraph
import EntenteText
public import EntenteWriting

/// The second half of the main job: the articles' graphs of any number of files become one graph.
///
///     let report = try GraphMerge(paths: ["monday.jsonl", "tuesday.jsonl"], output: "output", formats: formats).run()
///
/// A line at a time is read, and an article that comes twice counts once. A line that is no graph is reported and left out.
public struct GraphMerge: Sendable {
    public var paths: [String]
    public var output: String
    public var formats: [GraphFormat]
    public var options: WriterOptions
    /// What an analyst knows better.
    public var overrides: OverridesFile?
    /// Where the graph goes where ``output`` is `-`.
    public var destination: @Sendable () -> any ByteDestination = {
        FileDestination(descriptor: 1, place: "standard output")
    }
    /// Longer lines are no article's graph.
    private static let longestLine = 1 << 28

    public init(
        paths: [String], output: String, formats: [GraphFormat], options: WriterOptions = WriterOptions(),
        overrides: OverridesFile? = nil
    ) {
        self.paths = paths
        self.output = output
        self.formats = formats
        self.options = options
        self.overrides = overrides
    }

    /// - Throws: A `Diagnostic` about the output folder, or a ``WritingError``.
    public func run() throws -> BuildReport {
        try GraphOutput.check(output, formats)
        var report = BuildReport(Pipeline.Harvest())
        let articles = read(&report)
        return try GraphOutput(
            folder: output, formats: formats, options: options, overrides: overrides, destination: destination
        ).write(consume articles, report)
    }

    private func read(_ report: inout BuildReport) -> ArticleGraphSet {
        var articles = ArticleGraphSet()
        var decoder = ArticleGraphDecoder(withOmissions: false)
        for path in paths {
            do throws(Diagnostic) {
                try read(path, &decoder, into: &articles, &report)
            } catch {
                report.diagnostics.append(error)
            }
        }
        return articles
    }

    private func read(
        _ path: String, _ decoder: inout ArticleGraphDecoder, into articles: inout ArticleGraphSet,
        _ report: inout BuildReport
    ) throws(Diagnostic) {
        let source = try ByteSource(path: path)
        var number = 0
        var isEmpty = true
        while let line = try source.readLine(atMost: Self.longestLine) {
            number += 1
            if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 9 || $0 == 13 }), !line.tooLong { continue }
            isEmpty = false
            do throws(InterchangeError) {
                articles.insert(compacted: try decoder.decode(line.bytes))
                report.articlesRead += 1
            } catch {
                report.diagnostics.append(
                    Diagnostic(
                        .error, code: error.code.rawValue, message: "\(error.message), at byte \(error.byte)",
                        path: path, line: number, remedy: "give what `entente extract` wrote"))
            }
        }
        if isEmpty {
            throw Diagnostic(
                .error, code: "empty-file", message: "the file is empty", path: path,
                remedy: "give what `entente extract` wrote")
        }
    }
}
