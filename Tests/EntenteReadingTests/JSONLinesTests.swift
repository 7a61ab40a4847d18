import EntenteReading
import EntenteText
import Testing

@Suite struct JSONLinesTests {
    private func object(_ number: Int, _ extra: String = "") -> String {
        "{\"id\": \"n\(number)\", \"headline\": \"Talks number \(number)\", \"published\": \"2019-11-12\", \"publisher\": \"The Daily River\", \"url\": \"https://example.org/\(number)\", \"text\": \"\(Sample.first)\\n\\n\(Sample.second)\"\(extra)}"
    }

    @Test func membersAreRead() throws {
        let sample = Sample(object(1, ", \"topics\": [\"water\", {\"a\": null}], \"score\": 1.5e3"), path: "a.jsonl")
        let article = try #require(sample.article)
        #expect(article.identifier == "n1")
        #expect(article.headline == "Talks number 1")
        #expect(article.published?.description == "2019-11-12")
        #expect(article.publisher == "The Daily River")
        #expect(article.url == "https://example.org/1")
        #expect(article.origin == "a.jsonl:1")
        #expect(sample.texts(.headline) == ["Talks number 1"])
        #expect(sample.texts(.paragraph) == [Sample.first, Sample.second])
        #expect(article.source.string(article.source.all).hasPrefix("Talks number 1\nMinisters of"))
    }

    /// A headline that was copied out of YAML with its quotation marks and escapes is read as it is meant.
    @Test(arguments: [
        (#""Talks\_in Port\ \ Louis \u2013 Day\x202""#, "Talks in Port Louis – Day 2"),
        (#""She said \"never\" in\_Lom\xE9""#, #"She said "never" in Lomé"#),
        (#""Never" is a \ long "time""#, #""Never" is a \ long "time""#),
        (#""We will wait""#, #""We will wait""#),
        (#""A strange \q mark""#, #""A strange \q mark""#),
        (#""Cut off \u20""#, #""Cut off \u20""#),
    ])
    func quotedHeadlines(written: String, meant: String) throws {
        let escaped = written.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let line = object(1).replacing("Talks number 1", with: escaped)
        #expect(try #require(Sample(line, path: "a.jsonl").article).headline == meant)
    }

    @Test func aBadLineIsNamedAndTheOthersAreRead() {
        let text = [object(1), "{\"text\": ", "", object(2), "{\"headline\": \"only\"}", "[1]", object(3)].joined(
            separator: "\n")
        let reading = ArticleReader().read(bytes: Array(text.utf8), path: "a.jsonl")
        #expect(reading.articles.map(\.identifier) == ["n1", "n2", "n3"])
        #expect(reading.diagnostics.map(\.line) == [2, 5, 6])
        #expect(reading.diagnostics.map(\.code) == ["invalid-json", "missing-text", "missing-text"])
        #expect(reading.articles.map(\.origin) == ["a.jsonl:1", "a.jsonl:4", "a.jsonl:7"])
    }

    @Test func anObjectOrAnArrayIsADocument() {
        let pretty = object(1).split(separator: ",").joined(separator: ",\n  ")
        #expect(ArticleReader().read(bytes: Array(pretty.utf8), path: "a.json").articles.count == 1)
        let array = "[\n\(object(1)),\n\(object(2))\n]"
        #expect(
            ArticleReader().read(bytes: Array(array.utf8), path: "a.json").articles.map(\.identifier) == ["n1", "n2"])
        #expect(ArticleReader().read(bytes: Array(array.utf8), path: "-").articles.count == 2)
        // Each is an article of its own, known by its own words.
        #expect(Set(ArticleReader().read(bytes: Array(array.utf8), path: "a.json").articles.map(\.sha256)).count == 2)
    }

    @Test(arguments: [
        ("\"Talks \\u00e9\\ud83d\\ude00 \\\"end\\\"\"", "Talks é😀 \"end\""), ("\"A\\u0000B\\u0001\"", "AB"),
        ("\"a\\/b\\\\c\\n\\t d\"", "a/b\\c d"), ("7", "7"),
    ])
    func escapesAreRead(json: String, headline: String) {
        #expect(
            Sample("{\"headline\": \(json), \"text\": \"\(Sample.first)\"}", path: "a.jsonl").article?.headline
                == headline)
    }

    @Test func thousandsAreHandedOutOneByOne() {
        let lines = (1...3000).map { object($0) }.joined(separator: "\n")
        let reading = ArticleReader().read(bytes: Array(lines.utf8), path: "a.jsonl")
        #expect(reading.articles.count == 3000)
        #expect(reading.articles.last?.identifier == "n3000")
    }

    @Test func aCallbackMayStopTheReading() throws {
        struct Enough: Error {}
        let path = try TemporaryFolder.shared.write((1...50).map { object($0) }.joined(separator: "\n"), "stop.jsonl")
        var count = 0
        #expect(throws: Enough.self) {
            try ArticleReader().read(path) { _ in
                count += 1
                if count == 3 { throw Enough() }
            }
        }
        #expect(count == 3)
    }

    @Test func limitsHold() {
        let deep = "{\"text\": " + String(repeating: "[", count: 100_000) + "}"
        #expect(Sample(deep, path: "a.jsonl").codes == ["invalid-json"])
        let options = ReadingOptions(maximumSize: 400)
        let long = "{\"text\": \"\(String(repeating: "word ", count: 200))\"}\n" + "{\"text\": \"\(Sample.first)\"}"
        let reading = ArticleReader(options: options).read(bytes: Array(long.utf8), path: "a.jsonl")
        #expect(reading.diagnostics.map(\.code) == ["line-too-long"])
        #expect(reading.articles.count == 1)
    }
}
