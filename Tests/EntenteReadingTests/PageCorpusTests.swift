import EntenteReading
import EntenteText
import Foundation
import Testing

/// Real pages that are no part of the project: measured where they lie beside it.
@Suite struct PageCorpusTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../../shared/corpora/html"
    ).standardized.path
    static var pages: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".html") }.sorted()
    }

    private struct Gold: Decodable {
        struct Body: Decodable {
            struct Section: Decodable {
                var headline: [String]
                var paragraphs: [String]
            }
            var summary: [String]
            var sections: [Section]
        }
        var title: String
        var publishing_date: String
        var body: Body
        var text: String {
            (body.summary + body.sections.flatMap { $0.headline + $0.paragraphs }).joined(separator: " ")
        }
    }

    static func words(_ text: String) -> [String: Int] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }

    static func f1(_ a: String, _ b: String) -> Double {
        let (a, b) = (words(a), words(b))
        let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        let total = a.values.reduce(0, +) + b.values.reduce(0, +)
        return total == 0 ? 0 : 2 * Double(shared) / Double(total)
    }

    @Test(.enabled(if: !pages.isEmpty, "the pages of shared/corpora/html are not here: skipped"))
    func bodiesHeadlinesAndDates() throws {
        var sum = 0.0
        for page in Self.pages {
            let gold = try JSONDecoder().decode(
                Gold.self,
                from: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + page.dropLast(5) + ".gold.json")))
            let article = try #require(ArticleReader().read(Self.folder + "/" + page).articles.first)
            #expect(article.headline == gold.title.trimmingCharacters(in: .whitespaces), "\(page)")
            #expect(article.published?.description == String(gold.publishing_date.prefix(10)), "\(page)")
            let text = article.blocks.filter { $0.role != .headline }.map { article.source.string($0.range) }.joined(
                separator: " ")
            let score = Self.f1(text, gold.text)
            sum += score
            #expect(score >= 0.9, "\(page): \(score)")
        }
        #expect(sum / Double(Self.pages.count) >= 0.95)
    }
}
