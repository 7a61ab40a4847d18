public import ArgumentParser

/// `entente`: the command line.
public struct RootCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract:
            "Makes a knowledge graph of diplomatic news: who met whom, who signed what, with the sentence it rests on.",
        discussion: """
            \(firstSteps)

            Exit codes: \(Outcome.allCases.map { "\($0.rawValue) \($0.explanation)" }.joined(separator: "; ")).
            """,
        version: version,
        subcommands: [
            SampleCommand.self, BuildCommand.self, SummaryCommand.self, ShowCommand.self,
            AskCommand.self, QueryCommand.self, MCPCommand.self,
            WhyCommand.self, MergesCommand.self, ReviewCommand.self, ConflictsCommand.self, DiffCommand.self,
            ConvertCommand.self, ExtractCommand.self, MergeCommand.self, StoreCommand.self, FormatsCommand.self,
            ManualCommand.self,
        ],
        defaultSubcommand: nil)

    static let version = "0.1.0"

    static let firstSteps = """
        To try it: `entente sample articles`, `entente build articles`, then `entente summary`, \
        `entente show 'South Korea'`, and `entente ask`, which lists the questions that it answers.
        """

    public init() {}

    /// Runs a command line.
    ///
    /// - Parameter arguments: Without the program's name.
    public static func run(_ arguments: [String], console: Console = .standard) async -> Outcome {
        do {
            var command = try parseAsRoot(arguments)
            if let command = command as? any ConsoleCommand { return await command.run(on: console) }
            // The parser's own commands, and none at all, throw the help that they show.
            try command.run()
            return .success
        } catch {
            return explain(error, arguments, console)
        }
    }

    /// Prints the help that was asked for; or, in a line, what was not understood, with the nearest right word.
    private static func explain(_ error: any Error, _ arguments: [String], _ console: Console) -> Outcome {
        if exitCode(for: error) == .success {
            do {
                try console.write(fullMessage(for: error) + "\n")
                return .success
            } catch {
                console.errorLine("\(error)")
                return .failure
            }
        }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let first = arguments.first ?? ""
        if !names.contains(first), !first.hasPrefix("-") {
            let near = Spelling.nearest(to: first, among: names).map { "; did you mean \($0)?" } ?? ""
            return console.refuse("there is no command “\(first)”\(near)", "entente --help lists what there is")
        }
        // What the parser says may have several lines: the usage, and where to find help.
        let lines = message(for: error).split(whereSeparator: \.isNewline).map(String.init)
        return console.refuse(
            lines.joined(separator: " "), names.contains(first) ? "entente help \(first)" : "entente --help")
    }
}

/// A command that speaks through a ``Console``.
protocol ConsoleCommand: ParsableCommand {
    func run(on console: Console) async -> Outcome
}
