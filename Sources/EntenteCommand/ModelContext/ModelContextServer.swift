package import EntenteGraph
import EntenteText

/// Answers an agent's requests about a graph by the Model Context Protocol, a line for a line. Nothing is changed.
///
///     let server = ModelContextServer(graph)
///     server.answer(line)     // {"jsonrpc":"2.0","id":1,"result":{"tools":[…]}}
///
/// Both families of the protocol's versions are spoken: those that begin with `initialize`, and those without a beginning,
/// each of whose requests names its version. https://modelcontextprotocol.io/specification
package final class ModelContextServer {
    /// Versions with a beginning, the newest last.
    static let versions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]
    /// Versions that each request names.
    static let statelessVersions = ["2026-07-28"]
    /// How many bytes a request may have.
    package static let longestLine = 1 << 20

    private let tools: GraphTools
    private let instructions: String

    package init(_ graph: Graph) {
        tools = GraphTools(graph)
        let summary = GraphSummary(graph)
        let days = summary.days.map { " of \($0.lowerBound) to \($0.upperBound)" } ?? ""
        instructions = """
            A knowledge graph of diplomatic news, made of \(Prose.counted(graph.sources.count, "article"))\(days). It says what \
            these articles say, and nothing else: quote the sentences that come with each answer and name their articles; \
            where there is no sentence, say that the graph does not tell it. Begin with search, which gives the ids of \
            things; show is a page about a thing, why has every fact about it, ask answers named questions, path links two \
            things, conflicts lists contradictions.
            """
    }

    /// The line that answers a line, without a line feed; nil where none is wanted.
    package func answer(_ line: [UInt8]) -> [UInt8]? {
        if line.allSatisfy({ [0x20, 9, 13].contains($0) }) { return nil }
        return JSONRPC.answer(line) { request throws(JSONRPC.Failure) in try result(of: request) }
            .map { Array($0.line.utf8) }
    }

    /// What is said to a line that is too long.
    package func refusalOfLongLine() -> [UInt8] {
        Array(JSONRPC.refusal(.unreadable("the line has more than \(Self.longestLine) bytes")).line.utf8)
    }

    // MARK: Methods

    private func result(of request: JSONRPC.Request) throws(JSONRPC.Failure) -> JSONText {
        let version = request.parameters["_meta"]?["io.modelcontextprotocol/protocolVersion"]
        if let version, !Self.statelessVersions.contains(version.string ?? "") {
            throw JSONRPC.Failure(
                code: -32022, message: "the version of the protocol is not spoken",
                data: .object([("supported", .texts(Self.statelessVersions)), ("requested", version)]))
        }
        var members: [(String, JSONText)]
        switch request.method {
        case "initialize": members = beginning(request.parameters)
        case "server/discover":
            members = [("supportedVersions", .texts(Self.statelessVersions))] + description + Self.lasting
        case "ping": members = []
        case "tools/list": members = [("tools", .list(GraphTools.all.map(\.declaration)))] + Self.lasting
        case "tools/call": members = try call(request.parameters)
        default: throw .noMethod(request.method)
        }
        if version != nil {
            members.append(("resultType", .text("complete")))
            members.append(("_meta", .object([("io.modelcontextprotocol/serverInfo", Self.server)])))
        }
        return .object(members)
    }

    private func beginning(_ parameters: JSONText) -> [(String, JSONText)] {
        let asked = parameters["protocolVersion"]?.string ?? ""
        let spoken = Self.versions.contains(asked) ? asked : Self.versions[Self.versions.count - 1]
        return [("protocolVersion", .text(spoken)), ("serverInfo", Self.server)] + description
    }

    private var description: [(String, JSONText)] {
        [("capabilities", .object([("tools", .object([]))])), ("instructions", .text(instructions))]
    }

    private static let server = JSONText.object([
        ("name", .text("entente")), ("title", .text("Entente")), ("version", .text(RootCommand.version)),
    ])

    /// An hour: the graph stays the same as long as the server runs.
    private static let lasting: [(String, JSONText)] = [("ttlMs", .count(3_600_000)), ("cacheScope", .text("private"))]

    private func call(_ parameters: JSONText) throws(JSONRPC.Failure) -> [(String, JSONText)] {
        guard let name = parameters["name"]?.string else { throw .invalidParameters("a call names its tool as “name”") }
        guard let tool = GraphTools.all.first(where: { $0.name == name }) else {
            let names = GraphTools.all.map(\.name).joined(separator: ", ")
            throw .invalidParameters("there is no tool “\(name)”; there are \(names)")
        }
        do {
            let answer = try tools.answer(tool, parameters["arguments"] ?? .object([]))
            return content(answer.line) + [("structuredContent", answer), ("isError", .flag(false))]
        } catch {
            // Said to the model, which can do better then.
            return content("\(error)") + [("isError", .flag(true))]
        }
    }

    private func content(_ text: String) -> [(String, JSONText)] {
        [("content", .list([.object([("type", .text("text")), ("text", .text(text))])]))]
    }
}
