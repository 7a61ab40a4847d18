import EntenteCommand
import Foundation
import Testing

/// The files of the main job, read back by other people's programs.
@Suite struct ReaderTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let python = "\(root)/.venv/bin/python"
    static let check = "\(root)/Tests/Readers/check.py"
    static var isReady: Bool {
        FileManager.default.isExecutableFile(atPath: python) && FileManager.default.fileExists(atPath: check)
    }

    @Test(.enabled(if: isReady, "the readers are installed by `make test`"))
    func theSampleGraphIsReadByAll() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let built = await entente("build", "\(folder.path)/articles", "-o", "\(folder.path)/out")
        #expect(built.outcome == .success)
        try run([Self.check, "\(folder.path)/out"])
    }

    /// Each question of `Questions.md`, asked as it stands there, is answered as it stands there.
    @Test(.enabled(if: isReady, "the readers are installed by `make test`"))
    func theQuestionsAreAnswered() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let built = await entente(
            "build", "\(folder.path)/articles", "-o", "\(folder.path)/out", "--to", "turtle,jsonl")
        #expect(built.outcome == .success)
        let page = try String(contentsOfFile: "\(Self.root)/Sources/CQuestions/Questions.md", encoding: .utf8)
        var asked = 0
        for line in page.split(separator: "\n") where line.hasPrefix("    entente ask ") {
            var words = commandWords(String(line.dropFirst(12)))
            #expect(words.popLast() == "output")
            let answer = await entente(words + ["\(folder.path)/out", "--format", "csv"])
            #expect(answer.outcome == .success, "\(line): \(answer.error)")
            try folder.write(answer.output, to: "answers/\(words[1]).csv")
            asked += 1
        }
        #expect(asked == 20)
        let check = "\(Self.root)/Tests/Readers/questions_check.py"
        try run([check, "\(folder.path)/out/graph.ttl", "\(folder.path)/answers"])
        // Those of Debian's triple stores that are installed.
        try run(["\(Self.root)/Tests/Readers/stores_check.py", "\(folder.path)/out/graph.ttl"])
        // A reasoner, where Java is installed.
        try run(["\(Self.root)/Tests/Readers/reasoner_check.py", "\(folder.path)/out/graph.ttl"])
    }

    /// An agent's client asks the sample graph.
    @Test(
        .enabled(
            if: isReady && KillTests.isReady, "the readers are installed, and the program is built, by `make test`"))
    func theGraphIsAskedByAnAgent() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let built = await entente("build", "\(folder.path)/articles", "-o", "\(folder.path)/out", "--to", "jsonl")
        #expect(built.outcome == .success)
        let check = "\(Self.root)/Tests/Readers/mcp_check.py"
        try run([check, KillTests.program, "\(folder.path)/out", "\(folder.path)/articles"])
    }

    /// A database that holds the graph of some of the sample's articles is patched until it holds that of others: some come,
    /// some go, and with them names, ids and dates.
    @Test(.enabled(if: isReady, "the readers are installed by `make test`"))
    func aLoadedGraphIsPatched() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        #expect(await entente("sample", "\(folder.path)/articles").outcome == .success)
        let articles = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/articles").sorted()
            .map { "\(folder.path)/articles/\($0)" }
        #expect(articles.count > 8)
        let store = "\(folder.path)/graphs.store"
        let (old, new) = ("\(folder.path)/old", "\(folder.path)/new")
        for (output, paths) in [(old, articles.dropLast(4)), (new, articles.dropFirst(3))] {
            let built = await entente(
                ["build"] + paths + [
                    "-o", output, "--store", store, "--prune", "--to", "turtle,nquads,graphml,cypher,jsonl",
                ])
            #expect(built.outcome == .success)
        }
        for (patch, options) in [
            ("triples.ru", ["sparql-update"]), ("quads.ru", ["sparql-update", "--named-graphs"]),
            ("patch.cypher", ["cypher"]),
        ] {
            let diff = await entente(
                ["diff", "\(old)/graph.jsonl", "\(new)/graph.nq", "-o", "\(folder.path)/\(patch)", "--to"] + options)
            #expect(diff.outcome == .success, "\(diff.error)")
            // From the same graph in other formats, and when nothing changed.
            let again = "\(folder.path)/again"
            _ = await entente(["diff", "\(old)/graph.nq", "\(new)/graph.jsonl", "-o", again, "--to"] + options)
            #expect(folder.text("again") == folder.text(patch))
            let none = await entente(["diff", "\(old)/graph.nq", "\(old)/graph.jsonl", "--to"] + options)
            #expect(none.output.hasSuffix(" Nothing changed.\n"))
        }
        let check = "\(Self.root)/Tests/Readers/patch_check.py"
        try run([check, folder.path])
        // The check is checked: each patch in turn lacks a line.
        for patch in ["triples.ru", "quads.ru", "patch.cypher"] {
            let whole = folder.text(patch)
            var lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
            let place = try #require(lines.lastIndex { $0.hasSuffix(" .") || $0.hasSuffix(";") && $0.count > 2 })
            lines.remove(at: place)
            try folder.write(lines.joined(separator: "\n"), to: patch)
            try run([check, folder.path], fails: true)
            try folder.write(whole, to: patch)
        }
    }

    @Test(arguments: [
        ["--json", "--to", "cypher"], ["--named-graphs"], ["--to", "cypher", "--named-graphs"], ["--connected"],
        ["--with", "articles", "--to", "sparql-update"], ["--output", "patch.ru"], ["--to", "gremlin"],
    ])
    func optionsOfNoPatch(options: [String]) async throws {
        #expect(await entente(["diff", "old", "new"] + options).outcome == .usage)
    }

    private func run(_ arguments: [String], fails: Bool = false) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == (fails ? 1 : 0))
    }
}
