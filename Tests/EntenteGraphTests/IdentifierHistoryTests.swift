import EntenteGraph
import EntenteText
import Testing

/// Ids that a graph had when it was of fewer articles.
@Suite struct IdentifierHistoryTests {
    private let short = article("a") { _ = $0.agreement("New START", parties: ["RU", "US"]) }
    private let long = article("b") { _ = $0.agreement("New Strategic Arms Reduction Treaty", ["New START"]) }
    private let longest = article("c") {
        _ = $0.agreement("New Strategic Arms Reduction Treaty of Prague", ["New Strategic Arms Reduction Treaty"])
    }

    /// The graphs of the first article, of the first two, and so on.
    private func grow(_ articles: [ArticleGraph]...) throws -> [Resolution] {
        var history = IdentifierHistory()
        var steps: [Resolution] = []
        for articles in articles {
            steps.append(Resolver().resolution(of: ArticleGraphSet(articles), since: history))
            let now = try #require(steps.last?.history)
            // As a store keeps it.
            history = try #require(IdentifierHistory(now.encoded()))
            #expect(history == steps.last?.history)
        }
        return steps
    }

    private func former(_ resolution: Resolution?) -> [String: [String]] {
        let things = (resolution?.graph.things ?? []).filter { !$0.formerIDs.isEmpty }
        return Dictionary(uniqueKeysWithValues: things.map { ($0.id, $0.formerIDs) })
    }

    @Test func anIDThatIsGoneLeadsToItsThing() throws {
        let steps = try grow([short], [short, long], [short, long, longest])
        #expect(former(steps[0]).isEmpty)
        #expect(former(steps[1]) == ["agreement/new-strategic-arms-reduction-treaty": ["agreement/new-start"]])
        #expect(steps[1].merges.replacements.map(\.old) == ["agreement/new-start"])
        #expect(steps[1].merges.replacements.map(\.new) == ["agreement/new-strategic-arms-reduction-treaty"])
        // Both lead to where it is now, and none to one that leads further.
        #expect(
            former(steps[2]) == [
                "agreement/new-strategic-arms-reduction-treaty-of-prague": [
                    "agreement/new-start", "agreement/new-strategic-arms-reduction-treaty",
                ]
            ])
    }

    @Test func whatComesBackOrIsGoneForGoodLeadsNowhere() throws {
        let steps = try grow([short, long], [long], [short])
        #expect(former(steps[1]).isEmpty && former(steps[2]).isEmpty)
        #expect(
            former(try grow([short], [short, long], [short])[2]) == [
                "agreement/new-start": ["agreement/new-strategic-arms-reduction-treaty"]
            ])
        let other = article("d") { _ = $0.agreement("Open Skies Treaty") }
        #expect(former(try grow([short], [other])[1]).isEmpty)
    }

    /// A holder whose full name becomes known has other ids, and so has what is named by it.
    @Test func whatIsMadeOfOthersIsFollowedToo() throws {
        let one = article("a", published: "2019-05-01") {
            _ = $0.person("Kono", office: "Foreign Minister", of: "JP")
        }
        let other = article("b", published: "2019-05-02") {
            _ = $0.person("Taro Kono", office: "Foreign Minister", of: "JP")
        }
        let steps = try grow([one], [one, other])
        let gone = Set(steps[0].graph.things.map(\.id)).subtracting(steps[1].graph.things.map(\.id))
        #expect(gone.contains("person/kono"))
        #expect(gone == Set(former(steps[1]).values.joined()))
        #expect(former(steps[1])["person/taro-kono"] == ["person/kono"])
    }

    @Test func nothingIsFollowedWhereNobodyAsks() {
        let resolution = Resolver().resolution(of: ArticleGraphSet([short, long]))
        #expect(resolution.history == nil && resolution.merges.replacements.isEmpty)
        #expect(former(resolution).isEmpty)
    }

    /// The graph of now is the same in both; it is told apart by where earlier ids lead alone.
    @Test func theHistoryChangesNothingElse() throws {
        var grown = try grow([short], [short, long])[1].graph
        for index in grown.things.indices { grown.things[index].formerIDs = [] }
        #expect(grown == Resolver().resolve([short, long]))
    }

    @Test(arguments: ["agreement/a\tz123456789abcdef\n", "agreement/a\t12\n", "a\nb\na\n", "\u{FF}"])
    func whatIsNoHistoryIsRefused(text: String) {
        let bytes = text == "\u{FF}" ? [0xFF, 0x0A] : Array(text.utf8)
        #expect(IdentifierHistory(bytes) == nil)
    }
}
