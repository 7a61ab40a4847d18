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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [Self.check, "\(folder.path)/out", "--queries", "\(Self.root)/README.md"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
