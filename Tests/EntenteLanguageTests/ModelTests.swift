import EntenteLanguage
import EntenteText
import EntenteTraining
import Foundation
import Testing

/// The built-in model is held to a few sentences of our own, and to the corpora where they are.
@Suite struct ModelTests {
    @Test func ownSentencesAreReadWell() throws {
        let result = Evaluation(try TestAnalyzer.shared, OwnTreebank.parsed, raw: false)
        #expect(result.partsOfSpeech >= 95)
        #expect(result.unlabeled >= 90)
        #expect(result.labeled >= 85)
        #expect(result.lemmas >= 97)
        #expect(try #require(result.names).f1 >= 80)
    }

    /// The corpora lie beside the working tree; where they do not, the test says so and passes.
    private static let corpora: String? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appendingPathComponent("shared/corpora").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    @Test(.enabled("the corpora are not here", { Self.corpora != nil }))
    func theTestFilesAreReadWell() throws {
        let corpora = Corpora(folder: try #require(Self.corpora))
        // A part of each file: the whole table is `entente-train evaluate`.
        let result = Evaluation(try TestAnalyzer.shared, Array(try corpora.pud().prefix(120)), raw: false)
        #expect(result.partsOfSpeech >= 94)
        #expect(result.labeled >= 79)
    }
}
