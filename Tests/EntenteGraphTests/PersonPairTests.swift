import EntenteGraph
import Testing

/// ``PersonPairs`` through the resolver, each pair as two articles.
@Suite struct PersonPairTests {
    /// A mention read from `name: office @country day`.
    private struct Mention {
        var name: String
        var office: String?
        var country: String?
        var day: String?

        init(_ text: Substring) {
            let parts = text.split(separator: ":", maxSplits: 1).map(Self.trimmed)
            name = parts[0]
            guard parts.count > 1 else { return }
            let words = parts[1].split(separator: "@").map(Self.trimmed)
            office = words[0]
            let rest = words[1].split(separator: " ").map(String.init)
            country = rest[0]
            day = rest.count > 1 ? rest[1] : nil
        }

        private static func trimmed(_ text: Substring) -> String {
            var text = text
            while text.first == " " { text.removeFirst() }
            while text.last == " " { text.removeLast() }
            return String(text)
        }

        func article(_ name: String) -> ArticleGraph {
            EntenteGraphTests.article(name, published: day) { _ = $0.person(self.name, office: office, of: country) }
        }
    }

    private static func areOne(_ pair: String) -> Bool {
        let mentions = pair.split(separator: "|").map(Mention.init)
        let articles = mentions.enumerated().map { $1.article("article \($0)") }
        return Resolver().resolve(articles).ids(.person).count == 1
    }

    @Test func pairwiseF1() {
        let right = PersonPairs.same.filter(Self.areOne)
        let wrong = PersonPairs.different.filter(Self.areOne)
        let precision = Double(right.count) / Double(right.count + wrong.count)
        let recall = Double(right.count) / Double(PersonPairs.same.count)
        let f1 = 2 * precision * recall / (precision + recall)
        print(
            """
            name pairs: \(PersonPairs.same.count) same, \(PersonPairs.different.count) different; \
            precision \(precision), recall \(recall), F1 \(f1)
            """)
        for pair in PersonPairs.same where !right.contains(pair) { print("  kept apart: \(pair)") }
        for pair in wrong { print("  joined: \(pair)") }
        #expect(PersonPairs.same.count + PersonPairs.different.count >= 150)
        #expect(f1 >= 0.95)
    }

    /// Heads of state and government above all are never taken for each other.
    @Test(
        arguments: PersonPairs.different.filter { pair in
            ["President @", "Prime Minister @", "leader @", "King @", "Premier @"].contains { pair.contains($0) }
                || !pair.contains("@")
        })
    func nobodyIsTakenForAnother(_ pair: String) { #expect(!Self.areOne(pair)) }
}
