import ArgumentParser
import EntenteText

/// The manual page `entente(1)`, in the macros of man(7), made of what the commands say of themselves.
struct ManualPage {
    private let tree: CommandTree
    /// What several commands have is described once.
    private let shared: [CommandTree.Argument]
    /// From how many commands on an option is described apart from them.
    private static let fewest = 4

    init(_ tree: CommandTree) {
        self.tree = tree
        var shared: [CommandTree.Argument] = []
        let all = tree.command.leaves.flatMap(\.command.ownArguments).filter { !$0.isPositional }
        for argument in all where !shared.contains(argument) && all.count(where: { $0 == argument }) >= Self.fewest {
            shared.append(argument)
        }
        self.shared = shared
    }

    var text: String {
        var page = ".TH ENTENTE 1 \"\" \"Entente \(RootCommand.version)\" \"User Commands\"\n"
        let abstract = tree.command.abstract ?? ""
        page +=
            ".SH NAME\nentente \\- \(Self.line(abstract.prefix(1).lowercased() + abstract.dropFirst().dropLast()))\n"
        page += ".SH SYNOPSIS\n.B entente\n.I command\n[\\fIoption\\fR ...] [\\fIargument\\fR ...]\n"
        page += ".SH DESCRIPTION\n" + Self.paragraphs(RootCommand.firstSteps, by: ".PP")
        page += ".SH COMMANDS\n" + tree.command.leaves.map(section).joined()
        page += ".SH OPTIONS OF SEVERAL COMMANDS\n" + shared.map(Self.entry).joined()
        page += ".SH EXIT STATUS\n" + Outcome.allCases.map { Self.entry("\($0.rawValue)", $0.explanation) }.joined()
        page += ".SH ENVIRONMENT\n" + Self.environment.map { Self.entry($0.name, $0.prose) }.joined()
        page +=
            ".SH EXAMPLES\n"
            + Self.examples.map { ".TP\n\(Self.line($0.prose))\n.B \(Self.escaped($0.command))\n" }.joined()
        return page
    }

    // MARK: Sections

    private func section(_ name: String, _ command: CommandTree.Command) -> String {
        let own = command.ownArguments.filter { !shared.contains($0) }
        let others = command.ownArguments.filter { shared.contains($0) }
        var text = ".SS entente \(Self.escaped(name))\n"
        text += Self.usage(name, command).map { ".br\n\($0)\n" }.joined()
        text += ".PP\n" + Self.paragraphs(command.abstract ?? "", by: ".PP")
        if let discussion = command.discussion, !discussion.isEmpty {
            text += ".PP\n" + Self.paragraphs(discussion, by: ".PP")
        }
        text += own.map(Self.entry).joined()
        if !others.isEmpty {
            let names = others.map { "\\fB\(Self.escaped(Self.spellings($0).last ?? ""))\\fR" }.joined(separator: ", ")
            text += ".PP\nAlso \(names); see below.\n"
        }
        return text
    }

    /// How a command is called, a line for each way.
    private static func usage(_ name: String, _ command: CommandTree.Command) -> [String] {
        let type = RootCommand.configuration.subcommands.first { $0.configuration.commandName == name }
        if let usage = type?.configuration.usage, !usage.isEmpty {
            return usage.split(whereSeparator: \.isNewline).map { line(String($0)) }
        }
        let positional = command.ownArguments.filter(\.isPositional).map { argument in
            let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(value)]" : value
        }
        let options = command.ownArguments.contains { !$0.isPositional } ? ["[\\fIoptions\\fR]"] : []
        return [(["\\fBentente \(escaped(name))\\fR"] + options + positional).joined(separator: " ")]
    }

    private static func entry(_ argument: CommandTree.Argument) -> String {
        let value = argument.valueName ?? ""
        var prose = [argument.abstract, argument.discussion].compactMap { $0 }.filter { !$0.isEmpty }.joined(
            separator: " ")
        if let standard = argument.defaultValue, !argument.isFlag { prose += " The default is \(standard)." }
        if argument.isPositional { return ".TP\n.I \(escaped(value))\n\(paragraphs(prose))" }
        let names = spellings(argument).map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
        return ".TP\n\(names)\(argument.isFlag ? "" : " \\fI\(escaped(value))\\fR")\n\(paragraphs(prose))"
    }

    private static func entry(_ term: String, _ prose: String) -> String {
        ".TP\n.B \(escaped(term))\n\(paragraphs(prose))"
    }

    /// The names of an option, the shortest first: `-o`, `--output`.
    private static func spellings(_ argument: CommandTree.Argument) -> [String] {
        (argument.names ?? []).map(\.spelling).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private static let environment = [
        (
            name: "PATH",
            prose:
                "Where `oxigraph`, which answers SPARQL, and programs `entente-writer-NAME`, which write formats of their own, are looked for."
        ),
        (name: "TMPDIR", prose: "The folder for a graph that is loaded into Oxigraph for one question."),
        (name: "ENTENTE_RULES", prose: "A folder with rules and words that are read in place of those in the program."),
    ]

    private static let examples = [
        (
            prose: "A graph of a folder, for triple stores and for Gephi:",
            command: "entente build articles --to turtle,gexf --output graph"
        ),
        (prose: "What is new since yesterday:", command: "entente build articles --store news.store"),
        (prose: "What a graph says of a thing, and on which sentences:", command: "entente why 'Kang Kyung-wha' graph"),
        (prose: "Which agreements were in force on a day:", command: "entente ask in-force --on 2019-11-22 graph"),
    ]

    // MARK: Text

    /// Text with an empty line between paragraphs; words between backticks are bold.
    private static func paragraphs(_ text: String, by macro: String = ".IP") -> String {
        var paragraphs: [[String]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
            if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
        }
        return paragraphs.filter { !$0.isEmpty }.map { line($0.joined(separator: " ")) + "\n" }.joined(
            separator: "\(macro)\n")
    }

    private static func line(_ text: String) -> String {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map { escaped(String($0)) }
        let marked = pieces.enumerated().map { $0 % 2 == 1 ? "\\fB\($1)\\fR" : $1 }.joined()
        return marked.hasPrefix(".") || marked.hasPrefix("'") ? "\\&\(marked)" : marked
    }

    private static func escaped(_ text: String) -> String {
        text.printableLine.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    }
}

/// `entente manual`: the manual page, for `make install`.
struct ManualCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Writes the manual page entente(1).", shouldDisplay: false)

    func run(on console: Console) async -> Outcome {
        do {
            try console.write(ManualPage(try CommandTree.all()).text)
            return .success
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
