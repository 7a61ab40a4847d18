import EntenteExtraction
import Testing

/// A line that is no rule is refused, with its number and what was expected.
@Suite struct RuleParserTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var text: String
        var problem: String
        var testDescription: String { problem }
    }

    private static let rows = [
        Row(text: "verb sign", problem: "f:1: a file begins with a rule"),
        Row(text: "# words\nrule sign", problem: "f:2: expected: rule NAME => KIND"),
        Row(text: "rule sign => Agree\n  verb @no-such-class", problem: "f:2: the lexicon has no class @no-such-class"),
        Row(
            text: "rule sign => Agree\n  verb put down to",
            problem: "f:2: a trigger is a word, or a word and its particle"),
        Row(text: "rule sign => Agree\n\n  + Chad signed.", problem: "f:3: expected: + SENTENCE => FACTS"),
        Row(text: "rule a => Aid\n  verb aid\nrule a => Aid", problem: "f:3: two rules are called a"),
    ]

    @Test(arguments: rows)
    func isRefused(row: Row) {
        let file = RuleFile(name: "f", bytes: Array(row.text.utf8))
        let error = #expect(throws: RuleParser.Malformed.self) { try RuleSet(file) }
        #expect(error?.description == row.problem)
    }

    @Test func wordsAreRefused() {
        let derived = RuleFile(name: "lexicon.tsv", bytes: Array("sign\tverb\tconclude\nsign verb\n".utf8))
        let curated = RuleFile(name: "words.tsv", bytes: Array("# words\nend\tverse\tquit, leave\n".utf8))
        let lexicon = Lexicon(derived: derived, curated: curated)
        #expect(
            lexicon.problems.map(\.description) == [
                "lexicon.tsv:2: expected: word, part of speech, classes; a tab between them",
                "words.tsv:2: expected: class, part of speech, words; a tab between them",
            ])
    }
}
