import EntenteLanguage
import EntenteText
import EntenteTraining
import Foundation
import Testing

/// A model is trained on a few sentences, saved, loaded again and used.
@Suite struct TrainingTests {
    private func train(to name: String) throws -> URL {
        var options = Recipe.Options()
        options.epochs = 30
        options.rate = 0.02
        options.batchWords = 20
        options.width = 16
        options.dropout = 0
        options.wordWidth = 16
        options.layers = 1
        options.headWidth = 16
        options.hashedRows = 1 << 9
        options.rawRounds = 0
        options.vocabularyMinimum = 1
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "entente-\(ProcessInfo.processInfo.processIdentifier)-\(name).model")
        try Recipe(options: options) { _ in }.train(
            trees: Array(OwnTreebank.parsed.prefix(4)), names: [], politics: [], texts: [], gazetteer: Gazetteer(),
            heldOut: [], news: [], output: url.path)
        return url
    }

    @Test func whatIsLearntIsThereAgain() throws {
        let url = try train(to: "round")
        defer { try? FileManager.default.removeItem(at: url) }
        let analyzer = try Analyzer(modelAt: url.path)
        let result = Evaluation(analyzer, Array(OwnTreebank.parsed.prefix(4)), raw: false)
        #expect(result.partsOfSpeech > 85)
        #expect(result.unlabeled > 75)
        #expect(result.lemmas > 90)
        let other = try train(to: "again")
        defer { try? FileManager.default.removeItem(at: other) }
        #expect(try Data(contentsOf: url) == Data(contentsOf: other))
    }

    @Test(arguments: [
        ("staged", "stage"), ("planned", "plan"), ("relied", "rely"), ("naming", "name"), ("modelling", "model"),
        ("passes", "pass"), ("vetoes", nil), ("bring", nil),
    ])
    func aVerbIsCutToAStemThatIsAWord(_ form: String, _ stem: String?) {
        let met = ["stage": 9, "stag": 3, "plan": 9, "rely": 5, "name": 9, "model": 9, "pass": 9, "ring": 4]
        #expect(VerbStems.best(form, met) == stem)
    }

    @Test func aDamagedModelIsRefused() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "entente-\(ProcessInfo.processInfo.processIdentifier)-damaged.model")
        try Data("ENTENTE1 but not really a model".utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        #expect(throws: ModelError.self) { try Analyzer(modelAt: url.path) }
        #expect(throws: ModelError.self) { try Analyzer(modelAt: "/nowhere/at/all.model") }
    }
}
