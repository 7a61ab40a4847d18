import EntenteGraph
import EntenteText
import Testing

/// Copies and rewrites of one story are known by their sketches; reports written apart are not.
@Suite struct StoryTests {
    private static let wire = """
        Foreign ministers of the Association of Southeast Asian Nations met in Jakarta on Tuesday to discuss the code of \
        conduct for the South China Sea, which has been under negotiation since 2002. The ministers agreed to conclude the \
        talks within three years and to meet again in Vientiane in July. China, which claims most of the sea, said that it \
        was ready to work with the bloc toward an effective and substantive code. The United States welcomed the progress \
        and called for a text that is consistent with the United Nations Convention on the Law of the Sea.
        """

    private func sketch(_ text: String) -> TextSketch? { TextSketch(utf8: text.utf8) }

    @Test func copiesAreAlikeAndOthersAreNot() throws {
        let original = try #require(sketch(Self.wire))
        #expect(original.similarity(to: original) == 1)
        // Case, line breaks and punctuation do not count.
        let shouted = try #require(
            sketch(Self.wire.uppercased().replacing(" ", with: "\n").replacing(",", with: " --")))
        #expect(original.similarity(to: shouted) == 1)
        let rewritten = try #require(
            sketch(
                "JAKARTA (AFP) -- "
                    + Self.wire.replacing("on Tuesday", with: "this week").replacing("ready", with: "willing")
                    + " The next summit is in October."))
        #expect(original.similarity(to: rewritten) > 0.6)
        let other = try #require(
            sketch(
                """
                Foreign ministers of the Group of Seven met in Capri on Thursday to discuss the war in Ukraine and the \
                Middle East. They agreed to impose sanctions and to meet again in June, when the leaders come to Apulia. \
                The United States said that it was ready to work with its allies toward the use of frozen assets.
                """))
        #expect(original.similarity(to: other) < 0.25)
    }

    @Test func aShortTextHasNoSketch() {
        #expect(sketch("") == nil)
        #expect(sketch("The ministers met in Jakarta on Tuesday.") == nil)
    }

    /// Stories of random words, each told several times with a few words changed: the estimate finds them all.
    @Test(arguments: UInt64(1)...8)
    func retoldStoriesAreFound(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var articles: [ArticleGraph] = []
        var storyOf: [String: Int] = [:]
        for story in 0..<30 {
            let words = (0..<250).map { _ in "w\(Int.random(in: 0..<3000, using: &random))" }
            for telling in 0..<(story % 4 + 1) {
                var told = words
                for _ in 0..<(telling * 4) { told[Int.random(in: told.indices, using: &random)] = "changed" }
                var graph = article("story \(story) telling \(telling)") { _ = $0.person("Shinzo Abe") }
                graph.source.sketch = TextSketch(utf8: told.joined(separator: " ").utf8)
                storyOf[graph.source.sha256] = story
                articles.append(graph)
            }
        }
        let graph = Resolver().resolve(articles.shuffled(using: &random))
        for (index, source) in graph.sources.enumerated() {
            let first = source.story ?? -1
            #expect(first <= index)
            #expect(storyOf[graph.sources[first].source.sha256] == storyOf[source.source.sha256])
        }
        #expect(Set(graph.sources.map(\.story)).count == 30)
    }
}
