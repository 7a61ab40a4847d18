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

    private static func score(_ same: [String], _ different: [String], _ title: String) -> Double {
        let right = same.filter(areOne)
        let wrong = different.filter(areOne)
        let precision = Double(right.count) / Double(right.count + wrong.count)
        let recall = Double(right.count) / Double(same.count)
        let f1 = 2 * precision * recall / (precision + recall)
        print(
            "\(title): \(same.count) same, \(different.count) different; precision \(precision), recall \(recall), F1 \(f1)"
        )
        for pair in same where !right.contains(pair) { print("  kept apart: \(pair)") }
        for pair in wrong { print("  joined: \(pair)") }
        return f1
    }

    @Test func pairwiseF1() {
        #expect(PersonPairs.same.count + PersonPairs.different.count >= 150)
        #expect(Self.score(PersonPairs.same, PersonPairs.different, "name pairs") >= 0.95)
    }

    @Test func pairwiseF1OfLaterPairs() {
        #expect(Self.score(PersonPairs.unseenSame, PersonPairs.unseenDifferent, "later name pairs") >= 0.95)
    }

    /// Heads of state and government above all are never taken for each other.
    @Test(
        arguments: (PersonPairs.different + PersonPairs.unseenDifferent).filter { pair in
            ["President @", "Prime Minister @", "leader @", "King @", "Premier @"].contains { pair.contains($0) }
                || !pair.contains("@")
        })
    func nobodyIsTakenForAnother(_ pair: String) { #expect(!Self.areOne(pair)) }
}
