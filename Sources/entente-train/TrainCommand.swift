import ArgumentParser
import EntenteTraining
import Foundation

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Trains a model on a folder of corpora.")

    @Option(help: "The folder of corpora.") var corpora = "../shared/corpora"
    @Option(help: "The model file to write.") var output = "Sources/CLanguageModel/model/english.model"
    @Option(help: "Rounds over the treebanks, in which the rate falls to zero.") var epochs = 60
    @Option(help: "The round to stop after, before the rate is zero.") var last: Int?
    @Option(help: "Width of a recurrent layer in one direction.") var width = 72
    @Option(help: "Recurrent layers.") var layers = 3
    @Option(help: "Width of a word's vector.") var wordWidth = 128
    @Option(help: "The highest rate of learning.") var rate: Float = 0.003
    @Option(help: "Words in a batch.") var batch = 400
    @Option(help: "Sentences of the corpus of names in each round.") var names = 5000
    @Option(help: "Rounds over the raw text before.") var raw: Float = 1.5
    @Option(help: "The share of numbers left out in training.") var dropout: Float = 0.15
    @Option(help: "A model whose network is kept; only its tables of words, sentences and lemmas are made anew.")
    var network: String?
    @Option(help: "Another seed gives another model.") var seed: UInt64 = 7
    @Option(help: "Raw text with the trees of a stronger parser, the teacher, as CoNLL-U.") var silver: String?
    @Option(help: "Sentences of that text in each round.") var silverSentences = 15000

    func run() throws {
        let corpora = Corpora(folder: corpora)
        var options = Recipe.Options()
        options.epochs = epochs
        options.last = last
        options.width = width
        options.layers = layers
        options.wordWidth = wordWidth
        options.rate = rate
        options.batchWords = batch
        options.groningenSentences = names
        options.rawRounds = raw
        options.dropout = dropout
        options.network = network
        options.seed = seed
        options.silverSentences = silverSentences
        let start = Date()
        let recipe = Recipe(options: options) { line in
            FileHandle.standardOutput.write(Data("\(Int(Date().timeIntervalSince(start)))s \(line)\n".utf8))
        }
        try recipe.train(
            trees: corpora.ewt("train") + corpora.gum("train"),
            silver: silver.map { try corpora.silver(path: $0) } ?? [], names: corpora.groningen("train"),
            politics: corpora.politics("train") + corpora.politics("dev"),
            texts: raw > 0 ? RawText.briefings(folder: corpora.folder) : [],
            gazetteer: Gazetteer(folder: corpora.folder),
            heldOut: [("EWT dev", corpora.ewt("dev")), ("GUM dev", corpora.gum("dev"))],
            news: Array(corpora.groningen("dev").prefix(3000)), output: output)
    }
}
