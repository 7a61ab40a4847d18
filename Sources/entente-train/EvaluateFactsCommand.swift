import ArgumentParser
import EntenteEvaluation
import EntenteLanguage

/// Where articles and their gold facts are.
struct GoldArguments: ParsableArguments {
    @Option(help: "The folder of gold files, NAME.json.") var gold = "../shared/gold"
    @Option(help: "The folder of their articles, NAME.txt.") var articles = "../shared/articles"

    func corpus() throws -> GoldCorpus { try GoldCorpus(gold: gold, articles: articles, analyzer: Analyzer()) }
}

struct EvaluateFactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "Prints how many facts of articles are found and right.",
        discussion: "The table is that of shared/score/score.py, which judges what the program exports.")

    @OptionGroup var folders: GoldArguments
    @Option(help: "Leave out facts that are less sure than this, from 0 to 1.") var minConfidence = 0.0
    @Flag(help: "Print how many facts of each rule are right.") var byRule = false
    @Flag(help: "Print why facts are missed.") var causes = false
    @Flag(
        help: """
            Print what is wrong and what is missed: below the rows, with --by-rule below the rules, with --causes each \
            miss with its cause.
            """)
    var verbose = false

    func run() throws {
        let evaluation = FactsEvaluation(try folders.corpus(), minimumConfidence: minConfidence)
        print(evaluation.table(verbose: verbose && !causes && !byRule))
        if byRule { print("\n" + evaluation.rules(verbose: verbose)) }
        if causes { print("\n" + evaluation.causes(verbose: verbose)) }
    }
}
