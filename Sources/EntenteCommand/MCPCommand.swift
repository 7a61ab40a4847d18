import ArgumentParser
import EntenteText

/// `entente mcp`: a server of the Model Context Protocol, for agents.
struct MCPCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Lets an agent ask a graph, by the Model Context Protocol on standard input and output.",
        discussion: """
            The agent's program starts it, sends requests as lines of JSON, and ends it by closing standard input. Its tools \
            are search, show, why, ask, path and conflicts; every answer carries the sentences that it rests on, with their \
            articles. The graph is read once, and nothing is changed. What goes wrong at the start is said on standard error.
            """)

    @Argument(help: GraphInput.pathsHelp, completion: .file())
    var paths: [String] = []

    @OptionGroup var input: GraphInput

    func run(on console: Console) async -> Outcome {
        do {
            let loaded = try await input.load(paths, on: console)
            let server = ModelContextServer(loaded.graph)
            let requests = try ByteSource(path: "-")
            while let line = try requests.readLine(atMost: ModelContextServer.longestLine) {
                let answer = line.tooLong ? server.refusalOfLongLine() : server.answer(line.bytes)
                if let answer { try console.write(bytes: answer + [0x0A]) }
            }
            return loaded.outcome
        } catch {
            console.errorLine("\(error)")
            return .failure
        }
    }
}
