import EntenteLanguage
public import EntenteText
import Foundation

/// Measures the time expressions on other people's data.
///
/// - The DateTime model of Microsoft's Recognizers-Text (MIT): sentences with a reference day and the values of their
///   expressions, of which the dates and date ranges count.
/// - WikiWars (Mazur and Dale 2010, CC BY-SA): 22 histories with TIMEX3 annotations.
public struct TimeEvaluation {
    /// What came of one corpus.
    public struct Score: Sendable {
        public var name: String
        public var right = 0
        public var wanted = 0
        public var found = 0
        public var outOfScope = 0
        /// What went wrong, a line each.
        public var faults: [String] = []

        public var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }
        public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

        public var summary: String {
            func share(_ value: Double) -> String { String(format: "%.3f", value) }
            return
                "\(name): right \(right) of \(wanted) (\(share(recall))), found \(found), precision \(share(precision)), "
                + "F1 \(share(f1)), out of scope \(outOfScope)"
        }
    }

    /// Makes a document of a text and its day: the analyzer, or a tokenizer alone.
    public var analyze: (String, CalendarDate?) -> Document

    public init(
        analyze: @escaping (String, CalendarDate?) -> Document = { PlainTokenizer().document($0, published: $1) }
    ) {
        self.analyze = analyze
    }

    /// Prints the figures of both corpora, which lie in a folder as `Recognizers-English` and `WikiWars`.
    public func run(corpora: String, verbose: Bool = false) throws {
        let scores = [
            try recognizers(file: corpora + "/Recognizers-English/DateTimeModel.json"),
            try recognizers(file: corpora + "/Recognizers-English/DateParser.json"),
            try recognizers(file: corpora + "/Recognizers-English/DatePeriodParser.json"),
            try wikiWars(folder: corpora + "/WikiWars/tml_timex3"),
        ]
        for score in scores {
            if verbose { for fault in score.faults { print(fault) } }
            print(score.summary)
        }
    }
}
