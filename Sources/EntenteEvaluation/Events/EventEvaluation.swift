internal import EntenteExtraction
internal import EntenteGraph
public import EntenteLanguage
internal import EntenteText
internal import Foundation

/// Measures the events on PLOVER's gold standard records (Open Event Data Alliance, CC BY-SA 4.0).
///
/// A record is a sentence with one event in it: its type, its source and its target. The types are those of the draft
/// that the records follow; their later names and the codebook's rule that what is only intended is `Agree`, where it is
/// kind, and `Threaten`, where it is not, are applied to what is found before it is compared.
///
/// ```swift
/// print(try EventEvaluation().records(file: "PLOVER_GSR_CAMEO.txt").summary)
/// ```
public struct EventEvaluation {
    /// What came of the records.
    public struct Score: Sendable {
        /// Records with a text and a type.
        public var records = 0
        /// Records in whose sentence an event was found.
        public var coded = 0
        /// Records for which an event of the right type was found.
        public var typed = 0
        /// Records for which an event with the right actor and target was found, of whatever type.
        public var matched = 0
        /// Records for which one event has all three right.
        public var complete = 0
        /// All events found, and those of the type of their record.
        public var found = 0
        public var foundTyped = 0
        /// A line for each record that is not complete.
        public var faults: [String] = []

        public var summary: String {
            func share(_ part: Int, _ whole: Int) -> String {
                String(format: "%d of %d (%.3f)", part, whole, whole == 0 ? 0 : Double(part) / Double(whole))
            }
            return """
                PLOVER records: \(records), with an event found \(share(coded, records))
                right type: of those coded \(share(typed, coded)), of all \(share(typed, records))
                actor and target: of those coded \(share(matched, coded)), of all \(share(matched, records))
                type, actor and target: of those coded \(share(complete, coded)), of all \(share(complete, records))
                precision of the types, every event found counted: \(share(foundTyped, found))
                """
        }
    }

    private let analyzer: Analyzer
    private let extractor = Extractor()

    public init(_ analyzer: Analyzer) { self.analyzer = analyzer }

    /// Reads a file of records and compares what is found in each sentence.
    /// - Throws: what Foundation says of a file that cannot be read, or is no JSON of records.
    public func records(file: String) throws -> Score {
        let records = try JSONDecoder().decode(
            [EventRecord].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        var score = Score()
        for record in records {
            guard let text = record.text, let type = record.type else { continue }
            let events = FoundEvent.all(in: graph(of: text, on: record.date))
            score.records += 1
            score.found += events.count
            let typed = events.filter { $0.types.contains(type) }
            let matched = events.filter { $0.matches(record) }
            let isComplete = typed.contains { $0.matches(record) }
            score.foundTyped += typed.count
            if !events.isEmpty { score.coded += 1 }
            if !typed.isEmpty { score.typed += 1 }
            if !matched.isEmpty { score.matched += 1 }
            if isComplete {
                score.complete += 1
            } else {
                let faults = [typed.isEmpty ? "type" : nil, matched.isEmpty ? "parties" : nil].compactMap { $0 }
                score.faults.append(
                    "\(faults.joined(separator: "+")): \(type.rawValue) \(record.sources.map(\.text)) -> "
                        + "\(record.targets.map(\.text)) | \(events.map(\.description).joined(separator: "; ")) | \(text)"
                )
            }
        }
        return score
    }

    private func graph(of text: String, on date: String?) -> ArticleGraph {
        let source = SourceText(text)
        let article = Article(
            source: source, sha256: String(repeating: "0", count: 64), origin: "record",
            published: date.flatMap { CalendarDate($0) }, blocks: [Block(role: .paragraph, range: source.all)])
        return extractor.extract(analyzer.analyze(article))
    }
}
