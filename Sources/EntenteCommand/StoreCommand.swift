import ArgumentParser
import EntenteStore
import EntenteText

/// `entente store`: looks after the file that `build --store` keeps.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Checks, repairs and lists a store, and takes articles out of it.",
        subcommands: [CheckCommand.self, RepairCommand.self, ListCommand.self, RemoveCommand.self])

    /// `entente store check`: reads every row and says what is damaged.
    struct CheckCommand: StoreSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Reads all that a store holds, and says what is damaged.")

        @Argument(help: "The store.", completion: .file())
        var store: String

        func run(_ console: Console) throws -> Outcome {
            let maintenance = try StoreMaintenance(path: store)
            let faults = try maintenance.faults()
            guard faults.isEmpty else {
                for fault in faults { console.errorLine("\(store): error: \(fault) [store-damaged]") }
                console.errorLine("save what is whole with entente store repair \(store)")
                return .partial
            }
            let entries = try maintenance.entries()
            try maintenance.close()
            try console.write(
                "\(store): \(Set(entries.map(\.key)).count) articles at \(entries.count) places, all whole\n")
            return .success
        }
    }

    /// `entente store repair`: keeps what is whole.
    struct RepairCommand: StoreSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "repair", abstract: "Makes a whole store of what is whole in a damaged one.",
            discussion: "The damaged file is kept beside it, as STORE.damaged.")

        @Argument(help: "The store.", completion: .file())
        var store: String

        func run(_ console: Console) throws -> Outcome {
            let maintenance = try StoreMaintenance(path: store)
            let isWhole = try maintenance.faults().isEmpty
            try maintenance.close()
            if isWhole {
                try console.write("\(store): nothing is damaged\n")
                return .success
            }
            let repair = try StoreRepair(path: store)
            try console.write(
                "\(store): \(repair.articles) articles saved; the damaged file is \(repair.damagedPath)\n")
            for place in repair.lost { console.errorLine("\(place): lost; build with its file to have it read again") }
            return repair.lost.isEmpty ? .success : .partial
        }
    }

    /// `entente store list`: a line for each article.
    struct ListCommand: StoreSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists what a store holds: file and place in it, SHA-256, day of publication.",
            discussion: "The fields stand with tabs between.")

        @Argument(help: "The store.", completion: .file())
        var store: String

        func run(_ console: Console) throws -> Outcome {
            let maintenance = try StoreMaintenance(path: store)
            for entry in try maintenance.entries() {
                try console.write("\(entry.place)\t\(entry.key.sha256)\t\(entry.key.published)\n")
            }
            try maintenance.close()
            return .success
        }
    }

    /// `entente store remove`: takes out what was met in some files.
    struct RemoveCommand: StoreSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Takes out of a store what was read from some files or folders.")

        @Argument(help: "The store.", completion: .file())
        var store: String

        @Argument(
            help: "Files, or folders with all that is in them; they need not exist any more.", completion: .file())
        var paths: [String]

        func run(_ console: Console) throws -> Outcome {
            let maintenance = try StoreMaintenance(path: store)
            var outcome = Outcome.success
            for path in paths {
                let gone = try maintenance.remove(FilePath(path).resolved)
                for place in gone { try console.write("\(place)\n") }
                if gone.isEmpty {
                    console.errorLine(
                        "\(path): error: nothing in the store was read from it; see entente store list [not-stored]")
                    outcome = .partial
                }
            }
            try maintenance.close()
            return outcome
        }
    }
}

/// A part of `entente store`: what it throws is said.
protocol StoreSubcommand: ConsoleCommand {
    func run(_ console: Console) throws -> Outcome
}

extension StoreSubcommand {
    func run(on console: Console) async -> Outcome {
        do {
            return try run(console)
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
