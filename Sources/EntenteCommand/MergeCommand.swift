import ArgumentParser
import Entente
import EntenteWriting

/// `entente merge`: the articles' graphs of many files in, one graph out.
struct MergeCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes one graph of what extract wrote.",
        discussion: """
            The graph is the one that `entente build` makes of the same articles, in whatever order the files are \
            named and however the articles are spread over them. An article that comes twice counts once.
            """)

    @Argument(help: "Files that `entente extract` wrote, or - for standard input.", completion: .file())
    var files: [String] = []

    @OptionGroup var graph: GraphOptions

    func run(on console: Console) async -> Outcome {
        if files.isEmpty, console.inputIsTerminal { return console.tellNoInput(Self.self) }
        do {
            var merge = GraphMerge(
                paths: files.isEmpty ? ["-"] : files, output: graph.output,
                formats: try graph.formats, options: try graph.writing,
                overrides: try graph.overridesFile)
            merge.destination = console.destination
            return console.tell(try merge.run(), quiet: graph.quiet)
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
