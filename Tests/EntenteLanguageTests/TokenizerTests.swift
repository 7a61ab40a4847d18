import EntenteLanguage
import EntenteText
import Testing

/// Where a bar stands, a word ends without whitespace.
@Suite struct TokenizerTests {
    @Test(arguments: [
        "He did|n't sign it|.",
        "Japan|'s minister met South Korea|'s .",
        "The U.S. and the U.N. agreed|.",
        "The border was closed on June 5|.",
        "Gen. Mark Milley spoke|.",
        "Brig. Gen. Pat Ryder and Cmdr. Tim Gorman spoke|.",
        "The talks|, which began Monday|, ended|.",
        "\"|We can|not accept this|,|\" he said|.",
        "It cost $|5.4 million|.",
        "They met (|briefly|) in Oslo|.",
        "“|We will wait|,|” the minister said|.",
        "He|’s in Geneva|.",
        "Ambassador O’Hara met Judge O'Hara|’s clerk|.",
        "Prices rose 3.5|% in 2019|.",
        "The 2,000 troops left at 10:30 p.m. on Friday|.",
    ])
    func wordsAreCutByTheConventions(_ marked: String) throws {
        let words = marked.split(whereSeparator: { $0 == " " || $0 == "|" }).map(String.init)
        let document = try TestAnalyzer.shared.analyze(TestAnalyzer.article(marked.filter { $0 != "|" }))
        #expect(document.tokens.indices.map(document.text) == words)
    }

    @Test func rangesAreExactAndOnlyInsideBlocks() throws {
        let source = SourceText("SKIP THIS\nThe ministers\nmet in Séoul – again.\nAND THIS")
        let block = Block(role: .paragraph, range: TextRange(10..<source.count - 9))
        let article = Article(source: source, sha256: "", origin: "-", blocks: [block])
        let document = try TestAnalyzer.shared.analyze(article)
        #expect(
            document.tokens.indices.map(document.text) == ["The", "ministers", "met", "in", "Séoul", "–", "again", "."])
        #expect(document.sentences.count == 1)
        #expect(document.tokens.map(\.spaceAfter) == [true, true, true, true, true, true, false, true])
    }
}
