import EntenteText

/// Reads JSON Lines: an object a line with `text` and, where known, `id`, `headline`, `published`, `publisher` and `url`.
struct JSONLinesReader {
    var options: ReadingOptions
    var path: String

    func read<Failure: Error>(
        _ source: ByteSource, each: (ArticleReader.Event) throws(Failure) -> Void
    ) throws(Failure) {
        var number = 0
        var articles = 0
        var errors = 0
        while let next = nextLine(source) {
            number += 1
            var reading = Reading()
            switch next {
            case .failure(let diagnostic): reading.diagnostics.append(diagnostic)
            case .success(let line): read(line, number: number, into: &reading)
            }
            articles += reading.articles.count
            for diagnostic in reading.diagnostics {
                if diagnostic.severity == .error { errors += 1 }
                try each(.diagnostic(diagnostic))
            }
            for article in reading.articles {
                if let warning = EnglishCheck.warning(article) { try each(.diagnostic(warning)) }
                try each(.article(article))
            }
            if case .failure = next { return }
        }
        if articles == 0, errors == 0 { try each(.diagnostic(.noProse(path: path, line: nil))) }
    }

    private func nextLine(_ source: ByteSource) -> Result<ByteSource.Line, Diagnostic>? {
        do {
            return try source.readLine(atMost: options.maximumSize).map { .success($0) }
        } catch {
            return .failure(error)
        }
    }

    private func read(_ line: ByteSource.Line, number: Int, into reading: inout Reading) {
        var bytes = line.bytes
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.last == 13 { bytes.removeLast() }
        if line.tooLong {
            reading.diagnostics.append(
                Diagnostic(
                    .error, code: "line-too-long", message: "the line has more than \(options.maximumSize) bytes",
                    path: path, line: number, remedy: "raise the limit on size"))
            return
        }
        if bytes.allSatisfy(ASCII.isSpace) { return }
        do {
            let value = try JSONValue(parsing: bytes, maximumDepth: options.maximumDepth)
            let origin = ArticleOrigin(path: path, line: number, sha256: ArticleOrigin.sha256(bytes))
            article(value, origin: origin, into: &reading)
        } catch {
            reading.diagnostics.append(invalid(error, line: number))
        }
    }

    private func invalid(_ failure: JSONValue.Failure, line: Int) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-json", message: "\(failure.message), at byte \(failure.offset + 1)", path: path,
            line: line,
            remedy: "write an object with a \"text\" on the line")
    }

    /// Reads a whole JSON document: one object, or an array of them.
    func read(document: [UInt8], origin: ArticleOrigin, into reading: inout Reading) throws(Diagnostic) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: document, maximumDepth: options.maximumDepth)
        } catch {
            // Several lines of JSON that could not be told from a document by their first one.
            let lines = document.split(separator: 10).filter { !$0.allSatisfy(ASCII.isSpace) }
            if lines.count > 1, lines.allSatisfy({ $0.first { !ASCII.isSpace($0) } == UInt8(ascii: "{") }) {
                for (index, line) in document.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
                    read(ByteSource.Line(bytes: Array(line), tooLong: false), number: index + 1, into: &reading)
                }
                return
            }
            let line = 1 + document.prefix(error.offset).reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
            throw invalid(error, line: line)
        }
        for element in value.elements { article(element, origin: origin, into: &reading) }
    }

    private func article(_ value: JSONValue, origin: ArticleOrigin, into reading: inout Reading) {
        guard case .object = value, let text = value["text"]?.text else {
            reading.diagnostics.append(
                Diagnostic(
                    .error, code: "missing-text", message: "the object has no \"text\"", path: path, line: origin.line,
                    remedy: "write an object with a \"text\""))
            return
        }
        var warnings = TextDecoder.Text(utf8: [])
        func clean(_ text: String?) -> [UInt8]? {
            guard let text, !text.isEmpty else { return nil }
            let cleaned = UTF8Cleaner.clean(Array(text.utf8), from: 0)
            warnings.replaced += cleaned.replaced
            warnings.removed += cleaned.removed
            return cleaned.utf8
        }
        func line(_ name: String) -> String? {
            clean(value[name]?.text).map { String(decoding: Spaces.collapsed($0[...]), as: UTF8.self) }
                .flatMap { $0.isEmpty ? nil : $0 }
        }
        let body = clean(text) ?? []
        let headline = clean(value["headline"]?.text.map(QuotedText.unquoted))
            .map { String(decoding: Spaces.collapsed($0[...]), as: UTF8.self) }
        var article = PlainTextReader(text: body, origin: origin).article(
            headline: headline.flatMap { $0.isEmpty ? nil : $0 })
        article?.identifier = line("id")
        if let date = line("published").flatMap({ DateParser.metadataDate($0) }) { article?.published = date }
        if let publisher = line("publisher") { article?.publisher = publisher }
        article?.url = line("url")
        reading.diagnostics += warnings.warnings(path: path, line: origin.line)
        guard var article else {
            reading.diagnostics.append(.noProse(path: path, line: origin.line))
            return
        }
        if article.published == nil { article.published = options.published }
        reading.articles.append(article)
    }
}
