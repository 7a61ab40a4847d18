import EntenteLanguage
import EntenteText
import EntenteTraining
import Testing

@Suite struct TimeExpressionTests {
    /// A sentence with its expressions in brackets, an article's date, and the values wanted.
    struct Case: Sendable, CustomTestStringConvertible {
        var example: String
        var text = ""
        var published: CalendarDate?
        /// Byte ranges of the brackets.
        var spans: [Range<Int>] = []
        var values: [String]
        var testDescription: String { example }

        init(_ example: String) {
            self.example = example
            var rest = Substring(example)
            published = CalendarDate("2019-11-12")
            if rest.hasPrefix("@") {
                let word = rest.dropFirst().prefix { $0 != " " }
                published = CalendarDate(String(word))
                rest = rest.dropFirst(word.count + 2)
            }
            let halves = rest.split(separator: " = ", omittingEmptySubsequences: false)
            values = halves.count > 1 ? halves[1].split(separator: "; ").map(String.init) : []
            var open = 0
            for scalar in halves[0].unicodeScalars {
                switch scalar {
                case "[": open = text.utf8.count
                case "]": spans.append(open..<text.utf8.count)
                default: text.unicodeScalars.append(scalar)
                }
            }
        }

        /// What is found, as the example writes it. `*` as the value wanted takes any; `-` wants none.
        func check(_ tokenizer: PlainTokenizer) -> String? {
            let document = tokenizer.document(text, published: published)
            let found = TimeTagger().expressions(in: document)
            func show() -> String {
                found.map { "[\(document.text($0.tokens))] \($0.value?.description ?? "nil") by \($0.rule)" }.joined(
                    separator: "; ")
            }
            if values == ["-"] { return found.isEmpty ? nil : show() }
            if values == ["*"], spans.isEmpty { return nil }
            guard found.count == values.count else { return show() }
            for (expression, value) in zip(found, values) where value != "*" {
                if (expression.value?.description ?? "nil") != value { return show() }
            }
            let wanted =
                values.count == spans.count
                ? found
                : found.filter { expression in
                    spans.contains { $0.overlaps(document.range(of: expression.tokens).bytes) }
                }
            guard wanted.count == spans.count else { return show() }
            for (expression, span) in zip(wanted, spans) {
                // A token that is longer than the expression in it ("mid-November-based") is taken whole.
                let bytes = document.range(of: expression.tokens).bytes
                if !(bytes.lowerBound <= span.lowerBound && span.upperBound <= bytes.upperBound) { return show() }
            }
            return nil
        }
    }

    @Test(arguments: TimeExample.all.map { Case($0.text) })
    func rule(example: Case) {
        #expect(example.check(PlainTokenizer()) == nil)
        #expect(example.check(PlainTokenizer(cutsHyphens: false)) == nil)
    }
}
