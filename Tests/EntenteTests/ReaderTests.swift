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
        try run([Self.check, "\(folder.path)/out", "--queries", "\(Self.root)/README.md"])
        let answers = "\(Self.root)/Tests/Readers/answers_check.py"
        try run([answers, "\(folder.path)/out/graph.ttl", "\(Self.root)/README.md"])
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
