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
            // Words with apostrophes around them hold blanks.
            let parts = line.dropFirst(12).split(separator: "'", omittingEmptySubsequences: false)
            var words = parts.enumerated().flatMap { number, part in
                number % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
            }
            #expect(words.popLast() == "output")
            let answer = await entente(words + ["\(folder.path)/out", "--format", "csv"])
            #expect(answer.outcome == .success, "\(line): \(answer.error)")
            try folder.write(answer.output, to: "answers/\(words[1]).csv")
            asked += 1
        }
        #expect(asked == 20)
        let check = "\(Self.root)/Tests/Readers/questions_check.py"
        try run([check, "\(folder.path)/out/graph.ttl", "\(folder.path)/answers"])
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
