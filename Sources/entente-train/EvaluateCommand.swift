import ArgumentParser
import EntenteEvaluation
import EntenteLanguage
import EntenteText
import EntenteTraining
import Foundation

/// The measures, by what is measured.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Prints scores on the corpora.",
        subcommands: [
            EvaluateModelCommand.self, EvaluateTimeCommand.self, EvaluateEventsCommand.self, EvaluateFactsCommand.self,
            EvaluateConfidenceCommand.self, EvaluateCoreferenceCommand.self, EvaluateIdentityCommand.self,
        ],
        defaultSubcommand: EvaluateModelCommand.self)
}

struct EvaluateTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time", abstract: "Prints how many expressions of time are resolved right.",
        discussion: "On the DateTime models of Recognizers-Text and on WikiWars.")

    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Flag(help: "Print what went wrong.") var verbose = false

    func run() throws {
        let analyzer = try Analyzer()
        let evaluation = TimeEvaluation { text, published in
            let source = SourceText(text)
            return analyzer.analyze(
                Article(
                    source: source, sha256: String(repeating: "0", count: 64), origin: "case", published: published,
                    blocks: [Block(role: .paragraph, range: source.all)]))
        }
        try evaluation.run(corpora: corpora + "/time", verbose: verbose)
    }
}

struct EvaluateEventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Prints how many events of PLOVER's gold records are found.")

    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Flag(help: "Print what went wrong.") var verbose = false

    func run() throws {
        let score = try EventEvaluation(Analyzer()).records(file: corpora + "/events/PLOVER/PLOVER_GSR_CAMEO.txt")
        if verbose { for fault in score.faults { print(fault) } }
        print(score.summary)
    }
}

struct EvaluateModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Prints the scores of a model on the test files of the corpora.",
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
        var sets = [
            ("EWT", try corpora.ewt(part), try analyzer(.web)), ("GUM", try corpora.gum(part), try analyzer(.gum)),
        ]
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
