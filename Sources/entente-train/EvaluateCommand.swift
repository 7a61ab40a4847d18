import ArgumentParser
import EntenteLanguage
import EntenteTraining
import Foundation

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Prints the scores of a model on the test files of the corpora.",
        discussion: """
            With gold tokens the figures are accuracies over all words, punctuation included; on raw text they are F1 over
            words with the same characters (CoNLL 2018), each document as running text. Relations are compared without subtypes.
            Each is read by its own conventions (PUD: news). Names are exact spans with their type, a leading article left out.
            """)

    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Option(help: "A model file, in place of the built-in one.") var model: String?
    @Flag(help: "Measure on the development files instead of the test files.") var development = false

    func run() throws {
        func analyzer(_ convention: Analyzer.Convention) throws -> Analyzer {
            try model.map { try Analyzer(modelAt: $0, convention: convention) } ?? Analyzer(convention: convention)
        }
        let corpora = Corpora(folder: corpora)
        print(
            "corpus     tokens  sents   UPOS  feats lemmas    UAS    LAS | names    P      R     F1 |  PER    ORG    LOC"
        )
        let part = development ? "dev" : "test"
        var sets = [("EWT", try corpora.ewt(part), try analyzer(.web)), ("GUM", try corpora.gum(part), try analyzer(.gum))]
        if !development { sets.append(("PUD", try corpora.pud(), try analyzer(.news))) }
        for (name, sentences, analyzer) in sets {
            for raw in [false, true] {
                let result = Evaluation(analyzer, sentences, raw: raw)
                func cell(_ value: Double) -> String {
                    let text = String((value * 100).rounded() / 100)
                    let padded = text.split(separator: ".")[1].count < 2 ? text + "0" : text
                    return String(repeating: " ", count: max(0, 7 - padded.count)) + padded
                }
                var line = "\(name) \(raw ? "raw " : "gold") "
                for value in [
                    result.tokens, result.sentences, result.partsOfSpeech, result.features, result.lemmas,
                    result.unlabeled,
                    result.labeled,
                ] { line += cell(value) }
                if let names = result.names {
                    line += " |     " + cell(names.precision) + cell(names.recall) + cell(names.f1) + " |"
                    for value in result.namesByCategory { line += cell(value) }
                }
                print(line)
            }
        }
    }
}
