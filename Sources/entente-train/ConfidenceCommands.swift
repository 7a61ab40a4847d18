import ArgumentParser
import EntenteEvaluation

/// How confidences are measured.
struct CalibrationArguments: ParsableArguments {
    @OptionGroup var folders: GoldArguments
    @Option(help: "How many facts the share of a rule's kind counts for beside the rule's own.") var prior = 5.0

    func validate() throws {
        if prior <= 0 { throw ValidationError("--prior \(prior): give a number above 0") }
    }
}

struct EvaluateConfidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confidence", abstract: "Prints how many facts of each confidence are right.",
        discussion: """
            For the confidences that ship, and for measured ones, which are taken from the articles of the other folds; then \
            what the table of facts would be if those below a floor were left out.
            """)

    @OptionGroup var arguments: CalibrationArguments
    @Option(help: "Parts that the articles are divided into.") var folds = 10

    func validate() throws {
        if folds < 2 { throw ValidationError("--folds \(folds): give at least 2") }
    }

    func run() throws {
        print(try ConfidenceEvaluation(arguments.folders.corpus(), prior: arguments.prior, folds: folds).summary)
    }
}

struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "Prints the measured confidence of each rule.",
        discussion: "For Sources/CRules/en/confidence.tsv.")

    @OptionGroup var arguments: CalibrationArguments

    func run() throws {
        let evaluation = ConfidenceEvaluation(try arguments.folders.corpus(), prior: arguments.prior, folds: 1)
        print(evaluation.calibrated, terminator: "")
    }
}
