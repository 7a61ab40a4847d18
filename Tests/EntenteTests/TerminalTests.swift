import EntenteCommand
import EntenteText
import EntenteWriting
import Foundation
import Synchronization
import Testing

/// What goes to a terminal: words that steer none, and an end with 2 where they cannot be written.
@Suite struct TerminalTests {
    private static let hostile = "\u{1B}[2J\u{9B}31m\u{202E}\u{7}"

    private static func isSafe(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { !$0.steersTerminals }
    }

    /// An article, a file's name and an argument that would clear the screen.
    @Test func nothingSteersTheTerminal() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let line =
            #"{"published": "2019-11-12", "publisher": "Wire %", "headline": "Talks %", "text": "Moon Jae-in met Prime Minister Shinzo Abe in Tokyo on Monday, and said % that the talks went well."}"#
        let name = "in/talks\(Self.hostile).jsonl"
        let escaped = Self.hostile.unicodeScalars.map { "\\u" + String(0x10000 + $0.value, radix: 16).dropFirst() }
            .joined()
        try folder.write(line.replacing("%", with: escaped), to: name)
        try folder.write("{", to: "in/broken\(Self.hostile).jsonl")
        let input = "\(folder.path)/in"
        let output = "\(folder.path)/out"
        for arguments in [
            ["why", "Shinzo Abe", input], ["why", "Shinzo Abe", input, "--json"], ["why", Self.hostile, input],
            ["merges", input, "--all"], ["diff", input, input], ["conflicts", input, "--json"], ["extract", input],
            ["build", input, "--output", output, "--to", "jsonl", "--store", "\(folder.path)/s\(Self.hostile).db"],
            ["store", "list", "\(folder.path)/s\(Self.hostile).db"], ["build", input, "--to", Self.hostile],
            [Self.hostile],
            ["why", "Shinzo Abe", "\(output)/graph.jsonl"], ["convert", "\(folder.path)/\(name)", "--to", "turtle"],
        ] {
            let answer = await entente(arguments)
            #expect(Self.isSafe(answer.output) && Self.isSafe(answer.error), "\(arguments)")
            #expect(!(answer.output + answer.error).isEmpty)
        }
        let why = await entente("why", "Shinzo Abe", input)
        #expect(why.output.contains("\\u{1B}[2J") || why.output.contains("\\u{9B}31m"), "\(why.output)")
        // JSON means what it meant: a reader gets the characters themselves. An article keeps no marks in its headline.
        let lines = await entente("extract", input, "--quiet").output
        let object = try JSONSerialization.jsonObject(with: Data(lines.utf8)) as? [String: Any]
        let passages = object?["passages"] as? [[Any]]
        let words = passages?.compactMap { $0.last as? String }.joined() ?? ""
        #expect(words.unicodeScalars.contains("\u{202E}") && words.unicodeScalars.contains("\u{9B}"))
    }

    /// Standard output that is full, or that nobody reads.
    @Test(arguments: [WritingError.Code.diskFull, .closedPipe])
    func whatCannotBeWritten(code: WritingError.Code) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        try folder.write(story(1), to: "in/a.txt")
        let input = "\(folder.path)/in"
        _ = await entente("build", input, "--output", "\(folder.path)/out", "--store", "\(folder.path)/s.db")
        for arguments in [
            ["why", "Shinzo Abe", input], ["merges", input], ["conflicts", input], ["diff", input, input], ["formats"],
            ["extract", input], ["sample", "\(folder.path)/sample"], ["store", "list", "\(folder.path)/s.db"],
            ["--help"],
            ["--version"], ["build", "--help"],
        ] {
            let said = Mutex("")
            let console = Console(
                output: { _ in throw WritingError(code, "cannot be written", place: "standard output") },
                error: { text in said.withLock { $0 += text } })
            #expect(await RootCommand.run(arguments, console: console) == .failure, "\(arguments)")
            #expect(said.withLock { $0 }.contains("standard output: error: cannot be written [\(code.rawValue)]"))
        }
    }

    @Test(.enabled(if: KillTests.isReady, "the program is built by `swift build --build-tests`"))
    func aFullDisk() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        for arguments in [["formats"], ["--help"]] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: KillTests.program)
            process.arguments = arguments
            process.standardOutput = full
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 2 && process.terminationReason == .exit)
        }
    }
}
