import ArgumentParser
import EntenteExtraction

struct EntenteTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente-train", abstract: "Trains and measures the language model.",
        subcommands: [
            TrainCommand.self, EvaluateCommand.self, CalibrateCommand.self, BenchCommand.self, AnnotateCommand.self,
        ])

    func validate() throws { try Extractor.checkRules() }
}
