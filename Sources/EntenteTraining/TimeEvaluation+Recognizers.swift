import EntenteLanguage
import EntenteText
import Foundation

extension TimeEvaluation {
    private struct Example: Decodable {
        struct Context: Decodable { var ReferenceDateTime: String }
        struct Value: Decodable {
            var timex: String?
            var value: String?
            var start: String?
            var end: String?
            var Mod: String?
        }
        struct Resolution: Decodable { var values: [Value] }
        /// What the files of single parsers have in place of a resolution.
        struct Parsed: Decodable {
            var Timex: String?
            var FutureResolution: [String: String]?
            var PastResolution: [String: String]?

            var values: [Value] {
                [FutureResolution, PastResolution].compactMap { $0 }.map {
                    Value(timex: Timex, value: $0["date"], start: $0["startDate"], end: $0["endDate"])
                }
            }
        }
        struct Result: Decodable {
            var Text: String
            var Start: Int?
            var TypeName: String?
            var `Type`: String?
            var Value: Parsed?
            var Resolution: TimeEvaluation.Example.Resolution?
        }
        var Input: String
        var Context: Context?
        var Results: [Result]
    }

    /// The dates and date ranges of a file of Recognizers-Text; a value is right if it is one of those the file gives.
    ///
    /// Out of scope: what the file itself leaves without a value; fiscal and school years and business days (they differ
    /// from body to body); what it marks as without reference ("the same week"); "the day", "the month" alone taken for the current one, which in news they are not. The order
    /// month before day is set, as the file is American.
    public func recognizers(file: String) throws -> Score {
        let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        let tagger = TimeTagger(normalizer: TimeNormalizer(numericOrder: .monthFirst))
        var score = Score(name: "Recognizers-English \(file.split(separator: "/").last ?? "")")
        for example in examples {
            let day = example.Context.flatMap { CalendarDate(String($0.ReferenceDateTime.prefix(10))) }
            let document = analyze(example.Input, day)
            let found = tagger.expressions(in: document)
            var used = Set<Int>()
            var search = example.Input.startIndex
            for result in example.Results {
                guard
                    let place = example.Input.range(
                        of: result.Text, options: .caseInsensitive, range: search..<example.Input.endIndex)
                else { continue }
                search = place.upperBound
                let start = example.Input.utf8.distance(from: example.Input.startIndex, to: place.lowerBound)
                let end = example.Input.utf8.distance(from: example.Input.startIndex, to: place.upperBound)
                let overlapping = found.indices.filter {
                    document.range(of: found[$0].tokens).overlaps(TextRange(start..<end))
                }
                used.formUnion(overlapping)
                let type = result.TypeName ?? result.Type ?? ""
                guard type == "date" || type == "daterange" || type.hasSuffix(".date") || type.hasSuffix(".daterange")
                else { continue }
                let values = result.Resolution?.values ?? result.Value?.values ?? []
                if values.allSatisfy({
                    $0.value == "not resolved" || $0.Mod == "ref_undef" || Self.outOfScope($0.timex ?? "")
                })
                    || Self.bare.contains(result.Text.lowercased())
                {
                    score.outOfScope += 1
                    continue
                }
                score.wanted += 1
                score.found += overlapping.isEmpty ? 0 : 1
                if overlapping.contains(where: { index in values.contains { Self.agree(found[index], $0) } }) {
                    score.right += 1
                } else {
                    let ours = overlapping.map {
                        "[\(document.text(found[$0].tokens))] \(found[$0].value?.description ?? "nil") \(found[$0].rule)"
                    }
                    let theirs = values.map { "\($0.timex ?? "") \($0.value ?? "\($0.start ?? "")/\($0.end ?? "")")" }
                    score.faults.append(
                        "\(day?.description ?? "-") | \(example.Input.prefix(160)) | \(result.Text) = \(theirs.joined(separator: "; ")) | \(ours.joined(separator: "; "))"
                    )
                }
            }
            for index in found.indices
            where !used.contains(index) && found[index].kind == .date && found[index].value != nil {
                score.found += 1
                score.faults.append(
                    "\(day?.description ?? "-") | \(example.Input.prefix(160)) | nothing | [\(document.text(found[index].tokens))] \(found[index].value?.description ?? "nil") \(found[index].rule)"
                )
            }
        }
        return score
    }

    private static let bare: Set<String> = [
        "the day", "the week", "the month", "the year", "the fortnight", "otd", "eoy", "weekend",
    ]

    private static func outOfScope(_ timex: String) -> Bool {
        timex.hasPrefix("FY") || timex.hasPrefix("SY") || timex.hasSuffix("BD)")
    }

    /// Their ranges end where the next unit begins, or at the first day of the last unit; ours end within the last unit.
    /// Where ours is as coarse as the words ("three weeks ago"), it must hold their day.
    private static func agree(_ ours: TimeExpression, _ theirs: Example.Value) -> Bool {
        guard let value = ours.value, let earliest = value.earliest, let latest = value.latest else { return false }
        if let day = theirs.value.flatMap({ CalendarDate($0) }) { return earliest <= day && day <= latest }
        let start = theirs.start.flatMap { CalendarDate($0) }
        let end = theirs.end.flatMap { CalendarDate($0) }
        let after = latest.adding(days: 1) ?? latest
        let lastStart: CalendarDate? = if case .interval(_, let last?) = value { last.earliest } else { earliest }
        let ends = [after, latest, lastStart, ours.endpoints.last?.value?.earliest]
        switch (start, end) {
        case (let start?, let end?):
            if earliest == start, ends.contains(end) { return true }
            if ours.kind == .duration, ours.amount != nil {
                // "the past five years": years for years, months for months.
                return abs(start.ordinal - earliest.ordinal) <= 1 && abs(end.ordinal - latest.ordinal) <= 1
                    || (value.description.utf8.count < 16 && earliest <= start && start <= earliest.adding(days: 366)!
                        && (lastStart.map { $0 <= end } ?? false) && end <= after)
            }
            // "late July", "earlier this year": they narrow the words by convention, we keep the part as a flag.
            let unit = value.description
            let timex = theirs.timex ?? ""
            let same =
                timex == unit || timex.hasPrefix("XXXX") && unit.hasSuffix(timex.dropFirst(4))
                || timex.contains("-W") && ours.granularity == .week
            return !timex.hasPrefix("(") && same && earliest <= start && end <= after
        case (let start?, nil):
            return start == earliest || start == after || earliest <= start && start <= after && ours.part != nil
        case (nil, let end?):
            return ends.contains(end) || end == earliest || earliest <= end && end <= after && ours.part != nil
        default: return false
        }
    }
}
