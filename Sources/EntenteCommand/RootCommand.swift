public import ArgumentParser

/// `entente`: the command line.
public struct RootCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract:
            "Makes a knowledge graph of diplomatic news: who met whom, who signed what, with the sentence it rests on.",
        discussion: """
            Exit codes: 0 all went well; 1 some of the input could not be used, the graph of the rest is written; \
            2 nothing was written; 64 the command was not understood.
            """,
        version: "0.1.0",
        subcommands: [
            SampleCommand.self, BuildCommand.self, AskCommand.self, QueryCommand.self,
            WhyCommand.self, MergesCommand.self, ReviewCommand.self, ConflictsCommand.self, DiffCommand.self,
            ConvertCommand.self, ExtractCommand.self, MergeCommand.self, StoreCommand.self, FormatsCommand.self,
        ],
        defaultSubcommand: nil)

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

    /// Prints the help that was asked for, or what was not understood together with all that would be.
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
        console.errorLine("error: " + message(for: error))
        let called = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        console.errorLine("\n" + helpMessage(for: called ?? Self.self))
        return .usage
    }
}

/// A command that speaks through a ``Console``.
protocol ConsoleCommand: ParsableCommand {
    func run(on console: Console) async -> Outcome
}
