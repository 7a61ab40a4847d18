import EntenteLanguage
import EntenteText
import Foundation

extension TimeEvaluation {
    private struct Annotation {
        var range: TextRange
        /// Nil where the annotators gave none.
        var value: String?
        var text: String
    }

    /// The TIMEX3 values of WikiWars: right where the words overlap and the value is the same string.
    ///
    /// All annotations with a value count, also durations, "now" and events ("the day after the battle") that no reader of
    /// dates can know; the article's own date does not. Those without a value are neither wanted nor wrong.
    public func wikiWars(folder: String) throws -> Score {
        let tagger = TimeTagger(normalizer: TimeNormalizer(style: .narrative))
        var score = Score(name: "WikiWars")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".tml") {
            let tml = try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
            let (text, annotations) = Self.read(tml)
            let document = analyze(text, CalendarDate("2009-12-19"))
            let found = tagger.expressions(in: document).flatMap { $0.endpoints.isEmpty ? [$0] : $0.endpoints }
            var used = Set<Int>()
            for annotation in annotations {
                let overlapping = found.indices.filter {
                    document.range(of: found[$0].tokens).overlaps(annotation.range) && !used.contains($0)
                }
                guard let value = annotation.value else {
                    score.outOfScope += 1
                    used.formUnion(overlapping)
                    continue
                }
                score.wanted += 1
                if let right = overlapping.first(where: { Self.timex(found[$0], document) == value }) {
                    score.right += 1
                    score.found += 1
                    used.insert(right)
                } else {
                    let ours = overlapping.map {
                        "[\(document.text(found[$0].tokens))] \(Self.timex(found[$0], document)) \(found[$0].rule)"
                    }
                    score.faults.append(
                        "\(name.prefix(2)) \(annotation.text) = \(value) | \(ours.joined(separator: "; "))")
                    if let first = overlapping.first {
                        score.found += 1
                        used.insert(first)
                    }
                }
            }
            for index in found.indices where !used.contains(index) {
                score.found += 1
                let context =
                    max(
                        0, found[index].tokens.lowerBound - 4)..<min(
                        document.tokens.count, found[index].tokens.upperBound + 4)
                score.faults.append(
                    "\(name.prefix(2)) nothing | [\(document.text(found[index].tokens))] \(Self.timex(found[index], document)) \(found[index].rule) | \(document.text(context))"
                )
            }
        }
        return score
    }

    private static func read(_ tml: String) -> (String, [Annotation]) {
        let bytes = Array(tml.utf8)
        var text: [UInt8] = []
        var annotations: [Annotation] = []
        var open: [(start: Int, value: String?)] = []
        var position = 0
        var inText = false
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), let close = bytes[position...].firstIndex(of: UInt8(ascii: ">")) {
                let tag = String(decoding: bytes[position + 1..<close], as: UTF8.self)
                if tag == "TEXT" { inText = true }
                if tag == "/TEXT" { inText = false }
                if tag.hasPrefix("TIMEX3"), inText {
                    var value: String?
                    if let from = tag.range(of: " value=\"") {
                        value = String(tag[from.upperBound...].prefix { $0 != "\"" })
                    }
                    open.append((text.count, value == "null" ? nil : value))
                }
                if tag == "/TIMEX3", let last = open.popLast() {
                    annotations.append(
                        Annotation(
                            range: TextRange(last.start..<text.count), value: last.value,
                            text: String(decoding: text[last.start...], as: UTF8.self)))
                }
                position = close + 1
                continue
            }
            if inText { text.append(bytes[position]) }
            position += 1
        }
        var string = String(decoding: text, as: UTF8.self)
        // Entities are as long as before where they are replaced by blanks.
        for entity in ["&amp;", "&quot;", "&lt;", "&gt;", "&apos;"] {
            string = string.replacingOccurrences(of: entity, with: String(repeating: " ", count: entity.utf8.count))
        }
        return (string, annotations)
    }

    /// An expression's value as TIMEX3 writes it (TimeML 1.2.1).
    static func timex(_ time: TimeExpression, _ document: Document) -> String {
        let letters: [TimeUnit: String] = [
            .second: "TS", .minute: "TM", .hour: "TH", .day: "D", .week: "W", .month: "M", .quarter: "Q", .year: "Y",
            .decade: "DE", .century: "CE",
        ]
        switch time.kind {
        case .duration:
            let letter = letters[time.granularity] ?? "D"
            let number = time.amount.map(String.init) ?? "X"
            return letter.hasPrefix("T") ? "PT\(number)\(letter.dropFirst())" : "P\(number)\(letter)"
        case .set:
            switch time.granularity {
            case .day: return "XXXX-XX-XX"
            case .week: return "XXXX-WXX"
            case .month: return "XXXX-XX"
            default: return "XXXX"
            }
        case .time: return "T"
        case .date: break
        }
        guard let value = time.value else {
            if time.rule == "now" || time.rule == "recent-units" { return "PRESENT_REF" }
            if time.amount == 1 || time.rule == "future" { return "FUTURE_REF" }
            if time.amount == -1 { return "PAST_REF" }
            return "XXXX-XX-XX"
        }
        func year(_ number: Int) -> String {
            let digits = String(number > 0 ? number : 1 - number)
            return (number > 0 ? "" : "BC") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
        let seasons: [TimeExpression.Part: String] = [.spring: "SP", .summer: "SU", .autumn: "FA", .winter: "WI"]
        let dayParts: [TimeExpression.Part: String] = [
            .morning: "TMO", .afternoon: "TAF", .evening: "TEV", .night: "TNI",
        ]
        switch (value, time.granularity) {
        case (.year(let number), .season): return year(number) + "-" + (time.part.flatMap { seasons[$0] } ?? "XX")
        case (.year(let number), _): return year(number)
        case (.interval(.year(let first)?, _), .decade): return String(year(first).dropLast())
        case (.interval(.year(let first)?, _), .century): return String(year(first).dropLast(2))
        case (.interval(.month(let number, let month)?, _), .quarter): return "\(year(number))-Q\((month + 2) / 3)"
        case (.interval(.month(let number, let month)?, _), .half): return "\(year(number))-H\(month == 1 ? 1 : 2)"
        case (.interval(.day(let first)?, _), .week):
            let thursday = first.adding(days: 3) ?? first
            let start = CalendarDate(year: thursday.year, month: 1, day: 1) ?? first
            let number = (thursday.ordinal - start.ordinal) / 7 + 1
            return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
        case (.day(let day), _): return day.description + (time.part.flatMap { dayParts[$0] } ?? "")
        case (.month(let number, let month), _): return "\(year(number))-\(month < 10 ? "0" : "")\(month)"
        default: return value.description
        }
    }
}
