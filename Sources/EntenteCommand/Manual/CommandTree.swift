import ArgumentParser
import Foundation

/// The commands with their options, as the argument parser describes them.
struct CommandTree: Decodable {
    struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    struct Argument: Decodable, Hashable {
        struct Name: Decodable, Hashable {
            var kind: String
            var name: String

            /// `--to`, `-o`.
            var spelling: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        var kind: String
        var names: [Name]?
        var valueName: String?
        var isOptional: Bool
        var isRepeating: Bool
        var shouldDisplay: Bool?
        var defaultValue: String?
        var abstract: String?
        var discussion: String?

        var isPositional: Bool { kind == "positional" }
        var isFlag: Bool { kind == "flag" }
        /// False of what every command has.
        var isOfCommand: Bool {
            shouldDisplay != false && names?.contains { ["help", "version"].contains($0.name) } != true
        }
    }

    var command: Command

    /// The tree of all commands.
    static func all() throws -> CommandTree {
        try JSONDecoder().decode(CommandTree.self, from: Data(RootCommand._dumpHelp().utf8))
    }
}

extension CommandTree.Command {
    /// The commands below this one that are for people, by their full names: `store check`.
    var leaves: [(name: String, command: CommandTree.Command)] {
        (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }.flatMap { command in
            let below = command.leaves.map { ("\(command.commandName) \($0.name)", $0.command) }
            return below.isEmpty ? [(command.commandName, command)] : below
        }
    }

    var ownArguments: [CommandTree.Argument] { (arguments ?? []).filter(\.isOfCommand) }
}
