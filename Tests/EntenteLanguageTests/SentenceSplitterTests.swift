import EntenteLanguage
import EntenteText
import Testing

/// Sentences are marked off by a bar.
@Suite struct SentenceSplitterTests {
    @Test(arguments: [
        "The two leaders met in Paris. | They signed a treaty.",
        "U.S. Secretary of State Antony Blinken arrived on Monday. | He left on Tuesday.",
        "Gen. Mark Milley met Japanese officials. | The talks lasted two hours.",
        "The pact was signed on Nov. 12, 2019, in Bangkok. | It expires in 2024.",
        "\"We will not renew it,\" the minister said. | \"The decision is final.\"",
        "The treaty between Japan and the U.S. was signed in 1960. | It is still in force.",
        "John F. Kennedy spoke in Berlin. | The crowd cheered.",
        "Will the talks resume? | Nobody knows.",
        "Prime Minister Shinzo Abe met Mr. Moon. | Mrs. Abe was there, too.",
        "The company, Samsung Electronics Co. of South Korea, made no comment. | Its shares fell 1.5 percent.",
        "Albert I. Nowak saw Mt. Kenya in 1990. | So did I. | Nobody else came.",
        "Art. 5 of the treaty was invoked. | Res. 1325 was not.",
        "The Rt. Hon. David Lammy met Defense Sec. Lloyd Austin. | Asst. Sec. Daniel Kritenbrink left.",
        "He wrote to (Russian) President Vladimir Putin. | (There was no answer.) | Nobody wrote again.",
        "He wants to \"annul\" Kosovo's declaration, Prime Minister Perez said. | \"Never.\" | He left.",
        "The envoy (a former minister) declined to comment. | The office did, too.",
    ])
    func sentencesEndWhereTheyDo(_ marked: String) throws {
        let expected = marked.split(separator: "|").map { $0.trimmingCharacters() }
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(expected.joined(separator: " ")))
        #expect(document.sentences.map { document.source.string($0.range) } == expected)
    }

    @Test func aHeadlineIsOneSentence() throws {
        let document = try TestAnalyzer.shared.analyze(
            TestAnalyzer.article("U.S., Japan Sign Pact. What Comes Next?", .headline))
        #expect(document.sentences.count == 1)
    }

    @Test func noSentenceCrossesABlock() throws {
        let source = SourceText("A headline without a stop\n\nThe text goes on here.")
        let blocks = [
            Block(role: .paragraph, range: TextRange(0..<25)), Block(role: .paragraph, range: TextRange(27..<49)),
        ]
        let document = try TestAnalyzer.shared.analyze(Article(source: source, sha256: "", origin: "-", blocks: blocks))
        #expect(document.sentences.map(\.block) == [0, 1])
    }
}

extension Substring {
    fileprivate func trimmingCharacters() -> String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
